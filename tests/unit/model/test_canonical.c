#include "support/test.h"

#include "model/canonical.h"

enum { ROOM = 4096 };

/* The escapes of RFC 8785, section 3.2.2.2. */
static void texts_are_escaped_as_rfc_8785_says(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer to = buffer_open(arena, ROOM);
    struct canonical_writer writer = canonical_open(&to);
    canonical_add_lines(&writer, TEXT("list"), TEXT("một\nhai"));
    canonical_add_number(&writer, TEXT("number"), -9007199254740991);
    canonical_add_text(&writer, TEXT("text"), TEXT("€$\x0f\nA'B\"\\\\\"/\x7f \b\f\r\t đ"));
    canonical_close(&writer);
    assert_text_equal(buffer_text(&to), TEXT("{\"list\":[\"một\",\"hai\"],\"number\":-9007199254740991,"
                                             "\"text\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\x7f \\b\\f\\r\\t đ\"}"));
}

static void what_was_written_reads_back(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct canonical_reader reader = canonical_reader_of(
        arena, TEXT("{\"a\":\"x\\u001f\\\"y\",\"b\":-12,\"c\":[\"1\",\"2\"],\"d\":0}"));
    struct text key;
    assert_true(canonical_next(&reader, &key));
    assert_text_equal(key, TEXT("a"));
    assert_text_equal(canonical_text(&reader), TEXT("x\x1f\"y"));
    assert_true(canonical_next(&reader, &key));
    assert_int_equal(canonical_number(&reader), -12);
    assert_true(canonical_next(&reader, &key));
    assert_text_equal(canonical_lines(&reader), TEXT("1\n2"));
    assert_true(canonical_next(&reader, &key));
    assert_int_equal(canonical_number(&reader), 0);
    assert_false(canonical_next(&reader, &key));
    assert_true(canonical_is_whole(&reader));
}

static void what_needs_an_escape_is_seen_wherever_it_stands(void **state)
{
    (void)state;
    static const char others[] = "\"\\\n\x1f\x01";
    for (size_t at = 0; at < 20 * (sizeof others - 1); at++) {
        TEST_ARENA(arena);
        char words[] = "đ !#[]\x7f~ plain ệ";
        struct text text = {words, sizeof words - 1}, key;
        words[2 + at % 14] = others[at / 20];
        struct buffer to = buffer_open(arena, ROOM);
        struct canonical_writer writer = canonical_open(&to);
        canonical_add_text(&writer, TEXT("t"), text);
        canonical_close(&writer);
        struct canonical_reader reader = canonical_reader_of(arena, buffer_text(&to));
        assert_true(to.len > text.len + sizeof "{'t':''}" - 1);
        assert_true(canonical_next(&reader, &key));
        assert_text_equal(canonical_text(&reader), text);
    }
}

static bool reads(struct text bytes)
{
    TEST_ARENA(arena);
    struct canonical_reader reader = canonical_reader_of(arena, bytes);
    for (struct text key; canonical_next(&reader, &key);) {
        if (text_starts(key, TEXT("n")))
            (void)canonical_number(&reader);
        else if (text_starts(key, TEXT("l")))
            (void)canonical_lines(&reader);
        else
            (void)canonical_text(&reader);
    }
    return canonical_is_whole(&reader);
}

static void every_other_spelling_is_refused(void **state)
{
    (void)state;
    static const struct text others[] = {
        TEXT_INIT(""),
        TEXT_INIT("{"),
        TEXT_INIT("{}}"),
        TEXT_INIT("{} "),
        TEXT_INIT("{\"a\":\"x\",}"),
        TEXT_INIT("{\"a\": \"x\"}"),
        TEXT_INIT("{\"b\":\"x\",\"a\":\"y\"}"),
        TEXT_INIT("{\"a\":\"x\",\"a\":\"y\"}"),
        TEXT_INIT("{\"a\":\"x\"\"b\":\"y\"}"),
        TEXT_INIT("{\"n\":01}"),
        TEXT_INIT("{\"n\":-0}"),
        TEXT_INIT("{\"n\":1.0}"),
        TEXT_INIT("{\"n\":9007199254740992}"),
        TEXT_INIT("{\"n\":}"),
        TEXT_INIT("{\"a\":\"\\/\"}"),
        TEXT_INIT("{\"a\":\"\\u0041\"}"),
        TEXT_INIT("{\"a\":\"\\u000a\"}"),
        TEXT_INIT("{\"a\":\"\\u001F\"}"),
        TEXT_INIT("{\"a\":\"\\u0000\"}"),
        TEXT_INIT("{\"a\":\"\n\"}"),
        TEXT_INIT("{\"a\":\"\xff\"}"),
        TEXT_INIT("{\"l\":[\"\"]}"),
        TEXT_INIT("{\"l\":[\"1\",]}"),
        TEXT_INIT("{\"l\":[\"1\\n2\"]}"),
        TEXT_INIT("{\"l\":[\"1\""),
    };
    assert_true(reads(TEXT("{}")));
    assert_true(reads(TEXT("{\"a\":\"x\",\"l\":[],\"n\":0}")));
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (reads(others[i]))
            fail_msg("%.*s was read", TEXT_ARG(others[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_escaped_as_rfc_8785_says),
        cmocka_unit_test(what_was_written_reads_back),
        cmocka_unit_test(what_needs_an_escape_is_seen_wherever_it_stands),
        cmocka_unit_test(every_other_spelling_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
