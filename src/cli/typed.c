#include "cli/typed.h"

#include <stdlib.h>
#include <string.h>

#include "base/message.h"
#include "base/moment.h"
#include "base/seen.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/day.h"
#include "cli/output.h"

bool typed_words(struct session *session, const char *typed, struct text *words, struct error *error)
{
    if (!utf8_is_valid(text_from(typed)))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    if (!seen_is_clean(text_from(typed)))
        return error_set(error, ERROR_USAGE, N_("the words hold a character that cannot be seen"));
    *words = utf8_compose(session->arena, text_from(typed));
    return true;
}

bool typed_moment(const char *typed, int64_t *at, struct error *error)
{
    struct date day = {0};
    if (!day_read(typed, &day, error))
        return false;
    *at = date_is_set(day) ? moment_of_day(date_to_day(day)) : 0;
    return true;
}

bool typed_number(const char *typed, const char *what, int64_t *number, struct error *error)
{
    uint64_t read = 0;
    if (typed && (!text_to_number(text_from(typed), INT64_MAX, &read) || read == 0))
        return error_set_with(error, ERROR_USAGE, what, text_from(typed));
    *number = (int64_t)read;
    return true;
}

bool typed_event(const char *typed, uint64_t *event)
{
    return text_to_number(text_from(typed[0] == '#' ? typed + 1 : typed), INT64_MAX, event);
}

bool typed_level(const char *typed, enum task_level *level, struct error *error)
{
    return !typed || task_level_parse(text_from(typed), level) ||
           error_set_with(error, ERROR_USAGE, N_("there is no level “{1}”"), text_from(typed));
}

static bool add_items(struct session *session, const char *typed, struct buffer *list, struct error *error)
{
    struct text words, item;
    if (!typed_words(session, typed, &words, error))
        return false;
    while (text_split(&words, ',', &item)) {
        item = text_trim(item);
        if (item.len > 0)
            buffer_print(list, "%s%.*s", list->len ? "\n" : "", TEXT_ARG(item));
    }
    return true;
}

bool typed_organised(const char *typed, bool *as_organised_now, struct error *error)
{
    *as_organised_now = typed && strcmp(typed, "now") == 0;
    return !typed || *as_organised_now || strcmp(typed, "then") == 0 ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” is neither then nor now"), text_from(typed));
}

bool typed_list(struct session *session, const char *typed, struct text *lines, struct error *error)
{
    struct buffer list = output_open(session);
    if (!add_items(session, typed, &list, error))
        return false;
    *lines = list.len ? buffer_text(&list) : TEXT_NONE;
    return true;
}

bool typed_lists(struct session *session, const struct given *given, size_t option, struct text *lines,
                 struct error *error)
{
    struct buffer list = output_open(session);
    for (size_t i = 0; i < given->in_order_count; i++)
        if (given->in_order[i].option == option && !add_items(session, given->in_order[i].value, &list, error))
            return false;
    *lines = list.len ? buffer_text(&list) : TEXT_NONE;
    return true;
}

bool typed_actor(struct session *session, const char *typed, struct text *code, struct error *error)
{
    const char *as = typed ? typed : getenv("ROVIEC_AS");
    if (as && !*as)
        return error_set(error, ERROR_USAGE, N_("the code of who acts or asks is empty"));
    return typed_words(session, as, code, error);
}
