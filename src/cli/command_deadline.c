#include "base/arena.h"
#include "base/clock.h"
#include "base/message.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/day.h"
#include "cli/output.h"
#include "report/deadline_words.h"
#include "work/reading/deadline.h"

enum deadline_option { AS_JSON, ON_DAY };

enum { LONGEST_SENTENCE_BYTES = 2048 };

static const struct option options[] = {
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [ON_DAY] = {"on", "DATE", N_("the day the words were written, as 2025-11-20; today when not given")},
};

const struct option *command_deadline_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* Says on the side why the words give no time. */
static void tell_impossible(const struct session *session, struct text words)
{
    SCRATCH(scratch, session->arena);
    struct buffer sentence = buffer_open(scratch, LONGEST_SENTENCE_BYTES);
    message_fill(&sentence, text_from(message_translate(session->language, N_("“{1}”: there is no such day"))), &words,
                 1);
    fprintf(stderr, "roviec: %.*s\n", TEXT_ARG(buffer_text(&sentence)));
}

static bool print_answer(struct session *session, const struct deadline_answer *answer, bool as_json,
                         struct error *error)
{
    struct buffer output = output_open(session);
    struct task_deadline deadline = {.kind = answer->kind, .value = answer->value, .count = answer->count};
    if (as_json)
        deadline_print_json(&output, &deadline);
    else
        buffer_print(&output, "%s\t%.*s\n", deadline_kind_code(answer->kind), TEXT_ARG(answer->value));
    if (answer->impossible.len > 0 && answer->impossible.len < LONGEST_SENTENCE_BYTES / 2)
        tell_impossible(session, answer->impossible);
    return output_write(&output, error);
}

bool command_deadline(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count == 0)
        return error_set(error, ERROR_USAGE, N_("no words were given"));
    struct date on = clock_today(clock_system(), VIETNAM_OFFSET_MINUTES);
    if (!day_read(given.values[ON_DAY], &on, error))
        return false;
    struct text *parts = arena_array(session->arena, struct text, given.rest_count);
    for (size_t i = 0; i < given.rest_count; i++)
        parts[i] = text_from(given.rest[i]);
    struct text expression = text_join(session->arena, parts, given.rest_count, TEXT(" "));
    if (!utf8_is_valid(expression))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    struct deadline_answer answer;
    work_deadline(session->arena, utf8_compose(session->arena, expression), on, &answer);
    return print_answer(session, &answer, given.values[AS_JSON], error);
}
