#include "support/test.h"

#include "model/code.h"

static void codes_are_written_as_people_write_them(void **state)
{
    (void)state;
    struct error error;
    static const char *const codes[] = {"UBND.KT", "KT-01", "TX/2", "ĐU.VP", "a_b", "335/2025", ""};
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (!code_check(text_from(codes[i]), &error))
            fail_msg("%s", codes[i]);
}

static void what_would_part_a_list_or_is_not_seen_has_no_place_in_a_code(void **state)
{
    (void)state;
    struct error error;
    static const char *const codes[] = {"KT 1",
                                        "KT,VH",
                                        "KT\n",
                                        "KT\t1",
                                        " KT",
                                        "KT\302\240",
                                        "KT\342\200\213",
                                        "KT\342\200\256",
                                        "K\001T",
                                        "KT\177",
                                        "У\u0411ND",
                                        "KT\u0301",
                                        "A..B",
                                        ".A",
                                        "A.",
                                        "A123456789012345678901234567890123456789012345678901234567890123456789"};
    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        if (code_check(text_from(codes[i]), &error))
            fail_msg("code %zu was taken", i);
        assert_int_equal(error.kind, ERROR_USAGE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_are_written_as_people_write_them),
        cmocka_unit_test(what_would_part_a_list_or_is_not_seen_has_no_place_in_a_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
