/* Gives the cells of a sheet where they stand, row by row: a part of xlsx_sheet.h. */
#include "document/xlsx/xlsx_sheet.h"

#include "base/list.h"

/* How many columns are marked as covered; honest sheets stay far below. */
enum { MOST_STEPS = 1 << 24 };

struct sheet_placer {
    struct xlsx_sheet *sheet;
    struct text_builder *builder;
    uint32_t row;                         /* after the last one */
    uint32_t covered_until[XLSX_COLUMNS]; /* the first row that no merged cell covers */
    size_t begun, passed; /* merged cells whose first row has come; of them those whose first row is over */
    size_t steps;
    uint32_t table_count;
    uint16_t table; /* at hand */
};

/* The place of a cell in the table that holds its row; no cell reaches out of its table. */
static struct cell_place place_of(const struct xlsx_sheet *sheet, const struct xlsx_cell *cell, uint16_t table)
{
    uint16_t row = (uint16_t)(cell->row % XLSX_TABLE_ROWS);
    struct cell_place place = {table, row, cell->column, 1, 1};
    const struct xlsx_merge *merge = xlsx_merge_at(&sheet->merges, cell);
    if (!merge)
        return place;
    uint32_t rows = merge->last_row - merge->first_row + 1, most = XLSX_TABLE_ROWS - row;
    most = most < UINT16_MAX ? most : UINT16_MAX;
    place.row_span = (uint16_t)(rows < most ? rows : most);
    place.column_span = (uint16_t)(merge->last_column - merge->first_column + 1);
    return place;
}

static void cover(struct sheet_placer *placer, const struct xlsx_merge *merge, unsigned first, unsigned last)
{
    for (unsigned column = first; column <= last && placer->steps < MOST_STEPS; column++, placer->steps++)
        if (placer->covered_until[column] <= merge->last_row)
            placer->covered_until[column] = merge->last_row + 1;
}

/* What merged cells cover once a row has come: in their first row all but their first cell. */
static void cover_row(struct sheet_placer *placer, uint32_t row)
{
    const struct xlsx_merge_list *merges = &placer->sheet->merges;
    for (const struct xlsx_merge *merge; placer->passed < merges->count; placer->passed++) {
        merge = &merges->at[placer->passed];
        if (merge->first_row >= row)
            break;
        cover(placer, merge, merge->first_column, merge->first_column);
    }
    for (const struct xlsx_merge *merge; placer->begun < merges->count; placer->begun++) {
        merge = &merges->at[placer->begun];
        if (merge->first_row > row)
            break;
        cover(placer, merge, merge->first_column + 1u, merge->last_column);
    }
}

static bool is_seen(const struct sheet_placer *placer, const struct xlsx_cell *cell)
{
    return cell->words.len > 0 && (!cell->is_hidden || placer->sheet->is_filtered) &&
           cell->row >= placer->covered_until[cell->column];
}

static void place_cell(struct sheet_placer *placer, const struct xlsx_cell *cell)
{
    for (; placer->table_count <= cell->row / XLSX_TABLE_ROWS; placer->table_count++)
        placer->table = text_builder_table(placer->builder);
    text_builder_cell(placer->builder, place_of(placer->sheet, cell, placer->table), cell->words);
}

/* False where the row does not stand below the last one, or a cell not in it. */
static bool place_row(struct sheet_placer *placer)
{
    struct xlsx_cell_list *cells = &placer->sheet->cells;
    if (cells->count == 0)
        return true;
    uint32_t row = cells->at[0].row;
    xlsx_cells_sort(cells);
    if (cells->at[0].row != row || cells->at[cells->count - 1].row != row || row < placer->row)
        return false;
    cover_row(placer, row);
    for (size_t i = 0; i < cells->count; i++)
        if (is_seen(placer, &cells->at[i]))
            place_cell(placer, &cells->at[i]);
    text_builder_end_row(placer->builder);
    text_builder_end_piece(placer->builder);
    placer->row = row + 1;
    return true;
}

bool xlsx_sheet_place(struct arena *arena, struct xlsx_rows *rows, struct xlsx_sheet *sheet, struct text name,
                      struct text_builder *builder)
{
    struct sheet_placer *placer = arena_new(arena, struct sheet_placer);
    placer->sheet = sheet;
    placer->builder = builder;
    xlsx_merges_sort(&sheet->merges);
    text_builder_set_page(builder, builder->page + 1u);
    text_builder_paragraph(builder, LINE_PARAGRAPH, name);
    for (;;) {
        SCRATCH(scratch, arena);
        if (!xlsx_rows_next(rows, scratch))
            return true;
        if (!place_row(placer))
            return false;
    }
}
