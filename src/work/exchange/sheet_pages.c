#include "work/exchange/sheet_pages.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "document/letters/legacy_font.h"
#include "document/reader.h"
#include "document/sniff.h"
#include "document/txt.h"
#include "work/exchange/sheet_source.h"

/* Where a line at hand lies. */
struct room {
    struct sheet_cell cells[SHEET_COLUMNS];
    struct buffer words;
};

struct sheet_pages {
    struct sheet_file *file;
    struct sheet_values *values; /* one of the two */
    struct sheet_cells *cells;
    struct sheet_row row; /* that was read last */
    struct sheet_page page;
    struct buffer name;                      /* of the page */
    struct room *rooms[SHEET_LINES_AT_HAND]; /* of the lines, in their order */
    bool is_page_over, is_over;
};

struct text sheet_line_words(const struct sheet_line *line, size_t column)
{
    return column < line->count ? line->cells[column].words : TEXT_NONE;
}

bool sheet_line_goes_on(const struct sheet_line *line, size_t column)
{
    return column < line->count && line->cells[column].goes_on;
}

/* Text of whatever encoding; borrowed where it is UTF-8. */
static struct text decode(struct arena *arena, struct text bytes)
{
    bytes = txt_decode(arena, bytes);
    return legacy_font_convert(arena, legacy_font_guess(arena, bytes), bytes);
}

bool sheet_file_open(struct reader *reader, struct arena *arena, struct text bytes, const char *folder,
                     struct sheet_file *file, struct error *error)
{
    enum document_format format;
    *file = (struct sheet_file){0};
    if (!sniff_format(bytes, &format, error))
        return false;
    if (format == FORMAT_TXT) {
        file->words = decode(arena, bytes);
        return true;
    }
    struct reader_request request = {.bytes = bytes, .limits = READER_LIMITS_SHEETS, .folder = folder};
    return reader_read_sheets(reader, arena, &request, &file->pieces, error);
}

struct sheet_pages *sheet_pages_of(struct arena *arena, struct sheet_file *file)
{
    struct sheet_pages *pages = arena_new(arena, struct sheet_pages);
    pages->file = file;
    pages->name = buffer_open(arena, SIZE_MAX);
    pages->page.number = 1;
    if (file->pieces)
        pages->cells = sheet_cells_of(arena, file->pieces);
    else
        pages->values = sheet_values_of(arena, file->words);
    for (size_t i = 0; i < SHEET_LINES_AT_HAND; i++) {
        pages->rooms[i] = arena_new(arena, struct room);
        pages->rooms[i]->words = buffer_open(arena, SIZE_MAX);
    }
    return pages;
}

const struct sheet_page *sheet_page_at_hand(const struct sheet_pages *pages)
{
    return &pages->page;
}

static void begin_page(struct sheet_pages *pages)
{
    buffer_cut(&pages->name, 0);
    buffer_add(&pages->name, pages->row.page);
    pages->page.name = buffer_text(&pages->name);
    pages->page.number++;
    pages->is_page_over = false;
}

/* The cells of the row without empty ones at its end; none where all are empty. */
static size_t count_cells(const struct sheet_row *row, size_t *bytes)
{
    size_t count = row->count;
    bool is_empty = true;
    *bytes = 0;
    while (count > 0 && row->cells[count - 1].words.len == 0)
        count--;
    for (size_t i = 0; i < count; i++) {
        is_empty = is_empty && (row->cells[i].words.len == 0 || row->cells[i].goes_on);
        *bytes += row->cells[i].words.len;
    }
    return is_empty ? 0 : count;
}

/* Nobody wrote so much into one cell: most likely a quotation mark is missing. */
static void cut_long_cells(struct sheet_row *row)
{
    enum { SHOWN_BYTES = 200 };
    for (size_t i = 0; i < row->count; i++) {
        struct sheet_cell *cell = &row->cells[i];
        cell->is_too_long = cell->words.len > SHEET_LONGEST_CELL && text_count_points(cell->words) > SHEET_LONGEST_CELL;
        if (cell->is_too_long)
            cell->words = text_cut(cell->words, SHOWN_BYTES);
    }
}

static void add_line(struct sheet_pages *pages)
{
    cut_long_cells(&pages->row);
    struct room *room = pages->rooms[pages->page.count];
    size_t bytes, count = count_cells(&pages->row, &bytes);
    if (count == 0)
        return;
    buffer_cut(&room->words, 0);
    buffer_reserve(&room->words, bytes);
    for (size_t i = 0; i < count; i++) {
        size_t start = room->words.len;
        room->cells[i] = pages->row.cells[i];
        buffer_add(&room->words, room->cells[i].words);
        room->cells[i].words = text_from_offset(buffer_text(&room->words), start);
    }
    pages->page.at[pages->page.count++] = (struct sheet_line){room->cells, count, pages->row.number};
}

static bool take_step(struct sheet_pages *pages, struct error *error)
{
    enum sheet_step step;
    if (pages->cells ? !sheet_cells_next(pages->cells, &pages->row, &step, error)
                     : !sheet_values_next(pages->values, &pages->row, &step, error))
        return false;
    pages->is_over = step == SHEET_STEP_END;
    pages->is_page_over = step == SHEET_STEP_PAGE;
    if (step == SHEET_STEP_LINE)
        add_line(pages);
    return true;
}

static void drop_lines(struct sheet_pages *pages, size_t taken)
{
    struct room *dropped[SHEET_LINES_AT_HAND];
    size_t kept = SHEET_LINES_AT_HAND - taken;
    memcpy(dropped, pages->rooms, taken * sizeof *dropped);
    memmove(pages->rooms, pages->rooms + taken, kept * sizeof *dropped);
    memcpy(pages->rooms + kept, dropped, taken * sizeof *dropped);
    memmove(pages->page.at, pages->page.at + taken, kept * sizeof *pages->page.at);
    pages->page.count -= taken;
}

bool sheet_pages_pass(struct sheet_pages *pages, size_t taken, struct error *error)
{
    drop_lines(pages, taken);
    while (!pages->is_over && pages->page.count < SHEET_LINES_AT_HAND) {
        if (pages->is_page_over && pages->page.count > 0)
            return true;
        if (pages->is_page_over)
            begin_page(pages);
        if (!take_step(pages, error))
            return false;
    }
    return true;
}

void sheet_pages_told(const struct sheet_pages *pages, size_t *done, size_t *all)
{
    if (pages->values)
        sheet_values_told(pages->values, done, all);
    else
        reader_pieces_told(pages->file->pieces, done, all);
}
