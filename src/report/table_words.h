/*
 * table_words.h: what tables and lists in plain text have in common: columns of a width, days, labelled lines.
 */
#ifndef REPORT_TABLE_WORDS_H
#define REPORT_TABLE_WORDS_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/task_state.h"

/* Words and as many spaces as fill a column; words that are wider stay whole. No words make a line of their own
 * (base/seen.h). */
void table_pad(struct buffer *to, struct text words, size_t width);

/* Words as a part of a line, with what stands before and after them. */
void table_add_seen(struct buffer *to, const char *before, struct text words, const char *after);

/* The words of what always has some; where they were erased it is said so. */
struct text table_said(enum language language, struct text words);

/* How many lines there are. */
size_t table_count_lines(struct text lines);

/* A day as the language writes it; as wide in spaces for NO_DAY. */
const char *table_day(enum language language, int32_t day, char to[DATE_BYTES]);

/* "Nguồn: 47/KH-UBND" and a line end, further lines of the words indented; nothing where there are no words, or no day.
 * `label` is a msgid. */
void table_add_words(struct buffer *to, enum language language, const char *label, struct text words);
void table_add_day(struct buffer *to, enum language language, const char *label, int32_t day);

/* ", 3 days late"; nothing where it is not. */
void table_add_late(struct buffer *to, int32_t days, enum language language);

/* "being done, 3 days late" */
struct text table_standing(struct arena *arena, const struct task_standing *standing, enum language language);

/* How to go on after the last task of a page. */
void table_add_more(struct buffer *to, int64_t last, enum language language);

#endif
