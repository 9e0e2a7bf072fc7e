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

/* What one cell says of the state, unless that is known. */
static void take_words(struct arena *arena, struct told_state *told, struct text words)
{
    int64_t percent = -1;
    if (words.len == 0)
        return;
    if (sheet_value_percent(words, &percent)) {
        told->percent = told->percent < 0 ? percent : told->percent;
        return;
    }
    if (told->percent < 0)
        told->percent = percent_within(words);
    struct sheet_state state = sheet_value_state(arena, words);
    if (!told->state.is_known)
        told->state = state;
    if (!state.is_plain)
        told->words = told->words.len ? text_print(arena, "%.*s; %.*s", TEXT_ARG(told->words), TEXT_ARG(words)) : words;
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

static bool read_told(struct arena *arena, struct import_sheet *sheet, int32_t done, struct told_state *told,
                      struct error *error)
{
    *told = (struct told_state){.percent = -1, .result = words_in(sheet, TRACKING_RESULT)};
    if (!read_marks(sheet, told, error))
        return false;
    sheet->column = 0;
    take_words(arena, told, words_in(sheet, TRACKING_STATE));
    take_words(arena, told, words_in(sheet, TRACKING_PERCENT));
    if (!has_state_column(sheet)) {
        take_words(arena, told, told->result);
        told->result = TEXT_NONE;
    }
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
