/*
 * export_unit.h: the units of a book and what was decided about them, as lines that import back.
 *
 * The order is that of the ledger: a change stands behind all that it rests on.
 */
#ifndef WORK_EXPORT_UNIT_H
#define WORK_EXPORT_UNIT_H

#include "base/buffer.h"
#include "store/question.h"

MUST_USE bool export_unit_print_all(struct book_reader *reader, struct buffer *to, struct error *error);

#endif
