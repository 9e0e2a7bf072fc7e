#include "work/exchange/import_sheet.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/hash.h"
#include "base/message.h"

enum { ROWS_BETWEEN_WORDS = 1000 };

struct import_place import_sheet_place(const struct import_sheet *sheet)
{
    struct import_place place = {.row = sheet->line->number, .column = sheet->column};
    struct text name = text_cut(sheet->page->name, sizeof place.page - 1);
    if (name.len > 0)
        memcpy(place.page, name.at, name.len);
    return place;
}

static void note_problem(struct import_sheet *sheet, const struct error *error)
{
    struct import_report *report = sheet->report;
    if (report->problem_count < IMPORT_PROBLEMS)
        report->problems[report->problem_count] = (struct import_problem){import_sheet_place(sheet), *error};
    report->problem_count++;
}

/* "NĂM 2026" in a title. */
static void read_year(struct arena *arena, struct import_sheet *sheet)
{
    for (size_t i = 0; i < sheet->line->count; i++) {
        struct text words = fold_marks(arena, sheet->line->cells[i].words);
        size_t at = text_find(words, TEXT("nam 20"));
        uint64_t year;
        if (at != TEXT_NOT_FOUND && text_to_number(text_slice(words, at + 4, at + 8), 2099, &year))
            sheet->year = (int)year;
    }
}

/* The same for tasks of the same words, lead and days; by chance for no others, as far as anybody will see. */
static int64_t digest_of(struct arena *arena, const struct import_row *row)
{
    struct text told = text_print(arena, "%lld %d %lld %.*s", (long long)row->lead, row->due,
                                  (long long)row->assigned_at, TEXT_ARG(fold_marks(arena, row->title)));
    struct digest digest = hash_sha256(&told, 1);
    int64_t key;
    memcpy(&key, &digest, sizeof key);
    return key;
}

/* A task that is carried over from a sheet to the next comes in with each: nobody can tell here which one counts. */
static void note_seen(struct arena *arena, struct import_sheet *sheet, const struct import_row *row)
{
    int64_t key = digest_of(arena, row);
    sheet->is_repeated = number_map_find(&sheet->seen, key) != NULL;
    if (!sheet->is_repeated)
        number_map_add(&sheet->seen, (struct number_entry){.key = key});
}

/* False for what ends the import; a line that is wrong is noted. */
static bool take_task(struct arena *arena, struct import_sheet *sheet, struct error *error)
{
    struct import_row row;
    sheet->column = 0;
    if (import_sheet_task(arena, sheet, &row, error)) {
        sheet->column = 0;
        if (import_task(arena, sheet->import, &row, error)) {
            note_seen(arena, sheet, &row);
            import_sheet_tell_task(sheet, &row);
            sheet->task_count++;
            sheet->report->repeated += sheet->is_repeated;
            sheet->report->due_first += sheet->is_due_first;
            sheet->report->supposed += sheet->assigned != NO_DAY || sheet->done != NO_DAY;
            return true;
        }
    }
    if (error->kind != ERROR_USAGE)
        return false;
    note_problem(sheet, error);
    return true;
}

static void begin_section(struct import_sheet *sheet)
{
    sheet->section = sheet_units_of_section(&sheet->units, sheet_section_words(&sheet->sheet, sheet->line));
}

static bool take_line(struct arena *arena, struct import_sheet *sheet, struct error *error)
{
    switch (sheet_kind_of(arena, &sheet->sheet, sheet->line)) {
    case SHEET_TASK:
        return take_task(arena, sheet, error);
    case SHEET_SECTION:
        begin_section(sheet);
        break;
    case SHEET_TOTAL:
    case SHEET_OTHER:
        break;
    }
    import_sheet_tell_passed(sheet, sheet_section_words(&sheet->sheet, sheet->line));
    sheet->report->passed_over++;
    return true;
}

/* Takes the first line at hand, or the headings that begin there; how many lines those are. */
static bool take_first(struct arena *arena, struct import_sheet *sheet, size_t *taken, struct error *error)
{
    size_t headings = sheet_read_headings(arena, &sheet->sheet, sheet->page, 0);
    sheet->line = &sheet->page->at[0];
    *taken = headings ? headings : 1;
    if (headings) {
        sheet->heading_count++;
        sheet->section = TEXT_NONE;
        buffer_cut(&sheet->lead_cell, 0);
        import_sheet_begin_scales(sheet, headings);
        import_sheet_tell_headings(sheet, headings);
        return true;
    }
    if (!sheet->sheet.has_headings) {
        read_year(arena, sheet);
        return true;
    }
    bool is_taken = take_line(arena, sheet, error);
    import_sheet_keep_lead(sheet);
    return is_taken;
}

static void begin_page(struct import_sheet *sheet)
{
    sheet->page_number = sheet->page->number;
    sheet->sheet = (struct sheet){0};
    sheet->section = TEXT_NONE;
    sheet->year = 0;
}

static void tell_progress(const struct import_sheet *sheet)
{
    size_t done, all;
    if (!sheet->request->progress)
        return;
    sheet_pages_told(sheet->pages, &done, &all);
    sheet->request->progress(sheet->request->listener, done, all);
}

static bool take_pages(struct import_sheet *sheet, struct error *error)
{
    for (size_t count = 0, taken = 0;; count++) {
        SCRATCH(scratch, sheet->arena);
        if (!sheet_pages_pass(sheet->pages, taken, error))
            return false;
        if (sheet->page->count == 0)
            return true;
        if (sheet->page->number != sheet->page_number)
            begin_page(sheet);
        if (count % ROWS_BETWEEN_WORDS == 0)
            tell_progress(sheet);
        if (!take_first(scratch, sheet, &taken, error))
            return false;
    }
}

bool import_sheet(struct import_sheet *sheet, struct arena *arena, struct sheet_file *file, struct text book,
                  struct error *error)
{
    sheet->arena = arena;
    sheet->pages = sheet_pages_of(arena, file);
    sheet->page = sheet_page_at_hand(sheet->pages);
    sheet->lead_cell = buffer_open(arena, SIZE_MAX);
    sheet->seen = number_map_open(arena);
    sheet_units_open(&sheet->units, arena, sheet->import, book);
    if (!take_pages(sheet, error))
        return false;
    import_sheet_tell_units(sheet);
    return sheet->heading_count > 0 ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” has no columns of tasks and of those who lead them"),
                          text_from(sheet->request->path));
}
