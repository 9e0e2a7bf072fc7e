#include "support/office.h"
#include "support/test.h"

#include "codec/archive.h"

static struct text pack_one(struct arena *arena, const char *name, struct text bytes)
{
    return office_pack(arena, &(struct office_part){name, bytes}, 1, NULL);
}

static void members_are_read_by_name_whatever_its_case(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct archive *archive = archive_open(arena, pack_one(arena, "Word/document.xml", TEXT("<x/>")), 1000);
    assert_non_null(archive);
    struct text bytes;
    assert_int_equal(archive_read(archive, TEXT("word/Document.xml"), &bytes), ARCHIVE_READ);
    assert_text_equal(bytes, TEXT("<x/>"));
    assert_true(archive_has(archive, TEXT("Word/document.xml")));
    assert_false(archive_has(archive, TEXT("word/../Word/document.xml")));
    assert_int_equal(archive_read(archive, TEXT("document.xml"), &bytes), ARCHIVE_ABSENT);
    assert_int_equal(archive_read(archive, TEXT(""), &bytes), ARCHIVE_ABSENT);
}

static void an_empty_member_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct archive *archive = archive_open(arena, pack_one(arena, "a", TEXT("")), 0);
    struct text bytes;
    assert_int_equal(archive_read(archive, TEXT("a"), &bytes), ARCHIVE_READ);
    assert_int_equal(bytes.len, 0);
}

static void what_is_no_archive_or_cut_off_does_not_open(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text whole = pack_one(arena, "a", TEXT("words"));
    assert_null(archive_open(arena, TEXT(""), 1000));
    assert_null(archive_open(arena, TEXT("PK\3\4 no archive"), 1000));
    assert_null(archive_open(arena, text_slice(whole, 0, whole.len - 5), 1000));
}

static void an_encrypted_member_says_so(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text bytes = office_pack(arena, &(struct office_part){"a", TEXT_INIT("words")}, 1, "secret");
    struct archive *archive = archive_open(arena, bytes, 1000);
    assert_int_equal(archive_read(archive, TEXT("a"), &bytes), ARCHIVE_ENCRYPTED);
}

static void all_members_share_one_allowance(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct office_part parts[] = {{"a", TEXT_INIT("1234567890")}, {"b", TEXT_INIT("1234567890")}};
    struct archive *archive = archive_open(arena, office_pack(arena, parts, 2, NULL), 15);
    struct text bytes;
    assert_int_equal(archive_read(archive, TEXT("a"), &bytes), ARCHIVE_READ);
    assert_int_equal(archive_read(archive, TEXT("b"), &bytes), ARCHIVE_BOMB);
}

static void much_out_of_nearly_nothing_is_a_bomb(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    enum { BOMB_BYTES = 10 << 20 };
    struct text zeros = {arena_array(arena, char, BOMB_BYTES), BOMB_BYTES};
    struct archive *archive = archive_open(arena, pack_one(arena, "a", zeros), SIZE_MAX);
    struct text bytes;
    assert_int_equal(archive_read(archive, TEXT("a"), &bytes), ARCHIVE_BOMB);
}

/* Changes the bytes of the only member that `pack_one` stored without compression. */
static void a_member_whose_bytes_changed_is_damaged(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text whole = pack_one(arena, "a", TEXT("0123456789"));
    char *at = arena_array(arena, char, whole.len);
    memcpy(at, whole.at, whole.len);
    size_t middle = text_find(whole, TEXT("0123")) + 4;
    at[middle] ^= 1;
    struct archive *archive = archive_open(arena, (struct text){at, whole.len}, 1000);
    struct text bytes;
    assert_non_null(archive);
    assert_int_equal(archive_read(archive, TEXT("a"), &bytes), ARCHIVE_DAMAGED);
}

static void a_member_is_unpacked_bit_by_bit(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct archive *archive = archive_open(arena, pack_one(arena, "a", TEXT("0123456789")), 15);
    struct archive_member *member;
    char got[4];
    assert_int_equal(archive_open_member(archive, arena, TEXT("a"), &member), ARCHIVE_READ);
    assert_int_equal(archive_member_read(member, got, sizeof got), 4);
    assert_memory_equal(got, "0123", 4);
    assert_int_equal(archive_member_read(member, got, sizeof got), 4);
    assert_int_equal(archive_member_read(member, got, sizeof got), 2);
    assert_memory_equal(got, "89", 2);
    assert_int_equal(archive_member_read(member, got, sizeof got), 0);
    assert_int_equal(archive_open_member(archive, arena, TEXT("a"), &member), ARCHIVE_BOMB);
    assert_int_equal(archive_open_member(archive, arena, TEXT("b"), &member), ARCHIVE_ABSENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_are_read_by_name_whatever_its_case),
        cmocka_unit_test(an_empty_member_is_read),
        cmocka_unit_test(what_is_no_archive_or_cut_off_does_not_open),
        cmocka_unit_test(an_encrypted_member_says_so),
        cmocka_unit_test(all_members_share_one_allowance),
        cmocka_unit_test(much_out_of_nearly_nothing_is_a_bomb),
        cmocka_unit_test(a_member_whose_bytes_changed_is_damaged),
        cmocka_unit_test(a_member_is_unpacked_bit_by_bit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
