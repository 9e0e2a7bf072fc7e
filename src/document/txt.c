#include "document/txt.h"

#include "base/utf8.h"
#include "document/letters/code_page.h"
#include "document/letters/legacy_font.h"
#include "document/sniff.h"
#include "document/txt_table.h"

enum { REPLACEMENT = 0xFFFD, BYTE_ORDER_MARK = 0xFEFF, GOOD_FOR_EACH_BROKEN = 8 };

static bool is_surrogate(int32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDFFF;
}

/* The code point at `*at`, which moves on; a lone surrogate or a zero gives U+FFFD. */
static int32_t next_utf16(struct text bytes, size_t *at, bool is_big_endian)
{
    int32_t units[2] = {0, 0};
    for (size_t i = 0; i < 2 && *at + 2 * i + 1 < bytes.len; i++) {
        int32_t first = (unsigned char)bytes.at[*at + 2 * i], second = (unsigned char)bytes.at[*at + 2 * i + 1];
        units[i] = is_big_endian ? first << 8 | second : second << 8 | first;
    }
    *at += 2;
    bool is_pair = units[0] >= 0xD800 && units[0] < 0xDC00 && units[1] >= 0xDC00 && units[1] < 0xE000;
    if (is_pair) {
        *at += 2;
        return 0x10000 + ((units[0] - 0xD800) << 10) + (units[1] - 0xDC00);
    }
    return is_surrogate(units[0]) || units[0] == 0 ? REPLACEMENT : units[0];
}

static struct text decode_utf16(struct arena *arena, struct text bytes, bool is_big_endian)
{
    struct buffer decoded = buffer_open(arena, 2 * bytes.len + 4);
    for (size_t at = 0; at + 1 < bytes.len;) {
        int32_t point = next_utf16(bytes, &at, is_big_endian);
        if (point != BYTE_ORDER_MARK)
            buffer_add_point(&decoded, point);
    }
    return utf8_compose(arena, buffer_text(&decoded));
}

/* How long the good sequence at `at` is; 0 when the byte there is broken. */
static size_t good_sequence(struct text bytes, size_t at)
{
    unsigned char first = (unsigned char)bytes.at[at];
    size_t len = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    struct text sequence = text_slice(bytes, at, at + len);
    return sequence.len == len && utf8_is_valid(sequence) ? len : 0;
}

/* Vietnamese in UTF-8 has a sequence of several bytes in most words; chance makes few of them. */
static bool is_nearly_utf8(struct text bytes)
{
    size_t good = 0, broken = 0;
    for (size_t at = 0; at < bytes.len;) {
        size_t len = good_sequence(bytes, at);
        good += len > 1;
        broken += len == 0;
        at += len ? len : 1;
    }
    return good >= GOOD_FOR_EACH_BROKEN * broken;
}

static struct text mend_utf8(struct arena *arena, struct text bytes)
{
    struct buffer mended = buffer_open(arena, 3 * bytes.len + 1);
    for (size_t at = 0; at < bytes.len;) {
        size_t len = good_sequence(bytes, at);
        if (len)
            buffer_add(&mended, text_slice(bytes, at, at + len));
        else
            buffer_add_point(&mended, REPLACEMENT);
        at += len ? len : 1;
    }
    return utf8_compose(arena, buffer_text(&mended));
}

struct text txt_decode(struct arena *arena, struct text bytes)
{
    enum text_encoding encoding = sniff_encoding(bytes);
    if (encoding != ENCODING_EIGHT_BIT)
        return decode_utf16(arena, bytes, encoding == ENCODING_UTF16_BE);
    if (utf8_is_valid(bytes))
        return bytes;
    if (is_nearly_utf8(bytes))
        return mend_utf8(arena, bytes);
    struct text latin = code_page_decode(arena, CODE_PAGE_1252, bytes);
    return legacy_font_guess(arena, latin) == LEGACY_NONE ? code_page_decode(arena, CODE_PAGE_1258, bytes) : latin;
}

/* What ends a line, and one past where each stands next; 0 when it was not looked for yet. */
static const char line_ends[] = {'\n', '\r', '\f'};

struct next_ends {
    size_t past[sizeof line_ends];
};

/* Where the line that starts at `start` ends, and how many bytes its end takes. */
static size_t find_line_end(struct text words, size_t start, struct next_ends *next, size_t *end_bytes)
{
    size_t at = words.len;
    for (size_t i = 0; i < sizeof line_ends; i++) {
        if (next->past[i] <= start) {
            size_t found = text_find_byte(text_from_offset(words, start), line_ends[i]);
            next->past[i] = 1 + (found == TEXT_NOT_FOUND ? words.len : start + found);
        }
        at = next->past[i] <= at ? next->past[i] - 1 : at;
    }
    bool is_pair = at + 1 < words.len && words.at[at] == '\r' && words.at[at + 1] == '\n';
    *end_bytes = at == words.len ? 0 : is_pair ? 2 : 1;
    return at;
}

bool txt_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    (void)error;
    struct text words = txt_decode(input->arena, input->bytes);
    words = legacy_font_convert(input->arena, legacy_font_guess(input->arena, words), words);
    struct text mark = TEXT("\xEF\xBB\xBF");
    size_t start = text_starts(words, mark) ? mark.len : 0;
    struct next_ends next = {{0}};
    struct txt_tables tables = txt_tables_of(input->arena, words, start);
    words = tables.words;
    start = tables.start;
    text_builder_give(builder, words);
    while (start < words.len) {
        size_t end_bytes, end = find_line_end(words, start, &next, &end_bytes);
        struct span line = {start, end};
        size_t below = txt_table_read(&tables, line, builder);
        if (below == start)
            text_builder_given_line(builder, LINE_WRAPPED, line);
        start = below > start ? below : end + end_bytes;
    }
    return true;
}
