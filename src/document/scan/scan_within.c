#include "document/scan/scan_within.h"

#include <time.h>

#include "document/page/page_layout.h"
#include "document/scan/scan_clean.h"
#include "document/scan/scan_letter.h"
#include "document/scan/scan_page.h"
#include "document/scan/scan_sheet.h"

/* Letters that are less sure than this on the whole are guessed. Shares of shapes that look like letters: of a page of
 * text; of what may be one, and is told. */
static const double SURE_OF_WORDS = 0.5, LETTERS_OF_PAGE = 0.6, LETTERS_TOLD = 0.3;

enum { FEWEST_LETTERS = 30 };

struct within {
    const struct format_input *input;
    struct text_builder *builder;
    struct scanning scanning;
    unsigned *shown_on; /* of each page that was read: where its picture stands */
};

/* Whether a document may take the time for one page more, with some left for the rest of it. */
static bool has_time(const struct format_input *input)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec - input->sight->started < (int64_t)input->limits.seconds * 3 / 4;
}

/* Leaves out what was read where it is no text; false where it cannot be told what it is. */
static bool keep_text(struct page_list *pages, size_t first)
{
    double sure = 0, letters = 0;
    for (size_t i = first; i < pages->count; i++) {
        double more;
        sure += scan_page_sure(&pages->at[i], &more);
        letters += more;
    }
    bool is_text = letters >= FEWEST_LETTERS && sure >= SURE_OF_WORDS * letters;
    pages->count = is_text ? pages->count : first;
    return is_text || letters < FEWEST_LETTERS;
}

/* Recognises a page of text; of another picture only what is stamped on it. False where it may have been one. */
static bool read_sheet(struct within *within, struct arena *scratch, PIX *sheet)
{
    struct arena *arena = within->input->arena;
    struct scanning *scanning = &within->scanning;
    size_t first = scanning->pages.count;
    PIX *clean = scan_clean(scratch, sheet);
    double share = clean ? scan_letter_share(scratch, clean) : LETTERS_TOLD;
    if (share >= LETTERS_OF_PAGE) {
        scan_page_recognise(scanning, arena, sheet);
        return keep_text(&scanning->pages, first);
    }
    if (clean)
        scan_marks_read(scanning->recogniser, arena, (struct scan_views){sheet, clean}, &scanning->marks);
    return share < LETTERS_TOLD;
}

/* False where it could not be read. */
static bool read_page(struct within *within, const struct format_picture *picture)
{
    enum { MOST_ON_SHEET = 2 };
    SCRATCH(scratch, within->input->arena);
    struct page_list *pages = &within->scanning.pages;
    size_t first = pages->count;
    PIX *pix = has_time(within->input) ? picture_read(scratch, picture->bytes, 1) : NULL;
    if (!pix)
        return false;
    bool is_told = read_sheet(within, scratch, scan_sheet(scratch, pix));
    for (size_t i = first; i < pages->count && i < first + MOST_ON_SHEET; i++)
        within->shown_on[i] = picture->page;
    return is_told;
}

/* The pages were counted from 1; they stand where their pictures do. */
static void print(struct within *within, unsigned first_page)
{
    struct text_builder *builder = within->builder;
    uint16_t page_count = builder->page_count;
    size_t first = builder->lines.count;
    text_builder_set_confidence(builder, 99);
    for (size_t i = 0; i < within->scanning.marks.count; i++)
        text_builder_paragraph(builder, LINE_PARAGRAPH, within->scanning.marks.at[i]);
    size_t first_read = builder->lines.count;
    pages_print(within->input->arena, &within->scanning.pages, builder);
    text_builder_set_confidence(builder, 100);
    builder->page_count = page_count;
    for (size_t i = first; i < builder->lines.count; i++) {
        struct read_line *line = &builder->lines.at[i];
        unsigned shown_on = i < first_read ? first_page : within->shown_on[line->page - 1];
        text_builder_set_page(builder, shown_on);
        line->page = builder->page;
    }
}

bool scan_read_pages(const struct format_input *input, const struct format_picture *pictures, size_t count,
                     struct text_builder *builder, struct error *error)
{
    struct within within = {.input = input, .builder = builder};
    within.shown_on = arena_array(input->arena, unsigned, 2 * count);
    if (!recogniser_keep(input, &within.scanning.recogniser, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        text_builder_caution(builder, READ_CAUTION_UNREAD_PAGE, !read_page(&within, &pictures[i]));
        format_tell(input, (unsigned)i + 1, (unsigned)count);
    }
    print(&within, pictures[0].page);
    return true;
}
