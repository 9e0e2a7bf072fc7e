#include "support/test.h"

#include "extract/block/block.h"
#include "support/lines.h"

static struct block_list blocks_of(struct arena *arena, const char *words)
{
    struct block_list blocks;
    blocks_read(arena, read_text_of(arena, words, LINE_WRAPPED), &blocks);
    return blocks;
}

static void soft_wraps_are_undone(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena,
                                         "1. Phòng Văn hóa - Xã hội chủ trì, phối\nhợp với các thôn rà soát hộ nghèo.\n"
                                         "2. Công an xã\nkiểm tra.");
    assert_int_equal(blocks.count, 2);
    assert_text_equal(blocks.at[0].words,
                      TEXT("Phòng Văn hóa - Xã hội chủ trì, phối hợp với các thôn rà soát hộ nghèo."));
    assert_text_equal(blocks.at[0].marker, TEXT("1"));
    assert_int_equal(blocks.at[0].kind, CLAUSE_NUMBER);
    assert_text_equal(blocks.at[1].words, TEXT("Công an xã kiểm tra."));
}

static void a_number_in_capitals_is_no_title(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena, "- Tiếp tục thực hiện nghiêm túc Mục 6, Công văn số\n1899/SGDĐT-CTTT.\n"
                                                "- Bố trí phòng dự phòng cho thí sinh.");
    assert_int_equal(blocks.count, 2);
    assert_text_equal(blocks.at[0].words, TEXT("Tiếp tục thực hiện nghiêm túc Mục 6, Công văn số 1899/SGDĐT-CTTT."));
}

static void whoever_has_a_duty_begins_below_a_title(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(
        arena, "2. Về các biện pháp phòng, chống dịch bệnh\nHiệu trưởng các trường có trách nhiệm quán triệt Chỉ thị "
               "số 19 tới từng lớp học,\ntừng giáo viên và nhân viên của trường.\n3. Về kinh phí cho các trường của "
               "huyện và cho các\nPhòng chuyên môn đã được duyệt.");
    assert_int_equal(blocks.count, 3);
    assert_text_equal(blocks.at[0].words, TEXT("Về các biện pháp phòng, chống dịch bệnh"));
}

static void a_number_above_an_empty_line_ends_a_page(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena, "a) Trạm Y tế phường phun thuốc diệt muỗi tại các khu phố trước "
                                                "ngày 15 tháng 6.\n12\n\nb) Công an phường tuần tra các tuyến "
                                                "đường vào ban đêm.\n\nc) Ban Quản lý chợ báo cáo theo Biểu số\n3\n\n"
                                                "d) Đoàn phường dọn kênh.");
    assert_int_equal(blocks.count, 4);
    assert_text_equal(blocks.at[0].words,
                      TEXT("Trạm Y tế phường phun thuốc diệt muỗi tại các khu phố trước ngày 15 tháng 6."));
    assert_text_equal(blocks.at[2].words, TEXT("Ban Quản lý chợ báo cáo theo Biểu số 3"));
}

static void a_title_ends_where_an_order_or_what_stands_before_it_begins(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(
        arena,
        "a) Chuẩn bị hệ thống học qua mạng\nTrong thời gian chờ mua máy chủ mới, hướng dẫn các trường dùng chung "
        "máy chủ\ncủa phòng và sao lưu dữ liệu hằng ngày.\n2. Các nhiệm vụ trọng tâm\nTổ chức tổng kết năm "
        "học, đánh giá kết quả thực hiện nhiệm vụ của các\ntrường và đề xuất khen thưởng.\n3. Rà soát các trường "
        "do Phòng\nGiáo dục và Đào tạo quản lý trên địa bàn huyện trong năm học\nnày.");
    assert_int_equal(blocks.count, 5);
    assert_text_equal(blocks.at[0].words, TEXT("Chuẩn bị hệ thống học qua mạng"));
    assert_text_equal(blocks.at[2].words, TEXT("Các nhiệm vụ trọng tâm"));
}

static void a_marker_alone_on_its_line_is_glued(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena, "Giao:\n\na)\n\nVăn phòng theo dõi;\n\n-\nTrạm Y tế báo cáo.");
    assert_int_equal(blocks.count, 3);
    assert_int_equal(blocks.at[1].kind, CLAUSE_LETTER);
    assert_text_equal(blocks.at[1].words, TEXT("Văn phòng theo dõi;"));
    assert_int_equal(blocks.at[2].kind, CLAUSE_DASH);
}

static void a_hyphen_at_a_line_start_is_no_item(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena,
                                         "Ủy ban nhân dân xã tổ chức phát triển kinh tế\n- xã hội trên địa bàn.");
    assert_int_equal(blocks.count, 1);
    assert_text_equal(blocks.at[0].words, TEXT("Ủy ban nhân dân xã tổ chức phát triển kinh tế - xã hội trên địa bàn."));
}

static void a_label_begins_a_block(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena, "1. Rà soát hộ nghèo.\n"
                                                "- Đơn vị chủ trì: Đồng chí Phó Chủ tịch phụ trách văn hóa, xã hội\n"
                                                "- Đơn vị phối hợp: Các thôn\n"
                                                "Thời gian hoàn thành: Tháng 3/2026\n"
                                                "Cơ quan tham mưu giúp việc: Văn phòng\n");
    assert_int_equal(blocks.count, 5);
    assert_text_equal(blocks.at[2].words, TEXT("Đơn vị phối hợp: Các thôn"));
    assert_int_equal(blocks.at[2].kind, CLAUSE_DASH);
    assert_true(label_begins(TEXT("Cơ quan, đơn vị chủ trì: Sở A")));
    assert_false(label_begins(TEXT("Nhiệm vụ của Sở A: rà soát")));
    assert_false(label_begins(TEXT("Hoàn thành các nhiệm vụ sau: rà soát")));
    assert_true(label_fills(TEXT("Đơn vị chủ trì")));
    assert_false(label_fills(TEXT("Đơn vị chủ trì Sở A")));
    assert_false(label_fills(TEXT("Chủ trì")));
}

static void addressees_and_what_they_are_told_are_two_blocks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena,
                                         "V/v rà soát nhà ở của người có công\n"
                                         "Kính gửi: Ủy ban nhân dân các xã,\nphường trên địa bàn\n"
                                         "Thực hiện Quyết định của Ủy ban nhân dân tỉnh, Sở Xây dựng yêu cầu rà soát.");
    assert_int_equal(blocks.count, 3);
    assert_text_equal(blocks.at[1].words, TEXT("Kính gửi: Ủy ban nhân dân các xã, phường trên địa bàn"));
}

static void markers_hold_where_every_line_is_a_paragraph(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(
        arena, "5. Công tác tuyên truyền\n"
               "5.1. Ban hành kế hoạch tuyên truyền; hướng dẫn các thôn tuyên truyền trên loa truyền thanh, bảng tin, "
               "trang thông tin điện tử của xã và tại các buổi sinh hoạt chi bộ, chi hội, chi đoàn trong toàn xã\n"
               "- Tập trung vào quyền và nghĩa vụ của công dân\n");
    assert_int_equal(blocks.count, 3);
    assert_int_equal(blocks.at[1].kind, CLAUSE_SUBNUMBER);
    assert_int_equal(blocks.at[2].kind, CLAUSE_DASH);
}

static void a_number_that_a_word_asks_for_is_no_marker(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena, "Thực hiện theo quy định tại khoản\n2. Điều 5 của Quy chế này.");
    assert_int_equal(blocks.count, 1);
}

static void a_marker_whose_line_before_had_room_is_one(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(
        arena, "1. Kinh phí: ngân sách của thành phố và những nguồn hợp pháp khác trên địa bàn\n"
               "cùng với đóng góp tự nguyện của mọi tổ chức và cá nhân ở trong và ngoài\n"
               "2. Truyền thông trước và sau sự kiện (ở cả trong nước lẫn ngoài nước, kéo dài)\n"
               "3. Tuyên truyền bằng nhiều hình thức phong phú trên các mạng xã hội phổ biến\n"
               "- Đơn vị chủ trì: Văn phòng");
    assert_int_equal(blocks.count, 4);
    assert_text_equal(blocks.at[1].marker, TEXT("2"));
    assert_text_equal(blocks.at[2].marker, TEXT("3"));
    assert_text_equal(blocks.at[3].words, TEXT("Đơn vị chủ trì: Văn phòng"));
}

static void an_item_that_counts_on_from_the_one_above_is_one(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(
        arena, "3. Rà soát học liệu, bài giảng của các trường, góp ý trước khi đưa vào sử dụng\n"
               "4. Tổ chức dạy học qua Internet cho học sinh các khối lớp của các trường trên địa bàn,\n"
               "kiểm tra, đánh giá kết quả học tập của học sinh theo đúng quy định hiện hành của số\n"
               "12 thông tư, hướng dẫn việc đánh giá học sinh cho từng cấp học, từng khối lớp một.");
    assert_int_equal(blocks.count, 2);
    assert_text_equal(blocks.at[1].marker, TEXT("4"));
    blocks = blocks_of(arena, "d) Rà soát các điểm\nđ) Lập danh sách.\n\n1. Chuyển đổi số trong năm\n\n2. Cải cách.");
    assert_int_equal(blocks.count, 4);
    assert_text_equal(blocks.at[1].marker, TEXT("đ"));
    assert_text_equal(blocks.at[3].words, TEXT("Cải cách."));
    blocks = blocks_of(arena, "1. Thực hiện Công văn số\n5. Báo cáo.\n\n2. Thực hiện theo điểm\nc) Khoản 3.");
    assert_int_equal(blocks.count, 2);
}

static void a_marker_set_in_further_than_the_line_before_is_one(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(
        arena, "     a) Tổ chức dạy học qua Internet cho học sinh các khối lớp của các trường\n"
               "trên địa bàn thành phố, kiểm tra, đánh giá kết quả học tập của học sinh các khối\n"
               "     - Học sinh được hướng dẫn về kỹ năng sử dụng ứng dụng, dịch vụ công nghệ\n"
               "thông tin trên Internet.");
    assert_int_equal(blocks.count, 2);
    assert_int_equal(blocks.at[1].kind, CLAUSE_DASH);
}

static void footnote_marks_leave_the_words(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena, "Các thôn[1] rà soát.\n\n[1] Gồm 12 thôn.");
    assert_int_equal(blocks.count, 2);
    assert_text_equal(blocks.at[0].words, TEXT("Các thôn rà soát."));
    assert_int_equal(blocks.at[1].part, BLOCK_NOTE);
}

static void places_lead_back_to_the_document(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *words = "- Các thôn[1]  rà\n  soát.";
    struct block_list blocks = blocks_of(arena, words);
    assert_text_equal(blocks.at[0].words, TEXT("Các thôn rà soát."));
    struct text block_words = blocks.at[0].words;
    size_t start = text_find(block_words, TEXT("rà")), end = text_find(block_words, TEXT("."));
    struct span span = block_span(&blocks.at[0], start, end);
    assert_text_equal(span_text(text_from(words), span), TEXT("rà\n  soát"));
}

static void a_sentence_goes_on_over_an_empty_line(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    const char *words =
        "Phòng Kinh tế đề xuất giải pháp, báo cáo Chủ tịch\n\nỦy ban nhân dân xã trong tháng 4 năm 2020.\n\n"
        "Trạm Y tế kiến nghị cơ quan có\n\n   6\n\nthẩm quyền xử lý.\n\n"
        "1. Trách nhiệm chung của các cơ quan, đơn vị trên\n\nPhòng Kinh tế theo dõi.";
    struct block_list blocks = blocks_of(arena, words);
    assert_int_equal(blocks.count, 4);
    assert_text_equal(blocks.at[0].words, TEXT("Phòng Kinh tế đề xuất giải pháp, báo cáo Chủ tịch Ủy ban nhân dân xã "
                                               "trong tháng 4 năm 2020."));
    assert_text_equal(blocks.at[1].words, TEXT("Trạm Y tế kiến nghị cơ quan có thẩm quyền xử lý."));
    assert_text_equal(blocks.at[3].words, TEXT("Phòng Kinh tế theo dõi."));
}

static void dirt_before_a_dash_is_passed_over(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(
        arena, "b) Phòng Kinh tế\n__ - Trình kế hoạch thu gom rác ven biển.\n. – Gửi báo cáo.");
    assert_int_equal(blocks.count, 3);
    assert_int_equal(blocks.at[1].kind, CLAUSE_DASH);
    assert_text_equal(blocks.at[1].words, TEXT("Trình kế hoạch thu gom rác ven biển."));
    assert_int_equal(blocks.at[2].kind, CLAUSE_DASH);
}

static void bars_part_the_cells_of_a_row(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct block_list blocks = blocks_of(arena,
                                         "TT | Nhiệm vụ | Chủ trì\n1 | Rà soát hộ nghèo | Phòng Văn hóa - Xã hội");
    assert_int_equal(blocks.count, 6);
    assert_int_equal(blocks.at[5].kind, CLAUSE_ROW);
    assert_int_equal(blocks.at[5].row, 1);
    assert_int_equal(blocks.at[5].column, 2);
    assert_text_equal(blocks.at[5].words, TEXT("Phòng Văn hóa - Xã hội"));
    struct block_list framed = blocks_of(arena, " |TT|Nhiệm vụ|\n |---|---|\n |1|Rà soát hộ nghèo|");
    assert_int_equal(framed.count, 4);
    assert_int_equal(framed.at[3].row, 1);
    assert_text_equal(framed.at[3].words, TEXT("Rà soát hộ nghèo"));
}

static void every_kind_of_marker_is_read(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        const char *words, *marker;
        enum clause_kind kind;
    } rows[] = {
        {"Điều 12. Hiệu lực", "12", CLAUSE_ARTICLE},
        {"Chương II", "II", CLAUSE_CHAPTER},
        {"IV. TỔ CHỨC", "IV", CLAUSE_SECTION},
        {"III- NHIỆM VỤ", "III", CLAUSE_SECTION},
        {"1- Ban Thường vụ", "1", CLAUSE_NUMBER},
        {"2.1. Về kinh tế", "2.1", CLAUSE_SUBNUMBER},
        {"3 . Rà soát", "3", CLAUSE_NUMBER},
        {"100. Rà soát", "100", CLAUSE_NUMBER},
        {"3 . Rà soát", "3", CLAUSE_NUMBER},
        {"100) Rà soát", "100", CLAUSE_NUMBER},
        {"100.000 đồng", "", CLAUSE_PARAGRAPH},
        {"150-200 hộ", "", CLAUSE_PARAGRAPH},
        {"412/UBND", "", CLAUSE_PARAGRAPH},
        {"49/QCPH-UBND và quy định", "", CLAUSE_PARAGRAPH},
        {"07/CĐ-TTg ngày 20/11/2025", "", CLAUSE_PARAGRAPH},
        {"7/ UBND các xã", "7", CLAUSE_NUMBER},
        {"đ) Rà soát", "đ", CLAUSE_LETTER},
        {"a.1. Rà soát", "a.1", CLAUSE_LETTER},
        {"b.10 Rà soát", "b.10", CLAUSE_LETTER},
        {"a.2.Rà soát", "a.2", CLAUSE_LETTER},
        {"(2) Rà soát", "2", CLAUSE_LETTER},
        {"• Rà soát", "-", CLAUSE_DASH},
        {"+ Rà soát", "+", CLAUSE_PLUS},
        {"Thứ nhất, rà soát", "Thứ nhất", CLAUSE_DASH},
        {"A. MỤC TIÊU", "A", CLAUSE_PART},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct block_list blocks = blocks_of(arena, rows[i].words);
        assert_int_equal(blocks.at[0].kind, rows[i].kind);
        assert_text_equal(blocks.at[0].marker, text_from(rows[i].marker));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(soft_wraps_are_undone),
        cmocka_unit_test(a_number_in_capitals_is_no_title),
        cmocka_unit_test(whoever_has_a_duty_begins_below_a_title),
        cmocka_unit_test(a_number_above_an_empty_line_ends_a_page),
        cmocka_unit_test(a_title_ends_where_an_order_or_what_stands_before_it_begins),
        cmocka_unit_test(a_marker_alone_on_its_line_is_glued),
        cmocka_unit_test(a_hyphen_at_a_line_start_is_no_item),
        cmocka_unit_test(a_number_that_a_word_asks_for_is_no_marker),
        cmocka_unit_test(a_marker_whose_line_before_had_room_is_one),
        cmocka_unit_test(an_item_that_counts_on_from_the_one_above_is_one),
        cmocka_unit_test(a_marker_set_in_further_than_the_line_before_is_one),
        cmocka_unit_test(footnote_marks_leave_the_words),
        cmocka_unit_test(places_lead_back_to_the_document),
        cmocka_unit_test(a_sentence_goes_on_over_an_empty_line),
        cmocka_unit_test(dirt_before_a_dash_is_passed_over),
        cmocka_unit_test(a_label_begins_a_block),
        cmocka_unit_test(addressees_and_what_they_are_told_are_two_blocks),
        cmocka_unit_test(markers_hold_where_every_line_is_a_paragraph),
        cmocka_unit_test(bars_part_the_cells_of_a_row),
        cmocka_unit_test(every_kind_of_marker_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
