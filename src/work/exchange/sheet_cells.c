/* Rows of cells that a child has read: a part of sheet_source.h. */
#include "work/exchange/sheet_source.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "document/reader.h"

enum { TABLE_ROWS = 65536 };

/* A merged cell and the rows that it goes on in. */
struct reach {
    struct buffer words;
    uint16_t columns;
    uint32_t end; /* the row after its last */
};

struct sheet_cells {
    struct arena *arena;
    struct arena *piece; /* what the piece at hand takes; NULL before the first */
    struct reader_pieces *pieces;
    struct read_text text;
    size_t line;                         /* of the piece: the next one */
    struct reach reaches[SHEET_COLUMNS]; /* by column */
    uint16_t last_table;                 /* that a row stood in */
    uint16_t first_table;                /* of the page at hand */
};

struct sheet_cells *sheet_cells_of(struct arena *arena, struct reader_pieces *pieces)
{
    struct sheet_cells *cells = arena_new(arena, struct sheet_cells);
    cells->arena = arena;
    cells->pieces = pieces;
    for (size_t i = 0; i < SHEET_COLUMNS; i++)
        cells->reaches[i].words = buffer_open(arena, SIZE_MAX);
    return cells;
}

static bool is_workbook(const struct sheet_cells *cells)
{
    return cells->text.format == FORMAT_XLSX;
}

/* In a workbook the row of the sheet; elsewhere that of the table. */
static uint32_t row_of(const struct sheet_cells *cells, const struct read_line *line)
{
    return line->row + (is_workbook(cells) ? (uint32_t)(line->table - cells->first_table) * TABLE_ROWS : 0);
}

static struct text words_of(const struct sheet_cells *cells, const struct read_line *line)
{
    return text_trim(span_text(cells->text.words, line->span));
}

static void fill_reached(const struct sheet_cells *cells, uint32_t number, struct sheet_row *row)
{
    row->count = SHEET_COLUMNS;
    row->number = (size_t)number + 1;
    for (size_t i = 0; i < SHEET_COLUMNS; i++) {
        const struct reach *reach = &cells->reaches[i];
        row->cells[i] = number < reach->end ? (struct sheet_cell){.words = buffer_text(&reach->words),
                                                                  .columns = reach->columns,
                                                                  .goes_on = true}
                                            : (struct sheet_cell){.columns = 1};
    }
}

static void reach_on(struct reach *reach, const struct read_line *line, struct text words, uint32_t row)
{
    reach->end = row + line->row_span;
    reach->columns = line->column_span;
    buffer_cut(&reach->words, 0);
    if (line->row_span > 1)
        buffer_add(&reach->words, words);
}

static void take_row(struct sheet_cells *cells, struct sheet_row *row)
{
    const struct read_text *text = &cells->text;
    const struct read_line *first = &text->lines[cells->line];
    uint32_t number = row_of(cells, first);
    cells->last_table = first->table;
    fill_reached(cells, number, row);
    for (; cells->line < text->line_count; cells->line++) {
        const struct read_line *line = &text->lines[cells->line];
        if (line->kind != LINE_CELL || line->table != first->table || line->row != first->row)
            return;
        if (line->column >= SHEET_COLUMNS)
            continue;
        struct text words = words_of(cells, line);
        row->cells[line->column] = (struct sheet_cell){.words = words, .columns = line->column_span};
        reach_on(&cells->reaches[line->column], line, words, number);
    }
}

static void begin_page(struct sheet_cells *cells, uint16_t first_table)
{
    cells->first_table = first_table;
    for (size_t i = 0; i < SHEET_COLUMNS; i++)
        cells->reaches[i].end = 0;
}

/* A sheet of a workbook is a page, elsewhere each table. */
static bool take_page(struct sheet_cells *cells, struct sheet_row *row)
{
    const struct read_line *line = &cells->text.lines[cells->line];
    bool is_sheet = is_workbook(cells) && line->kind != LINE_CELL;
    bool is_table = !is_workbook(cells) && line->kind == LINE_CELL && line->table != cells->last_table;
    if (!is_sheet && !is_table)
        return false;
    begin_page(cells, is_sheet ? (uint16_t)(cells->last_table + 1) : line->table);
    row->page = is_sheet ? words_of(cells, line) : TEXT_NONE;
    if (is_table)
        cells->last_table = line->table;
    return true;
}

/* Sees to it that a line is at hand; false at the end in `is_there`. */
static bool find_line(struct sheet_cells *cells, bool *is_there, struct error *error)
{
    if (cells->line >= cells->text.line_count) {
        if (cells->piece)
            arena_scratch_close(&cells->piece);
        cells->piece = arena_scratch(cells->arena);
        cells->line = 0;
        if (!reader_next_piece(cells->pieces, cells->piece, &cells->text, error))
            return false;
    }
    *is_there = cells->text.line_count > 0;
    return true;
}

bool sheet_cells_next(struct sheet_cells *cells, struct sheet_row *row, enum sheet_step *step, struct error *error)
{
    for (bool is_there;; cells->line++) {
        if (!find_line(cells, &is_there, error))
            return false;
        if (!is_there) {
            *step = SHEET_STEP_END;
            return true;
        }
        const struct read_line *line = &cells->text.lines[cells->line];
        if (take_page(cells, row)) {
            cells->line += line->kind != LINE_CELL;
            *step = SHEET_STEP_PAGE;
            return true;
        }
        if (line->kind == LINE_CELL) {
            take_row(cells, row);
            *step = SHEET_STEP_LINE;
            return true;
        }
    }
}
