#include "support/test.h"

#include "calendar/calendar.h"
#include "calendar/deadline_words.h"

static const struct date ON = {2025, 11, 20};

/* Puts a text together from what stands between its spaces; false when it is too long. */
static bool put_together(struct deadline_words *words, struct text text)
{
    struct text rest = text, spelling;
    deadline_words_begin(words, text);
    while (text_split(&rest, ' ', &spelling)) {
        size_t start = (size_t)(spelling.at - text.at);
        if (!deadline_words_add(words, start, start + spelling.len, deadline_word_of(spelling)))
            return false;
    }
    return true;
}

static void a_spelling_is_one_word_or_must_be_read_where_it_stands(void **state)
{
    (void)state;
    assert_int_not_equal(deadline_word_of(TEXT("Trước")).kind, 0);
    assert_int_equal(deadline_word_of(TEXT("Trước")).kind, deadline_word_of(TEXT("trước")).kind);
    assert_int_equal(deadline_word_of(TEXT("mười")).value, 10);
    assert_int_not_equal(deadline_word_of(TEXT(",")).kind, 0);
    assert_int_equal(deadline_word_of(TEXT("15")).kind, 0);
    assert_int_equal(deadline_word_of(TEXT("30/6/2026")).kind, 0);
    assert_int_equal(deadline_word_of(TEXT("17h")).kind, 0);
}

static uint32_t random_next(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static const char *const SPELLINGS[] = {
    "trước", "ngày", "tháng", "năm",  "quý",  "từ",  "đến",     "hết",     "hằng",   "trong",  "chậm", "nhất",
    "15",    "/",    "12",    "2025", "-",    "31",  "20/12",   "17h30",   "thứ",    "Sáu",    "lần",  "giờ",
    ":",     "Tết",  "rằm",   "định", "kỳ",   "làm", "việc",    ",",       "và",     "IV",     "mười", "cuối",
    "sau",   "khi",  "(",     ")",    "tuần", "nay", "T12/25",  "mỗi",     "thường", "xuyên",  "các",  "hoàn",
    "thành", ";",    ".",     "Bộ",   "–",    "…",   "báo cáo", "3.12.25", "nửa",    "II/26.", "Quý",  "2025-2030",
};

/* A text is a time in a field where the first one found there is all of it. */
static void assert_fills_as_found(const struct deadline_words *words, struct text text)
{
    struct deadline found, filling;
    bool is_found = deadline_find(text, ON, &calendar_vietnam, DEADLINE_IN_FIELD, &found);
    bool is_all = is_found && found.kind != DEADLINE_NONE && found.start == 0 && found.end == text.len;
    assert_int_equal(deadline_words_fill(words, ON, &calendar_vietnam, &filling), is_all);
    if (is_all)
        assert_string_equal(filling.value, found.value);
}

static void a_text_put_together_reads_as_out_of_its_bytes(void **state)
{
    enum { ROUNDS = 20000, MOST_SPELLINGS = 16 };
    TEST_ARENA(arena);
    struct deadline_words *words = deadline_words_open(arena);
    uint32_t seed = 20251120;
    size_t found_some = 0;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        SCRATCH(scratch, arena);
        struct text spellings[MOST_SPELLINGS];
        size_t count = 1 + random_next(&seed) % MOST_SPELLINGS;
        for (size_t i = 0; i < count; i++)
            spellings[i] = text_from(SPELLINGS[random_next(&seed) % COUNT_OF(SPELLINGS)]);
        struct text text = text_join(scratch, spellings, count, TEXT(" "));
        assert_true(put_together(words, text));
        assert_fills_as_found(words, text);
        for (int place = DEADLINE_IN_PROSE; place <= DEADLINE_IN_FIELD; place++) {
            struct deadline found, expected;
            bool is_expected = deadline_find(text, ON, &calendar_vietnam, (enum deadline_place)place, &expected);
            assert_int_equal(deadline_words_find(words, ON, &calendar_vietnam, (enum deadline_place)place, &found),
                             is_expected);
            if (!is_expected)
                continue;
            found_some++;
            assert_int_equal(found.kind, expected.kind);
            assert_int_equal(found.start, expected.start);
            assert_int_equal(found.end, expected.end);
            assert_string_equal(found.value, expected.value);
        }
    }
    assert_in_range(found_some, ROUNDS / 4, 2 * ROUNDS);
}

static void a_text_too_long_is_not_put_together(void **state)
{
    enum { MANY = 1000 };
    TEST_ARENA(arena);
    struct text spellings[MANY];
    (void)state;
    for (size_t i = 0; i < MANY; i++)
        spellings[i] = TEXT("việc");
    assert_false(put_together(deadline_words_open(arena), text_join(arena, spellings, MANY, TEXT(" "))));
    for (size_t i = 0; i < MANY; i++)
        spellings[i] = TEXT("12/2025");
    assert_false(put_together(deadline_words_open(arena), text_join(arena, spellings, MANY, TEXT(" "))));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_spelling_is_one_word_or_must_be_read_where_it_stands),
        cmocka_unit_test(a_text_put_together_reads_as_out_of_its_bytes),
        cmocka_unit_test(a_text_too_long_is_not_put_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
