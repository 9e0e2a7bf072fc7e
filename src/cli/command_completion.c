#include "base/text.h"
#include "cli/command.h"
#include "work/task/task_action.h"

const struct option *command_completion_options(size_t *count)
{
    *count = 0;
    return NULL;
}

typedef void told_action(const struct command *command, struct text action);

/* Each is an event of one task, but the last two. */
static void each_task_action(const struct command *command, told_action *tell)
{
    for (int i = 0; i < TASK_ACTION_COUNT; i++)
        tell(command, text_from(task_action_word((enum task_action)i)));
    tell(command, TEXT("recur"));
    tell(command, TEXT("undo"));
}

/* What can be done is the word "list|show|…" among the arguments of a command, or "ACTION". */
static void each_action(const struct command *command, told_action *tell)
{
    struct text rest = text_from(command->arguments), word;
    while (text_split(&rest, ' ', &word)) {
        bool is_listed = word.len > 0 && word.at[0] >= 'a' && word.at[0] <= 'z' &&
                         text_find_byte(word, '|') != TEXT_NOT_FOUND && !text_ends(word, TEXT("]"));
        for (struct text action; is_listed && text_split(&word, '|', &action);)
            tell(command, action);
        if (text_equal(word, TEXT("ACTION")))
            each_task_action(command, tell);
    }
}

static void print_action(const struct command *command, struct text action)
{
    (void)command;
    printf("%.*s ", TEXT_ARG(action));
}

static void print_states(void)
{
    static const char *const states[] = {
#define TASK_STATE(name, code, title) code,
#include "model/task-states.def"
#undef TASK_STATE
    };
    for (size_t i = 0; i < COUNT_OF(states); i++)
        printf("%s ", states[i]);
}

static void print_options(const struct command *command)
{
    size_t count;
    const struct option *options = command->options(&count);
    for (size_t i = 0; i < count; i++)
        printf(" --%s", options[i].name);
}

/* The options that go with one thing that can be done, where others do not. */
static void print_options_with(const struct command *command, struct text action)
{
    size_t count;
    const struct option *options = command->options(&count);
    printf("    '%s %.*s') options='--help", command->name, TEXT_ARG(action));
    for (size_t i = 0; i < count; i++)
        if (option_goes_with(&options[i], action))
            printf(" --%s", options[i].name);
    fputs("' ;;\n", stdout);
}

/* The shell's part: options, then what can be done, then files. */
static const char script_begin[] = "_roviec() {\n"
                                   "    local word=${COMP_WORDS[COMP_CWORD]} options= actions=\n"
                                   "    case ${COMP_WORDS[1]} in\n";
static const char script_end[] = "    case $COMP_CWORD:${COMP_WORDS[COMP_CWORD-1]}:$word in\n"
                                 "    1:*) actions=$commands ;;\n"
                                 "    *:--state:*) actions=$states ;;\n"
                                 "    *:*:-*) actions=$options ;;\n"
                                 "    2:*) ;;\n"
                                 "    *) actions= ;;\n"
                                 "    esac\n"
                                 "    if [ -n \"$actions\" ]; then\n"
                                 "        COMPREPLY=($(compgen -W \"$actions\" -- \"$word\"))\n"
                                 "    else\n"
                                 "        COMPREPLY=($(compgen -f -- \"$word\"))\n"
                                 "    fi\n"
                                 "}\n"
                                 "complete -F _roviec roviec\n";

bool command_completion(struct session *session, struct words words, struct error *error)
{
    (void)session;
    size_t count;
    const struct command *commands = command_all(&count);
    if (words.count > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(words.at[0]));
    fputs(script_begin, stdout);
    for (size_t i = 0; i < count; i++) {
        printf("    %s) options='--help", commands[i].name);
        print_options(&commands[i]);
        fputs("' actions='", stdout);
        each_action(&commands[i], print_action);
        fputs("' ;;\n", stdout);
    }
    fputs("    esac\n    case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n", stdout);
    for (size_t i = 0; i < count; i++)
        each_action(&commands[i], print_options_with);
    fputs("    esac\n    local states='", stdout);
    print_states();
    fputs("' commands='", stdout);
    for (size_t i = 0; i < count; i++)
        printf("%s ", commands[i].name);
    fputs("'\n", stdout);
    fputs(script_end, stdout);
    return true;
}
