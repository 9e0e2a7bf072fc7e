/*
 * answer.h: what a child that read a document leaves behind, and how it is believed.
 *
 * An answer is a head, the lines, then the words, written to a file in memory. The program that reads it was forked
 * from the same image, so structs are written as they are; but the child had hostile bytes in its hands, so whoever
 * takes an answer seals it, so that nobody can change it any more, and then checks every number, every span and every
 * byte of UTF-8.
 *
 * An answer too large to hold is several of these, one behind the other, in a file on disk that has no name. Each piece
 * is copied out of it before it is checked.
 */
#ifndef DOCUMENT_CAGE_ANSWER_H
#define DOCUMENT_CAGE_ANSWER_H

#include "document/reader_limits.h"
#include "model/read_text.h"

struct error;

/* The largest answer that a text of at most `limits.text_bytes` makes. */
size_t answer_largest_bytes(struct reader_limits limits);

/* A new file for an answer: in memory, or in a folder; -1 when there is none. */
int answer_open(const char *folder);

/* False when it cannot be written. */
MUST_USE bool answer_write_text(int descriptor, const struct read_text *text);
MUST_USE bool answer_write_refusal(int descriptor, const struct error *error);

/* Takes the answer of `descriptor` for as long as the arena. False with the refusal in it, or REFUSAL_CRASHED where it
 * is not to be believed. */
MUST_USE bool answer_take(int descriptor, struct arena *arena, struct reader_limits limits, struct read_text *text,
                          struct error *error);

/* An answer in pieces, and how much of it was taken. */
struct answer_pieces {
    int descriptor;
    struct reader_limits limits;
    size_t done, size;
};

/* False with the refusal, as answer_take. The descriptor outlives the pieces. */
MUST_USE bool answer_open_pieces(int descriptor, struct reader_limits limits, struct answer_pieces *pieces,
                                 struct error *error);

/* The next piece, into `arena`; one without words is the end. */
MUST_USE bool answer_take_piece(struct answer_pieces *pieces, struct arena *arena, struct read_text *text,
                                struct error *error);

#endif
