#include "extract/block/block_line.h"

#include "base/fold.h"
#include "extract/block/line_words.h"
#include "extract/lexicon/lexicon.h"

/*
 * block_join.c: where a line goes on with the paragraph of the line before, and where it begins its own.
 */

enum { FULL_PERCENT = 80, SHORT_PERCENT = 50, FEWEST_INDENT = 2 };

static struct text rest_of(const struct line *line)
{
    return text_from_offset(line->words, line->marker.len);
}

static bool is_full(const struct lines *lines, const struct line *line)
{
    return line->width * 100 >= lines->width * FULL_PERCENT;
}

/* "1. Phát triển hạ tầng số / 1.1. …": a short line, or one with a gap below it, ends in "số" and asks for nothing. */
static bool is_about_digital(const struct lines *lines, const struct line *line, const struct line *before)
{
    static const struct text digital = TEXT_INIT(" số");
    return before->words.len >= digital.len &&
           fold_equal(text_from_offset(before->words, before->words.len - digital.len), digital) &&
           line->words.at[line->marker.words.len] == '.' && line_begins_upper(rest_of(line)) &&
           (line->after_gap || !is_full(lines, before));
}

/* "Cục X / - Cơ quan thường trực …": a hyphen of the sentence before, even after an empty line. */
static bool is_gloss(const struct line *line, const struct line *before)
{
    return line->marker.kind == CLAUSE_DASH && !line_ends_with_any(before->words, ".;:!?,") && !before->is_upper &&
           text_starts(rest_of(line), TEXT("Cơ quan thường trực"));
}

/* A line that is a label and no more, or the one below it with the value. */
static bool stands_by_label(const struct lines *lines, size_t i)
{
    return label_fills(rest_of(&lines->at[i])) ||
           (label_fills(rest_of(&lines->at[i - 1])) && line_begins_upper(lines->at[i].words));
}

static bool begins_addressees(const struct line *line)
{
    static const struct text addressee = TEXT_INIT("kính gửi");
    return line->words.len > addressee.len && fold_equal(text_slice(line->words, 0, addressee.len), addressee);
}

/* "Kính gửi: UBND các tỉnh / Thực hiện Quyết định …": below the addressees the letter itself begins. */
static bool letter_begins(const struct line *first, const struct line *line)
{
    return begins_addressees(first) && (line_begins_with_verb(line->words) || line_begins_with_adjunct(line->words));
}

/* "Bộ Y tế điện: / - Sở Y tế các tỉnh; / - Cục Phòng bệnh. / Thực hiện Công điện …": below the full stop that ends the
 * list of addressees the sentence of whoever sends it begins. */
static bool telegram_begins(const struct lines *lines, size_t first, size_t i)
{
    enum { MOST_ADDRESSEES = 24 }; /* lines */
    if (lines->at[first].marker.kind != CLAUSE_DASH || !text_ends(lines->at[i - 1].words, TEXT(".")) ||
        !line_begins_upper(lines->at[i].words))
        return false;
    size_t last = first > MOST_ADDRESSEES ? first - MOST_ADDRESSEES : 0;
    for (size_t at = first; at-- > last;) {
        if (text_ends(lines->at[at].words, TEXT(" điện:")) || begins_addressees(&lines->at[at]))
            return true;
        if (lines->at[at].marker.kind != CLAUSE_DASH && line_ends_with_any(lines->at[at].words, ".:"))
            return false;
    }
    return false;
}

/* Whether the first word of the line had room on the line before. */
static bool had_room(const struct lines *lines, size_t i)
{
    enum { MARGIN = 3 };
    return lines->at[i - 1].width + MARGIN + line_first_word_points(lines->at[i].words) < lines->width;
}

/* "1.4" behind "1.3", "12" behind "11", "đ" behind "d". */
static bool is_next(struct text number, struct text before)
{
    static const char letters[] = "a b c d đ e g h i k l m n";
    size_t at = number.len && number.len < 3 ? text_find(TEXT(letters), number) : TEXT_NOT_FOUND;
    if (at != TEXT_NOT_FOUND)
        return at >= 2 && text_ends(text_slice(TEXT(letters), 0, at - 1), before);
    struct text rest = number, part = TEXT_NONE, rest_before = before, part_before = TEXT_NONE;
    uint64_t last, last_before;
    while (text_split(&rest, '.', &part) && text_split(&rest_before, '.', &part_before))
        if (rest.len && !text_equal(part, part_before))
            return false;
    return rest.len == 0 && rest_before.len == 0 && text_to_number(part, UINT8_MAX, &last) &&
           text_to_number(part_before, UINT8_MAX, &last_before) && last == last_before + 1;
}

/* Whether the item of the number before stands above, "3. …" a few lines above "4. …", or a heading above "1. …". */
static bool counts_on(const struct lines *lines, size_t i)
{
    enum { MOST_LINES = 80 };
    const struct marker *marker = &lines->at[i].marker;
    enum clause_kind above = lines->at[i - 1].marker.kind;
    if (text_equal(marker->words, TEXT("1")) && (above == CLAUSE_SECTION || above == CLAUSE_PART))
        return true;
    size_t last = i > MOST_LINES ? i - MOST_LINES : 0;
    for (size_t at = i; at-- > last;)
        if (lines->at[at].marker.kind == marker->kind)
            return is_next(marker->words, lines->at[at].marker.words);
    return false;
}

/* Whether a marker that a line seems to begin with is one, given the line before. */
static bool marker_holds(const struct lines *lines, size_t i)
{
    const struct line *line = &lines->at[i], *before = i ? &lines->at[i - 1] : NULL;
    if (line->marker.kind == CLAUSE_PARAGRAPH)
        return false;
    if (line->is_whole || !before || before->is_whole)
        return true;
    struct text rest = rest_of(line);
    bool ended = line_ends_with_any(before->words, ".;:!?,") || before->is_upper;
    bool is_lone = text_is_empty(rest);
    bool is_set_in = line->indent >= before->indent + FEWEST_INDENT && line_begins_upper(rest);
    if (line_asks_for_number(before->words) && line->marker.kind != CLAUSE_DASH && line->marker.kind != CLAUSE_PLUS &&
        !is_about_digital(lines, line, before) && !(line_begins_upper(rest) && counts_on(lines, i)))
        return false;
    if (is_gloss(line, before))
        return false;
    if (line->after_gap || lines->width == 0)
        return is_lone || !line_begins_lower(rest) || ended;
    if (is_set_in)
        return true;
    switch ((int)line->marker.kind) {
    case CLAUSE_DASH:
    case CLAUSE_PLUS:
        return is_lone || line_ends_with_any(before->words, ".;:!?") || before->is_upper ||
               (line_begins_upper(rest) &&
                (!is_full(lines, before) || line_begins_with_verb(rest) || label_begins(rest)));
    case CLAUSE_LETTER:
        return true;
    default:
        ended = ended || line_ends_with_any(before->words, ")") || had_room(lines, i);
        return is_lone || (line_begins_upper(rest) && (ended || !is_full(lines, before) || counts_on(lines, i))) ||
               (line_begins_digit(rest) && line_ends_with_any(before->words, ".;")); /* "3. 12 khu phố: …" */
    }
}

/* "2. Về phòng dịch / Hiệu trưởng các trường có trách nhiệm …": whether whoever has a duty begins the line. */
static bool begins_with_duty(const struct lines *lines, size_t i)
{
    struct text words = lines->at[i].words;
    return line_begins_upper(words) && had_room(lines, i) &&
           text_find(words, TEXT(" có trách nhiệm ")) != TEXT_NOT_FOUND;
}

/* A title without full stop stands on the lines before, and an order begins. */
static bool heading_breaks(const struct lines *lines, size_t first, size_t i)
{
    enum { LONGEST_HEADING = 2 };
    const struct line *before = &lines->at[i - 1];
    return i - first <= LONGEST_HEADING && lines->at[first].marker.kind != CLAUSE_PARAGRAPH &&
           !is_full(lines, before) && !line_ends_with_counter(before->words) &&
           !line_ends_with_any(before->words, ".,;:(/-") && !line_ends_with_unit_word(before->words) &&
           (line_begins_with_verb(lines->at[i].words) || begins_with_duty(lines, i) ||
            (had_room(lines, i) && line_begins_with_adjunct(lines->at[i].words)));
}

/* "1. Công an tỉnh và UBND các xã / Theo chức năng, …": an item's first line or two had room, and a line as far in as
 * its own begins with a capital; where lines are not set in, this tells nothing. */
static bool indent_breaks(const struct lines *lines, size_t first, size_t i)
{
    enum { LONGEST_HEADING = 2 };
    const struct line *line = &lines->at[i], *before = &lines->at[i - 1];
    return line->indent > 0 && i - first <= LONGEST_HEADING && lines->at[first].marker.kind != CLAUSE_PARAGRAPH &&
           line->indent >= lines->at[first].indent && !is_full(lines, before) && line_begins_upper(line->words) &&
           !line_ends_with_counter(before->words) && !line_ends_with_any(before->words, ",;:(/-") &&
           !line_ends_with_unit_word(before->words);
}

/* Whether a paragraph goes on over an empty line with a capital, as where a page ended within a sentence: the line
 * before ends open, or is full and no heading. */
static bool goes_over_gap(const struct lines *lines, size_t first, size_t i)
{
    enum { LONGEST_HEADING = 2 };
    const struct line *line = &lines->at[i], *before = &lines->at[i - 1];
    if (line->is_upper || before->is_upper || !before->has_lower || line_ends_with_any(before->words, ".;:!?/-)"))
        return false;
    if (!is_full(lines, before))
        return false;
    bool may_be_heading = i - first <= LONGEST_HEADING && !line_ends_with_any(before->words, ",");
    return !may_be_heading || line_ends_with_unit_word(before->words);
}

/* Capitals of a title end, or begin below a sentence. */
static bool title_breaks(const struct lines *lines, size_t first, size_t i)
{
    enum { LONGEST_TITLE = 30 }; /* lines */
    const struct line *line = &lines->at[i], *before = &lines->at[i - 1];
    if (line->is_upper) /* but "Công văn số / 1899/SGDĐT-CTTT." */
        return before->has_lower && !(line_begins_digit(line->words) && line_asks_for_number(before->words));
    bool has_title = false;
    if (i - first > LONGEST_TITLE)
        return false;
    for (size_t j = first; j < i; j++) {
        if (lines->at[j].has_lower)
            return false;
        has_title = has_title || lines->at[j].is_upper;
    }
    return has_title && line->has_lower && !line_ends_with_any(before->words, ",(");
}

/* What parts paragraphs where no empty lines do: an end of sentence though the next word had room on the line. */
static bool sentence_breaks(const struct lines *lines, size_t i)
{
    const struct line *line = &lines->at[i], *before = &lines->at[i - 1];
    if (!line_begins_upper(line->words))
        return false;
    if (line_ends_with_any(before->words, ":"))
        return !line_introduces_names(before->words);
    bool is_indented = line->indent >= before->indent + FEWEST_INDENT;
    if (is_indented && line_ends_with_any(before->words, ".;!?"))
        return true;
    return had_room(lines, i) && line_ends_with_any(before->words, ".;!?");
}

/* "./." ends the body of a document, and "Nơi nhận" begins what stands below it. */
static bool body_ends(const struct line *before, const struct line *line)
{
    return text_ends(before->words, TEXT("./.")) || text_starts(line->words, TEXT("Nơi nhận"));
}

/* A line that was cut within a sentence though every other line is a whole paragraph. */
static bool is_rest(const struct line *before, const struct line *line)
{
    return line->marker.kind == CLAUSE_PARAGRAPH && !line->after_gap && line_begins_lower(line->words) &&
           before->has_lower && !line_ends_with_any(before->words, ".;:!?");
}

bool line_begins_block(const struct lines *lines, size_t first, size_t i)
{
    const struct line *line = &lines->at[i], *before = &lines->at[i - 1];
    if (line->table || line->is_note || before->table)
        return true;
    bool before_is_lone = i - 1 == first && before->marker.kind != CLAUSE_PARAGRAPH && text_is_empty(rest_of(before));
    if (before_is_lone)
        return false;
    if (before->is_whole || line->is_whole || body_ends(before, line))
        return true;
    if (lines->width == 0)
        return !is_rest(before, line);
    if (marker_holds(lines, i) || label_begins(line->words) || begins_addressees(line) ||
        letter_begins(&lines->at[first], line) || telegram_begins(lines, first, i) || stands_by_label(lines, i))
        return true;
    if (is_gloss(line, before))
        return false;
    if (line->after_gap && line_begins_lower(line->words))
        return line_ends_with_any(before->words, ".;:!?") || before->is_upper;
    if (line->after_gap)
        return !goes_over_gap(lines, first, i);
    if (title_breaks(lines, first, i))
        return true;
    bool is_surely_short = before->width * 100 < lines->width * SHORT_PERCENT;
    return heading_breaks(lines, first, i) || indent_breaks(lines, first, i) ||
           ((!lines->has_gaps || is_surely_short) && sentence_breaks(lines, i));
}

bool line_has_marker(const struct lines *lines, size_t i)
{
    return marker_holds(lines, i);
}
