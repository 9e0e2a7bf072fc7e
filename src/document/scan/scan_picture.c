#include "document/scan/scan_picture.h"

#include <math.h>

/* A0 at 300 dpi has 140 million; more is no page. Fewer points than this a side hold no line of text. */
static const double PIXELS_AT_MOST = 120e6, PIXELS_ENOUGH = 16e6, POINTS_PER_INCH = 72, A4_INCHES = 8.27;

enum { PIXELS_AT_LEAST = 16, BELIEVED_DPI_LEAST = 100, BELIEVED_DPI_MOST = 800, USUAL_DPI_MOST = 600 };

static void destroy(void *pix)
{
    PIX *picture = pix;
    pixDestroy(&picture);
}

PIX *picture_keep(struct arena *arena, PIX *pix)
{
    if (pix)
        arena_defer(arena, destroy, pix);
    return pix;
}

static bool is_tiff(struct text bytes)
{
    return text_starts(bytes, TEXT("II*")) || text_starts(bytes, TEXT("MM"));
}

static const l_uint8 *bytes_of(struct text bytes)
{
    return (const l_uint8 *)bytes.at;
}

/* Page by page: leptonica counts the pages of files only, not of memory. */
unsigned picture_count(struct text bytes)
{
    unsigned count = 0;
    if (!is_tiff(bytes))
        return 1;
    size_t offset = 0;
    do {
        PIX *pix = pixReadMemFromMultipageTiff(bytes_of(bytes), bytes.len, &offset);
        count += pix != NULL;
        pixDestroy(&pix);
    } while (offset != 0 && count < UINT16_MAX);
    return count ? count : 1;
}

bool picture_measure(struct text bytes, double *width, double *height)
{
    l_int32 format, across = 0, down = 0;
    if (bytes.len == 0 || pixReadHeaderMem(bytes_of(bytes), bytes.len, &format, &across, &down, NULL, NULL, NULL) != 0)
        return false;
    *width = across;
    *height = down;
    return true;
}

bool picture_is_huge(struct text bytes)
{
    double width, height;
    return !is_tiff(bytes) && /* its pages are measured as they come */
           picture_measure(bytes, &width, &height) && width * height > PIXELS_AT_MOST;
}

bool picture_is_tiny(double width, double height)
{
    return width < PIXELS_AT_LEAST || height < PIXELS_AT_LEAST;
}

static PIX *read_page(struct text bytes, unsigned number)
{
    if (!is_tiff(bytes))
        return pixReadMem(bytes_of(bytes), bytes.len);
    PIX *pix = NULL;
    size_t offset = 0;
    for (unsigned i = 0; i < number; i++) {
        pixDestroy(&pix);
        pix = pixReadMemFromMultipageTiff(bytes_of(bytes), bytes.len, &offset);
        if (offset == 0 && i + 1 < number)
            break;
    }
    return pix;
}

/* What the file says of its resolution is believed within reason; else the picture is taken for a sheet of A4. */
static void settle_resolution(PIX *pix)
{
    l_int32 across = pixGetXRes(pix), width = pixGetWidth(pix), height = pixGetHeight(pix);
    double inches = across > 0 ? (double)(width < height ? width : height) / across : 0;
    if (across < BELIEVED_DPI_LEAST || across > BELIEVED_DPI_MOST || inches > 2 * A4_INCHES)
        across = (l_int32)((width < height ? width : height) / A4_INCHES);
    across = across > USUAL_DPI_MOST ? USUAL_DPI_MOST : across < BELIEVED_DPI_LEAST ? BELIEVED_DPI_LEAST : across;
    pixSetResolution(pix, across, across);
}

/* A telephone's 48 million points hold no more letters than a third of them, and would not fit into the memory of a
 * child several times over. */
static PIX *reduce(struct arena *arena, PIX *pix)
{
    double pixels = (double)pixGetWidth(pix) * pixGetHeight(pix);
    if (pixels <= PIXELS_ENOUGH)
        return pix;
    float scale = (float)sqrt(PIXELS_ENOUGH / pixels);
    PIX *reduced = picture_keep(arena, pixScaleAreaMap(pix, scale, scale));
    if (reduced)
        pixSetResolution(reduced, (l_int32)((float)pixGetXRes(pix) * scale), (l_int32)((float)pixGetYRes(pix) * scale));
    return reduced;
}

PIX *picture_read(struct arena *arena, struct text bytes, unsigned number)
{
    PIX *raw = picture_is_huge(bytes) ? NULL : picture_keep(arena, read_page(bytes, number));
    if (!raw || (double)pixGetWidth(raw) * pixGetHeight(raw) > PIXELS_AT_MOST ||
        picture_is_tiny(pixGetWidth(raw), pixGetHeight(raw)))
        return NULL;
    PIX *flat = picture_keep(arena, pixRemoveColormap(raw, REMOVE_CMAP_BASED_ON_SRC));
    if (flat && pixGetDepth(flat) == 32 && pixGetSpp(flat) == 4)
        flat = picture_keep(arena, pixRemoveAlpha(flat));
    if (flat && pixGetDepth(flat) != 32)
        flat = picture_keep(arena, pixConvertTo8(flat, 0));
    PIX *page = flat ? reduce(arena, flat) : NULL;
    if (page)
        settle_resolution(page);
    return page;
}

PIX *picture_of_drawn(struct arena *arena, const struct drawn_page *drawn)
{
    PIX *pix = picture_keep(arena, pixCreateNoInit((l_int32)drawn->width, (l_int32)drawn->height, 32));
    if (!pix)
        return NULL;
    for (size_t y = 0; y < drawn->height; y++) {
        l_uint32 *row = pixGetData(pix) + y * (size_t)pixGetWpl(pix);
        const uint8_t *from = drawn->at + y * drawn->stride;
        for (size_t x = 0; x < drawn->width; x++, from += 4)
            row[x] = (l_uint32)from[2] << L_RED_SHIFT | (l_uint32)from[1] << L_GREEN_SHIFT |
                     (l_uint32)from[0] << L_BLUE_SHIFT;
    }
    pixSetResolution(pix, (l_int32)drawn->dpi, (l_int32)drawn->dpi);
    return pix;
}

struct grey_picture picture_grey(struct arena *arena, PIX *pix)
{
    size_t width = (size_t)pixGetWidth(pix), height = (size_t)pixGetHeight(pix);
    uint8_t *grey = arena_array(arena, uint8_t, width * height);
    for (size_t y = 0; y < height; y++) {
        const l_uint32 *row = pixGetData(pix) + y * (size_t)pixGetWpl(pix);
        for (size_t x = 0; x < width; x++)
            grey[y * width + x] = (uint8_t)(row[x / 4] >> (24 - 8 * (x % 4)));
    }
    return (struct grey_picture){grey, width, height, width, POINTS_PER_INCH / pixGetXRes(pix)};
}
