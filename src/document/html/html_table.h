/*
 * html_table.h: the cells of a web page's table, in the columns that cells above and beside them leave free.
 *
 * Tables within tables are words of their cell.
 */
#ifndef DOCUMENT_HTML_HTML_TABLE_H
#define DOCUMENT_HTML_HTML_TABLE_H

#include "document/flow/flow.h"
#include "document/html/html_token.h"

enum { HTML_COLUMNS = 256 };

struct html_table {
    unsigned depth; /* of tables that are open */
    bool is_in_row, is_in_cell;
    struct flow_cell cell; /* the one that is open */
    int column;
    int rows_taken[HTML_COLUMNS]; /* by column: rows from this one on that a cell above reaches into */
};

/* Each ends what it follows from: a cell ends the cell before it, a row the row. The open paragraph was ended. */
void html_table_begin(struct html_table *table);
void html_table_begin_row(struct html_table *table, struct flow *flow);
void html_table_begin_cell(struct html_table *table, struct flow *flow, const struct html_token *token);
void html_table_end_cell(struct html_table *table, struct flow *flow);
void html_table_end_row(struct html_table *table, struct flow *flow);
void html_table_end(struct html_table *table, struct flow *flow);

#endif
