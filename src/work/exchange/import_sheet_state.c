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
        told->state = (struct sheet_state){found->state, found->is_late, true, true};
    return true;
}

/* "70%" in "Đang thực hiện (70%)"; -1 for none. */
static int64_t percent_within(struct text words)
{
    int64_t percent = -1;
    size_t end = text_find_byte(words, '%'), start = end;
    if (end == TEXT_NOT_FOUND)
        return -1;
    while (start > 0 && strchr("0123456789.,", words.at[start - 1]))
        start--;
    return sheet_value_percent(text_slice(words, start, end + 1), &percent) ? percent : -1;
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
    if (*number == SHEET_NO_NUMBER)
        return true;
    sheet->column = sheet->sheet.column[column];
    if (*number != SHEET_NUMBER)
        return is_not_clear(*number, words, error);
    take_percent(told, percent, sheet->column);
    return true;
}

/* What one cell says of the state, unless that is known. "Hoàn thành 70%" is not done yet. */
static bool take_words(struct arena *arena, struct import_sheet *sheet, struct told_state *told,
                       enum tracking_column column, struct error *error)
{
    enum sheet_number number;
    struct text words = words_in(sheet, column);
    if (words.len == 0)
        return true;
    if (!take_number(sheet, told, column, &number, error))
        return false;
    if (number == SHEET_NUMBER)
        return true;
    int64_t percent = percent_within(words);
    take_percent(told, percent, sheet->sheet.column[column]);
    struct sheet_state state = sheet_value_state(arena, words);
    if (state.state == TASK_DONE && percent >= 0 && percent < 100)
        state.state = TASK_DOING;
    if (!told->state.is_known)
        told->state = state;
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
        *state = (struct sheet_state){was_done ? TASK_DONE : TASK_DOING, state->was_late, true, true};
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

static bool read_told(struct arena *arena, struct import_sheet *sheet, int32_t done, struct told_state *told,
                      struct error *error)
{
    *told = (struct told_state){.percent = -1, .result = words_in(sheet, TRACKING_RESULT)};
    if (!read_marks(sheet, told, error))
        return false;
    sheet->column = 0;
    if (!take_words(arena, sheet, told, TRACKING_STATE, error) ||
        !take_words(arena, sheet, told, TRACKING_PERCENT, error))
        return false;
    if (!has_state_column(sheet)) {
        if (!take_words(arena, sheet, told, TRACKING_RESULT, error))
            return false;
        told->result = TEXT_NONE;
    }
    if (!check_percent(sheet, told, error))
        return false;
    conclude(told, done);
    return true;
}

/* When what the sheet says of a task happened: no later than is said, and never later than today. */
static int64_t moment_of_state(struct import_sheet *sheet, const struct import_row *row, int32_t done, bool was_late)
{
    int64_t at = sheet->import->now;
    bool is_handed_in = row->state == TASK_DONE || row->state == TASK_SUBMITTED;
    int32_t in_time = row->due == NO_DAY ? NO_DAY : row->due + was_late;
    if (is_handed_in && done != NO_DAY)
        at = moment_of_day(done);
    else if (is_handed_in && in_time != NO_DAY && moment_of_day(in_time) < at)
        at = moment_of_day(in_time);
    at = at > row->assigned_at ? at : row->assigned_at;
    sheet->done = is_handed_in && done == NO_DAY ? moment_day(at) : NO_DAY;
    return at;
}

static struct text note_of(struct arena *arena, const struct told_state *told)
{
    if (told->words.len > 0 && told->result.len > 0)
        return text_print(arena, "%.*s; %.*s", TEXT_ARG(told->words), TEXT_ARG(told->result));
    return told->words.len > 0 ? told->words : told->result;
}

bool import_sheet_state(struct arena *arena, struct import_sheet *sheet, struct import_row *row, int32_t done,
                        struct error *error)
{
    struct told_state told;
    sheet->done = NO_DAY;
    if (!read_told(arena, sheet, done, &told, error))
        return false;
    struct text note = note_of(arena, &told);
    row->state = told.state.state;
    row->percent = told.percent;
    if (row->state == TASK_ASSIGNED && note.len == 0 && row->percent == 0)
        return true;
    struct import_step *step = arena_new(arena, struct import_step);
    *step = (struct import_step){
        .at = moment_of_state(sheet, row, done, told.state.was_late),
        .from = TASK_ASSIGNED,
        .to = row->state,
        .percent = row->percent,
        .note = note,
    };
    row->steps = (struct import_step_list){step, 1, 1};
    return true;
}
