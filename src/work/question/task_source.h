/*
 * task_source.h: which document a task comes from, as far as whoever asks may be told.
 *
 * A task comes from the document that its assignment names; where it names none, from the one whose number people wrote
 * as its source. It is told by the number the document has, not by one that was put right since. Where the document is
 * not meant for whoever asks, it is told that there is one, and nothing else of it.
 */
#ifndef WORK_QUESTION_TASK_SOURCE_H
#define WORK_QUESTION_TASK_SOURCE_H

#include "model/document_view.h"
#include "work/acting/asker.h"

struct source_room {
    struct asker *asker;
    const struct unit_lines *units;
    const struct task_cut *cut;
};

struct task_source {
    struct text words;             /* as people wrote them, or the number that the document has now */
    struct task_origin origin;     /* `document` NO_NUMBER: the assignment names none */
    struct document_line document; /* where it names one */
    bool is_hidden;                /* nothing above is told */
};

/* `words`: the source that people wrote. */
MUST_USE bool task_source_read(const struct source_room *room, int64_t task, struct text words,
                               struct task_source *source, struct error *error);

#endif
