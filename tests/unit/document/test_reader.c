/*
 * test_reader.c: the way of a document through the helper and its children, with formats made to behave badly.
 */
#include "support/office.h"
#include "support/test.h"

#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "document/reader_formats.h"
#include "document/refusal.h"
#include "document/sniff_archive.h"

/* The first word of a test document says what its reader does. */
static bool says(struct text bytes, const char *word)
{
    return text_starts(bytes, text_from(word));
}

/* Rows of cells that are nearly empty: what is told of each takes more room than its words. */
static bool give_rows(struct text_builder *builder, size_t count)
{
    enum { COLUMNS = 30 };
    for (size_t row = 0; row < count; row++) {
        for (uint16_t column = 0; column < COLUMNS; column++)
            text_builder_cell(builder, (struct cell_place){1, (uint16_t)row, column, 1, 1}, TEXT("x"));
        text_builder_end_row(builder);
        text_builder_end_piece(builder);
    }
    return true;
}

static bool behave(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    if (says(input->bytes, "refuse"))
        return refuse_with(error, REFUSAL_DAMAGED_PART, TEXT("word/document.xml"));
    if (says(input->bytes, "crash"))
        __builtin_trap();
    if (says(input->bytes, "hang") || sniff_archive_has_pictures(input->bytes))
        for (;;)
            pause();
    if (says(input->bytes, "spin"))
        for (volatile unsigned i = 0;; i++)
            ;
    if (says(input->bytes, "grow"))
        for (;;)
            arena_alloc(input->arena, 1, 1 << 20);
    if (says(input->bytes, "flood"))
        for (;;)
            text_builder_paragraph(builder, LINE_PARAGRAPH, TEXT("more and more words"));
    if (says(input->bytes, "doze"))
        nanosleep(&(struct timespec){.tv_sec = 1, .tv_nsec = 500000000}, NULL);
    if (says(input->bytes, "sheet"))
        return give_rows(builder, 3000);
    if (says(input->bytes, "cells"))
        return give_rows(builder, SIZE_MAX);
    if (says(input->bytes, "over"))
        text_builder_hand_over(builder, FORMAT_SCAN);
    if (says(input->bytes, "pages"))
        for (unsigned page = 1; page <= 3; page++)
            format_tell(input, page, 3);
    text_builder_paragraph(builder, LINE_PARAGRAPH, says(input->bytes, "PK") ? TEXT("packed") : input->bytes);
    return true;
}

static bool read_as_scan(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    (void)error;
    if (says(input->bytes, "over and over"))
        text_builder_hand_over(builder, FORMAT_PDF);
    text_builder_paragraph(builder, LINE_PARAGRAPH, TEXT("read as a scan"));
    return true;
}

/* A prepare may still do so; what it stands for is a helper that dies for any reason. */
static bool kill_helper(struct error *error)
{
    kill(getppid(), SIGKILL);
    pause();
    return refuse(error, REFUSAL_CRASHED);
}

static bool tell_nothing(struct text bytes, enum document_format *format, struct error *error)
{
    (void)error;
    *format = says(bytes, "slow") ? FORMAT_HTML : says(bytes, "axe") ? FORMAT_RTF : FORMAT_PDF;
    if (says(bytes, "doze"))
        *format = FORMAT_DOC;
    return true;
}

static const struct format *format_for_test(enum document_format format)
{
    static const struct format pdf = {.read = behave, .seconds = 30}, scan = {.read = read_as_scan, .seconds = 30};
    static const struct format axe = {.prepare = kill_helper, .read = behave, .seconds = 30};
    static const struct format doze = {.read = behave, .seconds = 1};
    if (format == FORMAT_RTF)
        return &axe;
    if (format == FORMAT_DOC)
        return &doze;
    return format == FORMAT_PDF ? &pdf : format == FORMAT_SCAN ? &scan : NULL;
}

static const struct reader_formats FORMATS = {.sniff = tell_nothing, .format_of = format_for_test};

static int open_hostile(void **state)
{
    struct error error;
    return reader_open_with(&FORMATS, 2, (struct reader **)state, &error) ? 0 : -1;
}

static int open_real(void **state)
{
    struct error error;
    return reader_open(2, (struct reader **)state, &error) ? 0 : -1;
}

static int close_reader(void **state)
{
    reader_close(*state);
    return 0;
}

static struct reader_limits small_limits(void)
{
    struct reader_limits limits = READER_LIMITS_DEFAULT;
    limits.text_bytes = 1 << 20;
    limits.memory_bytes = (size_t)128 << 20;
    limits.seconds = 1;
    return limits;
}

/* What the reader says to a document; REFUSAL_COUNT when it reads it. */
static enum refusal answer_to_bytes(struct reader *reader, struct text bytes)
{
    TEST_ARENA(arena);
    struct reader_request request = {.bytes = bytes, .limits = small_limits()};
    struct read_text text;
    struct error error;
    return reader_read(reader, arena, &request, &text, &error) ? REFUSAL_COUNT : refusal_of(&error);
}

static enum refusal answer_to(struct reader *reader, const char *words)
{
    return answer_to_bytes(reader, text_from(words));
}

static struct read_text read_of(struct reader *reader, struct arena *arena, struct text bytes)
{
    struct reader_request request = {.bytes = bytes, .limits = small_limits()};
    struct read_text text;
    struct error error;
    if (!reader_read(reader, arena, &request, &text, &error))
        fail_msg("refused: %s", error.message);
    return text;
}

static void words_and_lines_come_back_as_they_were_read(void **state)
{
    TEST_ARENA(arena);
    struct text bytes = TEXT("Giao Phòng Kinh tế\n\nrà soát chợ tạm.\n");
    struct read_text text = read_of(*state, arena, bytes);
    assert_text_equal(text.words, bytes);
    assert_int_equal(text.format, FORMAT_TXT);
    assert_int_equal(text.line_count, 3);
    assert_text_equal(span_text(text.words, text.lines[2].span), TEXT("rà soát chợ tạm."));
    assert_int_equal(text.lines[2].kind, LINE_WRAPPED);
    assert_int_equal(text.confidence, 100);
}

static void an_empty_file_and_one_too_large_are_refused_at_once(void **state)
{
    TEST_ARENA(arena);
    assert_int_equal(answer_to(*state, ""), REFUSAL_NOTHING);
    size_t len = (size_t)500 << 20;
    void *sparse = mmap(NULL, len, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    struct reader_request request = {.bytes = {sparse, len}, .limits = READER_LIMITS_DEFAULT};
    struct read_text text;
    struct error error;
    assert_false(reader_read(*state, arena, &request, &text, &error));
    munmap(sparse, len);
    assert_int_equal(refusal_of(&error), REFUSAL_FILE_TOO_LARGE);
    assert_string_equal(error.arguments[0], "64");
}

static void a_refusal_keeps_its_sentence_and_its_words(void **state)
{
    TEST_ARENA(arena);
    struct reader_request request = {.bytes = TEXT("refuse"), .limits = small_limits()};
    struct read_text text;
    struct error error;
    assert_false(reader_read(*state, arena, &request, &text, &error));
    assert_int_equal(refusal_of(&error), REFUSAL_DAMAGED_PART);
    assert_string_equal(error.arguments[0], "word/document.xml");
    assert_non_null(error.hint);
}

static void a_child_that_misbehaves_costs_nobody_else(void **state)
{
    assert_int_equal(answer_to(*state, "crash"), REFUSAL_CRASHED);
    assert_int_equal(answer_to(*state, "hang"), REFUSAL_TIMEOUT);
    assert_int_equal(answer_to(*state, "spin"), REFUSAL_TIMEOUT);
    assert_int_equal(answer_to(*state, "grow"), REFUSAL_TEXT_TOO_LARGE);
    assert_int_equal(answer_to(*state, "flood"), REFUSAL_TEXT_TOO_LARGE);
    assert_int_equal(answer_to(*state, "words"), REFUSAL_COUNT);
}

static void a_format_without_a_reader_is_of_an_unknown_kind(void **state)
{
    assert_int_equal(answer_to(*state, "slow"), REFUSAL_UNKNOWN);
}

static void a_helper_that_dies_is_started_again(void **state)
{
    assert_int_equal(answer_to(*state, "axe"), REFUSAL_NO_HELPER);
    assert_int_equal(answer_to(*state, "words"), REFUSAL_COUNT);
    assert_int_equal(answer_to(*state, "axe"), REFUSAL_NO_HELPER);
    assert_int_equal(answer_to(*state, "words"), REFUSAL_COUNT);
}

static void a_fresh_child_reads_what_was_handed_over(void **state)
{
    TEST_ARENA(arena);
    struct read_text text = read_of(*state, arena, TEXT("over"));
    assert_text_equal(text.words, TEXT("read as a scan\n"));
    assert_int_equal(text.format, FORMAT_SCAN);
    assert_int_equal(answer_to(*state, "over and over"), REFUSAL_CRASHED);
}

struct progress {
    unsigned told, last, count;
};

static void note(void *owner, unsigned page, unsigned page_count)
{
    struct progress *progress = owner;
    progress->told++;
    progress->last = page;
    progress->count = page_count;
}

static void pages_are_told_on_the_way(void **state)
{
    TEST_ARENA(arena);
    struct progress progress = {0};
    struct reader_request request = {
        .bytes = TEXT("pages"), .limits = small_limits(), .progress = note, .progress_owner = &progress};
    struct read_text text;
    struct error error;
    assert_true(reader_read(*state, arena, &request, &text, &error));
    assert_int_equal(progress.told, 3);
    assert_int_equal(progress.last, 3);
    assert_int_equal(progress.count, 3);
}

/* What the reader says to `words` as sheets, and how many cells came in how many pieces. */
static enum refusal sheets_of(struct reader *reader, const char *words, const char *folder, size_t counts[2])
{
    TEST_ARENA(arena);
    struct reader_request request = {.bytes = text_from(words), .limits = small_limits(), .folder = folder};
    struct reader_pieces *pieces;
    struct read_text text = {.words = TEXT("before the first")};
    struct error error;
    counts[0] = counts[1] = 0;
    if (!reader_read_sheets(reader, arena, &request, &pieces, &error))
        return refusal_of(&error);
    for (; text.words.len > 0; counts[0] += text.line_count, counts[1] += text.words.len > 0)
        assert_true(reader_next_piece(pieces, arena, &text, &error));
    return REFUSAL_COUNT;
}

static void sheets_come_in_pieces(void **state)
{
    size_t counts[2];
    for (int i = 0; i < 2; i++) {
        assert_int_equal(sheets_of(*state, "sheet", i ? "/tmp" : NULL, counts), REFUSAL_COUNT);
        assert_int_equal(counts[0], 3000 * 30);
        assert_int_equal(counts[1], 2);
    }
    assert_int_equal(sheets_of(*state, "refuse", "/tmp", counts), REFUSAL_DAMAGED_PART);
    assert_int_equal(sheets_of(*state, "crash", "/tmp", counts), REFUSAL_CRASHED);
    assert_int_equal(sheets_of(*state, "cells", "/tmp", counts), REFUSAL_TEXT_TOO_LARGE);
}

static void a_sheet_may_take_longer_than_a_document(void **state)
{
    TEST_ARENA(arena);
    struct reader_request request = {.bytes = TEXT("doze"), .limits = small_limits()};
    struct reader_pieces *pieces;
    struct read_text text;
    struct error error;
    request.limits.seconds = 20;
    assert_false(reader_read(*state, arena, &request, &text, &error));
    assert_int_equal(refusal_of(&error), REFUSAL_TIMEOUT);
    assert_true(reader_read_sheets(*state, arena, &request, &pieces, &error));
}

static void *read_ten(void *reader)
{
    size_t *count = test_calloc(1, sizeof *count);
    for (int i = 0; i < 10; i++)
        *count += answer_to(reader, "words") == REFUSAL_COUNT;
    return count;
}

static void many_threads_share_a_reader(void **state)
{
    pthread_t threads[6];
    for (size_t i = 0; i < COUNT_OF(threads); i++)
        assert_int_equal(pthread_create(&threads[i], NULL, read_ten, *state), 0);
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        void *count;
        pthread_join(threads[i], &count);
        assert_int_equal(*(size_t *)count, 10);
        test_free(count);
    }
}

struct errand {
    struct reader *reader;
    struct text bytes;
    enum refusal answer;
};

static void *run_errand(void *owner)
{
    struct errand *errand = owner;
    errand->answer = answer_to_bytes(errand->reader, errand->bytes);
    return NULL;
}

/* All places are taken by what may be recognised, a scan or a picture in a document, and more of it waits. */
static void a_short_text_waits_behind_no_scan(void **state)
{
    TEST_ARENA(arena);
    struct text pictured = office_docx(arena, (struct docx_parts){.body = "", .picture = TEXT("stamp")});
    struct errand errands[6];
    pthread_t threads[COUNT_OF(errands)];
    struct timespec before, after;
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        errands[i] = (struct errand){.reader = *state, .bytes = i % 2 ? TEXT("hang %PDF-1.7") : pictured};
        assert_int_equal(pthread_create(&threads[i], NULL, run_errand, &errands[i]), 0);
    }
    usleep(100 * 1000);
    clock_gettime(CLOCK_MONOTONIC, &before);
    assert_int_equal(answer_to(*state, "words"), REFUSAL_COUNT);
    assert_int_equal(answer_to_bytes(*state, office_docx(arena, (struct docx_parts){.body = ""})), REFUSAL_COUNT);
    clock_gettime(CLOCK_MONOTONIC, &after);
    int64_t took_ms = (int64_t)(after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
    assert_in_range(took_ms, 0, 700);
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(errands[i].answer, REFUSAL_TIMEOUT);
    }
}

static void a_reader_that_is_stopped_ends_what_it_reads_and_refuses_the_rest(void **state)
{
    struct reader *reader;
    struct error error;
    pthread_t thread;
    (void)state;
    assert_true(reader_open_with(&FORMATS, 2, &reader, &error));
    struct errand errand = {.reader = reader, .bytes = TEXT("hang")};
    assert_int_equal(pthread_create(&thread, NULL, run_errand, &errand), 0);
    usleep(100 * 1000);
    reader_stop(reader);
    pthread_join(thread, NULL);
    assert_int_equal(errand.answer, REFUSAL_NO_HELPER);
    assert_int_equal(answer_to(reader, "words"), REFUSAL_NO_HELPER);
    reader_close(reader);
}

int main(void)
{
    const struct CMUnitTest real[] = {
        cmocka_unit_test(words_and_lines_come_back_as_they_were_read),
        cmocka_unit_test(an_empty_file_and_one_too_large_are_refused_at_once),
    };
    const struct CMUnitTest hostile[] = {
        cmocka_unit_test(a_refusal_keeps_its_sentence_and_its_words),
        cmocka_unit_test(a_child_that_misbehaves_costs_nobody_else),
        cmocka_unit_test(a_format_without_a_reader_is_of_an_unknown_kind),
        cmocka_unit_test(a_helper_that_dies_is_started_again),
        cmocka_unit_test(a_fresh_child_reads_what_was_handed_over),
        cmocka_unit_test(pages_are_told_on_the_way),
        cmocka_unit_test(sheets_come_in_pieces),
        cmocka_unit_test(a_sheet_may_take_longer_than_a_document),
        cmocka_unit_test(many_threads_share_a_reader),
        cmocka_unit_test(a_short_text_waits_behind_no_scan),
        cmocka_unit_test(a_reader_that_is_stopped_ends_what_it_reads_and_refuses_the_rest),
    };
    int failed = cmocka_run_group_tests(real, open_real, close_reader);
    return failed + cmocka_run_group_tests(hostile, open_hostile, close_reader);
}
