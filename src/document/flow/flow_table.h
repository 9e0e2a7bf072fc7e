/*
 * flow_table.h: a table whose cells are known by their edges, put on a grid of columns.
 *
 * Word's old formats say how far to the right a cell reaches, not which column it is; rows drawn by hand differ by a
 * hair. All edges of a table, nearly equal ones taken together, are its columns. A table of a single column is a frame
 * around paragraphs and written as such.
 */
#ifndef DOCUMENT_FLOW_FLOW_TABLE_H
#define DOCUMENT_FLOW_FLOW_TABLE_H

#include "document/text_builder.h"

struct flow_cell {
    struct text words;   /* a line for each paragraph */
    int32_t left, right; /* twentieths of a point, or any unit where edges differ by FLOW_EDGES_APART or more */
    uint16_t row_span;   /* 0 is 1 */
    bool goes_on;        /* belongs to the cell above it */
};

enum { FLOW_EDGES_APART = 40 };

/* What Word's old formats say of a cell of a row, in order. */
struct flow_shape {
    int32_t right;
    bool goes_on;    /* belongs to the cell above it */
    bool joins_left; /* belongs to the cell before it */
};

struct flow_cell_list {
    struct flow_cell *at;
    size_t count, capacity;
};

struct flow_row_list {
    size_t *at; /* where each row ends in the list of cells */
    size_t count, capacity;
};

struct flow_table {
    struct flow_cell_list cells;
    struct flow_row_list rows;
};

void flow_table_cell(struct arena *arena, struct flow_table *table, struct flow_cell cell);
void flow_table_end_row(struct arena *arena, struct flow_table *table);

/* Gives the cells of the row that is about to end their edges; those not spoken of follow at the width of an inch. */
void flow_table_shape_row(struct flow_table *table, int32_t left, const struct flow_shape *shapes, size_t count);

/* Writes the table, if it has any cells, and empties it. */
void flow_table_write(struct arena *arena, struct flow_table *table, struct text_builder *builder);

#endif
