/*
 * secrecy_mark.h: what a mark of secrecy looks like: its words, its labels and what may stand beside it.
 *
 * Letters alone count: "T Ố I  M Ậ T", "[MẬT]" and "★ MẬT ★" are the marks they show.
 */
#ifndef EXTRACT_SECRECY_MARK_H
#define EXTRACT_SECRECY_MARK_H

#include "base/text.h"

enum mark_case {
    MARK_ANY_CASE, /* after "Độ mật:" */
    MARK_CAPITAL,  /* "Mật": alone in a paragraph */
    MARK_UPPER     /* in a cell, or where much else stands */
};

struct mark_look {
    enum mark_case least;
    bool is_recognised; /* from a picture: tone marks may be lost */
};

/* Whether the words are a mark of secrecy, alone or beside marks of urgency ("HỎA TỐC - MẬT"). */
bool mark_is_alone(struct arena *arena, struct text words, struct mark_look look);

/* Cuts the label "Độ mật:" off the words; false when they do not begin with it. */
bool mark_cut_label(struct arena *arena, struct text *words);

/* A mark among the joined paragraphs of a cell. */
bool mark_find_in_cell(struct text cell, struct text *found);

#endif
