#include "document/scan/scan_letter.h"

/* Points: of the lesser side of a letter or word, of the greater one. */
static const double LEAST = 5, MOST = 45, LONGEST = 200, POINTS_PER_INCH = 72;

/* Shapes of no more pixels a side are dirt. */
enum { INK_BELOW = 128, ENOUGH_DPI = 75, DIRT = 2 };

static void destroy_boxes(void *boxes)
{
    BOXA *boxa = boxes;
    boxaDestroy(&boxa);
}

/* Ink in one bit, of as few dots an inch as tell words. */
static PIX *ink_of(struct arena *arena, PIX *clean, double *points)
{
    l_int32 dpi = pixGetXRes(clean);
    PIX *ink = picture_keep(arena, pixThresholdToBinary(clean, INK_BELOW));
    for (; ink && dpi > ENOUGH_DPI; dpi /= 2)
        ink = picture_keep(arena, pixReduceRankBinary2(ink, 1, NULL));
    *points = POINTS_PER_INCH / dpi;
    return ink;
}

static bool is_letter(l_int32 width, l_int32 height, double points)
{
    double lesser = points * (width < height ? width : height), greater = points * (width < height ? height : width);
    return lesser >= LEAST && lesser <= MOST && greater <= LONGEST;
}

double scan_letter_share(struct arena *arena, PIX *clean)
{
    SCRATCH(scratch, arena);
    double points;
    PIX *ink = ink_of(scratch, clean, &points);
    BOXA *boxes = ink ? pixConnCompBB(ink, 8) : NULL;
    arena_defer(scratch, destroy_boxes, boxes);
    size_t letters = 0, shapes = 0;
    for (l_int32 i = 0; boxes && i < boxaGetCount(boxes); i++) {
        l_int32 width, height;
        boxaGetBoxGeometry(boxes, i, NULL, NULL, &width, &height);
        shapes += width > DIRT || height > DIRT;
        letters += is_letter(width, height, points);
    }
    return shapes ? (double)letters / (double)shapes : 0;
}
