#include "ledger/proof_lines.h"

#include "base/base64.h"

bool proof_number_parse(struct text line, struct text word, uint64_t *number)
{
    struct text digits = text_from_offset(line, word.len);
    bool has_zero_before = digits.len > 1 && digits.at[0] == '0';
    return text_starts(line, word) && !has_zero_before && text_to_number(digits, INT64_MAX, number);
}

static bool parse_hash(struct arena *arena, struct text line, struct tree_proof *proof)
{
    struct text hash;
    if (proof->count == TREE_PROOF_MAXIMUM || !base64_parse(arena, line, &hash) || hash.len != SHA256_BYTES)
        return false;
    memcpy(proof->hashes[proof->count++].at, hash.at, SHA256_BYTES);
    return true;
}

bool proof_hashes_parse(struct arena *arena, struct text *rest, struct tree_proof *proof)
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

void proof_hashes_print(struct buffer *to, const struct tree_proof *proof)
{
    for (size_t i = 0; i < proof->count; i++) {
        struct text hash = {(const char *)proof->hashes[i].at, SHA256_BYTES};
        buffer_print(to, "%.*s\n", TEXT_ARG(base64_print(to->arena, hash)));
    }
    buffer_add_byte(to, '\n');
}
