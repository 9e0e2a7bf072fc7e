#include "document/scan/scan_stamp.h"

static const double POINTS_PER_INCH = 72;

/* The part of a page that is its head. */
static const double HEAD = 0.5;

/* Inches: the smallest frame and the largest (that of "TUYỆT MẬT" is some 4 cm wide), its sides, the smallest letter,
 * how far letters of one stamp are apart, what is shown beside them. */
static const double FRAME_WIDTH = 0.3, FRAME_HEIGHT = 0.15, FRAME_WIDEST = 3.5, FRAME_HIGHEST = 1.5, SIDE_ACROSS = 0.45,
                    SIDE_DOWN = 0.35, LETTER = 0.06, APART_ACROSS = 0.2, APART_DOWN = 0.08, BESIDE = 0.03;

/* Square inches of red ink that are no stamp yet. */
static const double RED_INCHES = 0.004;

/* How much more red than another colour stamping ink is, at least and without doubt; ink in grey; the rest counts. */
enum {
    RED_BY = 24,
    RED_CLEAR = 60,
    INK_BELOW = 140,
    FAINT_BELOW = 200,
    FEWEST_IN_FRAME = 2,
    MOST_PLACES = 24,
    EDGE_PIXELS = 5
};

static uint32_t redness_of(uint32_t pixel)
{
    uint32_t red = (pixel >> L_RED_SHIFT) & 255, green = (pixel >> L_GREEN_SHIFT) & 255,
             blue = (pixel >> L_BLUE_SHIFT) & 255, other = green > blue ? green : blue;
    return red > other + RED_BY ? red - other - RED_BY : 0;
}

/* The head of the page with its red ink black and everything else white; how many pixels are red without doubt. */
static PIX *red_ink(struct arena *arena, PIX *head, size_t *clear)
{
    l_int32 width = pixGetWidth(head), height = pixGetHeight(head);
    PIX *ink = picture_keep(arena, pixCreate(width, height, 8));
    *clear = 0;
    for (l_int32 y = 0; ink && y < height; y++) {
        const l_uint32 *from = pixGetData(head) + (size_t)y * (size_t)pixGetWpl(head);
        l_uint32 *to = pixGetData(ink) + (size_t)y * (size_t)pixGetWpl(ink);
        for (l_int32 x = 0; x < width; x++) {
            uint32_t redness = redness_of(from[x]), dark = 2 * redness < 255 ? 2 * redness : 255;
            *clear += redness > RED_CLEAR;
            to[x / 4] |= (255 - dark) << (24 - 8 * (x % 4));
        }
    }
    if (ink)
        pixCopyResolution(ink, head);
    return ink;
}

/* The connected shapes of ink, and which of them are frames. */
struct shapes {
    PIX *ink;
    PIXA *pictures;
    double inch;
};

static void destroy_pictures(void *pictures)
{
    PIXA *pixa = pictures;
    pixaDestroy(&pixa);
}

static bool shapes_find(struct arena *arena, PIX *grey, struct shapes *shapes)
{
    *shapes = (struct shapes){.inch = pixGetXRes(grey)};
    shapes->ink = picture_keep(arena, pixThresholdToBinary(grey, INK_BELOW));
    BOXA *boxes = shapes->ink ? pixConnComp(shapes->ink, &shapes->pictures, 8) : NULL;
    boxaDestroy(&boxes);
    if (shapes->pictures)
        arena_defer(arena, destroy_pictures, shapes->pictures);
    return shapes->pictures != NULL;
}

static struct box shape_box(const struct shapes *shapes, l_int32 i)
{
    l_int32 x = 0, y = 0, width = 0, height = 0;
    pixaGetBoxGeometry(shapes->pictures, i, &x, &y, &width, &height);
    return (struct box){x, y, x + width, y + height};
}

static bool is_inside(struct box inner, struct box outer)
{
    return inner.left > outer.left && inner.top > outer.top && inner.right < outer.right && inner.bottom < outer.bottom;
}

/* A shape round several letters is their frame. */
static bool is_frame(const struct shapes *shapes, l_int32 i)
{
    struct box box = shape_box(shapes, i);
    double across = box_width(box) / shapes->inch, down = box_height(box) / shapes->inch;
    size_t inside = 0;
    if (across < FRAME_WIDTH || across > FRAME_WIDEST || down < FRAME_HEIGHT || down > FRAME_HIGHEST)
        return false;
    for (l_int32 other = 0; other < pixaGetCount(shapes->pictures) && inside < FEWEST_IN_FRAME; other++) {
        struct box letter = shape_box(shapes, other);
        inside += is_inside(letter, box) && box_height(letter) > LETTER * shapes->inch;
    }
    return inside == FEWEST_IN_FRAME;
}

/* Adds long straight strokes to `lines`: sides of a frame that touch what it holds. */
static void add_strokes(struct arena *arena, const struct shapes *shapes, PIX *lines)
{
    PIX *across = picture_keep(arena, pixOpenBrick(NULL, shapes->ink, (l_int32)(SIDE_ACROSS * shapes->inch), 1));
    PIX *down = picture_keep(arena, pixOpenBrick(NULL, shapes->ink, 1, (l_int32)(SIDE_DOWN * shapes->inch)));
    if (across && down) {
        pixOr(lines, lines, across);
        pixOr(lines, lines, down);
    }
}

/* The ink of frames; where they are is added, in pixels. */
static PIX *frames_find(struct arena *arena, const struct shapes *shapes, struct box_list *frames)
{
    PIX *lines = picture_keep(arena, pixCreateTemplate(shapes->ink));
    for (l_int32 i = 0; lines && i < pixaGetCount(shapes->pictures); i++) {
        if (!is_frame(shapes, i))
            continue;
        struct box box = shape_box(shapes, i);
        PIX *frame = picture_keep(arena, pixaGetPix(shapes->pictures, i, L_CLONE));
        pixRasterop(lines, (l_int32)box.left, (l_int32)box.top, (l_int32)box_width(box), (l_int32)box_height(box),
                    PIX_PAINT, frame, 0, 0);
        LIST_ADD(arena, frames, box);
    }
    return lines;
}

/* The picture without the lines, and a little beside them. */
static PIX *without_lines(struct arena *arena, PIX *grey, PIX *lines)
{
    PIX *wide = picture_keep(arena, pixDilateBrick(NULL, lines, EDGE_PIXELS, EDGE_PIXELS));
    PIX *left = picture_keep(arena, pixCopy(NULL, grey));
    return wide && left && pixSetMasked(left, wide, UINT8_MAX) == 0 ? left : NULL;
}

static void add_place(struct arena *arena, const struct shapes *shapes, struct box box, struct box_list *places)
{
    double points = POINTS_PER_INCH / shapes->inch, beyond = BESIDE * shapes->inch;
    if (places->count < MOST_PLACES && box_height(box) > LETTER * shapes->inch)
        LIST_ADD(arena, places,
                 ((struct box){(box.left - beyond) * points, (box.top - beyond) * points, (box.right + beyond) * points,
                               (box.bottom + beyond) * points}));
}

/* Letters that stand near one another are read together. */
static void add_groups(struct arena *arena, const struct shapes *shapes, PIX *left, struct box_list *places)
{
    l_int32 across = (l_int32)(APART_ACROSS * shapes->inch), down = (l_int32)(APART_DOWN * shapes->inch);
    PIX *ink = picture_keep(arena, pixThresholdToBinary(left, INK_BELOW));
    PIX *joined = ink ? picture_keep(arena, pixCloseSafeBrick(NULL, ink, across, down)) : NULL;
    BOXA *groups = joined ? pixConnCompBB(joined, 8) : NULL;
    for (l_int32 i = 0; groups && i < boxaGetCount(groups); i++) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(groups, i, &x, &y, &width, &height);
        add_place(arena, shapes, (struct box){x, y, x + width, y + height}, places);
    }
    boxaDestroy(&groups);
}

static PIX *head_of(struct arena *arena, PIX *page)
{
    BOX *box = boxCreate(0, 0, pixGetWidth(page), (l_int32)(HEAD * pixGetHeight(page)));
    PIX *head = picture_keep(arena, pixClipRectangle(page, box, NULL));
    boxDestroy(&box);
    if (head)
        pixCopyResolution(head, page);
    return head;
}

/* The head as its green light shows it, sharper than its colours are, where `ink` is; else white. */
static PIX *green_of(struct arena *arena, PIX *head, PIX *ink)
{
    PIX *green = picture_keep(arena, pixGetRGBComponent(head, COLOR_GREEN));
    PIX *near = picture_keep(arena, pixThresholdToBinary(ink, FAINT_BELOW));
    PIX *wide = near ? picture_keep(arena, pixDilateBrick(NULL, near, EDGE_PIXELS, EDGE_PIXELS)) : NULL;
    if (!green || !wide)
        return NULL;
    pixInvert(wide, wide);
    pixSetMasked(green, wide, UINT8_MAX);
    pixCopyResolution(green, head);
    return green;
}

PIX *scan_stamps_red(struct arena *arena, PIX *picture, struct box_list *places)
{
    struct shapes shapes;
    struct box_list frames = {0};
    size_t clear;
    PIX *head = pixGetDepth(picture) == 32 ? head_of(arena, picture) : NULL;
    PIX *red = head ? red_ink(arena, head, &clear) : NULL;
    if (!red || (double)clear < RED_INCHES * pixGetXRes(head) * pixGetXRes(head) || !shapes_find(arena, red, &shapes))
        return NULL;
    PIX *lines = frames_find(arena, &shapes, &frames);
    if (!lines)
        return NULL;
    add_strokes(arena, &shapes, lines);
    PIX *left = without_lines(arena, red, lines);
    if (!left)
        return NULL;
    add_groups(arena, &shapes, left, places);
    return green_of(arena, head, left);
}

PIX *scan_stamps_framed(struct arena *arena, PIX *grey, struct box_list *places)
{
    struct shapes shapes;
    struct box_list frames = {0};
    PIX *head = head_of(arena, grey);
    PIX *lines = head && shapes_find(arena, head, &shapes) ? frames_find(arena, &shapes, &frames) : NULL;
    if (!lines || frames.count == 0)
        return NULL;
    add_strokes(arena, &shapes, lines);
    for (size_t i = 0; i < frames.count; i++)
        add_place(arena, &shapes, frames.at[i], places);
    return without_lines(arena, head, lines);
}
