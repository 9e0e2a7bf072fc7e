#include "work/organisation/organisation.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/question.h"
#include "work/acting/answer.h"
#include "work/acting/permission.h"
#include "work/book/book_state.h"
#include "work/organisation/organising.h"

/* One command. */
struct run {
    const struct unit_change *change;
    struct unit_change_report *report;
    organising_step *step;
};

/* Whoever changes units may do so for each that is named; at the top, in the whole book. */
static bool check_permission(struct acting *acting, const struct organising *organising, const struct run *run,
                             struct error *error)
{
    const struct unit_change *change = run->change;
    bool goes_under = run->step == organising_establish || run->step == organising_transfer;
    struct text codes = change->code, code;
    if (goes_under && text_is_empty(change->other) &&
        !permission_check(acting, PERMISSION_UNIT_CHANGE, NULL, NO_NUMBER, error))
        return false;
    const struct unit_line *other = unit_lines_find(&organising->units, change->other);
    if (other && !permission_check(acting, PERMISSION_UNIT_CHANGE, NULL, other->record.number, error))
        return false;
    while (text_split(&codes, '\n', &code)) {
        const struct unit_line *unit = unit_lines_find(&organising->units, code);
        if (unit && !permission_check(acting, PERMISSION_UNIT_CHANGE, NULL, unit->record.number, error))
            return false;
    }
    return true;
}

static bool run_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    const struct run *run = argument;
    struct organising organising;
    if (text_is_empty(run->change->basis) && !run->change->is_outside)
        return error_set(error, ERROR_USAGE, N_("name the document that decides the change with “--basis”"));
    if (!organising_open(&organising, acting, error) || !check_permission(acting, &organising, run, error) ||
        !organising_run(&organising, run->step, run->change, run->report, error))
        return false;
    *answer = answer_add(answer_add((int64_t)run->report->units, run->report->tasks), run->report->others);
    return true;
}

static bool write_step(struct book *book, const struct unit_change *change, struct unit_change_report *report,
                       organising_step *step, struct error *error)
{
    struct run run = {change, report, step};
    int64_t answer;
    if (!book_act(book, &change->command, run_step, &run, &answer, error))
        return false;
    report->others = answer_take(&answer);
    report->tasks = answer_take(&answer);
    report->units = (size_t)answer;
    return true;
}

#define UNIT_COMMAND(name)                                                                                             \
    bool book_unit_##name(struct book *book, const struct unit_change *change, struct unit_change_report *report,      \
                          struct error *error)                                                                         \
    {                                                                                                                  \
        return write_step(book, change, report, organising_##name, error);                                             \
    }
UNIT_COMMAND(establish)
UNIT_COMMAND(rename)
UNIT_COMMAND(transfer)
UNIT_COMMAND(split)
UNIT_COMMAND(merge)
UNIT_COMMAND(dissolve)

bool book_units(struct book *book, struct arena *arena, const struct unit_list_request *request,
                struct unit_lines *units, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines all;
    int32_t day = date_to_day(date_is_set(request->on) ? request->on : book_today(book));
    *units = (struct unit_lines){0};
    if (!book_reader_open(book->store, arena, &reader, error) || !question_units(reader, arena, day, &all, error))
        return false;
    for (size_t i = 0; i < all.count; i++)
        if ((request->has_all || unit_line_stands(&all.at[i], day)))
            LIST_ADD(arena, units, all.at[i]);
    return true;
}
