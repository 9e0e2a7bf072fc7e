#include "ledger/commitment.h"

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

enum { ENTRY_BYTES = sizeof "{\"f\":\"\",\"v\":1,\"w\":\"\"}" + 2 * BASE64_LETTERS(SHA256_BYTES) };

static char *put(char *end, struct text text)
{
    memcpy(end, text.at, text.len);
    return end + text.len;
}

static char *put_digest(char *end, const struct digest *digest)
{
    return base64_put(end, (struct text){(const char *)digest->at, SHA256_BYTES});
}

static struct text print_entry(const struct commitment *commitment, char entry[ENTRY_BYTES])
{
    char *end = put(entry, TEXT("{\"f\":\""));
    end = put_digest(end, &commitment->facts);
    end = put(end, TEXT("\",\"v\":1"));
    if (commitment->has_words) {
        end = put(end, TEXT(",\"w\":\""));
        end = put_digest(end, &commitment->words);
        end = put(end, TEXT("\""));
    }
    end = put(end, TEXT("}"));
    return (struct text){entry, (size_t)(end - entry)};
}

struct text commitment_entry(struct arena *arena, const struct commitment *commitment)
{
    char entry[ENTRY_BYTES];
    return text_copy(arena, print_entry(commitment, entry));
}

struct digest commitment_leaf(const struct commitment *commitment)
{
    char entry[ENTRY_BYTES];
    return tree_leaf(print_entry(commitment, entry));
}
