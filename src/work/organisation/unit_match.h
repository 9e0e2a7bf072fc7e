/*
 * unit_match.h: which units of the book a name in a document means.
 *
 * A document of a ward writes "UBND phường" for the unit that the book calls "Ủy ban nhân dân", and "Chủ tịch UBND
 * phường Sông Trí" for it too; the book's own name says which ward is meant. An open group ("UBND các xã, phường",
 * "các phòng chuyên môn") means every unit of the book that belongs to it, the body itself included.
 *
 * A document names units as they were called on its day. So a name is looked for among the forms that stood on that
 * day, then among those of today, then among all that ever stood; what it means is the unit that has taken the place of
 * the one so called. Open groups are those of today. Pure.
 */
#ifndef WORK_ORGANISATION_UNIT_MATCH_H
#define WORK_ORGANISATION_UNIT_MATCH_H

#include "model/unit_line.h"

struct unit_matcher;

/* `units` as they are now, and every form that they have or had (store/question/question.h); both outlive it. `body` is
 * a name that tells whose book it is. */
struct unit_matcher *unit_matcher_of(struct arena *arena, const struct unit_lines *units,
                                     const struct unit_lines *forms, struct text body);

/* What tells whose book it is: its name; where no territory stands in that, the issuer of a document, if it has the
 * name of a territory of the book's tier: of "Ủy ban nhân dân phường Sông Trí" a ward's own plan. */
struct text unit_match_body(struct arena *arena, const struct unit_lines *units, struct text book, struct text issuer);

/* A unit, and the form by whose name it came to mind. */
struct unit_alike {
    const struct unit_line *unit, *form;
};

enum { MOST_NEAREST = 3 };

struct unit_match {
    bool is_group;                  /* an open group; it may name nobody */
    const struct unit_line **units; /* none: the name is not known, or means several */
    size_t count;
    const struct unit_line *former; /* the form whose name it is, where the unit is not called so today; or NULL */
    struct unit_alike nearest[MOST_NEAREST]; /* of a name that is not known: those called most alike */
    size_t nearest_count;
};

/* Says who issues the words from now on: a unit of the book, or NULL for a body elsewhere. Open groups are then those
 * of the issuer: "các sở, ban, ngành" of a committee of the people are no boards of the Party. */
void unit_matcher_issue(struct unit_matcher *matcher, const struct unit_line *issuer);

/* The day of the document, or NO_DAY. */
struct unit_match unit_match(const struct unit_matcher *matcher, struct arena *arena, struct text name, int32_t day);

/* "Phòng Văn hóa (VH)"; of a former name "Phòng Kinh tế → Phòng Kinh tế, Hạ tầng và Đô thị (KT)". */
struct text unit_alike_print(struct arena *arena, const struct unit_alike *alike);

/* The unit of the book that issued a document, by what stands at its head: the body above it may stand there first.
 * NULL where it is none. */
const struct unit_line *unit_match_issuer(const struct unit_matcher *matcher, struct arena *arena,
                                          struct text authority, int32_t day);

#endif
