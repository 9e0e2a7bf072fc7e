/*
 * fuzz_proof.c: what others hand over of a ledger, any bytes of it: a proof, a growth or a checkpoint, then behind a
 * form feed each the list of those who are believed, and the checkpoint that was kept. What can be read is what it is
 * printed as.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/job.h"
#include "ledger/growth.h"
#include "ledger/opening.h"
#include "ledger/proof_file.h"
#include "work/proof/proof_check.h"

enum { MEMORY_BYTES = 64 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void insist(bool holds)
{
    if (!holds)
        abort();
}

static void read_growth(struct arena *arena, struct text words)
{
    struct growth growth, again;
    if (!growth_parse(arena, words, &growth))
        return;
    insist(growth_parse(arena, growth_print(arena, &growth), &again));
    insist(again.old_size == growth.old_size && again.proof.count == growth.proof.count &&
           text_equal(again.checkpoint, growth.checkpoint));
}

static void read_opening(struct arena *arena, struct text lines)
{
    struct opening opening, again;
    if (!opening_parse(arena, lines, &opening))
        return;
    insist(opening_parse(arena, opening_print(arena, &opening), &again));
    struct commitment first = opening_commitment(&opening), second = opening_commitment(&again);
    insist(digest_equal(commitment_leaf(&first), commitment_leaf(&second)));
}

static void read_proof_file(struct arena *arena, struct text words)
{
    struct proof_file file, again;
    if (!proof_file_parse(arena, words, &file))
        return;
    insist(proof_file_parse(arena, proof_file_print(arena, &file), &again));
    insist(again.index == file.index && text_equal(again.extra, file.extra) &&
           text_equal(again.checkpoint, file.checkpoint));
    read_opening(arena, file.extra);
}

static void read_checkpoint(struct arena *arena, struct text words)
{
    struct checkpoint checkpoint, again;
    struct note *note = arena_new(arena, struct note);
    if (note_parse(arena, words, note))
        words = note->text;
    if (!checkpoint_parse(arena, words, &checkpoint))
        return;
    insist(checkpoint_parse(arena, checkpoint_print(arena, &checkpoint), &again));
    insist(again.head.size == checkpoint.head.size && digest_equal(again.head.root, checkpoint.head.root) &&
           text_equal(again.origin, checkpoint.origin) && text_equal(again.more, checkpoint.more));
}

static bool read_all(struct arena *arena, void *argument, struct error *error)
{
    struct text rest = *(const struct text *)argument;
    struct check_request request = {0};
    struct check_answer answer;
    text_split(&rest, '\f', &request.file);
    text_split(&rest, '\f', &request.trust);
    request.seen = rest;
    read_growth(arena, request.file);
    read_proof_file(arena, request.file);
    read_checkpoint(arena, request.file);
    read_opening(arena, request.file);
    if (proof_check(arena, &request, &answer, error))
        return true;
    request.key = text_trim(request.trust);
    return proof_check(arena, &request, &answer, error);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct text text = {(const char *)bytes, len};
    struct error error;
    (void)!job_run((struct job){.memory_bytes = MEMORY_BYTES}, read_all, &text, &error);
    return 0;
}
