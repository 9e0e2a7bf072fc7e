#include "cli/day.h"

#include "base/message.h"

bool day_read(const char *given, struct date *day, struct error *error)
{
    return !given || date_read(text_from(given), day) ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” is not a day like 20/3/2026 or 2026-03-20"), text_from(given));
}
