#include "document/scan/scan_sheet.h"

#include <math.h>

static const double A4_SHORT_INCHES = 8.27, A4_SHAPE = 1.4142, SHAPE_SLACK = 0.2;

/* How far between what lies around (0) and the sheet (1) the border between them is; a shadow may darken half of it. */
static const double BORDER_LEVEL = 0.35;

/* Shares: of the picture that the sheet covers at least; of its four-sided outline that is bright; cut off inside it.
 */
static const double SMALLEST_SHEET = 0.25, FULLEST = 1.06, EMPTIEST = 0.9, CUT_OFF = 0.004;

enum { SMALL_WIDTH = 500, DIFFERENCE = 45, CORNERS = 4 };

/* Clockwise from the top left. */
struct outline {
    double x[CORNERS], y[CORNERS];
};

/* The brightness below which `percent` of the pixels of `box` lie. */
static l_int32 brightness(PIX *grey, BOX *box, l_int32 percent)
{
    float value = 0;
    PIX *part = pixClipRectangle(grey, box, NULL);
    NUMA *counts = part ? pixGetGrayHistogram(part, 1) : NULL;
    if (counts)
        numaHistogramGetValFromRank(counts, (float)percent / 100, &value);
    numaDestroy(&counts);
    pixDestroy(&part);
    boxDestroy(&box);
    return (l_int32)value;
}

/* How bright it is around: of the four sides of the picture the third darkest, each where most of it is darker. */
static l_int32 brightness_around(PIX *grey)
{
    l_int32 width = pixGetWidth(grey), height = pixGetHeight(grey), strip = width / 50 + 1;
    l_int32 sides[CORNERS] = {brightness(grey, boxCreate(0, 0, width, strip), 70),
                              brightness(grey, boxCreate(0, height - strip, width, strip), 70),
                              brightness(grey, boxCreate(0, 0, strip, height), 70),
                              brightness(grey, boxCreate(width - strip, 0, strip, height), 70)};
    for (int i = 1; i < CORNERS; i++) {
        for (int k = i; k > 0 && sides[k] < sides[k - 1]; k--) {
            l_int32 side = sides[k];
            sides[k] = sides[k - 1];
            sides[k - 1] = side;
        }
    }
    return sides[2];
}

/* The largest bright shape of a small grey picture, in one bit and at its place; NULL when nothing stands out. */
static PIX *bright_shape(struct arena *arena, PIX *grey)
{
    l_int32 width = pixGetWidth(grey), height = pixGetHeight(grey);
    l_int32 around = brightness_around(grey);
    l_int32 sheet = brightness(grey, boxCreate(width / 4, height / 4, width / 2, height / 2), 75);
    if (sheet - around < DIFFERENCE)
        return NULL;
    PIX *dark = picture_keep(arena, pixThresholdToBinary(grey, around + (l_int32)(BORDER_LEVEL * (sheet - around))));
    PIX *bright = dark ? picture_keep(arena, pixInvert(NULL, dark)) : NULL;
    PIX *whole = bright ? picture_keep(arena, pixCloseSafeBrick(NULL, bright, 11, 11)) : NULL;
    PIX *smooth = whole ? picture_keep(arena, pixOpenBrick(NULL, whole, 7, 7)) : NULL;
    return smooth ? picture_keep(arena, pixFilterComponentBySize(smooth, 1, L_SELECT_BY_AREA, 8, NULL)) : NULL;
}

/* The outermost points of a shape towards the four corners. */
static void find_outline(PIX *shape, struct outline *outline)
{
    double best[CORNERS] = {-1e9, -1e9, -1e9, -1e9};
    static const int towards[CORNERS][2] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    l_int32 width = pixGetWidth(shape), height = pixGetHeight(shape);
    for (l_int32 y = 0; y < height; y++) {
        for (l_int32 x = 0; x < width; x++) {
            l_uint32 bit = 0;
            if (pixGetPixel(shape, x, y, &bit) != 0 || !bit)
                continue;
            for (int i = 0; i < CORNERS; i++) {
                double reach = towards[i][0] * x + towards[i][1] * y;
                if (reach > best[i]) {
                    best[i] = reach;
                    outline->x[i] = x;
                    outline->y[i] = y;
                }
            }
        }
    }
}

static double area_of(const struct outline *outline)
{
    double area = 0;
    for (int i = 0; i < CORNERS; i++) {
        int next = (i + 1) % CORNERS;
        area += outline->x[i] * outline->y[next] - outline->x[next] * outline->y[i];
    }
    return fabs(area) / 2;
}

static bool is_sheet(PIX *shape, const struct outline *outline)
{
    l_int32 bright = 0;
    double area = area_of(outline), all = (double)pixGetWidth(shape) * pixGetHeight(shape);
    return pixCountPixels(shape, &bright, NULL) == 0 && area > SMALLEST_SHEET * all && bright < FULLEST * area &&
           bright > EMPTIEST * area;
}

static double side(const struct outline *outline, int a, int b)
{
    return hypot(outline->x[a] - outline->x[b], outline->y[a] - outline->y[b]);
}

/* The sheet's outline becomes a rectangle at the picture's corner; a shape near that of A4 is A4, upright or lying. */
static PIX *see_from_above(struct arena *arena, PIX *picture, const struct outline *outline)
{
    double width = fmax(side(outline, 0, 1), side(outline, 3, 2)),
           height = fmax(side(outline, 0, 3), side(outline, 1, 2));
    bool is_upright = height >= width;
    double shape = is_upright ? height / width : width / height,
           length = is_upright ? width * A4_SHAPE : height * A4_SHAPE;
    if (fabs(shape - A4_SHAPE) < SHAPE_SLACK)
        *(is_upright ? &height : &width) = length;
    double scale = fmin(1, fmin(pixGetWidth(picture) / width, pixGetHeight(picture) / height));
    width *= scale;
    height *= scale;
    PTA *from = ptaCreate(CORNERS), *to = ptaCreate(CORNERS);
    for (int i = 0; i < CORNERS; i++) {
        ptaAddPt(from, (float)outline->x[i], (float)outline->y[i]);
        ptaAddPt(to, (float)(i == 1 || i == 2 ? width : 0), (float)(i >= 2 ? height : 0));
    }
    PIX *above = picture_keep(arena, pixProjectivePta(picture, to, from, L_BRING_IN_WHITE));
    ptaDestroy(&from);
    ptaDestroy(&to);
    BOX *box = boxCreate((l_int32)(width * CUT_OFF), (l_int32)(height * CUT_OFF), (l_int32)(width * (1 - 2 * CUT_OFF)),
                         (l_int32)(height * (1 - 2 * CUT_OFF)));
    PIX *sheet = above ? picture_keep(arena, pixClipRectangle(above, box, NULL)) : NULL;
    boxDestroy(&box);
    l_int32 dpi = (l_int32)(fmin(width, height) / A4_SHORT_INCHES);
    if (sheet)
        pixSetResolution(sheet, dpi, dpi);
    return sheet;
}

PIX *scan_sheet(struct arena *arena, PIX *picture)
{
    struct outline outline;
    double scale = (double)SMALL_WIDTH / pixGetWidth(picture);
    PIX *small = scale < 1 ? picture_keep(arena, pixScaleAreaMap(picture, (float)scale, (float)scale)) : NULL;
    PIX *grey = small ? picture_keep(arena, pixConvertTo8(small, 0)) : NULL;
    PIX *shape = grey ? bright_shape(arena, grey) : NULL;
    if (!shape)
        return picture;
    find_outline(shape, &outline);
    if (!is_sheet(shape, &outline))
        return picture;
    for (int i = 0; i < CORNERS; i++) {
        outline.x[i] = (outline.x[i] + 0.5) / scale;
        outline.y[i] = (outline.y[i] + 0.5) / scale;
    }
    PIX *sheet = see_from_above(arena, picture, &outline);
    return sheet ? sheet : picture;
}
