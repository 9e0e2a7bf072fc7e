/*
 * deadline_words.h: a deadline as people of an office write it: "20/3/2026", "tháng 12/2025", "quý I/2026".
 */
#ifndef REPORT_DEADLINE_WORDS_H
#define REPORT_DEADLINE_WORDS_H

#include "base/buffer.h"
#include "base/message.h"
#include "codec/json.h"
#include "model/reading.h"

/* Empty when there is no deadline. What has no short form (ranges, recurrences, durations) keeps the words of the
 * document; a duration whose end is known says it too. */
struct text deadline_words(struct arena *arena, const struct task_deadline *deadline, enum language language);

/* Writes the days that a length of time counts from and ends on: "from" and "due", where they are known. */
void deadline_count_json(struct json_writer *json, const struct deadline_count *count);

/* A deadline that was read on its own: kind, value, and the days of a duration. */
void deadline_print_json(struct buffer *to, const struct task_deadline *deadline);

#endif
