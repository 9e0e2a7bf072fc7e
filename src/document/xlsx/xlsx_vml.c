#include "document/xlsx/xlsx_vml.h"

#include "base/buffer.h"

/* "&amp;", "&#7852;": at most so many bytes behind the sign. */
enum { LONGEST_NAME = 10 };

static bool is_of_name(char byte)
{
    char small = (char)(byte | 0x20);
    return (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') || byte == '#';
}

static bool names_character(struct text after)
{
    size_t len = 0;
    while (len < after.len && len < LONGEST_NAME && is_of_name(after.at[len]))
        len++;
    return len > 0 && len < after.len && after.at[len] == ';';
}

struct text xlsx_vml_mended(struct arena *arena, struct text bytes)
{
    struct text open_break = TEXT("<br>"), sign = TEXT("&amp;");
    struct buffer mended = buffer_open(arena, bytes.len * sign.len + 1);
    for (size_t at = 0, end; at < bytes.len; at = end) {
        for (end = at; end < bytes.len && bytes.at[end] != '<' && bytes.at[end] != '&'; end++)
            ;
        buffer_add(&mended, text_slice(bytes, at, end));
        struct text rest = text_from_offset(bytes, end);
        if (text_starts(rest, open_break)) {
            buffer_add(&mended, TEXT("<br/>"));
            end += open_break.len;
        } else if (rest.len) {
            bool is_bare = rest.at[0] == '&' && !names_character(text_from_offset(rest, 1));
            buffer_add(&mended, is_bare ? sign : text_slice(rest, 0, 1));
            end++;
        }
    }
    return buffer_text(&mended);
}
