/* The order of cells and of merged ones: a part of xlsx_sheet.h. */
#include "document/xlsx/xlsx_sheet.h"

static int compare_places(uint32_t row, uint16_t column, uint32_t other_row, uint16_t other_column)
{
    return row != other_row ? (row > other_row) - (row < other_row) : (column > other_column) - (column < other_column);
}

static int compare_cells(const void *a, const void *b)
{
    const struct xlsx_cell *first = a, *second = b;
    return compare_places(first->row, first->column, second->row, second->column);
}

static int compare_merges(const void *a, const void *b)
{
    const struct xlsx_merge *first = a, *second = b;
    return compare_places(first->first_row, first->first_column, second->first_row, second->first_column);
}

void xlsx_cells_sort(struct xlsx_cell_list *cells)
{
    for (size_t i = 1; i < cells->count; i++)
        if (compare_cells(&cells->at[i - 1], &cells->at[i]) > 0) {
            qsort(cells->at, cells->count, sizeof *cells->at, compare_cells);
            return;
        }
}

void xlsx_merges_sort(struct xlsx_merge_list *merges)
{
    if (merges->count)
        qsort(merges->at, merges->count, sizeof *merges->at, compare_merges);
}

bool xlsx_cell_is_before(const struct xlsx_cell *cell, uint32_t row, uint16_t column)
{
    return compare_places(cell->row, cell->column, row, column) < 0;
}

const struct xlsx_merge *xlsx_merge_at(const struct xlsx_merge_list *merges, const struct xlsx_cell *cell)
{
    struct xlsx_merge key = {.first_row = cell->row, .first_column = cell->column};
    return merges->count ? bsearch(&key, merges->at, merges->count, sizeof key, compare_merges) : NULL;
}
