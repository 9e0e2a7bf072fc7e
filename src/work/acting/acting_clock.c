#include "work/acting/acting_clock.h"

#include "base/message.h"
#include "base/moment.h"

/* A clock that is set now and then may have stood a little before. */
enum { SLACK_SECONDS = 60 * 60 };

bool acting_check_clock(const struct acting *acting, int64_t present, bool *is_behind, struct error *error)
{
    int64_t last_ms = transaction_last_recorded(acting->transaction);
    int64_t last = last_ms / 1000 + (int64_t)VIETNAM_OFFSET_MINUTES * 60;
    int32_t days = moment_day(present) - moment_day(last);
    *is_behind = last_ms > 0 && present + SLACK_SECONDS < last;
    if (last_ms == 0 || (days <= CLOCK_MOST_DAYS && days >= -CLOCK_MOST_DAYS) ||
        acting->command->today == moment_day(present))
        return true;
    error_set(error, ERROR_CONFLICT,
              N_("this machine's clock says that it is {1}, and what was recorded last was recorded on {2}"));
    error_add_day(error, 1, date_from_day(moment_day(present)));
    error_add_day(error, 2, date_from_day(moment_day(last)));
    return error_add_hint(error, N_("put the clock right; if it is right, say so once by writing today's date before "
                                    "the command, as in “ROVIEC_TODAY=2026-11-30 roviec …”"));
}
