#include "document/scan/scan_block.h"

#include "document/page/page_band.h"

static const double POINTS_PER_INCH = 72;

/* Points: how far apart the letters of a word are; what is lower than this is a speck; a
 * small letter is as large as this. */
static const double LETTERS_APART = 3.2, SPECK = 2, LETTER = 5;

/* Of the usual height of a word's shape: what is lower is a mark or a dash, what is higher no word; how large letters
 * are. */
static const double LOWEST = 0.5, HIGHEST = 3.2, SIZE = 1.45;

/* In sizes: how far marks and tails reach beyond the shapes of words. */
static const double BEYOND = 0.6;

enum { INK_BELOW = 140, SHAPES_AT_MOST = 20000 };

static void destroy_boxes(void *boxes)
{
    BOXA *list = boxes;
    boxaDestroy(&list);
}

/* The shapes of words: ink smeared along the lines until the letters of a word touch. */
static BOXA *word_shapes(struct arena *arena, PIX *grey, bool is_sideways)
{
    double pixels = pixGetXRes(grey) / POINTS_PER_INCH;
    l_int32 smear = (l_int32)(LETTERS_APART * pixels) | 1;
    PIX *ink = picture_keep(arena, pixThresholdToBinary(grey, INK_BELOW));
    PIX *words = ink ? pixCloseSafeBrick(NULL, ink, is_sideways ? 1 : smear, is_sideways ? smear : 1) : NULL;
    BOXA *shapes = picture_keep(arena, words) ? pixConnCompBB(words, 8) : NULL;
    if (shapes)
        arena_defer(arena, destroy_boxes, shapes);
    return shapes;
}

static int by_height(const void *left, const void *right)
{
    double a = box_height(((const struct page_word *)left)->box),
           b = box_height(((const struct page_word *)right)->box);
    return (a > b) - (a < b);
}

static struct page_word_list find_shapes(struct arena *arena, PIX *grey)
{
    struct page_word_list all = {0};
    double points = POINTS_PER_INCH / pixGetXRes(grey);
    BOXA *shapes = word_shapes(arena, grey, false);
    l_int32 count = shapes ? boxaGetCount(shapes) : 0;
    for (l_int32 i = 0; i < count && i < SHAPES_AT_MOST; i++) {
        l_int32 left, top, width, height;
        if (boxaGetBoxGeometry(shapes, i, &left, &top, &width, &height) != 0 || height * points < SPECK)
            continue;
        struct box box = {left * points, top * points, (left + width) * points, (top + height) * points};
        LIST_ADD(arena, &all, ((struct page_word){.words = TEXT("x"), .box = box}));
    }
    return all;
}

/* Half of what stands in words as high as this stands in higher ones; marks over letters, of which there are as many,
 * are narrow and count for little. */
static double usual_height(struct page_word_list shapes)
{
    double sum = 0, width = 0;
    for (size_t i = 0; i < shapes.count; i++)
        sum += box_width(shapes.at[i].box);
    if (shapes.count > 0)
        qsort(shapes.at, shapes.count, sizeof *shapes.at, by_height);
    for (size_t i = 0; i < shapes.count; i++) {
        width += box_width(shapes.at[i].box);
        if (width * 2 >= sum)
            return box_height(shapes.at[i].box);
    }
    return 0;
}

/* The words as far as their shapes tell: places without letters. */
static struct page_word_list find_words(struct arena *arena, PIX *grey)
{
    struct page_word_list words = {0}, shapes = find_shapes(arena, grey);
    double usual = usual_height(shapes);
    for (size_t i = 0; i < shapes.count; i++) {
        shapes.at[i].size = SIZE * usual;
        if (box_height(shapes.at[i].box) > LOWEST * usual && box_height(shapes.at[i].box) < HIGHEST * usual)
            LIST_ADD(arena, &words, shapes.at[i]);
    }
    return words;
}

/* The lines of a band, with half of the way to its neighbours above and below but no more than half a line. */
static struct box reach_of(const struct page_line_list *lines, const struct page_band *band)
{
    struct box reach = lines->at[band->first].box;
    for (size_t i = band->first; i < band->end; i++)
        reach = box_around(reach, lines->at[i].box);
    double above = lines->at[band->first].size * BEYOND, below = lines->at[band->end - 1].size * BEYOND;
    double before = band->first > 0 ? (reach.top - lines->at[band->first - 1].box.bottom) / 2 : above;
    double after = band->end < lines->count ? (lines->at[band->end].box.top - reach.bottom) / 2 : below;
    reach.top -= before < above ? before : above;
    reach.bottom += after < below ? after : below;
    reach.left -= above;
    reach.right += above;
    return reach;
}

void scan_blocks_find(struct arena *arena, PIX *grey, struct box_list *blocks)
{
    struct page_line_list lines;
    struct page_band_list bands;
    page_lines_find(arena, find_words(arena, grey), &lines);
    page_bands_find(arena, &lines, &bands);
    for (size_t i = 0; i < bands.count; i++) {
        const struct page_band *band = &bands.at[i];
        struct box reach = reach_of(&lines, band), block = reach;
        for (size_t column = 0; column <= band->gutter_count; column++) {
            block.right = column < band->gutter_count ? (band->gutters[column].left + band->gutters[column].right) / 2
                                                      : reach.right;
            LIST_ADD(arena, blocks, block);
            block.left = block.right;
        }
    }
}

/* The shapes that are as large as letters. */
static size_t count_shapes(struct arena *arena, PIX *grey, bool is_sideways)
{
    size_t large = 0;
    double least = LETTER * pixGetXRes(grey) / POINTS_PER_INCH;
    BOXA *shapes = word_shapes(arena, grey, is_sideways);
    l_int32 count = shapes ? boxaGetCount(shapes) : 0;
    for (l_int32 i = 0; i < count; i++) {
        l_int32 width = 0, height = 0;
        if (boxaGetBoxGeometry(shapes, i, NULL, NULL, &width, &height) == 0)
            large += width > least || height > least;
    }
    return large;
}

bool scan_is_sideways(struct arena *arena, PIX *picture)
{
    SCRATCH(scratch, arena);
    PIX *grey = picture_keep(scratch, pixConvertTo8(picture, 0));
    return grey && count_shapes(scratch, grey, true) < count_shapes(scratch, grey, false);
}
