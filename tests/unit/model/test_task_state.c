#include "support/test.h"

#include "base/moment.h"
#include "model/task_state.h"

enum { DUE = 20600, SOON = 7 };

static struct task_record assigned(void)
{
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    event_set_number(&event, FIELD_AT, moment_of_day(DUE - 30));
    event_set_number(&event, FIELD_TASK, 1);
    event_set_number(&event, FIELD_LEAD, 5);
    event_set_number(&event, FIELD_DUE, DUE);
    return task_record_of(&event, 0);
}

static void happen(struct task_record *record, enum event_kind kind, int32_t day)
{
    struct task_fact fact = {record->version + 1, kind, moment_of_day(day) + 3600, 5, -1};
    assert_true(task_record_allows(record, kind));
    task_record_apply(record, &fact);
}

static void a_task_waits_for_its_lead_then_for_confirmation(void **state)
{
    (void)state;
    struct task_record record = assigned();
    struct task_standing standing = task_standing_of(&record, DUE - 20, SOON);
    assert_int_equal(standing.state, TASK_ASSIGNED);
    assert_true(standing.is_waiting);
    assert_int_equal(standing.waiting_unit, 5);
    happen(&record, EVENT_TASK_ACKNOWLEDGED, DUE - 20);
    assert_false(task_standing_of(&record, DUE - 20, SOON).is_waiting);
    happen(&record, EVENT_TASK_SUBMITTED, DUE - 3);
    standing = task_standing_of(&record, DUE + 9, SOON);
    assert_int_equal(standing.state, TASK_SUBMITTED);
    assert_true(standing.is_waiting);
    assert_int_equal(standing.waiting_unit, NO_NUMBER);
    assert_int_equal(moment_day(standing.waiting_since), DUE - 3);
    assert_false(standing.is_late);
    happen(&record, EVENT_TASK_CONFIRMED, DUE + 20);
    standing = task_standing_of(&record, DUE + 30, SOON);
    assert_int_equal(standing.state, TASK_DONE);
    assert_false(standing.is_late || standing.is_waiting || standing.is_due_soon);
}

static void a_task_is_late_from_the_day_after_its_due_day(void **state)
{
    (void)state;
    struct task_record record = assigned();
    assert_false(task_standing_of(&record, DUE, SOON).is_late);
    assert_true(task_standing_of(&record, DUE, SOON).is_due_soon);
    assert_true(task_standing_of(&record, DUE - SOON, SOON).is_due_soon);
    assert_false(task_standing_of(&record, DUE - SOON - 1, SOON).is_due_soon);
    struct task_standing standing = task_standing_of(&record, DUE + 1, SOON);
    assert_true(standing.is_late);
    assert_int_equal(standing.days_late, 1);
    assert_false(standing.is_due_soon);
    record.due = NO_DAY;
    assert_false(task_standing_of(&record, DUE + 1, SOON).is_late);
    assert_false(task_standing_of(&record, DUE + 1, SOON).is_due_soon);
}

static void a_result_submitted_late_was_late_for_ever(void **state)
{
    (void)state;
    struct task_record record = assigned();
    happen(&record, EVENT_TASK_ACKNOWLEDGED, DUE - 20);
    happen(&record, EVENT_TASK_SUBMITTED, DUE + 4);
    happen(&record, EVENT_TASK_CONFIRMED, DUE + 5);
    assert_int_equal(task_standing_of(&record, DUE + 400, SOON).days_late, 4);
}

static void a_paused_task_goes_on_where_it_was(void **state)
{
    (void)state;
    struct task_record record = assigned();
    happen(&record, EVENT_TASK_PAUSED, DUE - 10);
    assert_int_equal(task_state_of(&record), TASK_PAUSED);
    happen(&record, EVENT_TASK_RESUMED, DUE - 9);
    assert_int_equal(task_state_of(&record), TASK_ASSIGNED);
}

static void nothing_happens_to_a_task_that_is_over(void **state)
{
    (void)state;
    struct task_record record = assigned();
    happen(&record, EVENT_TASK_CANCELLED, DUE + 9);
    assert_false(task_standing_of(&record, DUE + 9, SOON).is_late);
    assert_false(task_is_open(&record));
    for (int kind = EVENT_TASK_ACKNOWLEDGED; kind <= EVENT_TASK_CANCELLED; kind++)
        assert_false(task_record_allows(&record, (enum event_kind)kind));
}

/* Every sequence of five facts: what is allowed leaves a task in one state that its facts explain. */
static void no_sequence_of_allowed_facts_breaks_a_record(void **state)
{
    (void)state;
    enum { KINDS = EVENT_TASK_CANCELLED - EVENT_TASK_ACKNOWLEDGED + 1, LENGTH = 5 };
    for (unsigned sequence = 0; sequence < KINDS * KINDS * KINDS * KINDS * KINDS; sequence++) {
        struct task_record record = assigned();
        unsigned rest = sequence;
        for (int step = 0; step < LENGTH; step++, rest /= KINDS) {
            struct task_fact fact = {step + 1, (enum event_kind)(EVENT_TASK_ACKNOWLEDGED + rest % KINDS),
                                     record.last_at + 1, 5, -1};
            if (task_record_allows(&record, fact.kind))
                task_record_apply(&record, &fact);
        }
        assert_true(record.confirmed_at == NO_MOMENT || record.submitted_at <= record.confirmed_at);
        assert_true(record.submitted_at == NO_MOMENT || record.acknowledged_at <= record.submitted_at);
        assert_true(record.confirmed_at == NO_MOMENT || record.cancelled_at == NO_MOMENT);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_task_waits_for_its_lead_then_for_confirmation),
        cmocka_unit_test(a_task_is_late_from_the_day_after_its_due_day),
        cmocka_unit_test(a_result_submitted_late_was_late_for_ever),
        cmocka_unit_test(a_paused_task_goes_on_where_it_was),
        cmocka_unit_test(nothing_happens_to_a_task_that_is_over),
        cmocka_unit_test(no_sequence_of_allowed_facts_breaks_a_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
