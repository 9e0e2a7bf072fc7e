#include "work/acting/acting_unit.h"

#include "base/message.h"
#include "base/moment.h"

bool acting_unit(struct acting *acting, struct text code, struct unit_line *line, struct error *error)
{
    int64_t unit;
    if (!transaction_unit(acting->transaction, code, &unit, error) ||
        !transaction_unit_line(acting->transaction, acting->arena, unit, line, error))
        return false;
    if (line->record.until != NO_DAY)
        return error_set_with(error, ERROR_CONFLICT, N_("the unit “{1}” has ended"), code);
    if (line->record.since == NO_DAY || line->record.since <= moment_day(acting->at))
        return true;
    error_set(error, ERROR_CONFLICT, N_("the unit was established on {1}, which is after this happened"));
    return error_add_day(error, 1, date_from_day(line->record.since));
}
