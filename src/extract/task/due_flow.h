/*
 * due_flow.h: which clauses a deadline holds for beside its own. Used by due.c alone.
 */
#ifndef EXTRACT_TASK_DUE_FLOW_H
#define EXTRACT_TASK_DUE_FLOW_H

#include "extract/task/finder.h"

/* Gives the findings from `first` on, all of one passage, the deadlines of their neighbours where they have none. */
void due_flow(struct finder *finder, size_t first);

/* "Hết năm 2026, tổ chức tổng kết": whether the deadline of a finding stands before its action. */
bool due_stands_before(const struct finder *finder, const struct finding *finding);

/* The word at which byte `document` of the document stands; `end` when it is none of [from, end). */
size_t due_word_at(const struct words *words, size_t from, size_t end, size_t document);

#endif
