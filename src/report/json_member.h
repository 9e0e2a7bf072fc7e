/*
 * json_member.h: members of JSON objects as all reports write them: days "2026-03-20", moments "2026-03-20T08:05:00",
 * null for what is not there.
 */
#ifndef REPORT_JSON_MEMBER_H
#define REPORT_JSON_MEMBER_H

#include "codec/json.h"

void json_add_text(struct json_writer *json, const char *key, struct text text); /* null where it is empty */
void json_add_bool(struct json_writer *json, const char *key, bool value);
void json_add_number(struct json_writer *json, const char *key, int64_t number);         /* not negative */
void json_add_number_or_null(struct json_writer *json, const char *key, int64_t number); /* null for NO_NUMBER */
void json_add_day(struct json_writer *json, const char *key, int32_t day);               /* null for NO_DAY */
void json_add_moment(struct json_writer *json, const char *key, int64_t moment);         /* null for NO_MOMENT */
void json_add_lines(struct json_writer *json, const char *key, struct text lines);       /* an array of texts */

#endif
