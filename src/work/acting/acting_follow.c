#include "work/acting/acting_follow.h"

#include "base/message.h"
#include "base/moment.h"

bool acting_follow(struct acting *acting, int64_t last_at, struct error *error)
{
    int32_t last = moment_day(last_at);
    if (acting->at >= last_at)
        return true;
    if (moment_day(acting->at) < last) {
        error_set(error, ERROR_CONFLICT,
                  N_("something happened to it on {1}; what happened before can no longer be recorded"));
        return error_add_day(error, 1, date_from_day(last));
    }
    acting->at = last_at;
    return true;
}
