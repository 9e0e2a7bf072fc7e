/* Reads the cells of a sheet, and how they are merged and filtered. */
#include "document/xlsx/xlsx_sheet.h"

#include "base/list.h"
#include "document/xlsx/xlsx_attribute.h"
#include "document/xlsx/xlsx_mark.h"
#include "document/xlsx/xlsx_strike.h"
#include "document/xlsx/xlsx_value.h"

/* What stands further down is no mark of the whole sheet, were it seen or not. */
enum { HEAD_CELLS = 60, HEAD_ROWS = 1000 };

struct xlsx_rows {
    struct arena *arena;
    struct xml *xml;
    struct xlsx_sheet *sheet;
    struct xlsx_value value; /* of the cell at hand */
    uint32_t row;
    uint32_t column; /* the next one, from 0 */
    bool row_is_hidden;
    uint32_t hidden_cautions[READ_CAUTION_COUNT]; /* of hidden rows */
    struct xlsx_strike strike;                    /* of the row */
    size_t filled, rows;                          /* cells with words so far; rows of a head */
    unsigned depth;                               /* of the rows' parent */
};

/* "AB12": column 27, row 11. False when it is no such name. */
static bool parse_reference(struct text name, uint32_t *row, uint32_t *column)
{
    uint32_t letters = 0;
    size_t i = 0;
    for (; i < name.len && name.at[i] >= 'A' && name.at[i] <= 'Z' && letters <= XLSX_COLUMNS; i++)
        letters = letters * 26 + (uint32_t)(name.at[i] - 'A' + 1);
    uint64_t number;
    if (letters == 0 || letters > XLSX_COLUMNS || !text_to_number(text_from_offset(name, i), XLSX_ROWS, &number) ||
        number == 0)
        return false;
    *row = (uint32_t)number - 1;
    *column = letters - 1;
    return true;
}

static void keep_mark(struct xlsx_rows *reader, struct text words)
{
    reader->filled += words.len > 0;
    if (reader->sheet->marks && reader->filled <= HEAD_CELLS)
        xlsx_mark_keep(reader->sheet->marks, words);
}

static uint32_t *cautions_of_row(struct xlsx_rows *reader)
{
    return reader->row_is_hidden ? reader->hidden_cautions : reader->sheet->cautions;
}

/* What is to be told of a cell that is read; of one in a hidden row once it is known whether a filter hides it. */
static void count_cautions(struct xlsx_rows *reader, struct text words, enum read_caution caution)
{
    xlsx_strike_add(&reader->strike, words, reader->value.style->is_struck);
    if (caution < READ_CAUTION_COUNT)
        cautions_of_row(reader)[caution]++;
}

static void read_cell(struct xlsx_rows *reader)
{
    uint32_t row = reader->row, column = reader->column;
    if (parse_reference(xml_attribute(reader->xml, "r"), &row, &column))
        reader->column = column;
    enum read_caution caution = xlsx_value_read(&reader->value, reader->xml);
    reader->column++;
    struct text words = text_trim(buffer_text(&reader->value.shown));
    bool is_in_hidden_column = column >= XLSX_COLUMNS || reader->sheet->hidden_columns[column];
    if (is_in_hidden_column || reader->row_is_hidden)
        keep_mark(reader, words);
    else
        reader->filled += words.len > 0;
    if (is_in_hidden_column)
        return;
    count_cautions(reader, words, caution);
    struct xlsx_cell cell = {.row = row,
                             .column = (uint16_t)column,
                             .is_hidden = reader->row_is_hidden,
                             .words = words.len ? text_copy(reader->arena, words) : TEXT_NONE};
    LIST_ADD(reader->arena, &reader->sheet->cells, cell);
}

static void read_row(struct xlsx_rows *reader)
{
    size_t number = xlsx_number_of(reader->xml, "r", XLSX_ROWS, reader->row + 1);
    reader->row = number ? (uint32_t)number - 1 : reader->row;
    reader->row_is_hidden = xlsx_is_on(reader->xml, "hidden");
    reader->column = 0;
    reader->strike = (struct xlsx_strike){0};
    for (unsigned row = xml_depth(reader->xml); xml_child(reader->xml, row);)
        if (xml_is(reader->xml, OFFICE_SHEET, "c"))
            read_cell(reader);
    cautions_of_row(reader)[READ_CAUTION_STRUCK_ROW] += xlsx_strike_is_row(&reader->strike);
    reader->row++;
}

static void read_rows(struct xlsx_rows *reader)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);)
        if (xml_is(reader->xml, OFFICE_SHEET, "row") && (!reader->sheet->only_head || reader->rows++ < HEAD_ROWS))
            read_row(reader);
}

static void read_columns(struct xlsx_rows *reader)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (!xlsx_is_on(reader->xml, "hidden"))
            continue;
        size_t first = xlsx_number_of(reader->xml, "min", XLSX_COLUMNS, 0);
        size_t last = xlsx_number_of(reader->xml, "max", XLSX_COLUMNS, first);
        for (size_t column = first; column > 0 && column <= last; column++)
            reader->sheet->hidden_columns[column - 1] = true;
    }
}

static void read_merges(struct xlsx_rows *reader)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        struct text last = xml_attribute(reader->xml, "ref"), first;
        uint32_t first_row, first_column, last_row, last_column;
        if (!text_split(&last, ':', &first) || !parse_reference(first, &first_row, &first_column) ||
            !parse_reference(last, &last_row, &last_column) || last_row < first_row || last_column < first_column)
            continue;
        struct xlsx_merge merge = {first_row, last_row, (uint16_t)first_column, (uint16_t)last_column};
        LIST_ADD(reader->arena, &reader->sheet->merges, merge);
    }
}

static bool has_children(struct xml *xml)
{
    return xml_child(xml, xml_depth(xml));
}

static struct xlsx_rows reader_of(struct arena *arena, const struct xlsx_workbook *workbook, struct xml *xml,
                                  struct xlsx_sheet *sheet)
{
    return (struct xlsx_rows){.arena = arena, .xml = xml, .sheet = sheet, .value = xlsx_value_open(arena, workbook)};
}

/* What stands beside the rows. */
static void read_beside(struct xlsx_rows *reader)
{
    if (xml_is(reader->xml, OFFICE_SHEET, "cols"))
        read_columns(reader);
    else if (xml_is(reader->xml, OFFICE_SHEET, "mergeCells"))
        read_merges(reader);
    else if (xml_is(reader->xml, OFFICE_SHEET, "autoFilter"))
        reader->sheet->is_filtered = has_children(reader->xml);
    else if (xml_is(reader->xml, OFFICE_SHEET, "headerFooter") && reader->sheet->marks)
        xlsx_marks_of_pages(reader->sheet->marks, reader->xml);
}

void xlsx_sheet_read(struct arena *arena, const struct xlsx_workbook *workbook, struct xml *xml,
                     struct xlsx_sheet *sheet)
{
    struct xlsx_rows reader = reader_of(arena, workbook, xml, sheet);
    while (xml_child(xml, 0)) {
        if (xml_is(xml, OFFICE_SHEET, "sheetData"))
            read_rows(&reader);
        else
            read_beside(&reader);
    }
    for (enum read_caution caution = 0; sheet->is_filtered && caution < READ_CAUTION_COUNT; caution++)
        sheet->cautions[caution] += reader.hidden_cautions[caution];
}

void xlsx_sheet_survey(struct arena *arena, struct xml *xml, struct xlsx_sheet *sheet)
{
    struct xlsx_rows reader = {.arena = arena, .xml = xml, .sheet = sheet};
    while (xml_child(xml, 0))
        read_beside(&reader);
}

struct xlsx_rows *xlsx_rows_open(struct arena *arena, const struct xlsx_workbook *workbook, struct xml *xml,
                                 struct xlsx_sheet *sheet)
{
    struct xlsx_rows *rows = arena_new(arena, struct xlsx_rows);
    *rows = reader_of(arena, workbook, xml, sheet);
    return rows;
}

bool xlsx_rows_next(struct xlsx_rows *rows, struct arena *arena)
{
    struct xml *xml = rows->xml;
    rows->arena = arena;
    rows->sheet->cells = (struct xlsx_cell_list){0};
    for (;;) {
        bool is_inside = rows->depth > 0;
        if (!xml_child(xml, rows->depth)) {
            if (!is_inside)
                return false;
            rows->depth = 0;
        } else if (!is_inside && xml_is(xml, OFFICE_SHEET, "sheetData")) {
            rows->depth = xml_depth(xml);
        } else if (is_inside && xml_is(xml, OFFICE_SHEET, "row")) {
            read_row(rows);
            return true;
        }
    }
}

void xlsx_sheet_look_into(struct arena *arena, const struct xlsx_workbook *workbook, struct xml *xml,
                          struct xlsx_sheet *sheet)
{
    struct xlsx_rows *rows = xlsx_rows_open(arena, workbook, xml, sheet);
    for (unsigned row = 0; row < HEAD_ROWS && rows->filled < HEAD_CELLS; row++) {
        SCRATCH(scratch, arena);
        if (!xlsx_rows_next(rows, scratch))
            return;
        for (size_t i = 0; i < sheet->cells.count; i++)
            xlsx_mark_keep(sheet->marks, sheet->cells.at[i].words);
    }
}
