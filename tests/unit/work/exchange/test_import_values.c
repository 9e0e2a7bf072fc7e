#include "support/test.h"

#include "work/exchange/import_values.h"

static void codes_of_an_event_are_held_to_what_commands_are(void **state)
{
    (void)state;
    static const enum event_field codes[] = {FIELD_CODE, FIELD_PRODUCT_CODE, FIELD_ITEM};
    struct error error;
    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        struct event event = event_of(EVENT_PERSON_REGISTERED);
        event_set_text(&event, codes[i], TEXT("CB-01"));
        assert_true(import_values_check(&event, &error));
        event_set_text(&event, codes[i], TEXT("CB,01"));
        assert_false(import_values_check(&event, &error));
        assert_string_equal(error.arguments[0], "CB,01");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_of_an_event_are_held_to_what_commands_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
