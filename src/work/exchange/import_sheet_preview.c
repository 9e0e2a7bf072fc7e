/* Tells what is understood of tracking sheets: a part of import_sheet.h. */
#include "work/exchange/import_sheet.h"

#include "base/arena.h"

static void tell(const struct import_sheet *sheet, struct import_told told)
{
    told.place = import_sheet_place(sheet);
    sheet->request->preview(sheet->request->listener, &told);
}

/* What a column is taken for (msgid); NULL for one that is passed over. */
static const char *meaning_of(const struct sheet *sheet, size_t column)
{
    for (size_t i = 0; i < TRACKING_COLUMN_COUNT; i++)
        if (sheet->column[i] == column + 1)
            return tracking_heading((enum tracking_column)i);
    for (size_t i = 0; i < sheet->mark_count; i++)
        if (sheet->marks[i].column == column)
            return task_state_title(sheet->marks[i].state);
    return NULL;
}

void import_sheet_tell_headings(const struct import_sheet *sheet, size_t height)
{
    struct import_sheet here = *sheet;
    size_t width = 0;
    if (!sheet->request->preview)
        return;
    for (size_t i = 0; i < height; i++)
        width = sheet->page->at[i].count > width ? sheet->page->at[i].count : width;
    for (size_t column = 0; column < width; column++) {
        struct text words = TEXT_NONE;
        for (size_t i = height; words.len == 0 && i > 0; i--) {
            here.line = &sheet->page->at[i - 1];
            words = sheet_line_words(here.line, column);
        }
        const char *meaning = meaning_of(&sheet->sheet, column);
        here.column = column + 1;
        if (words.len > 0)
            tell(&here, (struct import_told){.kind = meaning ? IMPORT_COLUMN : IMPORT_UNUSED_COLUMN,
                                             .words = words,
                                             .meaning = meaning});
    }
}

static int32_t extended_of(const struct sheet_days *later)
{
    return later->count ? later->at[later->count - 1] : NO_DAY;
}

void import_sheet_tell_task(const struct import_sheet *sheet, const struct import_row *row)
{
    const struct unit_line *lead = unit_lines_get(&sheet->import->organising.units, row->lead);
    bool is_told = sheet->task_count < IMPORT_PREVIEWED ||
                   (sheet->is_due_first && sheet->report->due_first < IMPORT_PREVIEWED) ||
                   (sheet->is_repeated && sheet->report->repeated < IMPORT_PREVIEWED);
    if (sheet->request->preview && is_told)
        tell(sheet, (struct import_told){.kind = IMPORT_TASK,
                                         .words = row->title,
                                         .unit = lead ? lead->name : TEXT_NONE,
                                         .due = row->due,
                                         .extended = extended_of(&sheet->extended),
                                         .assigned = sheet->assigned,
                                         .done = sheet->done,
                                         .is_repeated = sheet->is_repeated,
                                         .is_due_first = sheet->is_due_first,
                                         .state = row->state,
                                         .percent = row->percent});
}

void import_sheet_tell_passed(const struct import_sheet *sheet, struct text words)
{
    if (sheet->request->preview && sheet->report->passed_over < IMPORT_PREVIEWED)
        tell(sheet, (struct import_told){.kind = IMPORT_PASSED_OVER, .words = words});
}

void import_sheet_tell_units(struct import_sheet *sheet)
{
    const struct unit_lines *units = &sheet->import->organising.units;
    for (size_t i = sheet->units.known_count; i < units->count; i++) {
        SCRATCH(scratch, sheet->arena);
        const struct unit_line *unit = &units->at[i];
        struct import_told told = {.kind = IMPORT_NEW_UNIT, .words = unit->name, .unit = unit->code};
        told.alike = sheet_units_alike(&sheet->units, scratch, unit->name);
        sheet->report->alike += told.alike.len > 0;
        if (sheet->request->preview)
            sheet->request->preview(sheet->request->listener, &told);
    }
}
