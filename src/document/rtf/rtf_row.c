#include "document/rtf/rtf_row.h"

#include "base/list.h"

static void add_cell(struct rtf_row *row, struct arena *arena, int32_t right)
{
    row->next_cell.right = right;
    LIST_ADD(arena, &row->cells, row->next_cell);
    row->next_cell = (struct flow_shape){0};
}

static void begin(struct rtf_row *row)
{
    row->cells.count = 0;
    row->next_cell = (struct flow_shape){0};
    row->left = 0;
}

void rtf_row_take_word(struct rtf_row *row, struct arena *arena, enum rtf_action action, int32_t number)
{
    if (action == ACTION_CELL_EDGE)
        add_cell(row, arena, number);
    else if (action == ACTION_MERGE_LEFT)
        row->next_cell.joins_left = true;
    else if (action == ACTION_MERGE_UP)
        row->next_cell.goes_on = true;
    else if (action == ACTION_ROW_LEFT)
        row->left = number;
    else if (action == ACTION_ROW_DEFAULT)
        begin(row);
}

void rtf_row_end(const struct rtf_row *row, struct flow *flow)
{
    flow_table_shape_row(&flow->table, row->left, row->cells.at, row->cells.count);
    flow_end_row(flow);
}
