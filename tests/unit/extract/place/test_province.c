#include "support/test.h"

#include "extract/place/province.h"

static const struct date end_of_2025 = {2025, 12, 31};

static bool is_city(const char *name, struct date on)
{
    const struct province *province = province_find(text_from(name));
    assert_non_null(province);
    return province_is_city(province, on);
}

static void six_cities_stand_under_the_centre_at_the_end_of_2025(void **state)
{
    (void)state;
    static const char *const cities[] = {"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"};
    for (size_t i = 0; i < COUNT_OF(cities); i++)
        assert_true(is_city(cities[i], end_of_2025));
    assert_false(is_city("Đắk Lắk", end_of_2025));
    assert_false(is_city("Đồng Nai", end_of_2025));
}

static void a_province_may_become_a_city(void **state)
{
    (void)state;
    assert_false(is_city("Đồng Nai", (struct date){2026, 4, 29}));
    assert_true(is_city("Đồng Nai", (struct date){2026, 4, 30}));
    assert_false(is_city("Thừa Thiên Huế", (struct date){2024, 12, 31}));
    assert_true(is_city("Huế", (struct date){2025, 1, 1}));
    assert_true(is_city("Huế", (struct date){0}));
}

static void names_are_known_in_any_spelling(void **state)
{
    (void)state;
    static const struct {
        const char *words, *name;
    } spellings[] = {
        {"tỉnh Khánh Hoà", "Khánh Hòa"},
        {"TỈNH ĐẮK LẮK", "Đắk Lắk"},
        {"Thành phố Hồ Chí Minh", "Hồ Chí Minh"},
        {"TP. Hồ Chí Minh", "Hồ Chí Minh"},
        {"TP.HCM", "Hồ Chí Minh"},
        {"Đăk Lăk", "Đắk Lắk"},
        {"Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"},
        {"  tỉnh  Lào Cai ", "Lào Cai"},
    };
    for (size_t i = 0; i < COUNT_OF(spellings); i++) {
        const struct province *province = province_find(text_from(spellings[i].words));
        assert_non_null(province);
        assert_text_equal(province_name(province), text_from(spellings[i].name));
    }
}

static void what_is_no_province_is_not_found(void **state)
{
    (void)state;
    static const char *const others[] = {
        "", "tỉnh", "Kỳ Anh", "thành phố Vinh", "Thành", "Bình", "các tỉnh, thành phố trực thuộc trung ương"};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_null(province_find(text_from(others[i])));
}

static void merged_provinces_lead_to_their_successor(void **state)
{
    (void)state;
    const struct province *old = province_find(TEXT("Bình Dương"));
    assert_text_equal(province_name(province_successor(old)), TEXT("Hồ Chí Minh"));
    const struct province *kept = province_find(TEXT("Cao Bằng"));
    assert_ptr_equal(province_successor(kept), kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(six_cities_stand_under_the_centre_at_the_end_of_2025),
        cmocka_unit_test(a_province_may_become_a_city),
        cmocka_unit_test(names_are_known_in_any_spelling),
        cmocka_unit_test(what_is_no_province_is_not_found),
        cmocka_unit_test(merged_provinces_lead_to_their_successor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
