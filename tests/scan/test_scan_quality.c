/*
 * test_scan_quality.c: how many letters are read wrong of pages whose every letter is known.
 *
 * Prints the share of wrong letters and the seconds of each page; fails above the goal: 1 % for scans, 3 % for
 * photographs.
 */
#include "support/paper.h"
#include "support/read_as.h"
#include "support/scanner.h"
#include "support/test.h"

static const double SCAN_GOAL = 1, PHOTOGRAPH_GOAL = 3;

static const struct scan SCANS[] = {
    {.dpi = 300, .skew_degrees = 0, .noise = 4, .jpeg_quality = 85, .seed = 1},
    {.dpi = 300, .skew_degrees = 1.3, .noise = 8, .jpeg_quality = 60, .seed = 2},
    {.dpi = 200, .skew_degrees = -2, .noise = 8, .jpeg_quality = 60, .seed = 3},
    {.dpi = 200, .skew_degrees = 0.7, .noise = 12, .jpeg_quality = 60, .seed = 4},
    {.dpi = 250, .skew_degrees = 2, .noise = 10, .jpeg_quality = 60, .seed = 5},
};

static const struct scan PHOTOGRAPHS[] = {
    {.dpi = 250, .skew_degrees = 0, .noise = 5, .jpeg_quality = 80, .seed = 6},
    {.dpi = 230, .skew_degrees = 1, .noise = 6, .jpeg_quality = 75, .seed = 7},
};

static void draw_sealed(cairo_t *context, unsigned page)
{
    paper_draw(context, page, true);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* The worst share of wrong letters among the pages made with `make`. */
static double worst_of(const char *kind, struct text (*make)(struct arena *, draw_paper_page *, unsigned, struct scan),
                       const struct scan *scans, size_t count)
{
    double worst = 0;
    for (unsigned which = 0; which < PAPER_COUNT; which++) {
        for (size_t i = 0; i < count; i++) {
            TEST_ARENA(arena);
            struct text picture = make(arena, draw_sealed, which, scans[i]);
            double start = seconds();
            struct reading_result result = read_as(arena, FORMAT_SCAN, picture);
            double took = seconds() - start;
            if (!result.is_read)
                fail_msg("%s", result.error.message);
            double wrong = paper_error_percent(arena, result.text.words, paper_text(arena, which));
            print_message("%s of paper %u, %.0f dpi, %+.1f degrees, noise %.0f, quality %d: %.2f %% wrong, %.1f s\n",
                          kind, which, scans[i].dpi, scans[i].skew_degrees, scans[i].noise, scans[i].jpeg_quality,
                          wrong, took);
            worst = wrong > worst ? wrong : worst;
        }
    }
    return worst;
}

static void scans_are_read_with_at_most_one_wrong_letter_in_a_hundred(void **state)
{
    (void)state;
    assert_true(worst_of("scan", scan_of, SCANS, COUNT_OF(SCANS)) <= SCAN_GOAL);
}

static void photographs_are_read_with_at_most_three_wrong_letters_in_a_hundred(void **state)
{
    (void)state;
    assert_true(worst_of("photograph", photograph_of, PHOTOGRAPHS, COUNT_OF(PHOTOGRAPHS)) <= PHOTOGRAPH_GOAL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scans_are_read_with_at_most_one_wrong_letter_in_a_hundred),
        cmocka_unit_test(photographs_are_read_with_at_most_three_wrong_letters_in_a_hundred),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
