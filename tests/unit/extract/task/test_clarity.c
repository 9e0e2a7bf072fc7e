#include "support/test.h"

#include "extract/task/clarity.h"

static struct field words_field_of(const char *words)
{
    return (struct field){text_from(words), {3, 9}};
}

static struct task task_of(struct field *lead, size_t count, const char *action)
{
    return (struct task){.lead = {.at = lead, .count = count}, .action = words_field_of(action)};
}

static void a_unit_by_name_makes_person_and_responsibility_clear(void **state)
{
    (void)state;
    struct field lead[] = {words_field_of("Phòng Kinh tế")};
    struct task task = task_of(lead, 1, "rà soát hộ nghèo");
    clarity_judge(&task);
    assert_true(task.clear[CLARITY_PERSON]);
    assert_true(task.clear[CLARITY_RESPONSIBILITY]);
    assert_int_equal(task_mark_span(&task, CLARITY_PERSON).start, 3);
    assert_false(task.clear[CLARITY_TIME]);
    assert_false(task.clear[CLARITY_PRODUCT]);
    assert_false(task.clear[CLARITY_COMPETENCE]);
}

static void an_open_group_is_nobody(void **state)
{
    (void)state;
    struct field lead[] = {words_field_of("các cơ quan, đơn vị liên quan")};
    struct task task = task_of(lead, 1, "rà soát hộ nghèo");
    clarity_judge(&task);
    assert_false(task.clear[CLARITY_PERSON]);
    assert_false(task.clear[CLARITY_RESPONSIBILITY]);
}

static void two_leads_leave_open_who_answers(void **state)
{
    (void)state;
    struct field lead[] = {words_field_of("Phòng Kinh tế"), words_field_of("Công an xã")};
    struct task task = task_of(lead, 2, "rà soát hộ nghèo");
    clarity_judge(&task);
    assert_true(task.clear[CLARITY_PERSON]);
    assert_false(task.clear[CLARITY_RESPONSIBILITY]);
}

static void a_verb_without_an_object_is_no_clear_work(void **state)
{
    (void)state;
    struct task task = task_of(NULL, 0, "thực hiện");
    clarity_judge(&task);
    assert_false(task.clear[CLARITY_WORK]);
    assert_false(task.clear[CLARITY_PERSON]);
}

static void marks_are_judged_anew(void **state)
{
    (void)state;
    struct task task = task_of(NULL, 0, "lập danh sách");
    task.deadline = (struct task_deadline){.kind = DEADLINE_DATE, .field = words_field_of("trước ngày 1/2")};
    task.product = words_field_of("danh sách");
    clarity_judge(&task);
    assert_true(task.clear[CLARITY_TIME]);
    assert_true(task.clear[CLARITY_PRODUCT]);
    task.deadline.kind = DEADLINE_NONE;
    clarity_judge(&task);
    assert_false(task.clear[CLARITY_TIME]);
    assert_int_equal(task_mark_span(&task, CLARITY_TIME).end, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_unit_by_name_makes_person_and_responsibility_clear),
        cmocka_unit_test(an_open_group_is_nobody),
        cmocka_unit_test(two_leads_leave_open_who_answers),
        cmocka_unit_test(a_verb_without_an_object_is_no_clear_work),
        cmocka_unit_test(marks_are_judged_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
