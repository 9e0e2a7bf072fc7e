#include "support/header_examples.h"

static void the_state_form_is_read_line_by_line(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *words =
        "ỦY BAN NHÂN\nDÂN\nXÃ KỲ HOA\n-------\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "---------------\nSố: 15/KH-UBND\nKỳ Hoa, ngày 05\ntháng 3 năm 2026\n\nKẾ HOẠCH\n\n"
        "TRIỂN\nKHAI CÔNG TÁC PHÒNG CHÁY,\nCHỮA CHÁY\n\nThực hiện Kế hoạch của tỉnh, xã ban hành kế hoạch.\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN\nNHÂN DÂN\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\nNguyễn Văn A\n";
    struct header header = header_of(arena, words, LINE_WRAPPED);
    assert_int_equal(header.form, FORM_STATE);
    assert_text_equal(header.authority.words, TEXT("ỦY BAN NHÂN DÂN XÃ KỲ HOA"));
    assert_text_equal(header.number.words, TEXT("15"));
    assert_text_equal(header.symbol.words, TEXT("15/KH-UBND"));
    assert_text_equal(header.type.words, TEXT("kế hoạch"));
    assert_text_equal(header.place.words, TEXT("Kỳ Hoa"));
    assert_text_equal(header.date.words, TEXT("ngày 05 tháng 3 năm 2026"));
    assert_day(header.day, 2026, 3, 5);
    assert_text_equal(header.subject.words, TEXT("TRIỂN KHAI CÔNG TÁC PHÒNG CHÁY, CHỮA CHÁY"));
    assert_text_equal(header.signer_role.words, TEXT("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"));
    assert_text_equal(span_text(text_from(words), header.symbol.span), TEXT("15/KH-UBND"));
    assert_text_equal(span_text(text_from(words), header.place.span), TEXT("Kỳ Hoa"));
}

static void the_party_form_has_no_motto_and_a_hyphen_after_the_number(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG ỦY PHƯỜNG SÔNG TRÍ\n*\nĐẢNG CỘNG SẢN\nVIỆT NAM\n-----\n"
        "Số 03-CTr/ĐU\nSông Trí, ngày 20 tháng 9 năm 2025\nCHƯƠNG TRÌNH HÀNH ĐỘNG\n"
        "thực hiện Nghị quyết số 05-NQ/ĐU\n-----\nThực hiện Nghị quyết của Đảng bộ.\n"
        "Nơi nhận:\n- Lưu VPĐU.\nT/M BAN CHẤP HÀNH\nBÍ THƯ\nTrần Văn B",
        LINE_WRAPPED);
    assert_int_equal(header.form, FORM_PARTY);
    assert_text_equal(header.authority.words, TEXT("ĐẢNG BỘ TỈNH HÀ TĨNH ĐẢNG ỦY PHƯỜNG SÔNG TRÍ"));
    assert_text_equal(header.symbol.words, TEXT("03-CTr/ĐU"));
    assert_text_equal(header.type.words, TEXT("chương trình hành động"));
    assert_text_equal(header.subject.words, TEXT("thực hiện Nghị quyết số 05-NQ/ĐU"));
    assert_text_equal(header.signer_role.words, TEXT("T/M BAN CHẤP HÀNH / BÍ THƯ"));
}

static void a_wide_table_is_no_head(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena, "| TT | Nhiệm vụ | Thời hạn | Sản phẩm\n| 1 | Rà soát hộ nghèo | tháng 3 | Báo cáo\n| 2 | Thống kê\n",
        LINE_WRAPPED);
    assert_text_equal(header.type.words, TEXT_NONE);
    assert_text_equal(header.subject.words, TEXT_NONE);
}

static void two_columns_may_be_cells_of_a_table(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "| UBND TỈNH HÀ TĨNH SỞ NỘI VỤ Số: 1203/SNV-CCHC V/v rà soát thủ tục hành chính cấp xã | CỘNG HÒA XÃ HỘI CHỦ "
        "NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Tĩnh, ngày 02 tháng 12 năm 2025 |\n"
        "Kính gửi: Ủy ban nhân dân các xã, phường.\nSở Nội vụ đề nghị các xã, phường rà soát.\n"
        "| Nơi nhận: - Như trên; - Lưu: VT, KT. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Nguyễn Văn C |",
        LINE_PARAGRAPH);
    assert_text_equal(header.authority.words, TEXT("UBND TỈNH HÀ TĨNH SỞ NỘI VỤ"));
    assert_text_equal(header.symbol.words, TEXT("1203/SNV-CCHC"));
    assert_text_equal(header.type.words, TEXT("công văn"));
    assert_text_equal(header.subject.words, TEXT("rà soát thủ tục hành chính cấp xã"));
    assert_text_equal(header.place.words, TEXT("Hà Tĩnh"));
    assert_day(header.day, 2025, 12, 2);
    assert_text_equal(header.signer_role.words, TEXT("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"));
}

static void two_columns_may_be_printed_into_one_another(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(arena,
                                     "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                     "THÀNH PHỐ HUẾ            Độc lập - Tự do - Hạnh phúc\n"
                                     "  Số: 69 /2024/QĐ-UBND    Huế, ngày 09 tháng 12 năm 2024\n"
                                     "              QUYẾT ĐỊNH\n      Về việc phê duyệt mức hỗ trợ đào tạo\n"
                                     "      của thành phố Huế\n   ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ\nCăn cứ Luật số 72;\n",
                                     LINE_WRAPPED);
    assert_text_equal(header.authority.words, TEXT("ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ"));
    assert_false(span_is_set(header.authority.span));
    assert_text_equal(header.symbol.words, TEXT("69/2024/QĐ-UBND"));
    assert_text_equal(header.place.words, TEXT("Huế"));
    assert_text_equal(header.subject.words, TEXT("phê duyệt mức hỗ trợ đào tạo của thành phố Huế"));
}

static void numbers_and_days_left_to_be_filled_by_hand_stay_empty(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "ỦY BAN NHÂN DÂN\nXÃ KỲ HOA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số:        /KH-UBND\nKỳ Hoa, ngày     tháng 11 năm 2025\nKẾ HOẠCH\nRà soát hộ nghèo\n",
        LINE_PARAGRAPH);
    assert_text_equal(header.symbol.words, TEXT("/KH-UBND"));
    assert_true(text_is_empty(header.number.words));
    assert_text_equal(header.date.words, TEXT("ngày tháng 11 năm 2025"));
    assert_false(date_is_set(header.day));
    assert_text_equal(header.place.words, TEXT("Kỳ Hoa"));

    header = header_of(arena, "SỞ Y TẾ\nSố: ……/BC-SYT\n......, ngày …. tháng … năm 20…\nBÁO CÁO\nkết quả năm\n",
                       LINE_PARAGRAPH);
    assert_text_equal(header.symbol.words, TEXT("/BC-SYT"));
    assert_text_equal(header.type.words, TEXT("báo cáo"));
    assert_false(date_is_set(header.day));
}

static void letters_of_other_alphabets_are_read_as_latin(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena, "BỘ CÔNG AN\nSố: 45/СТ-ВСА\nHà Nội, ngày 1 tháng 2 năm 2026\nCHỈ THỊ\nVề phòng cháy\n", LINE_PARAGRAPH);
    assert_text_equal(header.symbol.words, TEXT("45/CT-BCA"));
}

static void a_lost_head_leaves_what_the_document_still_shows(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "Kính gửi: Các đơn vị thuộc Sở.\nThực hiện Chỉ thị số 33/CT-TTg ngày 06/11/2025, Sở yêu cầu:\n"
        "1. Văn phòng Sở rà soát.\nNơi nhận:\n- Như trên;\nGIÁM ĐỐC\nTrần Thị D\n\nPHỤ LỤC\n"
        "(Kèm theo Công văn số 2210/SNNMT-VP\nngày 18 tháng 11 năm 2025 của Sở Nông nghiệp và\nMôi trường)\n",
        LINE_WRAPPED);
    assert_text_equal(header.type.words, TEXT("công văn"));
    assert_text_equal(header.symbol.words, TEXT("2210/SNNMT-VP"));
    assert_text_equal(header.authority.words, TEXT("Sở Nông nghiệp và Môi trường"));
    assert_day(header.day, 2025, 11, 18);
    assert_text_equal(header.signer_role.words, TEXT("GIÁM ĐỐC"));
    assert_true(text_is_empty(header.place.words));

    header = header_of(arena, "CÔNG ĐIỆN\n\nVỀ ỨNG PHÓ BÃO\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Các sở;\n",
                       LINE_WRAPPED);
    assert_text_equal(header.type.words, TEXT("công điện"));
    assert_text_equal(header.subject.words, TEXT("VỀ ỨNG PHÓ BÃO"));
    assert_text_equal(header.authority.words, TEXT("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"));

    header = header_of(arena, "", LINE_WRAPPED);
    assert_true(text_is_empty(header.type.words));
}

static void dates_and_numbers_of_the_body_are_not_taken(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "THÔNG BÁO\n\nKẾT LUẬN CỦA CHỦ TỊCH TẠI BUỔI LÀM VIỆC THEO KẾ HOẠCH\nSỐ 12/KH-UBND NGÀY 1/2/2025\n\n"
        "Chiều ngày 09 tháng 11 năm 2025, tại Hà Tĩnh, Chủ tịch đã làm việc.\n"
        "Ngày 10 tháng 11 năm 2025, đoàn đi kiểm tra.\n",
        LINE_WRAPPED);
    assert_text_equal(header.type.words, TEXT("thông báo"));
    assert_true(text_is_empty(header.symbol.words));
    assert_true(text_is_empty(header.date.words));
    assert_false(date_is_set(header.day));
}

static void a_mark_of_urgency_is_no_issuer(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena,
        "UBND TỈNH GIA LAI\nBAN CHỈ HUY PTDS\nHỎA TỐC\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nSố: 7/CĐ-BCH\nGia Lai, ngày 3/11/2025\nCÔNG ĐIỆN\n"
        "V/v chủ động ứng phó bão\nBan Chỉ huy điện:\n",
        LINE_PARAGRAPH);
    assert_text_equal(header.authority.words, TEXT("UBND TỈNH GIA LAI BAN CHỈ HUY PTDS"));
    assert_day(header.day, 2025, 11, 3);
    assert_text_equal(header.subject.words, TEXT("chủ động ứng phó bão"));
}

static void a_title_may_be_spaced_out_or_stand_with_its_subject(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena, "UBND XÃ A\nSố: 2/QĐ-UBND\nQ U Y Ế T  Đ Ị N H\nVề việc thành lập tổ công tác\n", LINE_PARAGRAPH);
    assert_text_equal(header.type.words, TEXT("quyết định"));
    assert_text_equal(header.subject.words, TEXT("thành lập tổ công tác"));

    header = header_of(
        arena, "UBND XÃ A\nSố: 9/TB-UBND\nTHÔNG BÁO KẾT LUẬN của Chủ tịch tại cuộc họp giao ban\nSáng ngày 2/2, họp.\n",
        LINE_PARAGRAPH);
    assert_text_equal(header.type.words, TEXT("thông báo"));
    assert_text_equal(header.subject.words, TEXT("KẾT LUẬN của Chủ tịch tại cuộc họp giao ban"));
}

static void the_type_follows_from_the_symbol_where_there_is_no_title(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *words, *type;
    } cases[] = {
        {"UBND XÃ A\nSố: 2/KH-UBND\nUBND xã rà soát.\n", "kế hoạch"},
        {"UBND XÃ A\nSố: 2/UBND-VP\nUBND xã rà soát.\n", "công văn"},
        {"TỈNH ỦY A\nSố 12-HD/TU\nHướng dẫn này.\n", "hướng dẫn"},
        {"TỈNH ỦY A\nSố 12-TT/TU\nThông tri này.\n", "thông tri"},
        {"BỘ A\nSố: 5/2024/TT-BNV\nQuy định chi tiết.\n", "thông tư"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_text_equal(header_of(arena, cases[i].words, LINE_PARAGRAPH).type.words, text_from(cases[i].type));
}

static void a_place_cut_by_a_line_end_is_read_whole(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct header header = header_of(
        arena, "SỞ A\nSố: 2/KH-SA\nThành phố Hồ\nChí Minh, ngày 18 tháng 11 năm 2025\nKẾ HOẠCH\nA\n", LINE_WRAPPED);
    assert_text_equal(header.place.words, TEXT("Thành phố Hồ Chí Minh"));
    header = header_of(
        arena,
        "SỞ A\nSố: 2/SA-VP\nV/v thống kê của\nĐảng, Nhà nước.\nHà\nNội, ngày 18 tháng 11 năm 2025\nKính gửi: B\n",
        LINE_WRAPPED);
    assert_text_equal(header.place.words, TEXT("Hà Nội"));
    assert_text_equal(header.subject.words, TEXT("thống kê của Đảng, Nhà nước"));
}

static void issuers_side_by_side_issue_together(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *words, *authority;
    } cases[] = {
        {"| BỘ TÀI CHÍNH -------| BỘ NỘI VỤ -------| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
         "| Số: 12/2012/TTLT-BTC-BNV| Hà Nội, ngày 12 tháng 3 năm 2012\nTHÔNG TƯ LIÊN TỊCH\nA\n",
         "BỘ TÀI CHÍNH - BỘ NỘI VỤ"},
        {"HỘI ĐỒNG NHÂN DÂN     ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "   XÃ A                  XÃ A             Độc lập - Tự do - Hạnh phúc\nSố: 5/NQLT-HĐND-UBND\n"
         "NGHỊ QUYẾT LIÊN TỊCH\nA\n",
         "HỘI ĐỒNG NHÂN DÂN XÃ A - ỦY BAN NHÂN DÂN XÃ A"},
        {"ỦY BAN NHÂN DÂN     ỦY BAN MTTQ VIỆT NAM     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "          XÃ A\nSố: 5/QCPH-UBND-MTTQ\nQUY CHẾ PHỐI HỢP\nA\n",
         "ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM XÃ A"},
        {"UBND TỈNH A\nSỞ B     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-SB\nKẾ HOẠCH\nA\n", "UBND TỈNH A SỞ B"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_text_equal(header_of(arena, cases[i].words, LINE_WRAPPED).authority.words,
                          text_from(cases[i].authority));
}

static void signers_side_by_side_are_read_one_after_the_other(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *words, *role;
    } cases[] = {
        {"Nơi nhận:\n- Lưu: VT.\n"
         "| KT. BỘ TRƯỞNG BỘ NỘI VỤ THỨ TRƯỞNG Nguyễn Văn A| KT. BỘ TRƯỞNG BỘ TÀI CHÍNH THỨ TRƯỞNG Trần Văn B\n",
         "KT. BỘ TRƯỞNG BỘ NỘI VỤ / THỨ TRƯỞNG / KT. BỘ TRƯỞNG BỘ TÀI CHÍNH / THỨ TRƯỞNG"},
        {"Nơi nhận:\n- Lưu: VT.\n| T/M ĐẢNG ỦY| TM. ỦY BAN NHÂN DÂN\n| PHÓ BÍ THƯ| CHỦ TỊCH\n| Trần Văn B| Lê Văn C\n",
         "T/M ĐẢNG ỦY / PHÓ BÍ THƯ / TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"},
        {"Nơi nhận:\n- Lưu: VT.\n   TM. LIÊN ĐOÀN LAO ĐỘNG             SỞ NỘI VỤ\n"
         "         CHỦ TỊCH                      GIÁM ĐỐC\n\n       Nguyễn Văn A                 Trần Văn B\n",
         "TM. LIÊN ĐOÀN LAO ĐỘNG / CHỦ TỊCH / SỞ NỘI VỤ / GIÁM ĐỐC"},
        {"Nơi nhận:                   TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.                   CHỦ TỊCH\n",
         "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text words = text_print(arena, "UBND XÃ A\nSố: 5/KH-UBND\nKẾ HOẠCH\nA\n\n%s", cases[i].words);
        assert_text_equal(header_of(arena, words.at, LINE_WRAPPED).signer_role.words, text_from(cases[i].role));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_state_form_is_read_line_by_line),
        cmocka_unit_test(the_party_form_has_no_motto_and_a_hyphen_after_the_number),
        cmocka_unit_test(a_wide_table_is_no_head),
        cmocka_unit_test(two_columns_may_be_cells_of_a_table),
        cmocka_unit_test(a_wide_table_is_no_head),
        cmocka_unit_test(two_columns_may_be_printed_into_one_another),
        cmocka_unit_test(numbers_and_days_left_to_be_filled_by_hand_stay_empty),
        cmocka_unit_test(letters_of_other_alphabets_are_read_as_latin),
        cmocka_unit_test(a_lost_head_leaves_what_the_document_still_shows),
        cmocka_unit_test(dates_and_numbers_of_the_body_are_not_taken),
        cmocka_unit_test(a_mark_of_urgency_is_no_issuer),
        cmocka_unit_test(a_title_may_be_spaced_out_or_stand_with_its_subject),
        cmocka_unit_test(the_type_follows_from_the_symbol_where_there_is_no_title),
        cmocka_unit_test(issuers_side_by_side_issue_together),
        cmocka_unit_test(signers_side_by_side_are_read_one_after_the_other),
        cmocka_unit_test(a_place_cut_by_a_line_end_is_read_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
