#include "ledger/proof_file.h"

#include "base/arena.h"
#include "base/base64.h"
#include "ledger/proof_lines.h"

enum { PROOF_FILE_BYTES = 1 << 20 };

bool proof_file_parse(struct arena *arena, struct text words, struct proof_file *file)
{
    struct proof_file parsed = {0};
    struct text rest = words, line;
    if (!text_split(&rest, '\n', &line) || !text_equal(line, TEXT("c2sp.org/tlog-proof@v1")) ||
        !text_split(&rest, '\n', &line))
        return false;
    parsed.has_extra = text_starts(line, TEXT("extra "));
    if (parsed.has_extra &&
        (!base64_parse(arena, text_from_offset(line, 6), &parsed.extra) || !text_split(&rest, '\n', &line)))
        return false;
    if (!proof_number_parse(line, TEXT("index "), &parsed.index) || !proof_hashes_parse(arena, &rest, &parsed.proof))
        return false;
    parsed.checkpoint = rest;
    *file = parsed;
    return true;
}

struct text proof_file_print(struct arena *arena, const struct proof_file *file)
{
    struct buffer to = buffer_open(arena, PROOF_FILE_BYTES);
    buffer_add(&to, TEXT("c2sp.org/tlog-proof@v1\n"));
    if (file->has_extra)
        buffer_print(&to, "extra %.*s\n", TEXT_ARG(base64_print(arena, file->extra)));
    buffer_print(&to, "index %llu\n", (unsigned long long)file->index);
    proof_hashes_print(&to, &file->proof);
    buffer_add(&to, file->checkpoint);
    return buffer_text(&to);
}

enum proof_answer proof_file_check(struct arena *arena, const struct proof_file *file, const struct trust *trust,
                                   struct digest leaf, struct checkpoint *checkpoint)
{
    struct note *note = arena_new(arena, struct note);
    bool is_known = false;
    for (size_t i = 0; i < trust->log_count && !is_known; i++)
        is_known = checkpoint_open(arena, file->checkpoint, &trust->logs[i], note, checkpoint);
    if (!is_known)
        return PROOF_LOG_UNKNOWN;
    if (!trust_quorum_holds(arena, trust, note))
        return PROOF_QUORUM_MISSED;
    struct tree_head head = checkpoint->head;
    return tree_verify_inclusion(&file->proof, file->index, head.size, leaf, head.root) ? PROOF_HOLDS : PROOF_WRONG;
}
