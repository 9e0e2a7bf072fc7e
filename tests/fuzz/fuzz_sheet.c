/* Separated values of any bytes are read as a tracking sheet: headings, lines, units, days and states. */
#include <stdint.h>

#include "base/arena.h"
#include "base/job.h"
#include "document/sniff.h"
#include "work/exchange/sheet.h"
#include "work/exchange/sheet_abbreviation.h"
#include "work/exchange/sheet_units.h"
#include "work/exchange/sheet_value.h"

enum { MOST_BYTES = 1 << 16, MEMORY_BYTES = 256 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void read_line(struct arena *arena, const struct sheet *sheet, const struct sheet_units *units,
                      const struct sheet_line *line)
{
    enum sheet_scale scale = SHEET_SCALE_UNKNOWN;
    int64_t percent;
    int32_t day;
    struct text name, rest = sheet_words(sheet, line, TRACKING_PARTNERS);
    if (sheet_kind_of(arena, sheet, line) == SHEET_SECTION)
        sheet_units_of_section(units, sheet_section_words(sheet, line));
    while (sheet_units_next(units, &rest, &name))
        sheet_is_short_for(name, TEXT("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"));
    struct text due = sheet_words(sheet, line, TRACKING_DUE), state = sheet_words(sheet, line, TRACKING_STATE);
    (void)!sheet_value_day(arena, due, (struct date){2026, 1, 5}, &day);
    sheet_value_progress(sheet_words(sheet, line, TRACKING_PERCENT), &scale, &percent);
    sheet_value_state(arena, state);
}

static bool read_sheet(struct arena *arena, void *argument, struct error *error)
{
    const struct text *bytes = argument;
    struct import import = {.units = number_map_open(arena)};
    struct sheet_units units;
    struct sheet_file file;
    sheet_units_open(&units, arena, &import, TEXT_NONE);
    if (!sheet_file_open(NULL, arena, *bytes, NULL, &file, error))
        return false;
    struct sheet_pages *pages = sheet_pages_of(arena, &file);
    const struct sheet_page *page = sheet_page_at_hand(pages);
    struct sheet sheet = {0};
    for (size_t taken = 0; sheet_pages_pass(pages, taken, error); taken += taken == 0) {
        SCRATCH(scratch, arena);
        if (page->count == 0)
            return true;
        taken = sheet_read_headings(scratch, &sheet, page, 0);
        if (!taken && sheet.has_headings)
            read_line(scratch, &sheet, &units, &page->at[0]);
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    enum document_format format;
    struct error error;
    struct text text = {(const char *)bytes, len < MOST_BYTES ? len : MOST_BYTES};
    if (sniff_format(text, &format, &error) && format == FORMAT_TXT)
        (void)!job_run((struct job){.memory_bytes = MEMORY_BYTES}, read_sheet, &text, &error);
    return 0;
}
