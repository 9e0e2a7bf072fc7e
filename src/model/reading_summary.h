/*
 * reading_summary.h: what a leader should know of a document before signing it.
 *
 * Counted from the tasks alone, against the body's own list of marks; every figure opens to the tasks behind it,
 * which are those that task_has_flaw names.
 */
#ifndef MODEL_READING_SUMMARY_H
#define MODEL_READING_SUMMARY_H

#include "model/clarity_policy.h"

/* What can be amiss with a task, beside a mark that is missing. */
enum task_flaw {
#define TASK_FLAW(name, code, title, advice) FLAW_##name,
#include "model/task-flaws.def"
#undef TASK_FLAW
    TASK_FLAW_COUNT
};

struct reading_summary {
    size_t task_count;
    size_t clear_count;                 /* tasks that lack no mark asked for */
    size_t missing[CLARITY_MARK_COUNT]; /* tasks that lack a mark asked for */
    size_t flaws[TASK_FLAW_COUNT];
    size_t dated_count;              /* tasks due on a day, month, quarter or year */
    struct text first_due, last_due; /* the earliest and the latest value among them; empty when there is none */
};

void reading_summarise(const struct reading *reading, struct reading_summary *summary);

/* Which of two is due first: below 0 for `a`. What has no day, month, quarter or year comes after what has one. */
int due_compare(const struct task_deadline *a, const struct task_deadline *b);

/* Whether a task of the reading has a flaw. */
bool task_has_flaw(const struct reading *reading, const struct task *task, enum task_flaw flaw);

const char *task_flaw_code(enum task_flaw flaw);   /* "several_leads": stable, in JSON */
const char *task_flaw_title(enum task_flaw flaw);  /* msgid, for a count before it: "several units lead together" */
const char *task_flaw_advice(enum task_flaw flaw); /* msgid: what to write before signing */

#endif
