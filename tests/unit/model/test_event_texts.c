#include "support/test.h"

#include "model/event_texts.h"

static bool stands(enum event_field field, struct text words, struct error *error)
{
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    event_set_text(&event, field, words);
    return event_texts_check(&event, error);
}

static struct text letters(struct arena *arena, size_t count)
{
    struct buffer words = buffer_open(arena, 2 * count + 1);
    for (size_t i = 0; i < count; i++)
        buffer_add(&words, TEXT("đ"));
    return buffer_text(&words);
}

static void a_title_is_one_line_that_can_be_read(void **state)
{
    (void)state;
    struct error error;
    struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    assert_true(stands(FIELD_TITLE, TEXT("Rà soát “chợ tạm” – đợt 2"), &error));
    assert_false(stands(FIELD_NAME, TEXT("x\n#999 giả"), &error));
    assert_string_equal(error.arguments[0], "x");
    static const char *const refused[] = {" ", "\u200b", "\u00a0\ufeff", "a\033[31m", "a\u2028b", "a\u202eb", "a\rb"};
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        if (stands(FIELD_TITLE, text_from(refused[i]), &error))
            fail_msg("title %d was taken", (int)i);
        assert_int_equal(error.kind, ERROR_USAGE);
    }
    assert_true(stands(FIELD_TITLE, letters(arena, LONGEST_LINE_POINTS), &error));
    assert_false(stands(FIELD_TITLE, letters(arena, LONGEST_LINE_POINTS + 1), &error));
    arena_close(arena);
}

static void a_note_may_have_lines(void **state)
{
    (void)state;
    struct error error;
    assert_true(stands(FIELD_NOTE, TEXT("Đã xong:\n- chợ A\n- chợ B"), &error));
    assert_false(stands(FIELD_NOTE, TEXT("\n \u200b"), &error));
    assert_false(stands(FIELD_NOTE, TEXT("a\u2067b"), &error));
    assert_true(stands(FIELD_CLAUSE_WORDS, TEXT("\u2028"), &error)); /* what a document has */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_title_is_one_line_that_can_be_read),
        cmocka_unit_test(a_note_may_have_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
