#include "cli/typed.h"

#include <stdlib.h>

#include "base/message.h"
#include "base/moment.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/day.h"
#include "cli/output.h"

/* Line breaks and tabs apart, what cannot be seen has no place in words: it would turn a line round, or a screen. */
static bool is_unseen(int32_t point)
{
    enum { FIRST_SEEN = 0x20, DELETE = 0x7F, LAST_CONTROL = 0x9F };
    enum { FIRST_TURN = 0x202A, LAST_TURN = 0x202E, FIRST_ISOLATE = 0x2066, LAST_ISOLATE = 0x2069 };
    return (point < FIRST_SEEN && point != '\n' && point != '\t' && point != '\r') ||
           (point >= DELETE && point <= LAST_CONTROL) || (point >= FIRST_TURN && point <= LAST_TURN) ||
           (point >= FIRST_ISOLATE && point <= LAST_ISOLATE);
}

static bool has_unseen(struct text words)
{
    while (words.len > 0)
        if (is_unseen(text_next_point(&words)))
            return true;
    return false;
}

bool typed_words(struct session *session, const char *typed, struct text *words, struct error *error)
{
    if (!utf8_is_valid(text_from(typed)))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    if (has_unseen(text_from(typed)))
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
