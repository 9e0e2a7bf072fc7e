#include "cli/proof_words.h"

#include "base/arena.h"
#include "base/message.h"
#include "cli/command.h"
#include "report/outcome.h"
#include "report/task_report.h"
#include "work/proof/growth_proof.h"
#include "work/proof/proof_check.h"
#include "work/proof/tile_folder.h"
#include "work/proof/witness.h"

static void say(struct session *session, struct buffer *to, const char *sentence, const struct text places[3])
{
    message_fill(to, text_from(message_translate(session->language, sentence)), places, 3);
    buffer_add_byte(to, '\n');
}

static struct text number(struct session *session, uint64_t count)
{
    return text_print(session->arena, "%llu", (unsigned long long)count);
}

void proof_say_growth(struct session *session, struct buffer *to, const struct growth_report *report, bool as_json)
{
    if (as_json) {
        const struct outcome outcomes[] = {{"old", TEXT_NONE, report->old_size}, {"events", TEXT_NONE, report->size}};
        outcomes_print_json(to, outcomes, COUNT_OF(outcomes));
        return;
    }
    const struct text places[3] = {number(session, report->old_size), number(session, report->size)};
    say(session, to,
        N_("The ledger has only grown since that checkpoint, from {1} to {2} events: nothing was changed or taken "
           "away."),
        places);
}

void proof_say_tiles(struct session *session, struct buffer *to, const struct tile_report *report, bool as_json)
{
    if (as_json) {
        const struct outcome outcomes[] = {{"events", TEXT_NONE, report->size}, {"files", TEXT_NONE, report->files}};
        outcomes_print_json(to, outcomes, COUNT_OF(outcomes));
        return;
    }
    const struct text places[3] = {number(session, report->size), number(session, report->files)};
    say(session, to, N_("The folder holds the ledger of {1} events; {2} files were written."), places);
}

static void say_check_in_json(struct buffer *to, const struct check_answer *answer)
{
    static const char *const kinds[] = {
        [HANDED_EVENT] = "event", [HANDED_GROWTH] = "growth", [HANDED_CHECKPOINT] = "checkpoint"};
    const struct outcome outcomes[] = {{"holds", text_from(kinds[answer->kind]), 0},
                                       {"origin", answer->origin, 0},
                                       {"events", TEXT_NONE, answer->size}};
    outcomes_print_json(to, outcomes, COUNT_OF(outcomes));
    if (answer->kind == HANDED_EVENT)
        logged_event_print_json(to, &answer->event);
}

void proof_say_check(struct session *session, struct buffer *to, const struct check_answer *answer, bool as_json)
{
    struct text places[3] = {answer->origin, number(session, answer->size)};
    if (as_json) {
        say_check_in_json(to, answer);
        return;
    }
    switch (answer->kind) {
    case HANDED_EVENT:
        places[2] = number(session, (uint64_t)answer->event.number);
        say(session, to, N_("The proof holds: this is event {3} in the ledger “{1}” of {2} events."), places);
        logged_event_print(to, &answer->event, session->language);
        if (answer->keeps_words_back)
            say(session, to, N_("Its words were kept back."), places);
        return;
    case HANDED_GROWTH:
        places[2] = number(session, answer->old_size);
        say(session, to,
            N_("The proof holds: the ledger “{1}” has only grown since the checkpoint that was kept, from {3} to {2} "
               "events."),
            places);
        return;
    case HANDED_CHECKPOINT:
        say(session, to, N_("The checkpoint is signed by the ledger “{1}”, which had {2} events."), places);
        return;
    }
}

void proof_say_witness(struct session *session, struct buffer *to, const struct witness_report *report, bool as_json)
{
    if (as_json) {
        const struct outcome outcomes[] = {
            {"origin", report->origin, 0}, {"old", TEXT_NONE, report->old_size}, {"events", TEXT_NONE, report->size}};
        outcomes_print_json(to, outcomes, COUNT_OF(outcomes));
        return;
    }
    const struct text places[3] = {report->origin, number(session, report->size), number(session, report->old_size)};
    say(session, to,
        N_("The ledger “{1}” has only grown, from {3} to {2} events; the file that was kept is now its newer "
           "checkpoint, "
           "cosigned."),
        places);
}
