/*
 * xlsx_sheet.h: the cells of one sheet of a workbook, read and then written as tables, or given where they stand.
 *
 * What is merged and what is filtered stands after the cells. So a sheet that becomes tables is read whole before it is
 * written; one whose cells are given where they stand is walked through twice, and held row by row.
 * Hidden columns and rows are out; but where a filter is left on, its hidden rows are in: nobody means to lose tasks by
 * a filter. Source: ECMA-376 part 1, 18.3.
 */
#ifndef DOCUMENT_XLSX_XLSX_SHEET_H
#define DOCUMENT_XLSX_XLSX_SHEET_H

#include "document/xlsx/xlsx_string.h"
#include "document/xlsx/xlsx_style.h"

enum { XLSX_COLUMNS = 16384, XLSX_ROWS = 1048576, XLSX_TABLE_ROWS = 65536 };

/* What all sheets of a workbook share. */
struct xlsx_workbook {
    struct xlsx_styles styles;
    struct xlsx_strings strings;
    bool from_1904;
    bool as_sheets; /* reader.h */
};

struct xlsx_cell {
    uint32_t row;
    uint16_t column;
    bool is_hidden;    /* with its row */
    bool is_covered;   /* by a merged cell */
    struct text words; /* empty for a cell that is only drawn */
};

struct xlsx_cell_list {
    struct xlsx_cell *at; /* by row and column */
    size_t count, capacity;
};

struct xlsx_merge {
    uint32_t first_row, last_row;
    uint16_t first_column, last_column;
};

struct xlsx_merge_list {
    struct xlsx_merge *at; /* by first row and column */
    size_t count, capacity;
};

struct xlsx_marks;

struct xlsx_sheet {
    struct xlsx_marks *marks; /* what may be a mark of secrecy and is not seen is kept there; or NULL */
    struct xlsx_cell_list cells;
    struct xlsx_merge_list merges;
    bool hidden_columns[XLSX_COLUMNS];
    bool is_filtered;
    bool only_head; /* rows further down are passed over */
    uint32_t cautions[READ_CAUTION_COUNT];
};

/* Reads the sheet at whose root `xml` stands; into `arena`. */
void xlsx_sheet_read(struct arena *arena, const struct xlsx_workbook *workbook, struct xml *xml,
                     struct xlsx_sheet *sheet);

/* Reads what holds for all rows alone: what is merged, hidden and filtered. */
void xlsx_sheet_survey(struct arena *arena, struct xml *xml, struct xlsx_sheet *sheet);

/* Keeps what may be a mark among the first cells of a sheet that is hidden itself. */
void xlsx_sheet_look_into(struct arena *arena, const struct xlsx_workbook *workbook, struct xml *xml,
                          struct xlsx_sheet *sheet);

/* The rows of a sheet that was surveyed, from its root on, each for itself. */
struct xlsx_rows;
struct xlsx_rows *xlsx_rows_open(struct arena *arena, const struct xlsx_workbook *workbook, struct xml *xml,
                                 struct xlsx_sheet *sheet);

/* The cells of the next row, in `arena`, into the sheet; false at the end, when all of the part was walked through. */
bool xlsx_rows_next(struct xlsx_rows *rows, struct arena *arena);

/* Gives what is seen of a sheet, row by row, cell by cell where it stands, behind its name (reader.h, as sheets). False
 * where rows or their cells stand in no order. */
MUST_USE bool xlsx_sheet_place(struct arena *arena, struct xlsx_rows *rows, struct xlsx_sheet *sheet, struct text name,
                               struct text_builder *builder);

/* By place; a file that is not written in this order is put in it. */
void xlsx_cells_sort(struct xlsx_cell_list *cells);
void xlsx_merges_sort(struct xlsx_merge_list *merges);
bool xlsx_cell_is_before(const struct xlsx_cell *cell, uint32_t row, uint16_t column);

/* The merged cell that begins where a cell stands, in a sorted list; or NULL. */
const struct xlsx_merge *xlsx_merge_at(const struct xlsx_merge_list *merges, const struct xlsx_cell *cell);

/* Writes what is seen of it. Rows before the table that hold one cell are paragraphs (titles); those that hold two are
 * a table of their own (the two columns of a letterhead). */
void xlsx_sheet_write(struct arena *arena, struct xlsx_sheet *sheet, struct text_builder *builder);

#endif
