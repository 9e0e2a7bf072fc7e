#include "document/pdf/pdf_file.h"

#include <math.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "document/letters/legacy_font.h"
#include "document/pdf/pdf_remark.h"
#include "document/refusal.h"

struct pdf_file {
    PopplerDocument *document;
    unsigned page_count;
};

/* More pixels than a page of A3 at 400 dpi has are not drawn. */
static const double PIXELS_AT_MOST = 32e6, POINTS_PER_INCH = 72;

/* Letters whose boxes are higher than this (in sizes) come from a font that lies about its height. */
static const double HIGHEST_BOX = 1.6, USUAL_BOX = 1.15;

static void unref_bytes(void *bytes)
{
    g_bytes_unref(bytes);
}

static void free_attributes(void *attributes)
{
    poppler_page_free_text_attributes(attributes);
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

/* The text of a page as poppler gives it: one rectangle a character, white space included. */
struct characters {
    struct text text;
    PopplerRectangle *boxes;
    guint count;
    GList *attributes; /* PopplerTextAttributes, in order */
};

static bool read_characters(PopplerPage *page, struct arena *arena, struct characters *characters)
{
    char *text = poppler_page_get_text(page);
    if (!text)
        return false;
    arena_defer(arena, g_free, text);
    characters->text = text_from(text);
    if (!poppler_page_get_text_layout(page, &characters->boxes, &characters->count))
        return false;
    arena_defer(arena, g_free, characters->boxes);
    characters->attributes = poppler_page_get_text_attributes(page);
    arena_defer(arena, free_attributes, characters->attributes);
    return true;
}

/* A word while its characters come in. */
struct open_word {
    struct buffer words;
    struct box first, last, all;
    double size;
    enum legacy_font font;
    size_t count;
    double aslant_size; /* of the word before, where that was not upright */
};

/* Upright letters go to the right; those of a stamp go up, down or aslant. */
static bool is_upright(const struct open_word *word)
{
    double along = fabs(box_middle_x(word->last) - box_middle_x(word->first));
    double across = fabs(box_middle_y(word->last) - box_middle_y(word->first));
    return word->count < 2 || across < 0.3 * along + 0.2 * word->size;
}

/* "ABCDEF+.VnTime": the name after the mark of a subset. */
static enum legacy_font font_of(const PopplerTextAttributes *attributes)
{
    struct text name = text_from(attributes ? attributes->font_name : NULL);
    size_t plus = text_find_byte(name, '+');
    return legacy_font_of(plus == TEXT_NOT_FOUND ? name : text_from_offset(name, plus + 1));
}

/* A letter alone does not show which way it runs: beside a word that runs aslant, it belongs to that. */
static bool is_stamp(struct open_word *word, struct page *page)
{
    if (is_upright(word)) {
        bool is_letter_of_stamp = word->count == 1 && word->aslant_size > 0 &&
                                  fabs(word->aslant_size - word->size) < 0.1;
        word->aslant_size = is_letter_of_stamp ? word->size : 0;
        return is_letter_of_stamp;
    }
    struct page_word *before = page->words.count > 0 ? &page->words.at[page->words.count - 1] : NULL;
    bool is_letter_before = before && fabs(before->size - word->size) < 0.1 && text_count_points(before->words) == 1;
    page->words.count -= is_letter_before;
    word->aslant_size = word->size;
    return true;
}

static void close_word(struct arena *arena, struct open_word *word, struct page *page)
{
    struct text words = text_copy(arena, buffer_text(&word->words));
    if (word->count > 0 && utf8_is_valid(words) && pdf_box_is_finite(word->all) && !is_stamp(word, page)) {
        words = legacy_font_convert(arena, word->font, words);
        struct box box = word->all;
        double size = word->size > 0 ? word->size : box_height(box), middle = box_middle_y(box);
        if (box_height(box) > HIGHEST_BOX * size) {
            box.top = middle - USUAL_BOX * size / 2;
            box.bottom = middle + USUAL_BOX * size / 2;
        }
        LIST_ADD(
            arena, &page->words,
            ((struct page_word){.words = utf8_compose(arena, words), .box = box, .size = size, .confidence = 100}));
    }
    buffer_cut(&word->words, 0);
    word->count = 0;
}

static void add_character(struct open_word *word, int32_t point, struct box box, double size)
{
    enum { SOFT_HYPHEN = 0xAD, ZERO_WIDTH = 0x200B, BYTE_ORDER_MARK = 0xFEFF };
    if (point == SOFT_HYPHEN || point == ZERO_WIDTH || point == BYTE_ORDER_MARK)
        return;
    if (word->count == 0)
        word->first = word->all = box;
    word->last = box;
    word->all = box_around(word->all, box);
    word->size = size;
    word->count++;
    buffer_add_point(&word->words, point);
}

/* Poppler may put the first word of another column right behind the last word of a line. */
static bool is_elsewhere(const struct open_word *word, struct box box)
{
    double gap = box.left - word->last.right, size = word->size;
    double along = fabs(box_middle_x(box) - box_middle_x(word->last));
    double across = fabs(box_middle_y(box) - box_middle_y(word->last));
    return word->count > 0 && (gap > 0.5 * size || (across > 0.6 * size && along > size));
}

/* A raised mark has letters of its own size, and is a word of its own. */
static bool has_other_letters(const struct open_word *word, double size, enum legacy_font font)
{
    return word->count > 0 && (size > word->size * 1.15 || size < word->size * 0.85 || font != word->font);
}

static void read_words(struct arena *arena, const struct characters *characters, struct page *page)
{
    struct open_word word = {.words = buffer_open(arena, characters->text.len + 1)};
    struct text rest = characters->text;
    GList *attribute = characters->attributes;
    for (guint i = 0; i < characters->count; i++) {
        int32_t point = text_next_point(&rest);
        if (point < 0)
            break;
        while (attribute && ((PopplerTextAttributes *)attribute->data)->end_index < (gint)i)
            attribute = attribute->next;
        const PopplerTextAttributes *attributes = attribute ? attribute->data : NULL;
        double size = attributes ? attributes->font_size : 0;
        enum legacy_font font = font_of(attributes);
        bool is_between = point_is_space(point) || point < ' ';
        struct box box = pdf_box_of(characters->boxes[i]);
        if (is_between || has_other_letters(&word, size, font) || is_elsewhere(&word, box))
            close_word(arena, &word, page);
        if (!is_between) {
            word.font = font;
            add_character(&word, point, box, size);
        }
    }
    close_word(arena, &word, page);
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
    struct characters characters;
    *page = (struct page){.number = number};
    PopplerPage *source = poppler_document_get_page(file->document, (int)number - 1);
    if (!source)
        return;
    arena_defer(scratch, g_object_unref, source);
    poppler_page_get_size(source, &page->width, &page->height);
    read_pictures(source, scratch, page);
    if (read_characters(source, scratch, &characters))
        read_words(arena, &characters, page);
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
