#include "cli/command.h"

const struct option *command_help_options(size_t *count)
{
    *count = 0;
    return NULL;
}

static const char *say(const struct session *session, const char *msgid)
{
    return message_translate(session->language, msgid);
}

static void print_overview(const struct session *session)
{
    size_t count;
    const struct command *commands = command_all(&count);
    printf("roviec %s: %s\n\n", ROVIEC_VERSION, say(session, N_("from resolution to result")));
    for (size_t i = 0; i < count; i++)
        printf("  roviec %-11s %s\n", commands[i].name, say(session, commands[i].summary));
    printf("\n%s\n", say(session, N_("“roviec help COMMAND” or “man roviec-COMMAND” says more.")));
}

static void print_command(const struct session *session, const struct command *command)
{
    size_t count;
    const struct option *options = command->options(&count);
    printf("roviec %s %s\n%s.\n", command->name, command->arguments, say(session, command->summary));
    if (count > 0)
        putchar('\n');
    for (size_t i = 0; i < count; i++) {
        char usage[40];
        snprintf(usage, sizeof usage, "--%s %s", options[i].name, options[i].argument ? options[i].argument : "");
        printf("  %-20s %s\n", usage, say(session, options[i].help));
    }
}

bool command_help(struct session *session, struct words words, struct error *error)
{
    if (words.count == 0) {
        print_overview(session);
        return true;
    }
    if (words.count > 1)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(words.at[1]));
    const struct command *command = command_find(text_from(words.at[0]));
    if (!command)
        return error_set_with(error, ERROR_USAGE, N_("there is no command “{1}”"), text_from(words.at[0]));
    print_command(session, command);
    return true;
}
