#include "cli/command.h"

static const struct command commands[] = {
#define COMMAND(name, function, arguments, summary) {#name, arguments, summary, function, function##_options},
#include "cli/commands.def"
#undef COMMAND
};

const struct command *command_find(struct text name)
{
    for (size_t i = 0; i < COUNT_OF(commands); i++)
        if (text_equal(text_from(commands[i].name), name))
            return &commands[i];
    return NULL;
}

const struct command *command_all(size_t *count)
{
    *count = COUNT_OF(commands);
    return commands;
}
