#include "document/scan/scan_page.h"

#include "document/page/page_table.h"
#include "document/page/recognition_mend.h"
#include "document/scan/scan_block.h"
#include "document/scan/scan_clean.h"
#include "document/scan/scan_gutter.h"

static const double NEARLY_USUAL = 0.7, SURE_OF_WAY = 0.65;

/* Fewer say nothing of the way a page lies. */
enum { FEW_LETTERS = 30 };

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

double scan_page_sure(const struct page *page, double *letters)
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
        double sure = scan_page_sure(&turned, &letters) / (letters + 1);
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

void scan_page_add(struct scanning *scanning, struct arena *arena, struct page page)
{
    page.number = (unsigned)scanning->pages.count + 1;
    LIST_ADD(arena, &scanning->pages, page);
}

/* Of two that stand on their heads the right one comes first. */
void scan_page_recognise(struct scanning *scanning, struct arena *arena, PIX *sheet)
{
    enum { UPSIDE_DOWN = 2 };
    SCRATCH(scratch, arena);
    PIX *halves[2], *level = sheet;
    struct page pages[2] = {{0}, {0}};
    if (pixGetHeight(sheet) > pixGetWidth(sheet) && scan_is_sideways(scratch, sheet))
        level = picture_keep(scratch, pixRotateOrth(sheet, 1));
    if (!level || !scan_gutter_part(scratch, level, halves)) {
        (void)recognise_any_way(scanning, arena, sheet, &pages[0]);
        scan_page_add(scanning, arena, pages[0]);
        return;
    }
    bool is_left_turned = recognise_any_way(scanning, arena, halves[0], &pages[0]) == UPSIDE_DOWN;
    bool are_turned = recognise_any_way(scanning, arena, halves[1], &pages[1]) == UPSIDE_DOWN && is_left_turned;
    scan_page_add(scanning, arena, pages[are_turned]);
    scan_page_add(scanning, arena, pages[!are_turned]);
}
