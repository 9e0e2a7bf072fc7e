/* Writes the cells of a sheet as paragraphs and tables: a part of xlsx_sheet.h. */
#include "document/xlsx/xlsx_sheet.h"

#include "base/list.h"

/* How many cells are looked at to find those that merged cells cover; honest sheets stay far below. */
enum { MOST_STEPS = 1 << 24 };

/* A row that is written: its cells. */
struct sheet_row {
    size_t first, end;
    size_t filled; /* cells with words */
    uint32_t row;
};

struct sheet_row_list {
    struct sheet_row *at;
    size_t count, capacity;
};

struct sheet_writer {
    struct xlsx_sheet *sheet;
    struct text_builder *builder;
    struct sheet_row_list rows;
    uint16_t *places;                   /* of each column among those that are seen */
    uint16_t first_column, last_column; /* that are used */
    uint16_t table, table_row;          /* 0: none is open */
};

static void drop_hidden(struct xlsx_sheet *sheet)
{
    struct xlsx_cell_list *cells = &sheet->cells;
    size_t kept = 0;
    for (size_t i = 0; i < cells->count; i++)
        if (!cells->at[i].is_hidden || sheet->is_filtered)
            cells->at[kept++] = cells->at[i];
    cells->count = kept;
}

/* The first cell at or after a place. */
static size_t find_cell(const struct xlsx_cell_list *cells, uint32_t row, uint16_t column)
{
    size_t low = 0, high = cells->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (xlsx_cell_is_before(&cells->at[middle], row, column))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Cells under a merged one are not seen, whatever a program left in them. */
static void cover(struct xlsx_sheet *sheet)
{
    size_t steps = 0;
    for (size_t i = 0; i < sheet->merges.count; i++) {
        const struct xlsx_merge *merge = &sheet->merges.at[i];
        size_t at = find_cell(&sheet->cells, merge->first_row, merge->first_column);
        for (; at < sheet->cells.count && sheet->cells.at[at].row <= merge->last_row && ++steps < MOST_STEPS; at++) {
            struct xlsx_cell *cell = &sheet->cells.at[at];
            bool is_first = cell->row == merge->first_row && cell->column == merge->first_column;
            bool is_inside = cell->column >= merge->first_column && cell->column <= merge->last_column;
            cell->is_covered |= is_inside && !is_first;
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < sheet->cells.count; i++)
        if (!sheet->cells.at[i].is_covered)
            sheet->cells.at[kept++] = sheet->cells.at[i];
    sheet->cells.count = kept;
}

/* Rows with words, and in them the columns between the first and the last that are used anywhere. */
static void find_rows(struct arena *arena, struct sheet_writer *writer)
{
    const struct xlsx_cell_list *cells = &writer->sheet->cells;
    uint16_t first_column = UINT16_MAX;
    for (size_t i = 0, end; i < cells->count; i = end) {
        struct sheet_row row = {.first = i, .row = cells->at[i].row};
        for (end = i; end < cells->count && cells->at[end].row == row.row; end++) {
            if (cells->at[end].words.len == 0)
                continue;
            row.filled++;
            first_column = cells->at[end].column < first_column ? cells->at[end].column : first_column;
            writer->last_column = cells->at[end].column > writer->last_column ? cells->at[end].column
                                                                              : writer->last_column;
        }
        row.end = end;
        if (row.filled)
            LIST_ADD(arena, &writer->rows, row);
    }
    writer->places = arena_array(arena, uint16_t, XLSX_COLUMNS + 1);
    for (unsigned column = first_column, place = 0; column <= writer->last_column; column++) {
        writer->places[column] = (uint16_t)place;
        place += !writer->sheet->hidden_columns[column];
    }
    writer->first_column = first_column;
}

/* How many of the written rows from `row` on lie within a merged cell. */
static uint16_t row_span(const struct sheet_writer *writer, size_t row, uint32_t last_row)
{
    size_t low = row, high = writer->rows.count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (writer->rows.at[middle].row <= last_row)
            low = middle;
        else
            high = middle;
    }
    size_t span = low - row + 1;
    return (uint16_t)(span < UINT16_MAX ? span : UINT16_MAX);
}

static void write_cell(struct sheet_writer *writer, size_t row, const struct xlsx_cell *cell)
{
    struct cell_place place = {writer->table, writer->table_row, writer->places[cell->column], 1, 1};
    const struct xlsx_merge *merge = xlsx_merge_at(&writer->sheet->merges, cell);
    if (merge) {
        uint16_t last = merge->last_column < writer->last_column ? merge->last_column : writer->last_column;
        place.row_span = row_span(writer, row, merge->last_row);
        place.column_span = (uint16_t)(writer->places[last] - place.column + 1);
    }
    text_builder_cell(writer->builder, place, cell->words);
}

static void write_row(struct sheet_writer *writer, size_t index)
{
    const struct sheet_row *row = &writer->rows.at[index];
    if (!writer->table || writer->table_row == UINT16_MAX) {
        writer->table = text_builder_table(writer->builder);
        writer->table_row = 0;
    }
    for (size_t i = row->first; i < row->end; i++) {
        const struct xlsx_cell *cell = &writer->sheet->cells.at[i];
        if (cell->column >= writer->first_column && cell->column <= writer->last_column)
            write_cell(writer, index, cell);
    }
    text_builder_end_row(writer->builder);
    writer->table_row++;
}

static void write_title(struct sheet_writer *writer, const struct sheet_row *row)
{
    for (size_t i = row->first; i < row->end; i++)
        if (writer->sheet->cells.at[i].words.len)
            text_builder_paragraph(writer->builder, LINE_PARAGRAPH, writer->sheet->cells.at[i].words);
    writer->table = 0;
}

/* The table begins with the first row of three cells, or of as many as the fullest row has. */
static size_t first_table_row(const struct sheet_row_list *rows)
{
    size_t most = 0, row = 0;
    for (size_t i = 0; i < rows->count; i++)
        most = rows->at[i].filled > most ? rows->at[i].filled : most;
    size_t wanted = most < 3 ? most : 3;
    if (wanted < 2)
        return rows->count;
    while (rows->at[row].filled < wanted)
        row++;
    return row;
}

/* What is seen of a sheet, in order. */
static void tidy(struct xlsx_sheet *sheet)
{
    xlsx_cells_sort(&sheet->cells);
    drop_hidden(sheet);
    xlsx_merges_sort(&sheet->merges);
    cover(sheet);
}

void xlsx_sheet_write(struct arena *arena, struct xlsx_sheet *sheet, struct text_builder *builder)
{
    struct sheet_writer writer = {.sheet = sheet, .builder = builder};
    tidy(sheet);
    find_rows(arena, &writer);
    size_t table = first_table_row(&writer.rows);
    for (size_t i = 0; i < writer.rows.count; i++) {
        if (i == table)
            writer.table = 0;
        if (i < table && writer.rows.at[i].filled == 1)
            write_title(&writer, &writer.rows.at[i]);
        else
            write_row(&writer, i);
    }
}
