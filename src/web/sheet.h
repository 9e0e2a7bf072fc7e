/*
 * sheet.h: the document as it was read, on its own sheet, with the words of tasks marked.
 *
 * Paragraphs are put together again from the lines of a page, tables from their cells. The words of an action stand in
 * <mark>, those of its other fields in <span class="field">; both name their tasks in data-task. Before an action
 * stands its number, a link to the card of the task.
 */
#ifndef WEB_SHEET_H
#define WEB_SHEET_H

#include "base/message.h"
#include "model/reading.h"
#include "web/page.h"

enum { UNSURE_BELOW = 75 }; /* a line recognised with less confidence is shown as such */

/* A task to be marked, and the number it is shown with. Where a person changed its words, those of the document stay
 * marked. */
struct sheet_task {
    const struct task *task;
    struct span origin;
    unsigned id, number;
};

struct sheet_tasks {
    struct sheet_task *at;
    size_t count, capacity;
};

struct markup sheet_draw(struct arena *arena, const struct reading *reading, const struct sheet_tasks *tasks,
                         enum language language);

#endif
