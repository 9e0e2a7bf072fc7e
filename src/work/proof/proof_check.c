#include "work/proof/proof_check.h"

#include "base/arena.h"
#include "base/message.h"
#include "ledger/opening.h"
#include "ledger/proof_file.h"
#include "ledger/trust.h"
#include "work/proof/seen_growth.h"

/* A check under way. */
struct check {
    struct arena *arena;
    const struct check_request *request;
    struct trust trust;
    struct check_answer *answer;
};

static bool read_key(struct arena *arena, struct text key, struct trust *trust, struct error *error)
{
    *trust = (struct trust){.log_count = 1, .quorum = TRUST_NODES};
    return (note_key_parse(arena, key, &trust->logs[0]) && trust->logs[0].type == NOTE_ED25519) ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” is not the key of a ledger"), key);
}

static bool refuse_trust(const struct trust *trust, size_t line, struct error *error)
{
    if (line == 0 && trust->log_count == 0)
        return error_set(error, ERROR_USAGE,
                         N_("the list of those who are believed names no ledger: a line “log KEY” is missing"));
    if (line == 0)
        return error_set(error, ERROR_USAGE,
                         N_("the list of those who are believed does not say who must have cosigned: a line “quorum "
                            "NAME” or “quorum none” is missing"));
    error_set(error, ERROR_USAGE, N_("line {1} of the list of those who are believed cannot be read"));
    return error_add_number(error, 1, (int64_t)line);
}

static bool read_trust(struct check *check, struct error *error)
{
    const struct check_request *request = check->request;
    size_t line;
    if (!text_is_empty(request->key))
        return read_key(check->arena, request->key, &check->trust, error);
    return trust_parse(check->arena, request->trust, &check->trust, &line) || refuse_trust(&check->trust, line, error);
}

static bool not_believed(struct error *error)
{
    return error_set(error, ERROR_DAMAGED, N_("the checkpoint is not signed by a ledger that is believed"));
}

static bool quorum_missed(struct error *error)
{
    return error_set(error, ERROR_DAMAGED, N_("too few of the witnesses have cosigned the checkpoint"));
}

static bool check_opening(struct arena *arena, struct text extra, struct opening *opening, struct event *event,
                          struct error *error)
{
    return (opening_parse(arena, extra, opening) && event_parse(arena, opening->facts, opening->words, event)) ||
           error_set(error, ERROR_DAMAGED, N_("the proof does not say what was recorded"));
}

static bool check_event(struct check *check, const struct proof_file *file, struct error *error)
{
    struct check_answer *answer = check->answer;
    struct opening opening;
    struct checkpoint checkpoint;
    if (!check_opening(check->arena, file->extra, &opening, &answer->event.event, error))
        return false;
    struct commitment commitment = opening_commitment(&opening);
    switch (proof_file_check(check->arena, file, &check->trust, commitment_leaf(&commitment), &checkpoint)) {
    case PROOF_LOG_UNKNOWN:
        return not_believed(error);
    case PROOF_QUORUM_MISSED:
        return quorum_missed(error);
    case PROOF_WRONG:
        return error_set(error, ERROR_DAMAGED, N_("the event is not in the ledger as the proof says"));
    case PROOF_HOLDS:
        break;
    }
    answer->kind = HANDED_EVENT;
    answer->origin = checkpoint.origin;
    answer->size = checkpoint.head.size;
    answer->event.number = (int64_t)file->index;
    answer->keeps_words_back = opening.keeps_words_back;
    return true;
}

/* Opens a checkpoint with whichever believed log has signed it; the witnesses are asked too. */
static bool open_checkpoint(struct check *check, struct text bytes, struct checkpoint *checkpoint,
                            const struct note_key **log, struct error *error)
{
    struct note *note = arena_new(check->arena, struct note);
    bool is_believed = false;
    for (size_t i = 0; i < check->trust.log_count && !is_believed; i++) {
        *log = &check->trust.logs[i];
        is_believed = checkpoint_open(check->arena, bytes, *log, note, checkpoint);
    }
    if (!is_believed)
        return not_believed(error);
    return trust_quorum_holds(check->arena, &check->trust, note) || quorum_missed(error);
}

/* Who names the checkpoint that was kept wants it compared, and would take silence for a yes. */
static bool says_nothing_of_growth(struct error *error)
{
    error_set(error, ERROR_USAGE,
              N_("this file does not say how the ledger goes on from the checkpoint that was kept"));
    return error_add_hint(error, N_("ask for a proof of growth from that checkpoint, or leave out “--seen”"));
}

static bool check_growth(struct check *check, const struct growth *growth, struct error *error)
{
    struct checkpoint checkpoint;
    const struct note_key *log;
    struct text seen = check->request->seen;
    if (text_is_empty(seen))
        return error_set(error, ERROR_USAGE, N_("name the checkpoint that was kept"));
    if (!open_checkpoint(check, growth->checkpoint, &checkpoint, &log, error) ||
        !seen_growth_check(check->arena, growth, log, seen, &checkpoint, error))
        return false;
    check->answer->kind = HANDED_GROWTH;
    check->answer->origin = checkpoint.origin;
    check->answer->size = checkpoint.head.size;
    check->answer->old_size = growth->old_size;
    return true;
}

static bool check_checkpoint(struct check *check, struct error *error)
{
    struct note *note = arena_new(check->arena, struct note);
    struct checkpoint checkpoint;
    const struct note_key *log;
    if (!note_parse(check->arena, check->request->file, note))
        return error_set(error, ERROR_UNSUPPORTED, N_("this is neither a proof nor a checkpoint"));
    if (!open_checkpoint(check, check->request->file, &checkpoint, &log, error))
        return false;
    check->answer->kind = HANDED_CHECKPOINT;
    check->answer->origin = checkpoint.origin;
    check->answer->size = checkpoint.head.size;
    return true;
}

bool proof_check(struct arena *arena, const struct check_request *request, struct check_answer *answer,
                 struct error *error)
{
    struct check *check = arena_new(arena, struct check);
    struct proof_file file;
    struct growth growth;
    *answer = (struct check_answer){0};
    check->arena = arena;
    check->request = request;
    check->answer = answer;
    if (!read_trust(check, error))
        return false;
    if (growth_parse(arena, request->file, &growth))
        return check_growth(check, &growth, error);
    if (!text_is_empty(request->seen))
        return says_nothing_of_growth(error);
    if (proof_file_parse(arena, request->file, &file))
        return check_event(check, &file, error);
    return check_checkpoint(check, error);
}
