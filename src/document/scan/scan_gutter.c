#include "document/scan/scan_gutter.h"

static const double A4_SHORT_INCHES = 8.27;

/* Height to width of a page, narrowest and highest. */
static const double LEAST_SHAPE = 1.2, MOST_SHAPE = 1.7;

/* Of the width: how wide a gutter is at least, where its middle lies; what is left out at the edges of the sheet. */
static const double NARROWEST = 0.035, FIRST_MIDDLE = 0.42, LAST_MIDDLE = 0.58, EDGE = 0.03;

/* Of the height: specks in a column, and the shadow of a fold; of all ink what a page has at least. */
static const double SPECKS = 0.006, FOLD = 0.6, LEAST_INK = 0.15;

enum { SMALL_WIDTH = 800, INK_DARKER_BY = 50, DOTS_LEAST = 100, DOTS_MOST = 600 };

/* The ink of a sheet, small. */
static PIX *small_ink(struct arena *arena, PIX *sheet)
{
    float scale = (float)SMALL_WIDTH / (float)pixGetWidth(sheet);
    l_uint32 paper = 0;
    PIX *small = scale < 1 ? picture_keep(arena, pixScaleAreaMap(sheet, scale, scale)) : NULL;
    PIX *grey = small ? picture_keep(arena, pixConvertTo8(small, 0)) : NULL;
    if (!grey || pixGetRankValue(grey, 1, 0.5F, &paper) != 0 || paper <= INK_DARKER_BY)
        return NULL;
    return picture_keep(arena, pixThresholdToBinary(grey, (l_int32)paper - INK_DARKER_BY));
}

static void destroy_numbers(void *numbers)
{
    NUMA *list = numbers;
    numaDestroy(&list);
}

/* How much of each column is ink; the edges of the sheet, which may lie in shadow, left out above and below. */
static NUMA *ink_of_columns(struct arena *arena, PIX *ink)
{
    l_int32 edge = (l_int32)(EDGE * pixGetHeight(ink));
    BOX *box = boxCreate(0, edge, pixGetWidth(ink), pixGetHeight(ink) - 2 * edge);
    PIX *middle = picture_keep(arena, pixClipRectangle(ink, box, NULL));
    boxDestroy(&box);
    NUMA *columns = middle ? pixCountPixelsByColumn(middle) : NULL;
    if (columns)
        arena_defer(arena, destroy_numbers, columns);
    return columns;
}

static double ink_between(NUMA *columns, l_int32 first, l_int32 end)
{
    double sum = 0;
    for (l_int32 x = first; x < end; x++) {
        float count = 0;
        numaGetFValue(columns, x, &count);
        sum += (double)count;
    }
    return sum;
}

static bool is_blank(NUMA *columns, l_int32 x, double height)
{
    double share = ink_between(columns, x, x + 1) / height;
    return share < SPECKS || share > FOLD;
}

/* The middle of the widest gutter near the middle of the sheet; 0 where there is none. */
static l_int32 find_gutter(NUMA *columns, double height)
{
    l_int32 width = numaGetCount(columns), widest = (l_int32)(NARROWEST * width), middle = 0;
    l_int32 left = (l_int32)(EDGE * width), right = width - left;
    for (l_int32 start = left, end; start < right; start = end + 1) {
        for (end = start; end < right && is_blank(columns, end, height); end++)
            ;
        double at = (start + end) / 2.0 / width;
        if (end - start > widest && at > FIRST_MIDDLE && at < LAST_MIDDLE) {
            widest = end - start;
            middle = (start + end) / 2;
        }
    }
    double before = ink_between(columns, left, middle), after = ink_between(columns, middle, right);
    bool are_pages = before > LEAST_INK * (before + after) && after > LEAST_INK * (before + after);
    return are_pages ? middle : 0;
}

static PIX *cut(struct arena *arena, PIX *sheet, l_int32 left, l_int32 right)
{
    BOX *box = boxCreate(left, 0, right - left, pixGetHeight(sheet));
    PIX *page = picture_keep(arena, pixClipRectangle(sheet, box, NULL));
    boxDestroy(&box);
    l_int32 dots = (l_int32)((right - left) / A4_SHORT_INCHES);
    dots = dots < DOTS_LEAST ? DOTS_LEAST : dots > DOTS_MOST ? DOTS_MOST : dots;
    if (page)
        pixSetResolution(page, dots, dots);
    return page;
}

bool scan_gutter_part(struct arena *arena, PIX *sheet, PIX *pages[2])
{
    double width = pixGetWidth(sheet), shape = pixGetHeight(sheet) / (width / 2);
    if (shape < LEAST_SHAPE || shape > MOST_SHAPE)
        return false;
    SCRATCH(scratch, arena);
    PIX *ink = small_ink(scratch, sheet);
    NUMA *columns = ink ? ink_of_columns(scratch, ink) : NULL;
    l_int32 middle = columns ? find_gutter(columns, pixGetHeight(ink)) : 0;
    if (middle == 0)
        return false;
    middle = (l_int32)(middle * width / pixGetWidth(ink));
    pages[0] = cut(arena, sheet, 0, middle);
    pages[1] = cut(arena, sheet, middle, (l_int32)width);
    return pages[0] && pages[1];
}
