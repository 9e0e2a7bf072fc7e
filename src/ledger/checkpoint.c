#include "ledger/checkpoint.h"

#include "base/arena.h"
#include "base/base64.h"

static bool parse_size(struct text digits, uint64_t *size)
{
    bool has_zero_before = digits.len > 1 && digits.at[0] == '0';
    return !has_zero_before && text_to_number(digits, INT64_MAX, size);
}

static bool has_empty_line(struct text lines)
{
    return text_starts(lines, TEXT("\n")) || text_find(lines, TEXT("\n\n")) != TEXT_NOT_FOUND;
}

bool checkpoint_parse(struct arena *arena, struct text text, struct checkpoint *checkpoint)
{
    struct checkpoint parsed;
    struct text rest = text, size, letters, root;
    if (!text_ends(text, TEXT("\n")) || !text_split(&rest, '\n', &parsed.origin) || !text_split(&rest, '\n', &size) ||
        !text_split(&rest, '\n', &letters))
        return false;
    if (text_is_empty(parsed.origin) || !parse_size(size, &parsed.head.size) || !base64_parse(arena, letters, &root) ||
        root.len != SHA256_BYTES || has_empty_line(rest))
        return false;
    memcpy(parsed.head.root.at, root.at, SHA256_BYTES);
    parsed.more = rest;
    *checkpoint = parsed;
    return true;
}

struct text checkpoint_print(struct arena *arena, const struct checkpoint *checkpoint)
{
    struct text root = {(const char *)checkpoint->head.root.at, SHA256_BYTES};
    struct text letters = base64_print(arena, root);
    return text_print(arena, "%.*s\n%llu\n%.*s\n%.*s", TEXT_ARG(checkpoint->origin),
                      (unsigned long long)checkpoint->head.size, TEXT_ARG(letters), TEXT_ARG(checkpoint->more));
}

struct text checkpoint_sign(struct arena *arena, const struct checkpoint *checkpoint, const struct sign_secret *secret)
{
    return note_sign(arena, checkpoint_print(arena, checkpoint), checkpoint->origin, secret);
}

bool checkpoint_open(struct arena *arena, struct text bytes, const struct note_key *log, struct note *note,
                     struct checkpoint *checkpoint)
{
    return log->type == NOTE_ED25519 && note_parse(arena, bytes, note) && note_check(note, log) == NOTE_SIGNED &&
           checkpoint_parse(arena, note->text, checkpoint) && text_equal(checkpoint->origin, log->name);
}
