/*
 * document_report.h: documents of the book, how they stand to each other, and what of them has become tasks, in the
 * forms that leave the program. JSON as in task_report.h.
 */
#ifndef REPORT_DOCUMENT_REPORT_H
#define REPORT_DOCUMENT_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/document_view.h"

void document_items_print(struct buffer *to, const struct document_items *items, enum language language);
void document_items_print_json(struct buffer *to, const struct document_items *items);

void document_page_print(struct buffer *to, const struct document_page *page, enum language language);
void document_page_print_json(struct buffer *to, const struct document_page *page);

void tree_lines_print(struct buffer *to, const struct tree_lines *lines, enum language language);
void tree_lines_print_json(struct buffer *to, const struct tree_lines *lines);

void coverage_print(struct buffer *to, const struct coverage *coverage, enum language language);
void coverage_print_json(struct buffer *to, const struct coverage *coverage);

/* The tasks that are touched, one a line with the clause it comes from; and how many they are. */
void touched_tasks_print(struct buffer *to, const struct document_tasks *tasks, enum language language);
/* Tasks with the clauses they come from, an object a line. */
void document_tasks_print_json(struct buffer *to, const struct document_tasks *tasks);

#endif
