/* The Word and Excel files of the sample are read to the words of their sources: test_sample FOLDER_OF_THE_SAMPLE. */
#include "support/office.h"
#include "support/test.h"

#include <assert.h>

#include "base/buffer.h"
#include "base/date.h"
#include "base/file.h"
#include "base/list.h"
#include "document/docx/docx.h"
#include "document/xlsx/xlsx.h"

struct word_list {
    struct text *at;
    size_t count, capacity;
};

static struct text read_source(struct arena *arena, const char *sample, const char *name)
{
    struct text bytes;
    struct error error;
    assert_true(file_read(arena, text_print(arena, "%s/%s", sample, name).at, 1 << 20, &bytes, &error));
    return bytes;
}

static struct read_text read_document(struct arena *arena, format_read *read, const char *sample, const char *name)
{
    struct read_text text;
    struct error error;
    if (!office_read(arena, read, read_source(arena, sample, name), 0, &text, &error))
        fail_msg("%s: %s", name, error.message);
    return text;
}

/* The sources know one entity. */
static void add_plain(struct buffer *to, struct text words)
{
    for (size_t entity; (entity = text_find(words, TEXT("&nbsp;"))) != TEXT_NOT_FOUND;) {
        buffer_add(to, text_slice(words, 0, entity));
        buffer_add_byte(to, ' ');
        words = text_from_offset(words, entity + sizeof "&nbsp;" - 1);
    }
    buffer_add(to, words);
}

/* What a browser would show of the sources' simple HTML; a mark around words is no space. */
static struct text strip_html(struct arena *arena, struct text html)
{
    struct buffer words = buffer_open(arena, html.len + 1);
    html = text_from_offset(html, text_find(html, TEXT("<body>")));
    while (html.len) {
        size_t tag = text_find_byte(html, '<');
        add_plain(&words, text_slice(html, 0, tag));
        html = text_from_offset(html, tag == TEXT_NOT_FOUND ? html.len : tag);
        if (html.len && !text_starts(html, TEXT("<mark")) && !text_starts(html, TEXT("</mark")))
            buffer_add_byte(&words, ' ');
        html = text_from_offset(html, html.len ? text_find_byte(html, '>') + 1 : 0);
    }
    return buffer_text(&words);
}

static struct word_list split_words(struct arena *arena, struct text text)
{
    struct word_list list = {0};
    struct text word;
    for (struct text rest = text_collapse(arena, text); text_split(&rest, ' ', &word);)
        if (!text_equal(word, TEXT("|")))
            LIST_ADD(arena, &list, word);
    return list;
}

/* The numbers and dashes that Word computes stand nowhere in the source. */
static bool is_computed(struct text word)
{
    return text_equal(word, TEXT("-")) ||
           (word.len == 2 && word.at[0] >= '1' && word.at[0] <= '9' && word.at[1] == '.');
}

static void check_same_words(struct word_list read, struct word_list source, const char *name)
{
    size_t at = 0;
    for (size_t i = 0; i < read.count; i++) {
        if (at < source.count && text_equal(read.at[i], source.at[at]))
            at++;
        else if (!is_computed(read.at[i]))
            fail_msg("%s: \"%.*s\" read for \"%.*s\"", name, TEXT_ARG(read.at[i]),
                     TEXT_ARG(at < source.count ? source.at[at] : TEXT_NONE));
    }
    assert_int_equal(at, source.count);
}

static void word_files_of_the_sample_have_the_words_of_their_sources(void **state)
{
    const char *const names[] = {"ctr-03-ctr-du", "kh-47-kh-ubnd", "nq-05-nq-du", "tb-36-tb-ubnd"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        TEST_ARENA(arena);
        struct text source = read_source(arena, *state, text_print(arena, "source/%s.html", names[i]).at);
        struct read_text text = read_document(arena, docx_read, *state,
                                              text_print(arena, "documents/%s.docx", names[i]).at);
        check_same_words(split_words(arena, text.words), split_words(arena, strip_html(arena, source)), names[i]);
    }
}

static void word_computes_the_numbers_of_the_action_programme(void **state)
{
    TEST_ARENA(arena);
    struct text words = read_document(arena, docx_read, *state, "documents/ctr-03-ctr-du.docx").words;
    static const char *const lines[] = {"\n1. Về phương thức lãnh đạo", "\n- Văn phòng Đảng ủy lập Danh mục",
                                        "\n5. Về kiểm tra, giám sát"};
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        assert_int_not_equal(text_find(words, text_from(lines[i])), TEXT_NOT_FOUND);
}

static void cells_of_the_annex_that_are_merged_have_their_spans(void **state)
{
    TEST_ARENA(arena);
    struct read_text text = read_document(arena, docx_read, *state, "documents/kh-47-kh-ubnd.docx");
    size_t merged = 0;
    for (size_t i = 0; i < text.line_count; i++)
        merged += text.lines[i].kind == LINE_CELL && text.lines[i].row_span > 1;
    assert_true(merged > 0);
}

/* A field of the source: an ISO date is shown as people write it, and what follows an arrow is a note. */
static void add_field(struct buffer *to, struct text field)
{
    struct date date;
    size_t arrow = text_find(field, TEXT("→"));
    field = text_slice(field, 0, arrow);
    if (date_parse(field, &date))
        buffer_print(to, "%02d/%02d/%04d ", date.day, date.month, date.year);
    else
        buffer_print(to, "%.*s ", TEXT_ARG(field));
}

static void the_workbook_of_the_sample_has_the_words_of_its_source(void **state)
{
    TEST_ARENA(arena);
    struct text source = read_source(arena, *state, "source/so-giao-viec-ky-anh.tsv");
    struct buffer words = buffer_open(arena, 2 * source.len);
    for (struct text line, field; text_split(&source, '\n', &line);)
        while (text_split(&line, '\t', &field))
            add_field(&words, field);
    struct text read = read_document(arena, xlsx_read, *state, "documents/so-giao-viec-ky-anh.xlsx").words;
    read = text_from_offset(read, text_find(read, TEXT("TT |")));
    check_same_words(split_words(arena, read), split_words(arena, buffer_text(&words)), "so-giao-viec-ky-anh");
}

int main(int argc, char **argv)
{
    assert(argc == 2);
    void *sample = argv[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(word_files_of_the_sample_have_the_words_of_their_sources, sample),
        cmocka_unit_test_prestate(word_computes_the_numbers_of_the_action_programme, sample),
        cmocka_unit_test_prestate(cells_of_the_annex_that_are_merged_have_their_spans, sample),
        cmocka_unit_test_prestate(the_workbook_of_the_sample_has_the_words_of_its_source, sample),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
