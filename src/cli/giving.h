/*
 * giving.h: what every command to a book is given with: who acts, when it happened, a key, or as a trial.
 */
#ifndef CLI_GIVING_H
#define CLI_GIVING_H

#include "base/buffer.h"
#include "base/error.h"
#include "work/book/command.h"

struct session;

struct giving {
    const char *as, *at, *key, *trial, *seen; /* values of options, or NULL; without `as`, ROVIEC_AS */
};

#define OPTION_AS                                                                                                      \
    {                                                                                                                  \
        "as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")                   \
    }
#define OPTION_AT                                                                                                      \
    {                                                                                                                  \
        "on", "DATE", N_("the day, or moment as 2026-03-20T08:00:00, on which it happened; now when not given")        \
    }

/* `actions`: what they go with, or NULL (options.h). */
#define OPTION_KEY(actions)                                                                                            \
    {                                                                                                                  \
        "key", "KEY", N_("a word of your own for this command; sent twice, it acts once"), actions                     \
    }
#define OPTION_SEEN(actions)                                                                                           \
    {                                                                                                                  \
        "seen", "EVENT", N_("the last event of the book that was seen; what changed since is not touched"), actions    \
    }
#define OPTION_TRIAL(actions)                                                                                          \
    {                                                                                                                  \
        "trial", NULL, N_("check and tell everything, and keep nothing"), actions                                      \
    }

MUST_USE bool giving_read(struct session *session, const struct giving *giving, struct book_command *command,
                          struct error *error);

/* Says that nothing was kept, where the command was a trial. */
void giving_print_trial(struct buffer *to, const struct session *session, const struct book_command *command);

#endif
