/*
 * unit_match.h: which units of the book a name in a document means.
 *
 * A document of a ward writes "UBND phường" for the unit that the book calls "Ủy ban nhân dân", and "Chủ tịch UBND
 * phường Sông Trí" for it too; the book's own name says which ward is meant. An open group ("UBND các xã, phường",
 * "các phòng chuyên môn") means every unit of the book that belongs to it, the body itself included. Pure.
 */
#ifndef WORK_ORGANISATION_UNIT_MATCH_H
#define WORK_ORGANISATION_UNIT_MATCH_H

#include "model/unit_line.h"

struct unit_matcher;

/* `units` outlive it; those that stand on the day are looked through. `book` is the name of the book. */
struct unit_matcher *unit_matcher_of(struct arena *arena, const struct unit_lines *units, struct text book,
                                     int32_t day);

enum { MOST_NEAREST = 3 };

struct unit_match {
    bool is_group;                  /* an open group; it may name nobody */
    const struct unit_line **units; /* none: the name is not known, or means several */
    size_t count;
    const struct unit_line *nearest[MOST_NEAREST]; /* of a name that is not known: those called most alike */
    size_t nearest_count;
};

struct unit_match unit_match(const struct unit_matcher *matcher, struct arena *arena, struct text name);

/* The unit of the book that issued a document, by what stands at its head: the body above it may stand there first.
 * NULL where it is none. */
const struct unit_line *unit_match_issuer(const struct unit_matcher *matcher, struct arena *arena,
                                          struct text authority);

#endif
