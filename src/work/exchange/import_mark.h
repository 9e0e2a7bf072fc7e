/*
 * import_mark.h: looks for marks of secrecy in the lines of a file that is imported: in every text of each.
 */
#ifndef WORK_EXCHANGE_IMPORT_MARK_H
#define WORK_EXCHANGE_IMPORT_MARK_H

#include "base/error.h"

/* `line` is JSON that was understood. ERROR_SECRET where one of its texts is a mark, as a cell of a sheet would be. */
MUST_USE bool import_mark_check(struct arena *arena, struct text line, struct error *error);

#endif
