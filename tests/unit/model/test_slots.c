#include "support/test.h"

#include "model/slots.h"

static void every_number_of_a_hash_is_given_once(void **state)
{
    (void)state;
    enum { NUMBERS = 1000, HASHES = 37 };
    TEST_ARENA(arena);
    struct slots slots = {0};
    for (size_t i = 0; i < NUMBERS; i++)
        slots_add(arena, &slots, (uint32_t)(i % HASHES) * 64, i);
    bool seen[NUMBERS] = {false};
    for (uint32_t k = 0; k < HASHES; k++) {
        size_t at = k * 64;
        for (ptrdiff_t number; (number = slots_next(&slots, k * 64, &at)) != SLOTS_END;) {
            assert_int_equal((size_t)number % HASHES, k);
            assert_false(seen[number]);
            seen[number] = true;
        }
    }
    for (size_t i = 0; i < NUMBERS; i++)
        assert_true(seen[i]);
}

static void an_empty_table_has_no_numbers(void **state)
{
    (void)state;
    struct slots slots = {0};
    size_t at = 7;
    assert_int_equal(slots_next(&slots, 7, &at), SLOTS_END);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_number_of_a_hash_is_given_once),
        cmocka_unit_test(an_empty_table_has_no_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
