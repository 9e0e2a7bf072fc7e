#include "work/exchange/import_sheet.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "base/message.h"
#include "base/moment.h"
#include "work/exchange/sheet_value.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

void import_sheet_open(struct import_sheet *sheet, struct arena *arena, struct import *import)
{
    const struct unit_lines *units = &import->organising.units;
    *sheet = (struct import_sheet){.arena = arena, .import = import};
    for (size_t i = 0; i < units->count; i++) {
        const struct unit_record *unit = &units->at[i].record;
        number_map_add(&import->units, (struct number_entry){.key = unit->number,
                                                             .number = unit->number,
                                                             .was_known = true,
                                                             .is_outside = unit->is_outside});
    }
}

/* A code that no unit has: "DV12" for the twelfth unit of the book. */
static struct text make_code(const struct import_sheet *sheet)
{
    const struct unit_lines *units = &sheet->import->organising.units;
    struct text code;
    size_t number = units->count;
    do
        code = text_print(sheet->arena, "DV%zu", ++number);
    while (unit_lines_find(units, code));
    return code;
}

/* The number of a unit by its code or its name, established where it is new. */
static bool find_unit(struct import_sheet *sheet, struct text name, int64_t *number, struct error *error)
{
    const struct unit_lines *units = &sheet->import->organising.units;
    for (size_t i = 0; i < units->count; i++) {
        const struct unit_line *unit = &units->at[i];
        if (!text_equal(unit->code, name) && !fold_equal(unit->name, name))
            continue;
        *number = unit->record.number;
        return true;
    }
    struct import_row row = {.kind = ROW_UNIT, .code = make_code(sheet), .name = name, .since = NO_DAY};
    *number = row.id = (int64_t)units->count + 1;
    return import_unit(sheet->import, &row, error);
}

static bool read_lead(struct arena *arena, struct import_sheet *sheet, struct text cell, struct import_row *row,
                      struct error *error)
{
    struct text lead, second;
    if (!sheet_next_unit(arena, &cell, &lead))
        return error_set(error, ERROR_USAGE, N_("the row names no lead"));
    if (sheet_next_unit(arena, &cell, &second))
        return error_set_with(error, ERROR_USAGE, N_("a task has one lead; “{1}” is a second one"), second);
    return find_unit(sheet, lead, &row->lead, error);
}

static bool read_partners(struct arena *arena, struct import_sheet *sheet, struct text cell, struct import_row *row,
                          struct error *error)
{
    struct buffer partners = buffer_open(arena, LONGEST_LIST_BYTES);
    struct number_map named = number_map_open(arena);
    for (struct text name; sheet_next_unit(arena, &cell, &name);) {
        int64_t unit;
        if (!find_unit(sheet, name, &unit, error))
            return false;
        if (unit == row->lead || number_map_find(&named, unit))
            continue;
        number_map_add(&named, (struct number_entry){.key = unit});
        buffer_print(&partners, "%s%lld", partners.len ? "\n" : "", (long long)unit);
    }
    row->partners = buffer_text(&partners);
    return true;
}

/* The day in a cell; `day` stays as it is where the cell is empty. */
static bool read_day(struct text cell, int64_t seen_from, int32_t *day, struct error *error)
{
    if (text_is_empty(cell) || sheet_value_day(cell, date_from_day(moment_day(seen_from)), day))
        return true;
    return error_set_with(error, ERROR_USAGE, N_("“{1}” gives no day"), cell);
}

static bool read_days(struct import_sheet *sheet, const struct csv_record *record, struct import_row *row,
                      int32_t *done, struct error *error)
{
    int32_t assigned = moment_day(sheet->import->now);
    if (!read_day(sheet_cell(&sheet->sheet, record, SHEET_ASSIGNED), sheet->import->now, &assigned, error))
        return false;
    row->assigned_at = moment_of_day(assigned);
    return read_day(sheet_cell(&sheet->sheet, record, SHEET_DUE), row->assigned_at, &row->due, error) &&
           read_day(sheet_cell(&sheet->sheet, record, SHEET_DONE), row->assigned_at, done, error);
}

/* When what the sheet says of a task happened. */
static int64_t moment_of_state(const struct import_sheet *sheet, const struct import_row *row, int32_t done,
                               bool was_late)
{
    int64_t at = sheet->import->now;
    if (row->state == TASK_DONE && done != NO_DAY)
        at = moment_of_day(done);
    else if (row->state == TASK_DONE && row->due != NO_DAY && !was_late && moment_of_day(row->due) < at)
        at = moment_of_day(row->due);
    return at > row->assigned_at ? at : row->assigned_at;
}

/* The one step from being assigned to what the sheet says; none where it says nothing. */
static void read_state(struct arena *arena, const struct import_sheet *sheet, struct text cell, int32_t done,
                       struct import_row *row)
{
    struct sheet_state state = sheet_value_state(arena, cell);
    row->state = state.state;
    row->percent = state.state == TASK_DONE ? 100 : 0;
    if (state.state == TASK_ASSIGNED && text_is_empty(cell))
        return;
    struct import_step *step = arena_new(arena, struct import_step);
    *step = (struct import_step){
        .at = moment_of_state(sheet, row, done, state.was_late),
        .unit = row->lead,
        .from = TASK_ASSIGNED,
        .to = row->state,
        .percent = row->percent,
        .note = cell,
    };
    row->steps = (struct import_step_list){step, 1, 1};
}

static bool take_task(struct arena *arena, struct import_sheet *sheet, const struct csv_record *record, size_t number,
                      struct error *error)
{
    const struct sheet *columns = &sheet->sheet;
    struct import_row row = {
        .kind = ROW_TASK, .id = (int64_t)number, .level = LEVEL_TASK, .start = NO_DAY, .due = NO_DAY};
    int32_t done = NO_DAY;
    row.title = sheet_cell(columns, record, SHEET_TITLE);
    row.source = sheet_cell(columns, record, SHEET_SOURCE);
    row.urgency = sheet_cell(columns, record, SHEET_URGENCY);
    row.product = sheet_cell(columns, record, SHEET_PRODUCT);
    if (!read_lead(arena, sheet, sheet_cell(columns, record, SHEET_LEAD), &row, error) ||
        !read_partners(arena, sheet, sheet_cell(columns, record, SHEET_PARTNERS), &row, error) ||
        !read_days(sheet, record, &row, &done, error))
        return false;
    read_state(arena, sheet, sheet_cell(columns, record, SHEET_STATE), done, &row);
    return import_task(arena, sheet->import, &row, error);
}

bool import_sheet_row(struct arena *arena, struct import_sheet *sheet, const struct csv_record *record, size_t number,
                      struct error *error)
{
    if (!sheet->sheet.has_headings) {
        sheet_read_headings(arena, &sheet->sheet, record);
        return true;
    }
    return !sheet_is_task(&sheet->sheet, record) || take_task(arena, sheet, record, number, error);
}
