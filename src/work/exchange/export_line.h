/*
 * export_line.h: what the lines of an export have in common.
 */
#ifndef WORK_EXCHANGE_EXPORT_LINE_H
#define WORK_EXCHANGE_EXPORT_LINE_H

#include "codec/json.h"
#include "model/event.h"

#define EXPORT_FIELD(name) ((event_fields)1 << FIELD_##name)

void export_add_text(struct json_writer *json, const char *key, struct text text);
void export_add_words(struct json_writer *json, const char *key, struct text words); /* nothing where there are none */
void export_add_number(struct json_writer *json, const char *key, int64_t number);   /* null for NO_NUMBER */
void export_add_count(struct json_writer *json, const char *key, int64_t count);
void export_add_day(struct json_writer *json, const char *key, int32_t day);       /* null for NO_DAY */
void export_add_moment(struct json_writer *json, const char *key, int64_t moment); /* null for NO_MOMENT */

/* The person who recorded an event; nothing where it was the owner. */
void export_add_author(struct json_writer *json, const struct event *event);

/* The fields that the line does not tell elsewhere, as "facts" and "words"; what is told there is `told`. What every
 * book says anew of each event is left out. */
void export_add_fields(struct json_writer *json, const struct event *event, event_fields told);

#endif
