#include "support/test.h"

#include "model/task_record.h"

enum { DUE = 20600, HOUR = 3600 };

static struct task_fact fact_of(int64_t event, enum event_kind kind)
{
    return (struct task_fact){.event = event,
                              .kind = kind,
                              .at = event * HOUR,
                              .unit = 5,
                              .start = NO_DAY,
                              .due = NO_DAY,
                              .quantity = NO_QUANTITY,
                              .percent = NO_PERCENT,
                              .happened_at = NO_MOMENT};
}

/* Assigned, acknowledged, submitted, confirmed: events 1 to 4. */
static struct task_fact_list a_story(struct task_fact room[8])
{
    static const enum event_kind kinds[] = {EVENT_TASK_ASSIGNED, EVENT_TASK_ACKNOWLEDGED, EVENT_TASK_SUBMITTED,
                                            EVENT_TASK_CONFIRMED};
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        room[i] = fact_of((int64_t)i + 1, kinds[i]);
    room[0].due = DUE;
    return (struct task_fact_list){room, COUNT_OF(kinds), 8};
}

static void add_mend(struct task_fact_list *facts, enum event_kind kind, int64_t mends)
{
    struct task_fact fact = fact_of(facts->at[facts->count - 1].event + 1, kind);
    fact.mends = mends;
    facts->at[facts->count++] = fact;
}

static bool fold(struct task_fact_list *facts, struct task_record *record)
{
    *record = task_record_before(1, NO_NUMBER, LEVEL_TASK);
    task_facts_mend(facts->at, facts->count);
    return task_record_fold(record, facts->at, facts->count, INT64_MAX);
}

static void a_correction_replaces_what_was_mistyped(void **state)
{
    (void)state;
    struct task_fact room[8];
    struct task_fact_list facts = a_story(room);
    struct task_record record;
    add_mend(&facts, EVENT_TASK_CORRECTED, 1);
    facts.at[4].due = DUE + 30;
    assert_true(fold(&facts, &record));
    assert_int_equal(record.due, DUE + 30);
    assert_int_equal(record.original_due, DUE + 30);
    assert_int_equal(record.extensions, 0);
    assert_int_equal(record.version, 5);
}

static void a_correction_says_when_it_happened_between_its_neighbours(void **state)
{
    (void)state;
    struct task_fact room[8];
    struct task_fact_list facts = a_story(room);
    struct task_record record;
    add_mend(&facts, EVENT_TASK_CORRECTED, 3);
    facts.at[4].happened_at = 2 * HOUR + 5;
    assert_true(fold(&facts, &record));
    assert_int_equal(record.submitted_at, 2 * HOUR + 5);
    facts = a_story(room);
    add_mend(&facts, EVENT_TASK_CORRECTED, 3);
    facts.at[4].happened_at = 1 * HOUR + 5;
    assert_false(fold(&facts, &record));
}

static void what_is_taken_back_did_not_happen(void **state)
{
    (void)state;
    struct task_fact room[8];
    struct task_fact_list facts = a_story(room);
    struct task_record record;
    add_mend(&facts, EVENT_TASK_VOIDED, 4);
    assert_true(fold(&facts, &record));
    assert_int_equal(record.confirmed_at, NO_MOMENT);
    assert_int_equal(record.submitted_at, 3 * HOUR);
    facts = a_story(room);
    add_mend(&facts, EVENT_TASK_VOIDED, 3);
    assert_false(fold(&facts, &record));
}

static void a_taking_back_can_be_taken_back(void **state)
{
    (void)state;
    struct task_fact room[8];
    struct task_fact_list facts = a_story(room);
    struct task_record record;
    add_mend(&facts, EVENT_TASK_VOIDED, 4);
    add_mend(&facts, EVENT_TASK_VOIDED, 5);
    assert_true(fold(&facts, &record));
    assert_int_equal(record.confirmed_at, 4 * HOUR);
}

static void a_correction_taken_back_corrects_nothing(void **state)
{
    (void)state;
    struct task_fact room[8];
    struct task_fact_list facts = a_story(room);
    struct task_record record;
    add_mend(&facts, EVENT_TASK_CORRECTED, 1);
    facts.at[4].due = DUE + 30;
    add_mend(&facts, EVENT_TASK_VOIDED, 5);
    assert_true(fold(&facts, &record));
    assert_int_equal(record.due, DUE);
}

static void what_should_not_have_been_assigned_stands_on_no_day_before(void **state)
{
    (void)state;
    struct task_fact room[8];
    struct task_fact_list facts = a_story(room);
    struct task_record record;
    facts.count--;
    add_mend(&facts, EVENT_TASK_VOIDED, 3);
    add_mend(&facts, EVENT_TASK_CANCELLED, 1);
    assert_true(fold(&facts, &record));
    assert_int_equal(record.assigned_at, 5 * HOUR);
    assert_int_equal(record.cancelled_at, 5 * HOUR);
    assert_int_equal(record.submitted_at, NO_MOMENT);
    task_record_rewind(&record);
    assert_true(task_record_fold(&record, facts.at, facts.count, 5 * HOUR - 1));
    assert_int_equal(record.assigned_at, NO_MOMENT);
}

static void a_taken_back_cancelling_takes_back_no_assignment(void **state)
{
    (void)state;
    struct task_fact room[8];
    struct task_fact_list facts = a_story(room);
    struct task_record record;
    facts.count = 2;
    add_mend(&facts, EVENT_TASK_CANCELLED, 1);
    add_mend(&facts, EVENT_TASK_VOIDED, 3);
    assert_true(fold(&facts, &record));
    assert_int_equal(record.assigned_at, HOUR);
    assert_int_equal(record.acknowledged_at, 2 * HOUR);
    assert_int_equal(record.cancelled_at, NO_MOMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_correction_replaces_what_was_mistyped),
        cmocka_unit_test(a_correction_says_when_it_happened_between_its_neighbours),
        cmocka_unit_test(what_is_taken_back_did_not_happen),
        cmocka_unit_test(a_taking_back_can_be_taken_back),
        cmocka_unit_test(what_should_not_have_been_assigned_stands_on_no_day_before),
        cmocka_unit_test(a_taken_back_cancelling_takes_back_no_assignment),
        cmocka_unit_test(a_correction_taken_back_corrects_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
