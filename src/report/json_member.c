#include "report/json_member.h"

#include "base/moment.h"
#include "model/event.h"

void json_add_text(struct json_writer *json, const char *key, struct text text)
{
    json_key(json, key);
    json_text_or_null(json, text);
}

void json_add_bool(struct json_writer *json, const char *key, bool value)
{
    json_key(json, key);
    json_bool(json, value);
}

void json_add_number(struct json_writer *json, const char *key, int64_t number)
{
    json_key(json, key);
    json_number(json, (uint64_t)number);
}

void json_add_number_or_null(struct json_writer *json, const char *key, int64_t number)
{
    json_key(json, key);
    if (number == NO_NUMBER)
        json_null(json);
    else
        json_number(json, (uint64_t)number);
}

void json_add_day(struct json_writer *json, const char *key, int32_t day)
{
    char printed[DATE_BYTES];
    json_add_text(json, key, day == NO_DAY ? TEXT_NONE : text_from(date_print(date_from_day(day), printed)));
}

void json_add_moment(struct json_writer *json, const char *key, int64_t moment)
{
    char printed[MOMENT_BYTES];
    json_add_text(json, key, moment == NO_MOMENT ? TEXT_NONE : text_from(moment_print(moment, printed)));
}

void json_add_lines(struct json_writer *json, const char *key, struct text lines)
{
    json_key(json, key);
    json_open_array(json);
    for (struct text line; text_split(&lines, '\n', &line);)
        json_text(json, line);
    json_close_array(json);
}
