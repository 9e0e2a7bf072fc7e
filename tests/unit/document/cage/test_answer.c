/*
 * test_answer.c: an answer is believed only when every number in it holds; a child that was taken over may write any.
 */
#include "support/test.h"

#include <sys/mman.h>
#include <unistd.h>

#include "base/file.h"
#include "document/cage/answer.h"
#include "document/refusal.h"

static const struct text WORDS = TEXT_INIT("Giao việc\nhai | ba\n");

/* Two lines that fit WORDS; each test spoils something. */
struct sample {
    struct read_text text;
    struct read_line lines[2];
};

static void sample_open(struct sample *sample)
{
    sample->lines[0] = (struct read_line){.span = {0, 11}, .kind = LINE_PARAGRAPH, .confidence = 100};
    sample->lines[1] = (struct read_line){
        .span = {12, 15}, .kind = LINE_CELL, .table = 1, .row_span = 1, .column_span = 1, .confidence = 90};
    sample->text = (struct read_text){
        .format = FORMAT_DOCX, .words = WORDS, .lines = sample->lines, .line_count = 2, .confidence = 95};
}

static int open_answer(void)
{
    int answer = answer_open(NULL);
    assert_true(answer >= 0);
    return answer;
}

/* What an answer is taken for: REFUSAL_COUNT when it is believed. */
static enum refusal take(int answer, struct reader_limits limits)
{
    TEST_ARENA(arena);
    struct read_text text;
    struct error error;
    bool is_taken = answer_take(answer, arena, limits, &text, &error);
    close(answer);
    return is_taken ? REFUSAL_COUNT : refusal_of(&error);
}

static enum refusal answer_to(const struct sample *sample)
{
    int answer = open_answer();
    assert_true(answer_write_text(answer, &sample->text));
    return take(answer, READER_LIMITS_DEFAULT);
}

static void a_sound_answer_is_believed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct sample sample;
    sample_open(&sample);
    int answer = open_answer();
    struct read_text text;
    struct error error;
    assert_true(answer_write_text(answer, &sample.text));
    assert_true(answer_take(answer, arena, READER_LIMITS_DEFAULT, &text, &error));
    close(answer);
    assert_text_equal(text.words, WORDS);
    assert_int_equal(text.format, FORMAT_DOCX);
    assert_int_equal(text.line_count, 2);
    assert_int_equal(text.lines[1].span.end, 15);
    assert_int_equal(text.confidence, 95);
}

static void lines_must_lie_in_the_words_and_in_order(void **state)
{
    (void)state;
    static const struct span bad[] = {{12, 11}, {12, 500}, {5, 11}, {(size_t)-1, 3}, {12, (size_t)-1}};
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct sample sample;
        sample_open(&sample);
        sample.lines[1].span = bad[i];
        assert_int_equal(answer_to(&sample), REFUSAL_CRASHED);
    }
}

static void a_line_must_not_cut_a_letter(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample);
    sample.lines[0].span.end = 8; /* within "ệ" */
    assert_int_equal(answer_to(&sample), REFUSAL_CRASHED);
}

static void numbers_must_be_of_their_lists(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample);
    sample.lines[0].kind = (enum line_kind)77;
    assert_int_equal(answer_to(&sample), REFUSAL_CRASHED);
    sample_open(&sample);
    sample.text.format = (enum document_format)77;
    assert_int_equal(answer_to(&sample), REFUSAL_CRASHED);
    sample_open(&sample);
    sample.lines[1].confidence = 101;
    assert_int_equal(answer_to(&sample), REFUSAL_CRASHED);
    sample_open(&sample);
    sample.lines[1].column_span = 0;
    assert_int_equal(answer_to(&sample), REFUSAL_CRASHED);
}

static void words_must_be_utf8(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample);
    sample.text.words = TEXT("Giao vi\xE1\xBB\nhai | ba\n......");
    assert_int_equal(answer_to(&sample), REFUSAL_CRASHED);
}

static void an_answer_must_be_whole_and_within_the_limits(void **state)
{
    (void)state;
    struct sample sample;
    sample_open(&sample);
    struct reader_limits small = READER_LIMITS_DEFAULT;
    small.text_bytes = WORDS.len - 1;
    int answer = open_answer();
    assert_true(answer_write_text(answer, &sample.text));
    assert_int_equal(take(answer, small), REFUSAL_CRASHED);
    for (off_t len = 0; len < 200; len += 13) {
        answer = open_answer();
        assert_true(answer_write_text(answer, &sample.text) && ftruncate(answer, len) == 0);
        assert_int_equal(take(answer, READER_LIMITS_DEFAULT), REFUSAL_CRASHED);
    }
    answer = open_answer();
    assert_true(answer_write_text(answer, &sample.text) && descriptor_write(answer, "more", 4));
    assert_int_equal(take(answer, READER_LIMITS_DEFAULT), REFUSAL_CRASHED);
}

static void a_refusal_may_say_only_what_can_be_printed(void **state)
{
    (void)state;
    struct error error;
    refuse_with(&error, REFUSAL_DAMAGED_PART, TEXT("word/styles.xml"));
    int answer = open_answer();
    assert_true(answer_write_refusal(answer, &error));
    assert_int_equal(take(answer, READER_LIMITS_DEFAULT), REFUSAL_DAMAGED_PART);
    refuse_with(&error, REFUSAL_DAMAGED_PART, TEXT("\x1B[2J"));
    answer = open_answer();
    assert_true(answer_write_refusal(answer, &error));
    assert_int_equal(take(answer, READER_LIMITS_DEFAULT), REFUSAL_CRASHED);
}

static void an_error_that_is_no_refusal_is_a_limit_or_a_fault(void **state)
{
    (void)state;
    static const struct {
        enum error_kind kind;
        enum refusal told;
    } cases[] = {{ERROR_TOO_LARGE, REFUSAL_TEXT_TOO_LARGE}, {ERROR_INTERNAL, REFUSAL_CRASHED}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct error error;
        error_set(&error, cases[i].kind, "said by somebody else");
        int answer = open_answer();
        assert_true(answer_write_refusal(answer, &error));
        assert_int_equal(take(answer, READER_LIMITS_DEFAULT), cases[i].told);
    }
}

/* What an answer is taken for, piece by piece; `count` of them are believed before. */
static enum refusal take_pieces(int answer, struct reader_limits limits, size_t *count)
{
    TEST_ARENA(arena);
    struct answer_pieces pieces;
    struct error error;
    struct read_text text = {.words = WORDS};
    bool is_taken = answer_open_pieces(answer, limits, &pieces, &error);
    for (*count = 0; is_taken && text.words.len > 0; *count += is_taken && text.words.len > 0)
        is_taken = answer_take_piece(&pieces, arena, &text, &error);
    close(answer);
    return is_taken ? REFUSAL_COUNT : refusal_of(&error);
}

static int answer_in_pieces(struct sample *sample, const char *folder)
{
    sample_open(sample);
    int answer = answer_open(folder);
    for (int i = 0; i < 3; i++)
        assert_true(answer_write_text(answer, &sample->text));
    return answer;
}

static void pieces_are_taken_one_by_one(void **state)
{
    (void)state;
    struct sample sample;
    size_t count;
    assert_int_equal(take_pieces(answer_in_pieces(&sample, NULL), READER_LIMITS_DEFAULT, &count), REFUSAL_COUNT);
    assert_int_equal(count, 3);
    assert_int_equal(take_pieces(answer_in_pieces(&sample, "/tmp"), READER_LIMITS_DEFAULT, &count), REFUSAL_COUNT);
    assert_int_equal(count, 3);
}

static void a_piece_is_believed_no_more_than_an_answer(void **state)
{
    (void)state;
    struct sample sample;
    size_t count;
    int answer = answer_in_pieces(&sample, NULL);
    sample.lines[1].span.end = 500;
    assert_true(answer_write_text(answer, &sample.text));
    assert_int_equal(take_pieces(answer, READER_LIMITS_DEFAULT, &count), REFUSAL_CRASHED);
    assert_int_equal(count, 3);
    answer = answer_in_pieces(&sample, NULL);
    assert_true(descriptor_write(answer, "more", 4));
    assert_int_equal(take_pieces(answer, READER_LIMITS_DEFAULT, &count), REFUSAL_CRASHED);
    struct reader_limits small = READER_LIMITS_DEFAULT;
    small.text_bytes = WORDS.len - 1;
    assert_int_equal(take_pieces(answer_in_pieces(&sample, NULL), small, &count), REFUSAL_CRASHED);
    assert_int_equal(take_pieces(open_answer(), READER_LIMITS_DEFAULT, &count), REFUSAL_CRASHED);
    struct error error;
    refuse_with(&error, REFUSAL_DAMAGED_PART, TEXT("xl/workbook.xml"));
    answer = answer_in_pieces(&sample, NULL);
    assert_true(answer_write_refusal(answer, &error));
    assert_int_equal(take_pieces(answer, READER_LIMITS_DEFAULT, &count), REFUSAL_DAMAGED_PART);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_answer_is_believed),
        cmocka_unit_test(lines_must_lie_in_the_words_and_in_order),
        cmocka_unit_test(a_line_must_not_cut_a_letter),
        cmocka_unit_test(numbers_must_be_of_their_lists),
        cmocka_unit_test(words_must_be_utf8),
        cmocka_unit_test(an_answer_must_be_whole_and_within_the_limits),
        cmocka_unit_test(a_refusal_may_say_only_what_can_be_printed),
        cmocka_unit_test(an_error_that_is_no_refusal_is_a_limit_or_a_fault),
        cmocka_unit_test(pieces_are_taken_one_by_one),
        cmocka_unit_test(a_piece_is_believed_no_more_than_an_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
