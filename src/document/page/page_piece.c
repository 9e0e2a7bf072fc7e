#include "document/page/page_piece.h"

#include "document/page/page_band.h"

/* Notes are set smaller than this share of the text, lines of a table without rules are nearer than this. */
static const double NOTE_SIZE = 0.95, ONE_ROW = 1.45;

static void add_line(struct arena *arena, struct page_piece_list *pieces, enum piece_kind kind,
                     const struct page_line *line, unsigned page)
{
    LIST_ADD(arena, pieces, ((struct page_piece){.kind = kind, .page = page, .line = *line}));
}

static void add_break(struct arena *arena, struct page_piece_list *pieces, unsigned page)
{
    LIST_ADD(arena, pieces, ((struct page_piece){.kind = PIECE_BREAK, .page = page}));
}

/* Each column of a band is read from the top down, by lines of its own. */
static void add_columns(struct arena *arena, const struct page_line_list *lines, const struct page_band *band,
                        unsigned page, struct page_piece_list *pieces)
{
    for (size_t column = 0; column <= band->gutter_count; column++) {
        struct page_word_list words = {0};
        struct page_line_list own;
        for (size_t i = band->first; i < band->end; i++)
            for (size_t k = 0; k < lines->at[i].count; k++)
                if (page_band_column(band, &lines->at[i].words[k]) == column)
                    LIST_ADD(arena, &words, lines->at[i].words[k]);
        page_lines_find(arena, words, &own);
        add_break(arena, pieces, page);
        for (size_t i = 0; i < own.count; i++)
            add_line(arena, pieces, PIECE_FIXED, &own.at[i], page);
    }
    add_break(arena, pieces, page);
}

/* Whether a line of a table without rules begins a row: something stands in its first column, or it keeps away. */
static bool starts_row(const struct page_line_list *lines, const struct page_band *band, size_t i)
{
    const struct page_line *line = &lines->at[i];
    return i == band->first || page_band_column(band, &line->words[0]) == 0 ||
           line->box.bottom - lines->at[i - 1].box.bottom > ONE_ROW * line->size;
}

static void add_band_table(struct arena *arena, const struct page_line_list *lines, const struct page_band *band,
                           unsigned page, struct page_piece_list *pieces)
{
    size_t columns = band->gutter_count + 1, row = 0;
    struct page_table table = {.column_count = (uint16_t)columns};
    table.cell_count = columns * (band->end - band->first);
    table.cells = arena_array(arena, struct page_cell, table.cell_count);
    table.box = lines->at[band->first].box;
    for (size_t i = band->first; i < band->end; i++) {
        row += i > band->first && starts_row(lines, band, i);
        table.box = box_around(table.box, lines->at[i].box);
        for (size_t k = 0; k < lines->at[i].count; k++) {
            struct page_word *word = &lines->at[i].words[k];
            struct page_cell *cell = &table.cells[row * columns + page_band_column(band, word)];
            LIST_ADD(arena, &cell->words, *word);
        }
    }
    table.row_count = (uint16_t)(row + 1);
    table.cell_count = columns * (row + 1);
    for (size_t i = 0; i < table.cell_count; i++) {
        table.cells[i].row = (uint16_t)(i / columns);
        table.cells[i].column = (uint16_t)(i % columns);
        table.cells[i].row_span = table.cells[i].column_span = 1;
    }
    LIST_ADD(arena, pieces, ((struct page_piece){.kind = PIECE_TABLE, .page = page, .table = table}));
}

static void add_lines(struct arena *arena, const struct page_line_list *lines, unsigned page,
                      struct page_piece_list *pieces)
{
    struct page_band_list bands;
    page_bands_find(arena, lines, &bands);
    for (size_t i = 0; i < bands.count; i++) {
        const struct page_band *band = &bands.at[i];
        if (band->is_table)
            add_band_table(arena, lines, band, page, pieces);
        else if (band->gutter_count > 0)
            add_columns(arena, lines, band, page, pieces);
        else
            for (size_t k = band->first; k < band->end; k++)
                add_line(arena, pieces, PIECE_TEXT, &lines->at[k], page);
    }
}

/* The first line of the notes at the foot of a page: small letters from it down, and a mark at its beginning. */
static size_t find_notes(const struct page_line_list *lines, double common_size)
{
    size_t notes = lines->count;
    for (size_t i = lines->count; i-- > 0 && lines->at[i].size < NOTE_SIZE * common_size;)
        if (text_starts(lines->at[i].words[0].words, TEXT("[")) &&
            text_find_byte(lines->at[i].words[0].words, ']') != TEXT_NOT_FOUND)
            notes = i;
    return notes;
}

/* Takes the words above `y`. */
static void take_above(struct arena *arena, struct page_word_list *words, double y, struct page_word_list *above)
{
    size_t kept = 0;
    for (size_t i = 0; i < words->count; i++) {
        if (box_middle_y(words->at[i].box) < y)
            LIST_ADD(arena, above, words->at[i]);
        else
            words->at[kept++] = words->at[i];
    }
    words->count = kept;
}

void page_pieces_add(struct arena *arena, struct page *page, double common_size, struct page_piece_list *pieces)
{
    struct page_table_list tables;
    struct page_line_list lines;
    page_tables_take(arena, page->rules, &page->words, &tables);
    for (size_t i = 0; i < tables.count; i++) {
        struct page_word_list above = {0};
        take_above(arena, &page->words, tables.at[i].box.top, &above);
        page_lines_find(arena, above, &lines);
        add_lines(arena, &lines, page->number, pieces);
        LIST_ADD(arena, pieces,
                 ((struct page_piece){.kind = PIECE_TABLE, .page = page->number, .table = tables.at[i]}));
    }
    page_lines_find(arena, page->words, &lines);
    size_t notes = find_notes(&lines, common_size);
    struct page_line_list body = {.at = lines.at, .count = notes};
    add_lines(arena, &body, page->number, pieces);
    for (size_t i = notes; i < lines.count; i++)
        add_line(arena, pieces, PIECE_NOTE, &lines.at[i], page->number);
}
