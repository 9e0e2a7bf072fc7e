#include "support/test.h"

#include "support/folder.h"
#include "work/book/book.h"
#include "work/organisation/body_template.h"
#include "work/organisation/organisation.h"

static void every_body_is_laid_out_whole_and_once(void **state)
{
    (void)state;
    static const char *const bodies[] = {"Phường", "XA", "TỈNH", "đặc khu"};
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        struct arena *arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
        struct test_folder folder;
        struct error error;
        struct book *book;
        struct unit_lines units;
        struct unit_list_request request = {0};
        enum body body;
        size_t count, again;
        test_folder_make(&folder);
        struct book_settings settings = {folder.path, NULL, clock_system()};
        assert_true(book_create(&settings, TEXT("example.vn/so"), TEXT("Sổ"), &error));
        assert_true(book_open(&settings, &book, &error));
        assert_true(body_parse(text_from(bodies[i]), &body, &error));
        assert_true(book_lay_out(book, body, &count, &error));
        assert_false(book_lay_out(book, body, &again, &error));
        assert_int_equal(error.kind, ERROR_CONFLICT);
        assert_true(book_units(book, arena, &request, &units, &error));
        assert_int_equal(units.count, count);
        for (size_t j = 0; j < units.count; j++)
            assert_true(units.at[j].head.len > 0 && units.at[j].record.branch && units.at[j].record.tier);
        assert_non_null(unit_lines_find(&units, TEXT("UBND")));
        assert_int_equal(unit_lines_find(&units, TEXT("MTTQ"))->record.branch, BRANCH_FRONT);
        assert_int_equal(unit_lines_find(&units, TEXT("MTTQ.PN"))->record.branch, BRANCH_MASS);
        arena_close(arena);
        book_close(book);
        test_folder_remove(&folder);
    }
}

static void a_body_that_is_not_known_is_named(void **state)
{
    (void)state;
    struct error error;
    enum body body;
    assert_false(body_parse(TEXT("huyện"), &body, &error));
    assert_int_equal(error.kind, ERROR_USAGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_body_is_laid_out_whole_and_once),
        cmocka_unit_test(a_body_that_is_not_known_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
