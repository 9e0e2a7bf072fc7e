#include "work/question/rollup.h"

#include "base/list.h"
#include "store/horizon.h"
#include "store/personnel.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/policy/policy.h"
#include "work/question/groups.h"
#include "work/question/rollup_sum.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct sum {
    struct arena *arena;
    struct book_reader *reader;
    const struct rollup_request *request;
    struct asker asker;
    struct task_cut cut;
    struct asked_day asked;
    struct unit_lines units; /* as they are on the day */
    struct unit_lines now;   /* as they are now */
    struct group_index index;
    struct group_lines *lines;
};

static int64_t group_of(const struct sum *sum, int64_t number)
{
    bool is_moved = sum->request->by == ROLLUP_UNITS && sum->request->as_organised_now;
    return is_moved ? group_successor(&sum->now, number) : number;
}

/* The line of a group, made where there is none. */
static struct group_line *line_of(struct sum *sum, int64_t number)
{
    bool is_new;
    struct group_lines *lines = sum->lines;
    size_t place = group_index_place(&sum->index, number, &is_new);
    if (is_new)
        LIST_ADD(sum->arena, lines, ((struct group_line){.number = number, .limit = NO_LIMIT}));
    return &lines->at[place];
}

static bool take_task(void *listener, const struct task_record *record)
{
    struct sum *sum = listener;
    int64_t number = sum->request->by == ROLLUP_UNITS ? record->lead : record->person;
    rollup_add(&sum->lines->total, record, sum->asked);
    if (number != NO_NUMBER)
        rollup_add(&line_of(sum, group_of(sum, number))->rollup, record, sum->asked);
    return true;
}

static bool add_up(struct sum *sum, struct error *error)
{
    struct task_range range = {.kind = TASKS_ALL, .cut = sum->cut, .horizon = sum->asker.horizon};
    return question_tasks(sum->reader, sum->arena, &range, take_task, sum, error);
}

/* What is seen of tasks that none of the units leads whose tallies are told whole. */
static bool add_beside(struct sum *sum, struct error *error)
{
    const struct task_horizon *horizon = sum->asker.horizon;
    for (size_t i = 0; horizon && i < horizon->beside_count; i++) {
        struct task_record record;
        if (!question_task(sum->reader, sum->arena, &sum->cut, horizon->beside[i], &record, error)) {
            if (error->kind != ERROR_NOT_FOUND)
                return false;
        } else if (!task_horizon_has_lead(horizon, record.lead)) {
            take_task(sum, &record);
        }
    }
    return true;
}

static bool read_kept(struct sum *sum, enum tally_scope scope, struct error *error)
{
    struct group_tallies tallies;
    struct group_tally all = {.number = NO_NUMBER};
    const struct task_horizon *horizon = sum->asker.horizon;
    if (!question_tallies(sum->reader, sum->arena, scope, &tallies, error) ||
        (!horizon && !question_group(sum->reader, sum->arena, TALLY_BELOW, &all, error)))
        return false;
    sum->lines->total = rollup_kept(&all, sum->asked);
    for (size_t i = 0; i < tallies.count; i++) {
        struct rollup rollup = rollup_kept(&tallies.at[i], sum->asked);
        int64_t number = tallies.at[i].number;
        if (!task_horizon_has_lead(horizon, number))
            continue;
        rollup_add_all(&line_of(sum, group_of(sum, number))->rollup, &rollup);
        if (horizon)
            rollup_add_all(&sum->lines->total, &rollup);
    }
    return add_beside(sum, error);
}

static bool name_units(struct sum *sum, struct error *error)
{
    (void)error;
    const struct unit_lines *units = sum->request->as_organised_now ? &sum->now : &sum->units;
    for (size_t i = 0; i < sum->lines->count; i++) {
        struct unit_view unit = task_lines_unit(units, sum->lines->at[i].number);
        sum->lines->at[i].code = unit.code;
        sum->lines->at[i].name = unit.name;
    }
    return true;
}

static bool name_person(struct sum *sum, const struct personnel *personnel, struct group_line *line,
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

static bool name_persons(struct sum *sum, struct error *error)
{
    struct personnel personnel;
    if (!question_personnel(sum->reader, sum->arena, &personnel, error))
        return false;
    for (size_t i = 0; i < sum->lines->count; i++)
        if (!name_person(sum, &personnel, &sum->lines->at[i], error))
            return false;
    return true;
}

/* What a policy says, for one by its code or for all. */
static int64_t limit_of(const struct policy_lines *policies, struct text code)
{
    int64_t limit = NO_LIMIT;
    bool is_own = false;
    for (size_t i = 0; i < policies->count; i++) {
        const struct policy_line *policy = &policies->at[i];
        uint64_t value;
        bool is_for_it = text_equal(policy->unit, code);
        if ((!is_for_it && (policy->unit.len > 0 || is_own)))
            continue;
        is_own = is_for_it;
        limit = text_to_number(policy->standing.value, INT64_MAX, &value) ? (int64_t)value : NO_LIMIT;
    }
    return limit;
}

static bool set_limits(struct book *book, struct sum *sum, struct text key, struct error *error)
{
    struct policy_request request = {.key = key, .as_of = sum->request->as_of};
    struct policy_lines policies;
    if (!book_policies(book, sum->arena, &request, &policies, error))
        return false;
    for (size_t i = 0; i < sum->lines->count; i++)
        sum->lines->at[i].limit = limit_of(&policies, sum->lines->at[i].code);
    return true;
}

/* The parts of a tree. */
struct parts {
    struct arena *arena;
    struct task_record *at;
    size_t count, capacity;
};

static bool take_part(void *listener, const struct task_record *record)
{
    struct parts *parts = listener;
    LIST_ADD(parts->arena, parts, *record);
    return true;
}

/* A part with what stands below it. */
static bool add_part(struct sum *sum, const struct task_record *record, struct error *error)
{
    struct group_line line = {.number = record->number, .limit = NO_LIMIT};
    struct task_words words;
    if (!question_task_words(sum->reader, sum->arena, &sum->cut, record->number, &words, error) ||
        !rollup_below(&sum->asker, &sum->cut, record->number, sum->asked, &line.rollup, error))
        return false;
    rollup_add(&line.rollup, record, sum->asked);
    rollup_add_all(&sum->lines->total, &line.rollup);
    line.code = text_print(sum->arena, "%lld", (long long)record->number);
    line.name = words.title;
    if (record->assigned_at != NO_MOMENT)
        LIST_ADD(sum->arena, sum->lines, line);
    return true;
}

/* The parts are gathered first: what stands below one is found by the same statement as they are. */
static bool add_up_parts(struct sum *sum, const struct task_range *range, struct error *error)
{
    struct parts parts = {.arena = sum->arena};
    if (!question_tasks(sum->reader, sum->arena, range, take_part, &parts, error))
        return false;
    for (size_t i = 0; i < parts.count; i++)
        if (!add_part(sum, &parts.at[i], error))
            return false;
    return true;
}

/* The tree as of a past day is walked once: each task counts for the part it stands below. */
struct branches {
    struct sum *sum;
    int64_t *parents; /* by number */
    size_t capacity;
};

static void take_parent(void *listener, int64_t task, int64_t parent)
{
    struct branches *branches = listener;
    size_t at = (size_t)task;
    if (at >= branches->capacity) {
        size_t capacity = 2 * at + 64;
        branches->parents = arena_grow(branches->sum->arena, branches->parents, branches->capacity, capacity,
                                       sizeof *branches->parents);
        branches->capacity = capacity;
    }
    branches->parents[at] = parent;
}

static bool take_branch(void *listener, const struct task_record *record)
{
    const struct branches *branches = listener;
    struct sum *sum = branches->sum;
    int64_t part = record->number;
    while (part != NO_NUMBER && branches->parents[part] != sum->request->task)
        part = branches->parents[part];
    if (part == NO_NUMBER)
        return true;
    rollup_add(&line_of(sum, part)->rollup, record, sum->asked);
    rollup_add(&sum->lines->total, record, sum->asked);
    return true;
}

static int by_number(const void *one, const void *other)
{
    const struct group_line *a = one, *b = other;
    return (a->number > b->number) - (a->number < b->number);
}

/* A part that is not seen itself, but has something below it that is, has a number and no name. */
static bool name_part(struct sum *sum, struct group_line *line, struct error *error)
{
    struct task_words words;
    bool sees;
    if (!question_horizon_has(sum->reader, sum->asker.horizon, line->number, &sees, error) ||
        !question_task_words(sum->reader, sum->arena, &sum->cut, line->number, &words, error))
        return false;
    line->code = text_print(sum->arena, "%lld", (long long)line->number);
    line->name = sees ? words.title : TEXT_NONE;
    return true;
}

static bool name_parts(struct sum *sum, struct error *error)
{
    struct group_lines *lines = sum->lines;
    for (size_t i = 0; i < lines->count; i++)
        if (!name_part(sum, &lines->at[i], error))
            return false;
    if (lines->count > 0)
        qsort(lines->at, lines->count, sizeof *lines->at, by_number);
    return true;
}

static bool add_up_branches(struct sum *sum, struct error *error)
{
    struct branches branches = {.sum = sum};
    struct task_range range = {.kind = TASKS_ALL, .cut = sum->cut, .horizon = sum->asker.horizon};
    return question_parents(sum->reader, take_parent, &branches, error) &&
           question_tasks(sum->reader, sum->arena, &range, take_branch, &branches, error) && name_parts(sum, error);
}

static bool read_tree(struct sum *sum, struct error *error)
{
    int64_t task = sum->request->task;
    struct task_record record;
    struct task_range range = {
        .kind = task == NO_NUMBER ? TASKS_AT_TOP : TASKS_OF_PARENT, .number = task, .cut = sum->cut};
    range.has_absent = true;
    if (task != NO_NUMBER && (!question_task(sum->reader, sum->arena, &sum->cut, task, &record, error) ||
                              !asker_check_task(&sum->asker, task, error)))
        return false;
    if (sum->asker.horizon || (task_cut_is_set(&sum->cut) && task == NO_NUMBER))
        return add_up_branches(sum, error);
    return add_up_parts(sum, &range, error);
}

static bool read_groups(struct book *book, struct sum *sum, struct error *error)
{
    bool is_units = sum->request->by == ROLLUP_UNITS;
    struct text key = is_units ? TEXT("load.most-open-per-unit") : TEXT("load.most-open-per-person");
    bool is_kept = !task_cut_is_set(&sum->cut) && (is_units || !sum->asker.horizon);
    if (!(is_kept ? read_kept(sum, is_units ? TALLY_LEAD : TALLY_PERSON, error) : add_up(sum, error)))
        return false;
    return (is_units ? name_units(sum, error) : name_persons(sum, error)) && set_limits(book, sum, key, error);
}

bool book_rollup(struct book *book, struct arena *arena, const struct rollup_request *request,
                 struct group_lines *lines, struct error *error)
{
    struct date day = as_of_day(book, &request->as_of);
    struct sum sum = {.arena = arena, .request = request, .lines = lines};
    *lines = (struct group_lines){.on = day};
    sum.index = group_index_open(arena);
    if (!book_reader_open(book->store, arena, &sum.reader, error) ||
        !asker_open(&sum.asker, book, sum.reader, arena, request->as_of.as, error) ||
        !as_of_cut(sum.reader, arena, &request->as_of, &sum.cut, error) ||
        !task_lines_asked(sum.reader, arena, date_to_day(day), &sum.asked, error))
        return false;
    if (request->by == ROLLUP_TREE)
        return read_tree(&sum, error);
    return question_units(sum.reader, arena, sum.asked.day, &sum.units, error) &&
           question_units(sum.reader, arena, NO_DAY, &sum.now, error) && read_groups(book, &sum, error);
}
