/*
 * task_view.h: what is shown of tasks: records with the words that people read, and how they stand on a day.
 */
#ifndef MODEL_TASK_VIEW_H
#define MODEL_TASK_VIEW_H

#include "base/date.h"
#include "model/tally.h"
#include "model/task_share.h"
#include "model/task_stay.h"

struct unit_view {
    int64_t number;
    struct text code, name;
};

struct task_line {
    struct task_record record;
    struct task_standing standing;
    struct text title;
    struct unit_view lead;
    struct text waiting_code; /* of the unit it waits for; empty: whoever confirms */
};

/* Tasks of a book as they stand on a day, one line each. */
struct task_lines {
    struct date on;
    struct task_line *at;
    size_t count, capacity;
    int64_t total; /* of all that were asked for; 0 for those here, -1 where it is not known */
    bool has_more;
};

/* What a group of tasks adds up to on a day. */
struct rollup {
    struct tally tally;
    int64_t late, due_soon; /* of those in hand */
};

/* Words that were erased: by which event, when, by whom, why and on what ground. */
struct erasure_view {
    int64_t event, at;
    struct text by; /* the code of who recorded it; empty: the owner of the folder */
    struct text note, basis;
};

struct logged_event {
    int64_t number; /* in the ledger */
    struct event event;
    struct text unit, other, person;    /* codes of those it names; empty where it names none */
    struct text by;                     /* the code of who recorded it; empty: the owner of the folder */
    const struct event *before;         /* of a correction: what was said before it; else NULL */
    event_fields before_erased;         /* what cannot be told of that, for words of it were erased */
    const struct erasure_view *erasure; /* of its words, or NULL */
    int64_t imported, imported_at;      /* the event that closes the import it came with, and when; or NO_NUMBER */
};

struct share_view {
    struct unit_view unit;
    struct text duty;
    int32_t due;         /* or NO_DAY */
    int64_t answered_at; /* or NO_MOMENT */
    int32_t days_late;   /* done after its day, or not done yet in a task in hand; 0 where it is not late */
};

struct stay_view {
    struct task_stay stay;
    struct text unit; /* the code of whom it waited for; empty: whoever assigned it */
};

/* Who answers for a task: the head of the unit that leads it. */
struct head_view {
    struct text position, title; /* the code is empty where no position is known */
    struct text person;          /* the code of who holds it; empty: vacant */
    bool is_acting;
};

/* A task's whole story. */
struct task_story {
    struct date on;
    struct task_line line;
    struct text description, source, product, urgency, quality, competence;
    bool hides_source; /* it comes from a document that whoever asks may not see */
    struct {
        int64_t document; /* that it comes from, or NO_NUMBER */
        struct text symbol, clause;
        int64_t first, end; /* code points of the document's text; both 0 where they are not known */
    } origin;
    struct head_view head;
    struct text person, monitor; /* codes of who does it and who follows it, or empty */
    struct share_view *partners;
    size_t partner_count;
    struct stay_view *stays; /* how long it waited, for what and for whom */
    size_t stay_count;
    int32_t paused_days;
    struct text rule, product_code; /* how it recurs, what the catalogue calls its product; or empty */
    int64_t coefficient;            /* of that product, as it was in force, in thousandths; or NO_QUANTITY */
    int32_t occurrence;             /* the day for which a recurring task made it, or NO_DAY */
    struct rollup below;            /* of the tasks below it, at any depth */
    struct logged_event *events;
    size_t event_count;
};

#endif
