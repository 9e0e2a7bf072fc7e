#include "support/test.h"

#include "model/event.h"
#include "model/task_level.h"

enum { ROOM = 4096 };

static struct event an_assignment(void)
{
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    event_set_text(&event, FIELD_BOOK, TEXT("example.vn/so"));
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, 1774000000);
    event_set_number(&event, FIELD_ON, 1774012345678);
    event_set_number(&event, FIELD_TASK, 7);
    event_set_number(&event, FIELD_LEVEL, LEVEL_PLAN);
    event_set_number(&event, FIELD_LEAD, 3);
    event_set_number(&event, FIELD_DUE, 20600);
    event_set_text(&event, FIELD_PARTNERS, TEXT("4\n9"));
    event_set_text(&event, FIELD_TITLE, TEXT("Rà soát \"chợ tạm\""));
    return event;
}

static void facts_and_words_are_printed_apart_and_sorted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct event event = an_assignment();
    struct buffer facts = buffer_open(arena, ROOM), words = buffer_open(arena, ROOM);
    event_print_facts(&facts, &event);
    event_print_words(&words, &event);
    assert_text_equal(buffer_text(&facts),
                      TEXT("{\"at\":\"2026-03-20T09:46:40\",\"book\":\"example.vn/so\",\"by\":\"owner\","
                           "\"due\":\"2026-05-27\",\"kind\":\"task-assigned\",\"lead\":3,\"level\":\"plan\","
                           "\"on\":1774012345678,\"partners\":[\"4\",\"9\"],\"task\":7}"));
    assert_text_equal(buffer_text(&words), TEXT("{\"title\":\"Rà soát \\\"chợ tạm\\\"\"}"));
}

static void an_event_reads_back_as_it_was_printed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct event event = an_assignment(), parsed;
    struct buffer facts = buffer_open(arena, ROOM), words = buffer_open(arena, ROOM);
    event_print_facts(&facts, &event);
    event_print_words(&words, &event);
    assert_true(event_parse(arena, buffer_text(&facts), buffer_text(&words), &parsed));
    assert_true(parsed.has == event.has);
    for (size_t field = 0; field < EVENT_FIELD_COUNT; field++) {
        if (event.values[field].number)
            assert_int_equal(parsed.values[field].number, event.values[field].number);
        assert_true(!event.values[field].text.len || text_equal(parsed.values[field].text, event.values[field].text));
    }
}

static void an_event_is_whole_without_its_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct event event = an_assignment(), parsed;
    struct buffer facts = buffer_open(arena, ROOM);
    event_print_facts(&facts, &event);
    assert_true(event_parse(arena, buffer_text(&facts), TEXT_NONE, &parsed));
    assert_false(event_has_words(&parsed));
    assert_true(event_has_words(&event));
}

static void what_is_unknown_or_lacking_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct text others[] = {
        TEXT_INIT("{}"),
        TEXT_INIT("{\"at\":\"2026-03-20T09:46:40\",\"book\":\"b\",\"by\":\"o\",\"kind\":\"task-forgotten\",\"on\":1}"),
        TEXT_INIT("{\"at\":\"2026-03-20T09:46:40\",\"book\":\"b\",\"by\":\"o\",\"kind\":\"task-paused\",\"on\":1,"
                  "\"unit\":1}"),
        TEXT_INIT("{\"at\":\"2026-03-20\",\"book\":\"b\",\"by\":\"o\",\"kind\":\"task-paused\",\"on\":1,\"task\":1,"
                  "\"unit\":1}"),
        TEXT_INIT("{\"at\":\"2026-03-20T09:46:40\",\"book\":\"b\",\"by\":\"o\",\"kind\":\"task-paused\",\"on\":1,"
                  "\"task\":1,\"title\":\"x\",\"unit\":1}"),
        TEXT_INIT("{\"at\":\"2026-03-20T09:46:40\",\"book\":\"b\",\"by\":\"o\",\"colour\":1,\"kind\":\"task-paused\","
                  "\"on\":1,\"task\":1,\"unit\":1}"),
    };
    struct event parsed;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (event_parse(arena, others[i], TEXT_NONE, &parsed))
            fail_msg("%.*s was read", TEXT_ARG(others[i]));
    assert_true(event_parse(arena,
                            TEXT("{\"at\":\"2026-03-20T09:46:40\",\"book\":\"b\",\"by\":\"o\",\"kind\":\"task-paused\","
                                 "\"on\":1,\"task\":1,\"unit\":1}"),
                            TEXT("{\"note\":\"n\"}"), &parsed));
    assert_int_equal(event_kind(&parsed), EVENT_TASK_PAUSED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_and_words_are_printed_apart_and_sorted),
        cmocka_unit_test(an_event_reads_back_as_it_was_printed),
        cmocka_unit_test(an_event_is_whole_without_its_words),
        cmocka_unit_test(what_is_unknown_or_lacking_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
