/*
 * sheet_file.h: tasks into a tracking sheet: --xlsx FILE and --csv FILE of the commands that have them.
 */
#ifndef CLI_SHEET_FILE_H
#define CLI_SHEET_FILE_H

#include "cli/command.h"
#include "work/exchange/export_sheet.h"

struct book;

/* What was given; NULL for what was not. */
struct sheet_file {
    const char *xlsx, *csv, *data; /* data_folder.h */
    bool is_export;                /* export_sheet.h */
};

bool sheet_file_is_wanted(const struct sheet_file *file);

/* Writes the sheets that are wanted and says how many tasks are in them. */
MUST_USE bool sheet_file_write(struct session *session, struct book *book, const struct sheet_file *file,
                               const struct list_request *list, struct error *error);

#endif
