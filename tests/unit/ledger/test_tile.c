#include "support/test.h"

#include "ledger/tile.h"
#include "support/log.h"

static void paths_are_those_of_the_specification(void **state)
{
    (void)state;
    static const struct {
        struct tile tile;
        const char *path;
    } cases[] = {
        {{0, 0, 256, false}, "tile/0/000"},
        {{0, 1000, 256, false}, "tile/0/x001/000"},
        {{3, 1234067, 256, false}, "tile/3/x001/x234/067"},
        {{1, 0, 17, false}, "tile/1/000.p/17"},
        {{0, 273, 112, true}, "tile/entries/273.p/112"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        char path[TILE_PATH_BYTES];
        assert_text_equal(tile_path_print(&cases[i].tile, path), text_from(cases[i].path));
    }
}

static void widths_are_those_of_the_specification(void **state)
{
    (void)state;
    assert_int_equal(tile_width(0, 272, 70000), 256);
    assert_int_equal(tile_width(0, 273, 70000), 112);
    assert_int_equal(tile_width(0, 274, 70000), 0);
    assert_int_equal(tile_width(1, 0, 70000), 256);
    assert_int_equal(tile_width(1, 1, 70000), 17);
    assert_int_equal(tile_width(2, 0, 70000), 1);
    assert_int_equal(tile_width(3, 0, 70000), 0);
    assert_int_equal(tile_width(0, 0, 256), 256);
    assert_int_equal(tile_width(1, 0, 256), 1);
    assert_int_equal(tile_width(0, 0, 0), 0);
}

/* Tiles of a log in memory: those of level l hold the whole subtrees of level 8·l. */
static bool tile_hashes(void *owner, const struct tile *tile, struct text *bytes)
{
    const struct test_log *log = owner;
    const struct digest_list *hashes = &log->levels[tile->level * TILE_HEIGHT];
    size_t first = (size_t)tile->index * TILE_WIDTH;
    if (first + tile->width > hashes->count)
        return false;
    *bytes = (struct text){(const char *)hashes->at[first].at, (size_t)tile->width * SHA256_BYTES};
    return true;
}

static void tiles_give_the_same_hashes_as_the_tree(void **state)
{
    (void)state;
    enum { SIZE = 1000 };
    TEST_ARENA(arena);
    struct test_log log = {.arena = arena};
    for (size_t i = 0; i < SIZE; i++)
        test_log_add(&log, text_print(arena, "%zu", i));
    struct tile_source source = {tile_hashes, &log, SIZE};
    struct digest hash;
    for (unsigned level = 0; level < 10; level++)
        for (size_t index = 0; index < log.levels[level].count; index++) {
            assert_true(tile_hash(&source, level, index, &hash));
            assert_true(digest_equal(hash, log.levels[level].at[index]));
        }
    assert_false(tile_hash(&source, 0, SIZE, &hash));
    assert_false(tile_hash(&source, 4, SIZE >> 4, &hash));
}

/* The partial tile of the tiny log (tests/support/tiny_log.h). */
static void the_tile_of_a_tiny_log_comes_out(void **state)
{
    (void)state;
    static const unsigned char expected[] = "\x04\x29\xa5\xe4\x2d\xf6\xca\xa3\x1c\x97\x48\x23\x4e\xb7\x12\x39\xe3\x55"
                                            "\xc7\x9f\x68\x3e\x74\x9d\xca\xd0\x73\x0c\x60\x4e\xe6\x4d"
                                            "\x00\xa7\x23\xe8\xb2\x61\xae\x9e\x82\x2c\x03\x51\xd3\x8e\x53\x60\xb2\x79"
                                            "\x10\x1e\x8f\xcc\x24\x98\x23\xd8\x20\x4f\xb6\x0e\x7b\x8b"
                                            "\x19\x8d\xcd\x9a\x42\x7c\x21\xf3\xb0\xdb\x0d\x2b\x29\x47\x8e\xb2\xcb\xb9"
                                            "\x3a\x47\xbc\x3a\xf2\xa1\x70\x8c\x44\x60\x4c\xb7\xeb\x1d";
    static const struct text entries[] = {TEXT_INIT("foo\n"), TEXT_INIT("bar\n"), TEXT_INIT("baz\n")};
    const struct tile tile = {.width = COUNT_OF(entries)};
    TEST_ARENA(arena);
    struct test_log log = {.arena = arena};
    struct text bytes;
    for (size_t i = 0; i < COUNT_OF(entries); i++)
        test_log_add(&log, entries[i]);
    assert_true(tile_hashes(&log, &tile, &bytes));
    assert_int_equal(bytes.len, sizeof expected - 1);
    assert_memory_equal(bytes.at, expected, bytes.len);
}

static void bundles_are_read_back_and_a_cut_one_ends(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer bundle = buffer_open(arena, 1000);
    bundle_add(&bundle, TEXT("foo\n"));
    bundle_add(&bundle, TEXT("bar\n"));
    bundle_add(&bundle, TEXT("baz\n"));
    struct text rest = buffer_text(&bundle), entry;
    assert_text_equal(rest, TEXT("\0\4foo\n\0\4bar\n\0\4baz\n"));
    assert_true(bundle_next(&rest, &entry) && bundle_next(&rest, &entry));
    assert_text_equal(entry, TEXT("bar\n"));
    rest.len--;
    assert_false(bundle_next(&rest, &entry));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_those_of_the_specification),
        cmocka_unit_test(widths_are_those_of_the_specification),
        cmocka_unit_test(tiles_give_the_same_hashes_as_the_tree),
        cmocka_unit_test(the_tile_of_a_tiny_log_comes_out),
        cmocka_unit_test(bundles_are_read_back_and_a_cut_one_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
