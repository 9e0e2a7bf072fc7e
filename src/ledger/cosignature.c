#include "ledger/cosignature.h"

#include "base/arena.h"

enum { TIME_BYTES = 8 };

static struct text signed_words(struct arena *arena, struct text checkpoint, uint64_t time_s)
{
    return text_print(arena, "cosignature/v1\ntime %llu\n%.*s", (unsigned long long)time_s, TEXT_ARG(checkpoint));
}

static uint64_t read_time(struct text bytes)
{
    uint64_t time_s = 0;
    for (size_t i = 0; i < TIME_BYTES; i++)
        time_s = time_s << 8 | (unsigned char)bytes.at[i];
    return time_s;
}

enum note_answer cosignature_check(struct arena *arena, const struct note *note, const struct note_key *witness,
                                   uint64_t *time_s)
{
    enum note_answer answer = NOTE_UNSIGNED;
    for (size_t i = 0; i < note->count; i++) {
        const struct note_signature *line = &note->signatures[i];
        struct signature signature;
        if (line->id != witness->id || !text_equal(line->name, witness->name))
            continue;
        if (line->bytes.len != TIME_BYTES + SIGNATURE_BYTES)
            return NOTE_FORGED;
        uint64_t signed_s = read_time(line->bytes);
        memcpy(signature.at, line->bytes.at + TIME_BYTES, SIGNATURE_BYTES);
        if (!sign_verify(&witness->key, signed_words(arena, note->text, signed_s), &signature))
            return NOTE_FORGED;
        *time_s = signed_s;
        answer = NOTE_SIGNED;
    }
    return answer;
}

void cosignature_add(struct arena *arena, struct buffer *to, struct text checkpoint, struct text witness,
                     const struct sign_secret *secret, uint64_t time_s)
{
    struct sign_public public = sign_public_of(secret);
    struct note_key key = note_key_of(witness, NOTE_COSIGNATURE, &public);
    struct signature signature = sign_message(secret, signed_words(arena, checkpoint, time_s));
    char bytes[TIME_BYTES + SIGNATURE_BYTES];
    for (size_t i = 0; i < TIME_BYTES; i++)
        bytes[i] = (char)(time_s >> (8 * (TIME_BYTES - 1 - i)) & 0xff);
    memcpy(bytes + TIME_BYTES, signature.at, SIGNATURE_BYTES);
    note_add_line(arena, to, &key, (struct text){bytes, sizeof bytes});
}
