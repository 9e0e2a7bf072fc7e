/*
 * canonical.h: the one spelling of a flat JSON object (RFC 8785): what is hashed and kept for decades.
 *
 * Keys are ASCII and come sorted; values are texts, integers within ±(2^53 − 1), and lists of texts. Nothing else is
 * written, and reading refuses every other spelling of the same object, so that bytes read are the bytes that would be
 * written. A list is given as lines: one text a line, none of them empty.
 */
#ifndef MODEL_CANONICAL_H
#define MODEL_CANONICAL_H

#include "base/buffer.h"

struct canonical_writer {
    struct buffer *to;
    struct text last_key;
};

struct canonical_writer canonical_open(struct buffer *to);
void canonical_add_text(struct canonical_writer *writer, struct text key, struct text text);
void canonical_add_number(struct canonical_writer *writer, struct text key, int64_t number);
void canonical_add_lines(struct canonical_writer *writer, struct text key, struct text lines);
void canonical_close(struct canonical_writer *writer);

/* Reads front to back; a fault shows once, at the end. */
struct canonical_reader {
    struct arena *arena;
    struct text rest, last_key;
    bool is_first, is_broken;
};

struct canonical_reader canonical_reader_of(struct arena *arena, struct text bytes);

/* Goes to the next key; false at the end of the object or at a fault. The value must be read before the next call. */
bool canonical_next(struct canonical_reader *reader, struct text *key);
struct text canonical_text(struct canonical_reader *reader);
int64_t canonical_number(struct canonical_reader *reader);
struct text canonical_lines(struct canonical_reader *reader);

/* Whether the whole of the bytes was one object in its canonical form. */
MUST_USE bool canonical_is_whole(const struct canonical_reader *reader);

#endif
