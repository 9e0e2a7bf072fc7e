/*
 * options.h: reads the words of a command line by a table that also prints the help.
 *
 * Options may stand anywhere before "--"; "--name VALUE" and "--name=VALUE" are the same.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/error.h"

struct words {
    const char *const *at;
    size_t count;
};

struct option {
    const char *name;     /* "json", without dashes */
    const char *argument; /* "FILE", or NULL for a switch */
    const char *help;     /* msgid */
    const char *actions;  /* what it goes with of all that the command can do, spaces between, or, behind
                           * “except”, what it does not go with; NULL: it goes with everything */
};

/* What was given: for option i of the table values[i] is its word ("" for a switch), or NULL. Of an option that is
 * given again it is the last; `in_order` has every one. */
enum { MOST_OPTIONS = 32 };
struct given_value {
    size_t option;
    const char *value;
};
struct given {
    const char *values[MOST_OPTIONS];
    struct given_value *in_order;
    size_t in_order_count;
    const char **rest; /* the words that are no options */
    size_t rest_count;
};

/* ERROR_USAGE for an unknown option, or a missing or superfluous value. */
MUST_USE bool options_read(struct arena *arena, const struct option *options, size_t option_count, struct words words,
                           struct given *given, struct error *error);

/* Whether an option goes with what is to be done. */
bool option_goes_with(const struct option *option, struct text action);

/* Whether each option that was given goes with what is to be done, the first word; ERROR_USAGE names one that does not,
 * rather than pass it over. */
MUST_USE bool options_check_action(const struct option *options, const struct given *given, struct error *error);

/* No more words than so many; ERROR_USAGE names the first that is too much. */
MUST_USE bool options_check_rest(const struct given *given, size_t most, struct error *error);

#endif
