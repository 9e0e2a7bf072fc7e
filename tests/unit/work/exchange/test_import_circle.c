#include "support/book_desk.h"

#define UNIT(id, code, parent)                                                                                         \
    "{\"type\":\"unit\",\"id\":" id ",\"code\":\"" code "\",\"name\":\"Phòng " id "\",\"parent\":" parent "}\n"
#define TASK(id, parent)                                                                                               \
    "{\"type\":\"task\",\"id\":" id ",\"title\":\"Rà soát chợ tạm\",\"lead\":1,\"parent\":" parent                     \
    ",\"status\":\"new\",\"progress\":0,\"created\":\"2026-01-05T08:00:00\",\"journal\":[]}\n"

static const char *const circle = "number {1} stands below itself: those above it form a circle";

static void a_row_is_told_why_the_one_above_it_is_missing(void **state)
{
    (void)state;
    static const char *const late = "task {1} is not listed before those below it",
                             *const unknown = "unit {1} is not listed before it is used",
                             *const twice = "the code “{1}” is that of a unit listed before";
    const struct {
        const char *lines, *message;
    } files[] = {
        {UNIT("1", "KT", "1"), circle},
        {UNIT("1", "KT", "2") UNIT("2", "VH", "1"), circle},
        {UNIT("1", "KT", "2") UNIT("2", "VH", "3") UNIT("3", "VP", "1"), circle},
        {UNIT("1", "KT", "2") UNIT("2", "VH", "null"), unknown},
        {UNIT("1", "KT", "null") TASK("1", "1"), circle},
        {UNIT("1", "KT", "null") TASK("1", "2") TASK("2", "3") TASK("3", "1"), circle},
        {UNIT("1", "KT", "null") TASK("1", "2") TASK("2", "null"), late},
        {UNIT("1", "KT", "null") TASK("1", "2") TASK("2", "3") TASK("3", "2"), late},
        {UNIT("1", "KT", "null") UNIT("2", "KT", "null"), twice},
    };
    struct desk desk;
    desk_open(&desk, MS_OF_MARCH);
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        assert_false(desk_import(&desk, text_from(files[i].lines)));
        assert_string_equal(desk.imported.problems[0].error.message, files[i].message);
        assert_int_equal(desk_verify(&desk), 1);
    }
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_told_why_the_one_above_it_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
