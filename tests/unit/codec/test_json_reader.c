#include "support/test.h"

#include "codec/json_reader.h"

static void a_known_form_is_walked(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct json_reader reader = json_reader_of(
        arena, TEXT(" {\"id\": -7, \"other\":{\"a\":[1.5e3,true,null,{}],\"b\":\"}\"},\"list\":[\"x\",\"y\"], "
                    "\"none\":null}\n"));
    struct text key;
    json_enter(&reader, JSON_OBJECT);
    assert_true(json_next_key(&reader, &key));
    assert_text_equal(key, TEXT("id"));
    assert_int_equal(json_read_number(&reader), -7);
    assert_true(json_next_key(&reader, &key));
    assert_int_equal(json_kind(&reader), JSON_OBJECT);
    json_skip(&reader);
    assert_true(json_next_key(&reader, &key));
    json_enter(&reader, JSON_ARRAY);
    assert_true(json_next_item(&reader));
    assert_text_equal(json_read_text(&reader), TEXT("x"));
    assert_true(json_next_item(&reader));
    assert_text_equal(json_read_text(&reader), TEXT("y"));
    assert_false(json_next_item(&reader));
    assert_true(json_next_key(&reader, &key));
    assert_int_equal(json_kind(&reader), JSON_NULL);
    json_skip(&reader);
    assert_false(json_next_key(&reader, &key));
    assert_true(json_is_whole(&reader));
}

static void escapes_are_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct json_reader reader = json_reader_of(arena, TEXT("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0111\\ud83d\\ude00 đ\""));
    assert_text_equal(json_read_text(&reader), TEXT("\"\\/\b\f\n\r\tđ😀 đ"));
    assert_true(json_is_whole(&reader));
}

static void what_is_no_json_is_a_fault(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct text others[] = {
        TEXT_INIT(""),
        TEXT_INIT("{"),
        TEXT_INIT("[1,]"),
        TEXT_INIT("[1 2]"),
        TEXT_INIT("{\"a\" 1}"),
        TEXT_INIT("{\"a\":1,}"),
        TEXT_INIT("{a:1}"),
        TEXT_INIT("[1]]"),
        TEXT_INIT("\"a"),
        TEXT_INIT("\"\\x\""),
        TEXT_INIT("\"\\u0000\""),
        TEXT_INIT("\"\\ud83d\""),
        TEXT_INIT("\"\\udc00\""),
        TEXT_INIT("\"a\nb\""),
        TEXT_INIT("nul"),
        TEXT_INIT("[}"),
    };
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct json_reader reader = json_reader_of(arena, others[i]);
        json_skip(&reader);
        if (json_is_whole(&reader))
            fail_msg("%.*s was read", TEXT_ARG(others[i]));
    }
}

static void values_lie_only_so_deep(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    char brackets[2 * JSON_DEPTH + 2];
    for (size_t depth = JSON_DEPTH; depth <= JSON_DEPTH + 1; depth++) {
        memset(brackets, '[', depth);
        memset(brackets + depth, ']', depth);
        struct json_reader reader = json_reader_of(arena, (struct text){brackets, 2 * depth});
        json_skip(&reader);
        assert_int_equal(json_is_whole(&reader), depth <= JSON_DEPTH);
    }
}

static void numbers_are_whole(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct text others[] = {
        TEXT_INIT("1.5"),  TEXT_INIT("1e3"), TEXT_INIT("01"), TEXT_INIT("-"), TEXT_INIT("9223372036854775808"),
        TEXT_INIT("\"1\"")};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct json_reader reader = json_reader_of(arena, others[i]);
        json_read_number(&reader);
        assert_false(json_is_whole(&reader));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_known_form_is_walked),     cmocka_unit_test(escapes_are_read),
        cmocka_unit_test(what_is_no_json_is_a_fault), cmocka_unit_test(values_lie_only_so_deep),
        cmocka_unit_test(numbers_are_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
