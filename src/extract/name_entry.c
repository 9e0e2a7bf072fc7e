#include "extract/name_part.h"

/* "Bộ trưởng", "Chủ tịch", "Thủ trưởng": a post, and what it is the post of. */
static size_t read_post(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t len = words_phrase(words, at, LEX_TITLE_HEAD);
    if (len == 0)
        return at;
    size_t end = at + len;
    for (size_t next;
         (len = words_phrase(words, next = name_after_separator(words, end), LEX_TITLE_HEAD)) > 0 && next > end;)
        end = next + len; /* "Giám đốc, Phó Giám đốc" */
    while ((len = words_phrase(words, end, LEX_TITLE_HEAD)) > 0)
        end += len; /* "Lãnh đạo Ban Giám đốc" */
    size_t of = name_read_group(reader, end);
    if (of == end)
        of = name_read_unit(reader, end);
    if (of == end)
        of = name_read_places(reader, end);
    if (of == end)
        of = name_read_capitals(reader, end);
    if (of == end && !name_stops(words, end))
        of += words_phrase(words, end, LEX_GROUP_NOUN); /* "Giám đốc sở" */
    if (of > end)
        return of;
    return name_is_capital(words, at) ? end : at;
}

/* "các Phó Thủ tướng". */
static size_t read_posts(const struct name_reader *reader, size_t at)
{
    size_t first = at + words_phrase(reader->words, at, LEX_PLURAL);
    size_t end = read_post(reader, first);
    return end > first ? end : at;
}

static size_t read_business(const struct words *words, size_t at)
{
    return words_are(words, at, WORD_UPPER | WORD_CAPITAL) ? at + words_phrase(words, at, LEX_BUSINESS) : at;
}

/* "Tỉnh" alone is the locality of a meeting; "tỉnh X" a place; "tỉnh" in lower case alone is nobody. */
static size_t read_place(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    size_t plural = words_phrase(words, at, LEX_PLURAL);
    size_t type = words_phrase(words, at + plural, LEX_PLACE_TYPE);
    if (type == 0)
        return at;
    size_t end = name_read_places(reader, at);
    if (end > at + plural + type || plural > 0 || name_is_capital(words, at))
        return end;
    return at;
}

size_t name_read_entry(const struct name_reader *reader, size_t at)
{
    const struct words *words = reader->words;
    if (at >= words->count || words_are(words, at, WORD_MARK))
        return at;
    size_t end = at;
    if (words_start(words, at, LEX_CLOSED_NAME))
        end = name_read_unit(reader, at);
    if (end == at && words_start(words, at, LEX_TITLE_HEAD))
        end = read_post(reader, at);
    if (end == at && (words_start(words, at, LEX_PLURAL) || words_start(words, at, LEX_PLACE_TYPE)))
        end = read_place(reader, at);
    if (end == at && (words_start(words, at, LEX_PLURAL) || words_start(words, at, LEX_GROUP_NOUN)))
        end = name_read_group(reader, at);
    if (end == at && words_start(words, at, LEX_PLURAL))
        end = read_posts(reader, at);
    if (end == at && words_start(words, at, LEX_UNIT_HEAD))
        end = name_read_unit(reader, at);
    if (end == at && words_start(words, at, LEX_BUSINESS))
        end = read_business(words, at);
    return end;
}
