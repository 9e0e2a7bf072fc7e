#include "support/lines.h"
#include "support/test.h"

#include "web/sheet.h"

static struct span span_of(const struct read_text *text, const char *words)
{
    size_t at = text_find(text->words, text_from(words));
    assert_int_not_equal(at, TEXT_NOT_FOUND);
    return (struct span){at, at + strlen(words)};
}

static struct text draw(struct arena *arena, const struct read_text *text, const struct task *tasks, size_t count)
{
    struct reading reading = {.text = text};
    struct sheet_tasks marked = {0};
    for (size_t i = 0; i < count; i++)
        LIST_ADD(arena, &marked,
                 ((struct sheet_task){.task = &tasks[i], .id = (unsigned)(i + 11), .number = (unsigned)(i + 1)}));
    return sheet_draw(arena, &reading, &marked, LANGUAGE_ENGLISH).html;
}

static void assert_has(struct text html, const char *part)
{
    if (text_find(html, text_from(part)) == TEXT_NOT_FOUND)
        fail_msg("no \"%s\" in:\n%.*s", part, TEXT_ARG(html));
}

static void the_words_of_a_task_are_marked_and_numbered(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct read_text *text = read_text_of(arena, "Giao Phòng A rà soát <chợ> trước ngày 30/6/2026.",
                                                LINE_PARAGRAPH);
    struct task task = {.action.span = span_of(text, "rà soát <chợ>"),
                        .deadline.field.span = span_of(text, "30/6/2026")};
    struct text html = draw(arena, text, &task, 1);
    assert_has(html, "<p class=\"text\">Giao Phòng A <a class=\"number\" id=\"words-11\" href=\"#task-11\" "
                     "aria-label=\"task 1\">1</a><mark data-task=\"11\">rà soát &lt;chợ&gt;</mark> trước ngày "
                     "<span class=\"field\" data-task=\"11\">30/6/2026</span>.</p>");
}

static void words_of_two_tasks_name_both(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct read_text *text = read_text_of(arena, "Phòng A rà soát, báo cáo trước 30/6.", LINE_PARAGRAPH);
    struct task tasks[] = {
        {.action.span = span_of(text, "rà soát"), .deadline.field.span = span_of(text, "30/6")},
        {.action.span = span_of(text, "báo cáo"), .deadline.field.span = span_of(text, "30/6")},
    };
    assert_has(draw(arena, text, tasks, 2), "<span class=\"field\" data-task=\"11 12\">30/6</span>");
}

static void marks_that_overlap_are_cut_where_they_meet(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct read_text *text = read_text_of(arena, "một hai ba bốn", LINE_PARAGRAPH);
    struct task tasks[] = {{.action.span = span_of(text, "một hai ba")}, {.action.span = span_of(text, "hai ba bốn")}};
    struct text html = draw(arena, text, tasks, 2);
    assert_has(html, "<mark data-task=\"11\">một </mark>");
    assert_has(html, "<mark data-task=\"11 12\">hai ba</mark><mark data-task=\"12\"> bốn</mark>");
}

static void a_task_without_action_is_numbered_at_its_first_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct read_text *text = read_text_of(arena, "trước 30/6 giao Phòng A", LINE_PARAGRAPH);
    struct field lead = {.span = span_of(text, "Phòng A")};
    struct task task = {.lead = {&lead, 1, 1}, .deadline.field.span = span_of(text, "30/6")};
    assert_has(draw(arena, text, &task, 1), "id=\"words-11\" href=\"#task-11\" aria-label=\"task 1\">1</a>"
                                            "<span class=\"field\" data-task=\"11\">30/6</span>");
}

static void cells_become_a_table_with_merged_cells(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_line lines[] = {
        {.span = {0, 2}, .kind = LINE_CELL, .table = 1, .row_span = 1, .column_span = 2, .confidence = 100},
        {.span = {3, 4}, .kind = LINE_CELL, .table = 1, .row = 1, .row_span = 1, .column_span = 1, .confidence = 100},
        {.span = {5, 6},
         .kind = LINE_CELL,
         .table = 1,
         .row = 1,
         .column = 1,
         .row_span = 1,
         .column_span = 1,
         .confidence = 100},
    };
    struct read_text text = {.words = TEXT("TT A B"), .lines = lines, .line_count = COUNT_OF(lines)};
    assert_has(draw(arena, &text, NULL, 0),
               "aria-label=\"Table\"><table><tr><th scope=\"col\" colspan=\"2\">TT</th></tr>\n"
               "<tr><td>A</td><td>B</td></tr></table>");
}

static void a_letterhead_stands_in_its_lines_again(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct text words = TEXT("ỦY BAN Số: 7 CỘNG HÒA XÃ HỘI Độc lập - Tự do Huế, ngày 1");
    size_t middle = text_find(words, TEXT("CỘNG")), place = text_find(words, TEXT("Huế"));
    struct read_line lines[] = {
        {.span = {0, middle - 1}, .kind = LINE_CELL, .table = 1, .row_span = 1, .column_span = 1, .confidence = 100},
        {.span = {middle, words.len},
         .kind = LINE_CELL,
         .table = 1,
         .column = 1,
         .row_span = 1,
         .column_span = 1,
         .confidence = 100},
    };
    struct read_text text = {.words = words, .lines = lines, .line_count = COUNT_OF(lines)};
    struct reading reading = {.text = &text, .header.place.span = {place, words.len}};
    struct sheet_tasks none = {0};
    assert_has(sheet_draw(arena, &reading, &none, LANGUAGE_ENGLISH).html,
               "<td>ỦY BAN <br>Số: 7</td><td>CỘNG HÒA XÃ HỘI <br>Độc lập - Tự do <br>Huế, ngày 1</td>");
}

static void wrapped_lines_are_joined_and_items_are_not(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const struct read_text *text = read_text_of(arena,
                                                "Phòng Kinh tế rà soát các điểm ngập úng trên địa bàn phường và\n"
                                                "báo cáo kết quả.\n"
                                                "- Văn phòng theo dõi việc thực hiện của các phòng, các đơn vị\n"
                                                "\n"
                                                "II. TỔ CHỨC THỰC HIỆN\n"
                                                "1 | Rà soát các điểm ngập úng | Phòng Kinh tế | Quý I năm 2026\n"
                                                "2 | Mở lớp tập huấn | Văn phòng | Quý II năm 2026\n",
                                                LINE_WRAPPED);
    struct text html = draw(arena, text, NULL, 0);
    assert_has(html, "phường và báo cáo kết quả.</p>");
    assert_has(html, "<p class=\"item\">- Văn phòng");
    assert_has(html, "<p class=\"section\">II. TỔ CHỨC THỰC HIỆN</p>");
    assert_has(html, "Quý I năm 2026</p>");
}

static void a_line_that_was_hard_to_recognise_is_shown_as_such(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_line line = {.span = {0, 8}, .kind = LINE_WRAPPED, .confidence = 61};
    struct read_text text = {.words = TEXT("rà soát."), .lines = &line, .line_count = 1};
    assert_has(draw(arena, &text, NULL, 0), "<span class=\"unsure\" title=\"read with 61 % confidence");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_of_a_task_are_marked_and_numbered),
        cmocka_unit_test(words_of_two_tasks_name_both),
        cmocka_unit_test(marks_that_overlap_are_cut_where_they_meet),
        cmocka_unit_test(a_task_without_action_is_numbered_at_its_first_words),
        cmocka_unit_test(cells_become_a_table_with_merged_cells),
        cmocka_unit_test(a_letterhead_stands_in_its_lines_again),
        cmocka_unit_test(wrapped_lines_are_joined_and_items_are_not),
        cmocka_unit_test(a_line_that_was_hard_to_recognise_is_shown_as_such),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
