/*
 * book_name_report.h: what a book is called, and was called before.
 */
#ifndef REPORT_BOOK_NAME_REPORT_H
#define REPORT_BOOK_NAME_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/book_name_view.h"

/* The name that holds, then each with its event, day, basis and who recorded it. */
void book_names_print(struct buffer *to, const struct book_name_lines *names, enum language language);
void book_names_print_json(struct buffer *to, const struct book_name_lines *names);

#endif
