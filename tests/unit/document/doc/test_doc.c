#include "support/reading.h"
#include "support/sight.h"

#include "document/doc/doc.h"
#include "support/word97.h"

/* Properties, as [MS-DOC] 2.6 writes them down. */
#define PROPERTIES(bytes) (bytes), sizeof(bytes) - 1
#define IN_TABLE "\x16\x24\x01"
#define ENDS_ROW IN_TABLE "\x17\x24\x01"
#define FONT(number) "\x4F\x4A" number "\0"
#define HIDDEN "\x3C\x08\x01"
/* A cell with its flags. */
#define CELL(flags) flags "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

#define IN_LIST "\x0B\x46\x01\0"

/* One form of one level, "3)" and on; and one list of it that starts at 5. */
#define ZEROS_8 "\0\0\0\0\0\0\0\0"
static const char FORMS[] = "\1\0"
                            "\7\0\0\0" ZEROS_8 ZEROS_8 "\0\0\0\0\0\0"
                            "\1\0"
                            "\3\0\0\0"
                            "\0\0"
                            "\1" ZEROS_8 "\0" ZEROS_8 "\0\0\0\0"
                            "\2\0"
                            "\0\0"
                            ")\0";
static const char LISTS[] = "\1\0\0\0"
                            "\7\0\0\0" ZEROS_8 "\1\0\0\0"
                            "\xFF\xFF\xFF\xFF"
                            "\5\0\0\0"
                            "\x10\0\0\0";
#define BYTES(literal)                                                                                                 \
    {                                                                                                                  \
        (literal), sizeof(literal) - 1                                                                                 \
    }

static struct read_text read_of(struct arena *arena, const struct word97 *parts)
{
    return reading_of(arena, doc_read, word97_file(arena, parts));
}

static void narrow_and_wide_pieces_are_one_text(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct word97 parts = {.narrow = "Giao\x0B"
                                     "\xE1n\x1E"
                                     "x\x1Fz\rCh\xFA ",
                           .wide = "trì việc\r"};
    struct read_text text = read_of(arena, &parts);
    assert_text_equal(text.words, TEXT("Giao\nán-xz\nChú trì việc\n"));
    assert_int_equal(text.lines[0].kind, LINE_WRAPPED);
    assert_int_equal(text.lines[2].kind, LINE_PARAGRAPH);
}

static void fields_show_their_results(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct word97 parts = {.narrow = "a\x13 LINK \x13 PAGE \x14"
                                     "9\x15 y\x14"
                                     "b\x13 X\x14"
                                     "c\x15\x15"
                                     "d\r"};
    assert_text_equal(read_of(arena, &parts).words, TEXT("abcd\n"));
}

static void hidden_words_are_not_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct word97 parts = {.narrow = "see hidden me\r",
                           .runs = {{4, NULL, 0}, {11, PROPERTIES(HIDDEN)}, {14, NULL, 0}}};
    assert_text_equal(read_of(arena, &parts).words, TEXT("see me\n"));
}

static void fonts_from_before_unicode_are_converted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct word97 parts = {
        .narrow = "\xF1\x1F xa\xF5 caf\xE9\r",
        .fonts = {"Arial", ".VnTime", "VNI-Times"},
        .runs = {{3, PROPERTIES(FONT("\1"))}, {7, PROPERTIES(FONT("\2"))}, {12, PROPERTIES(FONT("\0"))}}};
    assert_text_equal(read_of(arena, &parts).words, TEXT("ủư xã café\n"));
    struct word97 unnamed = {.narrow = "Ph\xDFng Kinh t\xD5 ch\xF1 tr\xD7, ph\xE8i h\xEEp\r"};
    assert_text_equal(read_of(arena, &unnamed).words, TEXT("Phòng Kinh tế chủ trì, phối hợp\n"));
}

static void cells_stand_on_a_grid_of_their_edges(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    /* Three cells, the second over two rows; then two cells below the first two columns and the third. */
    static const char first[] = ENDS_ROW "\x08\xD6\x46\0\x03\0\0\xE8\x03\xD0\x07\xB8\x0B" CELL("\0") CELL("\x60")
        CELL("\0");
    static const char second[] = ENDS_ROW "\x08\xD6\x46\0\x03\0\0\xE8\x03\xD0\x07\xB8\x0B" CELL("\0") CELL("\x20")
        CELL("\0");
    struct word97 parts = {.narrow = "x\ra\7b\rc\7d\7\7e\7\7f\7\7after\r",
                           .paragraphs = {{2, NULL, 0},
                                          {10, PROPERTIES(IN_TABLE)},
                                          {11, PROPERTIES(first)},
                                          {16, PROPERTIES(IN_TABLE)},
                                          {17, PROPERTIES(second)},
                                          {23, NULL, 0}}};
    struct read_text text = read_of(arena, &parts);
    assert_int_equal(text.line_count, 7);
    assert_text_equal(cell_of(arena, &text, 1), TEXT("0,0 1x1 a"));
    assert_text_equal(cell_of(arena, &text, 2), TEXT("0,1 2x1 b c"));
    assert_text_equal(cell_of(arena, &text, 3), TEXT("0,2 1x1 d"));
    assert_text_equal(cell_of(arena, &text, 4), TEXT("1,0 1x1 e"));
    assert_text_equal(cell_of(arena, &text, 5), TEXT("1,2 1x1 f"));
    assert_text_equal(words_of(&text, 6), TEXT("after"));
}

/* Word keeps what it says of a wide row beside the text, and only where in its place. */
static void properties_of_a_row_may_be_kept_elsewhere(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const char kept[] = "xx"
                               "\x3B\0" ENDS_ROW "\x08\xD6\x32\0\x02\0\0\xE8\x03\xD0\x07" CELL("\0") CELL("\0");
    struct word97 parts = {.narrow = "a\7b\7\7c\7d\7\7",
                           .paragraphs = {{4, PROPERTIES(IN_TABLE)},
                                          {5, PROPERTIES("\x46\x66\2\0\0\0")},
                                          {9, PROPERTIES(IN_TABLE)},
                                          {10, PROPERTIES("\x6B\x64\2\0\0\0")}},
                           .data = {kept, sizeof kept - 1}};
    struct read_text text = read_of(arena, &parts);
    assert_int_equal(text.line_count, 4);
    assert_text_equal(cell_of(arena, &text, 1), TEXT("0,1 1x1 b"));
    assert_text_equal(cell_of(arena, &text, 2), TEXT("1,0 1x1 c"));
    struct word97 astray = parts;
    astray.data = TEXT_NONE;
    assert_int_not_equal(read_of(arena, &astray).words.len, 0);
}

static void paragraphs_of_a_list_are_counted(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct word97 parts = {.narrow = "a\rb\rc\r",
                           .forms = BYTES(FORMS),
                           .lists = BYTES(LISTS),
                           .paragraphs = {{2, PROPERTIES(IN_LIST)}, {4, NULL, 0}, {6, PROPERTIES(IN_LIST)}}};
    assert_text_equal(read_of(arena, &parts).words, TEXT("5) a\nb\n6) c\n"));
}

static void of_a_page_header_only_a_stamp_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct word97 parts = {.narrow = "one\rTOP SECRET\rPage 2\rII\7\r", .furniture_len = 22};
    assert_text_equal(read_of(arena, &parts).words, TEXT("TOP SECRET\none\n"));
}

static void a_note_follows_the_text(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct word97 parts = {.narrow = "one\2 two\r\2 note\r", .note_mark = 3, .note_len = 7};
    struct read_text text = read_of(arena, &parts);
    assert_text_equal(words_of(&text, 0), TEXT("one[1] two"));
    assert_text_equal(words_of(&text, 1), TEXT("[1] note"));
    assert_int_equal(text.lines[1].kind, LINE_NOTE);
}

static enum refusal answer_to(struct arena *arena, struct word97 parts)
{
    return refusal_to(arena, doc_read, word97_file(arena, &parts));
}

static void what_cannot_be_read_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(answer_to(arena, (struct word97){.narrow = "x\r", .flags = 0x0100}), REFUSAL_ENCRYPTED);
    assert_int_equal(answer_to(arena, (struct word97){.narrow = "x\r", .version = 0x68}), REFUSAL_UNKNOWN);
    assert_int_equal(answer_to(arena, (struct word97){.narrow = " \r"}), REFUSAL_NO_WORDS);
    struct word97 whole = {.narrow = "x\r"};
    struct text file = word97_file(arena, &whole);
    assert_int_equal(refusal_to(arena, doc_read, text_slice(file, 0, 3000)), REFUSAL_DAMAGED);
    assert_int_equal(refusal_to(arena, doc_read, text_slice(file, 0, 100)), REFUSAL_DAMAGED);
}

static struct text small_file(struct arena *arena)
{
    static const char row[] = ENDS_ROW "\x08\xD6\x32\0\x02\0\0\xE8\x03\xD0\x07" CELL("\0") CELL("\x20");
    static const struct word97 parts = {
        .narrow = "\xF1y\2\ra\7b\7\7\x13 X\x14r\x15",
        .wide = "cuối\r\2 n\r",
        .fonts = {".VnTime"},
        .runs = {{3, PROPERTIES(FONT("\0"))}, {21, NULL, 0}},
        .forms = BYTES(FORMS),
        .lists = BYTES(LISTS),
        .paragraphs = {{4, PROPERTIES(IN_LIST)}, {8, PROPERTIES(IN_TABLE)}, {9, PROPERTIES(row)}, {21, NULL, 0}},
        .note_mark = 2,
        .note_len = 4};
    return word97_file(arena, &parts);
}

/* Every number of the file that leads somewhere, made to lead elsewhere; most of the file is empty. */
static void damaged_files_are_read_or_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text file = small_file(arena);
    for (size_t i = 0; i < file.len; i++) {
        SCRATCH(scratch, arena);
        char *damaged = (char *)(uintptr_t)text_copy(scratch, file).at;
        if (damaged[i] == 0 && i % 7 != 0)
            continue;
        damaged[i] = (char)(damaged[i] ^ (1 << i % 8));
        struct read_text text;
        struct error error;
        (void)!try_reading(scratch, doc_read, (struct text){damaged, file.len}, &text, &error);
        if (i % 16 == 0)
            (void)!try_reading(scratch, doc_read, text_copy(scratch, text_slice(file, 0, i)), &text, &error);
    }
}

static void memory_may_run_out_anywhere(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    fail_every_allocation(doc_read, small_file(arena));
}

/* 2160 by 720 twips at its full scale, "ab" behind a digest and a tag; or drawn with lines. */
#define PICTURE_HEAD                                                                                                   \
    "\x55\0\0\0\x24\0\x64\0" ZEROS_8 ZEROS_8 "\0\0\0\0"                                                                \
    "\x70\x08\xD0\x02\xE8\x03\xE8\x03"
#define BLIP(head, type) head type "\xF0\x13\0\0\0" ZEROS_8 ZEROS_8 "\xFF"
static const char PNG_PICTURE[] = PICTURE_HEAD BLIP("\0\x6E", "\x1E") "ab" ZEROS_8 ZEROS_8 "\0\0\0\0\0\0";
static const char LINKED_PICTURE[] = "\x24\0\0\0\x24\0\x66\0" ZEROS_8 ZEROS_8
                                     "\0\0\0\0\x70\x08\xD0\x02\xE8\x03\xE8\x03";
static const char DRAWN_PICTURE[] = PICTURE_HEAD BLIP("\x40\x3D", "\x1A") "ab" ZEROS_8 ZEROS_8 "\0\0\0\0\0\0";
#define PICTURED "\x03\x6A\0\0\0\0"

static struct text pictured(struct arena *arena, struct text data)
{
    struct word97 parts = {
        .narrow = "x\1y\r", .runs = {{1, NULL, 0}, {2, PROPERTIES(PICTURED)}, {4, NULL, 0}}, .data = data};
    return word97_file(arena, &parts);
}

static void a_picture_among_the_words_is_looked_at(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text;
    struct text file = pictured(arena, (struct text)BYTES(PNG_PICTURE));
    assert_text_equal(sight_read(arena, doc_read, file, &text), TEXT("(150 × 50 ab)\nxy\n"));
    const struct text unseen[] = {BYTES(DRAWN_PICTURE), BYTES(LINKED_PICTURE)};
    for (size_t i = 0; i < COUNT_OF(unseen); i++) {
        text = reading_of(arena, doc_read, pictured(arena, unseen[i]));
        assert_text_equal(text.words, TEXT("xy\n"));
        assert_int_equal(text.cautions[READ_CAUTION_UNSEEN_PICTURE], 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(narrow_and_wide_pieces_are_one_text),
        cmocka_unit_test(fields_show_their_results),
        cmocka_unit_test(hidden_words_are_not_read),
        cmocka_unit_test(fonts_from_before_unicode_are_converted),
        cmocka_unit_test(cells_stand_on_a_grid_of_their_edges),
        cmocka_unit_test(properties_of_a_row_may_be_kept_elsewhere),
        cmocka_unit_test(paragraphs_of_a_list_are_counted),
        cmocka_unit_test(of_a_page_header_only_a_stamp_is_read),
        cmocka_unit_test(a_note_follows_the_text),
        cmocka_unit_test(a_picture_among_the_words_is_looked_at),
        cmocka_unit_test(what_cannot_be_read_is_refused),
        cmocka_unit_test(damaged_files_are_read_or_refused),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
