#include "support/paper.h"

#include <math.h>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "base/arena.h"
#include "base/buffer.h"

/* What fonts cost once is kept by these libraries until the end. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig\nleak:libpango\nleak:libcairo\nleak:libglib\nleak:libgobject\n";
}

enum { HEAD_LINES = 4, PARAGRAPHS = 5, ROWS = 4, COLUMNS = 5, FOOT_LINES = 5 };

static const double LEFT = 85, RIGHT = 545, INDENT = 36, BODY = 14;

struct paper {
    const char *issuer[HEAD_LINES], *nation[HEAD_LINES], *title, *subject;
    const char *paragraphs[PARAGRAPHS];
    const char *cells[ROWS][COLUMNS];
    const char *closing, *recipients[FOOT_LINES], *signature[FOOT_LINES];
};

static const struct paper PAPERS[PAPER_COUNT] = {
    {.issuer = {"ỦY BAN NHÂN DÂN", "PHƯỜNG HẢI THỊNH", "Số: 128/KH-UBND"},
     .nation = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                "Hải Thịnh, ngày 17 tháng 3 năm 2026"},
     .title = "KẾ HOẠCH",
     .subject = "Triển khai số hóa hồ sơ lưu trữ năm 2026",
     .paragraphs =
         {"Thực hiện Quyết định số 645/QĐ-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về số hóa hồ sơ lưu "
          "trữ, Ủy ban nhân dân phường xây dựng kế hoạch với các nội dung như sau:",
          "1. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường chủ trì, phối hợp với Phòng Văn hóa - Xã hội rà "
          "soát toàn bộ hồ sơ địa chính, hộ tịch đang lưu tại kho; báo cáo kết quả trước ngày 25/4/2026.",
          "2. Giao Phòng Kinh tế, Hạ tầng và Đô thị thẩm định dự toán, bảo đảm tiết kiệm, hiệu quả; tổng mức không quá "
          "1.350 triệu đồng, trong đó quý II/2026 giải ngân ít nhất 40%.",
          "3. Công an phường hướng dẫn, kiểm tra việc bảo vệ bí mật nhà nước, an toàn thông tin; định kỳ ngày 15 hằng "
          "tháng tổng hợp gửi Chủ tịch Ủy ban nhân dân phường.",
          "Tiến độ cụ thể của từng nhiệm vụ theo bảng dưới đây:"},
     .cells = {{"TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"},
               {"1", "Lập danh mục hồ sơ cần số hóa", "Văn phòng", "Các tổ dân phố", "30/4/2026"},
               {"2", "Quét, kiểm tra chất lượng ảnh", "Phòng Văn hóa - Xã hội", "Đoàn Thanh niên", "31/7/2026"},
               {"3", "Nghiệm thu, bàn giao dữ liệu", "Phòng Kinh tế", "Công an phường", "Quý IV/2026"}},
     .closing = "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.",
     .recipients = {"Nơi nhận:", "- Thường trực Đảng ủy (để b/c);", "- Các phòng, ban phường;", "- Lưu: VT, VP."},
     .signature = {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}},
    {.issuer = {"HUYỆN ỦY THANH LƯƠNG", "BAN TỔ CHỨC", "Số 77-CV/BTC"},
     .nation = {"ĐẢNG CỘNG SẢN VIỆT NAM", "Thanh Lương, ngày 05 tháng 11 năm 2024"},
     .title = "THÔNG BÁO",
     .subject = "kết luận giao ban công tác tổ chức xây dựng Đảng quý III",
     .paragraphs =
         {"Ngày 01/11/2024, Ban Tổ chức Huyện ủy đã họp giao ban với các tổ chức cơ sở đảng. Sau khi nghe báo cáo, ý "
          "kiến "
          "thảo luận của các đại biểu, hội nghị thống nhất kết luận:",
          "Một là, các chi bộ, đảng bộ hoàn thành kiểm điểm, đánh giá chất lượng đảng viên trước ngày 10/12/2024; nơi "
          "nào "
          "chậm phải giải trình bằng văn bản trong thời hạn 03 ngày làm việc.",
          "Hai là, Đảng ủy xã Vĩnh Hưng khẩn trương kiện toàn cấp ủy, bổ sung 02 ủy viên; chuẩn bị nhân sự thay thế "
          "đồng chí nghỉ hưu từ ngày 01/01/2025 theo đúng quy trình, quy định.",
          "Ba là, giao Phòng nghiệp vụ 1 soạn thảo hướng dẫn quản lý hồ sơ đảng viên bằng phần mềm, trình Thường trực "
          "Huyện ủy duyệt trong tháng 11; nghiên cứu kỹ những vướng mắc đã nêu.",
          "Phân công theo dõi các cụm được điều chỉnh như sau:"},
     .cells = {{"STT", "Cụm", "Người phụ trách", "Số chi bộ", "Báo cáo"},
               {"1", "Cụm phía Bắc", "Trưởng phòng nghiệp vụ 1", "27", "Hằng tuần"},
               {"2", "Cụm ven sông", "Phó Trưởng ban", "34", "Ngày 20"},
               {"3", "Khối cơ quan huyện", "Chuyên viên tổng hợp", "19", "Hằng tháng"}},
     .closing = "Nhận được Thông báo này, đề nghị các đơn vị tổ chức thực hiện.",
     .recipients = {"Nơi nhận:", "- Thường trực Huyện ủy,", "- Các tổ chức cơ sở đảng,", "- Lưu Ban Tổ chức."},
     .signature = {"TRƯỞNG BAN"}},
    {.issuer = {"SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CHI CỤC THỦY LỢI", "Số: 1906/CCTL-QLCT"},
     .nation = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                "Đông Phú, ngày 28 tháng 8 năm 2025"},
     .title = "CÔNG ĐIỆN",
     .subject = "về việc chủ động ứng phó mưa lớn, lũ quét, sạt lở đất",
     .paragraphs =
         {"Theo bản tin dự báo, từ đêm 28/8 đến hết ngày 31/8/2025 khu vực có mưa to, có nơi trên 250 mm, nguy cơ ngập "
          "úng vùng trũng thấp và sạt lở đất ở sườn dốc.",
          "1. Xí nghiệp Thủy nông Đông Phú vận hành hồ chứa đúng quy trình; trực ban 24/24 giờ; mở cửa tràn khi mực "
          "nước "
          "vượt cao trình 47,5 m và thông báo cho hạ du trước 06 giờ.",
          "2. Trạm bơm Ngọc Khê, Trạm bơm Thượng Vũ chuẩn bị vật tư, nhiên liệu, bảo dưỡng máy bơm xong trước 17 giờ "
          "ngày "
          "28/8/2025; kịp thời khơi thông kênh tiêu.",
          "3. Đề nghị Ủy ban nhân dân các xã di dời hộ dân khỏi khu vực nguy hiểm, dự trữ lương thực, thuốc chữa bệnh "
          "ít nhất "
          "05 ngày; giữ thông tin liên lạc thông suốt.",
          "Lực lượng, phương tiện được huy động gồm:"},
     .cells = {{"TT", "Đơn vị", "Người", "Phương tiện", "Vị trí"},
               {"1", "Đội xung kích xã", "120", "08 xuồng máy", "Đê tả sông Nguyệt"},
               {"2", "Xí nghiệp Thủy nông", "45", "12 máy bơm", "Trạm Ngọc Khê"},
               {"3", "Đoàn xe vận tải", "16", "16 ô tô", "Quốc lộ, tuyến tránh"}},
     .closing = "Nhận được Công điện, yêu cầu thủ trưởng các đơn vị thực hiện nghiêm./.",
     .recipients = {"Nơi nhận:", "- Như trên;", "- Giám đốc Sở (để b/c);", "- Lưu: VT, QLCT."},
     .signature = {"CHI CỤC TRƯỞNG"}},
};

static PangoLayout *layout_of(cairo_t *context, const char *words, double width, double size, bool is_bold)
{
    PangoLayout *layout = pango_cairo_create_layout(context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, "Liberation Serif");
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_font_description_set_weight(font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, words, -1);
    if (width > 0)
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    return layout;
}

/* Shows a layout with its top at `y`; its height. */
static double show(cairo_t *context, PangoLayout *layout, double x, double y)
{
    int width, height;
    pango_layout_get_size(layout, &width, &height);
    cairo_move_to(context, x, y);
    pango_cairo_show_layout(context, layout);
    g_object_unref(layout);
    return (double)height / PANGO_SCALE;
}

double paper_words(cairo_t *context, const char *words, double x, double y, double width, double size)
{
    PangoLayout *layout = layout_of(context, words, width, size, false);
    if (width > 0) {
        pango_layout_set_indent(layout, (int)(INDENT * PANGO_SCALE));
        pango_layout_set_justify(layout, true);
        pango_layout_set_spacing(layout, 2 * PANGO_SCALE);
    }
    return show(context, layout, x, y);
}

/* A line in the middle of [x, x + width). */
static double centred(cairo_t *context, const char *words, double x, double y, double width, bool is_bold)
{
    PangoLayout *layout = layout_of(context, words, width, BODY - 1, is_bold);
    pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
    return show(context, layout, x, y);
}

static double draw_head(cairo_t *context, const struct paper *paper, double y)
{
    double left = y, right = y;
    for (size_t i = 0; i < HEAD_LINES && paper->issuer[i]; i++)
        left += centred(context, paper->issuer[i], 60, left, 210, i > 0) + 2;
    for (size_t i = 0; i < HEAD_LINES && paper->nation[i]; i++)
        right += centred(context, paper->nation[i], 280, right, 275, i < 2) + 2;
    return (left > right ? left : right) + 12;
}

static const double COLUMN_LEFT[COLUMNS + 1] = {85, 115, 265, 365, 465, 545};

static double draw_row(cairo_t *context, const char *const cells[COLUMNS], double y, bool is_head)
{
    double highest = 0;
    for (size_t i = 0; i < COLUMNS; i++) {
        double width = COLUMN_LEFT[i + 1] - COLUMN_LEFT[i] - 8;
        double height = show(context, layout_of(context, cells[i], width, 12, is_head), COLUMN_LEFT[i] + 4, y + 3);
        highest = height > highest ? height : highest;
    }
    cairo_set_line_width(context, 0.6);
    for (size_t i = 0; i < COLUMNS; i++)
        cairo_rectangle(context, COLUMN_LEFT[i], y, COLUMN_LEFT[i + 1] - COLUMN_LEFT[i], highest + 6);
    cairo_stroke(context);
    return highest + 6;
}

static double draw_foot(cairo_t *context, const struct paper *paper, double y)
{
    double left = y, right = y;
    for (size_t i = 0; i < FOOT_LINES && paper->recipients[i]; i++)
        left += paper_words(context, paper->recipients[i], LEFT, left, 0, 11) + 1;
    for (size_t i = 0; i < FOOT_LINES && paper->signature[i]; i++)
        right += centred(context, paper->signature[i], 320, right, 220, true) + 2;
    return right;
}

static void draw_seal(cairo_t *context, double x, double y)
{
    cairo_save(context);
    cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY); /* ink lets ink through */
    cairo_set_source_rgb(context, 0.88, 0.25, 0.27);
    cairo_set_line_width(context, 3);
    cairo_new_path(context);
    cairo_arc(context, x, y, 48, 0, 2 * M_PI);
    cairo_stroke(context);
    cairo_set_line_width(context, 1.2);
    cairo_arc(context, x, y, 34, 0, 2 * M_PI);
    cairo_stroke(context);
    for (int i = 0; i < 10; i++) {
        double radius = i % 2 ? 5 : 13, angle = i * M_PI / 5 - M_PI / 2;
        cairo_line_to(context, x + radius * cos(angle), y + radius * sin(angle));
    }
    cairo_fill(context);
    cairo_restore(context);
}

void paper_draw(cairo_t *context, unsigned which, bool has_seal)
{
    const struct paper *paper = &PAPERS[which];
    cairo_set_source_rgb(context, 0, 0, 0);
    double y = draw_head(context, paper, 52);
    y += centred(context, paper->title, LEFT, y, RIGHT - LEFT, true) + 2;
    y += centred(context, paper->subject, LEFT, y, RIGHT - LEFT, true) + 12;
    for (size_t i = 0; i < PARAGRAPHS; i++)
        y += paper_words(context, paper->paragraphs[i], LEFT, y, RIGHT - LEFT, BODY) + 5;
    for (size_t i = 0; i < ROWS; i++)
        y += draw_row(context, paper->cells[i], y, i == 0);
    y += 10 + paper_words(context, paper->closing, LEFT, y + 6, RIGHT - LEFT, BODY);
    double end = draw_foot(context, paper, y + 4);
    if (has_seal)
        draw_seal(context, 400, end + 10);
}

static cairo_status_t keep_bytes(void *buffer, const unsigned char *bytes, unsigned len)
{
    buffer_add(buffer, (struct text){(const char *)bytes, len});
    return CAIRO_STATUS_SUCCESS;
}

struct text pdf_of(struct arena *arena, draw_paper_page *draw, unsigned pages)
{
    struct buffer bytes = buffer_open(arena, 32 << 20);
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(keep_bytes, &bytes, PAPER_WIDTH, PAPER_HEIGHT);
    cairo_t *context = cairo_create(surface);
    for (unsigned page = 0; page < pages; page++) {
        draw(context, page);
        cairo_show_page(context);
    }
    cairo_destroy(context);
    cairo_surface_destroy(surface);
    return buffer_text(&bytes);
}

static void add_lines(struct buffer *text, const char *const *lines, size_t count)
{
    for (size_t i = 0; i < count && lines[i]; i++) {
        buffer_add(text, text_from(lines[i]));
        buffer_add_byte(text, '\n');
    }
}

struct text paper_text(struct arena *arena, unsigned which)
{
    const struct paper *paper = &PAPERS[which];
    struct buffer text = buffer_open(arena, 1 << 16);
    add_lines(&text, paper->issuer, HEAD_LINES);
    add_lines(&text, paper->nation, HEAD_LINES);
    add_lines(&text, &paper->title, 1);
    add_lines(&text, &paper->subject, 1);
    add_lines(&text, paper->paragraphs, PARAGRAPHS);
    for (size_t i = 0; i < ROWS; i++)
        add_lines(&text, paper->cells[i], COLUMNS);
    add_lines(&text, &paper->closing, 1);
    add_lines(&text, paper->recipients, FOOT_LINES);
    add_lines(&text, paper->signature, FOOT_LINES);
    return buffer_text(&text);
}

/* The points of a text that are printed; `count` of them. */
static int32_t *printed_points(struct arena *arena, struct text text, size_t *count)
{
    int32_t *points = arena_array(arena, int32_t, text.len + 1);
    *count = 0;
    for (int32_t point = text_next_point(&text); point >= 0; point = text_next_point(&text))
        if (!point_is_space(point) && point != '|')
            points[(*count)++] = point;
    return points;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

double paper_error_percent(struct arena *arena, struct text read, struct text expected)
{
    size_t count, expected_count;
    int32_t *points = printed_points(arena, read, &count);
    int32_t *wanted = printed_points(arena, expected, &expected_count);
    size_t *edits = arena_array(arena, size_t, count + 1);
    for (size_t i = 0; i <= count; i++)
        edits[i] = i;
    for (size_t k = 1; k <= expected_count; k++) {
        size_t diagonal = edits[0];
        edits[0] = k;
        for (size_t i = 1; i <= count; i++) {
            size_t above = edits[i];
            edits[i] = least(least(edits[i - 1], above) + 1, diagonal + (points[i - 1] != wanted[k - 1]));
            diagonal = above;
        }
    }
    return expected_count ? 100.0 * (double)edits[count] / (double)expected_count : 0;
}
