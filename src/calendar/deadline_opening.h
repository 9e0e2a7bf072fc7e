/*
 * deadline_opening.h: the words that make a time a deadline: "chậm nhất trước", "đến hết", "trong thời hạn".
 */
#ifndef CALENDAR_DEADLINE_OPENING_H
#define CALENDAR_DEADLINE_OPENING_H

#include "calendar/deadline_grammar.h"

struct opening {
    size_t start, next; /* the first word that belongs to the deadline, the first after the opening */
    bool before;        /* "trước", with no "cuối", "hết" after it: a month or longer is the one before */
    bool until;         /* nothing firmer than "đến" */
    bool done;          /* nothing firmer than "xong", "hoàn thành" */
    bool after;         /* "sau": only a length of time may follow */
    bool label;         /* "Thời gian thực hiện:": what follows is as good as a field */
};

/* Reads the opening at `at`; false when there is none. */
bool opening_read(const struct reader *reader, size_t at, struct opening *opening);
bool opening_begins(enum word word); /* whether one may begin with the word */

#endif
