/*
 * question.h: what can be asked of a book, as far as SQL goes.
 *
 * States are no columns: which tasks are late is asked for by the days they are due, and judged by model/task_state.h.
 */
#ifndef STORE_QUESTION_QUESTION_H
#define STORE_QUESTION_QUESTION_H

#include "model/task_horizon.h"
#include "model/task_state.h"
#include "model/task_words.h"
#include "store/transaction/reader.h"

/* What the book is called. */
MUST_USE bool question_book_name(struct book_reader *reader, struct arena *arena, struct text *name,
                                 struct error *error);

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

/* Where a task stands among those that are found. */
int64_t question_place(const struct task_record *record);

/* Which tasks to walk through: as of now those of a lead or a person and those in hand by due day, those found the
 * last assigned first, all others by number; as of a past day all but those found by number. */
struct task_range {
    enum {
        TASKS_ALL,
        TASKS_COUNTED, /* all; of their records no more is told than is counted */
        TASKS_OF_LEAD,
        TASKS_OF_PERSON,
        TASKS_OF_PARTNER, /* with a cut those too in which it may have taken part: question_shares */
        TASKS_OF_PARENT,
        TASKS_AT_TOP,
        TASKS_IN_HAND,         /* those without a result */
        TASKS_IN_HAND_OF_LEAD, /* those of them that a unit leads */
        TASKS_IN_STATE,
        TASKS_WAITING,
        TASKS_WAITING_FOR, /* for the word of a unit */
        TASKS_FOUND
    } kind;
    int64_t number; /* of the lead, the person, the partner, the parent or the unit waited for */
    enum task_state state;
    int32_t first, last; /* of those in hand: days they are due on */
    struct text words;   /* of those found: from question_words */
    int64_t after;       /* the task that a walk by number goes on after; of those found, its place: question_place.
                          * NO_NUMBER: from its start */
    struct task_cut cut;
    const struct task_horizon *horizon; /* only tasks within it; NULL: any */
    bool has_absent;                    /* told of those that were not there too: their assigned_at is NO_MOMENT */
};

/* Whether a walk goes by due day. */
bool task_range_is_by_due(const struct task_range *range);

/* Told every task of a range, its record cut; a task assigned later is left out, one that is out of the
 * range only as of then is not: who asks looks at the record. False ends the walk. */
typedef bool task_listener(void *listener, const struct task_record *record);
MUST_USE bool question_tasks(struct book_reader *reader, struct arena *arena, const struct task_range *range,
                             task_listener *tell, void *listener, struct error *error);

/* Told what changed of tasks from a moment on, up to the cut, in the order of the ledger: they were assigned,
 * confirmed, cancelled, handed over, given another due day, corrected, taken back. A fact that was corrected is told as
 * it happened in truth, one that was taken back is not told. False ends the walk. */
typedef bool fact_listener(void *listener, int64_t task, const struct task_fact *fact);
MUST_USE bool question_changes(struct book_reader *reader, struct arena *arena, int64_t first,
                               const struct task_cut *cut, fact_listener *tell, void *listener, struct error *error);

/* What stands above every task, whenever it was assigned, as far as was known; in no order, and the last that is told
 * of a task holds. */
typedef void parent_listener(void *listener, int64_t task, int64_t parent);
MUST_USE bool question_parents(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                               parent_listener *tell, void *listener, struct error *error);

/* Takes the record of a joint task of now back to what happened to it itself, whatever became of its parts. */
MUST_USE bool question_task_by_itself(struct book_reader *reader, struct arena *arena, struct task_record *record,
                                      struct error *error);

/* The record of one task, cut; ERROR_NOT_FOUND when it was not there. */
MUST_USE bool question_task(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t number,
                            struct task_record *record, struct error *error);

/* The words of a task, with the corrections that were known. */
MUST_USE bool question_task_words(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                                  int64_t task, struct task_words *words, struct error *error);

/* Its title alone. */
MUST_USE bool question_task_title(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                                  int64_t task, struct text *title, struct error *error);

/* The tasks in which a unit takes part, in their order. */
MUST_USE bool question_partner_tasks(struct book_reader *reader, struct arena *arena, int64_t unit,
                                     struct number_list *tasks, struct error *error);

/* The ledger's numbers of what happened to a task, in their order. */
MUST_USE bool question_task_events(struct book_reader *reader, struct arena *arena, int64_t task,
                                   struct number_list *events, struct error *error);

/* The ledger's numbers of what happened to anything but tasks, in their order. */
MUST_USE bool question_events_beside_tasks(struct book_reader *reader, struct arena *arena, struct number_list *events,
                                           struct error *error);

/* The ledger's numbers of what gave the book its names, the opening first. */
MUST_USE bool question_namings(struct book_reader *reader, struct arena *arena, struct number_list *events,
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
