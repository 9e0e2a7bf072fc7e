#include "document/pdf/pdf_rules.h"

#include "document/page/page_band.h"
#include "document/page/rule_finder.h"

static const double DPI = 144, POINTS_PER_INCH = 72, WIDE_GAP = 1.3;

enum { TABLE_LINES = 2 };

static bool is_parted(const struct page_line *line)
{
    for (size_t k = 1; k < line->count; k++)
        if (line->words[k].box.left - line->words[k - 1].box.right > WIDE_GAP * line->size)
            return true;
    return false;
}

/* Whether at least two lines fall into parts, those at the head and foot of a document aside. A table of one column is
 * none. */
static bool may_have_table(struct arena *arena, struct page_word_list words)
{
    struct page_line_list lines;
    struct page_band_list bands;
    size_t parted = 0;
    page_lines_find(arena, words, &lines);
    page_bands_find(arena, &lines, &bands);
    for (size_t i = 0; i < bands.count; i++)
        for (size_t k = bands.at[i].first; k < bands.at[i].end && !bands.at[i].is_pair; k++)
            parted += is_parted(&lines.at[k]);
    return parted >= TABLE_LINES;
}

/* The green of each pixel: ruled lines are as dark in it as in any other colour but green. */
static struct grey_picture grey_of(struct arena *arena, const struct drawn_page *drawn)
{
    uint8_t *grey = arena_array(arena, uint8_t, drawn->width * drawn->height);
    for (size_t y = 0; y < drawn->height; y++)
        for (size_t x = 0; x < drawn->width; x++)
            grey[y * drawn->width + x] = drawn->at[y * drawn->stride + 4 * x + 1];
    return (struct grey_picture){grey, drawn->width, drawn->height, drawn->width, POINTS_PER_INCH / drawn->dpi};
}

void pdf_rules_find(struct pdf_file *file, struct arena *arena, struct page *page)
{
    SCRATCH(scratch, arena);
    struct drawn_page drawn;
    if (!may_have_table(scratch, page->words) || !pdf_file_draw_page(file, scratch, page->number, DPI, &drawn))
        return;
    struct grey_picture grey = grey_of(scratch, &drawn);
    rules_find(arena, &grey, &page->rules);
}
