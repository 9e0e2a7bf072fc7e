/*
 * deadline.h: the question "which day do these words mean?".
 */
#ifndef WORK_READING_DEADLINE_H
#define WORK_READING_DEADLINE_H

#include "base/date.h"
#include "base/deadline_kind.h"

struct deadline_answer {
    enum deadline_kind kind;     /* DEADLINE_NONE when the words give no time */
    struct text value;           /* as in calendar/deadline.h; empty for DEADLINE_NONE */
    struct deadline_count count; /* of a duration */
    struct text impossible;      /* the words that name a day, month or quarter that does not exist */
};

/* Reads words that stand alone, seen from `on`. They come composed (NFC). */
void work_deadline(struct arena *arena, struct text words, struct date on, struct deadline_answer *answer);

#endif
