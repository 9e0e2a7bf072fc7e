/*
 * test_sample_pages.c: the sample's PDF and its scanned page, against the words they were made from.
 *
 * Usage: test_sample_pages SAMPLE_FOLDER
 */
#include "support/paper.h"
#include "support/read_as.h"
#include "support/test.h"

#include "base/buffer.h"
#include "base/file.h"

static const char *sample_folder;

static struct text file_of(struct arena *arena, const char *name)
{
    struct text bytes;
    struct error error;
    const char *path = text_terminated(arena, text_print(arena, "%s/%s", sample_folder, name));
    if (!file_read(arena, path, (size_t)16 << 20, &bytes, &error))
        fail_msg("%s: %s", path, error.message);
    return bytes;
}

/* The words of a web page's body. */
static struct text body_words(struct arena *arena, struct text html)
{
    struct buffer words = buffer_open(arena, html.len + 1);
    bool is_tag = false;
    for (size_t i = text_find(html, TEXT("<body>")); i < html.len; i++) {
        is_tag |= html.at[i] == '<';
        if (!is_tag)
            buffer_add_byte(&words, html.at[i]);
        is_tag &= html.at[i] != '>';
    }
    return buffer_text(&words);
}

/* The lines that are more than a drawn rule. */
static struct text without_rules(struct arena *arena, struct text text)
{
    struct buffer words = buffer_open(arena, text.len + 1);
    struct text line;
    while (text_split(&text, '\n', &line)) {
        if (!text_starts(line, TEXT("---")))
            buffer_add(&words, line);
        buffer_add_byte(&words, '\n');
    }
    return buffer_text(&words);
}

static void the_pdf_of_the_sample_reads_as_its_source(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct reading_result result = read_as(arena, FORMAT_PDF, file_of(arena, "documents/tb-14-tb-hdnd.pdf"));
    struct text source = body_words(arena, file_of(arena, "source/tb-14-tb-hdnd.html"));
    assert_true(result.is_read && !result.is_handed_over);
    assert_true(paper_error_percent(arena, result.text.words, source) < 0.001);
}

static void the_scan_of_the_sample_reads_as_its_source_but_for_one_letter_in_a_hundred(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct reading_result result = read_as(arena, FORMAT_SCAN, file_of(arena, "documents/cv-412-ubnd-vhxh.jpg"));
    struct text source = without_rules(arena, file_of(arena, "expected/cv-412-ubnd-vhxh.text.txt"));
    assert_true(result.is_read);
    assert_true(paper_error_percent(arena, result.text.words, source) <= 1);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pdf_of_the_sample_reads_as_its_source),
        cmocka_unit_test(the_scan_of_the_sample_reads_as_its_source_but_for_one_letter_in_a_hundred),
    };
    sample_folder = argc > 1 ? argv[1] : "sample";
    return cmocka_run_group_tests(tests, NULL, NULL);
}
