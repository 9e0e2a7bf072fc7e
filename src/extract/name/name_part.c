#include "extract/name/name_part.h"

bool name_is_trap(const struct words *words, size_t at, size_t len)
{
    return words_phrase(words, at, LEX_NOT_NAME) >= len && words_start(words, at, LEX_NOT_NAME);
}

bool name_stops(const struct words *words, size_t at)
{
    return !name_is_capital(words, at) && (words_start(words, at, LEX_NAME_STOP) || words_start(words, at, LEX_VERB) ||
                                           words_start(words, at, LEX_ADVERB));
}

size_t name_after_separator(const struct words *words, size_t at)
{
    size_t next = at;
    if (words_mark(words, next) == ',')
        next++;
    size_t len = words_phrase(words, next, LEX_LIST_AND);
    return next + len;
}

/* "phường 12", "Tổ dân phố 3", "Ban Chỉ đạo 934"; no year, and not "Trạm Y tế xã 6 tháng một lần". */
static bool is_short_number(const struct words *words, size_t at)
{
    return words_are(words, at, WORD_DIGIT) && words->at[at].end - words->at[at].start <= 3 &&
           !words_start(words, at + 1, LEX_PERIOD_UNIT) && !words_start(words, at + 1, LEX_PERIOD_WHOLE);
}

bool name_opens_sentence(const struct words *words, size_t at)
{
    return name_is_capital(words, at) && at + 1 < words->count && !name_is_capital(words, at + 1) &&
           (words_phrase(words, at, LEX_ADVERB) > 1 || words_phrase(words, at, LEX_VERB) > 1);
}

/* A head that no place or person is called like: "Công an", "UBND", "Sở Y tế". */
static bool is_plain_head(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_UNIT_HEAD);
    if (len == 0 || name_is_trap(words, at, len + 1))
        return false;
    return words_are(words, at, WORD_UPPER) || (len > 1 && !name_is_capital(words, at + 1)) ||
           words_start(words, at, LEX_CLOSED_NAME) ||
           (name_is_capital(words, at + len) && words_start(words, at + len, LEX_FIELD_NAME));
}

bool name_begins_next(const struct name_reader *reader, size_t first, size_t at, bool is_complete)
{
    const struct words *words = reader->words;
    if (reader->place != NAMES_IN_FIELD || !name_is_capital(words, at))
        return false;
    size_t plural = words_phrase(words, at, LEX_PLURAL);
    if (plural > 0)
        return words_start(words, at + plural, LEX_GROUP_NOUN) || words_start(words, at + plural, LEX_PLACE_TYPE);
    if (words_start(words, at, LEX_TITLE_HEAD) && !words_start(words, at, LEX_UNIT_HEAD))
        return at + 1 < words->count && !words_are(words, at + 1, WORD_CAPITAL | WORD_MARK);
    if (!is_plain_head(words, at))
        return false;
    bool is_same_kind = words->at[first].syllable == words->at[at].syllable &&
                        words_phrase(words, first, LEX_UNIT_HEAD) == words_phrase(words, at, LEX_UNIT_HEAD);
    return is_complete || is_same_kind || words_start(words, at, LEX_OWNS_NOTHING) ||
           words_start(words, first, LEX_OWNED_BY_NONE);
}

size_t name_read_capitals(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t len = words_phrase(words, at, LEX_PLACE_NAME);
    if (len > 0)
        return at + len;
    size_t end = at;
    if (words_start(words, at, LEX_NUMBER_WORD) && is_short_number(words, at + 1))
        end = at + 2;
    while (end < at + NAME_CAPITALS && (name_is_capital(words, end) || is_short_number(words, end)) &&
           !name_opens_sentence(words, end) && !name_begins_next(reader, at, end, true))
        end++;
    return end;
}

size_t name_place_type(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_PLACE_TYPE);
    bool is_trap = name_is_trap(words, at, len + 1) && !name_is_capital(words, at + len); /* "xã hội", no "xã Hội An" */
    if (len == 0 || is_trap || words_phrase(words, at, LEX_UNIT_HEAD) > len)
        return 0;
    bool has_name = words_are(words, at + len, WORD_CAPITAL) || words_are(words, at + len, WORD_DIGIT) ||
                    words_phrase(words, at + len, LEX_NUMBER_WORD) > 0;
    return words_phrase(words, at, LEX_VILLAGE) == len && !has_name ? 0 : len;
}

/* "các thôn": villages need a name only where one of them is meant. */
static size_t type_in_group(const struct words *words, size_t at, bool is_plural)
{
    size_t len = name_place_type(words, at);
    return len == 0 && is_plural ? words_phrase(words, at, LEX_VILLAGE) : len;
}

/* As name_after_separator, and past the dash of "quận - huyện", the stroke of "huyện/TP". */
static size_t after_type_separator(const struct words *words, size_t at)
{
    size_t next = name_after_separator(words, at);
    char mark = words_mark(words, at);
    return next == at && (mark == '/' || (mark == '-' && !name_is_capital(words, at + 1))) ? at + 1 : next;
}

/* "xã, phường, đặc khu", "quận - huyện": the kinds of places of a group. */
static size_t read_types(const struct words *words, size_t at, bool is_plural)
{
    size_t end = at + type_in_group(words, at, is_plural);
    for (size_t next; end > at && (next = after_type_separator(words, end)) > end;) {
        size_t len = type_in_group(words, next, is_plural);
        if (len == 0)
            break;
        end = next + len;
    }
    return end;
}

/* "cấp tỉnh, cấp xã". */
static size_t read_levels(const struct words *words, size_t at)
{
    size_t end = at + words_phrase(words, at, LEX_LEVEL);
    for (size_t next; end > at && (next = name_after_separator(words, end)) > end;) {
        size_t len = words_phrase(words, next, LEX_LEVEL);
        if (len == 0)
            break;
        end = next + len;
    }
    return end;
}

/* "Gia Lai, Đắk Lắk và Lâm Đồng" after "các tỉnh"; another kind of place may stand before a name. */
static size_t read_place_names(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t end = name_read_capitals(reader, at), members = 1;
    for (size_t next; end > at && members < NAME_MEMBERS && (next = name_after_separator(words, end)) > end;
         members++) {
        size_t after_type = next + name_place_type(words, next);
        size_t name_end = name_read_capitals(reader, after_type);
        if (name_end == after_type || (after_type == next && name_starts_shallowly(words, next)))
            break;
        end = name_end;
    }
    return end;
}

/* "từ Hà Tĩnh đến Lâm Đồng". */
static size_t read_range(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    if (!words_start(words, at, LEX_FROM_PLACE))
        return at;
    size_t first = name_read_capitals(reader, at + 1);
    if (first == at + 1 || !words_start(words, first, LEX_TO_PLACE))
        return at;
    size_t end = name_read_capitals(reader, first + 1);
    return end > first + 1 ? end : at;
}

/* What may follow the kinds of places of a group: names, a range, "trực thuộc Trung ương", "có liên quan". */
static size_t read_places_tail(const struct name_reader *reader, size_t at, bool is_plural)
{
    const struct words *words = reader->words;
    size_t end = is_plural ? read_place_names(reader, at) : name_read_capitals(reader, at);
    end = read_range(reader, end);
    for (size_t len; (len = words_phrase(words, end, LEX_GROUP_TAIL)) > 0;) {
        if ((!name_is_capital(words, end) && words_phrase(words, end, LEX_VERB) >= len) ||
            name_begins_next(reader, at, end, true))
            break;
        end += len;
    }
    return end;
}

size_t name_read_places(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t end = read_levels(words, at);
    if (end > at)
        return end;
    size_t plural = words_phrase(words, at, LEX_PLURAL);
    size_t types = at + plural;
    end = read_types(words, types, plural > 0);
    if (end == types)
        return at;
    bool is_group = plural > 0 || end > types + type_in_group(words, types, plural > 0);
    size_t tail = read_places_tail(reader, end, is_group);
    bool is_described = plural > 0 && tail == end && reader->place == NAMES_IN_PROSE && end < words->count &&
                        !words_are(words, end, WORD_MARK) && !name_is_capital(words, end);
    return is_described ? name_read_modifiers(reader, end) : tail; /* "các xã giáp ranh" */
}

bool name_starts_shallowly(const struct words *words, size_t at)
{
    return !words_start(words, at, LEX_NOT_NAME) &&
           (words_start(words, at, LEX_UNIT_HEAD) || words_start(words, at, LEX_TITLE_HEAD) ||
            words_start(words, at, LEX_CLOSED_NAME) || words_start(words, at, LEX_BUSINESS) ||
            words_start(words, at, LEX_PLACE_TYPE));
}
