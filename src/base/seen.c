#include "base/seen.h"

enum { REPLACEMENT = 0xFFFD };

struct point_range {
    int32_t first, last;
};

/* Control characters, separators of lines and paragraphs, turns of direction. */
static const struct point_range harmful[] = {{0x00, 0x1F}, {0x7F, 0x9F}, {0x2028, 0x202E}, {0x2066, 0x2069}};

/* Without width: soft hyphen, joiners, fillers, the mark of byte order. */
static const struct point_range without_width[] = {
    {0xAD, 0xAD},     {0x034F, 0x034F}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F},
    {0x2060, 0x206F}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
};

static bool is_within(const struct point_range *ranges, size_t count, int32_t point)
{
    for (size_t i = 0; i < count; i++)
        if (point >= ranges[i].first && point <= ranges[i].last)
            return true;
    return false;
}

static bool is_break(int32_t point)
{
    return point == '\n' || point == '\t' || point == '\r';
}

static bool is_harmful(int32_t point)
{
    if ((point >= ' ' && point < 0x7F) || (point > 0x9F && point < 0x2028)) /* nearly all there is */
        return false;
    return !is_break(point) && is_within(harmful, COUNT_OF(harmful), point);
}

static bool can_be_seen(int32_t point)
{
    return !is_within(without_width, COUNT_OF(without_width), point) && !is_within(harmful, COUNT_OF(harmful), point);
}

bool seen_is_blank(struct text words)
{
    while (words.len > 0) {
        int32_t point = text_next_point(&words);
        if (!point_is_space(point) && can_be_seen(point))
            return false;
    }
    return true;
}

bool seen_is_whole(struct text words)
{
    while (words.len > 0)
        if (!can_be_seen(text_next_point(&words)))
            return false;
    return true;
}

bool seen_is_clean(struct text words)
{
    while (words.len > 0)
        if (is_harmful(text_next_point(&words)))
            return false;
    return true;
}

void seen_add(struct buffer *to, struct text words)
{
    while (words.len > 0) {
        int32_t point = text_next_point(&words);
        buffer_add_point(to, is_break(point) ? ' ' : is_harmful(point) ? REPLACEMENT : point);
    }
}

void seen_add_lines(struct buffer *to, struct text words, size_t indent)
{
    struct text line;
    for (bool is_first = true; text_split(&words, '\n', &line); is_first = false) {
        if (!is_first)
            buffer_print(to, "\n%*s", (int)indent, "");
        seen_add(to, text_ends(line, TEXT("\r")) ? text_slice(line, 0, line.len - 1) : line);
    }
}

struct text seen_line(struct arena *arena, struct text words)
{
    enum { LONGER = 3 }; /* one byte can become three */
    struct buffer line = buffer_open(arena, words.len * LONGER + 1);
    seen_add(&line, words);
    return buffer_text(&line);
}

struct text seen_only(struct arena *arena, struct text words)
{
    struct text rest = words;
    struct buffer kept = buffer_open(arena, words.len + 1);
    while (rest.len > 0) {
        int32_t point = text_next_point(&rest);
        if (point_is_space(point) || can_be_seen(point))
            buffer_add_point(&kept, point);
    }
    return kept.len == words.len ? words : buffer_text(&kept);
}
