#include "support/test.h"

#include "base/moment.h"
#include "model/judgement.h"
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

static struct task_fact fact_of(const struct task_record *record, enum event_kind kind, int64_t at)
{
    return (struct task_fact){.event = record->version + 1,
                              .kind = kind,
                              .at = at,
                              .unit = 5,
                              .other = 6,
                              .person = 7,
                              .start = NO_DAY,
                              .due = kind == EVENT_TASK_EXTENSION_REQUESTED ? DUE + 10 : NO_DAY,
                              .quantity = NO_QUANTITY,
                              .percent = NO_PERCENT,
                              .happened_at = NO_MOMENT};
}

static void happen(struct task_record *record, enum event_kind kind, int32_t day)
{
    struct task_fact fact = fact_of(record, kind, moment_of_day(day) + 3600);
    assert_true(task_record_allows(record, &fact));
    task_record_apply(record, &fact);
}

static void a_task_waits_for_its_lead_then_for_confirmation(void **state)
{
    (void)state;
    struct task_record record = assigned();
    struct task_standing standing = task_standing_of(&record, DUE - 20, SOON);
    assert_int_equal(standing.state, TASK_ASSIGNED);
    assert_true(standing.waits_for);
    assert_int_equal(standing.waiting_unit, 5);
    happen(&record, EVENT_TASK_ACKNOWLEDGED, DUE - 20);
    assert_false(task_standing_of(&record, DUE - 20, SOON).waits_for);
    happen(&record, EVENT_TASK_SUBMITTED, DUE - 3);
    standing = task_standing_of(&record, DUE + 9, SOON);
    assert_int_equal(standing.state, TASK_SUBMITTED);
    assert_true(standing.waits_for);
    assert_int_equal(standing.waiting_unit, NO_NUMBER);
    assert_int_equal(moment_day(standing.waiting_since), DUE - 3);
    assert_false(standing.is_late);
    happen(&record, EVENT_TASK_CONFIRMED, DUE + 20);
    standing = task_standing_of(&record, DUE + 30, SOON);
    assert_int_equal(standing.state, TASK_DONE);
    assert_false(standing.is_late || standing.waits_for || standing.is_due_soon);
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
    for (int kind = EVENT_TASK_ACKNOWLEDGED; kind <= EVENT_TASK_MONITORED; kind++) {
        struct task_fact fact = fact_of(&record, (enum event_kind)kind, record.last_at);
        bool is_mend = kind == EVENT_TASK_CORRECTED || kind == EVENT_TASK_VOIDED;
        assert_int_equal(task_record_allows(&record, &fact), is_mend);
    }
}

static void what_is_asked_for_is_waited_for_until_it_is_answered(void **state)
{
    (void)state;
    static const struct {
        enum event_kind opens, closes;
        enum task_wait wait;
        int64_t unit;
    } pairs[] = {
        {EVENT_TASK_ASKED, EVENT_TASK_ANSWERED, WAITS_FOR_ANSWER, NO_NUMBER},
        {EVENT_TASK_DIFFICULTY_RAISED, EVENT_TASK_DIFFICULTY_ANSWERED, WAITS_FOR_DIFFICULTY, 6},
        {EVENT_TASK_WAITED, EVENT_TASK_WAIT_ENDED, WAITS_FOR_UNIT, 6},
        {EVENT_TASK_EXTENSION_REQUESTED, EVENT_TASK_EXTENSION_DECIDED, WAITS_FOR_EXTENSION, NO_NUMBER},
    };
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        struct task_record record = assigned();
        happen(&record, EVENT_TASK_ACKNOWLEDGED, DUE - 20);
        happen(&record, pairs[i].opens, DUE - 10);
        struct task_standing standing = task_standing_of(&record, DUE - 5, SOON);
        assert_int_equal(standing.waits_for, pairs[i].wait);
        assert_int_equal(standing.waiting_unit, pairs[i].unit);
        assert_int_equal(moment_day(standing.waiting_since), DUE - 10);
        struct task_fact again = fact_of(&record, pairs[i].opens, record.last_at);
        assert_false(task_record_allows(&record, &again));
        happen(&record, pairs[i].closes, DUE - 4);
        assert_int_equal(task_standing_of(&record, DUE - 4, SOON).waits_for, WAITS_FOR_NOTHING);
    }
}

static void an_extension_moves_the_due_day_and_keeps_the_first(void **state)
{
    (void)state;
    struct task_record record = assigned();
    happen(&record, EVENT_TASK_ACKNOWLEDGED, DUE - 20);
    happen(&record, EVENT_TASK_EXTENSION_REQUESTED, DUE - 2);
    struct task_fact granted = fact_of(&record, EVENT_TASK_EXTENSION_DECIDED, moment_of_day(DUE - 1));
    granted.is_granted = true;
    assert_false(task_record_allows(&record, &granted));
    granted.due = DUE + 7;
    assert_true(task_record_allows(&record, &granted));
    task_record_apply(&record, &granted);
    assert_int_equal(record.due, DUE + 7);
    assert_int_equal(record.original_due, DUE);
    assert_int_equal(record.extensions, 1);
    struct task_standing standing = task_standing_of(&record, DUE + 3, SOON);
    assert_int_equal(standing.days_late, 0);
    assert_int_equal(standing.days_past_original, 3);
}

/* Of books whose first day was cleared after a resumption had moved it: lists say what reports count. */
static void a_later_day_is_the_first_where_none_was_given_at_first(void **state)
{
    (void)state;
    struct task_record record = assigned();
    record.original_due = NO_DAY;
    assert_int_equal(task_standing_of(&record, DUE + 3, SOON).days_past_original, 3);
    record.due = NO_DAY;
    assert_int_equal(task_standing_of(&record, DUE + 3, SOON).days_past_original, 0);
}

static void what_was_given_back_is_acknowledged_anew(void **state)
{
    (void)state;
    struct task_record record = assigned();
    happen(&record, EVENT_TASK_ACKNOWLEDGED, DUE - 20);
    happen(&record, EVENT_TASK_DELEGATED, DUE - 19);
    happen(&record, EVENT_TASK_RETURNED, DUE - 18);
    assert_int_equal(task_state_of(&record), TASK_RETURNED);
    happen(&record, EVENT_TASK_HANDED_OVER, DUE - 17);
    assert_int_equal(task_state_of(&record), TASK_ASSIGNED);
    assert_int_equal(record.person, NO_NUMBER);
}

static void judgements_count_apart_and_excused_ones_not(void **state)
{
    (void)state;
    struct task_record record = assigned();
    happen(&record, EVENT_TASK_ACKNOWLEDGED, DUE - 20);
    happen(&record, EVENT_TASK_SUBMITTED, DUE - 10);
    struct task_fact back = fact_of(&record, EVENT_TASK_SENT_BACK, moment_of_day(DUE - 9));
    back.judged = JUDGED_FAULTY | JUDGED_LATE_EXCUSED;
    assert_true(task_record_allows(&record, &back));
    task_record_apply(&record, &back);
    assert_int_equal(task_state_of(&record), TASK_DOING);
    happen(&record, EVENT_TASK_SUBMITTED, DUE + 2);
    struct task_fact confirmed = fact_of(&record, EVENT_TASK_CONFIRMED, moment_of_day(DUE + 3));
    confirmed.judged = JUDGED_LATE;
    confirmed.quantity = 800;
    task_record_apply(&record, &confirmed);
    assert_int_equal(record.faults, 1);
    assert_int_equal(record.latenesses, 1);
    assert_int_equal(record.done, 800);
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void check_record(const struct task_record *record)
{
    bool is_over = !task_is_open(record);
    assert_true(record->confirmed_at == NO_MOMENT || record->submitted_at <= record->confirmed_at);
    assert_true(record->submitted_at == NO_MOMENT || record->acknowledged_at != NO_MOMENT);
    assert_true(record->confirmed_at == NO_MOMENT || record->cancelled_at == NO_MOMENT);
    assert_true(record->due >= record->original_due);
    assert_true(!is_over || (record->asked_at == NO_MOMENT && record->wanted_at == NO_MOMENT &&
                             record->waiting_since == NO_MOMENT && record->difficulty_at == NO_MOMENT));
    assert_true((record->difficulty_at == NO_MOMENT) == (record->difficulty_to == NO_NUMBER));
    assert_true((record->waiting_since == NO_MOMENT) == (record->waiting_for == NO_NUMBER));
    assert_true((record->wanted_at == NO_MOMENT) == (record->wanted_due == NO_DAY));
}

/* What is allowed leaves a task in one state that its facts explain, and folding its facts anew gives the same. */
static void no_sequence_of_allowed_facts_breaks_a_record(void **state)
{
    (void)state;
    enum { SEQUENCES = 20000, LENGTH = 14, KINDS = EVENT_TASK_MONITORED - EVENT_TASK_ACKNOWLEDGED + 1 };
    uint32_t seed = 1;
    for (unsigned sequence = 0; sequence < SEQUENCES; sequence++) {
        struct task_record record = assigned(), anew = record;
        struct task_fact facts[LENGTH + 1] = {fact_of(&record, EVENT_TASK_ASSIGNED, record.assigned_at)};
        size_t count = 1;
        facts[0].due = DUE;
        facts[0].event = 0;
        while (count <= LENGTH) {
            enum event_kind kind = (enum event_kind)(EVENT_TASK_ACKNOWLEDGED + next_random(&seed) % KINDS);
            struct task_fact fact = fact_of(&record, kind, record.last_at + (int64_t)(next_random(&seed) % 99999));
            bool is_mend = kind == EVENT_TASK_CORRECTED || kind == EVENT_TASK_VOIDED;
            facts[count] = fact;
            facts[count].kind = EVENT_TASK_URGED;
            if (!is_mend && task_record_allows(&record, &fact))
                facts[count] = fact;
            else if (!task_is_open(&record))
                break;
            task_record_apply(&record, &facts[count++]);
            check_record(&record);
        }
        task_record_rewind(&anew);
        assert_true(task_record_fold(&anew, facts, count, INT64_MAX));
        assert_memory_equal(&anew, &record, sizeof record);
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
        cmocka_unit_test(what_is_asked_for_is_waited_for_until_it_is_answered),
        cmocka_unit_test(an_extension_moves_the_due_day_and_keeps_the_first),
        cmocka_unit_test(a_later_day_is_the_first_where_none_was_given_at_first),
        cmocka_unit_test(what_was_given_back_is_acknowledged_anew),
        cmocka_unit_test(judgements_count_apart_and_excused_ones_not),
        cmocka_unit_test(no_sequence_of_allowed_facts_breaks_a_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
