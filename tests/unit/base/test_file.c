#include "support/folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static void a_file_is_replaced_whole_or_not_at_all(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct text bytes;
    struct error error;
    test_folder_make(&folder);
    const char *path = text_terminated(arena, text_print(arena, "%s/a", folder.path));
    assert_true(file_replace(path, TEXT("one"), &error));
    assert_true(file_replace(path, TEXT("two"), &error));
    assert_true(file_read(arena, path, 100, &bytes, &error));
    assert_text_equal(bytes, TEXT("two"));
    test_folder_remove(&folder);
}

static void what_is_no_file_is_never_replaced(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct stat there;
    struct error error;
    test_folder_make(&folder);
    const char *path = text_terminated(arena, text_print(arena, "%s/pipe", folder.path));
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(file_replace(path, TEXT("one"), &error));
    assert_int_equal(error.kind, ERROR_IO);
    assert_int_equal(stat(path, &there), 0);
    assert_true(S_ISFIFO(there.st_mode));
    test_folder_remove(&folder);
}

/* What the kernel says of itself has a size on paper, and ends long before: as a file that is cut off while it is
 * read. */
static void a_file_that_ends_early_is_not_copied(void **state)
{
    (void)state;
    static const char early[] = "/sys/devices/system/cpu/online";
    TEST_ARENA(arena);
    struct test_folder folder;
    struct error error;
    if (access(early, R_OK) != 0)
        skip();
    test_folder_make(&folder);
    const char *from = text_print(arena, "%s/from", folder.path).at, *to = text_print(arena, "%s/to", folder.path).at;
    struct text bytes = {arena_array(arena, char, 200000), 200000}, copied;
    assert_true(file_replace(from, bytes, &error) && file_copy(from, to, &error));
    assert_true(file_read(arena, to, bytes.len, &copied, &error));
    assert_text_equal(copied, bytes);
    assert_false(file_copy(early, to, &error));
    assert_string_equal(error.message, "“{1}” could not be read to its end");
    assert_true(file_read(arena, to, bytes.len, &copied, &error));
    assert_int_equal(copied.len, bytes.len);
    assert_int_equal(unlink(from) + unlink(to) + rmdir(folder.path), 0);
    folder.path[0] = '\0';
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_replaced_whole_or_not_at_all),
        cmocka_unit_test(what_is_no_file_is_never_replaced),
        cmocka_unit_test(a_file_that_ends_early_is_not_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
