/*
 * test_deeds.c: no sequence of commands, allowed or not, breaks what holds of every book.
 *
 * Usage: test_deeds BOOKS. Commands come by chance (any_deed.h) and days go by. After each one: what was refused or
 * tried has left nothing, and what is said below of units and tasks holds. What was known on a past day stays known.
 */
#include "any_deed.h"

#include "base/moment.h"
#include "support/amount.h"
#include "work/book/verify.h"
#include "work/organisation/organisation.h"
#include "work/question/list.h"
#include "work/question/story.h"

enum { DEEDS = 350, DEEDS_A_DAY = 14, MOST_DAYS = DEEDS / DEEDS_A_DAY + 2 };

/* What has to work, with the error's own words where it does not. */
static void must(bool has_worked, const struct desk *desk)
{
    if (!has_worked)
        fail_msg("%s (%s %s)", desk->error.message, desk->error.arguments[0], desk->error.arguments[1]);
}

static unsigned books = 2;
static unsigned done[16], refused[16];

static int64_t count_events(struct desk *desk, struct arena *arena)
{
    struct log_request request = {.first = -1, .count = 1};
    struct logged_events events;
    must(book_log(desk->book, arena, &request, &events, &desk->error), desk);
    return events.at[0].number + 1;
}

static void check_units(const struct unit_lines *units, int32_t today)
{
    for (size_t i = 0; i < units->count; i++) {
        const struct unit_line *unit = &units->at[i];
        const struct unit_record *record = &unit->record;
        if (unit_lines_find(units, unit->code) != unit)
            fail_msg("two units have the code %.*s", TEXT_ARG(unit->code));
        const struct unit_line *above = unit_lines_get(units, record->parent);
        if (record->parent != NO_NUMBER && (!above || unit_lines_reach(units, record->parent, record->number)))
            fail_msg("%.*s stands below nothing, or itself", TEXT_ARG(unit->code));
        if (unit_line_stands(unit, today) && above && !unit_line_stands(above, today))
            fail_msg("%.*s stands below what has ended", TEXT_ARG(unit->code));
        if (record->successor != NO_NUMBER && !unit_lines_get(units, record->successor))
            fail_msg("%.*s has no real successor", TEXT_ARG(unit->code));
        if (record->until != NO_DAY && record->since != NO_DAY && record->until < record->since - 1)
            fail_msg("%.*s ends before it begins", TEXT_ARG(unit->code));
    }
}

/* Who is to do something or to say a word is there. */
static bool stands(const struct unit_lines *units, int64_t unit, int32_t today)
{
    return unit == NO_NUMBER || unit_line_stands(unit_lines_get(units, unit), today);
}

static const struct task_record *find(const struct task_lines *tasks, int64_t number)
{
    for (size_t i = 0; i < tasks->count; i++)
        if (tasks->at[i].record.number == number)
            return &tasks->at[i].record;
    return NULL;
}

#define HOLDS(condition, task)                                                                                         \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            fail_msg("task %lld: not %s", (long long)(task), #condition);                                              \
    } while (0)

static void check_task(const struct task_record *task, const struct unit_lines *units, int32_t today)
{
    const struct unit_line *lead = unit_lines_get(units, task->lead);
    HOLDS(lead != NULL, task->number);
    HOLDS(!task_is_open(task) || (unit_line_stands(lead, today) && !lead->record.is_outside), task->number);
    HOLDS(!task_is_open(task) || stands(units, task->waiting_for, today), task->number);
    HOLDS(!task_is_open(task) || stands(units, task->difficulty_to, today), task->number);
    HOLDS(task->percent >= 0 && task->percent <= 100, task->number);
    HOLDS(task->last_at >= task->assigned_at, task->number);
    HOLDS(moment_day(task->last_at) <= today, task->number);
    HOLDS(task->confirmed_at == NO_MOMENT || task->submitted_at != NO_MOMENT, task->number);
    HOLDS(task->submitted_at == NO_MOMENT || task->acknowledged_at != NO_MOMENT, task->number);
    HOLDS(task->submitted_at == NO_MOMENT || task->waiting_since == NO_MOMENT, task->number);
    HOLDS(task->start == NO_DAY || task->due == NO_DAY || task->start <= task->due, task->number);
    HOLDS(task->extensions >= 0 && task->faults >= 0 && task->latenesses >= 0, task->number);
}

static void check_below(const struct task_record *task, const struct task_record *above)
{
    HOLDS(above != NULL, task->number);
    HOLDS(above->number < task->number, task->number);
    HOLDS(!task_is_open(task) || task->due == NO_DAY || above->due == NO_DAY || task->due <= above->due, task->number);
    HOLDS(above->confirmed_at == NO_MOMENT || !task_is_open(task), task->number);
}

static void check_shares(struct desk *desk, struct arena *arena, const struct task_record *task,
                         const struct unit_lines *units)
{
    struct task_story story;
    must(book_show(desk->book, arena, task->number, &(struct as_of){0}, &story, &desk->error), desk);
    for (size_t i = 0; task_is_open(task) && i < story.partner_count; i++) {
        const struct share_view *share = &story.partners[i];
        HOLDS(share->unit.number != task->lead, task->number);
        HOLDS(share->answered_at != NO_MOMENT || stands(units, share->unit.number, desk->day), task->number);
    }
}

/* How many there are. */
static int64_t check_tasks(struct desk *desk, struct arena *arena, const struct unit_lines *units)
{
    struct list_request request = {0};
    struct task_lines tasks;
    must(book_list(desk->book, arena, &request, &tasks, &desk->error), desk);
    for (size_t i = 0; i < tasks.count; i++) {
        const struct task_record *task = &tasks.at[i].record;
        SCRATCH(scratch, arena);
        check_task(task, units, desk->day);
        check_shares(desk, scratch, task, units);
        if (task->parent != NO_NUMBER)
            check_below(task, find(&tasks, task->parent));
    }
    return (int64_t)tasks.count;
}

static int64_t check(struct desk *desk, struct arena *arena)
{
    struct unit_list_request request = {.has_all = true};
    struct unit_lines units;
    must(book_units(desk->book, arena, &request, &units, &desk->error), desk);
    check_units(&units, desk->day);
    return check_tasks(desk, arena, &units);
}

/* All tasks as they were known at the end of a day, as one number. */
static uint64_t known_on(struct desk *desk, int32_t day)
{
    SCRATCH(scratch, desk->arena);
    struct list_request request = {.as_of.known = date_from_day(day)};
    struct task_lines tasks;
    uint64_t digest = 0;
    must(book_list(desk->book, scratch, &request, &tasks, &desk->error), desk);
    for (size_t i = 0; i < tasks.count; i++) {
        const struct task_record *record = &tasks.at[i].record;
#define COLUMN(name, absent) digest = (digest ^ (uint64_t)record->name) * 0x9E3779B97F4A7C15u + (digest >> 29);
#include "store/fold/task-columns.def"
#undef COLUMN
    }
    return digest;
}

/* One command; what was refused, or only tried, has left nothing. */
static void do_one(struct any_deeds *deeds, struct arena *arena)
{
    const struct deed *deed = any_deed(deeds);
    struct error error = {0};
    deeds->command = (struct book_command){.is_trial = chance_one_in(&deeds->chance, 10)};
    bool has_worked = deed->act(deeds, arena, &error);
    int64_t events = count_events(deeds->desk, arena);
    bool may_record = has_worked && (!deeds->command.is_trial || deed == &deed_rows[0]);
    if (!may_record && events != deeds->events)
        fail_msg("%s: %s, but %lld events were recorded", deed->name, has_worked ? "a trial" : error.message,
                 (long long)(events - deeds->events));
    if (!has_worked && (error.kind == ERROR_DAMAGED || error.kind == ERROR_IO || error.kind == ERROR_INTERNAL))
        fail_msg("%s: %s (%s %s)", deed->name, error.message, error.arguments[0], error.arguments[1]);
    deeds->events = events;
    (has_worked ? done : refused)[deed - deed_rows]++;
}

static void live(struct desk *desk, uint64_t seed)
{
    struct any_deeds deeds = {.desk = desk, .chance = chance_of(seed)};
    uint64_t known[MOST_DAYS] = {0};
    deeds.events = count_events(desk, desk->arena);
    for (int i = 0; i < DEEDS; i++) {
        SCRATCH(scratch, desk->arena);
        if (i % DEEDS_A_DAY == DEEDS_A_DAY - 1) {
            known[desk->day - START] = known_on(desk, desk->day);
            desk->day++;
        }
        do_one(&deeds, scratch);
        deeds.tasks = check(desk, scratch);
    }
    for (int32_t day = START; day < desk->day; day++)
        if (known_on(desk, day) != known[day - START])
            fail_msg("what was known on day %d is not known any more", (int)(day - START));
}

static void no_sequence_of_commands_breaks_what_holds(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= books; seed++) {
        struct desk desk = {0};
        print_message("book %llu\n", (unsigned long long)seed);
        desk_open(&desk);
        live(&desk, seed);
        desk_close(&desk);
    }
    for (size_t i = 0; i < deed_count; i++)
        print_message("%s: %u done, %u refused\n", deed_rows[i].name, done[i], refused[i]);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_sequence_of_commands_breaks_what_holds),
    };
    books = amount_given(argc, argv, books);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
