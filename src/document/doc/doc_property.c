/* Finds the properties of runs and paragraphs in pages of 512 bytes, and reads the few that matter here. */
#include "document/doc/bytes.h"
#include "document/doc/doc_file.h"

enum { FIB_RUN_PAGES = 0xFA, FIB_PARAGRAPH_PAGES = 0x102, PAGE_BYTES = 512, PARAGRAPH_ENTRY_BYTES = 13 };

/* [MS-DOC] 2.6.1 to 2.6.3. */
enum {
    RUN_IS_DELETED = 0x0800,
    RUN_IS_OBJECT = 0x080A,
    RUN_IS_HIDDEN = 0x083C,
    RUN_PICTURE = 0x6A03,
    RUN_FONT = 0x4A4F,
    RUN_FONT_OF_OTHERS = 0x4A51,
    PARAGRAPH_LIST_LEVEL = 0x260A,
    PARAGRAPH_LIST = 0x460B,
    PARAGRAPH_IN_TABLE = 0x2416,
    PARAGRAPH_ENDS_ROW = 0x2417,
    PARAGRAPH_ELSEWHERE = 0x6646,
    TABLE_ELSEWHERE = 0x646B,
    TABLE_SHAPE = 0xD608,
    TABLE_MERGED_UP = 0xD62B,
    TABS_CHANGED = 0xC615
};

enum { CELL_BYTES = 20, CELL_JOINS_LEFT = 0x02, CELL_MERGED_UP = 0x20, CELL_STARTS_MERGE = 0x40 };

/* Where a place in the file stands in a list of places; false when it lies outside. */
static bool find_place(struct text places, size_t count, uint32_t place, size_t *index)
{
    size_t low = 0, high = count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (bytes_number(places, 4 * middle, 4) <= place)
            low = middle;
        else
            high = middle;
    }
    *index = low;
    return count > 0 && bytes_number(places, 4 * low, 4) <= place && place < bytes_number(places, 4 * (low + 1), 4);
}

/* The page of properties that speaks of `place`. */
static struct text find_page(const struct doc_file *file, size_t fib_at, uint32_t place)
{
    size_t start = bytes_number(file->main, fib_at, 4), len = bytes_number(file->main, fib_at + 4, 4), index;
    struct text list = text_slice(file->table, start, start + len);
    size_t count = list.len > 4 ? (list.len - 4) / 8 : 0;
    if (!find_place(list, count, place, &index))
        return TEXT_NONE;
    size_t page = (size_t)bytes_number(list, 4 * (count + 1) + 4 * index, 4) * PAGE_BYTES;
    return text_slice(file->main, page, page + PAGE_BYTES);
}

/* How long what follows a property's name is, by the three highest bits of the name; its own length byte included. */
static size_t operand_len(uint16_t name, struct text rest)
{
    static const uint8_t lengths[] = {1, 1, 2, 4, 2, 2, 0, 3};
    size_t len = lengths[name >> 13];
    if (len)
        return len;
    if (name == TABLE_SHAPE)
        return 1 + (size_t)bytes_number(rest, 0, 2);
    if (name == TABS_CHANGED && bytes_number(rest, 0, 1) == 255)
        return rest.len;
    return 1 + (size_t)bytes_number(rest, 0, 1);
}

static bool next_property(struct text *rest, uint16_t *name, struct text *operand)
{
    if (rest->len < 3)
        return false;
    *name = (uint16_t)bytes_number(*rest, 0, 2);
    *rest = text_from_offset(*rest, 2);
    size_t len = operand_len(*name, *rest);
    *operand = text_slice(*rest, 0, len);
    *rest = text_from_offset(*rest, len);
    return true;
}

static enum legacy_font font_of(const struct doc_file *file, struct text operand)
{
    size_t number = bytes_number(operand, 0, 2);
    return number < file->font_count ? file->fonts[number] : LEGACY_NONE;
}

const struct doc_run *doc_run_at(struct doc_file *file, uint32_t place)
{
    if (place >= file->run.start && place < file->run.end)
        return &file->run;
    struct text page = find_page(file, FIB_RUN_PAGES, place);
    size_t count = bytes_number(page, PAGE_BYTES - 1, 1), index;
    file->run = (struct doc_run){.start = place, .end = place + 1};
    if (!find_place(page, count, place, &index))
        return &file->run;
    file->run.end = bytes_number(page, 4 * (index + 1), 4);
    size_t at = 2 * (size_t)bytes_number(page, 4 * (count + 1) + index, 1);
    struct text properties = at ? text_slice(page, at + 1, at + 1 + bytes_number(page, at, 1)) : TEXT_NONE, operand;
    for (uint16_t name; next_property(&properties, &name, &operand);) {
        enum legacy_font font = name == RUN_FONT || name == RUN_FONT_OF_OTHERS ? font_of(file, operand) : LEGACY_NONE;
        if (font != LEGACY_NONE)
            file->run.font = font;
        if (name == RUN_IS_HIDDEN || name == RUN_IS_DELETED)
            file->run.is_hidden |= bytes_number(operand, 0, 1) & 1;
        file->run.is_object |= name == RUN_IS_OBJECT && bytes_number(operand, 0, 1) != 0;
        if (name == RUN_PICTURE && operand.len) {
            file->run.has_picture = true;
            file->run.picture = bytes_number(operand, 0, 4);
        }
    }
    return &file->run;
}

/* How many cells a row has, where each ends, and which belong to others. */
static void read_shape(struct text operand, struct doc_paragraph *paragraph)
{
    size_t count = bytes_number(operand, 2, 1), cells_at = 3 + 2 * (count + 1);
    paragraph->left = (int16_t)bytes_number(operand, 3, 2);
    paragraph->shape_count = count < DOC_MOST_COLUMNS ? count : DOC_MOST_COLUMNS;
    for (size_t i = 0; i < paragraph->shape_count; i++) {
        uint32_t flags = bytes_number(operand, cells_at + CELL_BYTES * i, 2);
        paragraph->shapes[i] = (struct flow_shape){.right = (int16_t)bytes_number(operand, 3 + 2 * (i + 1), 2),
                                                   .goes_on = (flags & CELL_MERGED_UP) && !(flags & CELL_STARTS_MERGE),
                                                   .joins_left = (flags & CELL_JOINS_LEFT) != 0};
    }
}

static void read_merge(struct text operand, struct doc_paragraph *paragraph)
{
    size_t cell = bytes_number(operand, 1, 1);
    if (cell < paragraph->shape_count)
        paragraph->shapes[cell].goes_on = bytes_number(operand, 2, 1) == 1;
}

static void read_paragraph(struct text properties, struct doc_paragraph *paragraph, struct text *elsewhere)
{
    struct text operand;
    for (uint16_t name; next_property(&properties, &name, &operand);) {
        if (name == PARAGRAPH_IN_TABLE)
            paragraph->is_in_table = bytes_number(operand, 0, 1) != 0;
        else if (name == PARAGRAPH_ENDS_ROW)
            paragraph->ends_row = bytes_number(operand, 0, 1) != 0;
        else if (name == PARAGRAPH_LIST)
            paragraph->list = (int16_t)bytes_number(operand, 0, 2);
        else if (name == PARAGRAPH_LIST_LEVEL)
            paragraph->list_level = (int32_t)bytes_number(operand, 0, 1);
        else if (name == TABLE_SHAPE)
            read_shape(operand, paragraph);
        else if (name == TABLE_MERGED_UP)
            read_merge(operand, paragraph);
        else if (name == PARAGRAPH_ELSEWHERE || name == TABLE_ELSEWHERE)
            *elsewhere = operand;
    }
}

struct doc_paragraph doc_paragraph_at(const struct doc_file *file, uint32_t place)
{
    struct doc_paragraph paragraph = {0};
    struct text page = find_page(file, FIB_PARAGRAPH_PAGES, place);
    size_t count = bytes_number(page, PAGE_BYTES - 1, 1), index;
    if (!find_place(page, count, place, &index))
        return paragraph;
    size_t at = 2 * (size_t)bytes_number(page, 4 * (count + 1) + PARAGRAPH_ENTRY_BYTES * index, 1);
    if (!at)
        return paragraph;
    size_t words = bytes_number(page, at, 1);
    /* A length of 0 says that the next byte is the length, and that it is not one less. */
    size_t start = words ? at + 1 : at + 2, len = words ? 2 * words - 1 : 2 * (size_t)bytes_number(page, at + 1, 1);
    struct text elsewhere = TEXT_NONE, none;
    read_paragraph(text_slice(page, start + 2, start + len), &paragraph, &elsewhere); /* a style comes first */
    if (elsewhere.len) {
        size_t from = (size_t)bytes_number(elsewhere, 0, 4) + 2, bytes = bytes_number(file->data, from - 2, 2);
        read_paragraph(text_slice(file->data, from, from + bytes), &paragraph, &none);
    }
    return paragraph;
}
