/*
 * list_rows.h: the rows of a list (list.h) with the book behind them, for those in work/ who ask more of each task.
 */
#ifndef WORK_QUESTION_LIST_ROWS_H
#define WORK_QUESTION_LIST_ROWS_H

#include "store/question/question.h"
#include "work/question/list.h"

struct asker;

struct list_row {
    struct task_line line;      /* without its title */
    struct book_reader *reader; /* sees what the list sees */
    const struct asker *asker;
    const struct unit_lines *units; /* as they were on the day */
    const struct task_cut *cut;
    int64_t total; /* of all rows that were asked for, as list_end has it, or -1 */
};

/* Told one row after the other; `arena` lives until it returns. On false the question fails with its error. */
typedef bool list_row_listener(void *listener, struct arena *arena, const struct list_row *row, struct error *error);

MUST_USE bool book_list_rows(struct book *book, struct arena *arena, const struct list_request *request,
                             list_row_listener *tell, void *listener, struct list_end *end, struct error *error);

#endif
