#include "support/test.h"

#include "report/deadline_words.h"

struct example {
    enum deadline_kind kind;
    const char *value, *vietnamese, *english;
};

static void short_forms_are_those_of_an_office(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {DEADLINE_DATE, "2026-03-20", "20/3/2026", "20/3/2026"},
        {DEADLINE_DATE, "2026-03-20T15:30", "15:30 ngày 20/3/2026", "15:30 on 20/3/2026"},
        {DEADLINE_MONTH, "2025-12", "tháng 12/2025", "month 12/2025"},
        {DEADLINE_QUARTER, "2026-Q1", "quý I/2026", "quarter I/2026"},
        {DEADLINE_YEAR, "2026", "năm 2026", "year 2026"},
    };
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(examples); i++) {
        struct task_deadline deadline = {.kind = examples[i].kind, .value = text_from(examples[i].value)};
        assert_text_equal(deadline_words(arena, &deadline, LANGUAGE_VIETNAMESE), text_from(examples[i].vietnamese));
        assert_text_equal(deadline_words(arena, &deadline, LANGUAGE_ENGLISH), text_from(examples[i].english));
    }
}

static void what_has_no_short_form_keeps_its_words(void **state)
{
    (void)state;
    static const char *const values[] = {"2026-01-01/2026-03-31", "2025-11/2025-12", "P3WD", "", "2026-Q9", "2026-13"};
    TEST_ARENA(arena);
    for (int kind = 0; kind <= DEADLINE_ONGOING; kind++)
        for (size_t i = 0; i < COUNT_OF(values); i++) {
            struct task_deadline deadline = {
                .kind = (enum deadline_kind)kind, .field.words = TEXT("như văn bản"), .value = text_from(values[i])};
            assert_text_equal(deadline_words(arena, &deadline, LANGUAGE_VIETNAMESE), TEXT("như văn bản"));
        }
}

static void a_length_of_time_says_its_last_day_where_that_is_known(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct task_deadline deadline = {.kind = DEADLINE_DURATION,
                                     .field.words = TEXT("trong 05 ngày làm việc kể từ ngày ký"),
                                     .value = TEXT("P5WD"),
                                     .count = {START_WRITTEN, {2026, 3, 9}, {2026, 3, 16}}};
    assert_text_equal(deadline_words(arena, &deadline, LANGUAGE_VIETNAMESE),
                      TEXT("trong 05 ngày làm việc kể từ ngày ký (hết ngày 16/3/2026)"));
    struct buffer json = buffer_open(arena, 200);
    deadline_print_json(&json, &deadline);
    assert_text_equal(
        buffer_text(&json),
        TEXT("{\"kind\":\"duration\",\"value\":\"P5WD\",\"from\":\"2026-03-09\",\"due\":\"2026-03-16\"}\n"));
    deadline.count = (struct deadline_count){.start = START_RECEIVED};
    assert_text_equal(deadline_words(arena, &deadline, LANGUAGE_VIETNAMESE), deadline.field.words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_forms_are_those_of_an_office),
        cmocka_unit_test(what_has_no_short_form_keeps_its_words),
        cmocka_unit_test(a_length_of_time_says_its_last_day_where_that_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
