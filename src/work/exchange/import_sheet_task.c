/* Reads a line of a tracking sheet as a task: a part of import_sheet.h. */
#include "work/exchange/import_sheet.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "base/message.h"
#include "base/moment.h"
#include "codec/cell_error.h"
#include "work/exchange/sheet_value.h"

enum { LONGEST_LIST_BYTES = 1 << 18, PAGE_SHIFT = 32 };

const char *const import_sheet_done_first = N_("the task was done before it was assigned");
const char *const import_sheet_two_days = N_(
    "“{1}” gives two days; write “gia hạn đến” before one that takes the place of the other");

/* The words in a column, which is at hand from now on. */
static struct text words_in(struct import_sheet *sheet, enum tracking_column column)
{
    sheet->column = sheet->sheet.column[column];
    return sheet_words(&sheet->sheet, sheet->line, column);
}

static bool check_cells(struct import_sheet *sheet, struct error *error)
{
    const struct sheet_line *line = sheet->line;
    for (sheet->column = 1; sheet->column <= line->count; sheet->column++) {
        struct text words = line->cells[sheet->column - 1].words;
        if (line->cells[sheet->column - 1].is_too_long)
            return error_set_with(error, ERROR_USAGE, N_("the cell holds more than 32,767 letters; it begins: {1}"),
                                  text_cut(words, 60));
        if (cell_is_error(words))
            return error_set_with(error, ERROR_USAGE, N_("the spreadsheet could not work out this cell: {1}"), words);
    }
    sheet->column = 0;
    return true;
}

/* The number by which lines name a task of this page. */
static bool read_place(struct import_sheet *sheet, struct text cell, int64_t *id, struct error *error)
{
    uint64_t place;
    if (!text_to_number(cell, INT32_MAX, &place) || place == 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the place of a task in the sheet"), cell);
    *id = (int64_t)sheet->page->number << PAGE_SHIFT | (int64_t)place;
    return true;
}

/* Where the sheet says what stands above what, tasks go by their places; else by their lines. */
static bool read_tree(struct import_sheet *sheet, struct import_row *row, struct error *error)
{
    row->id = (int64_t)sheet->page->number << PAGE_SHIFT | (int64_t)sheet->line->number;
    if (sheet->sheet.column[TRACKING_ABOVE] == 0)
        return true;
    struct text place = words_in(sheet, TRACKING_PLACE);
    if (!read_place(sheet, place, &row->id, error))
        return false;
    if (number_map_find(&sheet->import->tasks, row->id))
        return error_set_with(error, ERROR_USAGE, N_("two tasks have the place {1}"), place);
    struct text above = words_in(sheet, TRACKING_ABOVE);
    if (above.len == 0)
        return true;
    if (!read_place(sheet, above, &row->parent, error))
        return false;
    return number_map_find(&sheet->import->tasks, row->parent) ||
           error_set_with(error, ERROR_USAGE, N_("no task further up has the place {1}"), above);
}

/* What this book wrote into a sheet is not new. */
static bool check_new(struct import_sheet *sheet, struct error *error)
{
    uint64_t number;
    if (!text_to_number(words_in(sheet, TRACKING_TASK), (uint64_t)sheet->import->known_tasks, &number) || number == 0)
        return true;
    error_set(error, ERROR_USAGE,
              N_("it is task {1} of this book already; what happens to it is recorded with “roviec "
                 "task”, and a copy of it has no number in the book"));
    return error_add_number(error, 1, (int64_t)number);
}

static bool read_level(struct import_sheet *sheet, struct import_row *row, struct error *error)
{
    struct text level = words_in(sheet, TRACKING_LEVEL);
    row->level = LEVEL_TASK;
    return level.len == 0 || tracking_level_of(level, &row->level) ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” is none of resolution, programme, plan and task"), level);
}

static bool is_ditto(struct text cell)
{
    return text_equal(cell, TEXT("nt")) || text_equal(cell, TEXT("-nt-")) || text_equal(cell, TEXT("\"")) ||
           text_equal(cell, TEXT("như trên")) || text_equal(cell, TEXT("Như trên"));
}

void import_sheet_keep_lead(struct import_sheet *sheet)
{
    struct text cell = sheet_words(&sheet->sheet, sheet->line, TRACKING_LEAD);
    if (is_ditto(cell))
        return;
    buffer_cut(&sheet->lead_cell, 0);
    buffer_add(&sheet->lead_cell, cell);
}

/* The cell of the lead, or of the one that it is the same as. */
static struct text lead_cell(struct import_sheet *sheet)
{
    struct text cell = words_in(sheet, TRACKING_LEAD);
    if (is_ditto(cell))
        cell = buffer_text(&sheet->lead_cell);
    return cell.len > 0 ? cell : sheet->section;
}

static bool read_lead(struct import_sheet *sheet, struct import_row *row, struct error *error)
{
    struct text cell = lead_cell(sheet), code = sheet_words(&sheet->sheet, sheet->line, TRACKING_LEAD_CODE), lead,
                second;
    if (code.len > 0) {
        sheet->column = sheet->sheet.column[TRACKING_LEAD_CODE];
        return sheet_units_find_coded(&sheet->units, code, cell, &row->lead, error);
    }
    if (!sheet_units_next(&sheet->units, &cell, &lead))
        return error_set(error, ERROR_USAGE, N_("the row names no lead"));
    if (sheet_units_next(&sheet->units, &cell, &second))
        return error_set_with(error, ERROR_USAGE, N_("a task has one lead; “{1}” is a second one"), second);
    return sheet_units_find(&sheet->units, lead, moment_day(row->assigned_at), &row->lead, error);
}

/* What is not over has whoever stands today in the place of a unit that has ended. */
static int64_t unit_now(const struct import_sheet *sheet, const struct import_row *row, int64_t unit)
{
    bool is_over = row->state == TASK_DONE || row->state == TASK_CANCELLED;
    return is_over ? unit : sheet_units_present(&sheet->units, unit);
}

/* The partners of a row, one line each, none twice and not the lead. */
struct partner_list {
    struct buffer lines;
    struct number_map named;
};

static void add_partner(struct partner_list *partners, const struct import_row *row, int64_t unit)
{
    if (unit == row->lead || number_map_find(&partners->named, unit))
        return;
    number_map_add(&partners->named, (struct number_entry){.key = unit});
    buffer_print(&partners->lines, "%s%lld", partners->lines.len ? "\n" : "", (long long)unit);
}

/* As many codes as names, in one order. */
static bool read_coded_partners(struct import_sheet *sheet, struct text names, struct text codes,
                                const struct import_row *row, struct partner_list *partners, struct error *error)
{
    struct text name, code;
    sheet->column = sheet->sheet.column[TRACKING_PARTNER_CODES];
    while (text_split(&codes, TRACKING_UNIT_SEPARATOR, &code)) {
        int64_t unit;
        if (!text_split(&names, TRACKING_UNIT_SEPARATOR, &name))
            return error_set(error, ERROR_USAGE, N_("there are more codes than units that take part"));
        if (!sheet_units_find_coded(&sheet->units, text_trim(code), text_trim(name), &unit, error))
            return false;
        add_partner(partners, row, unit_now(sheet, row, unit));
    }
    return names.len == 0 || error_set(error, ERROR_USAGE, N_("there are fewer codes than units that take part"));
}

static bool read_partners(struct arena *arena, struct import_sheet *sheet, struct import_row *row, struct error *error)
{
    struct partner_list partners = {buffer_open(arena, LONGEST_LIST_BYTES), number_map_open(arena)};
    struct text cell = words_in(sheet, TRACKING_PARTNERS);
    struct text codes = sheet_words(&sheet->sheet, sheet->line, TRACKING_PARTNER_CODES);
    if (codes.len > 0) {
        if (!read_coded_partners(sheet, cell, codes, row, &partners, error))
            return false;
        cell = TEXT_NONE;
    }
    for (struct text name; sheet_units_next(&sheet->units, &cell, &name);) {
        int64_t unit;
        if (!sheet_units_find(&sheet->units, name, moment_day(row->assigned_at), &unit, error))
            return false;
        add_partner(&partners, row, unit_now(sheet, row, unit));
    }
    row->partners = buffer_text(&partners.lines);
    return true;
}

/* "Từ 1/3 đến 30/6/2026": the last day counts. */
static bool is_stretch(struct arena *arena, struct text cell)
{
    struct text folded = text_collapse(arena, fold_marks(arena, cell));
    return text_starts(folded, TEXT("tu ")) && text_find(folded, TEXT(" den ")) != TEXT_NOT_FOUND;
}

/* The day in a column, seen from another; `day` stays as it is where the cell is empty. */
static bool read_day(struct arena *arena, struct import_sheet *sheet, enum tracking_column column, struct date on,
                     int32_t *day, struct error *error)
{
    struct text cell = words_in(sheet, column);
    if (cell.len == 0)
        return true;
    struct sheet_days days = sheet_value_days(cell, on, true);
    if (days.count > 1 && !is_stretch(arena, cell))
        return error_set_with(error, ERROR_USAGE, import_sheet_two_days, cell);
    if (days.count > 1) {
        *day = days.at[days.count - 1];
        return true;
    }
    return sheet_value_day(arena, cell, on, day) || error_set_with(error, ERROR_USAGE, N_("“{1}” gives no day"), cell);
}

/* Whether a cell says that the later of its days took the place of the earlier. */
static bool says_extended(struct arena *arena, struct text cell)
{
    static const struct text words[] = {TEXT_INIT("gia han"),   TEXT_INIT("dieu chinh"), TEXT_INIT("lui den"),
                                        TEXT_INIT("doi thanh"), TEXT_INIT("→"),          TEXT_INIT("->"),
                                        TEXT_INIT("=>")};
    struct text folded = text_collapse(arena, fold_marks(arena, cell));
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (text_find(folded, words[i]) != TEXT_NOT_FOUND)
            return true;
    return false;
}

/* The day first given, and those that took its place. */
static bool read_due(struct arena *arena, struct import_sheet *sheet, struct date on, int32_t *due, struct error *error)
{
    struct text cell = words_in(sheet, TRACKING_DUE);
    struct sheet_days days = sheet_value_days(cell, on, true);
    sheet->extended = (struct sheet_days){0};
    if (days.count < 2 || !says_extended(arena, cell))
        return read_day(arena, sheet, TRACKING_DUE, on, due, error);
    *due = days.at[0];
    for (size_t i = 1; i < days.count; i++) {
        if (days.at[i] < days.at[i - 1])
            return error_set_with(error, ERROR_USAGE, import_sheet_two_days, cell);
        sheet->extended.at[sheet->extended.count++] = days.at[i];
    }
    return true;
}

/* A day in a column on which something has happened: not one that is still to come. */
static bool read_past_day(struct arena *arena, struct import_sheet *sheet, enum tracking_column column, struct date on,
                          int32_t *day, struct error *error)
{
    return read_day(arena, sheet, column, on, day, error) && import_sheet_check_past(sheet, *day, error);
}

bool import_sheet_check_past(const struct import_sheet *sheet, int32_t day, struct error *error)
{
    if (day == NO_DAY || day <= moment_day(sheet->import->now))
        return true;
    error_set(error, ERROR_USAGE, N_("{1} is still to come; a sheet tells what has happened"));
    return error_add_day(error, 1, date_from_day(day));
}

/* The earliest of the days that are known. */
static int32_t earliest(const int32_t *days, size_t count)
{
    int32_t first = NO_DAY;
    for (size_t i = 0; i < count; i++)
        if (days[i] != NO_DAY && (first == NO_DAY || days[i] < first))
            first = days[i];
    return first;
}

/* Days without a year are seen from the day of assignment; where that is not given, from the year that the titles
 * name, or from today. A day of assignment that is not given is supposed to be the first of those that are. */
static bool read_days(struct arena *arena, struct import_sheet *sheet, struct import_row *row, int32_t *done,
                      struct error *error)
{
    int32_t today = moment_day(sheet->import->now), assigned = NO_DAY;
    struct date on = sheet->year ? (struct date){sheet->year, 1, 1} : date_from_day(today);
    row->start = row->due = *done = NO_DAY;
    if (!read_past_day(arena, sheet, TRACKING_ASSIGNED, on, &assigned, error))
        return false;
    if (assigned != NO_DAY)
        on = date_from_day(assigned);
    if (!read_day(arena, sheet, TRACKING_START, on, &row->start, error) ||
        !read_due(arena, sheet, on, &row->due, error) || !read_past_day(arena, sheet, TRACKING_DONE, on, done, error))
        return false;
    if (assigned != NO_DAY && *done != NO_DAY && *done < assigned)
        return error_set(error, ERROR_USAGE, import_sheet_done_first);
    sheet->is_due_first = assigned != NO_DAY && row->due != NO_DAY && row->due < assigned;
    const int32_t days[] = {today, row->start, row->due, *done};
    sheet->assigned = assigned == NO_DAY ? earliest(days, COUNT_OF(days)) : NO_DAY;
    row->assigned_at = moment_of_day(assigned == NO_DAY ? sheet->assigned : assigned);
    return true;
}

/* A deadline without a day is told in words: they are kept before the description. */
static void read_texts(struct arena *arena, struct import_sheet *sheet, struct import_row *row)
{
    struct text due = words_in(sheet, TRACKING_DUE);
    row->title = text_collapse(arena, words_in(sheet, TRACKING_TITLE));
    row->source = text_collapse(arena, words_in(sheet, TRACKING_SOURCE));
    row->urgency = words_in(sheet, TRACKING_URGENCY);
    row->product = words_in(sheet, TRACKING_PRODUCT);
    row->description = words_in(sheet, TRACKING_DESCRIPTION);
    if (row->due == NO_DAY && due.len > 1 && row->description.len == 0) {
        const char *heading = message_translate(LANGUAGE_VIETNAMESE, tracking_heading(TRACKING_DUE));
        row->description = text_print(arena, "%s: %.*s", heading, TEXT_ARG(due));
    }
    sheet->column = 0;
}

bool import_sheet_task(struct arena *arena, struct import_sheet *sheet, struct import_row *row, struct error *error)
{
    int32_t done;
    *row = (struct import_row){.kind = ROW_TASK, .parent = NO_NUMBER};
    if (!check_cells(sheet, error) || !check_new(sheet, error) || !read_tree(sheet, row, error) ||
        !read_level(sheet, row, error) || !read_days(arena, sheet, row, &done, error) ||
        !import_sheet_state(arena, sheet, row, done, error) || !read_lead(sheet, row, error))
        return false;
    row->lead = unit_now(sheet, row, row->lead);
    for (size_t i = 0; i < row->steps.count; i++)
        row->steps.at[i].unit = row->lead;
    if (!read_partners(arena, sheet, row, error))
        return false;
    read_texts(arena, sheet, row);
    return true;
}
