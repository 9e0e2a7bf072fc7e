#include "report/table_words.h"

#include "model/event.h"

void table_pad(struct buffer *to, struct text words, size_t width)
{
    buffer_add(to, words);
    for (size_t points = text_count_points(words); points < width; points++)
        buffer_add_byte(to, ' ');
}

const char *table_day(enum language language, int32_t day, char to[DATE_BYTES])
{
    return day == NO_DAY ? "          " : message_day(language, date_from_day(day), to);
}

void table_add_words(struct buffer *to, enum language language, const char *label, struct text words)
{
    if (text_is_empty(words))
        return;
    buffer_add(to, text_from(message_translate(language, label)));
    buffer_add(to, TEXT(": "));
    buffer_add(to, words);
    buffer_add_byte(to, '\n');
}

void table_add_day(struct buffer *to, enum language language, const char *label, int32_t day)
{
    char printed[DATE_BYTES];
    if (day != NO_DAY)
        table_add_words(to, language, label, text_from(table_day(language, day, printed)));
}
