#include "document/scan/scan_clean.h"

#include <math.h>

static const float DEGREES = (float)(M_PI / 180), SKEW_LEAST = 0.04F, SKEW_SURE = 2.5F;
static const double POINTS_PER_INCH = 72;

/* Grey values of the cleaned page: what is darker is black, what is lighter is white, where ink begins. */
enum { BLACK = 40, WHITE = 180, INK_BELOW = 140, WIPE_MORE_PIXELS = 2 };

/* How much more red than another colour a pixel may be by the light alone. */
enum { RED_BY = 8 };

static uint32_t most(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

/* Luminance; but the redder, the brighter, so that a seal fades into the paper and the black under it stays. */
static uint32_t grey_of(uint32_t pixel)
{
    uint32_t red = (pixel >> L_RED_SHIFT) & 255, green = (pixel >> L_GREEN_SHIFT) & 255,
             blue = (pixel >> L_BLUE_SHIFT) & 255;
    uint32_t grey = (77 * red + 151 * green + 28 * blue) >> 8, other = most(green, blue);
    if (red <= other + RED_BY)
        return grey;
    uint32_t redness = red - other - RED_BY, lifted = grey + 3 * redness, most_bright = red + redness / 3;
    lifted = lifted < most_bright ? lifted : most(most_bright, grey);
    return lifted < 255 ? lifted : 255;
}

static PIX *to_grey(struct arena *arena, PIX *picture)
{
    if (pixGetDepth(picture) == 8)
        return picture;
    l_int32 width = pixGetWidth(picture), height = pixGetHeight(picture);
    PIX *grey = picture_keep(arena, pixCreate(width, height, 8));
    for (l_int32 y = 0; grey && y < height; y++) {
        const l_uint32 *from = pixGetData(picture) + (size_t)y * (size_t)pixGetWpl(picture);
        l_uint32 *to = pixGetData(grey) + (size_t)y * (size_t)pixGetWpl(grey);
        for (l_int32 x = 0; x < width; x++)
            to[x / 4] |= grey_of(from[x]) << (24 - 8 * (x % 4));
    }
    if (grey)
        pixCopyResolution(grey, picture);
    return grey;
}

/* The picture with its ground white and its ink black; as it is where there is too little ground to tell. */
static PIX *even_light(struct arena *arena, PIX *grey)
{
    PIX *even = picture_keep(arena, pixBackgroundNormSimple(grey, NULL, NULL));
    if (!even)
        return grey;
    pixGammaTRC(even, even, 1.0F, BLACK, WHITE);
    return even;
}

static PIX *level(struct arena *arena, PIX *grey)
{
    float degrees = 0, sure = 0;
    PIX *ink = picture_keep(arena, pixThresholdToBinary(grey, INK_BELOW));
    if (!ink || pixFindSkew(ink, &degrees, &sure) != 0 || sure < SKEW_SURE || fabsf(degrees) < SKEW_LEAST)
        return grey;
    PIX *levelled = picture_keep(arena, pixRotate(grey, degrees * DEGREES, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
    return levelled ? levelled : grey;
}

PIX *scan_clean(struct arena *arena, PIX *picture)
{
    PIX *grey = to_grey(arena, picture);
    if (!grey)
        return NULL;
    PIX *clean = level(arena, even_light(arena, grey));
    pixCopyResolution(clean, picture);
    return clean;
}

void scan_wipe_rules(PIX *grey, const struct box_list *rules)
{
    double pixels = pixGetXRes(grey) / POINTS_PER_INCH;
    for (size_t i = 0; i < rules->count; i++) {
        struct box rule = rules->at[i];
        l_int32 left = (l_int32)(rule.left * pixels) - WIPE_MORE_PIXELS;
        l_int32 top = (l_int32)(rule.top * pixels) - WIPE_MORE_PIXELS;
        l_int32 right = (l_int32)(rule.right * pixels) + WIPE_MORE_PIXELS + 1;
        l_int32 bottom = (l_int32)(rule.bottom * pixels) + WIPE_MORE_PIXELS + 1;
        pixRasterop(grey, left, top, right - left, bottom - top, PIX_SET, NULL, 0, 0);
    }
}
