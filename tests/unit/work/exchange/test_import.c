#include "support/import_desk.h"

#include <unistd.h>

#include "base/buffer.h"
#include "base/message.h"
#include "base/moment.h"
#include "support/exported.h"
#include "work/question/list.h"
#include "work/question/story.h"

#define TASK(id, parent, due, status, progress, journal)                                                               \
    "{\"type\":\"task\",\"id\":" id ",\"kind\":\"task\",\"parent\":" parent                                            \
    ",\"title\":\"Rà soát chợ tạm\",\"desc\":\"\",\"lead\":2,\"coord\":[1],\"start\":\"2026-01-05\",\"due\":" due      \
    ",\"status\":\"" status "\",\"progress\":" progress                                                                \
    ",\"created\":\"2026-01-05T08:00:00\",\"done\":null,\"journal\":[" journal "]}\n"
#define STEP(ts, from, to, p0, p1)                                                                                     \
    "{\"seq\":1,\"ts\":\"" ts "\",\"unit\":2,\"from\":\"" from "\",\"to\":\"" to "\",\"p0\":" p0 ",\"p1\":" p1         \
    ",\"note\":\"Đã làm\"}"

static void statuses_become_what_has_happened(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    struct task_story story;
    desk_open(&desk, arena);
    assert_true(take_in(&desk, UNITS TASK("7", "null", "\"2026-03-01\"", "doing", "50",
                                          STEP("2026-01-06T09:00:00", "new", "doing", "0", "50"))
                                   TASK("8", "7", "\"2026-02-01\"", "done", "100",
                                        STEP("2026-01-07T09:00:00", "new", "doing", "0",
                                             "20") "," STEP("2026-02-03T09:00:00", "doing", "done", "20", "100"))));
    assert_int_equal(desk.report.tasks, 2);
    assert_int_equal(desk.report.units, 2);
    assert_int_equal(count_events(&desk), 1 + 2 + 2 + 4 + 1);

    struct arena *scratch = arena_scratch(arena);
    assert_true(book_show(desk.book, scratch, 2, &(struct as_of){0}, &story, &desk.error));
    assert_int_equal(story.line.standing.state, TASK_DONE);
    assert_int_equal(story.line.standing.days_late, 2);
    assert_int_equal(story.event_count, 4);
    assert_text_equal(event_text(&story.events[3].event, FIELD_NOTE), TEXT_NONE);
    assert_text_equal(story.partners[0].unit.code, TEXT("VP"));
    assert_int_equal(story.line.record.parent, 1);
    assert_true(book_show(desk.book, scratch, 1, &(struct as_of){0}, &story, &desk.error));
    assert_int_equal(tally_tasks(&story.below.tally), 1);
    assert_int_equal(story.below.tally.done, 1);
    arena_close(scratch);
    desk_close(&desk);
}

static void a_past_day_shows_what_had_happened_by_then(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    struct task_story story;
    desk_open(&desk, arena);
    assert_true(take_in(&desk, UNITS TASK("1", "null", "\"2026-02-01\"", "done", "100",
                                          STEP("2026-01-07T09:00:00", "new", "doing", "0",
                                               "20") "," STEP("2026-02-03T09:00:00", "doing", "done", "20", "100"))));
    struct arena *scratch = arena_scratch(arena);
    assert_false(book_show(desk.book, scratch, 1, &(struct as_of){.on = {2026, 1, 4}}, &story, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_true(book_show(desk.book, scratch, 1, &(struct as_of){.on = {2026, 1, 6}}, &story, &desk.error));
    assert_int_equal(story.line.standing.state, TASK_ASSIGNED);
    assert_true(book_show(desk.book, scratch, 1, &(struct as_of){.on = {2026, 2, 2}}, &story, &desk.error));
    assert_int_equal(story.line.standing.state, TASK_DOING);
    assert_int_equal(story.line.standing.days_late, 1);
    assert_int_equal(story.line.record.percent, 20);
    assert_int_equal(story.event_count, 2);

    struct list_request request = {.late = true, .as_of.on = {2026, 2, 2}};
    struct task_lines list;
    assert_true(book_list(desk.book, scratch, &request, &list, &desk.error));
    assert_int_equal(list.count, 1);
    request.as_of.on = (struct date){2026, 2, 3};
    assert_true(book_list(desk.book, scratch, &request, &list, &desk.error));
    assert_int_equal(list.count, 0);
    arena_close(scratch);
    desk_close(&desk);
}

static void a_list_holds_what_was_asked_for(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    struct task_lines list;
    desk_open(&desk, arena);
    assert_true(take_in(
        &desk, UNITS TASK("1", "null", "\"2026-02-01\"", "new", "0", "") TASK("2", "null", "null", "new", "0", "") TASK(
                   "3", "2", "\"2026-02-10\"", "paused", "0", STEP("2026-01-07T09:00:00", "new", "paused", "0", "0"))));
    struct date on = {2026, 2, 5};
    const struct {
        struct list_request request;
        size_t count;
    } lists[] = {
        {{.as_of.on = on}, 3},
        {{.late = true, .as_of.on = on}, 1},
        {{.due_soon = true, .as_of.on = on}, 1},
        {{.late = true, .due_soon = true, .as_of.on = on}, 0},
        {{.waiting = true, .as_of.on = on}, 2},
        {{.done = true, .as_of.on = on}, 0},
        {{.parent = 2, .as_of.on = on}, 1},
        {{.unit = TEXT("KT")}, 3},
        {{.unit = TEXT("VP")}, 0},
        {{.unit = TEXT("KT"), .parent = 2}, 1},
    };
    struct arena *scratch = arena_scratch(arena);
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        assert_true(book_list(desk.book, scratch, &lists[i].request, &list, &desk.error));
        assert_int_equal(list.count, lists[i].count);
    }
    struct list_request unknown = {.unit = TEXT("XX")};
    assert_false(book_list(desk.book, scratch, &unknown, &list, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    arena_close(scratch);
    desk_close(&desk);
}

static void words_are_found_with_and_without_marks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    struct task_lines list;
    desk_open(&desk, arena);
    assert_true(take_in(&desk, UNITS TASK("1", "null", "null", "new", "0", "")
                                   TASK("2", "null", "\"2026-02-10\"", "new", "0", "")));
    static const struct {
        struct text words;
        size_t count;
    } rows[] = {
        {TEXT_INIT("cho tam"), 2},     {TEXT_INIT("CHỢ"), 2},         {TEXT_INIT("chờ"), 0},
        {TEXT_INIT("\"ra soat\""), 2}, {TEXT_INIT("\"soat ra\""), 0}, {TEXT_INIT("\"rà soat cho\""), 2},
        {TEXT_INIT("so*"), 2},         {TEXT_INIT("so"), 0},          {TEXT_INIT("chợ huyện"), 0},
    };
    struct arena *scratch = arena_scratch(arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct list_request request = {.words = rows[i].words};
        assert_true(book_list(desk.book, scratch, &request, &list, &desk.error));
        if (list.count != rows[i].count)
            fail_msg("%.*s finds %zu", TEXT_ARG(rows[i].words), list.count);
    }
    struct list_request request = {.words = TEXT("cho"), .late = true};
    assert_true(book_list(desk.book, scratch, &request, &list, &desk.error));
    assert_int_equal(list.count, 1);
    request = (struct list_request){.words = TEXT("tam")};
    assert_true(book_list(desk.book, scratch, &request, &list, &desk.error));
    assert_int_equal(list.at[0].record.number, 2);
    request.words = TEXT("...");
    assert_false(book_list(desk.book, scratch, &request, &list, &desk.error));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    arena_close(scratch);
    desk_close(&desk);
}

static void a_row_that_cannot_be_leaves_nothing_behind(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *row, *message;
    } rows[] = {
        {"{\"type\":\"task\"", "the line is not a JSON object"},
        {"{\"id\":1}", "“type” is none of “unit”, “unit-change”, “task” and “event”"},
        {"{\"type\":\"task\",\"due\":\"2026-02-30\"}", "“{1}” cannot be {2}"},
        {"{\"type\":\"task\",\"coord\":1}", "“{1}” cannot be {2}"},
        {"{\"type\":\"task\",\"lead\":[1,2]}", "a task has one lead: “lead” is the number of one unit"},
        {"{\"type\":\"unit\",\"id\":1,\"code\":\"X\",\"name\":\"X\"}",
         "the number {1} cannot be given, or is given twice"},
        {"{\"type\":\"unit\",\"id\":9,\"code\":\"X\",\"name\":\"X\",\"parent\":8}",
         "unit {1} is not listed before it is used"},
        {"{\"type\":\"unit\",\"id\":9,\"name\":\"X\"}", "a unit has a code and a name"},
        {"{\"type\":\"unit\",\"id\":9,\"code\":\"A B\",\"name\":\"X\"}",
         "the code “{1}” has a space, a comma or a sign that a code cannot have"},
        {"{\"type\":\"task\",\"id\":9,\"lead\":5,\"title\":\"x\",\"created\":\"2026-01-05T08:00:00\"}",
         "unit {1} is not listed before it is used"},
        {TASK("9", "10", "null", "new", "0", "") TASK("10", "1", "null", "new", "0", ""),
         "task {1} is not listed before those below it"},
        {TASK("9", "1", "\"2026-09-01\"", "new", "0", ""), "the task is due after the one above it"},
        {"{\"type\":\"task\",\"id\":9,\"lead\":2,\"parent\":1,\"title\":\"x\",\"created\":\"2026-01-04T08:00:00\"}",
         "the task is assigned on {1}, before the one above it, assigned on {2}"},
        {TASK("9", "1", "\"2026-01-01\"", "new", "0", ""), "the task begins after it is due"},
        {"{\"type\":\"task\",\"id\":9,\"lead\":2,\"title\":\"x\",\"created\":\"2062-01-05T08:00:00\"}",
         "the moment is still to come; record it when it has happened"},
        {TASK("9", "1", "null", "doing", "0", STEP("2062-01-05T09:00:00", "new", "doing", "0", "0")),
         "the moment is still to come; record it when it has happened"},
        {TASK("9", "1", "null", "doing", "0",
              "{\"ts\":\"2026-01-05T09:00:00\",\"from\":\"new\",\"to\":\"doing\",\"p0\":0,\"p1\":0}"),
         "“{1}” is missing in an entry of the journal"},
        {"{\"type\":\"task\",\"id\":9,\"title\":\"x\",\"created\":\"2026-01-05T08:00:00\"}", "“{1}” is missing"},
        {"{\"type\":\"task\",\"lead\":2,\"title\":\"x\",\"created\":\"2026-01-05T08:00:00\"}", "“{1}” is missing"},
        {TASK("9", "1", "null", "done", "0", ""), "status and progress do not follow from the journal"},
        {TASK("9", "1", "null", "doing", "0", STEP("2026-01-04T09:00:00", "new", "doing", "0", "0")),
         "the journal goes back in time"},
        {TASK("9", "1", "null", "new", "0", STEP("2026-01-06T09:00:00", "doing", "new", "0", "0")),
         "the journal goes from “{1}” to “{2}”, which cannot happen here"},
        {TASK("9", "1", "null", "new", "101", STEP("2026-01-06T09:00:00", "new", "new", "0", "101")),
         "progress is not between 0 and 100"},
    };
    struct desk desk = {0};
    desk_open(&desk, arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct text lines = text_print(arena, "%s%s\n%s", UNITS TASK("1", "null", "\"2026-08-01\"", "new", "0", ""),
                                       rows[i].row, TASK("2", "null", "null", "new", "0", ""));
        assert_false(take_in(&desk, lines.at));
        if (desk.error.kind != ERROR_USAGE || desk.report.problem_count < 1)
            fail_msg("%s: %s", rows[i].row, desk.error.message);
        assert_string_equal(desk.report.problems[0].error.message, rows[i].message);
        assert_int_equal(desk.report.problems[0].place.row, 4);
        assert_int_equal(count_events(&desk), 1);
    }
    desk_close(&desk);
}

static void a_second_file_goes_on_with_the_units_of_the_first(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    desk_open(&desk, arena);
    assert_true(take_in(&desk, UNITS TASK("1", "null", "null", "new", "0", "")));
    assert_true(take_in(&desk, UNITS TASK("2", "null", "null", "new", "0", "")));
    assert_int_equal(desk.report.units, 0);
    assert_int_equal(desk.report.tasks, 1);
    assert_int_equal(count_events(&desk), 1 + 2 + 1 + 1 + 1 + 1);
    desk_close(&desk);
}

static void what_is_exported_imports_back_unchanged(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk first = {0}, second = {0};
    desk_open(&first, arena);
    desk_open(&second, arena);
    assert_true(take_in(
        &first,
        UNITS TASK("5", "null", "\"2026-03-01\"", "doing", "50",
                   STEP("2026-01-06T09:00:00", "new", "new", "0", "0") "," STEP("2026-01-06T09:00:00", "new", "doing",
                                                                                "0", "50"))
            TASK("8", "5", "\"2026-02-01\"", "done", "100", STEP("2026-02-03T09:00:00", "new", "done", "0", "100"))
                TASK("9", "5", "null", "submitted", "90", STEP("2026-02-03T09:00:00", "new", "submitted", "0", "90"))
                    TASK("10", "8", "null", "doing", "0",
                         STEP("2026-02-03T09:00:00", "new", "paused", "0", "0") "," STEP("2026-02-04T09:00:00",
                                                                                         "paused", "doing", "0", "0"))
                        TASK("11", "8", "null", "cancelled", "0",
                             STEP("2026-02-03T09:00:00", "new", "cancelled", "0", "0"))));
    struct text exported = exported_text(first.book, first.arena);
    assert_true(take_in(&second, text_terminated(arena, exported)));
    assert_text_equal(exported_text(second.book, second.arena), exported);
    assert_int_equal(count_events(&first), count_events(&second));
    desk_close(&first);
    desk_close(&second);
}

/* As a cell of a sheet with these words is refused. */
static void lines_that_bear_a_mark_of_secrecy_leave_nothing_behind(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct desk desk = {0};
    desk_open(&desk, arena);
    static const char *const MARKS[] = {"TUYỆT MẬT",
                                        "T\\u1ed0I M\\u1eacT",
                                        "MA\xCC\xA3\xCC\x82T",
                                        "TOI MAT",
                                        "TỐI MÂT",
                                        "T O I  M A T",
                                        "\u0422\u041E\u0406 \u041C\u0410\u0422",
                                        "TOP SECRET"};
    for (size_t i = 0; i < COUNT_OF(MARKS); i++) {
        struct text lines = text_print(arena,
                                       UNITS "{\"type\":\"task\",\"id\":7,\"kind\":\"task\",\"title\":\"Rà soát\","
                                             "\"desc\":\"%s\",\"lead\":2,\"status\":\"new\",\"created\":"
                                             "\"2026-01-05T08:00:00\",\"journal\":[]}\n",
                                       MARKS[i]);
        assert_false(take_in(&desk, lines.at));
        if (desk.error.kind != ERROR_SECRET)
            fail_msg("%s: %s", MARKS[i], desk.error.message);
    }
    assert_int_equal(count_events(&desk), 1);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(statuses_become_what_has_happened),
        cmocka_unit_test(a_past_day_shows_what_had_happened_by_then),
        cmocka_unit_test(a_list_holds_what_was_asked_for),
        cmocka_unit_test(what_is_exported_imports_back_unchanged),
        cmocka_unit_test(lines_that_bear_a_mark_of_secrecy_leave_nothing_behind),
        cmocka_unit_test(words_are_found_with_and_without_marks),
        cmocka_unit_test(a_row_that_cannot_be_leaves_nothing_behind),
        cmocka_unit_test(a_second_file_goes_on_with_the_units_of_the_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
