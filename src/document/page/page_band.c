#include "document/page/page_band.h"

#include "base/fold.h"

/* In sizes of the letters: the gap that shows a gutter, the gap that leaves it open, the step between lines of one
 * text, the step beyond which something else begins. */
static const double SHOWS = 2.0, LEAVES_OPEN = 0.7, ONE_TEXT = 1.55, APART = 4;

/* A long issuer may come as near to the national name as a word does. */
static const double BEFORE_NATION = 0.1;

enum { TABLE_LINES = 3 };

size_t page_band_column(const struct page_band *band, const struct page_word *word)
{
    size_t column = 0;
    while (column < band->gutter_count && box_middle_x(word->box) > band->gutters[column].left)
        column++;
    return column;
}

/* "1.", "a)", "-": what follows is the same paragraph, however far away. */
static bool is_marker(struct text words)
{
    char last = words.len ? words.at[words.len - 1] : 0;
    return words.len <= 5 && (last == '.' || last == ')' || last == '-' || last == '+');
}

static bool line_starts(const struct page_line *line, struct text first, struct text second)
{
    return line->count > 1 && fold_equal(line->words[0].words, first) && text_starts(line->words[1].words, second);
}

/* The word that the national name or the Party's begins with; the count of words where neither stands in the line. */
static size_t find_nation(const struct page_line *line)
{
    for (size_t i = 0; i + 1 < line->count; i++) {
        struct page_line rest = {.words = line->words + i, .count = line->count - i};
        if (line_starts(&rest, TEXT("cộng"), TEXT("HÒA")) || line_starts(&rest, TEXT("cộng"), TEXT("HOÀ")) ||
            line_starts(&rest, TEXT("đảng"), TEXT("CỘNG")))
            return i;
    }
    return line->count;
}

/* The gaps of a line that show gutters. */
static size_t wide_gaps(const struct page_line *line, struct gutter gaps[GUTTERS_AT_MOST])
{
    size_t count = 0;
    for (size_t i = 1; i < line->count && count < GUTTERS_AT_MOST; i++) {
        double left = line->words[i - 1].box.right, right = line->words[i].box.left;
        if (right - left >= SHOWS * line->size && !(i == 1 && is_marker(line->words[0].words)))
            gaps[count++] = (struct gutter){left, right};
    }
    return count;
}

/* The widest part of a gutter that a line leaves free; false when it is too narrow. */
static bool narrow_gutter(const struct page_line *line, struct gutter *gutter)
{
    struct gutter best = {0, 0};
    double free_from = -1e9, least = LEAVES_OPEN * line->size;
    size_t nation = find_nation(line);
    for (size_t i = 0; i <= line->count; i++) {
        double free_to = i < line->count ? line->words[i].box.left : 1e9;
        double left = free_from > gutter->left ? free_from : gutter->left;
        double right = free_to < gutter->right ? free_to : gutter->right;
        bool is_before_nation = i > 0 && i == nation && right - left > BEFORE_NATION * line->size;
        if (right - left > best.right - best.left || is_before_nation)
            best = (struct gutter){left, right};
        if (is_before_nation) {
            least = BEFORE_NATION * line->size;
            break;
        }
        if (i < line->count && line->words[i].box.right > free_from)
            free_from = line->words[i].box.right;
    }
    if (best.right - best.left < least)
        return false;
    *gutter = best;
    return true;
}

static bool has_both_sides(const struct page_line *line, const struct gutter *gutter)
{
    return line->words[0].box.left < gutter->left && line->words[line->count - 1].box.right > gutter->right;
}

static bool is_two_sided(const struct page_line *line, const struct page_band *band)
{
    for (size_t i = 0; i < band->gutter_count; i++)
        if (has_both_sides(line, &band->gutters[i]))
            return true;
    return false;
}

/* Takes a line into the band where at least one gutter runs through it. A table loses no column to a line. */
static bool band_takes(struct page_band *band, const struct page_line *line)
{
    struct gutter left[GUTTERS_AT_MOST];
    size_t count = 0;
    if (line_starts(line, TEXT("kính"), TEXT("gửi")))
        return false;
    for (size_t i = 0; i < band->gutter_count; i++) {
        left[count] = band->gutters[i];
        count += narrow_gutter(line, &left[count]);
    }
    bool is_table = band->gutter_count > 1 && band->end - band->first >= TABLE_LINES;
    if (count == 0 || (is_table && count < band->gutter_count))
        return false;
    memcpy(band->gutters, left, count * sizeof *left);
    band->gutter_count = count;
    return true;
}

/* Whether the step between two lines is less than `sizes` of their letters. */
static bool is_within(const struct page_line *above, const struct page_line *below, double sizes)
{
    return below->box.bottom - above->box.bottom < sizes * below->size;
}

static bool has_left_side(const struct page_line *line, const struct gutter *gutter)
{
    return line->words[0].box.left < gutter->left;
}

/* A lone line at either end belongs to the band only where it goes on with a column: a title near by does not, nor the
 * end of the text above the recipients. */
static void trim_band(const struct page_line_list *lines, struct page_band *band)
{
    size_t first = band->first, end = band->end;
    while (first < end && !is_two_sided(&lines->at[first], band))
        first++;
    while (end > first && !is_two_sided(&lines->at[end - 1], band))
        end--;
    if (first == end) {
        band->end = band->first;
        return;
    }
    while (first > band->first && is_within(&lines->at[first - 1], &lines->at[first], ONE_TEXT))
        first--;
    while (end < band->end && end > 0 && is_within(&lines->at[end - 1], &lines->at[end], ONE_TEXT))
        end++;
    for (size_t i = first; i < end; i++)
        if (line_starts(&lines->at[i], TEXT("nơi"), TEXT("nhận")))
            while (first < i && has_left_side(&lines->at[first], &band->gutters[0]))
                first++;
    band->first = first;
    band->end = end;
}

static bool is_head_or_foot(const struct page_line_list *lines, const struct page_band *band)
{
    for (size_t i = band->first; i < band->end; i++) {
        const struct page_line *line = &lines->at[i];
        if (find_nation(line) < line->count)
            return true;
        for (size_t k = 0; k + 1 < line->count; k++) {
            struct page_line rest = {.words = line->words + k, .count = line->count - k};
            if (line_starts(&rest, TEXT("nơi"), TEXT("nhận")))
                return true;
        }
    }
    return false;
}

/* Decides what the band is; false when it is nothing but a wide space in a line. */
static bool judge_band(const struct page_line_list *lines, struct page_band *band)
{
    size_t two_sided = 0, count = band->end - band->first;
    for (size_t i = band->first; i < band->end; i++)
        two_sided += is_two_sided(&lines->at[i], band);
    bool is_pair = band->gutter_count == 1 && is_head_or_foot(lines, band);
    band->is_pair = is_pair;
    band->is_table = !is_pair && two_sided >= TABLE_LINES && (band->gutter_count > 1 || two_sided == count);
    return is_pair || band->is_table || (band->gutter_count == 1 && (two_sided >= 2 || count >= TABLE_LINES));
}

void page_bands_find(struct arena *arena, const struct page_line_list *lines, struct page_band_list *bands)
{
    size_t plain = 0; /* lines from here on are in no band yet */
    *bands = (struct page_band_list){0};
    for (size_t i = 0; i < lines->count; i++) {
        struct page_band band = {.first = i, .end = i + 1};
        band.gutter_count = wide_gaps(&lines->at[i], band.gutters);
        if (band.gutter_count == 0)
            continue;
        while (band.end < lines->count && is_within(&lines->at[band.end - 1], &lines->at[band.end], APART) &&
               band_takes(&band, &lines->at[band.end]))
            band.end++;
        while (band.first > plain && is_within(&lines->at[band.first - 1], &lines->at[band.first], APART) &&
               band_takes(&band, &lines->at[band.first - 1]))
            band.first--;
        trim_band(lines, &band);
        if (band.end <= i || band.first > i || !judge_band(lines, &band))
            continue;
        if (band.first > plain)
            LIST_ADD(arena, bands, ((struct page_band){.first = plain, .end = band.first}));
        LIST_ADD(arena, bands, band);
        plain = band.end;
        i = band.end - 1;
    }
    if (lines->count > plain)
        LIST_ADD(arena, bands, ((struct page_band){.first = plain, .end = lines->count}));
}
