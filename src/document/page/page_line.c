#include "document/page/page_line.h"

#include "base/buffer.h"

static int by_middle(const void *left, const void *right)
{
    double a = box_middle_y(((const struct page_word *)left)->box),
           b = box_middle_y(((const struct page_word *)right)->box);
    return (a > b) - (a < b);
}

static int by_left(const void *left, const void *right)
{
    double a = ((const struct page_word *)left)->box.left, b = ((const struct page_word *)right)->box.left;
    return (a > b) - (a < b);
}

/* A dash or a full stop is flat: its place within the line says little, so it takes the height of its letters. */
static struct box tall_box(const struct page_word *word)
{
    struct box box = word->box;
    double lacking = word->size * 0.6 - box_height(box);
    if (lacking > 0) {
        box.top -= lacking / 2;
        box.bottom += lacking / 2;
    }
    return box;
}

static bool stands_in(const struct page_line *line, const struct page_word *word)
{
    struct box box = tall_box(word);
    double top = box.top > line->box.top ? box.top : line->box.top;
    double bottom = box.bottom < line->box.bottom ? box.bottom : line->box.bottom;
    double lesser = box_height(box) < box_height(line->box) ? box_height(box) : box_height(line->box);
    return bottom - top > lesser * 0.5;
}

static double common_size(const struct page_line *line)
{
    double best = 0;
    size_t best_len = 0;
    for (size_t i = 0; i < line->count; i++) {
        size_t len = 0;
        for (size_t k = 0; k < line->count && k < 64; k++)
            if (line->words[k].size > line->words[i].size - 0.3 && line->words[k].size < line->words[i].size + 0.3)
                len += line->words[k].words.len;
        if (len > best_len) {
            best_len = len;
            best = line->words[i].size;
        }
        if (i == 64)
            break;
    }
    return best;
}

void page_lines_find(struct arena *arena, struct page_word_list words, struct page_line_list *lines)
{
    *lines = (struct page_line_list){0};
    if (words.count > 0)
        qsort(words.at, words.count, sizeof *words.at, by_middle);
    for (size_t i = 0; i < words.count; i++) {
        struct page_line *line = lines->count ? &lines->at[lines->count - 1] : NULL;
        if (line && stands_in(line, &words.at[i])) {
            /* The band of a line is that of its words' mean, lest a column set lower drag it down the page. */
            struct box box = tall_box(&words.at[i]);
            double share = 1.0 / (double)(line->count + 1);
            line->box = (struct box){line->box.left < box.left ? line->box.left : box.left,
                                     line->box.top + (box.top - line->box.top) * share,
                                     line->box.right > box.right ? line->box.right : box.right,
                                     line->box.bottom + (box.bottom - line->box.bottom) * share};
            line->count++;
        } else {
            LIST_ADD(arena, lines,
                     ((struct page_line){.words = &words.at[i], .count = 1, .box = tall_box(&words.at[i])}));
        }
    }
    for (size_t i = 0; i < lines->count; i++) {
        qsort(lines->at[i].words, lines->at[i].count, sizeof *words.at, by_left);
        lines->at[i].size = common_size(&lines->at[i]);
    }
}

struct text page_line_text(struct arena *arena, const struct page_line *line)
{
    size_t len = 0;
    for (size_t i = 0; i < line->count; i++)
        len += line->words[i].words.len + 1;
    struct buffer text = buffer_open(arena, len + 1);
    for (size_t i = 0; i < line->count; i++) {
        if (i > 0)
            buffer_add_byte(&text, ' ');
        buffer_add(&text, line->words[i].words);
    }
    return buffer_text(&text);
}

unsigned page_line_confidence(const struct page_line *line)
{
    size_t sum = 0, weight = 0;
    for (size_t i = 0; i < line->count; i++) {
        sum += line->words[i].words.len * line->words[i].confidence;
        weight += line->words[i].words.len;
    }
    return weight ? (unsigned)(sum / weight) : 100;
}
