/*
 * text.h: borrowed UTF-8, passed by value, not terminated.
 *
 * Text is checked and normalised once, at the border (utf8.h); inside it is known good, so nothing here fails on
 * broken sequences. Positions are bytes unless a name says points (Unicode code points).
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/attributes.h"

struct arena;

struct text {
    const char *at;
    size_t len;
};

/* A text from a string literal, also in constant tables. */
#define TEXT(literal) ((struct text){(literal), sizeof(literal) - 1})
#define TEXT_INIT(literal)                                                                                             \
    {                                                                                                                  \
        (literal), sizeof(literal) - 1                                                                                 \
    }
#define TEXT_NONE ((struct text){NULL, 0})

/* For printf-like calls: printf("%.*s", TEXT_ARG(text)). */
#define TEXT_ARG(text) (int)(text).len, ((text).len ? (text).at : "")

/* NULL gives TEXT_NONE. */
static inline struct text text_from(const char *terminated)
{
    return terminated ? (struct text){terminated, strlen(terminated)} : TEXT_NONE;
}
struct text text_copy(struct arena *arena, struct text text);
const char *text_terminated(struct arena *arena, struct text text);
struct text text_print(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
struct text text_join(struct arena *arena, const struct text *parts, size_t count, struct text between);

static inline bool text_is_empty(struct text text)
{
    return text.len == 0;
}
static inline bool text_equal(struct text a, struct text b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}
static inline bool text_starts(struct text text, struct text start)
{
    return text.len >= start.len && (start.len == 0 || memcmp(text.at, start.at, start.len) == 0);
}
static inline bool text_ends(struct text text, struct text end)
{
    return text.len >= end.len && (end.len == 0 || memcmp(text.at + (text.len - end.len), end.at, end.len) == 0);
}
int text_compare(struct text a, struct text b); /* by bytes, as strcmp */

#define TEXT_NOT_FOUND ((size_t)-1)
size_t text_find(struct text text, struct text part); /* byte offset, or TEXT_NOT_FOUND */
size_t text_find_byte(struct text text, char byte);

/* Where the bytes from `at` on that are none of `ends` end; `at` where the first one is. */
size_t text_run(struct text text, size_t at, const bool ends[256]);

/* The bytes [start, end), clamped; what is left from `start` on. */
static inline struct text text_slice(struct text text, size_t start, size_t end)
{
    if (end > text.len)
        end = text.len;
    if (start >= end)
        return (struct text){text.at ? text.at + (start < text.len ? start : text.len) : NULL, 0};
    return (struct text){text.at + start, end - start};
}
static inline struct text text_from_offset(struct text text, size_t start)
{
    return text_slice(text, start, text.len);
}
struct text text_cut(struct text text, size_t most_bytes); /* its start, cut between code points */
struct text text_trim(struct text text);                   /* white space at both ends, U+00A0 and U+FEFF included */

/* White space runs to one space, ends trimmed. */
struct text text_collapse(struct arena *arena, struct text text);

/* Takes the part before the first `separator` off `rest` (all of it when there is none); false at the end. */
bool text_split(struct text *rest, char separator, struct text *part);

/* Takes the next code point off `rest`; -1 at the end. */
int32_t text_next_long_point(struct text *rest); /* one of several bytes */
static inline int32_t text_next_point(struct text *rest)
{
    if (rest->len == 0)
        return -1;
    unsigned char first = (unsigned char)rest->at[0];
    if (first >= 0x80)
        return text_next_long_point(rest);
    rest->at++;
    rest->len--;
    return first;
}
size_t text_count_points(struct text text);

/* A whole decimal number without sign; false for anything else or over `maximum`. */
MUST_USE bool text_to_number(struct text text, uint64_t maximum, uint64_t *number);

/* White space, U+00A0 and the other spaces of Unicode included; letters of any script, and those of upper case. */
bool point_is_space_beyond_ascii(int32_t point); /* these three: of what is not ASCII */
bool point_is_upper_beyond_ascii(int32_t point);
bool point_is_letter_beyond_ascii(int32_t point);
static inline bool point_is_space(int32_t point)
{
    return point < 0x80 ? point == ' ' || (point >= '\t' && point <= '\r') : point_is_space_beyond_ascii(point);
}
static inline bool point_is_upper(int32_t point)
{
    return point < 0x80 ? point >= 'A' && point <= 'Z' : point_is_upper_beyond_ascii(point);
}
static inline bool point_is_letter(int32_t point)
{
    return point < 0x80 ? (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z')
                        : point_is_letter_beyond_ascii(point);
}

#endif
