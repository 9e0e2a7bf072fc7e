#include "support/test.h"

#include "model/tracking.h"

static const enum language languages[] = {LANGUAGE_VIETNAMESE, LANGUAGE_ENGLISH};

static void every_heading_is_known_again(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(languages); i++)
        for (unsigned column = 0; column < TRACKING_COLUMN_COUNT; column++) {
            const char *heading = message_translate(languages[i], tracking_heading((enum tracking_column)column));
            assert_int_equal(tracking_column_of(text_from(heading)), column);
        }
    assert_int_equal(tracking_column_of(TEXT("Ghi chú của ai đó")), TRACKING_COLUMN_COUNT);
}

static void every_state_is_known_again(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    for (size_t i = 0; i < COUNT_OF(languages); i++)
        for (unsigned number = TASK_ASSIGNED; number <= TASK_CANCELLED; number++)
            for (unsigned late = 0; late < 2; late++) {
                struct tracking_row row = {.line.standing = {.state = (enum task_state)number, .is_late = late}};
                struct tracking_cell cell = tracking_cell_of(arena, &row, TRACKING_STATE, languages[i]);
                enum task_state found;
                bool is_late;
                assert_true(tracking_state_of(cell.text, &found, &is_late));
                assert_int_equal(found, number);
                assert_int_equal(is_late, late);
            }
}

static void a_row_tells_its_task(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct unit_view partners[] = {{2, TEXT_INIT("CA"), TEXT_INIT("Công an phường")},
                                   {3, TEXT_INIT("VP"), TEXT_INIT("Văn phòng")}};
    struct tracking_row row = {.place = 7, .above = NO_NUMBER, .partners = partners, .partner_count = 2};
    row.line.record = (struct task_record){.due = NO_DAY, .start = 1, .submitted_at = NO_MOMENT, .level = LEVEL_PLAN};
    row.line.title = TEXT(" Rà soát chợ ");
    assert_text_equal(tracking_cell_of(arena, &row, TRACKING_TITLE, LANGUAGE_VIETNAMESE).text, TEXT("Rà soát chợ"));
    assert_text_equal(tracking_cell_of(arena, &row, TRACKING_PARTNERS, LANGUAGE_VIETNAMESE).text,
                      TEXT("Công an phường; Văn phòng"));
    assert_text_equal(tracking_cell_of(arena, &row, TRACKING_PARTNER_CODES, LANGUAGE_VIETNAMESE).text, TEXT("CA; VP"));
    assert_text_equal(tracking_cell_of(arena, &row, TRACKING_LEVEL, LANGUAGE_VIETNAMESE).text, TEXT("kế hoạch"));
    assert_int_equal(tracking_cell_of(arena, &row, TRACKING_PLACE, LANGUAGE_ENGLISH).number, 7);
    static const enum tracking_column empty[] = {TRACKING_DUE, TRACKING_DONE, TRACKING_ABOVE, TRACKING_SOURCE};
    for (size_t i = 0; i < COUNT_OF(empty); i++) {
        struct tracking_cell cell = tracking_cell_of(arena, &row, empty[i], LANGUAGE_ENGLISH);
        assert_int_equal(cell.type, TRACKING_TEXT);
        assert_int_equal(cell.text.len, 0);
    }
    assert_int_equal(tracking_cell_of(arena, &row, TRACKING_START, LANGUAGE_ENGLISH).type, TRACKING_DAY);
}

static void levels_are_known_in_both_languages(void **state)
{
    (void)state;
    enum task_level level;
    assert_true(tracking_level_of(TEXT("Chương trình"), &level));
    assert_int_equal(level, LEVEL_PROGRAMME);
    assert_true(tracking_level_of(TEXT("plan"), &level));
    assert_int_equal(level, LEVEL_PLAN);
    assert_false(tracking_level_of(TEXT("cấp xã"), &level));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_heading_is_known_again),
        cmocka_unit_test(every_state_is_known_again),
        cmocka_unit_test(a_row_tells_its_task),
        cmocka_unit_test(levels_are_known_in_both_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
