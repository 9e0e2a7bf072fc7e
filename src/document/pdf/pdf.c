#include "document/pdf/pdf.h"

#include "document/page/page_layout.h"
#include "document/page/text_layer.h"
#include "document/pdf/pdf_file.h"
#include "document/pdf/pdf_rules.h"

/* Good words of a file are not all that a person sees of it: a mark of secrecy may be stamped on its first page as a
 * picture, which recognition alone finds. */
static bool may_bear_stamp(const struct page_list *pages)
{
    return pages->at[0].has_head_picture;
}

bool pdf_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct pdf_file *file;
    struct page_list pages = {0};
    if (!pdf_file_open(input, &file, error))
        return false;
    unsigned page_count = pdf_file_page_count(file);
    for (unsigned number = 1; number <= page_count; number++) {
        struct page page;
        pdf_file_read_page(file, input->arena, number, &page);
        LIST_ADD(input->arena, &pages, page);
    }
    if (text_layer_calls_for_recognition(&pages) || may_bear_stamp(&pages)) {
        text_builder_hand_over(builder, FORMAT_SCAN);
        return true;
    }
    for (size_t i = 0; i < pages.count; i++) {
        pdf_rules_find(file, input->arena, &pages.at[i]);
        format_tell(input, (unsigned)i + 1, page_count);
    }
    pages_print(input->arena, &pages, builder);
    return true;
}
