/*
 * document_room.h: one question about documents under way, for the files of work/ alone.
 */
#ifndef WORK_DOCUMENT_DOCUMENT_ROOM_H
#define WORK_DOCUMENT_DOCUMENT_ROOM_H

#include "store/question/document.h"
#include "work/acting/asker.h"
#include "work/document/document_question.h"
#include "work/question/task_lines.h"

struct document_room {
    struct arena *arena;
    struct book_reader *reader;
    struct unit_lines units;
    struct document_ties ties;
    struct date on;
    struct asked_day asked; /* the same, as a number */
    struct task_cut cut;
    struct asker asker;
};

MUST_USE bool document_room_open(struct document_room *room, struct book *book, struct arena *arena,
                                 const struct document_request *request, struct error *error);

/* Whether a document was there by then and is meant for whoever asks; it is brought back to what was known of it. */
MUST_USE bool document_room_shows(struct document_room *room, struct document_line *line, bool *shows,
                                  struct error *error);

/* A document that is shown; ERROR_NOT_FOUND for one that was not there, ERROR_FORBIDDEN for one that is not meant for
 * whoever asks. */
MUST_USE bool document_room_get(struct document_room *room, int64_t document, struct document_line *line,
                                struct error *error);

/* Whether the error is one of these two. */
bool document_room_hides(const struct error *error);

/* Its tasks that whoever asks may see, as of then, by their places in it. */
MUST_USE bool document_room_tasks(struct document_room *room, int64_t document, struct document_tasks *tasks,
                                  struct error *error);

/* The document with its issuer and the sum of its tasks; `is_whole`: and of those of the documents that implement it.
 */
MUST_USE bool document_room_item(struct document_room *room, const struct document_line *line, bool is_whole,
                                 struct document_item *item, struct error *error);

#endif
