#include "work/policy/policy.h"

#include "base/list.h"
#include "base/message.h"
#include "base/moment.h"
#include "model/code.h"
#include "store/question/organisation_known.h"
#include "store/question/policy.h"
#include "store/question/question.h"
#include "work/acting/acting_policy.h"
#include "work/acting/acting_unit.h"
#include "work/acting/permission.h"
#include "work/acting/policy_calendar.h"
#include "work/book/as_of.h"
#include "work/book/book_state.h"

static bool set_unit(struct acting *acting, const struct policy_change *change, struct policy_key *key,
                     struct error *error)
{
    struct unit_line line;
    if (text_is_empty(change->unit))
        return true;
    if (policy_reach(key->policy) != POLICY_FOR_UNIT)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” has one value for the whole book"),
                              policy_code(key->policy));
    if (!acting_unit(acting, change->unit, &line, error))
        return false;
    key->unit = line.record.number;
    return true;
}

static bool set_since(const struct acting *acting, const struct policy_change *change, int32_t *since,
                      struct error *error)
{
    int32_t decided = moment_day(acting->at);
    *since = date_is_set(change->since) ? date_to_day(change->since) : decided;
    if (*since >= decided)
        return true;
    error_set(error, ERROR_CONFLICT, N_("a value cannot hold from a day before it was decided on"));
    return error_add_hint(error, N_("if it was decided on then, give that day as well with “--on”"));
}

static bool step_set(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct policy_change *change = request;
    struct policy_key key;
    struct text value = TEXT_NONE;
    int32_t since;
    (void)answer;
    if (!permission_check(acting, PERMISSION_POLICY_SET, NULL, NO_NUMBER, error))
        return false;
    if (text_is_empty(text_trim(change->source)))
        return error_set(error, ERROR_USAGE, N_("name the document that lays the value down with “--source”"));
    if (!policy_key_parse(change->key, &key, error) || !code_check(key.item, error) ||
        !set_unit(acting, change, &key, error) ||
        (change->value.len > 0 && !policy_value_parse(acting->arena, &key, change->value, &value, error)) ||
        !set_since(acting, change, &since, error))
        return false;
    struct event event = event_of(EVENT_POLICY_SET);
    event_set_text(&event, FIELD_POLICY, policy_code(key.policy));
    event_set_text(&event, FIELD_ITEM, key.item);
    event_set_text(&event, FIELD_VALUE, value);
    event_set_text(&event, FIELD_SOURCE, text_trim(change->source));
    event_set_number(&event, FIELD_SINCE, since);
    event_set_number_unless(&event, FIELD_UNIT, key.unit, NO_NUMBER);
    return acting_append(acting, &event, error);
}

bool book_policy_set(struct book *book, const struct book_command *command, const struct policy_change *change,
                     struct error *error)
{
    struct policy_change request = *change;
    int64_t answer;
    return book_act(book, command, step_set, &request, &answer, error);
}

/* One question under way. */
struct asking {
    struct arena *arena;
    struct policy_values values;
    struct unit_lines units;
    int32_t day;
    struct policy_lines *lines;
};

static bool ask(struct book *book, struct asking *asking, const struct as_of *as_of, struct error *error)
{
    struct book_reader *reader;
    struct task_cut cut;
    asking->day = date_to_day(as_of_day(book, as_of));
    if (!book_reader_open(book->store, asking->arena, &reader, error) ||
        !as_of_cut(reader, asking->arena, as_of, &cut, error) ||
        !question_policies(reader, asking->arena, &asking->values, error))
        return false;
    policy_values_forget(&asking->values, cut.known);
    return question_units_known(reader, asking->arena, asking->day, cut.known, &asking->units, error);
}

static int32_t last_day_of(const struct unit_line *unit)
{
    return unit ? unit->record.until : NO_DAY;
}

/* Whether the unit that a value is for had ended by the day. */
static bool has_ended(const struct asking *asking, const struct policy_key *key)
{
    int32_t last = last_day_of(unit_lines_get(&asking->units, key->unit));
    return last != NO_DAY && last < asking->day;
}

static void add_line(struct asking *asking, struct policy_standing standing)
{
    const struct policy_key *key = &standing.key;
    const struct unit_line *unit = unit_lines_get(&asking->units, key->unit);
    struct policy_line line = {.standing = standing, .unit = unit ? unit->code : TEXT_NONE, .until = last_day_of(unit)};
    int year;
    if (key->policy == POLICY_CALENDAR && standing.event == NO_EVENT && policy_year_of(key->item, &year))
        line.standing.value = policy_calendar_built_in(asking->arena, year);
    line.is_in_force = policy_in_force(&asking->values, key, asking->day).event == standing.event &&
                       !has_ended(asking, key);
    LIST_ADD(asking->arena, asking->lines, line);
}

static bool is_same(const struct policy_key *one, const struct policy_key *other)
{
    return one->policy == other->policy && one->unit == other->unit && text_equal(one->item, other->item);
}

static bool is_wanted(const struct policy_key *wanted, const struct policy_key *key)
{
    return wanted->policy == key->policy && (wanted->item.len == 0 || text_equal(wanted->item, key->item));
}

/* Values come key by key, so a key begins where the one before was another. */
static void add_keys(struct asking *asking, const struct policy_key *wanted)
{
    const struct policy_values *values = &asking->values;
    add_line(asking, policy_in_force(values, wanted, asking->day));
    for (size_t i = 0; i < values->count; i++) {
        const struct policy_key *key = &values->at[i].key;
        if (is_wanted(wanted, key) && !is_same(wanted, key) && !has_ended(asking, key) &&
            (i == 0 || !is_same(&values->at[i - 1].key, key)))
            add_line(asking, policy_in_force(values, key, asking->day));
    }
}

bool book_policies(struct book *book, struct arena *arena, const struct policy_request *request,
                   struct policy_lines *lines, struct error *error)
{
    struct asking asking = {.arena = arena, .lines = lines};
    struct policy_key wanted;
    bool has_all = text_is_empty(request->key);
    *lines = (struct policy_lines){0};
    if ((!has_all && !policy_key_parse(request->key, &wanted, error)) || !ask(book, &asking, &request->as_of, error))
        return false;
    if (!has_all)
        add_keys(&asking, &wanted);
    for (size_t i = 0; has_all && i < policy_count(); i++)
        add_keys(&asking, &(struct policy_key){.policy = policy_at(i)});
    return true;
}

bool book_policy_history(struct book *book, struct arena *arena, const struct policy_request *request,
                         struct policy_lines *lines, struct error *error)
{
    struct asking asking = {.arena = arena, .lines = lines};
    struct policy_key wanted;
    *lines = (struct policy_lines){0};
    if (!policy_key_parse(request->key, &wanted, error) || !ask(book, &asking, &request->as_of, error))
        return false;
    add_line(&asking, policy_in_force(&(struct policy_values){0}, &wanted, asking.day));
    for (size_t i = 0; i < asking.values.count; i++) {
        const struct policy_value *value = &asking.values.at[i];
        if (is_wanted(&wanted, &value->key))
            add_line(&asking,
                     (struct policy_standing){value->key, value->value, value->source, value->since, value->event});
    }
    return true;
}
