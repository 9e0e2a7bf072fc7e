/*
 * header_role.h: in what role somebody signs, "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH". Used by
 * header_signer*.c alone.
 */
#ifndef EXTRACT_HEAD_HEADER_ROLE_H
#define EXTRACT_HEAD_HEADER_ROLE_H

#include "base/buffer.h"
#include "extract/head/head.h"

/* The words of a role while they are put together, its parts parted by " / ". */
struct role_words {
    struct buffer words;
    struct span span;
    size_t count;
    size_t role_left;  /* words of the title being read that are still to come */
    bool begins_other; /* what is added next is of another who signs beside the one before */
};

struct role_words role_words_open(struct arena *arena);

/* The first word of a role in [first, end), or `end`: a proxy anywhere before another word in upper case, a role where
 * a line or column starts. */
size_t role_start(const struct head *head, size_t first, size_t end);

/* One past the run of upper-case words from `word` within its line or cell. */
size_t role_run_end(const struct head *head, size_t word);

/* A line of two to six capitalised words: who signed. */
bool role_is_person(const struct head *head, size_t first, size_t end);

/* Adds the words [first, end). */
void role_add(const struct head *head, size_t first, size_t end, struct role_words *role);

#endif
