#include "report/table_words.h"

#include "base/arena.h"
#include "base/seen.h"
#include "model/event.h"

enum { INDENT = 4, LONGEST_CELL_BYTES = 400 };

void table_pad(struct buffer *to, struct text words, size_t width)
{
    seen_add(to, words);
    for (size_t points = text_count_points(words); points < width; points++)
        buffer_add_byte(to, ' ');
}

void table_add_seen(struct buffer *to, const char *before, struct text words, const char *after)
{
    buffer_add(to, text_from(before));
    seen_add(to, words);
    buffer_add(to, text_from(after));
}

size_t table_count_lines(struct text lines)
{
    size_t count = 0;
    for (struct text line; text_split(&lines, '\n', &line);)
        count++;
    return count;
}

struct text table_said(enum language language, struct text words)
{
    return words.len > 0 ? words : text_from(message_translate(language, N_("[words erased]")));
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
    seen_add_lines(to, words, INDENT);
    buffer_add_byte(to, '\n');
}

void table_add_day(struct buffer *to, enum language language, const char *label, int32_t day)
{
    char printed[DATE_BYTES];
    if (day != NO_DAY)
        table_add_words(to, language, label, text_from(table_day(language, day, printed)));
}

void table_add_more(struct buffer *to, int64_t last, enum language language)
{
    struct text number = text_print(to->arena, "%lld", (long long)last);
    message_fill(to, text_from(message_translate(language, N_("There are more: go on with --after {1}."))), &number, 1);
    buffer_add_byte(to, '\n');
}

void table_add_late(struct buffer *to, int32_t days, enum language language)
{
    struct text number = text_print(to->arena, "%d", (int)days);
    if (days > 0)
        message_fill(
            to, text_from(message_translate_count(language, N_(", {1} day late"), N_(", {1} days late"), (size_t)days)),
            &number, 1);
}

struct text table_standing(struct arena *arena, const struct task_standing *standing, enum language language)
{
    struct buffer words = buffer_open(arena, LONGEST_CELL_BYTES);
    buffer_add(&words, text_from(message_translate(language, task_state_title(standing->state))));
    if (standing->is_late)
        table_add_late(&words, standing->days_late, language);
    return buffer_text(&words);
}
