#include "support/office.h"
#include "support/test.h"

#include "document/docx/docx.h"

static void check_words(struct docx_parts parts, const char *expected)
{
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    if (!office_read(arena, docx_read, office_docx(arena, parts), 0, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    assert_text_equal(text.words, text_from(expected));
}

/* A paragraph on a level of a list. */
#define ITEM(list, level, words)                                                                                       \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" list "'/></w:numPr></w:pPr><w:r><w:t>" words    \
    "</w:t></w:r></w:p>"
#define LEVEL(level, form, words, more)                                                                                \
    "<w:lvl w:ilvl='" level "'><w:start w:val='1'/><w:numFmt w:val='" form "'/><w:lvlText w:val='" words "'/>" more    \
    "</w:lvl>"
#define FORM(id, levels) "<w:abstractNum w:abstractNumId='" id "'>" levels "</w:abstractNum>"
#define LIST(id, form, more) "<w:num w:numId='" id "'><w:abstractNumId w:val='" form "'/>" more "</w:num>"

static void levels_count_and_start_again_under_each_other(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){.numbering = FORM("0", LEVEL("0", "upperRoman", "%1.", "") LEVEL("1", "decimal", "%2.", "")
                                                       LEVEL("2", "lowerLetter", "%3)", "")) LIST("1", "0", ""),
                            .body = ITEM("1", "0", "A") ITEM("1", "1", "B") ITEM("1", "2", "C") ITEM("1", "2", "D")
                                ITEM("1", "1", "E") ITEM("1", "2", "F") ITEM("1", "0", "G") ITEM("1", "1", "H")},
        "I. A\n1. B\na) C\nb) D\n2. E\na) F\nII. G\n1. H\n");
}

static void a_number_may_hold_those_above_it(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){
            .numbering = FORM("0", LEVEL("0", "upperRoman", "Điều %1.", "") LEVEL("1", "decimal", "%1.%2.", "")
                                       LEVEL("2", "decimal", "%1.%2.%3", "<w:isLgl/>")) LIST("1", "0", ""),
            .body = ITEM("1", "0", "A") ITEM("1", "1", "B") ITEM("1", "2", "C") ITEM("1", "1", "D")},
        "Điều I. A\nI.1. B\n1.1.1 C\nI.2. D\n");
}

static void a_level_counted_before_those_above_it_shows_their_start(void **state)
{
    (void)state;
    check_words((struct docx_parts){.numbering = FORM("0", LEVEL("0", "decimal", "%1.", "")
                                                               LEVEL("1", "decimal", "%1.%2", "")) LIST("1", "0", ""),
                                    .body = ITEM("1", "1", "B") ITEM("1", "0", "A") ITEM("1", "1", "C")},
                "1.1 B\n1. A\n1.1 C\n");
}

static void lists_that_share_a_form_count_on_unless_one_has_its_own_start(void **state)
{
    (void)state;
    check_words((struct docx_parts){.numbering = FORM("0", LEVEL("0", "decimal", "%1.", "")) LIST("1", "0", "")
                                        LIST("2", "0", "") LIST("3", "0",
                                                                "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>"
                                                                "</w:lvlOverride>"),
                                    .body = ITEM("1", "0", "a") ITEM("2", "0", "b") ITEM("3", "0", "c")
                                        ITEM("3", "0", "d") ITEM("1", "0", "e")},
                "1. a\n2. b\n5. c\n6. d\n7. e\n");
}

static void a_level_starts_again_where_its_list_starts_it(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){
            .numbering = FORM("0", LEVEL("0", "decimal", "%1.", "") LEVEL("1", "decimal", "%1.%2.", ""))
                LIST("1", "0", "<w:lvlOverride w:ilvl='1'><w:startOverride w:val='4'/></w:lvlOverride>"),
            .body = ITEM("1", "0", "a") ITEM("1", "1", "b") ITEM("1", "1", "c") ITEM("1", "0", "d")
                ITEM("1", "1", "e")},
        "1. a\n1.4. b\n1.5. c\n2. d\n2.4. e\n");
}

static void a_list_may_have_levels_of_its_own(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){
            .numbering = FORM("0", LEVEL("0", "decimal", "%1.", ""))
                LIST("1", "0", "<w:lvlOverride w:ilvl='0'>" LEVEL("0", "upperLetter", "(%1)", "") "</w:lvlOverride>"),
            .body = ITEM("1", "0", "a") ITEM("1", "0", "b")},
        "(A) a\n(B) b\n");
}

static void a_level_may_go_on_counting_over_those_above_it(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){.numbering = FORM("0", LEVEL("0", "upperRoman", "%1.", "")
                                                       LEVEL("1", "decimal", "%2.", "<w:lvlRestart w:val='0'/>"))
                                LIST("1", "0", ""),
                            .body = ITEM("1", "0", "A") ITEM("1", "1", "B") ITEM("1", "0", "C") ITEM("1", "1", "D")},
        "I. A\n1. B\nII. C\n2. D\n");
}

static void bullets_become_dashes_and_pluses(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){.numbering = FORM("0", LEVEL("0", "bullet", "&#xF0B7;", "") LEVEL("1", "bullet", "o", "")
                                                       LEVEL("2", "bullet", "-", "") LEVEL("3", "bullet", "+", ""))
                                LIST("1", "0", ""),
                            .body = ITEM("1", "0", "a") ITEM("1", "1", "b") ITEM("1", "2", "c") ITEM("1", "3", "d")},
        "- a\n+ b\n- c\n+ d\n");
}

static void a_bullet_under_a_number_is_a_dash(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){.numbering = FORM("0", LEVEL("0", "decimal", "%1.", "") LEVEL("1", "bullet", "•", "")
                                                       LEVEL("2", "bullet", "▪", "")) LIST("1", "0", ""),
                            .body = ITEM("1", "0", "a") ITEM("1", "1", "b") ITEM("1", "2", "c")},
        "1. a\n- b\n+ c\n");
}

static void what_follows_a_number_is_a_space_or_nothing(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){.numbering = FORM("0", LEVEL("0", "decimal", "%1", "<w:suff w:val='nothing'/>")
                                                       LEVEL("1", "decimalZero", "%2", "<w:suff w:val='space'/>")
                                                           LEVEL("2", "none", "", "")) LIST("1", "0", ""),
                            .body = ITEM("1", "0", ". a") ITEM("1", "1", "b") ITEM("1", "2", "c")},
        "1. a\n01 b\nc\n");
}

static void a_tight_number_is_read_apart_from_a_word(void **state)
{
    (void)state;
    check_words((struct docx_parts){.numbering = FORM("0", LEVEL("0", "decimal", "%1.", "<w:suff w:val='nothing'/>"))
                                        LIST("1", "0", ""),
                                    .body = ITEM("1", "0", "Rà soát")},
                "1. Rà soát\n");
}

static void styles_number_their_paragraphs_and_those_that_build_on_them(void **state)
{
    (void)state;
    check_words(
        (struct docx_parts){
            .styles =
                "<w:style w:type='paragraph' w:styleId='Muc'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
                "</w:style><w:style w:type='paragraph' w:styleId='Khoan'><w:basedOn w:val='Muc'/><w:pPr><w:numPr>"
                "<w:ilvl w:val='1'/></w:numPr></w:pPr></w:style><w:style w:type='paragraph' w:styleId='Diem'><w:pPr>"
                "<w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>",
            .numbering = FORM(
                "0", LEVEL("0", "upperRoman", "%1.", "<w:pStyle w:val='Muc'/>") LEVEL("1", "decimal", "%2.", "")
                         LEVEL("2", "lowerLetter", "%3)", "<w:pStyle w:val='Diem'/>")) LIST("1", "0", ""),
#define STYLED(style, more, words)                                                                                     \
    "<w:p><w:pPr><w:pStyle w:val='" style "'/>" more "</w:pPr><w:r><w:t>" words "</w:t></w:r></w:p>"
            .body = STYLED("Muc", "", "A") STYLED("Khoan", "", "B") STYLED("Diem", "", "C")
                STYLED("Khoan", "<w:numPr><w:numId w:val='0'/></w:numPr>", "D") STYLED("Muc", "", "E")},
        "I. A\n1. B\na) C\nD\nII. E\n");
}

static void a_form_may_name_the_list_style_that_holds_it(void **state)
{
    (void)state;
    check_words((struct docx_parts){.styles = "<w:style w:type='numbering' w:styleId='Kieu'><w:pPr><w:numPr>"
                                              "<w:numId w:val='1'/></w:numPr></w:pPr></w:style>",
                                    .numbering = FORM("0", LEVEL("0", "decimal", "Điều %1.", "")) FORM(
                                        "7", "<w:numStyleLink w:val='Kieu'/>") LIST("1", "0", "") LIST("2", "7", ""),
                                    .body = ITEM("2", "0", "A")},
                "Điều 1. A\n");
}

static void cells_and_empty_paragraphs_are_counted_as_they_are_shown(void **state)
{
    (void)state;
#define CELL(content) "<w:tc>" content "</w:tc>"
#define EMPTY_ITEM "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:p>"
    check_words((struct docx_parts){.numbering = FORM("0", LEVEL("0", "decimal", "%1", "")) LIST("1", "0", ""),
                                    .body = "<w:tbl><w:tr>" CELL(EMPTY_ITEM)
                                        CELL("<w:p><w:r><w:t>a</w:t></w:r></w:p>") "</w:tr><w:tr>" CELL(EMPTY_ITEM)
                                            CELL("<w:p><w:r><w:t>b</w:t></w:r></w:p>") "</w:tr></w:tbl>"},
                "1 | a\n2 | b\n");
}

static void hidden_and_deleted_paragraphs_are_not_counted(void **state)
{
    (void)state;
#define MARKED(mark, content)                                                                                          \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr>" mark "</w:rPr></w:pPr>" content    \
    "</w:p>"
    check_words((struct docx_parts){.numbering = FORM("0", LEVEL("0", "decimal", "%1.", "")) LIST("1", "0", ""),
                                    .body = ITEM("1", "0", "a")
                                        MARKED("<w:vanish/>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>")
                                            MARKED("<w:del/>", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>")
                                                ITEM("1", "0", "b")},
                "1. a\n2. b\n");
}

static void lists_that_do_not_exist_and_rings_of_styles_number_nothing(void **state)
{
    (void)state;
    check_words((struct docx_parts){.styles = "<w:style w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                                              "<w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>",
                                    .numbering = FORM("0", LEVEL("77", "decimal", "%1.", "")) LIST("1", "5", ""),
                                    .body = ITEM("9", "0", "a") ITEM("1", "0", "b") ITEM(
                                        "1", "4000000000",
                                        "c") "<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>d</w:t></w:r></w:p>"},
                "a\nb\nc\nd\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levels_count_and_start_again_under_each_other),
        cmocka_unit_test(a_number_may_hold_those_above_it),
        cmocka_unit_test(a_level_counted_before_those_above_it_shows_their_start),
        cmocka_unit_test(lists_that_share_a_form_count_on_unless_one_has_its_own_start),
        cmocka_unit_test(a_level_starts_again_where_its_list_starts_it),
        cmocka_unit_test(a_list_may_have_levels_of_its_own),
        cmocka_unit_test(a_level_may_go_on_counting_over_those_above_it),
        cmocka_unit_test(bullets_become_dashes_and_pluses),
        cmocka_unit_test(a_bullet_under_a_number_is_a_dash),
        cmocka_unit_test(what_follows_a_number_is_a_space_or_nothing),
        cmocka_unit_test(a_tight_number_is_read_apart_from_a_word),
        cmocka_unit_test(styles_number_their_paragraphs_and_those_that_build_on_them),
        cmocka_unit_test(a_form_may_name_the_list_style_that_holds_it),
        cmocka_unit_test(cells_and_empty_paragraphs_are_counted_as_they_are_shown),
        cmocka_unit_test(hidden_and_deleted_paragraphs_are_not_counted),
        cmocka_unit_test(lists_that_do_not_exist_and_rings_of_styles_number_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
