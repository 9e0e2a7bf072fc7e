#include "report/cell_lines.h"

/* In tenths of a figure of the sheet's font. */
enum { FIGURE = 10, SPACE = 5, LETTER = 10, CAPITAL = 13, MARGIN = 10 };

static int point_width(int32_t point)
{
    if (point == ' ')
        return SPACE;
    if (point == 'm' || point == 'w' || point_is_upper(point))
        return CAPITAL;
    return LETTER;
}

/* Of the words up to the next space or the end; takes them off `rest`. */
static int take_word(struct text *rest)
{
    int width = 0;
    while (rest->len > 0 && rest->at[0] != ' ' && rest->at[0] != '\n')
        width += point_width(text_next_point(rest));
    return width;
}

size_t cell_lines(struct text words, int width)
{
    int room = width * FIGURE - MARGIN, used = 0;
    size_t lines = 1;
    room = room > CAPITAL ? room : CAPITAL;
    while (words.len > 0) {
        int word = take_word(&words);
        if (used > 0 && used + SPACE + word > room) {
            lines++;
            used = 0;
        }
        used += (used > 0 ? SPACE : 0) + word;
        for (; used > room; used -= room)
            lines++;
        if (words.len == 0)
            break;
        if (text_next_point(&words) == '\n') {
            lines++;
            used = 0;
        }
    }
    return lines;
}
