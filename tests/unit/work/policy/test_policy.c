#include "support/book_desk.h"

#include "base/moment.h"
#include "calendar/workday.h"
#include "model/task_level.h"
#include "work/acting/acting_policy.h"
#include "work/policy/policy.h"
#include "work/question/story.h"

static bool add_unit(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    struct event event = event_of(EVENT_UNIT_ESTABLISHED);
    (void)request;
    (void)answer;
    event_set_number(&event, FIELD_UNIT, 1);
    event_set_text(&event, FIELD_CODE, TEXT("KT"));
    return acting_append(acting, &event, error);
}

/* A book with one unit, on 1 March 2026. */
static void desk_open_in_march(struct desk *desk)
{
    struct book_command command = {.at = moment_of_day(20000)};
    int64_t answer;
    desk_open(desk, MS_OF_MARCH);
    assert_true(book_act(desk->book, &command, add_unit, NULL, &answer, &desk->error));
}

static const struct date january = {2026, 1, 1}, february = {2026, 2, 1}, april = {2026, 4, 1}, now = {0};

/* Decided on a day, unset for today. */
static bool set_on(struct desk *desk, struct date on, struct policy_change change)
{
    struct book_command command = {.at = date_is_set(on) ? moment_of_day(date_to_day(on)) : 0};
    if (text_is_empty(change.source))
        change.source = TEXT("12/QĐ-UBND");
    return book_policy_set(desk->book, &command, &change, &desk->error);
}

static struct policy_change change_of(const char *key, const char *value, struct date since)
{
    return (struct policy_change){.key = text_from(key), .value = text_from(value), .since = since};
}

static struct policy_lines lines_on(struct desk *desk, const char *key, struct date on)
{
    struct policy_request request = {text_from(key), {.on = on, .known = now}};
    struct policy_lines lines;
    if (!book_policies(desk->book, desk->arena, &request, &lines, &desk->error))
        fail_msg("%s", desk->error.message);
    return lines;
}

static struct text value_on(struct desk *desk, const char *key, struct date on)
{
    return lines_on(desk, key, on).at[0].standing.value;
}

static void a_value_holds_from_its_day_on_and_the_one_before_stays(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_in_march(&desk);
    assert_text_equal(value_on(&desk, "extension.most", now), TEXT("none"));
    assert_true(set_on(&desk, january, change_of("extension.most", "1", february)));
    assert_true(set_on(&desk, now, change_of("extension.most", "2", april)));
    assert_text_equal(value_on(&desk, "extension.most", january), TEXT("none"));
    assert_text_equal(value_on(&desk, "extension.most", february), TEXT("1"));
    assert_text_equal(value_on(&desk, "extension.most", now), TEXT("1"));
    assert_text_equal(value_on(&desk, "extension.most", april), TEXT("2"));
    assert_true(set_on(&desk, now, change_of("extension.most", "", april)));
    assert_text_equal(value_on(&desk, "extension.most", april), TEXT("none"));
    struct policy_request request = {.key = TEXT("extension.most")};
    struct policy_lines history;
    assert_true(book_policy_history(desk.book, desk.arena, &request, &history, &desk.error));
    assert_int_equal(history.count, 4);
    for (size_t i = 0; i < history.count; i++)
        assert_true(history.at[i].is_in_force == (i == 1));
    assert_text_equal(history.at[1].standing.source, TEXT("12/QĐ-UBND"));
    desk_close(&desk);
}

static void a_unit_has_its_own_value_or_that_of_all(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_in_march(&desk);
    struct policy_change of_unit = change_of("load.most-open-per-unit", "40", now);
    of_unit.unit = TEXT("KT");
    assert_true(set_on(&desk, now, change_of("load.most-open-per-unit", "60", now)));
    assert_true(set_on(&desk, now, of_unit));
    struct policy_lines lines = lines_on(&desk, "load.most-open-per-unit", now);
    assert_int_equal(lines.count, 2);
    assert_text_equal(lines.at[0].standing.value, TEXT("60"));
    assert_text_equal(lines.at[1].standing.value, TEXT("40"));
    assert_text_equal(lines.at[1].unit, TEXT("KT"));
    desk_close(&desk);
}

static bool end_unit(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    struct event event = event_of(EVENT_UNIT_DISSOLVED);
    (void)request;
    (void)answer;
    event_set_number(&event, FIELD_UNIT, 1);
    return acting_append(acting, &event, error);
}

static void the_values_of_a_unit_end_with_it(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book_command february_first = {.at = moment_of_day(date_to_day(february))};
    struct policy_change of_unit = change_of("load.most-open-per-unit", "40", january), later = of_unit;
    int64_t answer;
    desk_open_in_march(&desk);
    of_unit.unit = later.unit = TEXT("KT");
    later.since = april;
    assert_true(set_on(&desk, january, of_unit));
    assert_true(set_on(&desk, january, later));
    assert_true(book_act(desk.book, &february_first, end_unit, NULL, &answer, &desk.error));
    assert_int_equal(lines_on(&desk, "load.most-open-per-unit", january).count, 2);
    assert_int_equal(lines_on(&desk, "load.most-open-per-unit", february).count, 1);
    assert_int_equal(lines_on(&desk, "load.most-open-per-unit", april).count, 1);
    struct policy_request request = {.key = TEXT("load.most-open-per-unit")};
    struct policy_lines history;
    assert_true(book_policy_history(desk.book, desk.arena, &request, &history, &desk.error));
    assert_int_equal(history.count, 3);
    assert_int_equal(history.at[0].until, NO_DAY);
    assert_int_equal(history.at[1].until, date_to_day(february) - 1);
    assert_false(history.at[1].is_in_force);
    assert_false(set_on(&desk, now, later));
    assert_string_equal(desk.error.message, "the unit “{1}” has ended");
    desk_close(&desk);
}

static void what_cannot_be_is_refused_and_leaves_nothing(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_in_march(&desk);
    struct policy_change of_unit = change_of("extension.most", "1", now), of_nobody = of_unit, unknown = of_unit;
    of_unit.unit = TEXT("KT");
    of_nobody.source = TEXT(" ");
    unknown.key = TEXT("load.most-open-per-unit");
    unknown.unit = TEXT("ZZ");
    assert_false(set_on(&desk, now, of_unit));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    assert_false(set_on(&desk, now, of_nobody));
    assert_false(set_on(&desk, now, unknown));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_false(set_on(&desk, now, change_of("extension.most", "often", now)));
    assert_false(set_on(&desk, now, change_of("colour", "red", now)));
    assert_false(set_on(&desk, now, change_of("extension.most", "1", february)));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_false(set_on(&desk, april, change_of("extension.most", "1", now)));
    struct policy_lines all = lines_on(&desk, "", now);
    assert_int_equal(all.count, policy_count());
    for (size_t i = 0; i < all.count; i++)
        assert_int_equal(all.at[i].standing.event, NO_EVENT);
    desk_close(&desk);
}

/* Assigns a task that is due five working days after the day it is assigned, by the calendar of that day. */
static bool assign(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const int64_t *task = request;
    struct calendar calendar;
    if (!acting_calendar(acting, &calendar, error))
        return false;
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    event_set_number(&event, FIELD_TASK, *task);
    event_set_number(&event, FIELD_LEVEL, LEVEL_TASK);
    event_set_number(&event, FIELD_LEAD, 1);
    event_set_number(&event, FIELD_DUE, date_to_day(workday_add(&calendar, date_from_day(moment_day(acting->at)), 5)));
    *answer = *task;
    return acting_append(acting, &event, error);
}

static struct date due_of_new(struct desk *desk, int64_t task)
{
    struct book_command command = {0};
    int64_t answer;
    assert_true(book_act(desk->book, &command, assign, &task, &answer, &desk->error));
    struct task_story story;
    assert_true(book_show(desk->book, desk->arena, task, &(struct as_of){0}, &story, &desk->error));
    return date_from_day(story.line.record.due);
}

static void a_change_of_the_calendar_moves_no_due_day_already_issued(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct task_story story;
    desk_open_in_march(&desk);
    assert_int_equal(date_compare(due_of_new(&desk, 1), (struct date){2026, 3, 6}), 0);
    assert_true(set_on(&desk, now, change_of("calendar.2026", "2026-03-02..2026-03-03, work 2026-03-07", now)));
    assert_int_equal(date_compare(due_of_new(&desk, 2), (struct date){2026, 3, 9}), 0);
    assert_true(book_show(desk.book, desk.arena, 1, &(struct as_of){0}, &story, &desk.error));
    assert_int_equal(date_compare(date_from_day(story.line.record.due), (struct date){2026, 3, 6}), 0);
    assert_true(set_on(&desk, now, change_of("calendar.2026", "", now)));
    assert_int_equal(date_compare(due_of_new(&desk, 3), (struct date){2026, 3, 6}), 0);
    desk_close(&desk);
}

static void the_built_in_notice_is_shown_as_it_would_be_laid_down(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_in_march(&desk);
    struct text notice = value_on(&desk, "calendar.2026", now);
    assert_true(text_starts(notice, TEXT("2026-01-01..2026-01-04, work 2026-01-10, ")));
    assert_true(set_on(&desk, now, change_of("calendar.2026", text_terminated(desk.arena, notice), now)));
    assert_text_equal(value_on(&desk, "calendar.2026", now), notice);
    assert_int_equal(value_on(&desk, "calendar.2031", now).len, 0);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_holds_from_its_day_on_and_the_one_before_stays),
        cmocka_unit_test(a_unit_has_its_own_value_or_that_of_all),
        cmocka_unit_test(the_values_of_a_unit_end_with_it),
        cmocka_unit_test(what_cannot_be_is_refused_and_leaves_nothing),
        cmocka_unit_test(a_change_of_the_calendar_moves_no_due_day_already_issued),
        cmocka_unit_test(the_built_in_notice_is_shown_as_it_would_be_laid_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
