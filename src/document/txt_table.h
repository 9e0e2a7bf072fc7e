/*
 * txt_table.h: tables in text files: rows parted by tabs, as pasted out of a sheet, and files of separated values.
 *
 * Tabs make a table where two lines in a row hold at least three cells. Commas and semicolons (RFC 4180) do where most
 * rows of the whole file have as many cells; in prose a space follows them. Quotes count around a whole cell.
 * Cells stand in the words where they are in the file: where quotes in one are doubled, its words move together and
 * spaces fill what that leaves at its end, so that the offsets of all others stay those of the file. A cell that shows
 * an error of a spreadsheet counts as empty, and is told.
 */
#ifndef DOCUMENT_TXT_TABLE_H
#define DOCUMENT_TXT_TABLE_H

#include "document/text_builder.h"

struct txt_tables {
    struct text words; /* all of the file, for text_builder_give */
    char *own;         /* the same bytes, where quotes in them may be doubled; else NULL */
    char separator;    /* of a file of separated values: ',', ';' or '|'; 0 for any other file */
    bool has_tabs;
    size_t start; /* behind a first line "sep=;", with which Excel is told what parts the cells */
};

/* What of tables there may be in `words` from byte `start` on. */
struct txt_tables txt_tables_of(struct arena *arena, struct text words, size_t start);

/* Adds the rows of the table that begins with the line [start, end); gives the start of the line below it, or `start`
 * when no table begins there. */
size_t txt_table_read(const struct txt_tables *tables, struct span line, struct text_builder *builder);

#endif
