#include "base/arena.h"
#include "base/base64.h"
#include "base/hash.h"
#include "ledger/note.h"

enum { ID_DIGITS = 8, TYPE_AND_KEY = 1 + SIGN_PUBLIC_BYTES };

static uint32_t key_id(struct text name, struct text type_and_key)
{
    const struct text parts[] = {name, TEXT("\n"), type_and_key};
    struct digest digest = hash_sha256(parts, COUNT_OF(parts));
    return (uint32_t)digest.at[0] << 24 | (uint32_t)digest.at[1] << 16 | (uint32_t)digest.at[2] << 8 | digest.at[3];
}

static struct text type_and_key(const struct note_key *key, char to[TYPE_AND_KEY])
{
    to[0] = (char)key->type;
    memcpy(to + 1, key->key.at, SIGN_PUBLIC_BYTES);
    return (struct text){to, TYPE_AND_KEY};
}

struct note_key note_key_of(struct text name, enum note_key_type type, const struct sign_public *key)
{
    struct note_key made = {.name = name, .type = type, .key = *key};
    char bytes[TYPE_AND_KEY];
    made.id = key_id(name, type_and_key(&made, bytes));
    return made;
}

bool note_name_is_valid(struct text name)
{
    struct text rest = name;
    for (int32_t point; (point = text_next_point(&rest)) >= 0;)
        if (point == '+' || point_is_space(point))
            return false;
    return !text_is_empty(name);
}

static bool parse_id(struct text hex, uint32_t *id)
{
    *id = 0;
    for (size_t i = 0; i < hex.len; i++) {
        char digit = hex.at[i];
        bool is_letter = digit >= 'a' && digit <= 'f';
        if (!is_letter && !(digit >= '0' && digit <= '9'))
            return false;
        *id = *id << 4 | (uint32_t)(is_letter ? digit - 'a' + 10 : digit - '0');
    }
    return hex.len == ID_DIGITS;
}

bool note_key_parse(struct arena *arena, struct text vkey, struct note_key *key)
{
    struct text name, hex, bytes, rest = vkey;
    uint32_t id;
    if (!text_split(&rest, '+', &name) || !text_split(&rest, '+', &hex) || !note_name_is_valid(name) ||
        !parse_id(hex, &id) || !base64_parse(arena, rest, &bytes) || bytes.len != TYPE_AND_KEY)
        return false;
    if (bytes.at[0] != NOTE_ED25519 && bytes.at[0] != NOTE_COSIGNATURE)
        return false;
    struct sign_public public;
    memcpy(public.at, bytes.at + 1, SIGN_PUBLIC_BYTES);
    struct note_key parsed = note_key_of(name, (enum note_key_type)bytes.at[0], &public);
    if (parsed.id != id)
        return false;
    *key = parsed;
    return true;
}

struct text note_key_print(struct arena *arena, const struct note_key *key)
{
    char bytes[TYPE_AND_KEY];
    struct text letters = base64_print(arena, type_and_key(key, bytes));
    return text_print(arena, "%.*s+%08x+%.*s", TEXT_ARG(key->name), (unsigned)key->id, TEXT_ARG(letters));
}
