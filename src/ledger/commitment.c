#include "ledger/commitment.h"

#include "base/arena.h"
#include "base/base64.h"
#include "ledger/tree.h"

struct salt salt_random(void)
{
    struct salt salt;
    hash_random(salt.at, sizeof salt.at);
    return salt;
}

struct digest commitment_digest(const struct salt *salt, struct text payload)
{
    const struct text parts[] = {{(const char *)salt->at, SALT_BYTES}, payload};
    return hash_sha256(parts, COUNT_OF(parts));
}

static struct text print_digest(struct arena *arena, const struct digest *digest)
{
    return base64_print(arena, (struct text){(const char *)digest->at, SHA256_BYTES});
}

struct text commitment_entry(struct arena *arena, const struct commitment *commitment)
{
    const struct text parts[] = {
        TEXT("{\"f\":\""),
        print_digest(arena, &commitment->facts),
        TEXT("\",\"v\":1"),
        commitment->has_words ? TEXT(",\"w\":\"") : TEXT("}"),
        commitment->has_words ? print_digest(arena, &commitment->words) : TEXT_NONE,
        commitment->has_words ? TEXT("\"}") : TEXT_NONE,
    };
    return text_join(arena, parts, COUNT_OF(parts), TEXT_NONE);
}

struct digest commitment_leaf(struct arena *arena, const struct commitment *commitment)
{
    SCRATCH(scratch, arena);
    return tree_leaf(commitment_entry(scratch, commitment));
}
