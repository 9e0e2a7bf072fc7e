#include "model/event_texts.h"

#include "base/message.h"
#include "base/seen.h"

static bool is_too_long(struct text words, size_t most, struct error *error)
{
    enum { SHOWN_BYTES = 60 };
    error_set_with(error, ERROR_USAGE, N_("“{1}…” is too long: at most {2} letters"), text_cut(words, SHOWN_BYTES));
    return error_add_number(error, 2, (int64_t)most);
}

static bool check_prose(struct text words, size_t most, struct error *error)
{
    if (seen_is_blank(words))
        return error_set(error, ERROR_USAGE, N_("these words hold nothing that can be seen"));
    if (!seen_is_clean(words))
        return error_set(error, ERROR_USAGE, N_("the words hold a character that cannot be seen"));
    return words.len <= most || text_count_points(words) <= most || is_too_long(words, most, error);
}

static bool check_line(struct text words, struct error *error)
{
    if (!check_prose(words, LONGEST_LINE_POINTS, error))
        return false;
    size_t end = text_find_byte(words, '\n');
    if (end == TEXT_NOT_FOUND)
        end = text_find_byte(words, '\r');
    return end == TEXT_NOT_FOUND || error_set_with(error, ERROR_USAGE, N_("what begins with “{1}” has to be one line"),
                                                   text_slice(words, 0, end));
}

bool event_texts_check(const struct event *event, struct error *error)
{
    for (size_t i = 0; i < EVENT_FIELD_COUNT; i++) {
        enum event_field field = (enum event_field)i;
        enum event_field_type type = event_field_type(field);
        if (!event_has(event, field))
            continue;
        if ((type == FIELD_TYPE_TEXT && !check_line(event_text(event, field), error)) ||
            (type == FIELD_TYPE_PROSE && !check_prose(event_text(event, field), LONGEST_PROSE_POINTS, error)))
            return false;
    }
    return true;
}
