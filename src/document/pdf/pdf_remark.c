#include "document/pdf/pdf_remark.h"

#include "base/utf8.h"
#include "document/letters/stamp_words.h"
#include "document/pdf/pdf_box.h"

static void free_remarks(void *mapping)
{
    poppler_page_free_annot_mapping(mapping);
}

static void free_fields(void *mapping)
{
    poppler_page_free_form_field_mapping(mapping);
}

/* What is typed over a page as a remark, or into its fields, is no text of it; only what looks stamped is read. */
static void add_remark(struct arena *arena, char *words, struct box box, struct page *page)
{
    struct text stamp = text_trim(text_from(words));
    if (pdf_box_is_finite(box) && utf8_is_valid(stamp) && are_stamp_words(stamp))
        LIST_ADD(arena, &page->words,
                 ((struct page_word){.words = utf8_compose(arena, text_copy(arena, stamp)),
                                     .box = box,
                                     .size = box_height(box),
                                     .confidence = 100}));
    g_free(words);
}

/* Areas of remarks and fields are measured from the bottom. */
static struct box area_of(PopplerRectangle area, const struct page *page)
{
    return pdf_box_of((PopplerRectangle){area.x1, page->height - area.y1, area.x2, page->height - area.y2});
}

static void read_fields(PopplerPage *source, struct arena *scratch, struct arena *arena, struct page *page)
{
    GList *fields = poppler_page_get_form_field_mapping(source);
    arena_defer(scratch, free_fields, fields);
    for (GList *item = fields; item; item = item->next) {
        const PopplerFormFieldMapping *mapping = item->data;
        if (poppler_form_field_get_field_type(mapping->field) == POPPLER_FORM_FIELD_TEXT)
            add_remark(arena, poppler_form_field_text_get_text(mapping->field), area_of(mapping->area, page), page);
    }
}

/* A note whose words are shown when it is opened: of these only a mark of secrecy is read. */
static void add_note(struct arena *arena, char *words, struct box box, struct page *page)
{
    if (are_mark_words(text_trim(text_from(words))))
        add_remark(arena, words, box, page);
    else
        g_free(words);
}

/* Stamps and fields are drawn by programs of their own, and looked at like pictures. */
static void read_remarks(PopplerPage *source, struct arena *scratch, struct arena *arena, struct page *page)
{
    GList *remarks = poppler_page_get_annot_mapping(source);
    arena_defer(scratch, free_remarks, remarks);
    for (GList *item = remarks; item; item = item->next) {
        const PopplerAnnotMapping *mapping = item->data;
        PopplerAnnotType type = poppler_annot_get_annot_type(mapping->annot);
        struct box box = area_of(mapping->area, page);
        if (!pdf_box_is_finite(box))
            continue;
        if (type == POPPLER_ANNOT_FREE_TEXT)
            add_remark(arena, poppler_annot_get_contents(mapping->annot), box, page);
        else
            add_note(arena, poppler_annot_get_contents(mapping->annot), box, page);
        bool is_drawn = type == POPPLER_ANNOT_STAMP || type == POPPLER_ANNOT_WIDGET;
        page->has_head_picture = page->has_head_picture || (is_drawn && pdf_box_is_on_head(page, box));
    }
}

void pdf_remarks_read(PopplerPage *source, struct arena *arena, struct page *page)
{
    SCRATCH(scratch, arena);
    read_remarks(source, scratch, arena, page);
    read_fields(source, scratch, arena, page);
}
