/*
 * deadline_words.h: a deadline as people of an office write it: "20/3/2026", "tháng 12/2025", "quý I/2026".
 */
#ifndef REPORT_DEADLINE_WORDS_H
#define REPORT_DEADLINE_WORDS_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/reading.h"

/* Empty when there is no deadline. What has no short form (ranges, recurrences, durations) keeps the words of the
 * document. */
struct text deadline_words(struct arena *arena, const struct task_deadline *deadline, enum language language);

/* A deadline that was read on its own, with its kind and value. */
void deadline_print_json(struct buffer *to, enum deadline_kind kind, struct text value);

#endif
