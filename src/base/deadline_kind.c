#include "base/deadline_kind.h"

const char *deadline_kind_code(enum deadline_kind kind)
{
    static const char *const codes[] = {
#define DEADLINE_KIND(name, code) [DEADLINE_##name] = code,
#include "base/deadline-kinds.def"
#undef DEADLINE_KIND
    };
    return codes[kind];
}

static bool last_day_of(struct text value, uint64_t month, struct date *day)
{
    uint64_t year;
    if (!text_to_number(text_slice(value, 0, 4), 9999, &year) || year < 1 || month < 1 || month > 12)
        return false;
    *day = date_month_end((int)year, (int)month);
    return true;
}

bool deadline_last_day(enum deadline_kind kind, struct text value, struct date *day)
{
    size_t slash = text_find_byte(value, '/');
    uint64_t part = 0;
    struct text last = slash == TEXT_NOT_FOUND ? value : text_from_offset(value, slash + 1);
    switch (kind) {
    case DEADLINE_DATE:
        return date_parse(text_slice(last, 0, 10), day);
    case DEADLINE_MONTH:
        return last.len == 7 && text_to_number(text_from_offset(last, 5), 12, &part) && last_day_of(last, part, day);
    case DEADLINE_QUARTER:
        return last.len == 7 && text_to_number(text_from_offset(last, 6), 4, &part) && last_day_of(last, 3 * part, day);
    case DEADLINE_YEAR: /* a half of it names months: "2026-07/2026-12" */
        if (last.len == 7)
            return text_to_number(text_from_offset(last, 5), 12, &part) && last_day_of(last, part, day);
        return last.len == 4 && last_day_of(last, 12, day);
    case DEADLINE_NONE:
    case DEADLINE_DURATION:
    case DEADLINE_RECURRING:
    case DEADLINE_ONGOING:
        break;
    }
    return false;
}
