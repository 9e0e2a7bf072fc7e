/*
 * reading.h: what was understood of a document: its header, its clauses, its tasks, and what is not clear in them.
 *
 * Every field keeps the document's own words and the span they stand at in the read text. A field that the document
 * does not give has no words. Nothing here is decided by a person yet: a reading is a proposal.
 */
#ifndef MODEL_READING_H
#define MODEL_READING_H

#include "base/date.h"
#include "base/deadline_kind.h"
#include "model/read_text.h"

/* Words of the document: white space collapsed, soft wraps undone. `span` is where they stand; unset when they come
 * from several places (a group that was written out) or from a person's edit. */
struct field {
    struct text words;
    struct span span;
};

struct field_list {
    struct field *at;
    size_t count, capacity;
};

/* Whose rules of form the document follows: Decree 30/2020/NĐ-CP, or Guide 36-HD/VPTW of the Party. */
enum document_form { FORM_UNKNOWN, FORM_STATE, FORM_PARTY };

struct header {
    enum document_form form;
    struct field authority; /* the issuer, parent body first where it prints above it */
    struct field number;    /* "221", without the type letters */
    struct field symbol;    /* "221-KL/TW", whole */
    struct field type;      /* "kết luận", lower case */
    struct field place, date, subject, signer_role;
    struct date day; /* of `date` */
};

enum clause_kind {
    CLAUSE_PART,      /* Phần */
    CLAUSE_CHAPTER,   /* Chương */
    CLAUSE_SECTION,   /* Mục, I. */
    CLAUSE_ARTICLE,   /* Điều */
    CLAUSE_NUMBER,    /* 1. */
    CLAUSE_SUBNUMBER, /* 1.1. */
    CLAUSE_LETTER,    /* a) */
    CLAUSE_DASH,      /* - */
    CLAUSE_PLUS,      /* + */
    CLAUSE_PARAGRAPH, /* without a marker */
    CLAUSE_ROW        /* of an annex table */
};

enum { CLAUSE_NONE = -1 };

/* One node of the clause tree, in document order; parents come before their children. */
struct clause {
    enum clause_kind kind;
    int parent;         /* index, or CLAUSE_NONE */
    struct text marker; /* "II", "3", "a", "-" */
    struct span span;   /* its own words, children not included */
};

/* `value` is that of deadlines.tsv's kind column: "2026-03-20", "2026-Q2", "FREQ=MONTHLY;BYMONTHDAY=15", "P10WD";
 * empty for none. */
struct task_deadline {
    enum deadline_kind kind;
    bool is_impossible; /* there is no such day, month or quarter */
    struct field field;
    struct text value;
    struct deadline_count count; /* of a duration */
};

/* The six marks, "6 rõ". Which of them count as unclear where they are missing is policy: clarity_policy.h. */
enum clarity_mark {
#define CLARITY_MARK(name, code, title, question, advice) CLARITY_##name,
#include "model/clarity-marks.def"
#undef CLARITY_MARK
    CLARITY_MARK_COUNT
};

/* The marks that the body which reads asks for. */
struct clarity_policy {
    bool asks_for[CLARITY_MARK_COUNT];
};

struct unit_id {
    struct text id; /* of the unit list; empty where unknown */
};

struct task {
    struct field_list lead, coordinate;
    struct unit_id *lead_units, *coordinate_units; /* one for each entry above, or NULL without a unit list */
    struct field action;
    int clause; /* index into the reading's clauses, or CLAUSE_NONE */
    struct task_deadline deadline;
    struct field product;
    struct field competence;        /* who decides or receives the result */
    bool clear[CLARITY_MARK_COUNT]; /* which of the six marks it has */
    uint8_t confidence;             /* 0–100 */
};

struct task_list {
    struct task *at;
    size_t count, capacity;
};

struct clause_list {
    struct clause *at;
    size_t count, capacity;
};

struct reading {
    struct text file; /* its name as given */
    char sha256[65];
    const struct read_text *text;
    struct header header;
    struct clause_list clauses;
    struct task_list tasks;
    struct clarity_policy policy;
};

const char *clarity_mark_code(enum clarity_mark mark);     /* "person": stable, in JSON */
const char *clarity_mark_title(enum clarity_mark mark);    /* msgid: "person" */
const char *clarity_mark_question(enum clarity_mark mark); /* msgid: what is missing, in words */
const char *clarity_mark_advice(enum clarity_mark mark);   /* msgid: what to mend in the document */

/* How many of the six marks a task has. */
size_t task_count_clear(const struct task *task);

/* Where the document gives a mark that the task has; unset when it lacks the mark, or a person gave it. */
struct span task_mark_span(const struct task *task, enum clarity_mark mark);

/* The path of a clause as people cite it: "II.1.a"; empty at the top. Written to `to`. */
enum { CLAUSE_PATH_BYTES = 128 };
struct text clause_path(const struct reading *reading, int clause, char to[CLAUSE_PATH_BYTES]);

#endif
