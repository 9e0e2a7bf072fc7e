#include "document/pdf/pdf_word.h"

#include <math.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "document/letters/legacy_font.h"
#include "document/pdf/pdf_box.h"

/* Letters whose boxes are higher than this (in sizes) come from a font that lies about its height. */
static const double HIGHEST_BOX = 1.6, USUAL_BOX = 1.15;

static void free_attributes(void *attributes)
{
    poppler_page_free_text_attributes(attributes);
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

static void add_words(struct arena *arena, const struct characters *characters, struct page *page)
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

void pdf_words_read(PopplerPage *source, struct arena *arena, struct page *page)
{
    SCRATCH(scratch, arena);
    struct characters characters;
    if (read_characters(source, scratch, &characters))
        add_words(arena, &characters, page);
}
