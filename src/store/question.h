/*
 * question.h: what can be asked of a book, as far as SQL goes.
 *
 * States are no columns: which tasks are late is asked for by the days they are due, and judged by model/task_state.h.
 */
#ifndef STORE_QUESTION_H
#define STORE_QUESTION_H

#include "model/task_record.h"
#include "store/reader.h"

/* Every unit, those that ended included, in the form it had on a day; NO_DAY: now. */
MUST_USE bool question_units(struct book_reader *reader, struct arena *arena, int32_t day, struct unit_lines *units,
                             struct error *error);

/* Every form that every unit has or had, each with its own first and last day; one that was followed by another form of
 * the same unit has that unit as its successor. */
MUST_USE bool question_unit_forms(struct book_reader *reader, struct arena *arena, struct unit_lines *forms,
                                  struct error *error);

/* Words to find, out of what people type: all must occur; one without marks matches any marks, one with marks those;
 * "…" is a phrase, a word that ends with * the beginning of one. Empty when there is no word in it. */
struct text question_words(struct arena *arena, struct text typed);

/* Which tasks to walk through. */
struct task_range {
    enum { TASKS_ALL, TASKS_OF_LEAD, TASKS_OF_PARENT, TASKS_IN_HAND, TASKS_FOUND } kind;
    int64_t number;      /* of the lead or the parent */
    int32_t first, last; /* TASKS_IN_HAND, those without a result: days they are due on */
    struct text words;   /* TASKS_FOUND: from question_words */
    struct task_cut cut;
};

/* Told every task of a range, its record cut; a task assigned later is left out, one that is out of the
 * range only as of then is not: who asks looks at the record. False ends the walk. */
typedef bool task_listener(void *listener, const struct task_record *record);
MUST_USE bool question_tasks(struct book_reader *reader, struct arena *arena, const struct task_range *range,
                             task_listener *tell, void *listener, struct error *error);

/* The record of one task, cut; ERROR_NOT_FOUND when it was not there. */
MUST_USE bool question_task(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t number,
                            struct task_record *record, struct error *error);

struct task_words {
    struct text title, description, source, product, urgency, quality, competence;
};
MUST_USE bool question_task_words(struct book_reader *reader, struct arena *arena, int64_t task,
                                  struct task_words *words, struct error *error);

MUST_USE bool question_task_partners(struct book_reader *reader, struct arena *arena, int64_t task,
                                     struct number_list *units, struct error *error);

/* The ledger's numbers of what happened to a task, in their order. */
MUST_USE bool question_task_events(struct book_reader *reader, struct arena *arena, int64_t task,
                                   struct number_list *events, struct error *error);

/* The ledger's numbers of what happened to units, in their order: reads the whole ledger. */
MUST_USE bool question_unit_events(struct book_reader *reader, struct arena *arena, struct number_list *events,
                                   struct error *error);

/* One event of the ledger; its texts live in the arena. ERROR_NOT_FOUND past the end. */
MUST_USE bool question_event(struct book_reader *reader, struct arena *arena, int64_t number, struct event *event,
                             struct error *error);

/* The number of the first event recorded at a moment (milliseconds since 1970, UTC) or later; the size of the ledger
 * where there is none. */
MUST_USE bool question_recorded_since(struct book_reader *reader, struct arena *arena, int64_t since_ms,
                                      int64_t *number, struct error *error);

/* How many events the ledger has. */
MUST_USE bool question_log_size(struct book_reader *reader, struct arena *arena, int64_t *size, struct error *error);

#endif
