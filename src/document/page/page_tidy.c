#include "document/page/page_tidy.h"

#include "base/buffer.h"
#include "base/fold.h"
#include "document/page/page_line.h"

/* Shares of the letters' size. */
static const double DRAWN_TWICE = 0.25, RAISED_SIZE = 0.8, RAISED_BY = 0.12, GLUED = 0.35;

enum { EDGE_LINES = 2, REPEATED_PAGES = 3, SIZES = 400 };

static bool is_close(double a, double b, double slack)
{
    return a - b < slack && b - a < slack;
}

static void keep_words(struct page_word_list *words)
{
    size_t kept = 0;
    for (size_t i = 0; i < words->count; i++)
        if (!text_is_empty(words->at[i].words))
            words->at[kept++] = words->at[i];
    words->count = kept;
}

static int by_place(const void *left, const void *right)
{
    const struct page_word *a = left, *b = right;
    if (a->box.left < b->box.left || a->box.left > b->box.left)
        return a->box.left < b->box.left ? -1 : 1;
    return (a->box.top > b->box.top) - (a->box.top < b->box.top);
}

/* Sorted by their left edge, so that only near neighbours are compared. */
static void drop_doubles(struct page_word_list *words)
{
    if (words->count > 0)
        qsort(words->at, words->count, sizeof *words->at, by_place);
    for (size_t i = 0; i < words->count; i++) {
        struct page_word *word = &words->at[i];
        double slack = DRAWN_TWICE * word->size;
        for (size_t k = i + 1; k < words->count && words->at[k].box.left - word->box.left < slack; k++)
            if (is_close(words->at[k].box.top, word->box.top, slack) && text_equal(words->at[k].words, word->words))
                words->at[k].words = TEXT_NONE;
    }
    keep_words(words);
}

/* "3", "(3)", "[3]": its digits, or nothing. */
static struct text mark_digits(struct text words)
{
    if (words.len > 2 && (words.at[0] == '(' || words.at[0] == '['))
        words = text_slice(words, 1, words.len - 1);
    uint64_t number;
    return words.len <= 3 && text_to_number(words, 999, &number) ? words : TEXT_NONE;
}

static bool is_raised_beside(const struct page_word *mark, const struct page_word *word)
{
    return mark->size <= RAISED_SIZE * word->size && mark->box.bottom < word->box.bottom - RAISED_BY * word->size &&
           mark->box.bottom > word->box.top && box_middle_y(mark->box) < box_middle_y(word->box);
}

/* The word that a raised number is glued to, on its left or (where a note begins) on its right. */
static struct page_word *find_neighbour(struct page_word_list *words, const struct page_word *mark, bool on_left)
{
    for (size_t i = 0; i < words->count; i++) {
        struct page_word *word = &words->at[i];
        double gap = on_left ? mark->box.left - word->box.right : word->box.left - mark->box.right;
        if (word != mark && is_close(gap, 0, GLUED * word->size) && is_raised_beside(mark, word))
            return word;
    }
    return NULL;
}

static void read_marks(struct arena *arena, struct page_word_list *words)
{
    for (size_t i = 0; i < words->count; i++) {
        struct page_word *mark = &words->at[i];
        struct text digits = mark_digits(mark->words);
        if (text_is_empty(digits))
            continue;
        struct page_word *word = find_neighbour(words, mark, true);
        if (word) {
            word->words = text_print(arena, "%.*s[%.*s]", TEXT_ARG(word->words), TEXT_ARG(digits));
            word->box.right = mark->box.right;
            mark->words = TEXT_NONE;
        } else if ((word = find_neighbour(words, mark, false))) {
            mark->words = text_print(arena, "[%.*s]", TEXT_ARG(digits));
            mark->box.top = word->box.top;
            mark->box.bottom = word->box.bottom;
            mark->size = word->size;
        }
    }
    keep_words(words);
}

void page_tidy_words(struct arena *arena, struct page *page)
{
    drop_doubles(&page->words);
    read_marks(arena, &page->words);
}

/* A line at the head or foot of a page: its words without digits. */
struct edge {
    struct text key;
    struct page_word *words;
    size_t count;
    size_t page;
};

struct edge_list {
    struct edge *at;
    size_t count, capacity;
};

static struct text edge_key(struct arena *arena, const struct page_line *line)
{
    struct text words = fold_case(arena, page_line_text(arena, line));
    struct buffer key = buffer_open(arena, words.len + 1);
    for (size_t i = 0; i < words.len; i++)
        if (words.at[i] < '0' || words.at[i] > '9')
            buffer_add_byte(&key, words.at[i]);
    return text_trim(buffer_text(&key));
}

/* "2", "- 2 -", "Trang 2/5", "2 | Page". */
static bool is_page_number(struct text key, const struct page_line *line)
{
    static const struct text FORMS[] = {TEXT_INIT(""),        TEXT_INIT("-  -"), TEXT_INIT("--"),  TEXT_INIT("trang"),
                                        TEXT_INIT("trang /"), TEXT_INIT("/"),    TEXT_INIT("– –"), TEXT_INIT("–  –")};
    bool has_digit = false;
    for (size_t i = 0; i < line->count; i++)
        for (size_t k = 0; k < line->words[i].words.len; k++)
            has_digit |= line->words[i].words.at[k] >= '0' && line->words[i].words.at[k] <= '9';
    for (size_t i = 0; i < COUNT_OF(FORMS); i++)
        if (has_digit && line->count <= 3 && text_equal(key, FORMS[i]))
            return true;
    return false;
}

static void collect_edges(struct arena *arena, struct page *page, struct edge_list *edges)
{
    struct page_line_list lines;
    page_lines_find(arena, page->words, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        struct page_line *line = &lines.at[i];
        bool is_head = i < EDGE_LINES && line->box.bottom < page->height * 0.13;
        bool is_foot = lines.count - i <= EDGE_LINES && line->box.top > page->height * 0.88;
        if (!is_head && !is_foot)
            continue;
        struct edge edge = {edge_key(arena, line), line->words, line->count, page->number};
        if (is_page_number(edge.key, line) && lines.count > 1)
            for (size_t k = 0; k < line->count; k++)
                line->words[k].words = TEXT_NONE;
        else
            LIST_ADD(arena, edges, edge);
    }
}

static int by_key(const void *left, const void *right)
{
    const struct edge *a = left, *b = right;
    int order = text_compare(a->key, b->key);
    return order ? order : (a->page > b->page) - (a->page < b->page);
}

/* A line about secrecy stays on the first page it stands on, so that its mark is not missed. */
static bool is_kept(struct text key)
{
    return text_find(key, TEXT("mật")) != TEXT_NOT_FOUND;
}

static void drop_repeated(struct edge_list *edges, size_t page_count)
{
    if (edges->count > 0)
        qsort(edges->at, edges->count, sizeof *edges->at, by_key);
    for (size_t first = 0, end; first < edges->count; first = end) {
        for (end = first + 1; end < edges->count && text_equal(edges->at[end].key, edges->at[first].key); end++)
            ;
        if (end - first < REPEATED_PAGES || (end - first) * 2 < page_count)
            continue;
        for (size_t i = first + is_kept(edges->at[first].key); i < end; i++)
            for (size_t k = 0; k < edges->at[i].count; k++)
                edges->at[i].words[k].words = TEXT_NONE;
    }
}

void pages_drop_furniture(struct arena *arena, struct page_list *pages)
{
    struct edge_list edges = {0};
    for (size_t i = 0; i < pages->count; i++)
        collect_edges(arena, &pages->at[i], &edges);
    drop_repeated(&edges, pages->count);
    for (size_t i = 0; i < pages->count; i++)
        keep_words(&pages->at[i].words);
}

double pages_common_size(const struct page_list *pages)
{
    size_t letters[SIZES] = {0}, best = 0;
    for (size_t i = 0; i < pages->count; i++) {
        for (size_t k = 0; k < pages->at[i].words.count; k++) {
            double size = pages->at[i].words.at[k].size * 4;
            if (size >= 0 && size < SIZES)
                letters[(size_t)size] += pages->at[i].words.at[k].words.len;
        }
    }
    for (size_t i = 0; i < SIZES; i++)
        if (letters[i] > letters[best])
            best = i;
    return (double)best / 4;
}
