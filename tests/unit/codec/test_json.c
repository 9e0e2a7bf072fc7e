#include "support/test.h"

#include "base/buffer.h"
#include "codec/json.h"

static void commas_stand_between_values_alone(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer printed = buffer_open(arena, 1000);
    struct json_writer json = json_writer_to(&printed);
    json_open_object(&json);
    json_key(&json, "empty");
    json_open_array(&json);
    json_close_array(&json);
    json_key(&json, "list");
    json_open_array(&json);
    json_number(&json, 18446744073709551615u);
    json_null(&json);
    json_bool(&json, true);
    json_open_object(&json);
    json_close_object(&json);
    json_close_array(&json);
    json_close_object(&json);
    assert_text_equal(buffer_text(&printed), TEXT("{\"empty\":[],\"list\":[18446744073709551615,null,true,{}]}"));
}

static void text_is_escaped_where_json_asks_for_it(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer printed = buffer_open(arena, 1000);
    struct json_writer json = json_writer_to(&printed);
    json_text(&json, TEXT("“Ủy ban” \"\\\n\t\r\x01 đ"));
    assert_text_equal(buffer_text(&printed), TEXT("\"“Ủy ban” \\\"\\\\\\n\\t\\r\\u0001 đ\""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commas_stand_between_values_alone),
        cmocka_unit_test(text_is_escaped_where_json_asks_for_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
