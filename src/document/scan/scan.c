#include "document/scan/scan.h"

#include "document/page/page_layout.h"
#include "document/page/page_table.h"
#include "document/page/recognition_mend.h"
#include "document/page/text_layer.h"
#include "document/pdf/pdf_file.h"
#include "document/pdf/pdf_rules.h"
#include "document/refusal.h"
#include "document/scan/recogniser.h"
#include "document/scan/scan_block.h"
#include "document/scan/scan_clean.h"
#include "document/scan/scan_gutter.h"
#include "document/scan/scan_mark.h"
#include "document/scan/scan_sheet.h"

static const double DPI = 300, NEARLY_USUAL = 0.7, SURE_OF_WAY = 0.65;

/* Fewer say nothing of the way a page lies. */
enum { FEW_LETTERS = 30 };

/* What is shared by the pages of a file. */
struct scanning {
    struct recogniser *recogniser;
    struct scan_mark_list marks;
    struct page_list pages;
};

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

static void recognise(struct scanning *scanning, struct arena *arena, PIX *picture, struct page *page)
{
    SCRATCH(scratch, arena);
    struct recogniser *recogniser = scanning->recogniser;
    struct box_list blocks = {0};
    PIX *grey = scan_clean(scratch, picture);
    if (!grey)
        return;
    scan_marks_read(recogniser, arena, (struct scan_views){picture, grey}, &scanning->marks);
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
    recognition_mend(arena, &page->words);
}

/* How many letters are read, each as far as it is sure. */
static double sure_letters(const struct page *page, double *letters)
{
    double sure = 0;
    *letters = 0;
    for (size_t i = 0; i < page->words.count; i++) {
        double count = (double)text_count_points(page->words.at[i].words);
        *letters += count;
        sure += count * page->words.at[i].confidence / 100;
    }
    return sure;
}

/* A page may stand on its head, or lie on its side, which its lines show. It is turned until it reads well; else that
 * way counts which reads best. By how many quarters it was turned. */
static l_int32 recognise_any_way(struct scanning *scanning, struct arena *arena, PIX *picture, struct page *page)
{
    const struct page empty = *page;
    double best = -1;
    l_int32 turned_by = 0, first = scan_is_sideways(arena, picture) ? 1 : 0;
    const l_int32 ways[] = {first, first + 2, 1 - first, 3 - first};
    for (size_t i = 0; i < COUNT_OF(ways) && best < SURE_OF_WAY; i++) {
        SCRATCH(scratch, arena);
        struct page turned = empty;
        double letters;
        PIX *other = picture_keep(scratch, pixRotateOrth(picture, ways[i]));
        if (!other)
            return turned_by;
        recognise(scanning, arena, other, &turned);
        double sure = sure_letters(&turned, &letters) / (letters + 1);
        if (sure > best) {
            best = sure;
            *page = turned;
            turned_by = ways[i];
        }
        if (letters < FEW_LETTERS)
            break;
    }
    return turned_by;
}

/* Pages are counted as a person counts them, not by the sheets they are copied on. */
static void add_page(struct scanning *scanning, struct arena *arena, struct page page)
{
    page.number = (unsigned)scanning->pages.count + 1;
    LIST_ADD(arena, &scanning->pages, page);
}

/* One page, or two that lie side by side; where those stand on their heads, the right one comes first. */
static void recognise_sheet(struct scanning *scanning, struct arena *arena, PIX *sheet)
{
    enum { UPSIDE_DOWN = 2 };
    SCRATCH(scratch, arena);
    PIX *halves[2], *level = sheet;
    struct page pages[2] = {{0}, {0}};
    if (pixGetHeight(sheet) > pixGetWidth(sheet) && scan_is_sideways(scratch, sheet))
        level = picture_keep(scratch, pixRotateOrth(sheet, 1));
    if (!level || !scan_gutter_part(scratch, level, halves)) {
        (void)recognise_any_way(scanning, arena, sheet, &pages[0]);
        add_page(scanning, arena, pages[0]);
        return;
    }
    bool is_left_turned = recognise_any_way(scanning, arena, halves[0], &pages[0]) == UPSIDE_DOWN;
    bool are_turned = recognise_any_way(scanning, arena, halves[1], &pages[1]) == UPSIDE_DOWN && is_left_turned;
    add_page(scanning, arena, pages[are_turned]);
    add_page(scanning, arena, pages[!are_turned]);
}

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
        recognise_sheet(scanning, input->arena, scan_sheet(scratch, picture));
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
            add_page(scanning, input->arena, page);
        } else if ((picture = drawn_picture(file, scratch, number))) {
            recognise_sheet(scanning, input->arena, picture);
        } else {
            add_page(scanning, input->arena, page);
        }
        format_tell(input, number, count);
    }
    return true;
}

bool scan_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct scanning scanning = {0};
    bool is_pdf = text_find(text_slice(input->bytes, 0, 1024), TEXT("%PDF-")) != TEXT_NOT_FOUND;
    if (!recogniser_open(input->arena, &scanning.recogniser, error))
        return false;
    if (!(is_pdf ? read_pdf : read_pictures)(input, &scanning, error))
        return false;
    text_builder_set_confidence(builder, 99);
    for (size_t i = 0; i < scanning.marks.count; i++)
        text_builder_paragraph(builder, LINE_PARAGRAPH, scanning.marks.at[i]);
    pages_print(input->arena, &scanning.pages, builder);
    return true;
}
