#include "support/test.h"

#include "base/error.h"
#include "base/message.h"

static void an_error_is_told_in_the_language_of_the_reader(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct error error;
    assert_false(error_set_with(&error, ERROR_NOT_FOUND, N_("there is no file “{1}”"), TEXT("kế hoạch.docx")));
    assert_text_equal(message_of_error(arena, LANGUAGE_ENGLISH, &error), TEXT("there is no file “kế hoạch.docx”"));
    assert_text_equal(message_of_error(arena, LANGUAGE_VIETNAMESE, &error), TEXT("không có tệp “kế hoạch.docx”"));
}

static void a_long_argument_is_cut_at_a_whole_letter(void **state)
{
    (void)state;
    struct error error;
    char name[400];
    for (size_t i = 0; i + 3 <= sizeof name; i += 3)
        memcpy(name + i, "ệ", 3);
    error_set_with(&error, ERROR_IO, N_("“{1}” is not a file"), (struct text){name, 399});
    assert_int_equal(strlen(error.arguments[0]) % 3, 0);
    assert_in_range(strlen(error.arguments[0]), ERROR_ARGUMENT_BYTES - 3, ERROR_ARGUMENT_BYTES - 1);
}

static void exit_codes_and_json_codes_are_told_apart(void **state)
{
    (void)state;
    for (int a = 0; a <= ERROR_INTERNAL; a++)
        for (int b = 0; b < a; b++) {
            assert_int_not_equal(error_exit_code((enum error_kind)a), error_exit_code((enum error_kind)b));
            assert_string_not_equal(error_code((enum error_kind)a), error_code((enum error_kind)b));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_is_told_in_the_language_of_the_reader),
        cmocka_unit_test(a_long_argument_is_cut_at_a_whole_letter),
        cmocka_unit_test(exit_codes_and_json_codes_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
