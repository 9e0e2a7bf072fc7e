#include "support/test.h"

#include "base/list.h"
#include "model/policy_value.h"

static struct policy_key key_of(const char *typed)
{
    struct policy_key key;
    struct error error;
    if (!policy_key_parse(text_from(typed), &key, &error))
        fail_msg("%s: %s", typed, error.message);
    return key;
}

static bool is_read(struct arena *arena, const char *key, const char *typed, struct text *value)
{
    struct policy_key parsed = key_of(key);
    struct error error;
    return policy_value_parse(arena, &parsed, text_from(typed), value, &error);
}

static void every_default_is_a_value_of_its_policy(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    for (size_t i = 0; i < policy_count(); i++) {
        struct policy_key key = {.policy = policy_at(i)};
        struct policy_standing standing = policy_in_force(&(struct policy_values){0}, &key, 20000);
        struct error error;
        struct text value;
        enum policy found;
        assert_true(policy_find(policy_code(key.policy), &found) && found == key.policy);
        assert_true(policy_find_number(key.policy, &found) && found == key.policy);
        assert_int_equal(standing.since, NO_DAY);
        if (standing.value.len == 0)
            continue;
        if (!policy_value_parse(arena, &key, standing.value, &value, &error))
            fail_msg("%.*s: %s", TEXT_ARG(policy_code(key.policy)), error.message);
        assert_text_equal(value, standing.value);
    }
}

static void keys_are_read_and_printed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char *const keys[] = {"extension.most", "coefficient.QL.01", "calendar.2027", "product-group.VB01"};
    static const char *const others[] = {"",         "extension",   "extension.most.", "extension.most.x",
                                         "calendar", "coefficient", "coefficient.",    "calendar.27",
                                         "colour"};
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        struct policy_key key = key_of(keys[i]);
        struct buffer printed = buffer_open(arena, 100);
        policy_key_print(&printed, &key);
        assert_text_equal(buffer_text(&printed), text_from(keys[i]));
    }
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        struct policy_key key;
        struct error error;
        if (policy_key_parse(text_from(others[i]), &key, &error))
            fail_msg("%s was read", others[i]);
        assert_int_equal(error.kind, ERROR_USAGE);
    }
}

static void values_are_written_one_way(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *key, *typed, *value; /* NULL: refused */
    } rows[] = {
        {"extension.most", " 02 ", "2"},
        {"extension.most", "none", "none"},
        {"extension.most", "-1", NULL},
        {"due-soon.days", "none", NULL},
        {"due-soon.days", "99999999999", NULL},
        {"coefficient.VB01", "2,70", "2.7"},
        {"coefficient.VB01", "-2", NULL},
        {"product-group.VB01", "N3", "N3"},
        {"product-group.VB01", "N6", NULL},
        {"pause.moves-due", "no", "no"},
        {"pause.moves-due", "", NULL},
        {"clarity.required", "time,person", "person, time"},
        {"clarity.required", "colour", NULL},
        {"calendar.2027", "2027-02-05..2027-02-11,work  2027-02-13", "2027-02-05..2027-02-11, work 2027-02-13"},
        {"calendar.2027", "2026-02-05", NULL},
        {"calendar.2027", "2027-02-11..2027-02-05", NULL},
        {"calendar.2027", "2027-02-30", NULL},
        {"calendar.2027", "work 2027-02-13..2027-02-14", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct text value;
        bool has_read = is_read(arena, rows[i].key, rows[i].typed, &value);
        if (has_read != (rows[i].value != NULL))
            fail_msg("%s = %s", rows[i].key, rows[i].typed);
        if (has_read)
            assert_text_equal(value, text_from(rows[i].value));
    }
}

static void add(struct arena *arena, struct policy_values *values, int64_t unit, int32_t since, const char *value)
{
    struct policy_value added = {.key = {.policy = POLICY_LOAD_OF_UNIT, .unit = unit},
                                 .since = since,
                                 .event = (int64_t)values->count + 1,
                                 .value = text_from(value)};
    LIST_ADD(arena, values, added);
}

static int64_t number_on(const struct policy_values *values, int64_t unit, int32_t day)
{
    struct policy_key key = {.policy = POLICY_LOAD_OF_UNIT, .unit = unit};
    struct policy_standing standing = policy_in_force(values, &key, day);
    return policy_number(&standing);
}

static void what_began_last_holds_and_of_one_day_what_was_recorded_last(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct policy_values values = {0};
    add(arena, &values, NO_NUMBER, 100, "10");
    add(arena, &values, NO_NUMBER, 300, "30");
    add(arena, &values, NO_NUMBER, 200, "20");
    add(arena, &values, NO_NUMBER, 200, "21");
    add(arena, &values, 7, 150, "5");
    add(arena, &values, 7, 250, "");
    assert_true(number_on(&values, NO_NUMBER, 99) == POLICY_NO_LIMIT);
    assert_int_equal(number_on(&values, NO_NUMBER, 199), 10);
    assert_int_equal(number_on(&values, NO_NUMBER, 200), 21);
    assert_int_equal(number_on(&values, NO_NUMBER, 300), 30);
    assert_int_equal(number_on(&values, 8, 200), 21);
    assert_int_equal(number_on(&values, 7, 249), 5);
    assert_int_equal(number_on(&values, 7, 250), 21);
}

/* As every value begins on the day it is decided or later, what held on a day is known at its end. */
static void what_is_decided_later_never_changes_what_held(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct policy_values values = {0};
    unsigned seed = 70;
    int64_t held[200];
    for (int32_t day = 0; day < (int32_t)COUNT_OF(held); day++) {
        if (rand_r(&seed) % 3 == 0)
            add(arena, &values, rand_r(&seed) % 2 ? NO_NUMBER : 7, day + rand_r(&seed) % 20,
                text_print(arena, "%d", rand_r(&seed) % 100).at);
        held[day] = number_on(&values, 7, day);
    }
    for (int32_t day = 0; day < (int32_t)COUNT_OF(held); day++)
        assert_int_equal(number_on(&values, 7, day), held[day]);
}

static void values_say_what_they_mean(void **state)
{
    (void)state;
    struct policy_standing coefficient = {.key.policy = POLICY_COEFFICIENT, .value = TEXT("2.7")};
    struct policy_standing marks = {.key.policy = POLICY_CLARITY_REQUIRED, .value = TEXT("person, time")};
    struct policy_standing pause = {.key.policy = POLICY_PAUSE_MOVES_DUE, .value = TEXT("no")};
    assert_int_equal(policy_number(&coefficient), 2700);
    assert_true(policy_clarity(&marks).asks_for[CLARITY_TIME]);
    assert_false(policy_clarity(&marks).asks_for[CLARITY_WORK]);
    assert_false(policy_is_yes(&pause));
}

static struct event a_value(void)
{
    struct event event = event_of(EVENT_POLICY_SET);
    event_set_text(&event, FIELD_POLICY, TEXT("coefficient"));
    event_set_text(&event, FIELD_ITEM, TEXT("VB01"));
    event_set_text(&event, FIELD_VALUE, TEXT("2.7"));
    event_set_number(&event, FIELD_AT, 20000 * INT64_C(86400) + 60);
    event_set_number(&event, FIELD_SINCE, 20000);
    return event;
}

static bool is_sound(struct event event)
{
    TEST_ARENA(arena);
    struct policy_value value;
    return policy_value_of(arena, &event, 3, &value);
}

static void an_event_that_no_command_writes_is_refused(void **state)
{
    (void)state;
    assert_true(is_sound(a_value()));
    struct event event = a_value();
    event_set_text(&event, FIELD_POLICY, TEXT("colour"));
    assert_false(is_sound(event));
    event = a_value();
    event_set_text(&event, FIELD_VALUE, TEXT("2.70"));
    assert_false(is_sound(event));
    event = a_value();
    event_set_number(&event, FIELD_SINCE, 19999);
    assert_false(is_sound(event));
    event = a_value();
    event_set_number(&event, FIELD_UNIT, 4);
    assert_false(is_sound(event));
    event = a_value();
    event_set_text(&event, FIELD_POLICY, TEXT("extension.most"));
    assert_false(is_sound(event));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_default_is_a_value_of_its_policy),
        cmocka_unit_test(keys_are_read_and_printed),
        cmocka_unit_test(values_are_written_one_way),
        cmocka_unit_test(what_began_last_holds_and_of_one_day_what_was_recorded_last),
        cmocka_unit_test(what_is_decided_later_never_changes_what_held),
        cmocka_unit_test(values_say_what_they_mean),
        cmocka_unit_test(an_event_that_no_command_writes_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
