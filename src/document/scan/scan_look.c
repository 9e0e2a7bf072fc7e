#include "document/scan/scan_look.h"

#include <math.h>

#include "document/refusal.h"
#include "document/scan/scan_clean.h"
#include "document/scan/scan_mark.h"

/* Inches: the white around a stamp, in which letters are found; how wide a picture may say that it is shown. */
static const double AROUND = 0.1, WIDEST = 16.6, POINTS_PER_INCH = 72;

/* As wide as a stamp mostly is, and at most; as high as one with a line of words: a strip is looked at as if it were
 * shown so; inches. */
static const double STAMP_WIDTH = 2, STAMP_WIDEST = 3.5, STAMP_HEIGHT = 0.8;

/* Points of all pictures together, as they are stored; of one as it is looked at: A2. */
static const double PIXELS_AT_MOST = 100e6, PIXELS_AT_ONCE = 16e6;

/* How much of a stamp is the paper it is on, whose brightness differs by no more than this. */
static const double PAPER_SHARE = 0.4;
enum { PAPER_RANGE = 32, BRIGHTNESSES = 256 };

enum { STAMP_DPI = 300, PAGE_DPI = 200, LOWEST_DPI = 40, LEAST_SIDE = 16 };

struct looking {
    const struct format_input *input;
    struct recogniser *recogniser; /* NULL until something is to be read */
    struct scan_mark_list marks;
};

static bool wants_recogniser(struct looking *looking, struct error *error)
{
    return looking->recogniser || recogniser_keep(looking->input, &looking->recogniser, error);
}

/* Where its size is not said, it is told by its shape, and by its width alone were it stored with the most dots. */
static bool is_stamp(const struct format_picture *picture, PIX *pix)
{
    if (picture->width > 0 && picture->height > 0)
        return picture_is_stamp_sized(picture->width, picture->height);
    return pixGetWidth(pix) > pixGetHeight(pix) && pixGetWidth(pix) <= STAMP_WIDEST * STAMP_DPI;
}

/* How wide a stamp is shown, as far as anything says so: else its letters could become too large to be read. */
static double stamp_width(const struct format_picture *picture, PIX *pix)
{
    double stored = pixGetXRes(pix) > 0 ? (double)pixGetWidth(pix) / pixGetXRes(pix) : 0;
    if (picture->width > STAMP_WIDEST)
        return fmin(picture->width * STAMP_HEIGHT / picture->height, STAMP_WIDEST);
    if (picture->width > 0)
        return picture->width;
    return stored > 0 && stored <= STAMP_WIDEST ? stored : STAMP_WIDTH;
}

/* A small photograph is no stamp: no brightness has so large a part in it. */
static bool is_on_ground(struct arena *arena, PIX *pix)
{
    PIX *grey = picture_keep(arena, pixConvertTo8(pix, 0));
    NUMA *counts = grey ? pixGetGrayHistogram(grey, 1) : NULL;
    float most = 0, within = 0, all = 0;
    l_int32 ground = 0;
    if (counts)
        numaGetMax(counts, &most, &ground);
    for (l_int32 i = 0; counts && i < BRIGHTNESSES; i++) {
        float count = 0;
        numaGetFValue(counts, i, &count);
        all += count;
        within += i >= ground - PAPER_RANGE && i <= ground + PAPER_RANGE ? count : 0;
    }
    numaDestroy(&counts);
    return (double)within >= PAPER_SHARE * (double)all;
}

/* With `dpi` dots for each inch that is shown, as far as the file is to be believed; never many more than it has, nor
 * more than memory holds, nor fewer than a letter needs. NULL for want of memory. */
static PIX *at_resolution(struct arena *arena, PIX *pix, double inches, l_int32 dpi)
{
    double width = pixGetWidth(pix), height = pixGetHeight(pix);
    double own = inches > 0 && inches <= WIDEST ? width / inches : pixGetXRes(pix);
    double wanted = fmax(dpi / fmax(own, LOWEST_DPI), LEAST_SIDE / fmin(width, height));
    double scale = fmin(wanted, sqrt(PIXELS_AT_ONCE / (width * height)));
    PIX *scaled = picture_keep(arena, pixScale(pix, (float)scale, (float)scale));
    if (scaled)
        pixSetResolution(scaled, dpi, dpi);
    return scaled;
}

/* On white paper, at its head: what is stamped is looked for there. */
static PIX *on_paper(struct arena *arena, PIX *stamp)
{
    l_int32 around = (l_int32)(AROUND * STAMP_DPI), width = pixGetWidth(stamp) + 2 * around,
            height = pixGetHeight(stamp) + 2 * around;
    PIX *paper = picture_keep(arena, pixCreate(width, 2 * height, 32));
    PIX *colours = picture_keep(arena, pixConvertTo32(stamp));
    if (!paper || !colours)
        return NULL;
    pixSetAll(paper);
    pixRasterop(paper, around, around, pixGetWidth(stamp), pixGetHeight(stamp), PIX_SRC, colours, 0, 0);
    pixSetResolution(paper, STAMP_DPI, STAMP_DPI);
    return paper;
}

static bool read_stamp(struct looking *looking, struct arena *scratch, PIX *pix, double inches, struct error *error)
{
    PIX *stamp = at_resolution(scratch, pix, inches, STAMP_DPI), *paper = stamp ? on_paper(scratch, stamp) : NULL;
    PIX *grey = paper ? picture_keep(scratch, pixConvertTo8(paper, 0)) : NULL;
    if (!grey)
        return refuse(error, REFUSAL_TEXT_TOO_LARGE); /* a mark may be missed */
    if (!is_on_ground(scratch, stamp))
        return true;
    if (!wants_recogniser(looking, error))
        return false;
    struct arena *arena = looking->input->arena;
    struct box all = {0, 0, pixGetWidth(grey) * POINTS_PER_INCH / STAMP_DPI,
                      pixGetHeight(grey) * POINTS_PER_INCH / STAMP_DPI / 2};
    scan_marks_read(looking->recogniser, arena, (struct scan_views){paper, grey}, &looking->marks);
    scan_mark_read_place(looking->recogniser, arena, grey, all, &looking->marks);
    return true;
}

static bool read_page(struct looking *looking, struct arena *scratch, PIX *pix, double inches, struct error *error)
{
    PIX *page = at_resolution(scratch, pix, inches, PAGE_DPI), *clean = page ? scan_clean(scratch, page) : NULL;
    if (!clean)
        return refuse(error, REFUSAL_TEXT_TOO_LARGE); /* a mark may be missed */
    if (!wants_recogniser(looking, error))
        return false;
    scan_marks_read(looking->recogniser, looking->input->arena, (struct scan_views){page, clean}, &looking->marks);
    return true;
}

static bool read_picture(struct looking *looking, struct arena *scratch, const struct format_picture *picture, PIX *pix,
                         struct error *error)
{
    bool is_whole = is_stamp(picture, pix), is_small = picture->width <= STAMP_WIDEST;
    if (is_whole && !read_stamp(looking, scratch, pix, stamp_width(picture, pix), error))
        return false;
    return (is_whole && is_small) || read_page(looking, scratch, pix, picture->width, error);
}

bool scan_look(const struct format_input *input, const struct format_picture *pictures, size_t count,
               struct text_builder *builder, struct error *error)
{
    struct looking looking = {.input = input};
    double pixels = 0;
    size_t unseen = 0;
    for (size_t i = 0; i < count; i++) {
        SCRATCH(scratch, input->arena);
        double width, height;
        bool is_told = picture_measure(pictures[i].bytes, &width, &height);
        if (is_told && picture_is_tiny(width, height))
            continue;
        bool has_room = is_told && pixels + width * height <= PIXELS_AT_MOST;
        PIX *pix = has_room ? picture_read(scratch, pictures[i].bytes, 1) : NULL;
        pixels += pix ? width * height : 0;
        unseen += !pix;
        if (pix && !read_picture(&looking, scratch, &pictures[i], pix, error))
            return false;
    }
    text_builder_caution(builder, READ_CAUTION_UNSEEN_PICTURE, unseen);
    text_builder_set_confidence(builder, 99);
    for (size_t i = looking.marks.count; i > 0; i--)
        text_builder_put_first(builder, looking.marks.at[i - 1]);
    text_builder_set_confidence(builder, 100);
    return true;
}
