#include "model/policy.h"

#include "base/message.h"
#include "base/moment.h"
#include "model/policy_value.h"

struct policy_row {
    struct text key;
    enum policy_type type;
    const char *choices;
    enum policy_reach reach;
    const char *value, *source;
    const char *title;
};

#define NOT_VERIFIED NULL
static const struct policy_row rows[] = {
#define POLICY(name, number, key, type, choices, reach, value, source, title)                                          \
    [POLICY_##name] = {TEXT_INIT(key), POLICY_##type, choices, POLICY_FOR_##reach, value, source, title},
#include "model/policies.def"
#undef POLICY
};

static const enum policy order[] = {
#define POLICY(name, number, key, type, choices, reach, value, source, title) POLICY_##name,
#include "model/policies.def"
#undef POLICY
};

size_t policy_count(void)
{
    return COUNT_OF(order);
}

enum policy policy_at(size_t place)
{
    return order[place];
}

struct text policy_code(enum policy policy)
{
    return rows[policy].key;
}

const char *policy_title(enum policy policy)
{
    return rows[policy].title;
}

enum policy_reach policy_reach(enum policy policy)
{
    return rows[policy].reach;
}

enum policy_type policy_type(enum policy policy)
{
    return rows[policy].type;
}

struct text policy_choices(enum policy policy)
{
    return text_from(rows[policy].choices);
}

bool policy_find(struct text code, enum policy *policy)
{
    for (size_t i = 0; i < COUNT_OF(order); i++) {
        if (!text_equal(rows[order[i]].key, code))
            continue;
        *policy = order[i];
        return true;
    }
    return false;
}

bool policy_find_number(int64_t number, enum policy *policy)
{
    for (size_t i = 0; i < COUNT_OF(order); i++)
        if ((int64_t)order[i] == number)
            *policy = order[i];
    return number > 0 && number < (int64_t)COUNT_OF(rows) && rows[number].key.len > 0;
}

static bool has_items(enum policy policy)
{
    return rows[policy].reach == POLICY_FOR_PRODUCT || rows[policy].reach == POLICY_FOR_YEAR;
}

bool policy_year_of(struct text item, int *year)
{
    uint64_t number;
    if (item.len != 4 || !text_to_number(item, 9999, &number) || number < 1)
        return false;
    *year = (int)number;
    return true;
}

/* Whether an item is one that the policy has values for. */
static bool suits(enum policy policy, struct text item)
{
    int year;
    if (rows[policy].reach == POLICY_FOR_YEAR)
        return policy_year_of(item, &year);
    return has_items(policy) == (item.len > 0);
}

bool policy_key_parse(struct text typed, struct policy_key *key, struct error *error)
{
    for (size_t i = 0; i < COUNT_OF(order); i++) {
        const struct policy_row *row = &rows[order[i]];
        struct text item = text_from_offset(typed, row->key.len + 1);
        bool has_mark = typed.len > row->key.len && typed.at[row->key.len] == '.';
        if (!text_starts(typed, row->key) || (typed.len > row->key.len && !(has_mark && has_items(order[i]))))
            continue;
        if (row->reach == POLICY_FOR_YEAR && !suits(order[i], item))
            return error_set_with(error, ERROR_USAGE, N_("“{1}” needs a year, as in “calendar.2027”"), row->key);
        if (!suits(order[i], item))
            return error_set_with(error, ERROR_USAGE, N_("“{1}” needs the code of a product, as in “coefficient.VB01”"),
                                  row->key);
        *key = (struct policy_key){.policy = order[i], .item = item};
        return true;
    }
    error_set_with(error, ERROR_USAGE, N_("there is no policy “{1}”"), typed);
    return error_add_hint(error, N_("“roviec policy list” names them all"));
}

void policy_key_print(struct buffer *to, const struct policy_key *key)
{
    buffer_add(to, rows[key->policy].key);
    if (key->item.len > 0)
        buffer_print(to, ".%.*s", TEXT_ARG(key->item));
}

static bool is_for(const struct policy_value *value, const struct policy_key *key, int64_t unit)
{
    return value->key.policy == key->policy && value->key.unit == unit && text_equal(value->key.item, key->item);
}

/* The value of one unit, or of all, that began last up to a day; NULL for none. */
static const struct policy_value *latest(const struct policy_values *values, const struct policy_key *key, int64_t unit,
                                         int32_t day)
{
    const struct policy_value *found = NULL;
    for (size_t i = 0; i < values->count; i++) {
        const struct policy_value *value = &values->at[i];
        bool is_later = !found || value->since > found->since ||
                        (value->since == found->since && value->event > found->event);
        if (value->since <= day && is_for(value, key, unit) && is_later)
            found = value;
    }
    return found;
}

void policy_values_forget(struct policy_values *values, int64_t known)
{
    size_t kept = 0;
    for (size_t i = 0; i < values->count; i++)
        if (values->at[i].event < known)
            values->at[kept++] = values->at[i];
    values->count = kept;
}

struct policy_standing policy_in_force(const struct policy_values *values, const struct policy_key *key, int32_t day)
{
    const struct policy_value *value = latest(values, key, key->unit, day);
    if ((!value || value->value.len == 0) && key->unit != NO_NUMBER)
        value = latest(values, key, NO_NUMBER, day);
    if (value && value->value.len > 0)
        return (struct policy_standing){*key, value->value, value->source, value->since, value->event};
    const struct policy_row *row = &rows[key->policy];
    return (struct policy_standing){*key, text_from(row->value), text_from(row->source), NO_DAY, NO_EVENT};
}

bool policy_value_of(struct arena *arena, const struct event *event, int64_t number, struct policy_value *value)
{
    struct error ignored;
    struct text checked;
    *value = (struct policy_value){
        .key = {.unit = event_number(event, FIELD_UNIT), .item = event_text(event, FIELD_ITEM)},
        .since = (int32_t)event_number(event, FIELD_SINCE),
        .event = number,
        .value = event_text(event, FIELD_VALUE),
        .source = event_text(event, FIELD_SOURCE),
    };
    return policy_find(event_text(event, FIELD_POLICY), &value->key.policy) &&
           suits(value->key.policy, value->key.item) &&
           (value->key.unit == NO_NUMBER || rows[value->key.policy].reach == POLICY_FOR_UNIT) &&
           value->since >= moment_day(event_number(event, FIELD_AT)) &&
           (value->value.len == 0 || (policy_value_parse(arena, &value->key, value->value, &checked, &ignored) &&
                                      text_equal(checked, value->value)));
}
