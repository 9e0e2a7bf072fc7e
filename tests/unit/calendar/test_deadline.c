#include "support/test.h"

#include "calendar/calendar.h"
#include "calendar/deadline.h"
#include "support/deadline_checks.h"

#include <string.h>

struct expression {
    const char *words, *kind, *value;
};

static const struct date ON = {2025, 11, 20}; /* a Thursday */

static bool find(const char *words, enum deadline_place place, struct deadline *deadline)
{
    return deadline_find(text_from(words), ON, &calendar_vietnam, place, deadline);
}

static void expect_all(const struct expression *expressions, size_t count, enum deadline_place place)
{
    for (size_t i = 0; i < count; i++) {
        struct deadline found = {0};
        if (!find(expressions[i].words, place, &found))
            fail_msg("nothing found in \"%s\"", expressions[i].words);
        if (strcmp(deadline_kind_code(found.kind), expressions[i].kind) || strcmp(found.value, expressions[i].value))
            fail_msg("\"%s\" gives %s %s", expressions[i].words, deadline_kind_code(found.kind), found.value);
    }
}
#define EXPECT_ALL(expressions, place) expect_all(expressions, COUNT_OF(expressions), place)

static void days_in_the_wording_of_letters_are_read(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"gửi về Văn phòng trước ngày 03 tháng 02 năm 2026 để tổng hợp", "date", "2026-02-03"},
        {"TRƯỚC NGÀY 12/12/2025", "date", "2025-12-12"},
        {"trước 30 / 6 / 2026", "date", "2026-06-30"},
        {"chậm nhất ngày 9-3-2026", "date", "2026-03-09"},
        {"muộn nhất là 01.4.26", "date", "2026-04-01"},
        {"không muộn hơn ngày 5/1", "date", "2026-01-05"},
        {"Hạn hoàn thành: 22/12/2025", "date", "2025-12-22"},
        {"trước ngày 18 tháng này", "date", "2025-11-18"},
        {"trước ngày 7 tháng tới", "date", "2025-12-07"},
        {"ngày 12", "date", "2025-12-12"},
        {"thứ Ba, ngày 25/11/2025", "date", "2025-11-25"},
        {"trước thứ Tư tuần sau", "date", "2025-11-26"},
        {"cuối tuần này", "date", "2025-11-23"},
        {"ngày làm việc cuối cùng của tháng 5/2026", "date", "2026-05-29"},
        {"ngày mai", "date", "2025-11-21"},
        {"từ ngày 20/12 đến ngày 10/01/2026", "date", "2025-12-20/2026-01-10"},
        {"từ ngày 03 đến 07/12/2025", "date", "2025-12-03/2025-12-07"},
        {"01-15/12/2025", "date", "2025-12-01/2025-12-15"},
        {"từ ngày 11/9 đến hết năm 2026", "date", "2026-09-11/2026-12-31"},
        {"2026-03-20", "date", "2026-03-20"},
        {"từ ngày 01/12/2025 đến hết quý I/2026", "date", "2025-12-01/2026-03-31"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_FIELD);
}

static void a_day_that_does_not_exist_gives_no_time(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"trước ngày 29/02/2026", "none", "trước ngày 29/02/2026"},
        {"chậm nhất là ngày 31/11", "none", "chậm nhất là ngày 31/11"},
        {"gửi về Sở trước ngày 31 tháng 4 năm 2026 để tổng hợp", "none", "trước ngày 31 tháng 4 năm 2026"},
        {"ngày 32/1/2026", "none", "ngày 32/1/2026"},
        {"trước ngày 00/3/2026", "none", "trước ngày 00/3/2026"},
        {"ngày 15/13/2026", "none", "ngày 15/13/2026"},
        {"2026-02-30", "none", "2026-02-30"},
        {"thứ Hai, ngày 30/02/2026", "none", "thứ Hai, ngày 30/02/2026"},
        {"trước 17 giờ ngày 31/6/2026", "none", "trước 17 giờ ngày 31/6/2026"},
        {"tháng 13/2026", "none", "tháng 13/2026"},
        {"13/2026", "none", "13/2026"},
        {"trong tháng 0 năm 2026", "none", "trong tháng 0 năm 2026"},
        {"quý V năm 2026", "none", "quý V năm 2026"},
        {"Quý 5/2026", "none", "Quý 5/2026"},
        {"từ ngày 20/2/2026 đến ngày 30/2/2026", "none", "từ ngày 20/2/2026 đến ngày 30/2/2026"},
        {"từ ngày 30/02 đến ngày 15/3/2026", "none", "từ ngày 30/02 đến ngày 15/3/2026"},
        {"quý IV/2026 và quý V/2026", "none", "quý IV/2026 và quý V/2026"},
        {"từ tháng 1 đến tháng 13/2026", "none", "từ tháng 1 đến tháng 13/2026"},
        {"trước ngày 31/4 hằng năm", "none", "trước ngày 31/4"},
        {"hằng năm, trước ngày 31/4", "none", "hằng năm, trước ngày 31/4"},
        {"trước ngày 32 hằng tháng", "none", "trước ngày 32"},
        {"ngày 31/6 hằng năm", "none", "ngày 31/6"},
        {"từ ngày 31/12/2025 đến ngày 01/12/2025", "none", "từ ngày 31/12/2025 đến ngày 01/12/2025"},
        {"31/12/2025 - 01/12/2025", "none", "31/12/2025 - 01/12/2025"},
        {"25 giờ ngày 1/12/2025", "none", "25 giờ ngày 1/12/2025"},
        {"trước 17 giờ 75 phút ngày 1/12/2025", "none", "trước 17 giờ 75 phút ngày 1/12/2025"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(EXPRESSIONS); i++) {
        const char *words = EXPRESSIONS[i].words;
        struct deadline found = {0};
        if (!find(words, DEADLINE_IN_FIELD, &found) || found.kind != DEADLINE_NONE || !found.is_impossible)
            fail_msg("\"%s\" gives %s %s", words, deadline_kind_code(found.kind), found.value);
        assert_text_equal(text_slice(text_from(words), found.start, found.end), text_from(EXPRESSIONS[i].value));
    }
}

static void what_only_looks_like_no_day_is_read(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"trước ngày 29/02/2028", "date", "2028-02-29"},
        {"hằng quý 10 triệu", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"theo Quyết định số 45/2026/QĐ-UBND, xong trong tháng 3/2026", "month", "2026-03"},
        {"trước ngày 31", "date", "2025-11-30"},
        {"ngày 31 hằng tháng", "recurring", "FREQ=MONTHLY;BYMONTHDAY=31"},
        {"ngày 15/12 và 18/12/2025", "date", "2025-12-15"},
        {"từ ngày 25 đến ngày 30 hằng tháng", "recurring", "FREQ=MONTHLY;BYMONTHDAY=30"},
        {"từ 25 đến 30 hằng tháng", "recurring", "FREQ=MONTHLY;BYMONTHDAY=30"},
        {"từ 15 đến 20/12/2025", "date", "2025-12-15/2025-12-20"},
        {"quý III, quý IV/2026", "quarter", "2026-Q3/2026-Q4"},
        {"tháng 12/2025, tháng 01/2026", "month", "2025-12/2026-01"},
        {"ngày 1/3 năm", "date", "2026-03-01"},
        {"từ 31/12/2025 đến 15/01/2026", "date", "2025-12-31/2026-01-15"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_FIELD);
}

static void parts_and_numbers_of_papers_are_no_times(void **state)
{
    static const char *const EXPRESSIONS[] = {"tỷ lệ 1/3 tháng", "Số 30/2020/NĐ-CP", "Số 12/2020/NĐ-CP"};
    struct deadline found;
    (void)state;
    for (size_t i = 0; i < COUNT_OF(EXPRESSIONS); i++)
        if (find(EXPRESSIONS[i], DEADLINE_IN_FIELD, &found))
            fail_msg("\"%s\" gives %s", EXPRESSIONS[i], found.value);
}

static void hours_in_the_wording_of_telegrams_are_read(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"trước 17 giờ 00 ngày 5/12", "date", "2025-12-05T17:00"},
        {"trước 15h", "date", "2025-11-20T15:00"},
        {"trước 7g30 ngày 22/11/2025", "date", "2025-11-22T07:30"},
        {"17h30' ngày 25/11/2025", "date", "2025-11-25T17:30"},
        {"chậm nhất 3 giờ chiều ngày 25/11/2025", "date", "2025-11-25T15:00"},
        {"trước 9 giờ sáng mai", "date", "2025-11-21T09:00"},
        {"trước 24 giờ ngày 30/11/2025", "date", "2025-11-30T24:00"},
        {"trong vòng 36 giờ", "duration", "PT36H"},
        {"trong 12 - 24 giờ kể từ khi có tin", "duration", "PT24H"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_FIELD);
}

static void periods_in_the_cells_of_plans_are_read(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"Tháng Mười hai", "month", "2025-12"},
        {"05/2026", "month", "2026-05"},
        {"12.2025", "month", "2025-12"},
        {"từ tháng 12/2025 đến hết quý I/2026", "month", "2025-12/2026-03"},
        {"giữa tháng 3/2026", "month", "2026-03"},
        {"tuần đầu của tháng 4 năm 2026", "month", "2026-04"},
        {"10 ngày đầu tháng 12", "month", "2025-12"},
        {"trước ngày     tháng 12 năm 2025", "month", "2025-12"},
        {"trước ngày …/01/2026", "month", "2026-01"},
        {"trước tháng 01/2026", "month", "2025-12"},
        {"tháng 3, 4 và 5/2026", "month", "2026-03/2026-05"},
        {"T11-T12/2025", "month", "2025-11/2025-12"},
        {"hết quý I", "quarter", "2026-Q1"},
        {"Quí III-2026", "quarter", "2026-Q3"},
        {"Quý II, III/2026", "quarter", "2026-Q2/2026-Q3"},
        {"trong quý IV/2025 và quý I/2026", "quarter", "2025-Q4/2026-Q1"},
        {"trong quý IV/2025, quý I/2026 và thường xuyên", "quarter", "2025-Q4/2026-Q1"},
        {"từ quý III đến hết năm 2026", "quarter", "2026-Q3/2026-Q4"},
        {"từ tháng 3 đến hết quý II năm 2026", "month", "2026-03/2026-06"},
        {"6 tháng cuối năm 2026", "year", "2026-07/2026-12"},
        {"nửa đầu năm 2026", "year", "2026-01/2026-06"},
        {"hết năm", "year", "2025"},
        {"từ nay đến hết năm", "year", "2025"},
        {"trước năm 2028", "year", "2027"},
        {"năm học 2025 - 2026", "year", "2025/2026"},
        {"từ 2026 đến 2028", "year", "2026/2028"},
        {"đến năm 2030", "year", "2030"},
        {"Năm 2026 và những năm tiếp theo", "ongoing", "2026/.."},
        {"Từ tháng 3/2026 đến khi xong", "ongoing", "2026-03/.."},
        {"Thường xuyên, định kỳ hằng quý", "ongoing", ""},
        {"Xuyên suốt", "ongoing", ""},
        {"Xuyên suốt năm 2026", "year", "2026"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_FIELD);
}

static void lengths_in_the_wording_of_procedures_are_read(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"chậm nhất sau 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", "duration", "P5WD"},
        {"trong thời hạn 15 (mười lăm) ngày", "duration", "P15D"},
        {"trong thời hạn hai mươi mốt ngày làm việc", "duration", "P21WD"},
        {"trong năm ngày", "duration", "P5D"},
        {"không quá 02 tháng", "duration", "P2M"},
        {"trong nửa năm", "duration", "P6M"},
        {"trong một tháng rưỡi", "duration", "P1M15D"},
        {"trong 2 tuần", "duration", "P2W"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_FIELD);
}

static void rhythms_in_the_wording_of_report_rules_are_read(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"Hằng tháng, quý, năm", "recurring", "FREQ=MONTHLY"},
        {"định kì hàng quí", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"2 lần/năm", "recurring", "FREQ=MONTHLY;INTERVAL=6"},
        {"3 tháng/1 lần", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"mỗi năm ít nhất một lần", "recurring", "FREQ=YEARLY"},
        {"thứ Sáu hằng tuần", "recurring", "FREQ=WEEKLY;BYDAY=FR"},
        {"trước 16 giờ thứ Hai và thứ Năm hằng tuần", "recurring", "FREQ=WEEKLY;BYDAY=MO,TH"},
        {"thứ Sáu cuối cùng của tháng", "recurring", "FREQ=MONTHLY;BYDAY=-1FR"},
        {"ngày 10, 20 và 30 hằng tháng", "recurring", "FREQ=MONTHLY;BYMONTHDAY=10,20,30"},
        {"ngày cuối mỗi tháng", "recurring", "FREQ=MONTHLY;BYMONTHDAY=-1"},
        {"hằng tháng (trước ngày 22)", "recurring", "FREQ=MONTHLY;BYMONTHDAY=22"},
        {"hằng năm, chậm nhất ngày 15/11", "recurring", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"},
        {"ngày 20 của tháng cuối mỗi quý", "recurring", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"},
        {"hằng quý (trước ngày 15 tháng cuối quý)", "recurring", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"},
        {"ngày 05 của tháng đầu quý sau", "recurring", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"},
        {"trước ngày 30/6 và 31/12 hằng năm", "recurring", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"},
        {"tháng 3, 6, 9 hằng năm", "recurring", "FREQ=YEARLY;BYMONTH=3,6,9"},
        {"trước 16 giờ hằng ngày", "recurring", "FREQ=DAILY"},
        {"6 tháng một lần báo cáo", "recurring", "FREQ=MONTHLY;INTERVAL=6"},
        {"6 tháng một lần, báo cáo", "recurring", "FREQ=MONTHLY;INTERVAL=6"},
        {"định kỳ 6 tháng một lần, báo cáo", "recurring", "FREQ=MONTHLY;INTERVAL=6"},
        {"báo cáo định kỳ 06 tháng/lần", "recurring", "FREQ=MONTHLY;INTERVAL=6"},
        {"mỗi quý một lần báo cáo", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"báo cáo, mỗi quý một lần", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"hằng quý báo cáo", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"định kỳ báo cáo hằng quý", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"quý một lần báo cáo", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"nửa năm một lần", "recurring", "FREQ=MONTHLY;INTERVAL=6"},
        {"hai tuần một lần, vào thứ Sáu", "recurring", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_FIELD);
}

static void conditions_in_a_field_are_found_without_a_value(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"Đột xuất", "none", ""},
        {"Khi có yêu cầu", "none", ""},
        {"Trước 03 ngày làm việc", "none", ""},
        {"Ngay sau khi được phê duyệt", "none", ""},
        {"Theo kế hoạch kiểm tra hằng năm", "none", ""},
        {"Sau khi có hướng dẫn, chậm nhất trước ngày 20/12/2025", "date", "2025-12-20"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_FIELD);
}

static void deadlines_in_sentences_are_found(void **state)
{
    static const struct expression EXPRESSIONS[] = {
        {"Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025, hoàn thành trước ngày 10/12/2025", "date", "2025-12-10"},
        {"Thời gian thực hiện: Quý II/2026", "quarter", "2026-Q2"},
        {"Xong trong tháng 3 năm 2026", "month", "2026-03"},
        {"gửi trước ngày 05/12/2025 (qua Sở Nội vụ) để tổng hợp", "date", "2025-12-05"},
        {"gửi chậm nhất 15h00 ngày 24/11/2025 qua thư điện tử", "date", "2025-11-24T15:00"},
        {"tổng hợp từ nay đến hết năm 2025", "year", "2025"},
        {"Năm 2026, mỗi phường chọn một việc khó", "year", "2026"},
        {"số hóa hồ sơ lưu trữ (2026 - 2028).", "year", "2026/2028"},
        {"Thường xuyên đôn đốc và báo cáo trước ngày 25 hằng tháng", "recurring", "FREQ=MONTHLY;BYMONTHDAY=25"},
        {"Thường xuyên đôn đốc các đơn vị", "ongoing", ""},
        {"báo cáo ngay khi nước rút", "none", ""},
        {"6 tháng một lần báo cáo kết quả", "recurring", "FREQ=MONTHLY;INTERVAL=6"},
        {"báo cáo kết quả, mỗi quý một lần", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
        {"định kỳ báo cáo hằng quý với cấp trên", "recurring", "FREQ=MONTHLY;INTERVAL=3"},
    };
    (void)state;
    EXPECT_ALL(EXPRESSIONS, DEADLINE_IN_PROSE);
}

static void citations_targets_and_history_are_no_deadlines(void **state)
{
    static const char *const SENTENCES[] = {
        "Căn cứ Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương",
        "xây dựng kế hoạch năm 2026 và dự toán ngân sách hằng năm",
        "thực hiện mục tiêu đến năm 2030, tầm nhìn 2045",
        "phát triển đô thị giai đoạn 2026 - 2030",
        "tiết kiệm chi thường xuyên theo quy định",
        "tính đến hết ngày 17/11/2025, đã giải ngân 60%",
        "từ ngày 08 đến ngày 09 tháng 11 năm 2025, đoàn đã kiểm tra",
        "trong những tháng cuối năm 2025",
        "cuối tháng 10 vừa qua, mưa lớn",
        "đã hoàn thành trong năm 2024",
        "khẩn trương, kịp thời khắc phục 24/7",
        "tỷ lệ 2/3 trở lên, tăng 3,5 lần",
        "",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(SENTENCES); i++) {
        struct deadline found;
        if (find(SENTENCES[i], DEADLINE_IN_PROSE, &found))
            fail_msg("\"%s\" gives %s %s", SENTENCES[i], deadline_kind_code(found.kind), found.value);
    }
}

static void the_span_begins_with_the_deadline_word(void **state)
{
    static const struct {
        const char *words, *span;
    } CASES[] = {
        {"hoàn thành chậm nhất trước ngày 31/12/2025.", "chậm nhất trước ngày 31/12/2025"},
        {"Giao Sở Y tế báo cáo trong quý I năm 2026;", "trong quý I năm 2026"},
        {"trả lời trong 03 ngày kể từ ngày nhận đơn; lưu hồ sơ", "trong 03 ngày kể từ ngày nhận đơn"},
        {"Thời gian thực hiện: Từ tháng 3/2026 đến khi xong.", "Từ tháng 3/2026 đến khi xong"},
        {"gửi báo cáo hằng năm (trước ngày 15 tháng 11).", "hằng năm (trước ngày 15 tháng 11)"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct deadline found;
        struct text words = text_from(CASES[i].words);
        assert_true(find(CASES[i].words, DEADLINE_IN_PROSE, &found));
        assert_text_equal(text_slice(words, found.start, found.end), text_from(CASES[i].span));
    }
}

static void a_deadline_is_found_wherever_it_stands_in_long_text(void **state)
{
    enum { WORDS_MAXIMUM = 1200, STEP = 37 };
    static const char FILLER[] = "rà soát, ", DEADLINE[] = "trước ngày 15/12/2025 ";
    TEST_ARENA(arena);
    (void)state;
    for (size_t before = 0; before < WORDS_MAXIMUM; before += STEP) {
        struct text parts[WORDS_MAXIMUM];
        for (size_t i = 0; i < WORDS_MAXIMUM; i++)
            parts[i] = i == before ? TEXT(DEADLINE) : TEXT(FILLER);
        struct text words = text_join(arena, parts, WORDS_MAXIMUM, TEXT(""));
        struct deadline found;
        assert_true(deadline_find(words, ON, &calendar_vietnam, DEADLINE_IN_PROSE, &found));
        assert_string_equal(found.value, "2025-12-15");
        assert_int_equal(found.start, before * (sizeof FILLER - 1));
    }
}

static uint32_t random_next(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static const char *const PIECES[] = {
    "trước ", "ngày ", "tháng ",   "năm ", "quý ", "từ ",   "đến ",  "hết ",   "hằng ",         "trong ", "chậm nhất ",
    "15",     "/",     "12",       "2025", "-",    "31",    "0",     "99999",  "thứ ",          "Sáu ",   "lần",
    "giờ ",   ":",     "Tết ",     "rằm ", "âm ",  "lịch ", "định ", "kỳ ",    "làm việc ",     ", ",     "và ",
    "IV",     "mười ", "cuối ",    "đầu ", "sau ", "khi ",  "(",     ")",      "thường xuyên ", "tuần ",  "nửa ",
    "nay ",   "\xC4",  "\xE1\xBB", "\xFF", "của ", "mỗi ",  "Ngọ ",  "giêng ", "trở đi ",       "các ",   "tiếp theo ",
};

static void whatever_the_words_the_answer_is_sound(void **state)
{
    enum { ROUNDS = 20000, PIECES_MAXIMUM = 24, BYTES = 512 };
    uint32_t seed = 20251120;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        char bytes[BYTES];
        size_t len = 0;
        for (uint32_t n = 1 + random_next(&seed) % PIECES_MAXIMUM; n > 0; n--) {
            struct text piece = text_from(PIECES[random_next(&seed) % COUNT_OF(PIECES)]);
            memcpy(bytes + len, piece.at, piece.len);
            len += piece.len;
        }
        struct text words = {bytes, len};
        for (int place = DEADLINE_IN_PROSE; place <= DEADLINE_IN_FIELD; place++) {
            struct deadline found;
            if (deadline_find(words, ON, &calendar_vietnam, (enum deadline_place)place, &found) &&
                !deadline_is_sound(&found, words))
                fail_msg("\"%.*s\" gives %s %s", TEXT_ARG(words), deadline_kind_code(found.kind), found.value);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_in_the_wording_of_letters_are_read),
        cmocka_unit_test(a_day_that_does_not_exist_gives_no_time),
        cmocka_unit_test(what_only_looks_like_no_day_is_read),
        cmocka_unit_test(parts_and_numbers_of_papers_are_no_times),
        cmocka_unit_test(hours_in_the_wording_of_telegrams_are_read),
        cmocka_unit_test(periods_in_the_cells_of_plans_are_read),
        cmocka_unit_test(lengths_in_the_wording_of_procedures_are_read),
        cmocka_unit_test(rhythms_in_the_wording_of_report_rules_are_read),
        cmocka_unit_test(conditions_in_a_field_are_found_without_a_value),
        cmocka_unit_test(deadlines_in_sentences_are_found),
        cmocka_unit_test(citations_targets_and_history_are_no_deadlines),
        cmocka_unit_test(the_span_begins_with_the_deadline_word),
        cmocka_unit_test(a_deadline_is_found_wherever_it_stands_in_long_text),
        cmocka_unit_test(whatever_the_words_the_answer_is_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
