#include "model/day_notice.h"

#include "base/message.h"

static bool parse_stretch(struct text stretch, struct notice_days *days)
{
    struct text work = TEXT("work "), between = TEXT("..");
    days->is_worked = text_starts(stretch, work);
    if (days->is_worked)
        stretch = text_trim(text_from_offset(stretch, work.len));
    size_t end = text_find(stretch, between);
    if (!date_parse(text_slice(stretch, 0, end), &days->first))
        return false;
    days->last = days->first;
    return end == TEXT_NOT_FOUND ||
           (date_parse(text_from_offset(stretch, end + between.len), &days->last) && !days->is_worked);
}

bool day_notice_next(struct text *rest, struct notice_days *days)
{
    struct text stretch;
    return text_split(rest, ',', &stretch) && parse_stretch(text_trim(stretch), days);
}

bool day_notice_check(struct text notice, int year, struct error *error)
{
    struct text stretch;
    while (text_split(&notice, ',', &stretch)) {
        struct notice_days days;
        stretch = text_trim(stretch);
        if (!parse_stretch(stretch, &days)) {
            error_set_with(error, ERROR_USAGE, N_("“{1}” is no day off and no day worked in exchange"), stretch);
            return error_add_hint(error, N_("write “2027-02-05..2027-02-11, work 2027-02-13”"));
        }
        if (days.first.year != year || days.last.year != year || date_compare(days.first, days.last) > 0)
            return error_set_with(error, ERROR_USAGE, N_("“{1}” is no stretch of days of that year"), stretch);
    }
    return true;
}

void day_notice_add(struct buffer *to, const struct notice_days *days)
{
    char first[DATE_BYTES], last[DATE_BYTES];
    buffer_print(to, "%s%s%s", buffer_text(to).len > 0 ? ", " : "", days->is_worked ? "work " : "",
                 date_print(days->first, first));
    if (date_compare(days->first, days->last) != 0)
        buffer_print(to, "..%s", date_print(days->last, last));
}
