/*
 * command.h: what a command of the command line is: a row in commands.def and a function.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "base/error.h"
#include "base/message.h"
#include "cli/options.h"

/* One run of the program. */
struct session {
    struct arena *arena;
    enum language language;
    struct words words; /* all that was typed */
    int exit_code;      /* what a command that succeeds on the whole may still have to say */
};

/* Gets the words after its name. On false the error is printed and its kind decides the exit code. */
typedef bool command_run(struct session *session, struct words words, struct error *error);

struct command {
    const char *name, *arguments, *summary;
    command_run *run;
    const struct option *(*options)(size_t *count); /* for help and completion */
};

const struct command *command_find(struct text name); /* NULL when there is none */
const struct command *command_all(size_t *count);

#define COMMAND(name, function, arguments, summary)                                                                    \
    bool function(struct session *session, struct words words, struct error *error);                                   \
    const struct option *function##_options(size_t *count);
#include "cli/commands.def"
#undef COMMAND

#endif
