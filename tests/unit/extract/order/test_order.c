#include "support/test.h"

#include "base/buffer.h"
#include "extract/order/action_end.h"
#include "extract/order/part.h"
#include "support/lines.h"

static struct words words_of(struct arena *arena, const char *words)
{
    struct block_list blocks;
    blocks_read(arena, read_text_of(arena, words, LINE_PARAGRAPH), &blocks);
    return words_read(arena, word_memory_open(arena), &blocks.at[0]);
}

static struct text names_of(struct arena *arena, const struct field_list *list)
{
    struct text *names = arena_array(arena, struct text, list->count + 1);
    for (size_t i = 0; i < list->count; i++)
        names[i] = list->at[i].words;
    return text_join(arena, names, list->count, TEXT(" + "));
}

/* "lead | partners | action" of each part of a sentence. */
static void assert_parts(const char *sentence, const char *const *expected)
{
    TEST_ARENA(arena);
    struct words words = words_of(arena, sentence);
    struct names_context names = {arena, {2025, 11, 20}, names_memory_open(arena)};
    struct part_list parts = {0};
    parts_read(&names, &words, 0, words.count, &parts);
    size_t count = 0;
    for (; expected[count]; count++) {
        assert_true(count < parts.count);
        const struct part *part = &parts.at[count];
        struct order order;
        order_read(&names, &words, part->from, part->end, &order);
        size_t end = order.action < part->end ? action_end(&words, order.action, part->core_end) : order.action;
        struct text line[] = {names_of(arena, &order.lead), names_of(arena, &order.partners),
                              words_text(&words, order.action, end)};
        assert_text_equal(text_join(arena, line, COUNT_OF(line), TEXT(" | ")), text_from(expected[count]));
    }
    assert_int_equal(parts.count, count);
}
#define ASSERT_PARTS(sentence, ...) assert_parts(sentence, (const char *const[]){__VA_ARGS__, NULL})

static void a_comma_may_part_units_from_whom_they_direct(void **state)
{
    (void)state;
    ASSERT_PARTS("UBND tỉnh, chỉ đạo các cơ quan dọn vệ sinh.", "UBND tỉnh |  | chỉ đạo các cơ quan dọn vệ sinh");
    ASSERT_PARTS("Phối hợp với Công an xã, Trạm Y tế, chỉ đạo các thôn dọn vệ sinh.",
                 " | Công an xã + Trạm Y tế | chỉ đạo các thôn dọn vệ sinh");
}

static void whom_an_order_directs_is_no_subject(void **state)
{
    (void)state;
    ASSERT_PARTS("Căn cứ chức năng, nhiệm vụ, chỉ đạo các trường học, các trung tâm lồng ghép nội dung dân số.",
                 " |  | chỉ đạo các trường học, các trung tâm lồng ghép nội dung dân số");
    ASSERT_PARTS("Căn cứ Kế hoạch này, chỉ đạo quyết liệt, UBND các xã dọn vệ sinh.", "UBND các xã |  | dọn vệ sinh");
}

static void every_part_of_an_order_is_read_in_its_place(void **state)
{
    (void)state;
    ASSERT_PARTS(
        "Đối với các chợ, giao Phòng Kinh tế theo chức năng, nhiệm vụ được giao chủ trì, phối hợp với Công an xã "
        "và Trạm Y tế kiểm tra nguồn gốc thực phẩm, bảo đảm an toàn cho người dân.",
        "Phòng Kinh tế | Công an xã + Trạm Y tế | kiểm tra nguồn gốc thực phẩm");
}

static void the_issuer_only_speaks(void **state)
{
    (void)state;
    ASSERT_PARTS("Ủy ban nhân dân xã yêu cầu Trưởng các thôn thông báo lịch tiêm phòng đến từng hộ.",
                 "Trưởng các thôn |  | thông báo lịch tiêm phòng đến từng hộ");
}

static void a_topic_ends_with_its_colon(void **state)
{
    (void)state;
    ASSERT_PARTS("Về đề nghị xã Đông hỗ trợ xây dựng nhà văn hóa: giao Sở Tài chính xem xét nguồn vốn.",
                 "Sở Tài chính |  | xem xét nguồn vốn");
}

static void clauses_are_parted_where_an_order_begins(void **state)
{
    (void)state;
    ASSERT_PARTS("Phòng Kinh tế rà soát các điểm sạt lở; bảo đảm an toàn cho dân; đồng thời cắm biển cảnh báo.",
                 "Phòng Kinh tế |  | rà soát các điểm sạt lở", " |  | cắm biển cảnh báo");
}

static void units_before_a_semicolon_belong_to_the_order_after_it(void **state)
{
    (void)state;
    ASSERT_PARTS("Yêu cầu Giám đốc các sở; Chủ tịch Ủy ban nhân dân các xã tổ chức quán triệt Chỉ thị này.",
                 "Giám đốc các sở + Chủ tịch Ủy ban nhân dân các xã |  | tổ chức quán triệt Chỉ thị này");
}

static void a_second_unit_with_a_modal_begins_a_clause(void **state)
{
    (void)state;
    ASSERT_PARTS("Cấp ủy phải lãnh đạo chặt chẽ, chính quyền phải tổ chức thực hiện kịp thời.",
                 "Cấp ủy |  | lãnh đạo chặt chẽ", "chính quyền |  | tổ chức thực hiện kịp thời");
}

static void examples_are_no_orders(void **state)
{
    (void)state;
    ASSERT_PARTS("Phòng Tư pháp bãi bỏ các giấy tờ thừa như: yêu cầu nộp bản sao; yêu cầu có mặt.",
                 "Phòng Tư pháp |  | bãi bỏ các giấy tờ thừa");
}

static void examples_end_an_action_that_is_named(void **state)
{
    (void)state;
    ASSERT_PARTS("Tổ chức tập huấn cho các nhóm đối tượng ngoài trường học như cán bộ thôn, tiểu thương.",
                 " |  | Tổ chức tập huấn cho các nhóm đối tượng ngoài trường học");
    ASSERT_PARTS("Kiểm tra hàng hóa như gạo, muối.", " |  | Kiểm tra hàng hóa như gạo, muối");
}

static void an_action_ends_where_it_agrees_with_most(void **state)
{
    (void)state;
    ASSERT_PARTS("Rà soát các hộ kinh doanh để lập danh sách.", " |  | Rà soát các hộ kinh doanh để lập danh sách");
    ASSERT_PARTS(
        "Rà soát các hộ kinh doanh để phòng ngừa cháy nổ trong mùa nắng nóng và những ngày nghỉ dài của mùa hè.",
        " |  | Rà soát các hộ kinh doanh để phòng ngừa cháy nổ");
    ASSERT_PARTS(
        "Tổ chức tập huấn để nâng cao nhận thức của cán bộ, công chức, người lao động và các hộ kinh doanh trên địa "
        "bàn phường về phòng cháy.",
        " |  | Tổ chức tập huấn để nâng cao nhận thức của cán bộ, công chức, người lao động và các hộ kinh doanh");
}

static void a_list_of_parts_is_told_whole_or_not_at_all(void **state)
{
    (void)state;
    ASSERT_PARTS("Mở rộng nguồn vốn: quỹ tỉnh, quỹ huyện, quỹ xã.",
                 " |  | Mở rộng nguồn vốn: quỹ tỉnh, quỹ huyện, quỹ xã");
    ASSERT_PARTS(
        "Mở rộng các nguồn vốn cho làng nghề và cho các hợp tác xã: quỹ tỉnh, quỹ huyện, quỹ xã, tiền góp của các "
        "hộ, tiền hỗ trợ của các doanh nghiệp và của các tổ chức ở trong và ngoài tỉnh.",
        " |  | Mở rộng các nguồn vốn cho làng nghề và cho các hợp tác xã");
    ASSERT_PARTS("Kiểm tra sổ sách tại các đơn vị: Công an xã, Trạm Y tế xã.",
                 " |  | Kiểm tra sổ sách tại các đơn vị: Công an xã, Trạm Y tế xã");
}

static void what_is_not_to_be_done_is_counted_up(void **state)
{
    (void)state;
    ASSERT_PARTS("Vận động nhân dân không tham gia cờ bạc, không đổ rác ra đường.",
                 " |  | Vận động nhân dân không tham gia cờ bạc, không đổ rác ra đường");
    ASSERT_PARTS("Hướng dẫn các hộ dân kê khai đất đai, không gây phiền hà.",
                 " |  | Hướng dẫn các hộ dân kê khai đất đai");
}

static void a_verb_that_a_unit_is_named_after_is_a_verb(void **state)
{
    (void)state;
    ASSERT_PARTS("Tổ chức thu gom rác trên các tuyến đường.", " |  | Tổ chức thu gom rác trên các tuyến đường");
}

static void units_of_whatever_name_stand_before_a_duty(void **state)
{
    (void)state;
    ASSERT_PARTS(
        "Chánh Văn phòng Sở, các tổ chức cá nhân có liên quan và các ông/bà có tên tại Điều 1 chịu trách nhiệm "
        "thi hành Quyết định này.",
        "Chánh Văn phòng Sở + các tổ chức cá nhân có liên quan + các ông/bà có tên tại Điều 1 |  | chịu trách "
        "nhiệm thi hành Quyết định này");
    ASSERT_PARTS(
        "Các ông (bà) trong Ban giám hiệu, CB-GV-NV có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
        "Các ông (bà) trong Ban giám hiệu + CB-GV-NV có tên tại Điều 1 |  | chịu trách nhiệm thi hành Quyết "
        "định này");
    ASSERT_PARTS("Sở Y tế, Văn phòng Đăng ký đất đai và các Chi nhánh trực thuộc có trách nhiệm tuân thủ quy trình.",
                 "Sở Y tế + Văn phòng Đăng ký đất đai + các Chi nhánh trực thuộc |  | tuân thủ quy trình");
    ASSERT_PARTS("Ủy ban Kinh tế và Tài chính của Quốc hội, các cơ quan liên quan có trách nhiệm thẩm tra hồ sơ.",
                 "Ủy ban Kinh tế và Tài chính của Quốc hội + các cơ quan liên quan |  | thẩm tra hồ sơ");
    ASSERT_PARTS("Phòng Kinh tế, trong quá trình thực hiện, có trách nhiệm báo cáo tiến độ.",
                 "Phòng Kinh tế |  | báo cáo tiến độ");
}

static void units_of_whatever_name_are_told_among_others(void **state)
{
    (void)state;
    ASSERT_PARTS(
        "Giao công an phường, tổ quản lý trật tự đô thị, bộ phận địa chính, môi trường phối hợp với các đoàn thể "
        "giải tỏa chợ tạm.",
        "công an phường + tổ quản lý trật tự đô thị + bộ phận địa chính, môi trường | các đoàn thể | giải tỏa "
        "chợ tạm");
    ASSERT_PARTS("Đề nghị các trường học, các cụm di tích, tổ dân phố hưởng ứng tổng vệ sinh.",
                 "các trường học + các cụm di tích + tổ dân phố |  | hưởng ứng tổng vệ sinh");
    ASSERT_PARTS("Giao Phòng Y tế, các nội dung khác báo cáo sau.", "Phòng Y tế |  | các nội dung khác báo cáo sau");
}

static void a_noun_that_is_a_verb_may_open_a_group(void **state)
{
    (void)state;
    ASSERT_PARTS("Tổ chức, cá nhân hoạt động khoáng sản bảo vệ mỏ.",
                 "Tổ chức, cá nhân hoạt động khoáng sản |  | bảo vệ mỏ");
}

static void a_group_may_follow_its_topic_without_a_comma(void **state)
{
    (void)state;
    ASSERT_PARTS("Đối với môn Tiếng Anh, Tin học các trường chủ động điều chỉnh kế hoạch.",
                 "các trường |  | chủ động điều chỉnh kế hoạch");
    ASSERT_PARTS("Nếu gặp khó khăn, vướng mắc các đơn vị liên hệ với Phòng Nội vụ.",
                 "các đơn vị |  | liên hệ với Phòng Nội vụ");
    ASSERT_PARTS("Đối với đề án của các xã chủ động xây dựng, giao Phòng Nội vụ thẩm định hồ sơ.",
                 "Phòng Nội vụ |  | thẩm định hồ sơ");
}

static void a_comma_may_part_a_post_from_its_verb(void **state)
{
    (void)state;
    ASSERT_PARTS("Trưởng các ban, ngành phường, Trưởng các khóm, chỉ đạo dọn vệ sinh.",
                 "Trưởng các ban, ngành phường + Trưởng các khóm |  | chỉ đạo dọn vệ sinh");
}

static void units_may_follow_how_often_without_a_comma(void **state)
{
    (void)state;
    ASSERT_PARTS("Định kỳ hằng quý Phòng Nội vụ tổng hợp kết quả.", "Phòng Nội vụ |  | tổng hợp kết quả");
    ASSERT_PARTS("Mỗi tháng Chủ tịch UBND xã tiếp công dân một ngày.", "Chủ tịch UBND xã |  | tiếp công dân một ngày");
    ASSERT_PARTS("Hằng tháng tổng hợp kết quả.", " |  | Hằng tháng tổng hợp kết quả");
}

static void works_behind_a_title_are_read_without_it(void **state)
{
    (void)state;
    ASSERT_PARTS("Quản lý đất đai: Rà soát quỹ đất công; thu hồi đất bỏ hoang.", " |  | Rà soát quỹ đất công",
                 " |  | thu hồi đất bỏ hoang");
    ASSERT_PARTS("Phối hợp với Sở Tài chính rà soát các dự án: Khẩn trương lập danh mục; phân loại vướng mắc.",
                 " | Sở Tài chính | Khẩn trương lập danh mục", " |  | phân loại vướng mắc");
    ASSERT_PARTS("Nghiên cứu, xây dựng đề án và tờ trình Ban Thường vụ Tỉnh ủy về: (1) Rà soát chức năng của các "
                 "phòng; (2) Sắp xếp tổ chức bộ máy của các sở.",
                 " |  | Nghiên cứu, xây dựng đề án và tờ trình Ban Thường vụ Tỉnh ủy");
    ASSERT_PARTS("Kiểm tra công tác quản lý đất đai: Lập hồ sơ địa chính; lưu trữ tài liệu.",
                 " |  | Kiểm tra công tác quản lý đất đai: Lập hồ sơ địa chính");
    ASSERT_PARTS("Lắp đặt mạng lưới trạm đo mưa: Bảo đảm số liệu chính xác.", " |  | Lắp đặt mạng lưới trạm đo mưa");
}

/* Grew with the square of their count: minutes, and the time of the test is out. */
static void words_that_end_nothing_are_looked_at_once(void **state)
{
    enum { WORDS = 200000 };
    static const char *const SAID[] = {"gửi ", "báo cáo ", "và ", "- ", ". "};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(SAID); i++) {
        TEST_ARENA(arena);
        struct buffer clause = buffer_open(arena, WORDS * strlen("báo cáo  "));
        buffer_add(&clause, TEXT("Rà soát "));
        for (size_t count = 0; count < WORDS; count++)
            buffer_add(&clause, text_from(SAID[i]));
        buffer_add_byte(&clause, '\0');
        struct words words = words_of(arena, buffer_text(&clause).at);
        struct names_context names = {arena, {2025, 11, 20}, names_memory_open(arena)};
        struct part_list parts = {0};
        parts_read(&names, &words, 0, words.count, &parts);
        assert_true(words.count > WORDS);
        assert_true(parts.count > 0);
        assert_in_range(action_end(&words, 0, words.count), 2, words.count);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comma_may_part_units_from_whom_they_direct),
        cmocka_unit_test(whom_an_order_directs_is_no_subject),
        cmocka_unit_test(every_part_of_an_order_is_read_in_its_place),
        cmocka_unit_test(the_issuer_only_speaks),
        cmocka_unit_test(a_topic_ends_with_its_colon),
        cmocka_unit_test(clauses_are_parted_where_an_order_begins),
        cmocka_unit_test(units_before_a_semicolon_belong_to_the_order_after_it),
        cmocka_unit_test(a_second_unit_with_a_modal_begins_a_clause),
        cmocka_unit_test(examples_are_no_orders),
        cmocka_unit_test(examples_end_an_action_that_is_named),
        cmocka_unit_test(an_action_ends_where_it_agrees_with_most),
        cmocka_unit_test(a_list_of_parts_is_told_whole_or_not_at_all),
        cmocka_unit_test(what_is_not_to_be_done_is_counted_up),
        cmocka_unit_test(works_behind_a_title_are_read_without_it),
        cmocka_unit_test(a_verb_that_a_unit_is_named_after_is_a_verb),
        cmocka_unit_test(units_of_whatever_name_stand_before_a_duty),
        cmocka_unit_test(units_of_whatever_name_are_told_among_others),
        cmocka_unit_test(a_noun_that_is_a_verb_may_open_a_group),
        cmocka_unit_test(a_group_may_follow_its_topic_without_a_comma),
        cmocka_unit_test(a_comma_may_part_a_post_from_its_verb),
        cmocka_unit_test(units_may_follow_how_often_without_a_comma),
        cmocka_unit_test(words_that_end_nothing_are_looked_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
