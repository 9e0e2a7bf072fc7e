#include "support/folder.h"

#include <unistd.h>

#include "base/file.h"
#include "base/new_file.h"

static void a_file_appears_when_it_is_whole(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct new_file file;
    struct error error;
    struct text bytes;
    test_folder_make(&folder);
    const char *path = text_terminated(arena, text_print(arena, "%s/a", folder.path));
    assert_true(new_file_open(&file, path, &error));
    assert_true(new_file_write(&file, TEXT("một "), &error));
    assert_int_not_equal(access(path, F_OK), 0);
    assert_true(new_file_write(&file, TEXT("hai"), &error));
    assert_true(new_file_finish(&file, &error));
    assert_int_not_equal(access(file.beside, F_OK), 0);
    new_file_drop(&file);
    assert_true(file_read(arena, path, 100, &bytes, &error));
    assert_text_equal(bytes, TEXT("một hai"));
    test_folder_remove(&folder);
}

static void what_is_dropped_leaves_what_was_there(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct new_file file;
    struct error error;
    struct text bytes;
    test_folder_make(&folder);
    const char *path = text_terminated(arena, text_print(arena, "%s/a", folder.path));
    assert_true(file_replace(path, TEXT("cũ"), &error));
    assert_true(new_file_open(&file, path, &error));
    assert_true(new_file_write(&file, TEXT("mới, nửa"), &error));
    new_file_drop(&file);
    assert_int_not_equal(access(file.beside, F_OK), 0);
    assert_true(file_read(arena, path, 100, &bytes, &error));
    assert_text_equal(bytes, TEXT("cũ"));
    test_folder_remove(&folder);
}

static void a_folder_that_is_not_there_is_told(void **state)
{
    (void)state;
    struct new_file file;
    struct error error;
    assert_false(new_file_open(&file, "/nowhere/at/all.csv", &error));
    assert_int_equal(error.kind, ERROR_IO);
    new_file_drop(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_appears_when_it_is_whole),
        cmocka_unit_test(what_is_dropped_leaves_what_was_there),
        cmocka_unit_test(a_folder_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
