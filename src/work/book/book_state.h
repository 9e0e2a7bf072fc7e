/*
 * book_state.h: what a book holds open, for the files of work/ alone.
 */
#ifndef WORK_BOOK_BOOK_STATE_H
#define WORK_BOOK_BOOK_STATE_H

#include "store/store.h"
#include "work/book/book.h"

struct book {
    struct book_settings settings;
    struct store *store;
    bool clock_is_behind; /* written by the writer's thread before the command is done */
};

#endif
