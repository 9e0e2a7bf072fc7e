/*
 * header_date.c: place and date, as they stand at the head of a document.
 */
#include "base/fold.h"
#include "extract/head/header_parts.h"
#include "extract/place/province.h"

enum { PLACE_WORDS_MAXIMUM = 7 };

/* White space and what leaves room for a hand. */
static struct text skip_blank(struct text words)
{
    struct text after = words;
    while (words.len) {
        int32_t point = text_next_point(&after);
        if (!point_is_space(point) && point != '.' && point != 0x2026 && point != '_')
            break;
        words = after;
    }
    return words;
}

static int take_number(struct text *rest, size_t digits_maximum)
{
    int number = 0;
    for (size_t i = 0; i < digits_maximum && rest->len && rest->at[0] >= '0' && rest->at[0] <= '9'; i++) {
        number = number * 10 + (rest->at[0] - '0');
        *rest = text_from_offset(*rest, 1);
    }
    return number;
}

static bool take_word(struct text *rest, struct text word)
{
    struct text after = skip_blank(*rest), wanted = word;
    while (wanted.len)
        if (!after.len || point_base(point_lower(text_next_point(&after))) != point_base(text_next_point(&wanted)))
            return false;
    *rest = after;
    return true;
}

static bool take_separator(struct text *rest)
{
    struct text after = skip_blank(*rest);
    if (!after.len || (after.at[0] != '/' && after.at[0] != '-'))
        return false;
    *rest = skip_blank(text_from_offset(after, 1));
    return true;
}

size_t header_day_read(struct text words, struct date *day)
{
    struct text rest = skip_blank(words);
    struct date read = {0};
    read.day = take_number(&rest, 2);
    if (take_separator(&rest)) {
        read.month = take_number(&rest, 2);
        if (!read.day || !take_separator(&rest))
            return 0;
        read.year = take_number(&rest, 4);
    } else {
        if (!take_word(&rest, TEXT("tháng")))
            return 0;
        rest = skip_blank(rest);
        read.month = take_number(&rest, 2);
        if (!take_separator(&rest) && !take_word(&rest, TEXT("năm")))
            return 0;
        struct text after = skip_blank(rest);
        read.year = take_number(&after, 4);
        rest = read.year ? after : rest;
    }
    if (date_is_valid(read))
        *day = read;
    return words.len - rest.len;
}

static bool is_place_word(const struct head *head, size_t word)
{
    static const struct text small[] = {TEXT_INIT("phố"),   TEXT_INIT("xã"),  TEXT_INIT("phường"), TEXT_INIT("tỉnh"),
                                        TEXT_INIT("thành"), TEXT_INIT("thị"), TEXT_INIT("-"),      TEXT_INIT("–")};
    struct text words = head_words(head, word), rest = words;
    for (size_t i = 0; i < COUNT_OF(small); i++)
        if (fold_equal(words, small[i]))
            return true;
    return point_is_upper(text_next_point(&rest)) && !text_ends(words, TEXT(";")) && !text_ends(words, TEXT(":"));
}

/* Whether words [first, end), perhaps over a line end, name a province. */
static bool is_province(const struct head *head, size_t first, size_t end)
{
    enum { NAME_BYTES = 64 };
    char name[NAME_BYTES];
    size_t len = 0;
    for (size_t i = first; i < end; i++) {
        struct text words = i + 1 == end ? head_bare(head, i) : head_words(head, i);
        if (len + words.len + 1 >= NAME_BYTES)
            return false;
        if (len)
            name[len++] = ' ';
        memcpy(name + len, words.at, words.len);
        len += words.len;
    }
    return province_find((struct text){name, len}) != NULL;
}

/* The first word of the place that ends before `end`; `end` when there is none. A place cut by a line end is taken
 * whole when it then names a province, or when one syllable would be left. */
static size_t place_start(const struct head *head, size_t end)
{
    size_t first = end;
    while (first > 0 && end - first < PLACE_WORDS_MAXIMUM && head->words[first - 1].mark == HEAD_FREE &&
           is_place_word(head, first - 1) && (first == end || !text_ends(head_words(head, first - 1), TEXT(","))) &&
           (first == end || !head->words[first].starts_cell))
        first--;
    if (first == end || !head->words[first].starts_line || head->words[first].after_gap ||
        is_province(head, first, end))
        return first;
    for (size_t wider = first; wider > 0 && first - wider < 4; wider--) {
        const struct head_word *before = &head->words[wider - 1];
        if (before->mark != HEAD_FREE || !is_place_word(head, wider - 1))
            break;
        bool is_one_syllable = end - first == 1 && before->starts_line;
        if (is_province(head, wider - 1, end) || is_one_syllable)
            first = wider - 1;
        if (before->starts_line)
            break;
    }
    while (first > 0 && end - first < PLACE_WORDS_MAXIMUM && !head->words[first].starts_cell &&
           head->words[first - 1].mark == HEAD_FREE && is_province(head, first - 1, end))
        first--;
    return first;
}

/* A date stands after a place that starts a line, a cell, or what comes after something known. */
static bool is_anchored(const struct head *head, size_t place, size_t day_word)
{
    const struct head_word *first = &head->words[place];
    bool is_free_standing = first->starts_cell || (place > 0 && head->words[place - 1].mark != HEAD_FREE);
    bool has_comma = day_word > 0 && text_ends(head_words(head, day_word - 1), TEXT(","));
    return place < day_word && (has_comma || is_free_standing);
}

/* In running text a date goes on: "Chiều ngày 9 tháng 11 năm 2025, tại …". At the head nothing follows it. */
static bool ends_cell(const struct head *head, size_t day_word, size_t end)
{
    size_t next = day_word + 1;
    while (next < head->count && head->words[next].span.start < end)
        next++;
    return next == head->count || head->words[next].starts_cell || head->words[next].is_upper ||
           head->words[next].mark != HEAD_FREE;
}

void header_find_date(struct arena *arena, struct head *head, size_t limit, struct header *header)
{
    struct text words = head->text->words;
    for (size_t i = 1; i < head->count && i < limit; i++) {
        if (!fold_equal(head_bare(head, i), TEXT("ngày")) || head->words[i].mark != HEAD_FREE)
            continue;
        size_t start = head->words[i].span.end;
        struct date day = {0};
        size_t taken = header_day_read(text_from_offset(words, start), &day);
        bool is_apart = i > 1 && text_equal(head_words(head, i - 1), TEXT(",")); /* "Hà Nội , ngày" */
        size_t place_end = i - is_apart, place = place_start(head, place_end);
        place = place < place_end ? place : i;
        bool is_hand_filled = place == i && head->words[i - 1].mark == HEAD_RULE;
        if (!taken || !ends_cell(head, i, start + taken) || !(is_hand_filled || is_anchored(head, place, i)))
            continue;
        struct span span = {head->words[i].span.start, start + taken};
        header->day = day;
        if (place < i) {
            header->place = head_field(arena, head, place, place_end, HEAD_FREE);
            while (text_ends(header->place.words, TEXT(",")) || text_ends(header->place.words, TEXT("."))) {
                header->place.words.len--;
                header->place.span.end--;
            }
        }
        head_mark_words(head, place, i, HEAD_DATE);
        head_mark_span(head, span, HEAD_DATE);
        header->date = (struct field){text_collapse(arena, span_text(words, span)), span};
        return;
    }
}
