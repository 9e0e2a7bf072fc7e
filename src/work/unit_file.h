/*
 * unit_file.h: a unit list, read from disk when the process starts.
 *
 * A TSV or CSV file, the workbook that the National Statistics Office publishes, or a folder that holds the two-tier
 * lists (unit-list-files.def). Given one file of such a folder, the others beside it are read as well: they refer to
 * one another. Kinds of tables are told by their headings: unit_table.h.
 */
#ifndef WORK_UNIT_FILE_H
#define WORK_UNIT_FILE_H

#include "base/error.h"

struct work;
struct unit_index;

/* ERROR_USAGE when a file is no unit list or a line of it cannot be understood; else what reading the file gives. */
MUST_USE bool unit_file_load(struct work *work, const char *path, struct unit_index **index, struct error *error);

#endif
