#include "ledger/opening.h"

#include "base/arena.h"
#include "base/base64.h"

struct commitment opening_commitment(const struct opening *opening)
{
    struct commitment commitment = {.facts = commitment_digest(&opening->facts_salt, opening->facts)};
    commitment.has_words = opening->keeps_words_back || !text_is_empty(opening->words);
    if (opening->keeps_words_back)
        commitment.words = opening->words_digest;
    else if (commitment.has_words)
        commitment.words = commitment_digest(&opening->words_salt, opening->words);
    return commitment;
}

void opening_keep_words_back(struct opening *opening)
{
    if (text_is_empty(opening->words))
        return;
    opening->words_digest = opening_commitment(opening).words;
    opening->keeps_words_back = true;
    opening->words = TEXT_NONE;
    opening->words_salt = (struct salt){{0}};
}

static struct text print_payload(struct arena *arena, const char *name, const struct salt *salt, struct text payload)
{
    struct text letters = base64_print(arena, (struct text){(const char *)salt->at, SALT_BYTES});
    return text_print(arena, "%s %.*s %.*s\n", name, TEXT_ARG(letters), TEXT_ARG(payload));
}

static struct text print_digest(struct arena *arena, const struct digest *digest)
{
    struct text letters = base64_print(arena, (struct text){(const char *)digest->at, SHA256_BYTES});
    return text_print(arena, "words-digest %.*s\n", TEXT_ARG(letters));
}

struct text opening_print(struct arena *arena, const struct opening *opening)
{
    struct text lines[] = {print_payload(arena, "facts", &opening->facts_salt, opening->facts), TEXT_NONE};
    if (opening->keeps_words_back)
        lines[1] = print_digest(arena, &opening->words_digest);
    else if (!text_is_empty(opening->words))
        lines[1] = print_payload(arena, "words", &opening->words_salt, opening->words);
    return text_join(arena, lines, COUNT_OF(lines), TEXT_NONE);
}

/* Takes "NAME BASE64", of `len` bytes, off a line; what is left of it begins with a space or is empty. */
static bool take_bytes(struct arena *arena, struct text *line, struct text name, void *to, size_t len)
{
    struct text rest = *line, word, bytes;
    if (!text_split(&rest, ' ', &word) || !text_equal(word, name) || !text_split(&rest, ' ', &word) ||
        !base64_parse(arena, word, &bytes) || bytes.len != len)
        return false;
    memcpy(to, bytes.at, len);
    *line = rest;
    return true;
}

static bool parse_payload(struct arena *arena, struct text line, struct text name, struct salt *salt,
                          struct text *payload)
{
    if (!take_bytes(arena, &line, name, salt->at, SALT_BYTES) || text_is_empty(line))
        return false;
    *payload = line;
    return true;
}

static bool parse_words(struct arena *arena, struct text line, struct opening *opening)
{
    opening->keeps_words_back = text_starts(line, TEXT("words-digest "));
    if (!opening->keeps_words_back)
        return parse_payload(arena, line, TEXT("words"), &opening->words_salt, &opening->words);
    return take_bytes(arena, &line, TEXT("words-digest"), opening->words_digest.at, SHA256_BYTES) &&
           text_is_empty(line);
}

bool opening_parse(struct arena *arena, struct text lines, struct opening *opening)
{
    struct opening parsed = {0};
    struct text line;
    if (!text_ends(lines, TEXT("\n")))
        return false;
    lines = text_slice(lines, 0, lines.len - 1);
    if (!text_split(&lines, '\n', &line) ||
        !parse_payload(arena, line, TEXT("facts"), &parsed.facts_salt, &parsed.facts))
        return false;
    if (text_split(&lines, '\n', &line) && (!parse_words(arena, line, &parsed) || text_split(&lines, '\n', &line)))
        return false;
    *opening = parsed;
    return true;
}
