#include "ledger/growth.h"

#include "base/arena.h"
#include "ledger/proof_lines.h"

enum { GROWTH_BYTES = 1 << 20 };

bool growth_parse(struct arena *arena, struct text words, struct growth *growth)
{
    struct growth parsed = {0};
    struct text rest = words, line;
    if (!text_split(&rest, '\n', &line) || !proof_number_parse(line, TEXT("old "), &parsed.old_size) ||
        !proof_hashes_parse(arena, &rest, &parsed.proof))
        return false;
    parsed.checkpoint = rest;
    *growth = parsed;
    return true;
}

struct text growth_print(struct arena *arena, const struct growth *growth)
{
    struct buffer to = buffer_open(arena, GROWTH_BYTES);
    buffer_print(&to, "old %llu\n", (unsigned long long)growth->old_size);
    proof_hashes_print(&to, &growth->proof);
    buffer_add(&to, growth->checkpoint);
    return buffer_text(&to);
}

enum growth_answer growth_check(struct arena *arena, const struct growth *growth, const struct note_key *log,
                                struct tree_head seen, struct checkpoint *checkpoint)
{
    struct note *note = arena_new(arena, struct note);
    if (!checkpoint_open(arena, growth->checkpoint, log, note, checkpoint))
        return GROWTH_UNSIGNED;
    if (growth->old_size != seen.size || seen.size > checkpoint->head.size)
        return GROWTH_OTHER;
    if (seen.size == 0)
        return growth->proof.count == 0 ? GROWTH_HOLDS : GROWTH_WRONG;
    return tree_verify_consistency(&growth->proof, seen, checkpoint->head) ? GROWTH_HOLDS : GROWTH_WRONG;
}
