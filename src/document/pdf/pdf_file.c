#include "document/pdf/pdf_file.h"

#include <math.h>

#include "document/pdf/pdf_box.h"
#include "document/pdf/pdf_remark.h"
#include "document/pdf/pdf_word.h"
#include "document/refusal.h"

struct pdf_file {
    PopplerDocument *document;
    unsigned page_count;
};

/* More pixels than a page of A3 at 400 dpi has are not drawn. */
static const double PIXELS_AT_MOST = 32e6, POINTS_PER_INCH = 72;

static void unref_bytes(void *bytes)
{
    g_bytes_unref(bytes);
}

static void free_mapping(void *mapping)
{
    poppler_page_free_image_mapping(mapping);
}

static void destroy_surface(void *surface)
{
    cairo_surface_destroy(surface);
}

static void destroy_context(void *context)
{
    cairo_destroy(context);
}

bool pdf_file_open(const struct format_input *input, struct pdf_file **file, struct error *error)
{
    GError *problem = NULL;
    GBytes *bytes = g_bytes_new_static(input->bytes.at, input->bytes.len);
    arena_defer(input->arena, unref_bytes, bytes);
    struct pdf_file *opened = arena_new(input->arena, struct pdf_file);
    opened->document = poppler_document_new_from_bytes(bytes, NULL, &problem);
    if (!opened->document) {
        bool is_encrypted = g_error_matches(problem, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
        g_error_free(problem);
        return refuse(error, is_encrypted ? REFUSAL_ENCRYPTED : REFUSAL_DAMAGED);
    }
    arena_defer(input->arena, g_object_unref, opened->document);
    int pages = poppler_document_get_n_pages(opened->document);
    if (pages <= 0)
        return refuse(error, REFUSAL_DAMAGED);
    opened->page_count = (unsigned)pages;
    if (opened->page_count > input->limits.pages)
        return refuse_with(error, REFUSAL_TOO_MANY_PAGES, text_print(input->arena, "%u", input->limits.pages));
    *file = opened;
    return true;
}

unsigned pdf_file_page_count(const struct pdf_file *file)
{
    return file->page_count;
}

static void read_pictures(PopplerPage *source, struct arena *arena, struct page *page)
{
    double covered = 0, area = page->width * page->height;
    GList *mapping = poppler_page_get_image_mapping(source);
    arena_defer(arena, free_mapping, mapping);
    for (GList *item = mapping; item; item = item->next) {
        struct box box = pdf_box_of(((PopplerImageMapping *)item->data)->area);
        if (!pdf_box_is_finite(box))
            continue;
        covered += box_width(box) * box_height(box);
        page->has_head_picture = page->has_head_picture || pdf_box_is_on_head(page, box);
    }
    page->picture_share = area > 0 && covered < area ? covered / area : covered > 0;
}

void pdf_file_read_page(struct pdf_file *file, struct arena *arena, unsigned number, struct page *page)
{
    SCRATCH(scratch, arena);
    *page = (struct page){.number = number};
    PopplerPage *source = poppler_document_get_page(file->document, (int)number - 1);
    if (!source)
        return;
    arena_defer(scratch, g_object_unref, source);
    poppler_page_get_size(source, &page->width, &page->height);
    read_pictures(source, scratch, page);
    pdf_words_read(source, arena, page);
    pdf_remarks_read(source, arena, page);
}

static bool draw(PopplerPage *source, struct arena *scratch, const struct drawn_page *drawn, uint8_t *pixels)
{
    cairo_surface_t *surface = cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_RGB24, (int)drawn->width,
                                                                   (int)drawn->height, (int)drawn->stride);
    arena_defer(scratch, destroy_surface, surface);
    cairo_t *context = cairo_create(surface);
    arena_defer(scratch, destroy_context, context);
    cairo_scale(context, drawn->dpi / POINTS_PER_INCH, drawn->dpi / POINTS_PER_INCH);
    poppler_page_render(source, context);
    cairo_surface_flush(surface);
    return cairo_status(context) == CAIRO_STATUS_SUCCESS;
}

bool pdf_file_draw_page(struct pdf_file *file, struct arena *arena, unsigned number, double dpi,
                        struct drawn_page *drawn)
{
    SCRATCH(scratch, arena);
    double width, height;
    PopplerPage *source = poppler_document_get_page(file->document, (int)number - 1);
    if (!source)
        return false;
    arena_defer(scratch, g_object_unref, source);
    poppler_page_get_size(source, &width, &height);
    if (!(width >= 1 && height >= 1))
        return false;
    double pixels = width * height * dpi * dpi / (POINTS_PER_INCH * POINTS_PER_INCH);
    if (pixels > PIXELS_AT_MOST)
        dpi *= sqrt(PIXELS_AT_MOST / pixels);
    drawn->dpi = dpi;
    drawn->width = (size_t)(width * dpi / POINTS_PER_INCH) + 1;
    drawn->height = (size_t)(height * dpi / POINTS_PER_INCH) + 1;
    drawn->stride = drawn->width * 4;
    if (drawn->width > INT16_MAX || drawn->height > INT16_MAX)
        return false;
    uint8_t *at = arena_array(arena, uint8_t, drawn->stride * drawn->height);
    memset(at, UINT8_MAX, drawn->stride * drawn->height);
    drawn->at = at;
    return draw(source, scratch, drawn, at);
}
