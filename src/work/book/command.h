/*
 * command.h: what every command to a book carries beside what it is about.
 */
#ifndef WORK_BOOK_COMMAND_H
#define WORK_BOOK_COMMAND_H

#include <stdbool.h>

#include "base/text.h"

struct book_command {
    struct text as;      /* the code of the person who acts; empty: the owner of the folder */
    struct text key;     /* sent twice, the command acts once; empty: no key */
    struct text request; /* all that was asked for, as it was typed: the key serves nothing else; empty: not compared */
    int64_t seen;        /* so many events of the ledger had been seen; 0: it is not said */
    int64_t at;          /* the moment it happened, in the book's zone; 0: now */
    int32_t today;       /* the day it is, as somebody says who found the clock right; 0: nobody does */
    bool is_trial;       /* everything is checked and told, nothing is kept */
};

#endif
