#include "work/exchange/sheet_pages.h"

#include "base/list.h"
#include "base/message.h"
#include "base/utf8.h"
#include "codec/csv.h"
#include "codec/csv_formula.h"
#include "document/legacy_font.h"
#include "document/reader.h"
#include "document/sniff.h"
#include "document/txt.h"

enum { MOST_COLUMNS = 256, TABLE_ROWS = 65536 };

/* A sheet of an office is larger than any of its documents. */
static const struct reader_limits sheet_limits = {.file_bytes = (size_t)256 << 20,
                                                  .unpacked_bytes = (size_t)1 << 30,
                                                  .text_bytes = (size_t)192 << 20,
                                                  .memory_bytes = (size_t)3 << 30,
                                                  .seconds = 300,
                                                  .pages = 500};

struct text sheet_line_words(const struct sheet_line *line, size_t column)
{
    return column < line->count ? line->cells[column].words : TEXT_NONE;
}

bool sheet_line_goes_on(const struct sheet_line *line, size_t column)
{
    return column < line->count && line->cells[column].goes_on;
}

/* A line of the first `count` cells that are at hand, without empty ones at its end; none where all are empty. */
static void add_line(struct arena *arena, struct sheet_page *page, const struct sheet_cell *cells, size_t count,
                     size_t number)
{
    bool is_empty = true;
    while (count > 0 && cells[count - 1].words.len == 0)
        count--;
    for (size_t i = 0; i < count; i++)
        is_empty = is_empty && (cells[i].words.len == 0 || cells[i].goes_on);
    if (is_empty)
        return;
    struct sheet_line line = {.cells = arena_array(arena, struct sheet_cell, count), .count = count, .number = number};
    memcpy(line.cells, cells, count * sizeof *cells);
    LIST_ADD(arena, page, line);
}

/* Text of whatever encoding, composed. */
static struct text decode(struct arena *arena, struct text bytes)
{
    bytes = txt_decode(arena, bytes);
    return utf8_compose(arena, legacy_font_convert(arena, legacy_font_guess(arena, bytes), bytes));
}

/* "sep=;", with which Excel is told what parts the fields. */
static char take_separator(struct text *bytes)
{
    struct text mark = TEXT("\xef\xbb\xbf"), start = TEXT("sep=");
    struct text rest = text_from_offset(*bytes, text_starts(*bytes, mark) ? mark.len : 0), line;
    if (!text_starts(rest, start) || !text_split(&rest, '\n', &line) || text_trim(line).len != start.len + 1)
        return csv_guess_separator(*bytes);
    *bytes = rest;
    return line.at[start.len];
}

static size_t count_empty_lines(struct text rest)
{
    size_t lines = 0;
    for (size_t i = 0; i < rest.len && (rest.at[i] == '\n' || rest.at[i] == '\r'); i++)
        lines += rest.at[i] == '\n';
    return lines;
}

static bool never_closed(size_t line, struct error *error)
{
    error_set(error, ERROR_USAGE,
              N_("line {1} opens a quotation mark that nothing closes: all that follows would be one cell"));
    return error_add_number(error, 1, (int64_t)line);
}

static bool read_separated(struct arena *arena, struct text bytes, struct sheet_pages *pages, struct error *error)
{
    bytes = decode(arena, bytes);
    char separator = take_separator(&bytes);
    struct csv_reader reader = csv_reader_of(bytes, separator);
    struct csv_record record = {0};
    struct sheet_page page = {0};
    struct sheet_cell cells[MOST_COLUMNS];
    reader.has_quotes = true;
    for (size_t number = count_empty_lines(reader.rest) + 1; csv_next(arena, &reader, &record);) {
        if (reader.is_unclosed)
            return never_closed(number, error);
        size_t count = record.count < MOST_COLUMNS ? record.count : MOST_COLUMNS;
        for (size_t i = 0; i < count; i++)
            cells[i] = (struct sheet_cell){.words = text_trim(csv_formula_bare(record.fields[i])), .columns = 1};
        add_line(arena, &page, cells, count, number);
        number += 1 + count_empty_lines(reader.rest);
    }
    LIST_ADD(arena, pages, page);
    return true;
}

/* A merged cell and the rows that it goes on in. */
struct reach {
    struct text words;
    uint16_t columns;
    uint32_t end; /* the row after its last */
};

/* The cells of a file on their way into pages. */
struct placing {
    struct arena *arena;
    const struct read_text *text;
    struct sheet_pages *pages;
    struct reach reaches[MOST_COLUMNS]; /* by column */
    struct sheet_cell cells[MOST_COLUMNS];
    uint16_t last_table;  /* of the page before */
    uint16_t first_table; /* of the page at hand */
};

static struct sheet_page *page_at_hand(struct placing *placing)
{
    if (placing->pages->count == 0)
        LIST_ADD(placing->arena, placing->pages, (struct sheet_page){0});
    return &placing->pages->at[placing->pages->count - 1];
}

/* In a workbook the row of the sheet; elsewhere that of the table. */
static uint32_t row_of(const struct placing *placing, const struct read_line *line)
{
    bool is_workbook = placing->text->format == FORMAT_XLSX;
    return line->row + (is_workbook ? (uint32_t)(line->table - placing->first_table) * TABLE_ROWS : 0);
}

static void fill_reached(struct placing *placing, uint32_t row)
{
    for (size_t i = 0; i < MOST_COLUMNS; i++) {
        const struct reach *reach = &placing->reaches[i];
        bool is_reached = row < reach->end;
        placing->cells[i] = is_reached ? (struct sheet_cell){reach->words, reach->columns, true}
                                       : (struct sheet_cell){.columns = 1};
    }
}

/* Takes the cells of one row, from line `at` on; the line after them. */
static size_t take_row(struct placing *placing, size_t at)
{
    const struct read_text *text = placing->text;
    const struct read_line *first = &text->lines[at];
    uint32_t row = row_of(placing, first);
    fill_reached(placing, row);
    for (; at < text->line_count; at++) {
        const struct read_line *line = &text->lines[at];
        if (line->kind != LINE_CELL || line->table != first->table || line->row != first->row)
            break;
        if (line->column >= MOST_COLUMNS)
            continue;
        struct text words = text_trim(span_text(text->words, line->span));
        placing->cells[line->column] = (struct sheet_cell){words, line->column_span, false};
        placing->reaches[line->column] = (struct reach){words, line->column_span, row + line->row_span};
    }
    add_line(placing->arena, page_at_hand(placing), placing->cells, MOST_COLUMNS, (size_t)row + 1);
    return at;
}

static void begin_page(struct placing *placing, struct text name)
{
    placing->first_table = (uint16_t)(placing->last_table + 1);
    memset(placing->reaches, 0, sizeof placing->reaches);
    LIST_ADD(placing->arena, placing->pages, (struct sheet_page){.name = name});
}

static void place_cells(struct placing *placing)
{
    const struct read_text *text = placing->text;
    bool is_workbook = text->format == FORMAT_XLSX;
    for (size_t at = 0; at < text->line_count;) {
        const struct read_line *line = &text->lines[at];
        bool is_new_table = line->kind == LINE_CELL && line->table != placing->last_table;
        if (is_workbook && line->kind != LINE_CELL)
            begin_page(placing, text_trim(span_text(text->words, line->span)));
        else if (!is_workbook && is_new_table)
            begin_page(placing, TEXT_NONE);
        if (line->kind != LINE_CELL) {
            at++;
            continue;
        }
        placing->last_table = line->table;
        at = take_row(placing, at);
    }
}

bool sheet_pages_read(struct reader *reader, struct arena *arena, struct text bytes, struct sheet_pages *pages,
                      struct error *error)
{
    enum document_format format;
    *pages = (struct sheet_pages){0};
    if (!sniff_format(bytes, &format, error))
        return false;
    if (format == FORMAT_TXT)
        return read_separated(arena, bytes, pages, error);
    struct reader_request request = {.bytes = bytes, .limits = sheet_limits, .as_sheets = true};
    struct read_text *text = arena_new(arena, struct read_text);
    struct placing *placing = arena_new(arena, struct placing);
    if (!reader_read(reader, arena, &request, text, error))
        return false;
    *placing = (struct placing){.arena = arena, .text = text, .pages = pages};
    place_cells(placing);
    return true;
}
