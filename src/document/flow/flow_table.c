#include "document/flow/flow_table.h"

#include "base/list.h"
#include "base/visible.h"

enum { ASSUMED_WIDTH = 1440 };

struct edge_list {
    int32_t *at;
    size_t count, capacity;
};

void flow_table_cell(struct arena *arena, struct flow_table *table, struct flow_cell cell)
{
    LIST_ADD(arena, &table->cells, cell);
}

void flow_table_end_row(struct arena *arena, struct flow_table *table)
{
    size_t last = table->rows.count ? table->rows.at[table->rows.count - 1] : 0;
    if (table->cells.count > last)
        LIST_ADD(arena, &table->rows, table->cells.count);
}

static struct flow_shape shape_of(const struct flow_shape *shapes, size_t count, size_t cell, int32_t left)
{
    if (cell < count)
        return shapes[cell];
    return (struct flow_shape){.right = left < INT32_MAX - ASSUMED_WIDTH ? left + ASSUMED_WIDTH : left};
}

void flow_table_shape_row(struct flow_table *table, int32_t left, const struct flow_shape *shapes, size_t count)
{
    size_t first = table->rows.count ? table->rows.at[table->rows.count - 1] : 0, kept = first;
    for (size_t i = first; i < table->cells.count; i++) {
        struct flow_shape shape = shape_of(shapes, count, i - first, left);
        if (shape.joins_left && kept > first) {
            table->cells.at[kept - 1].right = shape.right;
        } else {
            table->cells.at[kept] = (struct flow_cell){
                .words = table->cells.at[i].words, .left = left, .right = shape.right, .goes_on = shape.goes_on};
            kept++;
        }
        left = shape.right;
    }
    table->cells.count = kept;
}

static int compare_edges(const void *a, const void *b)
{
    int32_t first = *(const int32_t *)a, second = *(const int32_t *)b;
    return (first > second) - (first < second);
}

/* Edges from left to right, those close together once. */
static struct edge_list find_edges(struct arena *arena, const struct flow_table *table)
{
    struct edge_list edges = {0};
    for (size_t i = 0; i < table->cells.count; i++) {
        LIST_ADD(arena, &edges, table->cells.at[i].left);
        LIST_ADD(arena, &edges, table->cells.at[i].right);
    }
    qsort(edges.at, edges.count, sizeof *edges.at, compare_edges);
    size_t kept = 0;
    for (size_t i = 0; i < edges.count; i++)
        if (kept == 0 || (int64_t)edges.at[i] - edges.at[kept - 1] >= FLOW_EDGES_APART)
            edges.at[kept++] = edges.at[i];
    edges.count = kept < UINT16_MAX ? kept : UINT16_MAX;
    return edges;
}

/* The last edge that is not right of `x`. */
static uint16_t column_at(const struct edge_list *edges, int32_t x)
{
    size_t low = 0, high = edges->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (edges->at[middle] <= x)
            low = middle;
        else
            high = middle;
    }
    return (uint16_t)low;
}

static void write_frame(const struct flow_table *table, struct text_builder *builder)
{
    for (size_t i = 0; i < table->cells.count; i++) {
        struct text words = table->cells.at[i].words;
        for (struct text line; text_split(&words, '\n', &line);)
            if (text_trim(line).len)
                text_builder_paragraph(builder, LINE_PARAGRAPH, text_trim(line));
    }
}

static struct text one_line(struct arena *arena, struct text words)
{
    struct buffer line = buffer_open(arena, words.len + 1);
    visible_add_line(&line, words);
    return buffer_text(&line);
}

/* A table while its rows are written. */
struct grid {
    struct arena *arena;
    struct text_builder *builder;
    struct edge_list edges;
    size_t *above; /* by column: one more than the line of the cell that may go on below */
};

static void write_row(const struct grid *grid, const struct flow_cell *cells, size_t count, struct cell_place place)
{
    uint16_t next = 0;
    for (size_t i = 0; i < count; i++) {
        uint16_t column = column_at(&grid->edges, cells[i].left), end = column_at(&grid->edges, cells[i].right);
        place.column = column > next ? column : next;
        place.column_span = end > place.column ? (uint16_t)(end - place.column) : 1;
        next = (uint16_t)(place.column + place.column_span);
        size_t *above = &grid->above[place.column];
        if (cells[i].goes_on && *above) {
            text_builder_extend(grid->builder, *above - 1);
            continue;
        }
        place.row_span = cells[i].row_span ? cells[i].row_span : 1;
        *above = 1 + text_builder_cell(grid->builder, place, one_line(grid->arena, cells[i].words));
    }
    text_builder_end_row(grid->builder);
}

static void write_rows(const struct grid *grid, const struct flow_table *table)
{
    struct cell_place place = {.table = text_builder_table(grid->builder)};
    size_t start = 0;
    for (size_t row = 0; row < table->rows.count; row++) {
        place.row = (uint16_t)(row < UINT16_MAX ? row : UINT16_MAX);
        write_row(grid, table->cells.at + start, table->rows.at[row] - start, place);
        start = table->rows.at[row];
    }
}

void flow_table_write(struct arena *arena, struct flow_table *table, struct text_builder *builder)
{
    flow_table_end_row(arena, table);
    if (table->cells.count == 0)
        return;
    SCRATCH(scratch, arena);
    struct grid grid = {.arena = scratch, .builder = builder, .edges = find_edges(scratch, table)};
    grid.above = arena_array(scratch, size_t, grid.edges.count + table->cells.count + 1);
    if (grid.edges.count <= 2)
        write_frame(table, builder);
    else
        write_rows(&grid, table);
    table->cells.count = table->rows.count = 0;
}
