#include "support/test.h"

#include "base/message.h"
#include "model/unit_branch.h"

static void every_code_and_word_leads_back(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *typed;
        enum unit_branch branch;
    } words[] = {{"party", BRANCH_PARTY},          {"Đảng", BRANCH_PARTY},   {"dang", BRANCH_PARTY},
                 {"HĐND", BRANCH_COUNCIL},         {"HDND", BRANCH_COUNCIL}, {"Đoàn thể", BRANCH_MASS},
                 {"doanh nghiep", BRANCH_BUSINESS}};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        enum unit_branch branch = BRANCH_NONE;
        assert_true(unit_branch_find(arena, text_from(words[i].typed), &branch));
        assert_int_equal(branch, words[i].branch);
    }
    for (enum unit_tier tier = TIER_CENTRAL; tier <= TIER_VILLAGE; tier++) {
        enum unit_tier parsed = TIER_NONE;
        assert_true(unit_tier_parse(unit_tier_code(tier), &parsed));
        assert_int_equal(parsed, tier);
        assert_non_null(unit_tier_title(tier));
    }
}

static void what_is_no_word_for_one_is_refused(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    enum unit_branch branch = BRANCH_OTHER;
    enum unit_tier tier = TIER_VILLAGE;
    assert_false(unit_branch_find(arena, TEXT("dảng"), &branch));
    assert_false(unit_branch_find(arena, TEXT_NONE, &branch));
    assert_false(unit_branch_parse(TEXT("Party"), &branch));
    assert_false(unit_tier_find(arena, TEXT("huyện"), &tier));
    assert_int_equal(branch, BRANCH_OTHER);
    assert_int_equal(tier, TIER_VILLAGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_and_word_leads_back),
        cmocka_unit_test(what_is_no_word_for_one_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
