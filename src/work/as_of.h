/*
 * as_of.h: as of which day a question is asked.
 */
#ifndef WORK_AS_OF_H
#define WORK_AS_OF_H

#include "base/date.h"

struct as_of {
    struct date on;    /* by what had happened at the end of this day; unset: now */
    struct date known; /* by what had been recorded at the end of this day; unset: now */
};

#endif
