#include "support/task_desk.h"

#include "work/question/changes.h"
#include "work/question/list.h"
#include "work/question/rollup.h"

/* A task whose title was mistyped, put right ten days later; asked about as it was known in between. */
static const char *const mistyped = "Rà soát chợ tạm", *const right = "Rà soát chợ tạm, chợ cóc";

static const struct as_of then = {.known = {2026, 2, 20}}, since = {.on = {2026, 2, 20}}, now = {0};

static void open_corrected(struct desk *desk)
{
    desk_open(desk);
    int64_t task = desk_assign_to(desk, "KT");
    struct task_request correction = desk_about(ACTION_CORRECT, &task);
    desk->day += 10;
    correction.words.title = text_from(right);
    correction.note = TEXT("Gõ nhầm");
    desk_must(desk, &correction);
}

static void a_story_has_the_title_that_was_known(void **state)
{
    (void)state;
    struct desk desk = {0};
    open_corrected(&desk);
    assert_text_equal(desk_story(&desk, 1, then).line.title, text_from(mistyped));
    assert_text_equal(desk_story(&desk, 1, since).line.title, text_from(right));
    assert_text_equal(desk_story(&desk, 1, now).line.title, text_from(right));
    desk_close(&desk);
}

static struct text listed_title(struct desk *desk, struct as_of as_of)
{
    struct list_request all = {.as_of = as_of};
    struct task_lines list;
    assert_true(book_list(desk->book, desk->arena, &all, &list, &desk->error));
    assert_int_equal(list.count, 1);
    return list.at[0].title;
}

static struct text branch_name(struct desk *desk, struct as_of as_of)
{
    struct rollup_request tree = {.by = ROLLUP_TREE, .as_of = as_of};
    struct group_lines lines;
    assert_true(book_rollup(desk->book, desk->arena, &tree, &lines, &desk->error));
    assert_int_equal(lines.count, 1);
    return lines.at[0].name;
}

static bool keep_title(void *listener, const struct change_line *line)
{
    struct desk *desk = ((void **)listener)[0];
    struct text *title = ((void **)listener)[1];
    *title = text_copy(desk->arena, line->title);
    return true;
}

static struct text changed_title(struct desk *desk, struct as_of as_of)
{
    struct changes_request request = {.first = date_from_day(START), .as_of = as_of};
    struct text title = TEXT_NONE;
    void *listener[] = {desk, &title};
    assert_true(book_changes(desk->book, desk->arena, &request, keep_title, listener, &desk->error));
    return title;
}

static void a_list_a_tree_and_what_changed_have_it_too(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct text (*const ways[])(struct desk *, struct as_of) = {listed_title, branch_name, changed_title};
    open_corrected(&desk);
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        assert_text_equal(ways[i](&desk, then), text_from(mistyped));
        assert_text_equal(ways[i](&desk, since), text_from(right));
        assert_text_equal(ways[i](&desk, now), text_from(right));
    }
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_story_has_the_title_that_was_known),
        cmocka_unit_test(a_list_a_tree_and_what_changed_have_it_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
