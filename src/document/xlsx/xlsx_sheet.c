/* Reads the cells of a sheet, and how they are merged and filtered. */
#include "document/xlsx/xlsx_sheet.h"

#include <math.h>

#include "base/date.h"
#include "base/list.h"
#include "document/xlsx/xlsx_mark.h"

/* What stands further down is no mark of the whole sheet, were it seen or not. */
enum { HEAD_CELLS = 60, HEAD_ROWS = 1000 };

struct xlsx_rows {
    struct arena *arena;
    const struct xlsx_workbook *workbook;
    struct xml *xml;
    struct xlsx_sheet *sheet;
    struct buffer value, words; /* of the cell at hand, as stored and as seen */
    bool value_names_font;      /* runs of it did, and are converted */
    uint32_t row;
    uint32_t column; /* the next one, from 0 */
    bool row_is_hidden;
    bool has_formula;              /* the cell at hand */
    size_t row_filled, row_struck; /* cells of the row with words; with words that are struck out */
    size_t filled;                 /* cells with words so far */
    unsigned depth;                /* of the rows' parent */
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

static size_t number_of(const struct xml *xml, const char *attribute, size_t maximum, size_t otherwise)
{
    uint64_t number;
    return text_to_number(xml_attribute(xml, attribute), maximum, &number) ? (size_t)number : otherwise;
}

static bool is_on(const struct xml *xml, const char *attribute)
{
    struct text value = xml_attribute(xml, attribute);
    return text_equal(value, TEXT("1")) || text_equal(value, TEXT("true"));
}

static void show_number(struct xlsx_rows *reader, const struct number_format *format)
{
    buffer_add_byte(&reader->value, 0);
    char *end;
    double value = strtod(reader->value.at, &end);
    if (end == reader->value.at || !isfinite(value))
        return;
    number_format_print(&reader->words, format, value, reader->workbook->from_1904);
}

/* "2026-03-20T08:30:00": what programs other than Excel may write. */
static void show_iso_date(struct xlsx_rows *reader)
{
    struct text value = buffer_text(&reader->value);
    struct date date;
    if (date_parse(text_slice(value, 0, DATE_BYTES - 1), &date))
        buffer_print(&reader->words, "%02d/%02d/%04d", date.day, date.month, date.year);
    else
        buffer_add(&reader->words, value);
}

static void clean(struct xlsx_rows *reader, enum legacy_font font, struct text words)
{
    xlsx_string_clean(&reader->words, font, reader->workbook->as_sheets, words);
}

static void show_shared(struct xlsx_rows *reader, enum legacy_font font)
{
    uint64_t number;
    const struct xlsx_strings *strings = &reader->workbook->strings;
    if (text_to_number(buffer_text(&reader->value), strings->count, &number) && number < strings->count)
        clean(reader, strings->at[number].names_font ? LEGACY_NONE : font, strings->at[number].words);
}

/* An error says that there is no value; where cells are given as they stand, whoever takes them tells of it. */
static void show_error(struct xlsx_rows *reader)
{
    if (reader->workbook->as_sheets)
        clean(reader, LEGACY_NONE, buffer_text(&reader->value));
    else
        reader->sheet->cautions[READ_CAUTION_ERROR_CELL]++;
}

static void show_value(struct xlsx_rows *reader, struct text type, const struct xlsx_style *style)
{
    if (reader->value.len == 0) {
        bool is_empty_text = text_equal(type, TEXT("str"));
        reader->sheet->cautions[READ_CAUTION_UNVALUED_CELL] += reader->has_formula && !is_empty_text;
        return;
    }
    if (text_equal(type, TEXT("s")))
        show_shared(reader, style->font);
    else if (text_equal(type, TEXT("b")))
        buffer_add(&reader->words, reader->value.at[0] == '1' ? TEXT("TRUE") : TEXT("FALSE"));
    else if (text_equal(type, TEXT("d")))
        show_iso_date(reader);
    else if (text_equal(type, TEXT("e")))
        show_error(reader);
    else if (type.len == 0 || text_equal(type, TEXT("n")))
        show_number(reader, &style->format);
    else
        clean(reader, reader->value_names_font ? LEGACY_NONE : style->font, buffer_text(&reader->value));
}

static const struct xlsx_style *style_of(const struct xlsx_styles *styles, size_t number)
{
    static const struct xlsx_style plain = {0};
    return number < styles->count ? &styles->at[number] : &plain;
}

static void keep_mark(struct xlsx_rows *reader, struct text words)
{
    reader->filled += words.len > 0;
    if (reader->sheet->marks && reader->filled <= HEAD_CELLS)
        xlsx_mark_keep(reader->sheet->marks, words);
}

static void read_cell(struct xlsx_rows *reader)
{
    struct xml *xml = reader->xml;
    char type[16];
    struct text name = xml_attribute(xml, "t");
    name = text_slice(name, 0, sizeof type);
    if (name.len)
        memcpy(type, name.at, name.len);
    const struct xlsx_style *style = style_of(&reader->workbook->styles, number_of(xml, "s", UINT32_MAX, 0));
    uint32_t row = reader->row, column = reader->column;
    if (parse_reference(xml_attribute(xml, "r"), &row, &column))
        reader->column = column;
    buffer_cut(&reader->value, 0);
    buffer_cut(&reader->words, 0);
    reader->value_names_font = reader->has_formula = false;
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        reader->has_formula |= xml_is(xml, OFFICE_SHEET, "f");
        if (xml_is(xml, OFFICE_SHEET, "v"))
            xml_add_text(xml, &reader->value);
        else if (xml_is(xml, OFFICE_SHEET, "is"))
            reader->value_names_font = xlsx_string_read(xml, &reader->value);
    }
    show_value(reader, (struct text){type, name.len}, style);
    reader->column++;
    struct text words = text_trim(buffer_text(&reader->words));
    uint64_t number;
    bool is_number = text_to_number(words, UINT64_MAX, &number); /* of the row, which people do not strike out */
    reader->row_filled += words.len > 0 && !is_number;
    reader->row_struck += words.len > 0 && !is_number && style->is_struck;
    bool is_in_hidden_column = column >= XLSX_COLUMNS || reader->sheet->hidden_columns[column];
    if (is_in_hidden_column || reader->row_is_hidden)
        keep_mark(reader, words);
    else
        reader->filled += words.len > 0;
    if (is_in_hidden_column)
        return;
    struct xlsx_cell cell = {.row = row,
                             .column = (uint16_t)column,
                             .is_hidden = reader->row_is_hidden,
                             .words = words.len ? text_copy(reader->arena, words) : TEXT_NONE};
    LIST_ADD(reader->arena, &reader->sheet->cells, cell);
}

static void read_row(struct xlsx_rows *reader)
{
    size_t number = number_of(reader->xml, "r", XLSX_ROWS, reader->row + 1);
    reader->row = number ? (uint32_t)number - 1 : reader->row;
    reader->row_is_hidden = is_on(reader->xml, "hidden");
    reader->column = 0;
    reader->row_filled = reader->row_struck = 0;
    for (unsigned row = xml_depth(reader->xml); xml_child(reader->xml, row);)
        if (xml_is(reader->xml, OFFICE_SHEET, "c"))
            read_cell(reader);
    bool is_struck = reader->row_filled > 0 && reader->row_struck == reader->row_filled && !reader->row_is_hidden;
    reader->sheet->cautions[READ_CAUTION_STRUCK_ROW] += is_struck;
    reader->row++;
}

static void read_rows(struct xlsx_rows *reader)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);)
        if (xml_is(reader->xml, OFFICE_SHEET, "row"))
            read_row(reader);
}

static void read_columns(struct xlsx_rows *reader)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (!is_on(reader->xml, "hidden"))
            continue;
        size_t first = number_of(reader->xml, "min", XLSX_COLUMNS, 0);
        size_t last = number_of(reader->xml, "max", XLSX_COLUMNS, first);
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
    return (struct xlsx_rows){.arena = arena,
                              .workbook = workbook,
                              .xml = xml,
                              .sheet = sheet,
                              .value = buffer_open(arena, SIZE_MAX),
                              .words = buffer_open(arena, SIZE_MAX)};
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
