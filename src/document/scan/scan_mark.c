#include "document/scan/scan_mark.h"

#include "base/fold.h"
#include "document/page/page_line.h"
#include "document/scan/scan_stamp.h"

/* Read well or less well: "MẬT", "MÂT", "M Ậ T". */
static bool may_be_mark(struct arena *arena, struct text line)
{
    struct text bare = fold_marks(arena, line);
    return text_find(bare, TEXT("mat")) != TEXT_NOT_FOUND || text_find(bare, TEXT("m a t")) != TEXT_NOT_FOUND;
}

static void read_place(struct recogniser *recogniser, struct arena *arena, struct box place,
                       struct scan_mark_list *marks)
{
    SCRATCH(scratch, arena);
    struct page part = {0};
    struct page_line_list lines;
    recogniser_read(recogniser, scratch, place, &part);
    page_lines_find(scratch, part.words, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        struct text line = page_line_text(scratch, &lines.at[i]);
        if (may_be_mark(scratch, line))
            LIST_ADD(arena, marks, text_copy(arena, line));
    }
}

static void read_layer(struct recogniser *recogniser, struct arena *arena, PIX *layer, const struct box_list *places,
                       struct scan_mark_list *marks)
{
    if (!layer)
        return;
    recogniser_show(recogniser, layer);
    for (size_t i = 0; i < places->count; i++)
        read_place(recogniser, arena, places->at[i], marks);
}

void scan_mark_read_place(struct recogniser *recogniser, struct arena *arena, PIX *grey, struct box place,
                          struct scan_mark_list *marks)
{
    recogniser_show(recogniser, grey);
    read_place(recogniser, arena, place, marks);
}

void scan_marks_read(struct recogniser *recogniser, struct arena *arena, struct scan_views page,
                     struct scan_mark_list *marks)
{
    SCRATCH(scratch, arena);
    struct box_list red = {0}, framed = {0};
    PIX *layer = scan_stamps_red(scratch, page.taken, &red);
    read_layer(recogniser, arena, layer, &red, marks);
    layer = scan_stamps_framed(scratch, page.clean, &framed);
    read_layer(recogniser, arena, layer, &framed, marks);
}
