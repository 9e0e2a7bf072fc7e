#include "support/test.h"

#include "calendar/calendar.h"
#include "calendar/deadline.h"

static void days_beside_each_other_are_one_stretch(void **state)
{
    static const struct {
        const char *words, *value;
    } EXAMPLES[] = {
        {"ngày 26, 27/12/2025", "2025-12-26/2025-12-27"},
        {"ngày 26, 27 và 28 tháng 12 năm 2025", "2025-12-26/2025-12-28"},
        {"chiều ngày 28/12 và cả ngày 29/12/2025", "2025-12-28/2025-12-29"},
        {"ngày 31/12/2025 và sáng ngày 01/01/2026", "2025-12-31/2026-01-01"},
        {"ngày 15/12 và 25/12/2025", "2025-12-15"},
        {"8h00 - 10h00 ngày 28/12/2025", "2025-12-28"},
        {"từ 8 giờ đến 10 giờ 30 phút ngày 28/12/2025", "2025-12-28"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(EXAMPLES); i++) {
        struct deadline found;
        assert_true(deadline_find(text_from(EXAMPLES[i].words), (struct date){2025, 11, 20}, &calendar_vietnam,
                                  DEADLINE_IN_FIELD, &found));
        assert_int_equal(found.kind, DEADLINE_DATE);
        assert_string_equal(found.value, EXAMPLES[i].value);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_beside_each_other_are_one_stretch),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
