#include "base/visible.h"

/* How long the invisible sign at the start is: U+00AD, U+200B, U+2060, U+FEFF; 0 for any other. */
static size_t invisible_at(struct text rest)
{
    switch ((unsigned char)*rest.at) {
    case 0xC2:
        return text_starts(rest, TEXT("\xc2\xad")) ? 2 : 0;
    case 0xE2:
        return text_starts(rest, TEXT("\xe2\x80\x8b")) || text_starts(rest, TEXT("\xe2\x81\xa0")) ? 3 : 0;
    case 0xEF:
        return text_starts(rest, TEXT("\xef\xbb\xbf")) ? 3 : 0;
    default:
        return 0;
    }
}

void visible_add(struct buffer *to, struct text words)
{
    size_t start = 0;
    for (size_t i = 0; i < words.len; i++) {
        size_t invisible = invisible_at((struct text){words.at + i, words.len - i});
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

void visible_add_lines(struct buffer *to, struct text words)
{
    size_t start = to->len, kept = start;
    visible_add(to, text_trim(words));
    for (size_t i = start; i < to->len; i++) {
        bool is_pair = to->at[i] == '\r' && i + 1 < to->len && to->at[i + 1] == '\n';
        if (!is_pair)
            to->at[kept++] = (char)(to->at[i] == '\r' ? '\n' : to->at[i] == '\t' ? ' ' : to->at[i]);
    }
    buffer_cut(to, kept);
}
