/*
 * import_preview.h: what an import understands of a tracking sheet, told before anything is kept.
 */
#ifndef WORK_EXCHANGE_IMPORT_PREVIEW_H
#define WORK_EXCHANGE_IMPORT_PREVIEW_H

#include "base/text.h"
#include "model/task_state.h"

/* Where in a file something stands. */
enum { IMPORT_PAGE_BYTES = 160 };
struct import_place {
    char page[IMPORT_PAGE_BYTES]; /* what the sheet is called; empty where the file has one alone */
    size_t row, column;           /* from 1; column 0: all of the row */
};

enum import_told_kind {
    IMPORT_COLUMN,        /* a heading, and what its column is taken for */
    IMPORT_UNUSED_COLUMN, /* a heading whose column is passed over */
    IMPORT_PASSED_OVER,   /* a line that tells of no task */
    IMPORT_NEW_UNIT,      /* a unit that the book had not */
    IMPORT_TASK
};

struct import_told {
    enum import_told_kind kind;
    struct import_place place;
    struct text words;      /* of the heading, the line, the unit's name, the task */
    const char *meaning;    /* of a column: msgid */
    struct text unit;       /* the code of a new unit; the name of a task's lead */
    struct text alike;      /* units called most like a new one, or empty */
    int32_t due, extended;  /* of a task: the day first given, and the last of those that took its place; or NO_DAY */
    int32_t assigned, done; /* days of a task that the sheet does not say and that were supposed, or NO_DAY */
    bool is_repeated;       /* a task with the same words, lead and days stands further up */
    bool is_due_first;      /* a task is due before it was assigned */
    enum task_state state;
    int64_t percent;
};

/* Of tasks and lines passed over the first ones are told; and the first tasks of which something is odd. */
enum { IMPORT_PREVIEWED = 20 };

typedef void import_preview(void *listener, const struct import_told *told);

#endif
