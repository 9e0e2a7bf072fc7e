#include "ledger/note.h"

#include <assert.h>

#include "base/arena.h"
#include "base/base64.h"
#include "base/utf8.h"

enum { ID_BYTES = 4 };

static const struct text DASH = TEXT_INIT("\xE2\x80\x94 "); /* U+2014 and a space */

static bool is_clean(struct text bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        if ((unsigned char)bytes.at[i] < 0x20 && bytes.at[i] != '\n')
            return false;
    return bytes.len <= NOTE_BYTES && utf8_is_valid(bytes);
}

/* Where the last empty line stands: the offset one past the newline that ends the text. */
static size_t find_end_of_text(struct text bytes)
{
    for (size_t at = bytes.len; at >= 2; at--)
        if (bytes.at[at - 1] == '\n' && bytes.at[at - 2] == '\n')
            return at - 1;
    return TEXT_NOT_FOUND;
}

static bool parse_line(struct arena *arena, struct text line, struct note_signature *signature)
{
    if (!text_starts(line, DASH))
        return false;
    struct text rest = text_from_offset(line, DASH.len), bytes;
    if (!text_split(&rest, ' ', &signature->name) || !note_name_is_valid(signature->name) ||
        !base64_parse(arena, rest, &bytes) || bytes.len <= ID_BYTES)
        return false;
    const unsigned char *id = (const unsigned char *)bytes.at;
    signature->id = (uint32_t)id[0] << 24 | (uint32_t)id[1] << 16 | (uint32_t)id[2] << 8 | id[3];
    signature->bytes = text_from_offset(bytes, ID_BYTES);
    return true;
}

bool note_parse(struct arena *arena, struct text bytes, struct note *note)
{
    size_t end = is_clean(bytes) ? find_end_of_text(bytes) : TEXT_NOT_FOUND;
    if (end == TEXT_NOT_FOUND || end + 1 >= bytes.len || !text_ends(bytes, TEXT("\n")))
        return false;
    note->text = text_slice(bytes, 0, end);
    note->count = 0;
    struct text rest = text_slice(bytes, end + 1, bytes.len - 1), line;
    while (text_split(&rest, '\n', &line))
        if (note->count == NOTE_SIGNATURES || !parse_line(arena, line, &note->signatures[note->count++]))
            return false;
    return note->count > 0;
}

enum note_answer note_check(const struct note *note, const struct note_key *key)
{
    enum note_answer answer = NOTE_UNSIGNED;
    for (size_t i = 0; i < note->count; i++) {
        const struct note_signature *line = &note->signatures[i];
        struct signature signature;
        if (line->id != key->id || !text_equal(line->name, key->name))
            continue;
        if (line->bytes.len != SIGNATURE_BYTES)
            return NOTE_FORGED;
        memcpy(signature.at, line->bytes.at, SIGNATURE_BYTES);
        if (!sign_verify(&key->key, note->text, &signature))
            return NOTE_FORGED;
        answer = NOTE_SIGNED;
    }
    return answer;
}

void note_add_line(struct arena *arena, struct buffer *to, const struct note_key *key, struct text signature)
{
    struct buffer bytes = buffer_open(arena, ID_BYTES + signature.len + 1);
    for (int shift = 24; shift >= 0; shift -= 8)
        buffer_add_byte(&bytes, (char)(key->id >> shift & 0xff));
    buffer_add(&bytes, signature);
    struct text letters = base64_print(arena, buffer_text(&bytes));
    buffer_print(to, "%.*s%.*s %.*s\n", TEXT_ARG(DASH), TEXT_ARG(key->name), TEXT_ARG(letters));
}

struct text note_sign(struct arena *arena, struct text text, struct text name, const struct sign_secret *secret)
{
    assert(text_ends(text, TEXT("\n")));
    struct sign_public public = sign_public_of(secret);
    struct note_key key = note_key_of(name, NOTE_ED25519, &public);
    struct signature signature = sign_message(secret, text);
    struct buffer note = buffer_open(arena, NOTE_BYTES);
    buffer_add(&note, text);
    buffer_add_byte(&note, '\n');
    note_add_line(arena, &note, &key, (struct text){(const char *)signature.at, SIGNATURE_BYTES});
    return buffer_text(&note);
}
