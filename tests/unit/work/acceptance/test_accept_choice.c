#include "support/test.h"

#include "work/acceptance/accept_choice.h"

static const struct {
    const char *clause, *action;
} read_tasks[] = {
    {"I.1", "Rà soát chợ tạm"}, {"I.1", "Dẹp chợ cóc"}, {"I.2.a", "Lập danh sách hộ"},
    {"I.10", "Sửa đường"},      {"1", "Sửa chợ"},
};

enum { COUNT = COUNT_OF(read_tasks) };

/* Those chosen, as "1 2 5", or the sentence. */
static struct text chosen_by(struct arena *arena, const char *named)
{
    struct task tasks[COUNT] = {0};
    struct accept_line lines[COUNT] = {0};
    bool chosen[COUNT] = {false};
    struct error error;
    struct text said = TEXT_NONE;
    for (size_t i = 0; i < COUNT; i++) {
        tasks[i].action.words = text_from(read_tasks[i].action);
        lines[i] = (struct accept_line){.task = &tasks[i], .clause = text_from(read_tasks[i].clause)};
    }
    if (!accept_choose(arena, text_from(named), lines, COUNT, chosen, &error)) {
        assert_int_equal(error.kind, ERROR_USAGE);
        return text_from(error.arguments[0]).len ? text_print(arena, "none for %s", error.arguments[0]) : TEXT("none");
    }
    for (size_t i = 0; i < COUNT; i++)
        if (chosen[i])
            said = text_print(arena, "%.*s%s%zu", TEXT_ARG(said), said.len ? " " : "", i + 1);
    return said;
}

static void tasks_are_named_by_number_clause_or_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *named, *chosen;
    } rows[] = {
        {NULL, ""},
        {"1,3-4", "1 3 4"},
        {"I.1", "1 2"},
        {"I", "1 2 3 4"},
        {"I.2", "3"},
        {"1.", "5"},
        {"I.1/cho coc", "2"},
        {"I.1/chợ", "1 2"},
        {" I.1 / Rà soát ,5", "1 5"},
        {"/chợ", "1 2 5"},
        {"/sửa", "4 5"},
        {"/cho tam", "1"},
        {"I.1/đường", "none for I.1/đường"},
        {"II", "none for II"},
        {"9", "none for 9"},
        {"3-9", "none for 3-9"},
        {"4-2", "none for 4-2"},
        {"/", "none for /"},
        {"1,,2", "none"},
        {"/chộ", "none for /chộ"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct text chosen = chosen_by(arena, rows[i].named);
        if (!text_equal(chosen, text_from(rows[i].chosen)))
            fail_msg("row %zu chose %.*s", i, TEXT_ARG(chosen));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tasks_are_named_by_number_clause_or_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
