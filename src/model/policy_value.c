#include "model/policy_value.h"

#include "base/arena.h"
#include "base/decimal.h"
#include "base/message.h"
#include "model/day_notice.h"

static bool refuse(struct text typed, const char *message, struct error *error)
{
    return error_set_with(error, ERROR_USAGE, message, typed);
}

static bool parse_count(struct arena *arena, struct text typed, struct text *value, struct error *error)
{
    uint64_t number;
    if (!text_to_number(typed, INT32_MAX, &number))
        return refuse(typed, N_("“{1}” is not a whole number"), error);
    *value = text_print(arena, "%llu", (unsigned long long)number);
    return true;
}

static bool parse_limit(struct arena *arena, struct text typed, struct text *value, struct error *error)
{
    uint64_t number;
    *value = typed;
    if (text_equal(typed, TEXT("none")))
        return true;
    return text_to_number(typed, INT32_MAX, &number)
               ? parse_count(arena, typed, value, error)
               : refuse(typed, N_("“{1}” is neither a whole number nor “none”"), error);
}

static bool parse_decimal(struct arena *arena, struct text typed, struct text *value, struct error *error)
{
    int64_t thousandths;
    char printed[DECIMAL_BYTES];
    if (!decimal_parse(typed, &thousandths) || thousandths < 0)
        return refuse(typed, N_("“{1}” is not a number like 2.7"), error);
    *value = text_copy(arena, text_from(decimal_print(thousandths, printed)));
    return true;
}

static bool parse_choice(struct text choices, struct text typed, struct text *value, struct error *error)
{
    struct text rest = choices, choice;
    while (text_split(&rest, '|', &choice)) {
        if (!text_equal(choice, typed))
            continue;
        *value = choice;
        return true;
    }
    refuse(typed, N_("“{1}” is none of: {2}"), error);
    return error_add_argument(error, 2, choices);
}

static bool parse_marks(struct arena *arena, struct text typed, struct text *value, struct error *error)
{
    struct clarity_policy policy;
    if (!clarity_policy_parse(typed, &policy, error))
        return false;
    *value = TEXT_NONE;
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        if (policy.asks_for[mark])
            *value = text_print(arena, "%.*s%s%s", TEXT_ARG(*value), value->len > 0 ? ", " : "",
                                clarity_mark_code((enum clarity_mark)mark));
    return true;
}

static bool parse_notice(struct arena *arena, struct text item, struct text typed, struct text *value,
                         struct error *error)
{
    int year;
    if (!policy_year_of(item, &year) || !day_notice_check(typed, year, error))
        return false;
    struct buffer notice = buffer_open(arena, typed.len * 2 + DATE_BYTES * 4);
    for (struct notice_days days; day_notice_next(&typed, &days);)
        day_notice_add(&notice, &days);
    *value = buffer_text(&notice);
    return true;
}

bool policy_value_parse(struct arena *arena, const struct policy_key *key, struct text typed, struct text *value,
                        struct error *error)
{
    typed = text_trim(typed);
    switch (policy_type(key->policy)) {
    case POLICY_COUNT:
        return parse_count(arena, typed, value, error);
    case POLICY_LIMIT:
        return parse_limit(arena, typed, value, error);
    case POLICY_DECIMAL:
        return parse_decimal(arena, typed, value, error);
    case POLICY_CHOICE:
        return parse_choice(policy_choices(key->policy), typed, value, error);
    case POLICY_MARKS:
        return parse_marks(arena, typed, value, error);
    case POLICY_NOTICE:
        return parse_notice(arena, key->item, typed, value, error);
    }
    return false;
}

int64_t policy_number(const struct policy_standing *standing)
{
    int64_t thousandths = 0;
    uint64_t number = 0;
    if (text_equal(standing->value, TEXT("none")))
        return POLICY_NO_LIMIT;
    if (policy_type(standing->key.policy) == POLICY_DECIMAL)
        return decimal_parse(standing->value, &thousandths) ? thousandths : 0;
    return text_to_number(standing->value, INT32_MAX, &number) ? (int64_t)number : 0;
}

bool policy_is_yes(const struct policy_standing *standing)
{
    return text_equal(standing->value, TEXT("yes"));
}

struct clarity_policy policy_clarity(const struct policy_standing *standing)
{
    struct clarity_policy policy;
    struct error ignored;
    return clarity_policy_parse(standing->value, &policy, &ignored) ? policy : clarity_policy_default();
}
