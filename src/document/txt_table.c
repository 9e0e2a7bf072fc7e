#include "document/txt_table.h"

#include "base/arena.h"
#include "codec/cell_error.h"
#include "codec/csv_told.h"

enum {
    MOST_COLUMNS = 64,
    FEWEST_CELLS = 3, /* the head of a letter has two */
    LONGEST_QUOTED = 8192
};

struct cell {
    struct span span;
    bool is_quoted;
};

struct row {
    struct cell cells[MOST_COLUMNS];
    size_t count, filled; /* cells; those with words */
    size_t end;           /* where the next line starts */
};

static bool ends_line(char byte)
{
    return byte == '\n' || byte == '\r' || byte == '\f';
}

/* The quote that closes the whole cell that begins with one at `at`; `at` when there is none. */
static size_t closing_quote(struct text words, size_t at, char separator)
{
    size_t last = words.len - at > LONGEST_QUOTED ? at + LONGEST_QUOTED : words.len;
    for (size_t end = at + 1; end < last; end++) {
        if (words.at[end] != '"')
            continue;
        if (end + 1 == words.len || words.at[end + 1] == separator || ends_line(words.at[end + 1]))
            return end;
        if (words.at[end + 1] != '"')
            return at;
        end++;
    }
    return at;
}

static struct span trimmed(struct text words, struct span span)
{
    struct text cell = text_trim(span_text(words, span));
    size_t start = cell.len ? (size_t)(cell.at - words.at) : span.start;
    return (struct span){start, start + cell.len};
}

/* Reads the cell at `at`; gives the separator or line end after it. */
static size_t read_cell(struct text words, size_t at, char separator, struct cell *cell)
{
    size_t end = at;
    if (at < words.len && words.at[at] == '"')
        end = closing_quote(words, at, separator);
    if (end > at) {
        *cell = (struct cell){trimmed(words, (struct span){at + 1, end}), true};
        return end + 1;
    }
    while (end < words.len && words.at[end] != separator && !ends_line(words.at[end]))
        end++;
    *cell = (struct cell){trimmed(words, (struct span){at, end}), false};
    return end;
}

static void read_row(struct text words, size_t at, char separator, struct row *row)
{
    struct cell cell;
    row->count = row->filled = 0;
    for (;;) {
        at = read_cell(words, at, separator, &cell);
        row->filled += cell.span.end > cell.span.start;
        if (row->count < MOST_COLUMNS)
            row->cells[row->count++] = cell;
        if (at >= words.len || words.at[at] != separator)
            break;
        at++;
    }
    bool is_pair = at + 1 < words.len && words.at[at] == '\r' && words.at[at + 1] == '\n';
    row->end = at + (at < words.len) + is_pair;
}

/* Whether most rows have as many cells, three at least, and no space follows what parts them. */
static bool is_separated(struct text words, size_t start, char separator)
{
    enum { ROWS_LOOKED_AT = 200, FEWEST_ROWS = 2, AGREEING_PERCENT = 80, SPACED_PERCENT = 10 };
    size_t rows_of[MOST_COLUMNS + 1] = {0}, rows = 0, cells = 0, spaced = 0, most = 0;
    struct row row;
    for (size_t at = start; at < words.len && rows < ROWS_LOOKED_AT; at = row.end) {
        read_row(words, at, separator, &row);
        rows += row.count > 1 || row.filled;
        rows_of[row.count]++;
        cells += row.count;
        for (size_t i = 1; i < row.count; i++)
            spaced += row.cells[i].span.start > row.cells[i - 1].span.end + 1 &&
                      words.at[row.cells[i].span.start - 1] == ' ';
    }
    for (size_t count = FEWEST_CELLS; count <= MOST_COLUMNS; count++)
        most = rows_of[count] > most ? rows_of[count] : most;
    return most >= FEWEST_ROWS && most * 100 >= rows * AGREEING_PERCENT && spaced * 100 <= cells * SPACED_PERCENT;
}

/* What the first line says is believed where the rows below do not show otherwise. */
static char separator_of(struct text words, size_t *start)
{
    static const char SIGNS[] = {';', ',', '|'};
    char told = 0;
    *start += csv_told_separator(text_from_offset(words, *start), &told);
    if (told == '\t' || (told && is_separated(words, *start, told)))
        return told == '\t' ? 0 : told;
    for (size_t i = 0; i < COUNT_OF(SIGNS); i++)
        if (is_separated(words, *start, SIGNS[i]))
            return SIGNS[i];
    return told;
}

struct txt_tables txt_tables_of(struct arena *arena, struct text words, size_t start)
{
    struct txt_tables tables = {.words = words, .has_tabs = text_find_byte(words, '\t') != TEXT_NOT_FOUND};
    tables.separator = separator_of(words, &start);
    tables.start = start;
    bool may_be_doubled = (tables.separator || tables.has_tabs) && text_find(words, TEXT("\"\"")) != TEXT_NOT_FOUND;
    if (may_be_doubled) {
        tables.own = arena_array(arena, char, words.len);
        memcpy(tables.own, words.at, words.len);
        tables.words.at = tables.own;
    }
    return tables;
}

/* The words of a cell, moved together where quotes in them are doubled (RFC 4180). */
static struct span undoubled(const struct txt_tables *tables, struct cell cell)
{
    size_t end = cell.span.start;
    if (!cell.is_quoted || !tables->own)
        return cell.span;
    for (size_t at = cell.span.start; at < cell.span.end; at++) {
        tables->own[end++] = tables->own[at];
        at += tables->own[at] == '"';
    }
    memset(tables->own + end, ' ', cell.span.end - end);
    return (struct span){cell.span.start, end};
}

static void add_row(const struct txt_tables *tables, const struct row *row, struct cell_place place,
                    struct text_builder *builder)
{
    for (size_t i = 0; i < row->count; i++) {
        struct span cell = undoubled(tables, row->cells[i]);
        bool shows_error = cell_is_error(span_text(tables->words, cell));
        place.column = (uint16_t)i;
        text_builder_caution(builder, READ_CAUTION_ERROR_CELL, shows_error);
        if (cell.end > cell.start && !shows_error)
            text_builder_given_cell(builder, place, cell);
    }
}

/* Adds the rows from `at` on: all that are left of separated values, of tabs as long as they part cells. */
static size_t add_rows(const struct txt_tables *tables, size_t at, char separator, struct text_builder *builder)
{
    struct row row;
    struct cell_place place = {.table = text_builder_table(builder), .row_span = 1, .column_span = 1};
    while (at < tables->words.len) {
        read_row(tables->words, at, separator, &row);
        if (row.count < 2 && separator == '\t')
            break;
        add_row(tables, &row, place, builder);
        place.row = (uint16_t)(place.row < UINT16_MAX ? place.row + 1 : place.row);
        at = row.end;
    }
    return at;
}

/* Above the table of a file of separated values its title stands, in rows of one or two cells. */
static size_t read_separated(const struct txt_tables *tables, size_t at, struct text_builder *builder)
{
    struct row row;
    for (; at < tables->words.len; at = row.end) {
        read_row(tables->words, at, tables->separator, &row);
        if (row.filled >= FEWEST_CELLS)
            return add_rows(tables, at, tables->separator, builder);
        for (size_t i = 0; i < row.count; i++)
            if (row.cells[i].span.end > row.cells[i].span.start)
                text_builder_given_line(builder, LINE_PARAGRAPH, undoubled(tables, row.cells[i]));
    }
    return at;
}

size_t txt_table_read(const struct txt_tables *tables, struct span line, struct text_builder *builder)
{
    struct row row;
    if (tables->separator)
        return read_separated(tables, line.start, builder);
    if (!tables->has_tabs || text_find_byte(span_text(tables->words, line), '\t') == TEXT_NOT_FOUND)
        return line.start;
    read_row(tables->words, line.start, '\t', &row);
    if (row.filled < FEWEST_CELLS)
        return line.start;
    read_row(tables->words, row.end, '\t', &row);
    return row.count < FEWEST_CELLS ? line.start : add_rows(tables, line.start, '\t', builder);
}
