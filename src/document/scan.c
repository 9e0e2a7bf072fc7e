#include "document/scan.h"

#include "document/page_layout.h"
#include "document/page_table.h"
#include "document/pdf_file.h"
#include "document/pdf_rules.h"
#include "document/recogniser.h"
#include "document/refusal.h"
#include "document/scan_block.h"
#include "document/scan_clean.h"
#include "document/scan_sheet.h"
#include "document/text_layer.h"

static const double DPI = 300, NEARLY_USUAL = 0.7;

static struct box inside(struct box cell)
{
    return (struct box){cell.left + 1, cell.top + 1, cell.right - 1, cell.bottom - 1};
}

/* Tables are read cell by cell, then whitened, so that what is left is read as text. */
static void recognise_tables(struct recogniser *recogniser, struct arena *arena, PIX *grey, struct page *page)
{
    struct page_table_list grids;
    struct box_list places = {0};
    page_grids_find(arena, page->rules, &grids);
    for (size_t i = 0; i < grids.count; i++) {
        for (size_t k = 0; k < grids.at[i].cell_count; k++)
            recogniser_read(recogniser, arena, inside(grids.at[i].cells[k].box), page);
        LIST_ADD(arena, &places, grids.at[i].box);
    }
    scan_wipe_rules(grey, &places);
}

static int by_number(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* The box of a line is as high as its letters happen to be; heights near the usual one are the same size of letters. */
static void settle_sizes(struct arena *arena, struct page *page)
{
    double *sizes = arena_array(arena, double, page->words.count + 1);
    for (size_t i = 0; i < page->words.count; i++)
        sizes[i] = page->words.at[i].size;
    qsort(sizes, page->words.count, sizeof *sizes, by_number);
    double usual = sizes[page->words.count / 2];
    for (size_t i = 0; i < page->words.count; i++)
        if (page->words.at[i].size > NEARLY_USUAL * usual && page->words.at[i].size * NEARLY_USUAL < usual)
            page->words.at[i].size = usual;
}

static void recognise(struct recogniser *recogniser, struct arena *arena, PIX *picture, struct page *page)
{
    SCRATCH(scratch, arena);
    struct box_list blocks = {0};
    PIX *grey = scan_clean(scratch, picture);
    if (!grey)
        return;
    struct grey_picture pixels = picture_grey(scratch, grey);
    page->width = pixels.points * (double)pixels.width;
    page->height = pixels.points * (double)pixels.height;
    rules_find(arena, &pixels, &page->rules);
    scan_wipe_rules(grey, &page->rules);
    recogniser_show(recogniser, grey);
    recognise_tables(recogniser, arena, grey, page);
    scan_blocks_find(scratch, grey, &blocks);
    for (size_t i = 0; i < blocks.count; i++)
        recogniser_read(recogniser, arena, blocks.at[i], page);
    settle_sizes(scratch, page);
}

static bool check_count(const struct format_input *input, unsigned count, struct error *error)
{
    return count <= input->limits.pages ||
           refuse_with(error, REFUSAL_TOO_MANY_PAGES, text_print(input->arena, "%u", input->limits.pages));
}

static bool read_pictures(const struct format_input *input, struct recogniser *recogniser, struct page_list *pages,
                          struct error *error)
{
    unsigned count = picture_count(input->bytes);
    if (!check_count(input, count, error))
        return false;
    for (unsigned number = 1; number <= count; number++) {
        SCRATCH(scratch, input->arena);
        struct page page = {.number = number};
        PIX *picture = picture_read(scratch, input->bytes, number);
        if (!picture)
            return refuse(error, REFUSAL_DAMAGED);
        recognise(recogniser, input->arena, scan_sheet(scratch, picture), &page);
        LIST_ADD(input->arena, pages, page);
        format_tell(input, number, count);
    }
    return true;
}

/* Pages that have a good layer of text are read from it. */
static bool read_pdf(const struct format_input *input, struct recogniser *recogniser, struct page_list *pages,
                     struct error *error)
{
    struct pdf_file *file;
    if (!pdf_file_open(input, &file, error))
        return false;
    unsigned count = pdf_file_page_count(file);
    for (unsigned number = 1; number <= count; number++) {
        SCRATCH(scratch, input->arena);
        struct page page;
        struct drawn_page drawn;
        pdf_file_read_page(file, input->arena, number, &page);
        if (text_layer_judge(&page) == TEXT_LAYER_GOOD) {
            pdf_rules_find(file, input->arena, &page);
        } else if (pdf_file_draw_page(file, scratch, number, DPI, &drawn)) {
            page.words = (struct page_word_list){0};
            recognise(recogniser, input->arena, picture_of_drawn(scratch, &drawn), &page);
        }
        LIST_ADD(input->arena, pages, page);
        format_tell(input, number, count);
    }
    return true;
}

bool scan_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct recogniser *recogniser;
    struct page_list pages = {0};
    bool is_pdf = text_find(text_slice(input->bytes, 0, 1024), TEXT("%PDF-")) != TEXT_NOT_FOUND;
    if (!recogniser_open(input->arena, &recogniser, error))
        return false;
    if (!(is_pdf ? read_pdf : read_pictures)(input, recogniser, &pages, error))
        return false;
    text_builder_set_confidence(builder, 99);
    pages_print(input->arena, &pages, builder);
    return true;
}
