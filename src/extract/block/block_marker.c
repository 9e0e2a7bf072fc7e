#include "extract/block/block_line.h"

#include "base/fold.h"

/* Letters that office programs use as bullets, Wingdings among them. */
static const int32_t bullets[] = {'-',    0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2022, 0x25CF,
                                  0x25CB, 0x25AA, 0x25A0, 0x2023, 0x2212, 0x00B7, 0xF0B7, 0xF0A7,
                                  0xF02D, 0xF0D8, 0xF076, 0xF0FC, 0x2013, '*'};

/* Words that number a clause: the kind of clause they open. */
static const struct {
    struct text word;
    enum clause_kind kind;
} numbered[] = {
    {TEXT_INIT("Điều"), CLAUSE_ARTICLE}, {TEXT_INIT("ĐIỀU"), CLAUSE_ARTICLE},   {TEXT_INIT("Phần"), CLAUSE_PART},
    {TEXT_INIT("PHẦN"), CLAUSE_PART},    {TEXT_INIT("Chương"), CLAUSE_CHAPTER}, {TEXT_INIT("CHƯƠNG"), CLAUSE_CHAPTER},
    {TEXT_INIT("Mục"), CLAUSE_SECTION},  {TEXT_INIT("MỤC"), CLAUSE_SECTION},
};

/* "Thứ nhất," and "Một là," open a paragraph of a list. */
static const struct text spoken[] = {
    TEXT_INIT("thứ nhất"), TEXT_INIT("thứ hai"), TEXT_INIT("thứ ba"),  TEXT_INIT("thứ tư"),   TEXT_INIT("thứ năm"),
    TEXT_INIT("thứ sáu"),  TEXT_INIT("thứ bảy"), TEXT_INIT("thứ tám"), TEXT_INIT("thứ chín"), TEXT_INIT("thứ mười"),
    TEXT_INIT("một là"),   TEXT_INIT("hai là"),  TEXT_INIT("ba là"),   TEXT_INIT("bốn là"),   TEXT_INIT("năm là"),
    TEXT_INIT("sáu là"),   TEXT_INIT("bảy là"),  TEXT_INIT("tám là"),  TEXT_INIT("chín là"),  TEXT_INIT("mười là"),
};

static const struct marker no_marker = {CLAUSE_PARAGRAPH, {NULL, 0}, 0};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_roman(char byte)
{
    return byte == 'I' || byte == 'V' || byte == 'X' || byte == 'L';
}

static size_t spaces_at(struct text words, size_t at)
{
    struct text rest = text_from_offset(words, at);
    const char *start = rest.at;
    while (rest.len) {
        struct text after = rest;
        if (!point_is_space(text_next_point(&after)))
            break;
        rest = after;
    }
    return (size_t)(rest.at - start);
}

/* What closes a number or letter: "." ")" "/" ":" "-", and how many bytes it takes; 0 for none. */
static size_t closer_at(struct text words, size_t at, bool may_be_dash)
{
    bool is_split = at + 1 < words.len && words.at[at] == '/' && (words.at[at + 1] | 0x20) == 'v'; /* "V/v", "V/V" */
    if (at < words.len && strchr(".)/:", words.at[at]))
        return !is_split;
    if (text_starts(text_from_offset(words, at), TEXT(" . "))) /* "1 . Rà soát" */
        return 2;
    if (at + 1 < words.len && words.at[at] == '\\' && strchr(".)", words.at[at + 1])) /* "1\." of light markup */
        return 2;
    if (!may_be_dash)
        return 0;
    size_t gap = spaces_at(words, at);
    struct text rest = text_from_offset(words, at + gap), after = rest;
    int32_t point = rest.len ? text_next_point(&after) : 0;
    bool is_dash = point == '-' || point == 0x2013;
    return is_dash && spaces_at(after, 0) > 0 ? gap + (size_t)(after.at - rest.at) : 0;
}

static struct marker marker_of(enum clause_kind kind, struct text words, size_t start, size_t end, size_t len)
{
    len += spaces_at(words, len);
    while (text_starts(text_from_offset(words, len), TEXT("**"))) /* "**2.1.** Tập trung" */
        len += 2;
    return (struct marker){kind, text_slice(words, start, end), len + spaces_at(words, len)};
}

static struct marker bullet_read(struct text words)
{
    struct text rest = words;
    int32_t point = text_next_point(&rest);
    size_t len = (size_t)(rest.at - words.at);
    if (point_is_letter(point) || (point < 0x80 && is_digit((char)point)))
        return no_marker;
    if (point == '+' && (!rest.len || !is_digit(rest.at[0])))
        return marker_of(CLAUSE_PLUS, words, 0, len, len);
    for (size_t i = 0; i < COUNT_OF(bullets); i++)
        if (point == bullets[i] && !(rest.len && (text_starts(rest, TEXT("-")) || text_starts(rest, TEXT("*")))))
            return (struct marker){CLAUSE_DASH, point == '*' ? TEXT("*") : TEXT("-"), len + spaces_at(words, len)};
    return no_marker;
}

/* "100." or "100)" of a long list: three digits stand alone, for "150-200 hộ" and "412/UBND" are none. */
static struct marker long_number_read(struct text words)
{
    enum { DIGITS = 3 };
    for (size_t i = 0; i < DIGITS; i++)
        if (i >= words.len || !is_digit(words.at[i]) || words.at[0] == '0')
            return no_marker;
    bool is_closed = words.len > DIGITS && (words.at[DIGITS] == '.' || words.at[DIGITS] == ')');
    if (!is_closed || spaces_at(words, DIGITS + 1) == 0)
        return no_marker;
    return marker_of(CLAUSE_NUMBER, words, 0, DIGITS, DIGITS + 1);
}

/* "2.1- Nội dung": a dash closes a number with parts where a capital follows; "1.2 - 1.5 triệu" is a range. */
static bool dash_ends(struct text words, size_t at)
{
    size_t len = closer_at(words, at, true);
    struct text after = text_from_offset(words, at + len + spaces_at(words, at + len));
    return len && after.len && point_is_upper(text_next_point(&after));
}

/* "/NQ-CP" behind a number at `at`: letters of an office after a slash, the number is a document's. */
static bool is_symbol(struct text words, size_t at)
{
    if (at >= words.len || words.at[at] != '/')
        return false;
    struct text rest = text_from_offset(words, at + 1);
    size_t capitals = 0;
    int32_t point = 0;
    while (rest.len && point_is_upper(point = text_next_point(&rest)))
        capitals++;
    return capitals > 1 && point == '-' && rest.len && point_is_upper(text_next_point(&rest));
}

/* "1.", "12)", "1.2.", "3/"; "1-" in Party documents. A number with a unit or a date after it, or of a document, is
 * none. */
static struct marker number_read(struct text words)
{
    size_t at = 0, parts = 0, end = 0;
    for (;;) {
        size_t digits = 0;
        while (at + digits < words.len && is_digit(words.at[at + digits]))
            digits++;
        if (digits == 0 || digits > 2)
            break;
        parts++;
        end = at + digits;
        at = end;
        if (at >= words.len || words.at[at] != '.')
            break;
        at++;
    }
    if (parts == 0)
        return long_number_read(words);
    if ((end < words.len && is_digit(words.at[end])) || is_symbol(words, end))
        return no_marker;
    size_t closer = closer_at(words, end, parts == 1 || dash_ends(words, end));
    bool is_open = closer == 0 && parts > 1 && spaces_at(words, end) > 0;
    if (!closer && !is_open)
        return no_marker;
    size_t len = end + closer;
    if (len < words.len && is_digit(words.at[len]))
        return no_marker;
    return marker_of(parts > 1 ? CLAUSE_SUBNUMBER : CLAUSE_NUMBER, words, 0, end, len);
}

/* "II.", "IV-"; "A." is a part above them. */
static struct marker roman_read(struct text words)
{
    size_t end = 0;
    while (end < words.len && end < 6 && is_roman(words.at[end]))
        end++;
    enum clause_kind kind = CLAUSE_SECTION;
    if (end == 0 && words.len > 1 && words.at[0] >= 'A' && words.at[0] <= 'H') {
        end = 1;
        kind = CLAUSE_PART;
    }
    size_t closer = end ? closer_at(words, end, true) : 0;
    if (!closer || (kind == CLAUSE_PART && !strchr("./", words.at[end])))
        return no_marker;
    bool is_whole = end + closer == words.len || spaces_at(words, end + closer) > 0;
    struct text after = text_from_offset(words, end + closer);
    bool is_glued = after.len && point_is_upper(text_next_point(&after)) && kind == CLAUSE_SECTION &&
                    end + closer < words.len;
    return is_whole || is_glued ? marker_of(kind, words, 0, end, end + closer) : no_marker;
}

/* "a.1.", "b.10": where the number behind the letter that ends at `end` ends; `end` when no capital follows it. */
static size_t lettered_number(struct text words, size_t end)
{
    enum { DIGITS = 2 };
    size_t at = end + 1;
    while (at < words.len && at <= end + DIGITS && is_digit(words.at[at]))
        at++;
    bool is_closed = at < words.len && strchr(").", words.at[at]);
    struct text after = text_from_offset(words, at + is_closed);
    size_t gap = spaces_at(after, 0);
    after = text_from_offset(after, gap);
    bool is_number = at > end + 1 && words.at[end] == '.' && (gap || is_closed) && after.len;
    return is_number && point_is_upper(text_next_point(&after)) ? at : end;
}

/* "a)", "đ)", "a." before a capital; "a.1."; "(1)", "(a)", "(i)". */
static struct marker letter_read(struct text words)
{
    if (text_starts(words, TEXT("("))) {
        size_t close = text_find_byte(words, ')');
        bool is_number = close != TEXT_NOT_FOUND && close > 1 && is_digit(words.at[1]);
        if (close == TEXT_NOT_FOUND || close < 2 || close > 5 || memchr(words.at, ' ', close))
            return no_marker;
        for (size_t i = 1; i < close; i++)
            if (is_number ? !is_digit(words.at[i])
                          : !((words.at[i] >= 'a' && words.at[i] <= 'h') || strchr("ivx", words.at[i])))
                return no_marker;
        return marker_of(CLAUSE_LETTER, words, 1, close, close + 1);
    }
    size_t end = text_starts(words, TEXT("đ")) ? strlen("đ") : words.len && words.at[0] >= 'a' && words.at[0] <= 'z';
    if (end && end < words.len && words.at[end] >= '1' && words.at[end] <= '9')
        end++; /* "b1)" */
    if (!end || end >= words.len || !strchr(").", words.at[end]))
        return no_marker;
    size_t number = lettered_number(words, end);
    if (number > end)
        return marker_of(CLAUSE_LETTER, words, 0, number, number + (strchr(").", words.at[number]) != NULL));
    struct text after = text_from_offset(words, end + 1);
    size_t gap = spaces_at(after, 0);
    after = text_from_offset(after, gap);
    bool is_capital = after.len && point_is_upper(text_next_point(&after));
    if (words.at[end] == '.' && !(gap && is_capital))
        return no_marker;
    return marker_of(CLAUSE_LETTER, words, 0, end, end + 1);
}

/* "Điều 1.", "Phần thứ nhất", "Chương II". */
static struct marker article_read(struct text words)
{
    for (size_t i = 0; i < COUNT_OF(numbered); i++) {
        if (!text_starts(words, numbered[i].word))
            continue;
        size_t start = numbered[i].word.len, end;
        start += spaces_at(words, start);
        for (end = start; end < words.len && (is_digit(words.at[end]) || is_roman(words.at[end])); end++)
            ;
        if (start == numbered[i].word.len || end == start)
            return no_marker;
        size_t closer = closer_at(words, end, true);
        bool is_alone = end == words.len;
        if (!closer && !is_alone && numbered[i].kind == CLAUSE_ARTICLE)
            return no_marker;
        return marker_of(numbered[i].kind, words, start, end, end + closer);
    }
    return no_marker;
}

static struct marker spoken_read(struct text words)
{
    enum { LONGEST_SPOKEN = 16 }; /* bytes */
    size_t len = 0, limit = words.len < LONGEST_SPOKEN ? words.len : LONGEST_SPOKEN;
    while (len < limit && words.at[len] != ',' && words.at[len] != ':')
        len++;
    for (size_t i = 0; i < COUNT_OF(spoken) && len < limit; i++)
        if (len == spoken[i].len && fold_equal(text_slice(words, 0, len), spoken[i]))
            return marker_of(CLAUSE_DASH, words, 0, len, len + 1);
    return no_marker;
}

/* "__ - Trình …": dirt of a scanned page before the dash of an item. */
static struct marker dirty_dash_read(struct text words)
{
    enum { MOST_DIRT = 4 };
    size_t dirt = 0;
    while (dirt < words.len && dirt <= MOST_DIRT && strchr("_~.,'`^=| ", words.at[dirt]))
        dirt++;
    struct text rest = text_from_offset(words, dirt);
    if (dirt == 0 || dirt > MOST_DIRT || !rest.len)
        return no_marker;
    struct marker dash = bullet_read(rest);
    if (dash.kind != CLAUSE_DASH || dash.len >= rest.len || rest.at[dash.len - 1] != ' ')
        return no_marker;
    dash.len += dirt;
    return dash;
}

struct marker marker_read(struct text words)
{
    struct marker (*const readers[])(struct text) = {bullet_read,  number_read, roman_read,     letter_read,
                                                     article_read, spoken_read, dirty_dash_read};
    for (size_t i = 0; i < COUNT_OF(readers) && words.len; i++) {
        struct marker marker = readers[i](words);
        if (marker.kind != CLAUSE_PARAGRAPH)
            return marker;
    }
    return no_marker;
}
