/*
 * header_number.c: the number and symbol of a document.
 */
#include "base/buffer.h"
#include "base/fold.h"
#include "extract/head/header_parts.h"

enum {
    BLOCK_BYTES_MAXIMUM = 24,
    BLOCKS_MAXIMUM = 7,
    SYMBOL_BYTES_MAXIMUM = BLOCKS_MAXIMUM * (BLOCK_BYTES_MAXIMUM + 6)
};

/* Cyrillic and Greek capitals and small letters that typists mix into symbols, and the Latin letters they look like. */
static const struct {
    int32_t point;
    char latin;
} look_alikes[] = {
    {0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'}, {0x41E, 'O'}, {0x420, 'P'},
    {0x421, 'C'}, {0x422, 'T'}, {0x423, 'Y'}, {0x425, 'X'}, {0x405, 'S'}, {0x406, 'I'}, {0x408, 'J'}, {0x430, 'a'},
    {0x435, 'e'}, {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x443, 'y'}, {0x445, 'x'}, {0x456, 'i'}, {0x391, 'A'},
    {0x392, 'B'}, {0x395, 'E'}, {0x397, 'H'}, {0x399, 'I'}, {0x39A, 'K'}, {0x39C, 'M'}, {0x39D, 'N'}, {0x39F, 'O'},
    {0x3A1, 'P'}, {0x3A4, 'T'}, {0x3A7, 'X'}, {0x3BF, 'o'},
};

static int32_t latin_of(int32_t point)
{
    for (size_t i = 0; point >= 0x370 && i < COUNT_OF(look_alikes); i++)
        if (look_alikes[i].point == point)
            return look_alikes[i].latin;
    return point;
}

static bool is_digit(int32_t point)
{
    return point >= '0' && point <= '9';
}

/* White space within a line, and the dots and strokes that leave room for a hand. */
static bool is_blank(int32_t point)
{
    return (point_is_space(point) && point != '\n') || point == '.' || point == 0x2026 || point == '_';
}

static struct text skip_blank(struct text words)
{
    struct text after = words;
    while (words.len && is_blank(text_next_point(&after)))
        words = after;
    return words;
}

static bool is_separator(int32_t point)
{
    return point == '/' || point == '-' || point == 0x2013 || point == 0x2010 || point == 0x2011;
}

/* Adds the letters and digits of one block; '&' and '.' only between them. How many bytes it takes. */
static size_t read_block(struct buffer *symbol, struct text words)
{
    struct text after = words;
    size_t taken = 0;
    while (after.len && taken < BLOCK_BYTES_MAXIMUM) {
        int32_t point = latin_of(text_next_point(&after));
        bool is_joint = point == '&' || point == '.' || point == ',';
        if (!point_is_letter(point) && !is_digit(point) && !(is_joint && taken))
            break;
        if (is_joint) {
            struct text next = after;
            int32_t follower = next.len ? text_next_point(&next) : ' ';
            if (!point_is_upper(follower))
                break;
        }
        buffer_add_point(symbol, point);
        taken = words.len - after.len;
    }
    return taken;
}

/* What follows a separator: blocks of a symbol are in upper case or digits, but for "TTg", "QyĐ" and their like. */
static bool starts_block(struct text words)
{
    if (!words.len)
        return false;
    int32_t point = latin_of(text_next_point(&words));
    return is_digit(point) || point_is_upper(point);
}

size_t symbol_read(struct arena *arena, struct text words, struct text *symbol, size_t *digits)
{
    struct buffer read = buffer_open(arena, SYMBOL_BYTES_MAXIMUM);
    struct text rest = skip_blank(words);
    size_t blocks = 0;
    *digits = 0;
    if (rest.len && is_digit(rest.at[0])) {
        rest = text_from_offset(rest, read_block(&read, rest));
        while (*digits < read.len && is_digit(read.at[*digits]))
            (*digits)++;
    }
    size_t taken = 0;
    for (; blocks + 1 < BLOCKS_MAXIMUM; blocks++) {
        struct text after = skip_blank(rest);
        if (!after.len)
            break;
        int32_t separator = text_next_point(&after);
        struct text block = skip_blank(after);
        if (!is_separator(separator) || !starts_block(block))
            break;
        buffer_add_byte(&read, separator == '/' ? '/' : '-');
        rest = text_from_offset(block, read_block(&read, block));
        taken = words.len - rest.len;
    }
    *symbol = buffer_text(&read);
    return blocks ? taken : 0;
}

/* Where the symbol may start when word `word` is "Số", "Số:" or "Số:12/KH"; 0 otherwise. */
static size_t number_start(const struct head *head, size_t word)
{
    struct text words = head_words(head, word), rest = words;
    if (rest.len < 4 || text_next_point(&rest) != 'S')
        return 0;
    int32_t vowel = text_next_point(&rest);
    if (point_base(point_lower(vowel)) != 'o' || vowel < 0x80)
        return 0;
    if (rest.len && rest.at[0] != ':' && rest.at[0] != '.')
        return 0;
    return head->words[word].span.end - rest.len + (rest.len ? 1 : 0);
}

/* "Luật số:", "Nghị quyết số:" as the National Assembly prints them. */
static bool follows_type(const struct head *head, size_t word)
{
    static const struct text types[] = {TEXT_INIT("luật số"), TEXT_INIT("nghị quyết số"), TEXT_INIT("pháp lệnh số"),
                                        TEXT_INIT("lệnh số")};
    if (!head->words[word].starts_line)
        return false;
    for (size_t i = 0; i < COUNT_OF(types); i++)
        if (head_matches(head, word, types[i]))
            return true;
    return false;
}

/* "Số: 21", and below it "/KH-UBND" from word `next` on: the symbol of both. How many bytes it takes from the start of
 * `line` on; 0 when there is none. */
static size_t read_broken(struct arena *arena, const struct head *head, size_t next, struct span line,
                          struct text *symbol)
{
    struct text below, number = skip_blank(span_text(head->text->words, line));
    size_t digits = 0, unused, taken = symbol_read(arena, head_words(head, next), &below, &unused);
    while (digits < number.len && is_digit(number.at[digits]))
        digits++;
    if (!taken || digits == 0)
        return 0;
    number = text_slice(number, 0, digits);
    *symbol = text_print(arena, "%.*s%.*s", TEXT_ARG(number), TEXT_ARG(below));
    return head->words[next].span.start + taken - line.start;
}

/* The symbol that starts at a byte; it may stand on the next line after a bare "Số:". */
static bool read_number_at(struct arena *arena, struct head *head, size_t word, size_t start, struct header *header)
{
    struct text words = head->text->words, symbol;
    size_t line_end = head_line_end(head, word), digits, last = line_end - 1;
    struct span line = {start, head->words[last].span.end};
    size_t taken = symbol_read(arena, span_text(words, line), &symbol, &digits);
    if (!taken && digits && line_end < head->count && head_words(head, line_end).at[0] == '/')
        taken = read_broken(arena, head, line_end, line, &symbol);
    if (!taken && line_end < head->count && text_is_empty(text_trim(span_text(words, line)))) {
        line = (struct span){head->words[line_end].span.start, head->words[head_line_end(head, line_end) - 1].span.end};
        taken = symbol_read(arena, span_text(words, line), &symbol, &digits);
        taken = digits ? taken : 0;
    }
    if (!taken)
        return false;
    struct text blank = skip_blank(span_text(words, line));
    struct span span = {(size_t)(blank.at - words.at), line.start + taken};
    header->symbol = (struct field){symbol, span};
    header->number = (struct field){text_slice(symbol, 0, digits), {span.start, span.start + digits}};
    if (!digits)
        header->number = (struct field){0};
    head_mark_span(head, (struct span){head->words[word].span.start, span.end}, HEAD_NUMBER);
    return true;
}

size_t header_find_number(struct arena *arena, struct head *head, struct header *header)
{
    for (size_t i = 0; i < head->count && !head_matches(head, i, TEXT("kính gửi")); i++) {
        size_t first = i;
        if (follows_type(head, i))
            while (!fold_equal(head_bare(head, first), TEXT("số")))
                first++;
        else if (!number_start(head, i))
            continue;
        bool has_colon = text_find_byte(head_words(head, i), ':') != TEXT_NOT_FOUND;
        bool is_anchored = head->words[i].starts_cell || head->words[i].mark != HEAD_FREE ||
                           (i > 0 && head->words[i - 1].mark != HEAD_FREE) || has_colon;
        bool is_cited = !has_colon && head->words[i].is_upper && title_find(head, 0, i).first != HEAD_NONE;
        size_t start = first == i ? number_start(head, i) : head->words[first].span.end;
        if (is_anchored && !is_cited && read_number_at(arena, head, first, start, header))
            return i;
    }
    return HEAD_NONE;
}
