#include "support/task_desk.h"

#include "base/moment.h"
#include "work/book/verify.h"
#include "work/organisation/organisation.h"
#include "work/policy/policy.h"

static int64_t noon(void *self)
{
    const struct desk *desk = self;
    return 1000 * (moment_of_day(desk->day) + INT64_C(5) * 3600);
}

struct clock desk_clock(struct desk *desk)
{
    return (struct clock){noon, desk};
}

static void establish(struct desk *desk, const char *code, bool is_outside)
{
    struct unit_change change = {.code = text_from(code),
                                 .name = text_from(code),
                                 .basis = TEXT("01/QĐ-UBND"),
                                 .on = date_from_day(START - 90),
                                 .is_outside = is_outside};
    struct unit_change_report report;
    assert_true(book_unit_establish(desk->book, &change, &report, &desk->error));
}

void desk_open(struct desk *desk)
{
    struct arena *arena = desk->arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    test_folder_make(&desk->folder);
    desk->day = START;
    struct book_settings settings = {text_print(arena, "%s/book", desk->folder.path).at, NULL, desk_clock(desk)};
    assert_true(book_create(&settings, TEXT("example.vn/so"), TEXT("Sổ"), &desk->error));
    assert_true(book_open(&settings, &desk->book, &desk->error));
    establish(desk, "KT", false);
    establish(desk, "VH", false);
    establish(desk, "VP", false);
    establish(desk, "SXD", true);
}

/* Every test ends with a book that is sound. */
void desk_close(struct desk *desk)
{
    struct arena *scratch = arena_scratch(desk->arena);
    struct verify_report answer;
    if (!book_verify(desk->book, scratch, &answer, &desk->error))
        fail_msg("%s (%s %s)", desk->error.message, desk->error.arguments[0], desk->error.arguments[1]);
    arena_close(scratch);
    arena_close(desk->arena);
    book_close(desk->book);
    test_folder_remove(&desk->folder);
}

struct task_assignment desk_clear_task(const char *lead)
{
    struct task_assignment assignment = task_assignment_of(LEVEL_TASK, TEXT("Rà soát chợ tạm"), text_from(lead));
    assignment.due = START + 30;
    assignment.words.product = TEXT("Báo cáo");
    assignment.words.competence = TEXT("Chủ tịch UBND phường");
    return assignment;
}

bool desk_assign(struct desk *desk, const struct task_assignment *assignment, int64_t *task)
{
    struct book_command command = {0};
    return book_task_assign(desk->book, &command, assignment, task, &desk->error);
}

int64_t desk_assign_to(struct desk *desk, const char *lead)
{
    struct task_assignment assignment = desk_clear_task(lead);
    int64_t task = 0;
    if (assignment.due < desk->day)
        assignment.due = desk->day + 30;
    if (!desk_assign(desk, &assignment, &task))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
    return task;
}

int64_t desk_open_with_task(struct desk *desk)
{
    desk_open(desk);
    return desk_assign_to(desk, "KT");
}

bool desk_act(struct desk *desk, const struct task_request *request)
{
    struct book_command command = {0};
    return book_task_act(desk->book, &command, request, &desk->report, &desk->error);
}

struct task_request desk_about(enum task_action action, const int64_t *task)
{
    struct task_request request = task_request_of(action, task, 1);
    return request;
}

struct task_request desk_noted(enum task_action action, const int64_t *task, const char *note)
{
    struct task_request request = desk_about(action, task);
    request.note = text_from(note);
    return request;
}

void desk_must(struct desk *desk, const struct task_request *request)
{
    if (!desk_act(desk, request))
        fail_msg("%s: %s (%s, %s)", task_action_word(request->action), desk->error.message, desk->error.arguments[0],
                 desk->error.arguments[1]);
}

void desk_must_plainly(struct desk *desk, enum task_action action, int64_t task)
{
    struct task_request request = desk_about(action, &task);
    desk_must(desk, &request);
}

void desk_refused(struct desk *desk, const struct task_request *request, enum error_kind kind, const char *message)
{
    if (desk_act(desk, request))
        fail_msg("%s was let happen", task_action_word(request->action));
    assert_string_equal(desk->error.message, message);
    assert_int_equal(desk->error.kind, kind);
}

struct task_story desk_story(struct desk *desk, int64_t task, struct as_of as_of)
{
    struct task_story story;
    assert_true(book_show(desk->book, desk->arena, task, &as_of, &story, &desk->error));
    return story;
}

struct task_record desk_record(struct desk *desk, int64_t task)
{
    return desk_story(desk, task, (struct as_of){0}).line.record;
}

void desk_set_policy(struct desk *desk, const char *key, const char *value)
{
    struct book_command command = {0};
    struct policy_change change = {.key = text_from(key), .value = text_from(value), .source = TEXT("02/QĐ-UBND")};
    assert_true(book_policy_set(desk->book, &command, &change, &desk->error));
}

struct task_request desk_extension(const int64_t *task, int32_t due)
{
    struct task_request request = desk_noted(ACTION_EXTEND, task, "Chờ ý kiến Sở Xây dựng");
    request.due = due;
    return request;
}
