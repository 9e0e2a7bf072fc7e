#include "document/html/html_table.h"

enum { MOST_ROWS_SPANNED = 1000 };

void html_table_end_cell(struct html_table *table, struct flow *flow)
{
    if (!table->is_in_cell)
        return;
    flow_end_cell(flow, table->cell);
    table->is_in_cell = false;
}

void html_table_end_row(struct html_table *table, struct flow *flow)
{
    html_table_end_cell(table, flow);
    if (!table->is_in_row)
        return;
    flow_end_row(flow);
    table->is_in_row = false;
    for (size_t i = 0; i < HTML_COLUMNS; i++)
        table->rows_taken[i] -= table->rows_taken[i] > 0;
}

void html_table_begin_row(struct html_table *table, struct flow *flow)
{
    html_table_end_row(table, flow);
    table->is_in_row = true;
    table->column = 0;
}

void html_table_begin_cell(struct html_table *table, struct flow *flow, const struct html_token *token)
{
    if (!table->is_in_row)
        html_table_begin_row(table, flow);
    html_table_end_cell(table, flow);
    while (table->column < HTML_COLUMNS && table->rows_taken[table->column] > 0)
        table->column++;
    int columns = html_number(token, "colspan", 1, HTML_COLUMNS);
    int rows = html_number(token, "rowspan", 1, MOST_ROWS_SPANNED);
    for (int i = table->column; i < table->column + columns && i < HTML_COLUMNS; i++)
        table->rows_taken[i] = rows;
    table->cell = (struct flow_cell){.left = table->column * FLOW_EDGES_APART,
                                     .right = (table->column + columns) * FLOW_EDGES_APART,
                                     .row_span = (uint16_t)rows};
    table->column += columns;
    table->is_in_cell = true;
}

void html_table_begin(struct html_table *table)
{
    if (table->depth++ == 0)
        memset(table->rows_taken, 0, sizeof table->rows_taken);
}

void html_table_end(struct html_table *table, struct flow *flow)
{
    if (table->depth == 0 || --table->depth > 0)
        return;
    flow_end_paragraph(flow, true);
    html_table_end_row(table, flow);
    flow_end_table(flow);
}
