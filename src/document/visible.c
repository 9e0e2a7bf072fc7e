#include "document/visible.h"

/* U+00AD, U+200B, U+2060, U+FEFF. */
static size_t invisible_at(struct text rest)
{
    static const struct text signs[] = {TEXT_INIT("\xc2\xad"), TEXT_INIT("\xe2\x80\x8b"), TEXT_INIT("\xe2\x81\xa0"),
                                        TEXT_INIT("\xef\xbb\xbf")};
    for (size_t i = 0; (unsigned char)*rest.at >= 0xC2 && i < COUNT_OF(signs); i++)
        if (text_starts(rest, signs[i]))
            return signs[i].len;
    return 0;
}

void visible_add(struct buffer *to, struct text words)
{
    size_t start = 0;
    for (size_t i = 0; i < words.len; i++) {
        size_t invisible = invisible_at(text_from_offset(words, i));
        if (!invisible)
            continue;
        buffer_add(to, text_slice(words, start, i));
        start = i + invisible;
        i = start - 1;
    }
    buffer_add(to, text_from_offset(words, start));
}

void visible_add_line(struct buffer *to, struct text words)
{
    size_t start = to->len;
    visible_add(to, text_trim(words));
    for (size_t i = start; i < to->len; i++)
        if (to->at[i] == '\n' || to->at[i] == '\r' || to->at[i] == '\t')
            to->at[i] = ' ';
}
