#include "ledger/proof_file.h"

#include "base/arena.h"
#include "base/base64.h"

enum { PROOF_FILE_BYTES = 1 << 20 };

static bool parse_index(struct text line, uint64_t *index)
{
    struct text digits = text_from_offset(line, 6);
    bool has_zero_before = digits.len > 1 && digits.at[0] == '0';
    return text_starts(line, TEXT("index ")) && !has_zero_before && text_to_number(digits, INT64_MAX, index);
}

static bool parse_hash(struct arena *arena, struct text line, struct tree_proof *proof)
{
    struct text hash;
    if (proof->count == TREE_PROOF_MAXIMUM || !base64_parse(arena, line, &hash) || hash.len != SHA256_BYTES)
        return false;
    memcpy(proof->hashes[proof->count++].at, hash.at, SHA256_BYTES);
    return true;
}

/* Reads the lines up to the empty one, which is taken off. */
static bool parse_hashes(struct arena *arena, struct text *rest, struct tree_proof *proof)
{
    struct text line;
    while (text_split(rest, '\n', &line)) {
        if (text_is_empty(line))
            return true;
        if (!parse_hash(arena, line, proof))
            return false;
    }
    return false;
}

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
    if (!parse_index(line, &parsed.index) || !parse_hashes(arena, &rest, &parsed.proof))
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
    for (size_t i = 0; i < file->proof.count; i++) {
        struct text hash = {(const char *)file->proof.hashes[i].at, SHA256_BYTES};
        buffer_print(&to, "%.*s\n", TEXT_ARG(base64_print(arena, hash)));
    }
    buffer_add_byte(&to, '\n');
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
