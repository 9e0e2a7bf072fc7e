/*
 * acting_clock.h: whether the clock can be believed, for the files of work/ alone.
 *
 * What is recorded never bears a moment before what was recorded earlier, so a clock that is wrong once is wrong for
 * long. One that stands far from the last recorded moment is believed only when somebody says what day it is.
 */
#ifndef WORK_ACTING_ACTING_CLOCK_H
#define WORK_ACTING_ACTING_CLOCK_H

#include "work/acting/acting.h"

enum { CLOCK_MOST_DAYS = 60 };

/* `present` is what the clock says. `is_behind`: it stands before the last recorded moment. ERROR_CONFLICT when it
 * stands more than CLOCK_MOST_DAYS away. */
MUST_USE bool acting_check_clock(const struct acting *acting, int64_t present, bool *is_behind, struct error *error);

#endif
