/*
 * policy.h: rules with dates: what a book has decided, from which day on, and by which document.
 *
 * A value is never overwritten: of those recorded, the one that holds on a day is the one that began last up to it, and
 * of two that began on one day the one recorded last. None began before the day it was decided on, so what held on a
 * past day never changes. The values of a unit end with it. Where a book has decided nothing, the default of
 * policies.def holds.
 */
#ifndef MODEL_POLICY_H
#define MODEL_POLICY_H

#include "base/buffer.h"
#include "base/error.h"
#include "model/event.h"

enum policy {
#define POLICY(name, number, key, type, choices, reach, value, source, title) POLICY_##name = (number),
#include "model/policies.def"
#undef POLICY
};

enum policy_type { POLICY_COUNT, POLICY_LIMIT, POLICY_DECIMAL, POLICY_CHOICE, POLICY_MARKS, POLICY_NOTICE };
enum policy_reach { POLICY_FOR_BOOK, POLICY_FOR_UNIT, POLICY_FOR_PRODUCT, POLICY_FOR_YEAR };

/* What a value is for: the item is the code of a product or a year, and empty for other policies. */
struct policy_key {
    enum policy policy;
    int64_t unit; /* NO_NUMBER: all that have no value of their own */
    struct text item;
};

/* A value that was recorded. */
struct policy_value {
    struct policy_key key;
    int32_t since;      /* the first day it holds */
    int64_t event;      /* its number in the ledger */
    struct text value;  /* empty: from that day on the default holds again */
    struct text source; /* the document that lays it down */
};

struct policy_values {
    struct policy_value *at;
    size_t count, capacity;
};

/* What holds on a day. */
struct policy_standing {
    struct policy_key key;
    struct text value;  /* empty: there is none */
    struct text source; /* empty: the default is not verified, a suggestion */
    int32_t since;      /* NO_DAY for a default */
    int64_t event;      /* that set it; NO_EVENT for a default */
};
#define NO_EVENT INT64_C(-1)

/* The same for people to look at. */
struct policy_line {
    struct policy_standing standing;
    struct text unit; /* the code of the one it is for; empty: all */
    int32_t until;    /* its unit's last day, where that has one: with the unit the value ends; or NO_DAY */
    bool is_in_force;
};

struct policy_lines {
    struct policy_line *at;
    size_t count, capacity;
};

/* All policies, by place; for lists and help. */
size_t policy_count(void);
enum policy policy_at(size_t place);

struct text policy_code(enum policy policy);  /* "extension.most" */
const char *policy_title(enum policy policy); /* msgid */
enum policy_type policy_type(enum policy policy);
enum policy_reach policy_reach(enum policy policy);
struct text policy_choices(enum policy policy); /* parted by "|" */

/* Finds the policy with a code, or with a number of tables. */
bool policy_find(struct text code, enum policy *policy);
bool policy_find_number(int64_t number, enum policy *policy);

/* Reads "extension.most", "coefficient.VB01", "calendar.2027" and prints it. ERROR_USAGE where there is no such policy,
 * or one that asks for a product or a year beside it. */
MUST_USE bool policy_key_parse(struct text typed, struct policy_key *key, struct error *error);
void policy_key_print(struct buffer *to, const struct policy_key *key);

/* The year that an item of a policy with years names. */
bool policy_year_of(struct text item, int *year);

/* Leaves out what was laid down from an event of the ledger on: values as they were known before it. */
void policy_values_forget(struct policy_values *values, int64_t known);

/* What holds for a key on a day: the unit's own value before that of the book, the book's before the default. */
struct policy_standing policy_in_force(const struct policy_values *values, const struct policy_key *key, int32_t day);

/* The value of an event, and whether it says what a ledger may hold. */
MUST_USE bool policy_value_of(struct arena *arena, const struct event *event, int64_t number,
                              struct policy_value *value);

#endif
