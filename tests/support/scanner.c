#include "support/scanner.h"

#include <math.h>

#include <leptonica/allheaders.h>

#include "base/arena.h"

/* A generator of its own: the same pictures everywhere (xorshift, Marsaglia 2003). */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

/* Near enough to a normal distribution with deviation 1: the sum of uniform ones. */
static double next_noise(uint32_t *state)
{
    double sum = 0;
    for (int i = 0; i < 6; i++)
        sum += (double)(next_random(state) & 0xFFFF) / 65535.0 - 0.5;
    return sum * 1.414;
}

static PIX *pix_of_page(draw_paper_page *draw, unsigned page, double dpi)
{
    int width = (int)(PAPER_WIDTH * dpi / 72), height = (int)(PAPER_HEIGHT * dpi / 72);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t *context = cairo_create(surface);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_scale(context, dpi / 72, dpi / 72);
    draw(context, page);
    cairo_destroy(context);
    cairo_surface_flush(surface);
    PIX *pix = pixCreate(width, height, 32);
    for (int y = 0; y < height; y++) {
        const unsigned char *row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
        for (int x = 0; x < width; x++)
            pixSetRGBPixel(pix, x, y, row[4 * x + 2], row[4 * x + 1], row[4 * x]);
    }
    cairo_surface_destroy(surface);
    return pix;
}

static l_uint8 clamp(double value)
{
    return (l_uint8)(value < 0 ? 0 : value > 255 ? 255 : value);
}

/* How bright the place (x, y), both 0 to 1, is lit. */
typedef double lighting(double x, double y);

static double lit_evenly(double x, double y)
{
    (void)x;
    (void)y;
    return 0.97;
}

/* A lamp to the upper left, and the hand with the telephone over the lower right. */
static double lit_with_shadow(double x, double y)
{
    double lamp = 0.98 - 0.22 * (0.4 * x + 0.6 * y);
    double edge = 1 / (1 + exp(-18 * (x + 0.7 * y - 1.15)));
    return lamp * (1 - 0.38 * edge);
}

static void expose(PIX *pix, struct scan scan, lighting *light)
{
    uint32_t state = scan.seed * 2654435761u + 1;
    int width = pixGetWidth(pix), height = pixGetHeight(pix);
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            l_int32 red, green, blue;
            pixGetRGBPixel(pix, x, y, &red, &green, &blue);
            double lit = light((double)x / width, (double)y / height), grain = scan.noise * next_noise(&state);
            /* Ink is never quite black. */
            pixSetRGBPixel(pix, x, y, clamp((18 + red * 0.93) * lit + grain), clamp((18 + green * 0.93) * lit + grain),
                           clamp((20 + blue * 0.91) * lit + grain));
        }
    }
}

static struct text jpeg_of(struct arena *arena, PIX *pix, struct scan scan)
{
    l_uint8 *bytes = NULL;
    size_t len = 0;
    pixSetResolution(pix, (l_int32)scan.dpi, (l_int32)scan.dpi);
    if (pixWriteMemJpeg(&bytes, &len, pix, scan.jpeg_quality, 0) != 0)
        abort();
    struct text file = text_copy(arena, (struct text){(const char *)bytes, len});
    lept_free(bytes);
    pixDestroy(&pix);
    return file;
}

struct text scan_of(struct arena *arena, draw_paper_page *draw, unsigned page, struct scan scan)
{
    PIX *drawn = pix_of_page(draw, page, scan.dpi);
    PIX *turned = pixRotate(drawn, (float)(scan.skew_degrees * M_PI / 180), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0);
    pixDestroy(&drawn);
    expose(turned, scan, lit_evenly);
    return jpeg_of(arena, turned, scan);
}

struct text scanned_pdf_of(struct arena *arena, draw_paper_page *draw, struct scan scan)
{
    struct text jpeg = scan_of(arena, draw, 0, scan);
    l_uint8 *bytes = NULL;
    size_t len = 0;
    PIX *pix = pixReadMem((const l_uint8 *)jpeg.at, jpeg.len);
    PIXA *pages = pixaCreate(1);
    pixaAddPix(pages, pix, L_INSERT);
    if (pixaConvertToPdfData(pages, (l_int32)scan.dpi, 1.0F, L_JPEG_ENCODE, scan.jpeg_quality, NULL, &bytes, &len) != 0)
        abort();
    struct text file = text_copy(arena, (struct text){(const char *)bytes, len});
    lept_free(bytes);
    pixaDestroy(&pages);
    return file;
}

struct text photograph_of(struct arena *arena, draw_paper_page *draw, unsigned page, struct scan scan)
{
    PIX *drawn = pix_of_page(draw, page, scan.dpi);
    float width = (float)pixGetWidth(drawn), height = (float)pixGetHeight(drawn);
    PIX *table = pixCreate((l_int32)(width * 1.14F), (l_int32)(height * 1.1F), 32);
    pixSetAllArbitrary(table, 0x4A3A2C00);
    pixRasterop(table, (l_int32)(width * 0.07F), (l_int32)(height * 0.05F), (l_int32)width, (l_int32)height, PIX_SRC,
                drawn, 0, 0);
    PTA *from = ptaCreate(4), *to = ptaCreate(4);
    float lean = (float)(scan.skew_degrees / 100);
    const float corners[4][2] = {{0.07F, 0.05F}, {1.07F, 0.05F}, {1.07F, 1.05F}, {0.07F, 1.05F}};
    const float seen[4][2] = {
        {0.115F + lean, 0.055F}, {1.03F + lean, 0.075F - lean}, {1.095F, 1.03F - lean}, {0.045F, 1.055F}};
    for (int i = 0; i < 4; i++) {
        ptaAddPt(from, corners[i][0] * width, corners[i][1] * height);
        ptaAddPt(to, seen[i][0] * width, seen[i][1] * height);
    }
    PIX *aslant = pixProjectivePtaColor(table, to, from, 0x4A3A2C00);
    PIX *soft = pixBlockconv(aslant, 1, 1);
    PIX *lens = pixBlend(soft, aslant, 0, 0, 0.6F);
    ptaDestroy(&from);
    ptaDestroy(&to);
    pixDestroy(&drawn);
    pixDestroy(&table);
    pixDestroy(&aslant);
    pixDestroy(&soft);
    expose(lens, scan, lit_with_shadow);
    return jpeg_of(arena, lens, scan);
}
