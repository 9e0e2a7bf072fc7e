#include "work/question/rollup.h"

#include "base/list.h"
#include "store/question/organisation_known.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/groups.h"
#include "work/question/list.h"
#include "work/question/load.h"
#include "work/question/rollup_sum.h"
#include "work/question/rollup_tree.h"
#include "work/question/task_lines.h"

static int64_t group_of(const struct rollup_sum *sum, int64_t number)
{
    bool is_moved = sum->request->by == ROLLUP_UNITS && sum->request->as_organised_now;
    return is_moved ? group_successor(&sum->now, number) : number;
}

static bool take_task(void *listener, const struct task_record *record)
{
    struct rollup_sum *sum = listener;
    int64_t number = sum->request->by == ROLLUP_UNITS ? record->lead : record->person;
    if (record->is_joint) /* its leads' tasks count */
        return true;
    rollup_add(&sum->lines->total, record, sum->asked);
    if (number != NO_NUMBER)
        rollup_add(&rollup_line_of(sum, group_of(sum, number))->rollup, record, sum->asked);
    return true;
}

static bool add_up(struct rollup_sum *sum, struct error *error)
{
    struct task_range range = {.kind = TASKS_COUNTED, .cut = sum->cut, .horizon = sum->asker.horizon};
    return question_tasks(sum->reader, sum->arena, &range, take_task, sum, error);
}

static bool take_kept(void *listener, const struct group_tally *group)
{
    struct rollup_sum *sum = listener;
    if (!task_horizon_has_lead(sum->asker.horizon, group->number))
        return true;
    struct rollup rollup = rollup_kept(group, sum->asked);
    rollup_add_all(&rollup_line_of(sum, group_of(sum, group->number))->rollup, &rollup, 1);
    if (sum->asker.horizon)
        rollup_add_all(&sum->lines->total, &rollup, 1);
    return true;
}

/* All tasks but joint ones. */
static bool read_total(struct rollup_sum *sum, struct error *error)
{
    struct group_tally all, joint;
    if (!question_group(sum->reader, sum->arena, TALLY_OF_ALL, &all, error) ||
        !question_group(sum->reader, sum->arena, TALLY_OF_JOINT, &joint, error))
        return false;
    struct rollup apart = rollup_kept(&joint, sum->asked);
    sum->lines->total = rollup_kept(&all, sum->asked);
    rollup_add_all(&sum->lines->total, &apart, -1);
    return true;
}

static bool read_kept(struct rollup_sum *sum, enum tally_scope scope, struct error *error)
{
    if (!sum->asker.horizon && !read_total(sum, error))
        return false;
    return question_tallies(sum->reader, TALLIES_OF(scope), take_kept, sum, error) &&
           groups_beside(&sum->asker, take_task, sum, error);
}

static void name_units(struct rollup_sum *sum)
{
    const struct unit_lines *units = sum->request->as_organised_now ? &sum->now : &sum->units;
    for (size_t i = 0; i < sum->lines->count; i++) {
        struct unit_view unit = task_lines_unit(units, sum->lines->at[i].number);
        sum->lines->at[i].code = unit.code;
        sum->lines->at[i].name = unit.name;
    }
}

static bool name_person(struct rollup_sum *sum, const struct personnel *personnel, struct group_line *line,
                        struct error *error)
{
    const struct person_line *person = personnel_person(personnel, line->number);
    bool shows;
    if (!person)
        return true;
    if (!asker_sees_name(&sum->asker, personnel, line->number, sum->asked.day, &shows, error))
        return false;
    line->code = person->code;
    line->name = shows ? person->name : TEXT_NONE;
    return true;
}

static bool name_persons(struct rollup_sum *sum, struct personnel *personnel, struct error *error)
{
    if (!question_personnel_known(sum->reader, sum->arena, sum->cut.known, personnel, error))
        return false;
    for (size_t i = 0; i < sum->lines->count; i++)
        if (!name_person(sum, personnel, &sum->lines->at[i], error))
            return false;
    return true;
}

/* What was given to nobody is in the total as well. */
static void add_nobodys(struct rollup_sum *sum)
{
    struct group_lines *lines = sum->lines;
    struct group_line nobodys = {.code = LIST_NOBODY, .rollup = lines->total, .limit = NO_LIMIT};
    for (size_t i = 0; i < lines->count; i++)
        rollup_add_all(&nobodys.rollup, &lines->at[i].rollup, -1);
    if (tally_tasks(&nobodys.rollup.tally) + nobodys.rollup.tally.cancelled > 0)
        LIST_ADD(sum->arena, lines, nobodys);
}

static bool read_groups(struct book *book, struct rollup_sum *sum, struct error *error)
{
    bool is_units = sum->request->by == ROLLUP_UNITS;
    struct personnel personnel = {0};
    bool is_kept = !task_cut_is_set(&sum->cut) && (is_units || !sum->asker.horizon);
    if (!(is_kept ? read_kept(sum, is_units ? TALLY_LEAD : TALLY_PERSON, error) : add_up(sum, error)))
        return false;
    if (is_units)
        name_units(sum);
    else if (!name_persons(sum, &personnel, error))
        return false;
    if (!load_set_limits(book, sum, &personnel, error))
        return false;
    if (!is_units)
        add_nobodys(sum);
    return true;
}

bool book_rollup(struct book *book, struct arena *arena, const struct rollup_request *request,
                 struct group_lines *lines, struct error *error)
{
    struct date day = as_of_day(book, &request->as_of);
    struct rollup_sum sum = {.arena = arena, .request = request, .lines = lines};
    *lines = (struct group_lines){.on = day};
    sum.index = group_index_open(arena);
    if (!book_reader_open(book->store, arena, &sum.reader, error) ||
        !asker_open(&sum.asker, book, sum.reader, arena, request->as_of.as, error) ||
        !as_of_cut(sum.reader, arena, &request->as_of, &sum.cut, error) ||
        !task_lines_asked(sum.reader, arena, date_to_day(day), &sum.cut, &sum.asked, error))
        return false;
    if (request->by == ROLLUP_TREE)
        return rollup_tree(&sum, error);
    return question_units_known(sum.reader, arena, sum.asked.day, sum.cut.known, &sum.units, error) &&
           question_units(sum.reader, arena, NO_DAY, &sum.now, error) && read_groups(book, &sum, error);
}
