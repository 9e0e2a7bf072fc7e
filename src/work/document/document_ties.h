/*
 * document_ties.h: walks along the links between documents. Pure.
 */
#ifndef WORK_DOCUMENT_DOCUMENT_TIES_H
#define WORK_DOCUMENT_DOCUMENT_TIES_H

#include "model/document_view.h"
#include "store/store.h"

/* Whether a link holds now. */
bool document_ties_hold(const struct document_ties *ties, int64_t document, int64_t to, enum document_link link);

/* Whether a link held as of a cut. */
bool document_tie_held(const struct document_tie *tie, const struct task_cut *cut);

/* Whether `document` implements `to`, itself or through others. */
bool document_ties_reach(const struct document_ties *ties, int64_t document, int64_t to);

/* `document` and all that implement it, itself or through others, as links held as of a cut. */
struct number_list document_ties_below(struct arena *arena, const struct document_ties *ties, int64_t document,
                                       const struct task_cut *cut);

#endif
