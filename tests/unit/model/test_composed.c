#include "support/test.h"

#include "base/arena.h"
#include "model/composed.h"

/* "Sở / Tài" with every mark after its letter, in two lines. */
#define SO "So\u031B\u0309"
#define TAI "Ta\u0300i"

static struct read_text two_lines(struct arena *arena)
{
    struct read_line *lines = arena_array(arena, struct read_line, 2);
    lines[0].span = (struct span){0, strlen(SO)};
    lines[1].span = (struct span){strlen(SO) + 1, strlen(SO "\n" TAI)};
    return (struct read_text){.words = TEXT(SO "\n" TAI "."), .lines = lines, .line_count = 2};
}

static void words_and_lines_are_composed(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = two_lines(arena);
    read_text_compose(arena, &text);
    assert_text_equal(text.words, TEXT("Sở\nTài."));
    assert_text_equal(span_text(text.words, text.lines[0].span), TEXT("Sở"));
    assert_text_equal(span_text(text.words, text.lines[1].span), TEXT("Tài"));
    assert_text_equal(read_text_source(&text), TEXT(SO "\n" TAI "."));
}

static void places_are_told_in_the_letters_and_marks_of_the_file(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = two_lines(arena);
    read_text_compose(arena, &text);
    struct read_points points = read_points_of(arena, &text);
    static const size_t bytes[] = {0, 1, 4, 5, 6, 8, 9, 10}, places[] = {0, 1, 4, 5, 6, 8, 9, 10};
    for (size_t i = 0; i < COUNT_OF(bytes); i++) {
        assert_int_equal(read_points_at(&points, bytes[i]), places[i]);
        assert_int_equal(read_text_byte(&text, (int64_t)places[i]), bytes[i]);
    }
    assert_int_equal(read_text_byte(&text, 1000), text.words.len);
}

static void composed_words_stay_as_they_are(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct read_text text = {.words = TEXT("Sở Tài chính")};
    read_text_compose(arena, &text);
    assert_text_equal(read_text_source(&text), TEXT("Sở Tài chính"));
    struct read_points points = read_points_of(arena, &text);
    assert_int_equal(read_points_at(&points, strlen("Sở T")), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_lines_are_composed),
        cmocka_unit_test(places_are_told_in_the_letters_and_marks_of_the_file),
        cmocka_unit_test(composed_words_stay_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
