/* Reads tables: rows of cells on a grid, some of them merged. */
#include "document/docx/docx_reader.h"

#include "base/arena.h"

/* Word itself stops at 63 columns. */
enum { MOST_COLUMNS = 256 };

struct cell {
    size_t start, end; /* in `joined` */
    uint16_t column, column_span;
    bool starts_merge, goes_on; /* down; the words of one that goes on are not shown */
    bool goes_on_across;        /* belongs to the cell before it */
};

struct row {
    struct cell cells[MOST_COLUMNS];
    size_t count;
    unsigned column;       /* the next free one */
    unsigned grid_columns; /* of its table */
    bool is_deleted;
    bool is_frame; /* its only cell was read as if it were not there */
};

struct table {
    uint16_t number, next_row;
    unsigned grid_columns;
    size_t merged[MOST_COLUMNS]; /* line of the merged cell that is open in a column, plus one; or 0 */
};

static unsigned clamp_columns(int32_t count, unsigned used)
{
    unsigned free_columns = MOST_COLUMNS - used;
    return (unsigned)count < free_columns ? (unsigned)count : free_columns;
}

/* A span wider than any table ends with the grid, and leaves room for the cells after it. */
static uint16_t read_span(const struct xml *xml, const struct row *row)
{
    int32_t said = docx_number(xml, "val", 1);
    unsigned rest = row->grid_columns > row->column ? row->grid_columns - row->column : 1;
    unsigned span = clamp_columns(said < 0 || said > MOST_COLUMNS ? (int32_t)rest : said, row->column);
    return (uint16_t)(span ? span : 1);
}

static bool goes_on(const struct xml *xml)
{
    return !text_equal(xml_attribute(xml, "val"), TEXT("restart"));
}

static void read_cell_properties(struct xml *xml, struct row *row, struct cell *cell)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "gridSpan")) {
            cell->column_span = read_span(xml, row);
        } else if (xml_is(xml, OFFICE_WORD, "vMerge")) {
            cell->goes_on = goes_on(xml);
            cell->starts_merge = !cell->goes_on;
        } else if (xml_is(xml, OFFICE_WORD, "hMerge")) {
            cell->goes_on_across = goes_on(xml) && row->count > 0;
        }
    }
}

/* A table stands in a cell as wide as the table around it, as LibreOffice writes a frame and the table below it into
 * one: what the cell holds is read as if the cell were not there. */
static bool begins_frame(const struct docx_reader *reader, const struct row *row, const struct cell *cell)
{
    return xml_is(reader->xml, OFFICE_WORD, "tbl") && !row->is_frame && !row->is_deleted && row->count == 0 &&
           cell->column == 0 && row->grid_columns > 0 && cell->column_span >= row->grid_columns;
}

/* What stands in a cell outside of the table that it frames is a paragraph. */
static void write_alone(struct docx_reader *reader, const struct cell *cell)
{
    docx_end_paragraphs(reader);
    struct text words = text_from_offset(buffer_text(&reader->joined), cell->start);
    page_pictures_write(&reader->pages);
    if (words.len)
        text_builder_paragraph(reader->builder, LINE_PARAGRAPH, words);
    buffer_cut(&reader->joined, cell->start);
}

static void begin_frame(struct docx_reader *reader, struct row *row, const struct cell *cell)
{
    write_alone(reader, cell);
    reader->flow = DOCX_BODY;
    docx_write_boxes(reader);
    row->is_frame = true;
}

static void read_cell(struct docx_reader *reader, struct row *row)
{
    struct cell cell = {.start = reader->joined.len, .column = (uint16_t)row->column, .column_span = 1};
    reader->joined_start = cell.start;
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (xml_is(reader->xml, OFFICE_WORD, "tcPr")) {
            read_cell_properties(reader->xml, row, &cell);
            continue;
        }
        if (begins_frame(reader, row, &cell))
            begin_frame(reader, row, &cell);
        docx_read_element(reader);
    }
    docx_end_paragraphs(reader);
    cell.end = reader->joined.len;
    reader->flow = DOCX_JOINED;
    if (row->is_frame) {
        write_alone(reader, &cell); /* a further one, where the grid is too narrow or the span too wide */
        return;
    }
    row->column += cell.column_span;
    if (cell.goes_on_across)
        row->cells[row->count - 1].column_span = (uint16_t)(row->cells[row->count - 1].column_span + cell.column_span);
    else
        row->cells[row->count++] = cell;
}

static void read_row_properties(struct xml *xml, struct row *row)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "gridBefore"))
            row->column = clamp_columns(docx_number(xml, "val", 0), 1);
        else if (xml_is(xml, OFFICE_WORD, "del"))
            row->is_deleted = true;
    }
}

/* A cell that several pages share breaks them once, not once for each of its row. */
static void read_cells(struct docx_reader *reader, struct row *row)
{
    unsigned first_page = reader->page, last_page = first_page;
    bool outer = reader->is_placeholder;
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (xml_is(reader->xml, OFFICE_WORD, "trPr"))
            read_row_properties(reader->xml, row);
        else if (xml_is(reader->xml, OFFICE_WORD, "sdtPr"))
            docx_read_control_properties(reader);
        else if (xml_is(reader->xml, OFFICE_WORD, "tc") && row->column < MOST_COLUMNS)
            read_cell(reader, row);
        else if (!xml_is(reader->xml, OFFICE_WORD, "tc"))
            read_cells(reader, row);
        last_page = reader->page > last_page ? reader->page : last_page;
        reader->page = first_page;
    }
    reader->page = last_page;
    reader->is_placeholder = outer;
}

static void write_row(struct docx_reader *reader, struct table *table, const struct row *row)
{
    if (!table->number)
        table->number = text_builder_table(reader->builder);
    for (size_t i = 0; i < row->count; i++) {
        const struct cell *cell = &row->cells[i];
        size_t *merged = &table->merged[cell->column];
        if (cell->goes_on && *merged) {
            text_builder_extend(reader->builder, *merged - 1);
            continue;
        }
        struct cell_place place = {table->number, table->next_row, cell->column, 1, cell->column_span};
        size_t line = text_builder_cell(reader->builder, place,
                                        text_slice(buffer_text(&reader->joined), cell->start, cell->end));
        *merged = cell->starts_merge ? line + 1 : 0;
    }
    text_builder_end_row(reader->builder);
    if (table->next_row < UINT16_MAX)
        table->next_row++;
}

static void read_row(struct docx_reader *reader, struct table *table)
{
    SCRATCH(scratch, reader->arena);
    struct row *row = arena_new(scratch, struct row);
    row->grid_columns = table->grid_columns;
    page_pictures_write(&reader->pages);
    if (reader->counts_pages)
        text_builder_set_page(reader->builder, reader->page);
    reader->flow = DOCX_JOINED;
    read_cells(reader, row);
    reader->flow = DOCX_BODY;
    if (row->is_frame)
        *table = (struct table){.grid_columns = table->grid_columns}; /* another one goes on below */
    else if (!row->is_deleted)
        write_row(reader, table, row);
    else
        reader->boxes.count = 0;
    docx_write_boxes(reader);
    buffer_cut(&reader->joined, 0);
}

static void read_grid(struct xml *xml, struct table *table)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);)
        table->grid_columns += xml_is(xml, OFFICE_WORD, "gridCol");
}

/* A table of a single column is a frame around paragraphs. Rows may stand in content controls. */
static void read_rows(struct docx_reader *reader, struct table *table)
{
    bool outer = reader->is_placeholder;
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (xml_is(reader->xml, OFFICE_WORD, "tblGrid"))
            read_grid(reader->xml, table);
        else if (xml_is(reader->xml, OFFICE_WORD, "sdtPr"))
            docx_read_control_properties(reader);
        else if (!xml_is(reader->xml, OFFICE_WORD, "tr"))
            read_rows(reader, table);
        else if (table->grid_columns == 1)
            docx_read_children(reader);
        else
            read_row(reader, table);
    }
    reader->is_placeholder = outer;
}

/* Inside a cell that is no frame, a note or a box a table is read as its words. */
void docx_read_table(struct docx_reader *reader)
{
    if (reader->flow != DOCX_BODY) {
        docx_read_children(reader);
        return;
    }
    docx_end_paragraphs(reader);
    struct table table = {0};
    read_rows(reader, &table);
}
