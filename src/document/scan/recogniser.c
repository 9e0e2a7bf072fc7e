#include "document/scan/recogniser.h"

#include <math.h>

#include <tesseract/capi.h>

#include "base/utf8.h"
#include "document/refusal.h"

struct recogniser {
    TessBaseAPI *api;
    PIX *page;
    double points; /* of one pixel */
    int left, top; /* of the part that is being read */
};

static const double POINTS_PER_INCH = 72;

/* How far the line reaches beyond a word, in heights of the word: where it reaches further, something else is in its
 * box. */
static const double BEYOND_WORD = 0.4;

enum { SURE_ENOUGH_PERCENT = 12, MARGIN_PIXELS = 16, PIXELS_AT_LEAST = 8 };

static void delete_api(void *api)
{
    TessBaseAPIDelete(api);
}

bool recogniser_open(struct arena *arena, struct recogniser **recogniser, struct error *error)
{
    struct recogniser *opened = arena_new(arena, struct recogniser);
    opened->api = TessBaseAPICreate();
    arena_defer(arena, delete_api, opened->api);
    if (TessBaseAPIInit2(opened->api, NULL, "vie", OEM_LSTM_ONLY) != 0)
        return refuse_with(error, REFUSAL_NO_DATA, TEXT("vie.traineddata"));
    TessBaseAPISetPageSegMode(opened->api, PSM_SINGLE_BLOCK);
    (void)TessBaseAPISetVariable(opened->api, "tessedit_do_invert", "0");
    *recogniser = opened;
    return true;
}

bool recogniser_keep(const struct format_input *input, struct recogniser **recogniser, struct error *error)
{
    *recogniser = input->sight->recogniser;
    if (*recogniser)
        return true;
    if (!recogniser_open(input->arena, recogniser, error))
        return false;
    input->sight->recogniser = *recogniser;
    return true;
}

void recogniser_show(struct recogniser *recogniser, PIX *grey)
{
    recogniser->points = POINTS_PER_INCH / pixGetXRes(grey);
    recogniser->page = grey;
}

static struct box box_of(const struct recogniser *recogniser, const TessPageIterator *place,
                         TessPageIteratorLevel level)
{
    int left = 0, top = 0, right = 0, bottom = 0;
    TessPageIteratorBoundingBox(place, level, &left, &top, &right, &bottom);
    double points = recogniser->points;
    return (struct box){(recogniser->left + left) * points, (recogniser->top + top) * points,
                        (recogniser->left + right) * points, (recogniser->top + bottom) * points};
}

static void add_word(const struct recogniser *recogniser, struct arena *arena, TessResultIterator *result,
                     struct page *page)
{
    const TessPageIterator *place = TessResultIteratorGetPageIteratorConst(result);
    float confidence = TessResultIteratorConfidence(result, RIL_WORD);
    char *found = TessResultIteratorGetUTF8Text(result, RIL_WORD);
    if (!found)
        return;
    struct text words = text_copy(arena, text_trim(text_from(found)));
    TessDeleteText(found);
    struct box box = box_of(recogniser, place, RIL_WORD), line = box_of(recogniser, place, RIL_TEXTLINE);
    if (text_is_empty(words) || !utf8_is_valid(words) || confidence < SURE_ENOUGH_PERCENT)
        return;
    double beyond = BEYOND_WORD * box_height(box);
    box.top = box.top - beyond > line.top ? box.top - beyond : line.top;
    box.bottom = box.bottom + beyond < line.bottom ? box.bottom + beyond : line.bottom;
    LIST_ADD(arena, &page->words,
             ((struct page_word){.words = utf8_compose(arena, words),
                                 .box = box,
                                 .size = box_height(line),
                                 .confidence = (uint8_t)(confidence < 99 ? confidence : 99)}));
}

static void delete_result(void *result)
{
    TessResultIteratorDelete(result);
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

/* The part as a picture of its own with a white margin: what tesseract has seen of other parts is not to sway it, and
 * ink at the very edge of a picture is lost. */
static PIX *cut_out(struct recogniser *recogniser, struct arena *arena, struct box box)
{
    double points = recogniser->points;
    BOX *place = boxCreateValid((l_int32)(box.left / points), (l_int32)(box.top / points),
                                (l_int32)(box_width(box) / points), (l_int32)(box_height(box) / points));
    PIX *part = place ? picture_keep(arena, pixClipRectangle(recogniser->page, place, NULL)) : NULL;
    boxDestroy(&place);
    if (!part || pixGetWidth(part) < PIXELS_AT_LEAST || pixGetHeight(part) < PIXELS_AT_LEAST)
        return NULL;
    recogniser->left = most((l_int32)(box.left / points), 0) - MARGIN_PIXELS;
    recogniser->top = most((l_int32)(box.top / points), 0) - MARGIN_PIXELS;
    PIX *framed = picture_keep(
        arena, pixAddBorderGeneral(part, MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS, UINT8_MAX));
    if (framed)
        pixCopyResolution(framed, recogniser->page);
    return framed;
}

void recogniser_read(struct recogniser *recogniser, struct arena *arena, struct box box, struct page *page)
{
    SCRATCH(scratch, arena);
    PIX *part = cut_out(recogniser, scratch, box);
    if (!part)
        return;
    TessBaseAPISetImage2(recogniser->api, part);
    if (TessBaseAPIRecognize(recogniser->api, NULL) != 0)
        return;
    TessResultIterator *result = TessBaseAPIGetIterator(recogniser->api);
    if (!result)
        return;
    arena_defer(scratch, delete_result, result);
    do
        add_word(recogniser, arena, result, page);
    while (TessResultIteratorNext(result, RIL_WORD));
}
