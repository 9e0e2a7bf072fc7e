#include "extract/task/annex_row.h"

static bool are_of_one_row(const struct passage *left, const struct passage *right)
{
    return left->block->table == right->block->table && left->block->row == right->block->row;
}

/* How far the cells of a row printed without its number stand to the left of their columns. */
static size_t shift_of(const struct finder *finder, const struct table *table, size_t first, size_t end)
{
    const struct passage *passages = finder->passages.at;
    const struct block *block = passages[first].block;
    bool is_loose = block->row_span == 1 && block->column_span == 1 && block->column == 0;
    bool lacks_number = table->columns[0] == COLUMN_NUMBER && passages[first].words.count > 3;
    return is_loose && lacks_number && end - first < table->count ? 1 : 0;
}

/* What a cell holds that begins in `column`: one that reaches from "Từ" into "Đến" is a time as any other. */
static enum column kind_of(const struct table *table, const struct block *block, size_t column)
{
    enum column kind = column < table->count ? table->columns[column] : COLUMN_OTHER;
    size_t last = column + block->column_span - 1;
    bool reaches_end = kind == COLUMN_START && last < table->count && table->columns[last] == COLUMN_TIME;
    return reaches_end ? COLUMN_TIME : kind;
}

void row_read(const struct finder *finder, const struct table *table, size_t first, struct row *row)
{
    const struct passage *passages = finder->passages.at;
    *row = (struct row){.first = first, .end = first};
    while (row->end < table->end && are_of_one_row(&passages[first], &passages[row->end]))
        row->end++;
    size_t shift = shift_of(finder, table, first, row->end);
    for (size_t i = first; i < row->end; i++) {
        enum column kind = kind_of(table, passages[i].block, passages[i].block->column + shift);
        if (kind != COLUMN_OTHER && !row->cells[kind] && passages[i].words.count)
            row->cells[kind] = &passages[i];
    }
}

/* A cell merged over several rows still holds for `row`. */
static bool reaches(const struct passage *cell, const struct passage *row)
{
    return cell && cell->block->table == row->block->table &&
           cell->block->row + cell->block->row_span > row->block->row;
}

void row_take_merged(const struct finder *finder, const struct row *above, struct row *row)
{
    const struct passage *here = &finder->passages.at[row->first];
    bool lacks_cells = here->block->is_printed && row->end - row->first < above->end - above->first;
    for (int kind = COLUMN_WORK; kind < COLUMN_KINDS; kind++) {
        if (row->cells[kind])
            continue;
        bool is_shared = (kind == COLUMN_PARTNER || kind == COLUMN_TIME) && lacks_cells && row->cells[COLUMN_LEAD];
        if (reaches(above->cells[kind], here) || is_shared)
            row->cells[kind] = above->cells[kind];
    }
}
