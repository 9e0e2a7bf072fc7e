#include "support/book_desk.h"

#include <stdlib.h>

#include "base/moment.h"
#include "report/limitation_report.h"
#include "work/target/limitation.h"

/* A book with two units, at the end of 2026. Of its tasks the first is confirmed in February, the second is overdue,
 * the third cancelled. */
static const char units_and_tasks[] =
    "{\"type\":\"unit\",\"id\":1,\"code\":\"KT\",\"name\":\"Phòng Kinh tế\",\"parent\":null}\n"
    "{\"type\":\"unit\",\"id\":2,\"code\":\"VX\",\"name\":\"Phòng Văn hóa - Xã hội\",\"parent\":null}\n"
    "{\"type\":\"task\",\"id\":1,\"kind\":\"task\",\"title\":\"Rà soát chợ tạm\",\"lead\":1,\"due\":\"2026-03-01\","
    "\"status\":\"done\",\"progress\":100,\"created\":\"2025-01-05T08:00:00\",\"journal\":[{\"ts\":\"2026-02-02T09:00:"
    "00\","
    "\"unit\":1,\"from\":\"new\",\"to\":\"done\",\"p0\":0,\"p1\":100,\"note\":\"Xong\"}]}\n"
    "{\"type\":\"task\",\"id\":2,\"kind\":\"task\",\"title\":\"Lập danh sách hộ\",\"lead\":2,\"due\":\"2026-02-01\","
    "\"status\":\"new\",\"progress\":0,\"created\":\"2025-01-05T08:00:00\",\"journal\":[]}\n"
    "{\"type\":\"task\",\"id\":3,\"kind\":\"task\",\"title\":\"Thôi "
    "làm\",\"lead\":2,\"status\":\"cancelled\",\"progress\":0,"
    "\"created\":\"2025-01-05T08:00:00\",\"journal\":[{\"ts\":\"2025-02-02T09:00:00\",\"unit\":2,\"from\":\"new\","
    "\"to\":\"cancelled\",\"p0\":0,\"p1\":0,\"note\":\"Thôi\"}]}\n";

static bool act_on(struct desk *desk, struct date on, book_limitation_command *run, struct limitation_change change)
{
    struct book_command command = {.at = moment_of_day(date_to_day(on))};
    return run(desk->book, &command, &change, &desk->number, &desk->error);
}

static const struct date january = {2026, 1, 5}, february = {2026, 2, 10}, march = {2026, 3, 1}, april = {2026, 4, 1};

static struct limitation_change found_in(const char *unit)
{
    return (struct limitation_change){
        .unit = text_from(unit), .words = TEXT("Chậm cập nhật hồ sơ"), .source = TEXT("20/KL-UBKT")};
}

static struct limitation_change on(int64_t number, int64_t task, const char *words)
{
    return (struct limitation_change){.number = number, .task = task, .words = text_from(words)};
}

static struct limitation_lines lines_of(struct desk *desk, struct limitation_request request)
{
    struct limitation_lines lines;
    if (!book_limitations(desk->book, desk->arena, &request, &lines, &desk->error))
        fail_msg("%s", desk->error.message);
    return lines;
}

static struct limitation_line line_on(struct desk *desk, int64_t number, struct date day)
{
    return lines_of(desk, (struct limitation_request){.number = number, .as_of.on = day}).at[0];
}

static void a_limitation_is_recorded_remedied_closed_and_comes_back(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    assert_true(act_on(&desk, january, book_limitation_record, found_in("KT")));
    assert_int_equal(desk.number, 1);
    assert_true(act_on(&desk, january, book_limitation_cause, on(1, 0, "Thiếu người theo dõi")));
    assert_true(act_on(&desk, january, book_limitation_tie, on(1, 1, "")));
    assert_true(act_on(&desk, january, book_limitation_tie, on(1, 3, "")));
    assert_int_equal(line_on(&desk, 1, january).state, LIMITATION_BEING_REMEDIED);
    assert_int_equal(line_on(&desk, 1, february).state, LIMITATION_REMEDIED);
    assert_int_equal(line_on(&desk, 1, february).age_days, 36);
    assert_true(act_on(&desk, february, book_limitation_close, on(1, 0, "Biên bản kiểm tra 12/BB")));
    assert_int_equal(line_on(&desk, 1, february).state, LIMITATION_CLOSED);
    assert_true(act_on(&desk, april, book_limitation_reopen, on(1, 0, "Quý I lại chậm")));
    struct limitation_line line = line_on(&desk, 1, april);
    assert_int_equal(line.state, LIMITATION_WITHOUT_REMEDY);
    assert_int_equal(line.limitation.returns, 1);
    assert_int_equal(line.age_days, 0);
    assert_text_equal(line.limitation.causes.at[0].words, TEXT("Thiếu người theo dõi"));
    assert_int_equal(line_on(&desk, 1, march).state, LIMITATION_CLOSED);
    desk_close(&desk);
}

static void open_ones_are_listed_by_unit(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    assert_true(act_on(&desk, january, book_limitation_record, found_in("VX")));
    assert_true(act_on(&desk, january, book_limitation_record, found_in("KT")));
    assert_true(act_on(&desk, january, book_limitation_record, found_in("VX")));
    assert_true(act_on(&desk, january, book_limitation_tie, on(3, 2, "")));
    struct limitation_lines lines = lines_of(&desk, (struct limitation_request){.as_of.on = march});
    assert_int_equal(lines.count, 3);
    assert_int_equal(lines.at[0].limitation.number, 2);
    assert_int_equal(lines.at[2].limitation.number, 3);
    assert_int_equal(lines.at[2].remedies.late, 1);
    struct limitation_request late = {.late = true, .as_of.on = march}, without = {.without_remedy = true};
    assert_int_equal(lines_of(&desk, late).count, 1);
    late.as_of.on = january;
    assert_int_equal(lines_of(&desk, late).count, 0);
    assert_int_equal(lines_of(&desk, without).count, 2);
    assert_int_equal(lines_of(&desk, (struct limitation_request){.unit = TEXT("VX")}).count, 2);
    desk_close(&desk);
}

static void a_share_in_a_unit_keeps_the_wider_one_open(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct limitation_change share = found_in("VX");
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    share.parent = 1;
    assert_false(act_on(&desk, january, book_limitation_record, share));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_true(act_on(&desk, january, book_limitation_record, found_in("KT")));
    assert_true(act_on(&desk, january, book_limitation_record, share));
    struct limitation_lines wider = lines_of(&desk, (struct limitation_request){.number = 1});
    assert_int_equal(wider.at[0].shares.count, 1);
    assert_int_equal(wider.at[0].shares.at[0].number, 2);
    assert_text_equal(wider.at[0].shares.at[0].unit.code, TEXT("VX"));
    assert_int_equal(wider.at[0].shares.at[0].state, LIMITATION_WITHOUT_REMEDY);
    assert_int_equal(lines_of(&desk, (struct limitation_request){.number = 2}).at[0].shares.count, 0);
    assert_true(act_on(&desk, january, book_limitation_tie, on(1, 1, "")));
    assert_true(act_on(&desk, january, book_limitation_tie, on(2, 1, "")));
    assert_false(act_on(&desk, february, book_limitation_close, on(1, 0, "Biên bản")));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_true(act_on(&desk, february, book_limitation_close, on(2, 0, "Biên bản")));
    assert_true(act_on(&desk, february, book_limitation_close, on(1, 0, "Biên bản")));
    assert_false(act_on(&desk, february, book_limitation_record, share));
    assert_int_equal(lines_of(&desk, (struct limitation_request){0}).count, 0);
    assert_int_equal(lines_of(&desk, (struct limitation_request){.has_closed = true}).count, 2);
    desk_close(&desk);
}

static void what_cannot_be_is_refused_and_leaves_nothing(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct limitation_change nowhere = found_in(""), unfounded = found_in("KT"), silent = found_in("KT");
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    unfounded.source = TEXT_NONE;
    silent.words = TEXT("  ");
    assert_false(act_on(&desk, january, book_limitation_record, nowhere));
    assert_false(act_on(&desk, january, book_limitation_record, unfounded));
    assert_false(act_on(&desk, january, book_limitation_record, silent));
    assert_false(act_on(&desk, january, book_limitation_record, found_in("ZZ")));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_int_equal(lines_of(&desk, (struct limitation_request){0}).count, 0);
    assert_true(act_on(&desk, march, book_limitation_record, found_in("KT")));
    assert_false(act_on(&desk, january, book_limitation_cause, on(1, 0, "Thiếu người")));
    assert_string_equal(desk.error.arguments[0], "2026-03-01");
    assert_int_equal(desk.error.forms[0], ARGUMENT_DAY);
    assert_false(act_on(&desk, march, book_limitation_cause, on(2, 0, "Thiếu người")));
    assert_false(act_on(&desk, march, book_limitation_tie, on(1, 9, "")));
    assert_false(act_on(&desk, march, book_limitation_close, on(1, 0, "Biên bản")));
    assert_true(act_on(&desk, march, book_limitation_tie, on(1, 2, "")));
    assert_false(act_on(&desk, march, book_limitation_close, on(1, 0, "Biên bản")));
    assert_false(act_on(&desk, march, book_limitation_reopen, on(1, 0, "Lại chậm")));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_true(act_on(&desk, march, book_limitation_untie, on(1, 2, "")));
    assert_int_equal(line_on(&desk, 1, march).state, LIMITATION_WITHOUT_REMEDY);
    desk_close(&desk);
}

static struct text printed_on(struct desk *desk, struct date day)
{
    struct limitation_lines lines = lines_of(desk, (struct limitation_request){.has_closed = true, .as_of.on = day});
    struct buffer printed = buffer_open(desk->arena, 1 << 20);
    limitation_lines_print_json(&printed, &lines);
    return buffer_text(&printed);
}

/* What was said of a day at its end, when nothing later had been recorded, is said of it for ever. */
static void a_past_day_is_a_replay_of_the_events_up_to_it(void **state)
{
    (void)state;
    static book_limitation_command *const commands[] = {book_limitation_record, book_limitation_cause,
                                                        book_limitation_tie,    book_limitation_untie,
                                                        book_limitation_close,  book_limitation_reopen};
    enum { DAYS = 80 };
    struct desk desk = {0};
    struct text said[DAYS];
    unsigned seed = 65, done = 0;
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    for (int day = 0; day < DAYS; day++) {
        struct limitation_change change = found_in(rand_r(&seed) % 2 ? "KT" : "VX");
        change.number = 1 + rand_r(&seed) % 3;
        change.task = 1 + rand_r(&seed) % 3;
        change.parent = rand_r(&seed) % 3;
        done += act_on(&desk, date_add_days(february, day), commands[rand_r(&seed) % 6], change);
        said[day] = printed_on(&desk, date_add_days(february, day));
    }
    for (int day = 0; day < DAYS; day++)
        assert_text_equal(printed_on(&desk, date_add_days(february, day)), said[day]);
    assert_true(done > DAYS / 4);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_limitation_is_recorded_remedied_closed_and_comes_back),
        cmocka_unit_test(open_ones_are_listed_by_unit),
        cmocka_unit_test(a_share_in_a_unit_keeps_the_wider_one_open),
        cmocka_unit_test(what_cannot_be_is_refused_and_leaves_nothing),
        cmocka_unit_test(a_past_day_is_a_replay_of_the_events_up_to_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
