/*
 * unit_history.h: the parts of `roviec unit` that are about the units of the country, not of the book.
 */
#ifndef CLI_UNIT_HISTORY_H
#define CLI_UNIT_HISTORY_H

#include "base/date.h"
#include "cli/command.h"
#include "cli/options.h"
#include "work/book/command.h"

/* What was given, read. */
struct unit_history_request {
    const char *data;  /* the folder of the book, or NULL */
    const char **rest; /* the words after what is to be done */
    size_t rest_count;
    struct date on;
    bool as_json;
    struct book_command command; /* who loads a list */
};

MUST_USE bool unit_history_load(struct session *session, const struct unit_history_request *request,
                                struct error *error);
MUST_USE bool unit_history_find(struct session *session, const struct unit_history_request *request,
                                struct error *error);

#endif
