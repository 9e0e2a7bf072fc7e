/*
 * sheet_marks.h: the words of one line, cut where fields of tasks begin and end; for sheet.c alone.
 */
#ifndef WEB_SHEET_MARKS_H
#define WEB_SHEET_MARKS_H

#include "web/sheet.h"

struct anchor {
    struct span span;
    unsigned id, number;
    bool is_action;
    bool is_first; /* where the task's number stands */
};

struct anchors {
    struct anchor *at; /* by start */
    size_t count, capacity;
    size_t next; /* the first that may still reach a later line */
};

/* All places of all tasks. */
struct anchors anchors_collect(struct arena *arena, const struct sheet_tasks *tasks);

/* Writes the words of `span` with their marks. Spans are asked for in the order of the document. */
void anchors_write(struct page *page, struct anchors *anchors, struct text words, struct span span);

#endif
