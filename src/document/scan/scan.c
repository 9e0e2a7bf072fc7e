#include "document/scan/scan.h"

#include "document/page/page_layout.h"
#include "document/page/text_layer.h"
#include "document/pdf/pdf_file.h"
#include "document/pdf/pdf_rules.h"
#include "document/refusal.h"
#include "document/scan/scan_clean.h"
#include "document/scan/scan_page.h"
#include "document/scan/scan_sheet.h"

static const double DPI = 300;

/* Reads the pages of a file. */
typedef bool scan_read_all(const struct format_input *input, struct scanning *scanning, struct error *error);

static bool check_count(const struct format_input *input, unsigned count, struct error *error)
{
    return count <= input->limits.pages ||
           refuse_with(error, REFUSAL_TOO_MANY_PAGES, text_print(input->arena, "%u", input->limits.pages));
}

static bool read_pictures(const struct format_input *input, struct scanning *scanning, struct error *error)
{
    if (picture_is_huge(input->bytes))
        return refuse(error, REFUSAL_BOMB);
    unsigned count = picture_count(input->bytes);
    if (!check_count(input, count, error))
        return false;
    for (unsigned number = 1; number <= count; number++) {
        SCRATCH(scratch, input->arena);
        PIX *picture = picture_read(scratch, input->bytes, number);
        if (!picture)
            return refuse(error, REFUSAL_DAMAGED);
        scan_page_recognise(scanning, input->arena, scan_sheet(scratch, picture));
        format_tell(input, number, count);
    }
    return true;
}

static PIX *drawn_picture(struct pdf_file *file, struct arena *arena, unsigned number)
{
    struct drawn_page drawn;
    return pdf_file_draw_page(file, arena, number, DPI, &drawn) ? picture_of_drawn(arena, &drawn) : NULL;
}

/* What is stamped on a page that has good words: no words of it, and to be found all the same. */
static void look_for_marks(struct scanning *scanning, struct pdf_file *file, struct arena *arena, unsigned number)
{
    SCRATCH(scratch, arena);
    PIX *picture = drawn_picture(file, scratch, number), *clean = picture ? scan_clean(scratch, picture) : NULL;
    if (clean)
        scan_marks_read(scanning->recogniser, arena, (struct scan_views){picture, clean}, &scanning->marks);
}

/* Pages that have a good layer of text are read from it. */
static bool read_pdf(const struct format_input *input, struct scanning *scanning, struct error *error)
{
    struct pdf_file *file;
    if (!pdf_file_open(input, &file, error))
        return false;
    unsigned count = pdf_file_page_count(file);
    for (unsigned number = 1; number <= count; number++) {
        SCRATCH(scratch, input->arena);
        struct page page;
        PIX *picture;
        pdf_file_read_page(file, input->arena, number, &page);
        if (text_layer_judge(&page) == TEXT_LAYER_GOOD) {
            pdf_rules_find(file, input->arena, &page);
            if (number == 1 && page.has_head_picture)
                look_for_marks(scanning, file, input->arena, number);
            scan_page_add(scanning, input->arena, page);
        } else if ((picture = drawn_picture(file, scratch, number))) {
            scan_page_recognise(scanning, input->arena, picture);
        } else {
            scan_page_add(scanning, input->arena, page);
        }
        format_tell(input, number, count);
    }
    return true;
}

static bool read_with(const struct format_input *input, scan_read_all *read, struct text_builder *builder,
                      struct error *error)
{
    struct scanning scanning = {0};
    if (!recogniser_open(input->arena, &scanning.recogniser, error) || !read(input, &scanning, error))
        return false;
    text_builder_set_confidence(builder, 99);
    for (size_t i = 0; i < scanning.marks.count; i++)
        text_builder_paragraph(builder, LINE_PARAGRAPH, scanning.marks.at[i]);
    pages_print(input->arena, &scanning.pages, builder);
    return true;
}

bool scan_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    return read_with(input, read_pictures, builder, error);
}

bool scan_read_pdf(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    return read_with(input, read_pdf, builder, error);
}
