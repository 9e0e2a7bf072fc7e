/* How the task in a line of a tracking sheet stands, and the one step that has led there: a part of import_sheet.h. */
#include "work/exchange/import_sheet.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "work/exchange/sheet_value.h"

/* What the cells of a line say together. */
struct told_state {
    struct sheet_state state;
    struct text words, result; /* beside the state */
    int64_t percent;           /* -1: not told */
    size_t percent_column;     /* where it is told, from 1 */
    int32_t done;              /* the day of completion that stands beside the words, or NO_DAY */
    size_t done_column;
};

static struct text words_in(const struct import_sheet *sheet, enum tracking_column column)
{
    return sheet_words(&sheet->sheet, sheet->line, column);
}

/* What marks a row: "x", "X", "v", a day; not "0" and "-". */
static bool is_marked(const struct import_sheet *sheet, const struct sheet_mark *mark)
{
    struct text cell = sheet_line_words(sheet->line, mark->column);
    return cell.len > 0 && !text_equal(cell, TEXT("0")) && !text_equal(cell, TEXT("-"));
}

/* The one state that is marked, if any. */
static bool read_marks(struct import_sheet *sheet, struct told_state *told, struct error *error)
{
    const struct sheet_mark *found = NULL;
    for (size_t i = 0; i < sheet->sheet.mark_count; i++) {
        const struct sheet_mark *mark = &sheet->sheet.marks[i];
        if (!is_marked(sheet, mark))
            continue;
        sheet->column = mark->column + 1;
        if (found && (found->state != mark->state || found->is_late != mark->is_late))
            return error_set(error, ERROR_USAGE, N_("the row is marked with two states"));
        found = mark;
    }
    if (found)
        told->state = (struct sheet_state){
            .state = found->state, .was_late = found->is_late, .is_known = true, .is_plain = true};
    return true;
}

/* "70%" in "Đang thực hiện (70%)"; false for one that cannot be, as "120%" is; -1 for none. */
static bool percent_within(struct text words, int64_t *percent)
{
    size_t end = text_find_byte(words, '%'), start = end;
    *percent = -1;
    if (end == TEXT_NOT_FOUND)
        return true;
    while (start > 0 && strchr("0123456789.,", words.at[start - 1]))
        start--;
    return start == end || sheet_value_percent(text_slice(words, start, end + 1), percent);
}

static void take_percent(struct told_state *told, int64_t percent, size_t column)
{
    if (told->percent >= 0)
        return;
    told->percent = percent;
    told->percent_column = column;
}

/* Under "Tiến độ (%)" a 1 is one percent, until shares show that it is all. */
void import_sheet_begin_scales(struct import_sheet *sheet, size_t headings)
{
    for (size_t i = 0; i < TRACKING_COLUMN_COUNT; i++)
        sheet->scales[i] = SHEET_SCALE_UNKNOWN;
    sheet->has_percent_heading = false;
    for (size_t i = 0; i < headings && sheet->sheet.column[TRACKING_PERCENT]; i++) {
        struct text words = sheet_words(&sheet->sheet, &sheet->page->at[i], TRACKING_PERCENT);
        sheet->has_percent_heading |= text_find_byte(words, '%') != TEXT_NOT_FOUND;
    }
}

static bool is_not_clear(enum sheet_number number, struct text words, struct error *error)
{
    return number == SHEET_NUMBER_MIXED
               ? error_set_with(error, ERROR_USAGE,
                                N_("“{1}” stands in a column that holds shares such as 0.5 and percents such as 50; "
                                   "write the sign “%” to each"),
                                words)
               : error_set_with(error, ERROR_USAGE, N_("“{1}” can be 1% or 100% here; write it with the sign “%”"),
                                words);
}

static bool is_no_progress(struct text words, struct error *error)
{
    return error_set_with(error, ERROR_USAGE, N_("“{1}” is no progress from 0 to 100%"), words);
}

/* How far the task is, where a cell says that and nothing else. */
static bool take_number(struct import_sheet *sheet, struct told_state *told, enum tracking_column column,
                        enum sheet_number *number, struct error *error)
{
    int64_t percent = -1;
    struct text words = words_in(sheet, column);
    *number = sheet_value_progress(words, &sheet->scales[column], &percent);
    if (*number == SHEET_NUMBER_UNCLEAR && column == TRACKING_PERCENT && sheet->has_percent_heading) {
        sheet->scales[column] = SHEET_SCALE_HUNDRED;
        *number = sheet_value_progress(words, &sheet->scales[column], &percent);
    }
    sheet->column = sheet->sheet.column[column];
    if (*number == SHEET_NO_NUMBER)
        return column == TRACKING_RESULT || !sheet_value_is_figure(words) || is_no_progress(words, error);
    if (*number != SHEET_NUMBER)
        return is_not_clear(*number, words, error);
    take_percent(told, percent, sheet->column);
    return true;
}

/* From when on a day without a year is sought: the assignment, else the year of the deadline, else that of the titles.
 */
static struct date done_from(const struct import_sheet *sheet, const struct import_row *row)
{
    if (sheet->assigned == NO_DAY)
        return date_from_day(moment_day(row->assigned_at));
    int year = row->due != NO_DAY ? date_from_day(row->due).year : sheet->year;
    return (struct date){year ? year : date_from_day(moment_day(sheet->import->now)).year, 1, 1};
}

/* The day that stands beside the words of what is handed in. */
static bool take_done(struct import_sheet *sheet, const struct import_row *row, struct text words,
                      struct told_state *told, struct error *error)
{
    struct sheet_days days = sheet_value_days(words, done_from(sheet, row), false);
    if (!task_state_is_handed_in(told->state.state) || days.count == 0 ||
        sheet_words(&sheet->sheet, sheet->line, TRACKING_DONE).len > 0)
        return true;
    if (days.count > 1)
        return error_set_with(error, ERROR_USAGE, import_sheet_two_days, words);
    told->done = days.at[0];
    told->done_column = sheet->column;
    return import_sheet_check_past(sheet, told->done, error);
}

/* The state of the cell that says one first; of the others only whether it was late. */
static bool take_state(struct import_sheet *sheet, const struct import_row *row, struct text words,
                       struct sheet_state state, struct told_state *told, struct error *error)
{
    if (told->state.is_known) {
        told->state.was_late |= state.was_late;
        return true;
    }
    if (state.is_unclear)
        return error_set_with(
            error, ERROR_USAGE,
            N_("“{1}” can be a day or a share; write the day with its year, or the share as a percent"), words);
    told->state = state;
    return take_done(sheet, row, words, told, error);
}

/* What one cell says of the state, unless that is known. "Hoàn thành 70%" is not done yet. */
static bool take_words(struct arena *arena, struct import_sheet *sheet, const struct import_row *row,
                       struct told_state *told, enum tracking_column column, struct error *error)
{
    enum sheet_number number;
    struct text words = words_in(sheet, column);
    if (words.len == 0)
        return true;
    if (!take_number(sheet, told, column, &number, error))
        return false;
    if (number == SHEET_NUMBER)
        return true;
    int64_t percent;
    struct sheet_state state = sheet_value_state(arena, words);
    bool can_be = percent_within(words, &percent);
    if (!can_be && state.state != TASK_DONE && column != TRACKING_RESULT)
        return is_no_progress(words, error);
    take_percent(told, percent, sheet->column);
    if (state.state == TASK_DONE && percent >= 0 && percent < 100)
        state.state = TASK_DOING;
    if (!take_state(sheet, row, words, state, told, error))
        return false;
    if (!state.is_plain)
        told->words = told->words.len ? text_print(arena, "%.*s; %.*s", TEXT_ARG(told->words), TEXT_ARG(words)) : words;
    return true;
}

static bool has_state_column(const struct import_sheet *sheet)
{
    return sheet->sheet.column[TRACKING_STATE] || sheet->sheet.mark_count > 0;
}

/* Progress and days tell where no words do. */
static void conclude(struct told_state *told, int32_t done)
{
    struct sheet_state *state = &told->state;
    bool was_done = done != NO_DAY || told->percent == 100;
    if (!state->is_known && (was_done || told->percent > 0))
        *state = (struct sheet_state){.state = was_done ? TASK_DONE : TASK_DOING,
                                      .was_late = state->was_late,
                                      .is_known = true,
                                      .is_plain = true};
    if (told->percent < 0)
        told->percent = state->state == TASK_DONE ? 100 : 0;
}

/* What is done is whole, and what has not begun is nothing yet: one of the two was mistyped. A sheet that a book has
 * written has the tasks' numbers there; in it both may be, as a result can be confirmed that is less than whole. */
static bool check_percent(struct import_sheet *sheet, const struct told_state *told, struct error *error)
{
    const struct sheet_state *state = &told->state;
    bool is_done = state->state == TASK_DONE && told->percent >= 0 && told->percent < 100;
    bool is_begun = state->state == TASK_ASSIGNED && told->percent > 0;
    if (!state->is_known || sheet->sheet.column[TRACKING_TASK] || (!is_done && !is_begun))
        return true;
    sheet->column = told->percent_column;
    error_set(error, ERROR_USAGE,
              is_done ? N_("the row says that the task is done, and that it stands at {1}%")
                      : N_("the row says that the task has not begun, and that it stands at {1}%"));
    return error_add_number(error, 1, told->percent);
}

static bool read_told(struct arena *arena, struct import_sheet *sheet, const struct import_row *row,
                      struct told_state *told, struct error *error)
{
    *told = (struct told_state){.percent = -1, .done = NO_DAY, .result = words_in(sheet, TRACKING_RESULT)};
    if (!read_marks(sheet, told, error) || !take_words(arena, sheet, row, told, TRACKING_STATE, error) ||
        !take_words(arena, sheet, row, told, TRACKING_PERCENT, error))
        return false;
    if (!has_state_column(sheet)) {
        if (!take_words(arena, sheet, row, told, TRACKING_RESULT, error))
            return false;
        told->result = TEXT_NONE;
    }
    sheet->column = 0;
    return check_percent(sheet, told, error);
}

static struct text note_of(struct arena *arena, const struct told_state *told)
{
    if (told->words.len > 0 && told->result.len > 0)
        return text_print(arena, "%.*s; %.*s", TEXT_ARG(told->words), TEXT_ARG(told->result));
    return told->words.len > 0 ? told->words : told->result;
}

/* The day of completion that the words of the state name counts where no column has one. */
static bool take_day(struct import_sheet *sheet, struct import_row *row, const struct told_state *told, int32_t *done,
                     struct error *error)
{
    if (*done != NO_DAY || told->done == NO_DAY)
        return true;
    sheet->column = told->done_column;
    *done = told->done;
    if (moment_of_day(*done) < row->assigned_at && sheet->assigned == NO_DAY)
        return error_set(error, ERROR_USAGE, import_sheet_done_first);
    if (moment_of_day(*done) < row->assigned_at) {
        sheet->assigned = *done;
        row->assigned_at = moment_of_day(*done);
    }
    sheet->column = 0;
    return true;
}

bool import_sheet_state(struct arena *arena, struct import_sheet *sheet, struct import_row *row, int32_t done,
                        struct error *error)
{
    struct told_state told;
    sheet->done = NO_DAY;
    if (!read_told(arena, sheet, row, &told, error) || !take_day(sheet, row, &told, &done, error))
        return false;
    conclude(&told, done);
    row->state = told.state.state;
    row->percent = told.percent;
    import_sheet_steps(arena, sheet, row, &(struct sheet_end){done, told.state.was_late, note_of(arena, &told)});
    return true;
}
