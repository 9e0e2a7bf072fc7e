#include "support/test.h"

#include "ledger/opening.h"

static struct opening an_opening(void)
{
    struct opening opening = {.facts = TEXT("{\"kind\":\"book-opened\"}"), .words = TEXT("{\"name\":\"Sổ\"}")};
    memset(opening.facts_salt.at, 1, SALT_BYTES);
    memset(opening.words_salt.at, 2, SALT_BYTES);
    return opening;
}

static struct text entry_of(struct arena *arena, const struct opening *opening)
{
    struct commitment commitment = opening_commitment(opening);
    return commitment_entry(arena, &commitment);
}

static void what_is_laid_open_is_what_was_committed_to(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct opening opening = an_opening(), read;
    assert_text_equal(opening_print(arena, &opening), TEXT("facts AQEBAQEBAQEBAQEBAQEBAQ== {\"kind\":\"book-opened\"}\n"
                                                           "words AgICAgICAgICAgICAgICAg== {\"name\":\"Sổ\"}\n"));
    assert_true(opening_parse(arena, opening_print(arena, &opening), &read));
    assert_text_equal(read.facts, opening.facts);
    assert_text_equal(read.words, opening.words);
    assert_text_equal(entry_of(arena, &read), entry_of(arena, &opening));
}

static void words_that_are_kept_back_leave_the_entry_as_it_is(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct opening opening = an_opening(), read;
    struct text entry = entry_of(arena, &opening);
    opening_keep_words_back(&opening);
    struct text lines = opening_print(arena, &opening);
    assert_int_equal(text_find(lines, TEXT("Sổ")), TEXT_NOT_FOUND);
    assert_int_equal(text_find(lines, TEXT("AgICAgICAgI")), TEXT_NOT_FOUND);
    assert_true(opening_parse(arena, lines, &read));
    assert_true(read.keeps_words_back);
    assert_text_equal(entry_of(arena, &read), entry);
}

static void an_event_without_words_has_none_to_keep_back(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct opening opening = an_opening(), read;
    opening.words = TEXT_NONE;
    opening_keep_words_back(&opening);
    assert_false(opening.keeps_words_back);
    assert_true(opening_parse(arena, opening_print(arena, &opening), &read));
    assert_false(opening_commitment(&read).has_words);
}

static void what_is_malformed_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "facts AQEBAQEBAQEBAQEBAQEBAQ== {}",
        "words AQEBAQEBAQEBAQEBAQEBAQ== {}\n",
        "facts AQEB {}\n",
        "facts AQEBAQEBAQEBAQEBAQEBAQ== \n",
        "facts AQEBAQEBAQEBAQEBAQEBAQ== {}\nwords AgIC {}\n",
        "facts AQEBAQEBAQEBAQEBAQEBAQ== {}\nwords-digest AgIC\n",
        "facts AQEBAQEBAQEBAQEBAQEBAQ== {}\nwords AQEBAQEBAQEBAQEBAQEBAQ== {}\nmore\n",
    };
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        struct opening opening;
        if (opening_parse(arena, text_from(wrong[i]), &opening))
            fail_msg("taken: %s", wrong[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_laid_open_is_what_was_committed_to),
        cmocka_unit_test(words_that_are_kept_back_leave_the_entry_as_it_is),
        cmocka_unit_test(an_event_without_words_has_none_to_keep_back),
        cmocka_unit_test(what_is_malformed_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
