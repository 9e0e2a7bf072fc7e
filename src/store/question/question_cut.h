/*
 * question_cut.h: bringing records back to a past day, for the questions of store/ alone.
 */
#ifndef STORE_QUESTION_QUESTION_CUT_H
#define STORE_QUESTION_QUESTION_CUT_H

#include "store/question/question.h"

/* Brings a record back to where it was; `was_there` says whether it was. */
MUST_USE bool task_cut_record(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                              struct task_record *record, bool *was_there, struct error *error);

#endif
