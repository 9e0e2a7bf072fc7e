/*
 * asking.h: what every question to a book is given with: as of which day, and who asks.
 */
#ifndef CLI_ASKING_H
#define CLI_ASKING_H

#include "base/error.h"
#include "work/book/as_of.h"

struct session;

struct asking {
    const char *as, *on, *known; /* values of options, or NULL; without `as`, ROVIEC_AS */
};

#define OPTION_ASKER                                                                                                   \
    {                                                                                                                  \
        "as", "CODE", N_("the code of the person who asks; ROVIEC_AS, else the owner of the folder")                   \
    }

MUST_USE bool asking_read(struct session *session, const struct asking *asking, struct as_of *as_of,
                          struct error *error);

#endif
