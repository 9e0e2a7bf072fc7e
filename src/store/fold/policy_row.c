#include "store/fold/policy_row.h"

#include "base/list.h"
#include "base/message.h"
#include "store/log/log.h"

bool policy_row_add(struct connection *connection, const struct policy_value *value, struct error *error)
{
    struct query query = query_of(connection, SQL_POLICY_VALUE_ADD);
    query_set_number(&query, POLICY_VALUE_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, POLICY_VALUE_ADD_POLICY, value->key.policy);
    query_set_text(&query, POLICY_VALUE_ADD_ITEM, value->key.item);
    query_set_number(&query, POLICY_VALUE_ADD_UNIT, value->key.unit);
    query_set_number(&query, POLICY_VALUE_ADD_SINCE, value->since);
    query_set_number(&query, POLICY_VALUE_ADD_EVENT, value->event);
    query_set_text(&query, POLICY_VALUE_ADD_VALUE, value->value);
    query_set_text(&query, POLICY_VALUE_ADD_SOURCE, value->source);
    return query_run(&query, error);
}

static bool take_value(struct query *query, struct arena *arena, struct policy_value *value)
{
    bool is_known = policy_find_number(query_number(query), &value->key.policy);
    value->key.item = text_copy(arena, query_text(query));
    value->key.unit = query_number(query);
    value->since = (int32_t)query_number(query);
    value->event = query_number(query);
    value->value = text_copy(arena, query_text(query));
    value->source = text_copy(arena, query_text(query));
    return is_known;
}

static struct query query_of_key(struct connection *connection, const struct policy_key *key)
{
    struct query query = query_of(connection, key ? SQL_POLICY_VALUES_OF : SQL_POLICY_VALUES_ALL);
    query_set_number(&query, POLICY_VALUES_ALL_BOOK, BOOK_NUMBER);
    if (!key)
        return query;
    query_set_number(&query, POLICY_VALUES_OF_POLICY, key->policy);
    query_set_text(&query, POLICY_VALUES_OF_ITEM, key->item);
    return query;
}

bool policy_rows_read(struct connection *connection, struct arena *arena, const struct policy_key *key,
                      struct policy_values *values, struct error *error)
{
    struct query query = query_of_key(connection, key);
    bool are_known = true;
    *values = (struct policy_values){0};
    while (query_next(&query)) {
        struct policy_value value;
        are_known = take_value(&query, arena, &value) && are_known;
        LIST_ADD(arena, values, value);
    }
    if (!query_end(&query, error))
        return false;
    return are_known || error_set(error, ERROR_DAMAGED, N_("the book has a value of a policy that is none"));
}
