/*
 * main.c: `roviec COMMAND …`: finds the command, runs it as a job, prints its error, and gives its exit code.
 */
#include "base/arena.h"
#include "base/job.h"
#include "cli/command.h"
#include "report/error_json.h"

enum { COMMAND_BYTES = 1 << 30, LONGEST_COMPLAINT_BYTES = 16384 };

struct invocation {
    struct session session;
    struct words words;
};

/* Vietnamese, unless the person's settings ask for English. */
static enum language language_of_person(void)
{
    static const char *const settings[] = {"ROVIEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < COUNT_OF(settings); i++) {
        const char *value = getenv(settings[i]);
        if (value && value[0])
            return language_from_code(text_slice(text_from(value), 0, 2));
    }
    return LANGUAGE_VIETNAMESE;
}

static bool run_command(struct arena *arena, void *argument, struct error *error)
{
    struct invocation *invocation = argument;
    invocation->session.arena = arena;
    invocation->session.words = invocation->words;
    struct words words = invocation->words;
    struct text name = words.count > 1 ? text_from(words.at[1]) : TEXT("help");
    if (text_equal(name, TEXT("--version")))
        return puts("roviec " ROVIEC_VERSION) >= 0 || error_set(error, ERROR_IO, N_("the output could not be written"));
    if (text_equal(name, TEXT("--help")))
        name = TEXT("help");
    const struct command *command = command_find(name);
    if (!command) {
        error_set_with(error, ERROR_USAGE, N_("there is no command “{1}”"), name);
        return error_add_hint(error, N_("see “roviec help”"));
    }
    size_t skipped = words.count > 1 ? 2 : 1;
    struct words rest = {words.at + skipped, words.count - skipped};
    if (rest.count > 0 && strcmp(rest.at[rest.count - 1], "--help") == 0)
        return command_help(&invocation->session, (struct words){&words.at[1], 1}, error);
    return command->run(&invocation->session, rest, error);
}

struct complaint {
    enum language language;
    const struct error *about;
    bool as_json;
};

/* A program that asked for JSON reads its errors as well. */
static bool asks_for_json(struct words words)
{
    for (size_t i = 2; i < words.count && strcmp(words.at[i], "--") != 0; i++)
        if (strcmp(words.at[i], "--json") == 0)
            return true;
    return false;
}

static bool print_complaint(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    const struct complaint *complaint = argument;
    struct buffer said = buffer_open(arena, LONGEST_COMPLAINT_BYTES);
    if (complaint->as_json) {
        error_print_json(&said, arena, complaint->language, complaint->about);
    } else {
        buffer_add(&said, TEXT("roviec: "));
        buffer_add(&said, message_of_error(arena, complaint->language, complaint->about));
        buffer_add_byte(&said, '\n');
    }
    struct text line = buffer_text(&said);
    return fwrite(line.at, 1, line.len, stderr) == line.len;
}

int main(int argc, char **argv)
{
    struct invocation invocation = {.session.language = language_of_person(),
                                    .words = {(const char *const *)argv, (size_t)argc}};
    struct error error, second;
    struct complaint complaint = {invocation.session.language, &error, asks_for_json(invocation.words)};
    bool done = job_run((struct job){.memory_bytes = COMMAND_BYTES}, run_command, &invocation, &error);
    bool is_written = fflush(stdout) == 0 && !ferror(stdout);
    if (done && !is_written)
        done = error_set(&error, ERROR_IO, N_("the output could not be written"));
    if (!done && !job_run((struct job){.memory_bytes = 1 << 18}, print_complaint, &complaint, &second))
        fputs("roviec: no memory\n", stderr);
    return done ? invocation.session.exit_code : error_exit_code(error.kind);
}
