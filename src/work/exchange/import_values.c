#include "work/exchange/import_values.h"

#include <string.h>

#include "base/hash.h"
#include "base/message.h"
#include "calendar/recurrence.h"
#include "model/code.h"
#include "model/judgement.h"

struct range_row {
    enum event_field field;
    int64_t least, most;
};

static const struct range_row ranges[] = {
    {FIELD_PERCENT, 0, 100}, {FIELD_QUANTITY, 0, INT64_MAX}, {FIELD_COEFFICIENT, 1, INT64_MAX},
    {FIELD_GRANTED, 0, 1},   {FIELD_ACTING, 0, 1},           {FIELD_HEADS, 0, 1},
    {FIELD_JOINT, 1, 1},
};

/* Two days of which the first is not the later one. */
static const struct order_row {
    enum event_field first, last;
} orders[] = {
    {FIELD_START, FIELD_DUE},
    {FIELD_SINCE, FIELD_UNTIL},
    {FIELD_ISSUED, FIELD_RECEIVED},
};

static bool is_judgement(struct text line)
{
    unsigned judged = 0;
    return judgement_add(line, &judged);
}

static bool is_attachment(struct text line)
{
    struct text digest = text_slice(line, 0, SHA256_HEX_BYTES - 1);
    for (size_t i = 0; i < digest.len; i++)
        if (!strchr("0123456789abcdef", digest.at[i]))
            return false;
    return line.len > SHA256_HEX_BYTES && line.at[digest.len] == ' ';
}

static bool is_rule(struct text line)
{
    struct recurrence recurrence;
    return recurrence_parse(line, &recurrence);
}

/* The SHA-256 of a file, a space, its type; a judgement; a rule: each line of a text is one. */
static const struct line_row {
    enum event_field field;
    bool (*is_one)(struct text line);
} lines[] = {
    {FIELD_JUDGED, is_judgement},
    {FIELD_ATTACHMENTS, is_attachment},
    {FIELD_RULE, is_rule},
};

static bool refuse(enum event_field field, struct error *error)
{
    return error_set_with(error, ERROR_USAGE, N_("“{1}” has a value it cannot have"), event_field_key(field));
}

static bool check_ranges(const struct event *event, struct error *error)
{
    for (size_t i = 0; i < COUNT_OF(ranges); i++) {
        int64_t number = event_number(event, ranges[i].field);
        if (event_has(event, ranges[i].field) && (number < ranges[i].least || number > ranges[i].most))
            return refuse(ranges[i].field, error);
    }
    for (size_t i = 0; i < COUNT_OF(orders); i++)
        if (event_has(event, orders[i].first) && event_has(event, orders[i].last) &&
            event_number(event, orders[i].first) > event_number(event, orders[i].last))
            return refuse(orders[i].last, error);
    return true;
}

static bool check_codes(const struct event *event, struct error *error)
{
    static const enum event_field codes[] = {FIELD_CODE, FIELD_PRODUCT_CODE, FIELD_ITEM};
    for (size_t i = 0; i < COUNT_OF(codes); i++)
        if (!code_check(event_text(event, codes[i]), error))
            return false;
    return true;
}

bool import_values_check(const struct event *event, struct error *error)
{
    if (!check_ranges(event, error) || !check_codes(event, error))
        return false;
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        struct text rest = event_text(event, lines[i].field);
        for (struct text line; text_split(&rest, '\n', &line);)
            if (!lines[i].is_one(line))
                return refuse(lines[i].field, error);
    }
    return true;
}

bool import_lacks_nothing(const struct event *event, struct error *error)
{
    enum event_field field;
    return !event_lacks(event, &field) ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” is missing"), event_field_key(field));
}
