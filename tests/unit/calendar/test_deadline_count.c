#include "support/test.h"

#include "calendar/calendar.h"
#include "calendar/deadline.h"

#include <string.h>

static void a_length_of_time_ends_on_a_day_where_its_start_is_known(void **state)
{
    static const struct {
        const char *words;
        struct date on;
        const char *from, *due; /* "" where the start is not known */
    } EXPRESSIONS[] = {
        {"trong 10 ngày làm việc kể từ ngày ký", {2026, 2, 9}, "2026-02-09", "2026-03-02"},
        {"trong thời hạn 05 ngày làm việc kể từ ngày ban hành Thông báo này", {2026, 3, 9}, "2026-03-09", "2026-03-16"},
        {"trong vòng 05 ngày làm việc", {2026, 1, 5}, "2026-01-05", "2026-01-10"}, /* a make-up Saturday */
        {"trong thời hạn 03 ngày làm việc sau khi ban hành Kế hoạch này", {2026, 4, 23}, "2026-04-23", "2026-04-29"},
        {"trong 10 ngày làm việc kể từ ngày 01/12/2025", {2026, 2, 9}, "2025-12-01", "2025-12-15"},
        {"trong 15 ngày kể từ ngày 01/12/2025", {2026, 2, 9}, "2025-12-01", "2025-12-16"},
        {"trong 15 ngày kể từ ngày 01/12", {2025, 12, 20}, "2025-12-01", "2025-12-16"},
        {"Kể từ ngày ký, trong thời hạn 10 ngày", {2026, 2, 5}, "2026-02-05", "2026-02-23"}, /* the 15th is in Tết */
        {"trong 02 tuần kể từ ngày Quyết định này được ký ban hành", {2026, 3, 9}, "2026-03-09", "2026-03-23"},
        {"trong 01 tháng kể từ ngày ký", {2026, 3, 9}, "2026-03-09", "2026-04-09"},
        {"trong 48 giờ", {2026, 3, 9}, "2026-03-09", "2026-03-11"},
        {"trong 10 ngày làm việc kể từ ngày nhận được văn bản này", {2026, 2, 9}, "", ""},
        {"Sau khi nhận được văn bản, trong thời hạn 10 ngày", {2026, 2, 9}, "", ""},
        {"trong 10 ngày làm việc kể từ ngày nhận đủ hồ sơ", {2026, 2, 9}, "", ""},
        {"trong 10 ngày kể từ ngày ký hợp đồng", {2026, 2, 9}, "", ""},
        {"trong 10 ngày kể từ ngày Nghị định được ban hành", {2026, 2, 9}, "", ""},
        {"trước ngày 01/12/2025", {2025, 11, 20}, "", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(EXPRESSIONS); i++) {
        struct deadline found;
        char from[DATE_BYTES] = "", due[DATE_BYTES] = "";
        assert_true(deadline_find(text_from(EXPRESSIONS[i].words), EXPRESSIONS[i].on, &calendar_vietnam,
                                  DEADLINE_IN_FIELD, &found));
        if (date_is_set(found.count.due)) {
            date_print(found.count.from, from);
            date_print(found.count.due, due);
        }
        if (strcmp(from, EXPRESSIONS[i].from) || strcmp(due, EXPRESSIONS[i].due))
            fail_msg("\"%s\" counts from \"%s\" to \"%s\"", EXPRESSIONS[i].words, from, due);
    }
}

static void in_prose_a_start_that_is_not_told_is_not_guessed(void **state)
{
    struct deadline found;
    (void)state;
    assert_true(deadline_find(TEXT("trả lời ý kiến phối hợp trong vòng 03 ngày làm việc"), (struct date){2026, 3, 9},
                              &calendar_vietnam, DEADLINE_IN_PROSE, &found));
    assert_int_equal(found.count.start, START_UNTOLD);
    assert_false(date_is_set(found.count.due));
}

static enum deadline_start start_of(const char *words)
{
    struct deadline found;
    assert_true(
        deadline_find(text_from(words), (struct date){2026, 2, 9}, &calendar_vietnam, DEADLINE_IN_FIELD, &found));
    return found.count.start;
}

static void receipt_of_the_document_is_told_from_other_events(void **state)
{
    (void)state;
    assert_int_equal(start_of("trong 5 ngày kể từ ngày nhận được văn bản này"), START_RECEIVED);
    assert_int_equal(start_of("trong 5 ngày kể từ ngày nhận được"), START_RECEIVED);
    assert_int_equal(start_of("trong 5 ngày kể từ ngày nhận đủ hồ sơ"), START_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_length_of_time_ends_on_a_day_where_its_start_is_known),
        cmocka_unit_test(in_prose_a_start_that_is_not_told_is_not_guessed),
        cmocka_unit_test(receipt_of_the_document_is_told_from_other_events),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
