#include "support/test.h"

#include "base/utf8.h"

static void broken_sequences_are_refused(void **state)
{
    (void)state;
    assert_true(utf8_is_valid(TEXT("Ủy ban nhân dân")));
    assert_false(utf8_is_valid(TEXT("\xC3")));
    assert_false(utf8_is_valid(TEXT("\xC0\xAF")));
    assert_false(utf8_is_valid(TEXT("\xED\xA0\x80")));
    assert_false(utf8_is_valid(TEXT("a\0b")));
    assert_false(utf8_is_valid(TEXT("\xF5\x80\x80\x80")));
}

/* Behind as many plain letters as it takes to meet every place in eight bytes that are looked at together. */
static void every_code_point_is_accepted_whole_and_refused_cut(void **state)
{
    (void)state;
    for (int32_t point = 0x80; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 61) {
        char bytes[24] = "abcdefgh";
        size_t before = (size_t)point % 9, len = utf8_encode(point, bytes + before);
        bool is_surrogate = point >= 0xD800 && point <= 0xDFFF;
        bytes[before + len] = 'z';
        if (utf8_is_valid((struct text){bytes, before + len + 1}) == is_surrogate ||
            utf8_is_valid((struct text){bytes, before + len - 1}))
            fail_msg("U+%04X", (unsigned)point);
        bytes[before + len - 1] = 'z';
        assert_false(utf8_is_valid((struct text){bytes, before + len + 1}));
    }
}

static void a_zero_is_refused_wherever_it_stands(void **state)
{
    (void)state;
    for (size_t at = 0; at < 20; at++) {
        char bytes[20];
        memset(bytes, at % 2 ? 1 : 'x', sizeof bytes);
        assert_true(utf8_is_valid((struct text){bytes, sizeof bytes}));
        bytes[at] = 0;
        assert_false(utf8_is_valid((struct text){bytes, sizeof bytes}));
    }
}

static void marks_are_composed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_text_equal(utf8_compose(arena, TEXT("e\xCC\x82\xCC\xA3")), TEXT("ệ"));
    struct text composed = TEXT("hệ thống");
    assert_ptr_equal(utf8_compose(arena, composed).at, composed.at);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_sequences_are_refused),
        cmocka_unit_test(every_code_point_is_accepted_whole_and_refused_cut),
        cmocka_unit_test(a_zero_is_refused_wherever_it_stands),
        cmocka_unit_test(marks_are_composed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
