#include "cli/giving.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "cli/command.h"
#include "cli/typed.h"

static bool read_moment(const char *typed, int64_t *at, struct error *error)
{
    return (typed && moment_parse(text_from(typed), at)) || typed_moment(typed, at, error);
}

/* All that was typed after the program's name, but for the form of the answer. */
static struct text request_of(struct session *session)
{
    struct arena *arena = session->arena;
    struct text *words = arena_array(arena, struct text, session->words.count);
    size_t count = 0;
    for (size_t i = 1; i < session->words.count; i++) {
        struct text word = text_from(session->words.at[i]);
        if (!text_equal(word, TEXT("--json")))
            words[count++] = word;
    }
    return text_join(arena, words, count, TEXT("\n"));
}

/* Typed wrong it says nothing, and the clock is doubted as before. */
static int32_t read_today(void)
{
    const char *said = getenv("ROVIEC_TODAY");
    struct date today;
    return said && date_parse(text_from(said), &today) ? date_to_day(today) : 0;
}

/* The number of the last event that was seen, as a story or the log tells it. */
static bool read_seen(const char *typed, int64_t *seen, struct error *error)
{
    uint64_t event = 0;
    if (!typed)
        return true;
    if (!typed_event(typed, &event) || event >= INT64_MAX)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the number of an event"), text_from(typed));
    *seen = (int64_t)event + 1;
    return true;
}

bool giving_read(struct session *session, const struct giving *giving, struct book_command *command,
                 struct error *error)
{
    *command = (struct book_command){.is_trial = giving->trial, .request = request_of(session), .today = read_today()};
    return typed_actor(session, giving->as, &command->as, error) && read_seen(giving->seen, &command->seen, error) &&
           typed_words(session, giving->key, &command->key, error) && read_moment(giving->at, &command->at, error);
}

void giving_print_trial(struct buffer *to, const struct session *session, const struct book_command *command)
{
    if (!command->is_trial)
        return;
    buffer_add(to, text_from(message_translate(session->language, N_("This was a trial: nothing was kept."))));
    buffer_add_byte(to, '\n');
}
