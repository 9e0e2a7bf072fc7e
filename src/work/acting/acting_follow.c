#include "work/acting/acting_follow.h"

#include "base/message.h"
#include "base/moment.h"

bool acting_follow(struct acting *acting, int64_t last_at, struct error *error)
{
    char printed[DATE_BYTES];
    int32_t last = moment_day(last_at);
    if (acting->at >= last_at)
        return true;
    if (moment_day(acting->at) < last)
        return error_set_with(error, ERROR_CONFLICT,
                              N_("something happened to it on {1}; what happened before can no longer be recorded"),
                              text_from(date_print(date_from_day(last), printed)));
    acting->at = last_at;
    return true;
}
