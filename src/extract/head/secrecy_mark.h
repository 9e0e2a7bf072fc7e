/*
 * secrecy_mark.h: what a mark of secrecy looks like: its words, its labels and what may stand beside it.
 *
 * Letters alone count: "T Ố I  M Ậ T", "[MẬT]" and "★ MẬT ★" are the marks they show.
 */
#ifndef EXTRACT_HEAD_SECRECY_MARK_H
#define EXTRACT_HEAD_SECRECY_MARK_H

#include "base/text.h"

enum { LONGEST_MARK_LABEL = 48 }; /* bytes, to its colon */

enum mark_case {
    MARK_ANY_CASE, /* after "Độ mật:" */
    MARK_CAPITAL,  /* "Mật": alone in a paragraph */
    MARK_UPPER     /* in a cell, or where much else stands */
};

struct mark_look {
    enum mark_case least;
    bool may_be_lower;  /* "tối mật": of two words, alone */
    bool is_recognised; /* from a picture: tone marks may be lost */
};

/* Whether the words are a mark of secrecy, alone or beside what is stamped with it: urgency ("HỎA TỐC - MẬT"), the
 * number of a copy or a page. */
bool mark_is_alone(struct arena *arena, struct text words, struct mark_look look);

enum mark_degree { DEGREE_SECRET, DEGREE_TOP, DEGREE_UTMOST, DEGREE_COUNT };

/* The degree that words name which are alone, in upper case or not: one of a list of the degrees ("- Tối mật"). */
bool mark_names_degree(struct arena *arena, struct text words, enum mark_degree *degree);

/* Cuts the label "Độ mật:" off the words and says what may follow it; false when they do not begin with it. "Loại:",
 * which labels other things too, is cut, but is false. */
bool mark_cut_label(struct arena *arena, struct text *words, struct mark_look *look);

/* A mark that stands in a bracket at the end: "KẾ HOẠCH (TUYỆT MẬT)". */
bool mark_find_in_bracket(struct arena *arena, struct text words, struct text *found);

/* "Văn bản này thuộc phạm vi bí mật nhà nước độ Mật.": the mark in a sentence that says of itself what it is. */
bool mark_find_in_statement(struct text words, struct text *found);

/* A mark among the joined paragraphs of a cell. */
bool mark_find_in_cell(struct text cell, struct text *found);

#endif
