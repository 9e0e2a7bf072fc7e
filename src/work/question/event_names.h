/*
 * event_names.h: what is told beside an event of the ledger: the codes of those it names, the import it came with, and
 * the erasure that took its words.
 */
#ifndef WORK_QUESTION_EVENT_NAMES_H
#define WORK_QUESTION_EVENT_NAMES_H

#include "model/personnel.h"
#include "model/task_view.h"
#include "model/unit_line.h"
#include "store/transaction/reader.h"

/* Everybody whom events name. */
struct event_names {
    struct book_reader *reader;
    struct arena *arena;
    struct unit_lines units; /* as they were on the day, and known */
    struct personnel people; /* positions and who holds them as they were known */
};

/* `day` may be NO_DAY: the units as they became last. */
MUST_USE bool event_names_open(struct book_reader *reader, struct arena *arena, int32_t day, const struct task_cut *cut,
                               struct event_names *names, struct error *error);

struct text event_names_unit(const struct event_names *names, int64_t number); /* its code; empty for none */
struct text event_names_person(const struct event_names *names, int64_t number);

/* Reads the event with a number, and tells whom it names and what became of its words. */
MUST_USE bool event_names_tell(const struct event_names *names, int64_t number, struct logged_event *logged,
                               struct error *error);

/* Tells of one that came with a file; `before` is the event told before it, or NULL: those of one file stand together.
 */
MUST_USE bool event_names_import(const struct event_names *names, const struct logged_event *before,
                                 struct logged_event *logged, struct error *error);

#endif
