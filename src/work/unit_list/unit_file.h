/*
 * unit_file.h: a unit list on disk.
 *
 * A TSV or CSV file, the workbook that the National Statistics Office publishes, or a folder that holds the two-tier
 * lists (unit-list-files.def). Given one file of such a folder, the others beside it are read as well: they refer to
 * one another. Kinds of tables are told by their headings: unit_table.h.
 */
#ifndef WORK_UNIT_LIST_UNIT_FILE_H
#define WORK_UNIT_LIST_UNIT_FILE_H

#include "base/error.h"
#include "model/unit_source.h"

struct reader;
struct unit_index;
struct work;

/* Reads the files that belong together, under their paths. What reading a file gives; ERROR_NOT_FOUND when a folder has
 * none. */
MUST_USE bool unit_file_gather(struct arena *arena, const char *path, struct unit_sources *sources,
                               struct error *error);

/* Makes the index of them. ERROR_USAGE when one is no unit list or a line of it cannot be understood: {1} is its name,
 * {2} the line. `reader` reads workbooks; without one they are refused. */
MUST_USE bool unit_file_index(struct reader *reader, struct arena *arena, const struct unit_sources *sources,
                              struct unit_index **index, struct error *error);

/* Both, when the process starts. */
MUST_USE bool unit_file_load(struct work *work, const char *path, struct unit_index **index, struct error *error);

#endif
