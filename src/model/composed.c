#include "model/composed.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "base/utf8.h"

enum { LONGEST_LETTER_BYTES = 64, FIRST_COMBINING = 0x300, LAST_COMBINING = 0x36F };

struct composing {
    struct arena *arena;
    struct buffer words;
    struct text_shift *at;
    size_t count, capacity;
};

static bool is_combining(int32_t point)
{
    return point >= FIRST_COMBINING && point <= LAST_COMBINING;
}

/* The letter that `rest` begins with, its marks included. */
static struct text take_letter(struct text *rest)
{
    struct text start = *rest, after;
    text_next_point(rest);
    for (after = *rest; after.len > 0 && is_combining(text_next_point(&after)); *rest = after)
        if (start.len - after.len > LONGEST_LETTER_BYTES)
            break;
    return text_slice(start, 0, start.len - rest->len);
}

/* From here on a byte of the words is that of the file, moved by so much. */
static void note_shift(struct composing *composing, size_t source)
{
    LIST_ADD(composing->arena, composing, ((struct text_shift){composing->words.len, source}));
}

static void compose_letter(struct composing *composing, struct text letter, size_t source)
{
    struct text composed = utf8_compose(composing->arena, letter);
    buffer_add(&composing->words, composed);
    if (composed.len != letter.len)
        note_shift(composing, source + letter.len);
}

/* The last shift at or before a byte of the words, or of the file. */
static struct text_shift shift_at(const struct read_text *text, size_t byte, bool in_source)
{
    size_t low = 0, high = text->shift_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        size_t place = in_source ? text->shifts[middle].source : text->shifts[middle].composed;
        if (place <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? text->shifts[low - 1] : (struct text_shift){0, 0};
}

static size_t composed_of(const struct read_text *text, size_t source)
{
    struct text_shift shift = shift_at(text, source, true);
    return shift.composed + (source - shift.source);
}

static void move_lines(struct arena *arena, struct read_text *text)
{
    struct read_line *lines = arena_array(arena, struct read_line, text->line_count);
    for (size_t i = 0; i < text->line_count; i++) {
        lines[i] = text->lines[i];
        lines[i].span.start = composed_of(text, lines[i].span.start);
        lines[i].span.end = composed_of(text, lines[i].span.end);
    }
    text->lines = lines;
}

void read_text_compose(struct arena *arena, struct read_text *text)
{
    if (!utf8_has_combining(text->words))
        return;
    struct composing composing = {.arena = arena, .words = buffer_open(arena, text->words.len + 1)};
    buffer_reserve(&composing.words, text->words.len);
    for (struct text rest = text->words; rest.len > 0;) {
        size_t source = text->words.len - rest.len;
        struct text letter = take_letter(&rest);
        if (utf8_has_combining(letter))
            compose_letter(&composing, letter, source);
        else
            buffer_add(&composing.words, letter);
    }
    text->source = text->words;
    text->words = buffer_text(&composing.words);
    text->shifts = composing.at;
    text->shift_count = composing.count;
    move_lines(arena, text);
}

struct text read_text_source(const struct read_text *text)
{
    return text->source.len ? text->source : text->words;
}

struct read_points read_points_of(struct arena *arena, const struct read_text *text)
{
    return (struct read_points){point_index_of(arena, read_text_source(text)), text};
}

size_t read_points_at(const struct read_points *points, size_t byte)
{
    struct text_shift shift = shift_at(points->text, byte, false);
    return point_index_at(&points->source, shift.source + (byte - shift.composed));
}

size_t read_text_byte(const struct read_text *text, int64_t point)
{
    struct text whole = read_text_source(text), rest = whole;
    while (point-- > 0 && rest.len > 0)
        text_next_point(&rest);
    return composed_of(text, whole.len - rest.len);
}
