#include "base/text.h"

#include <assert.h>
#include <stdarg.h>

#include <utf8proc.h>

#include "base/arena.h"
#include "base/buffer.h"

struct text text_copy(struct arena *arena, struct text text)
{
    return (struct text){text_terminated(arena, text), text.len};
}

const char *text_terminated(struct arena *arena, struct text text)
{
    char *copy = arena_array(arena, char, text.len + 1);
    if (text.len)
        memcpy(copy, text.at, text.len);
    return copy;
}

struct text text_print(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int len = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(len >= 0);
    char *at = arena_array(arena, char, (size_t)len + 1);
    vsnprintf(at, (size_t)len + 1, format, again);
    va_end(again);
    return (struct text){at, (size_t)len};
}

struct text text_join(struct arena *arena, const struct text *parts, size_t count, struct text between)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += parts[i].len + between.len;
    struct buffer joined = buffer_open(arena, len + 1);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buffer_add(&joined, between);
        buffer_add(&joined, parts[i]);
    }
    return buffer_text(&joined);
}

int text_compare(struct text a, struct text b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    if (order)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

size_t text_find(struct text text, struct text part)
{
    if (part.len == 0)
        return 0;
    if (text.len == 0)
        return TEXT_NOT_FOUND;
    const char *found = memmem(text.at, text.len, part.at, part.len);
    return found ? (size_t)(found - text.at) : TEXT_NOT_FOUND;
}

size_t text_find_byte(struct text text, char byte)
{
    const char *found = text.len ? memchr(text.at, byte, text.len) : NULL;
    return found ? (size_t)(found - text.at) : TEXT_NOT_FOUND;
}

size_t text_run(struct text text, size_t at, const bool ends[256])
{
    while (at < text.len && !ends[(unsigned char)text.at[at]])
        at++;
    return at;
}

static bool continues_point(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

struct text text_cut(struct text text, size_t most_bytes)
{
    if (text.len <= most_bytes)
        return text;
    while (most_bytes > 0 && continues_point(text.at[most_bytes]))
        most_bytes--;
    return text_slice(text, 0, most_bytes);
}

static struct text trim_start(struct text text)
{
    for (;;) {
        struct text rest = text;
        int32_t point = text_next_point(&rest);
        if (point < 0 || !point_is_space(point))
            return text;
        text = rest;
    }
}

static struct text trim_end(struct text text)
{
    while (text.len > 0) {
        size_t start = text.len - 1;
        while (start > 0 && continues_point(text.at[start]))
            start--;
        struct text last = text_from_offset(text, start);
        if (!point_is_space(text_next_point(&last)))
            break;
        text.len = start;
    }
    return text;
}

struct text text_trim(struct text text)
{
    return trim_end(trim_start(text));
}

struct text text_collapse(struct arena *arena, struct text text)
{
    struct text rest = text_trim(text);
    struct buffer collapsed = buffer_open(arena, rest.len + 1);
    bool gap = false;
    while (rest.len > 0) {
        struct text before = rest;
        int32_t point = text_next_point(&rest);
        if (point_is_space(point)) {
            gap = true;
            continue;
        }
        if (gap)
            buffer_add_byte(&collapsed, ' ');
        gap = false;
        buffer_add(&collapsed, text_slice(before, 0, before.len - rest.len));
    }
    return buffer_text(&collapsed);
}

bool text_split(struct text *rest, char separator, struct text *part)
{
    if (!rest->at)
        return false;
    size_t end = text_find_byte(*rest, separator);
    if (end == TEXT_NOT_FOUND) {
        *part = *rest;
        *rest = TEXT_NONE;
        return true;
    }
    *part = text_slice(*rest, 0, end);
    *rest = (struct text){rest->at + end + 1, rest->len - end - 1};
    return true;
}

int32_t text_next_long_point(struct text *rest)
{
    const unsigned char *at = (const unsigned char *)rest->at;
    int32_t point = at[0];
    size_t len = 1;
    if (point >= 0xF0)
        len = 4, point &= 0x07;
    else if (point >= 0xE0)
        len = 3, point &= 0x0F;
    else if (point >= 0xC0)
        len = 2, point &= 0x1F;
    if (len > rest->len)
        len = rest->len;
    for (size_t i = 1; i < len; i++)
        point = (point << 6) | (at[i] & 0x3F);
    rest->at += len;
    rest->len -= len;
    return point;
}

/* How many of eight bytes go on with a point: those that begin with the bits 10. */
static size_t count_continuing(const char *eight)
{
    const uint64_t ones = 0x0101010101010101;
    uint64_t bytes;
    memcpy(&bytes, eight, sizeof bytes);
    return (size_t)(((bytes >> 7 & ~(bytes >> 6) & ones) * ones) >> 56);
}

size_t text_count_points(struct text text)
{
    size_t count = text.len, at = 0;
    for (; at + 8 <= text.len; at += 8)
        count -= count_continuing(text.at + at);
    for (; at < text.len; at++)
        count -= continues_point(text.at[at]);
    return count;
}

bool text_to_number(struct text text, uint64_t maximum, uint64_t *number)
{
    uint64_t value = 0;
    if (text.len == 0)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        uint64_t digit = (uint64_t)(text.at[i] - '0');
        if (value > (maximum - digit) / 10 || digit > maximum)
            return false;
        value = 10 * value + digit;
    }
    *number = value;
    return true;
}

bool point_is_space_beyond_ascii(int32_t point)
{
    return point == 0xA0 || point == 0xFEFF || point == 0x3000 || (point >= 0x2000 && point <= 0x200B) ||
           point == 0x202F || point == 0x2028 || point == 0x2029;
}

/* Letters that Vietnamese uses, whose case their number tells: U+1EA0 to U+1EF9 and the first of Latin Extended-A; and
 * U+00C0 to U+00FF but for the signs of multiplication and division. */
static bool is_vietnamese(int32_t point)
{
    return (point >= 0x1EA0 && point <= 0x1EF9) || (point >= 0x100 && point <= 0x137);
}

static bool is_latin_1(int32_t point)
{
    return point >= 0xC0 && point <= 0xFF && point != 0xD7 && point != 0xF7;
}

bool point_is_upper_beyond_ascii(int32_t point)
{
    if (is_vietnamese(point))
        return !(point & 1);
    if (is_latin_1(point))
        return point <= 0xDE;
    return utf8proc_category(point) == UTF8PROC_CATEGORY_LU;
}

bool point_is_letter_beyond_ascii(int32_t point)
{
    if (is_vietnamese(point) || is_latin_1(point))
        return true;
    utf8proc_category_t category = utf8proc_category(point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}
