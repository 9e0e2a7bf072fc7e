#include "support/book_desk.h"

#include <stdlib.h>

#include "base/moment.h"
#include "report/target_report.h"
#include "work/target/target.h"
#include "work/task/task_action.h"

/* A book with two units and two tasks of 2025, at the end of 2026. */
static const char units_and_tasks[] =
    "{\"type\":\"unit\",\"id\":1,\"code\":\"KT\",\"name\":\"Phòng Kinh tế\",\"parent\":null}\n"
    "{\"type\":\"unit\",\"id\":2,\"code\":\"VX\",\"name\":\"Phòng Văn hóa - Xã hội\",\"parent\":null}\n"
    "{\"type\":\"task\",\"id\":1,\"kind\":\"task\",\"title\":\"Rà soát hộ nghèo\",\"lead\":1,\"due\":\"2026-02-01\","
    "\"status\":\"new\",\"progress\":0,\"created\":\"2025-01-05T08:00:00\",\"journal\":[]}\n"
    "{\"type\":\"task\",\"id\":2,\"kind\":\"task\",\"title\":\"Cho vay vốn\",\"lead\":2,\"status\":\"new\","
    "\"progress\":0,\"created\":\"2025-01-05T08:00:00\",\"journal\":[]}\n";

static bool act_on(struct desk *desk, struct date on, book_target_command *run, struct target_change change)
{
    struct book_command command = {.at = moment_of_day(date_to_day(on)), .today = date_to_day(book_today(desk->book))};
    if (text_is_empty(change.code))
        change.code = TEXT("CT01");
    if (text_is_empty(change.source))
        change.source = TEXT("01-NQ/ĐU");
    return run(desk->book, &command, &change, &desk->error);
}

static const struct date january = {2026, 1, 2}, march = {2026, 3, 1}, june = {2026, 6, 1};

static struct target_change poverty(void)
{
    return (struct target_change){.unit = TEXT("KT"),
                                  .name = TEXT("Tỷ lệ hộ nghèo"),
                                  .measure = TEXT("%"),
                                  .amount = TEXT("4,2"),
                                  .period = TEXT("2025"),
                                  .direction = TEXT("down")};
}

static struct target_change figure(const char *period, const char *amount)
{
    return (struct target_change){.period = text_from(period), .amount = text_from(amount)};
}

static struct target_line line_on(struct desk *desk, struct date on)
{
    struct target_request request = {.code = TEXT("CT01"), .as_of.on = on};
    struct target_lines lines;
    if (!book_targets(desk->book, desk->arena, &request, &lines, &desk->error))
        fail_msg("%s", desk->error.message);
    assert_int_equal(lines.count, 1);
    return lines.at[0];
}

static void a_target_is_planned_measured_and_worked_for(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    assert_true(act_on(&desk, january, book_target_set, poverty()));
    assert_true(act_on(&desk, january, book_target_plan, figure("2026", "3.0")));
    assert_true(act_on(&desk, january, book_target_tie, (struct target_change){.task = 1}));
    assert_true(act_on(&desk, march, book_target_measure, figure("2026-Q1", "3,4")));
    assert_true(act_on(&desk, june, book_target_untie, (struct target_change){.task = 1}));
    struct target_line line = line_on(&desk, march);
    assert_int_equal(line.target.baseline, 4200);
    assert_int_equal(line.standing.gap, 400);
    assert_false(line.standing.is_met);
    assert_int_equal(line.tasks.count, 1);
    assert_int_equal(line.late, 1);
    assert_text_equal(line.tasks.at[0].title, TEXT("Rà soát hộ nghèo"));
    assert_text_equal(line.lead.name, TEXT("Phòng Kinh tế"));
    assert_null(line_on(&desk, january).standing.actual);
    assert_int_equal(line_on(&desk, june).tasks.count, 0);
    desk_close(&desk);
}

/* It is told with the target, and counts no more: as with documents and limitations. */
static void a_cancelled_task_works_for_no_target(void **state)
{
    (void)state;
    struct desk desk = {0};
    const int64_t task = 1;
    const struct book_command command = {.at = moment_of_day(date_to_day(june))};
    struct task_request cancel = task_request_of(ACTION_CANCEL, &task, 1);
    struct task_report report;
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    cancel.note = TEXT("không làm nữa");
    assert_true(act_on(&desk, january, book_target_set, poverty()));
    assert_true(act_on(&desk, january, book_target_tie, (struct target_change){.task = 1}));
    assert_true(book_task_act(desk.book, &command, &cancel, &report, &desk.error));
    assert_int_equal(line_on(&desk, march).count, 1);
    struct target_line line = line_on(&desk, june);
    assert_int_equal(line.tasks.count, 1);
    assert_int_equal(line.count, 0);
    assert_int_equal(line.late, 0);
    desk_close(&desk);
}

static void another_form_keeps_what_is_not_typed(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    assert_true(act_on(&desk, january, book_target_set, poverty()));
    assert_true(act_on(&desk, march, book_target_set, (struct target_change){.unit = TEXT("VX")}));
    struct target_line line = line_on(&desk, march);
    assert_text_equal(line.lead.code, TEXT("VX"));
    assert_text_equal(line.target.name, TEXT("Tỷ lệ hộ nghèo"));
    assert_int_equal(line.target.baseline, 4200);
    assert_false(line.target.rises);
    assert_text_equal(line_on(&desk, january).lead.code, TEXT("KT"));
    struct target_request request = {.unit = TEXT("KT")};
    struct target_lines lines;
    assert_true(book_targets(desk.book, desk.arena, &request, &lines, &desk.error));
    assert_int_equal(lines.count, 0);
    desk_close(&desk);
}

static void what_cannot_be_is_refused_and_leaves_nothing(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct target_change nameless = poverty(), nobodys = poverty(), sideways = poverty(), endless = poverty();
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    nameless.name = TEXT_NONE;
    nobodys.unit = TEXT_NONE;
    sideways.direction = TEXT("left");
    endless.period = TEXT_NONE;
    assert_false(act_on(&desk, january, book_target_set, nameless));
    assert_false(act_on(&desk, january, book_target_set, nobodys));
    assert_false(act_on(&desk, january, book_target_set, sideways));
    assert_false(act_on(&desk, january, book_target_set, endless));
    assert_false(act_on(&desk, january, book_target_plan, figure("2026", "3")));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_true(act_on(&desk, march, book_target_set, poverty()));
    assert_false(act_on(&desk, january, book_target_plan, figure("2026", "3")));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_false(act_on(&desk, march, book_target_plan, figure("2026-Q7", "3")));
    assert_false(act_on(&desk, march, book_target_plan, figure("2026", "nhiều")));
    assert_false(act_on(&desk, march, book_target_measure, figure("2026-Q2", "3")));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_false(act_on(&desk, march, book_target_tie, (struct target_change){.task = 9}));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_true(act_on(&desk, march, book_target_tie, (struct target_change){.task = 1}));
    assert_false(act_on(&desk, march, book_target_tie, (struct target_change){.task = 1}));
    assert_false(act_on(&desk, march, book_target_untie, (struct target_change){.task = 2}));
    assert_int_equal(line_on(&desk, march).target.plans.count, 0);
    desk_close(&desk);
}

/* The event that recorded a figure, of those planned or found. */
static int64_t event_of_figure(struct desk *desk, bool is_actual, size_t at)
{
    struct target_line line = line_on(desk, june);
    return (is_actual ? &line.target.actuals : &line.target.plans)->at[at].event;
}

static struct target_change mend(int64_t event, const char *period, const char *amount)
{
    struct target_change change = figure(period, amount);
    change.event = event;
    change.note = TEXT("Gõ nhầm");
    return change;
}

/* Recorded in March, and mended at the end of the year. */
static void open_with_figures(struct desk *desk)
{
    desk_open_with(desk, MS_OF_MARCH, units_and_tasks);
    assert_true(act_on(desk, january, book_target_set, poverty()));
    assert_true(act_on(desk, january, book_target_plan, figure("2026", "3")));
    assert_true(act_on(desk, march, book_target_measure, figure("2026-Q1", "34")));
    desk->now_ms = MS_OF_YEARS_END;
}

static struct target_line line_known(struct desk *desk, struct date on)
{
    struct target_request request = {.code = TEXT("CT01"), .as_of = {.on = on, .known = march}};
    struct target_lines lines;
    assert_true(book_targets(desk->book, desk->arena, &request, &lines, &desk->error));
    assert_int_equal(lines.count, 1);
    return lines.at[0];
}

static void a_mistyped_figure_is_corrected_for_every_day_since(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_figures(&desk);
    int64_t plan = event_of_figure(&desk, false, 0), actual = event_of_figure(&desk, true, 0);
    struct target_change right = mend(actual, "", "3,4");
    right.source = TEXT("02/BC-UBND");
    assert_true(act_on(&desk, june, book_target_correct, right));
    assert_true(act_on(&desk, june, book_target_correct, mend(plan, "2026-Q1", "")));
    for (int i = 0; i < 2; i++) {
        struct target_line line = line_on(&desk, i == 0 ? june : march);
        assert_int_equal(line.standing.actual->amount, 3400);
        assert_text_equal(line.standing.actual->source, TEXT("02/BC-UBND"));
        assert_int_equal(line.standing.plan->period.quarter, 1);
        assert_int_equal(line.standing.gap, 400);
        assert_int_equal(line.target.mends.count, 2);
        assert_int_equal(line.target.mends.at[0].before.amount, 34000);
        assert_text_equal(line.target.mends.at[0].note, TEXT("Gõ nhầm"));
    }
    assert_null(line_on(&desk, january).standing.actual);
    assert_int_equal(line_known(&desk, june).standing.actual->amount, 34000);
    assert_int_equal(line_known(&desk, june).target.mends.count, 0);
    desk_close(&desk);
}

static void a_figure_that_is_taken_back_counts_for_nothing(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_figures(&desk);
    assert_true(act_on(&desk, june, book_target_plan, figure("2026", "2,5")));
    int64_t later = event_of_figure(&desk, false, 1), actual = event_of_figure(&desk, true, 0);
    assert_true(act_on(&desk, june, book_target_void, mend(later, "", "")));
    assert_int_equal(line_on(&desk, june).standing.plan->amount, 3000);
    assert_true(act_on(&desk, june, book_target_void, mend(actual, "", "")));
    assert_null(line_on(&desk, june).standing.actual);
    assert_null(line_on(&desk, march).standing.actual);
    assert_int_equal(line_on(&desk, june).target.actuals.count, 1);
    desk_close(&desk);
}

static void what_is_no_figure_is_not_mended(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_with_figures(&desk);
    int64_t plan = event_of_figure(&desk, false, 0), actual = event_of_figure(&desk, true, 0);
    struct target_change silent = mend(plan, "", "4");
    silent.note = TEXT_NONE;
    assert_false(act_on(&desk, june, book_target_correct, silent));
    assert_string_equal(desk.error.message, "say why, or what, in a note");
    assert_false(act_on(&desk, june, book_target_correct, mend(NO_NUMBER, "", "4")));
    assert_false(act_on(&desk, june, book_target_correct, mend(plan - 1, "", "4")));
    assert_string_equal(desk.error.message, "the event is no figure of the target “{1}”");
    assert_false(act_on(&desk, june, book_target_correct, mend(plan, "", "nhiều")));
    assert_false(act_on(&desk, june, book_target_correct, mend(plan, "2026-Q9", "")));
    assert_false(act_on(&desk, march, book_target_correct, mend(actual, "2026-Q2", "")));
    assert_int_equal(desk.error.kind, ERROR_CONFLICT);
    assert_true(act_on(&desk, june, book_target_void, mend(plan, "", "")));
    assert_false(act_on(&desk, june, book_target_void, mend(plan, "", "")));
    assert_string_equal(desk.error.message, "it has been taken back already");
    assert_false(act_on(&desk, june, book_target_correct, mend(plan, "", "4")));
    desk_close(&desk);
}

static struct text printed_on(struct desk *desk, struct date on)
{
    struct target_request request = {.as_of.on = on};
    struct target_lines lines;
    struct buffer printed = buffer_open(desk->arena, 1 << 20);
    assert_true(book_targets(desk->book, desk->arena, &request, &lines, &desk->error));
    target_lines_print_json(&printed, &lines);
    return buffer_text(&printed);
}

/* What was said of a day at its end, when nothing later had been recorded, is said of it for ever. */
static void a_past_day_is_a_replay_of_the_events_up_to_it(void **state)
{
    (void)state;
    static book_target_command *const commands[] = {book_target_set, book_target_plan, book_target_measure,
                                                    book_target_tie, book_target_untie};
    static const char *const periods[] = {"2025", "2026", "2026-Q1", "2026-Q2"}, *const codes[] = {"CT01", "CT02"};
    enum { DAYS = 60 };
    struct desk desk = {0};
    struct text said[DAYS];
    unsigned seed = 60, done = 0;
    desk_open_with(&desk, MS_OF_YEARS_END, units_and_tasks);
    for (int day = 0; day < DAYS; day++) {
        struct date on = date_add_days(january, day);
        struct target_change change = poverty();
        change.code = text_from(codes[rand_r(&seed) % 2]);
        change.unit = rand_r(&seed) % 2 ? TEXT("KT") : TEXT("VX");
        change.period = text_from(periods[rand_r(&seed) % 4]);
        change.amount = text_print(desk.arena, "%d,5", rand_r(&seed) % 9);
        change.task = 1 + rand_r(&seed) % 2;
        done += act_on(&desk, on, commands[rand_r(&seed) % 5], change);
        said[day] = printed_on(&desk, on);
    }
    for (int day = 0; day < DAYS; day++)
        assert_text_equal(printed_on(&desk, date_add_days(january, day)), said[day]);
    assert_true(done > DAYS / 3);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_target_is_planned_measured_and_worked_for),
        cmocka_unit_test(a_cancelled_task_works_for_no_target),
        cmocka_unit_test(another_form_keeps_what_is_not_typed),
        cmocka_unit_test(what_cannot_be_is_refused_and_leaves_nothing),
        cmocka_unit_test(a_mistyped_figure_is_corrected_for_every_day_since),
        cmocka_unit_test(a_figure_that_is_taken_back_counts_for_nothing),
        cmocka_unit_test(what_is_no_figure_is_not_mended),
        cmocka_unit_test(a_past_day_is_a_replay_of_the_events_up_to_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
