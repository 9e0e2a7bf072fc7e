#include "support/test.h"

#include "work/reading/deadline.h"

static const struct date ON = {2025, 11, 20};

static void words_that_stand_alone_count_as_a_field(void **state)
{
    struct deadline_answer answer;
    TEST_ARENA(arena);
    (void)state;
    work_deadline(arena, TEXT("Quý II/2026"), ON, &answer);
    assert_int_equal(answer.kind, DEADLINE_QUARTER);
    assert_text_equal(answer.value, TEXT("2026-Q2"));
}

static void words_without_a_time_give_none(void **state)
{
    struct deadline_answer answer;
    TEST_ARENA(arena);
    (void)state;
    work_deadline(arena, TEXT("khẩn trương"), ON, &answer);
    assert_int_equal(answer.kind, DEADLINE_NONE);
    assert_true(text_is_empty(answer.value));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_that_stand_alone_count_as_a_field),
        cmocka_unit_test(words_without_a_time_give_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
