#include "support/folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mapping.h"

/* Mapped itself, the file would end the program here. */
static void a_file_that_is_cut_off_stays_as_it_was_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct text bytes;
    struct error error;
    enum { BYTES = 1 << 20 };
    char *many = arena_array(arena, char, BYTES);
    memset(many, 'x', BYTES);
    test_folder_make(&folder);
    const char *path = text_print(arena, "%s/a", folder.path).at;
    assert_true(file_replace(path, (struct text){many, BYTES}, &error));
    assert_true(file_map(arena, path, folder.path, &bytes, &error));
    assert_int_equal(truncate(path, 0), 0);
    mapping_release(bytes, BYTES / 2);
    assert_text_equal(bytes, ((struct text){many, BYTES}));
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder.path), 0); /* the copy has no name */
}

/* What the kernel says of itself has a size on paper, and ends long before. */
static void a_file_that_ends_early_is_an_error(void **state)
{
    (void)state;
    static const char early[] = "/sys/devices/system/cpu/online";
    TEST_ARENA(arena);
    struct test_folder folder;
    struct text bytes;
    struct error error;
    char hex[SHA256_HEX_BYTES];
    if (access(early, R_OK) != 0)
        skip();
    test_folder_make(&folder);
    assert_false(file_map(arena, early, folder.path, &bytes, &error));
    assert_int_equal(error.kind, ERROR_IO);
    assert_string_equal(error.message, "“{1}” could not be read to its end");
    assert_false(file_digest(early, hex, &error));
    assert_string_equal(error.message, "“{1}” could not be read to its end");
    test_folder_remove(&folder);
}

static void no_place_for_the_copy_is_an_error(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct text bytes;
    struct error error;
    test_folder_make(&folder);
    const char *path = text_print(arena, "%s/a", folder.path).at;
    assert_true(file_replace(path, TEXT("one"), &error));
    assert_false(file_map(arena, path, text_print(arena, "%s/nowhere", folder.path).at, &bytes, &error));
    assert_string_equal(error.message, "“{1}” cannot be written: {2}");
    assert_false(file_map(arena, folder.path, folder.path, &bytes, &error));
    assert_string_equal(error.message, "“{1}” is not a file");
    test_folder_remove(&folder);
}

static void a_digest_is_that_of_the_bytes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct test_folder folder;
    struct error error;
    char hex[SHA256_HEX_BYTES], expected[SHA256_HEX_BYTES];
    enum { BYTES = 200001 };
    char *many = arena_array(arena, char, BYTES);
    memset(many, 'y', BYTES);
    test_folder_make(&folder);
    const char *path = text_print(arena, "%s/a", folder.path).at;
    assert_true(file_replace(path, (struct text){many, BYTES}, &error));
    assert_true(file_digest(path, hex, &error));
    hash_sha256_hex((struct text){many, BYTES}, expected);
    assert_string_equal(hex, expected);
    test_folder_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_that_is_cut_off_stays_as_it_was_read),
        cmocka_unit_test(a_file_that_ends_early_is_an_error),
        cmocka_unit_test(no_place_for_the_copy_is_an_error),
        cmocka_unit_test(a_digest_is_that_of_the_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
