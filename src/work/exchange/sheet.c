#include "work/exchange/sheet.h"

#include "base/arena.h"
#include "base/fold.h"

struct heading_row {
    enum sheet_column column;
    struct text heading;
};

static const struct heading_row headings[] = {
#define SHEET_COLUMN(name)
#define SHEET_HEADING(name, heading) {SHEET_##name, TEXT_INIT(heading)},
#include "work/exchange/sheet-columns.def"
#undef SHEET_COLUMN
#undef SHEET_HEADING
};

/* Words that begin the name of a unit, without marks. */
static const struct text unit_words[] = {
    TEXT_INIT("ban"),       TEXT_INIT("bo"),        TEXT_INIT("cac"),     TEXT_INIT("chi cuc"), TEXT_INIT("cong an"),
    TEXT_INIT("dang uy"),   TEXT_INIT("doan"),      TEXT_INIT("hdnd"),    TEXT_INIT("hoi"),     TEXT_INIT("mat tran"),
    TEXT_INIT("phong"),     TEXT_INIT("phuong"),    TEXT_INIT("quan su"), TEXT_INIT("so"),      TEXT_INIT("to"),
    TEXT_INIT("tram"),      TEXT_INIT("trung tam"), TEXT_INIT("truong"),  TEXT_INIT("ubnd"),    TEXT_INIT("uy ban"),
    TEXT_INIT("van phong"), TEXT_INIT("xa"),
};

static struct text fold_cell(struct arena *arena, struct text cell)
{
    cell = text_slice(cell, 0, text_find_byte(cell, '('));
    return text_collapse(arena, fold_marks(arena, cell));
}

/* The column of a heading that is `cell`. */
static enum sheet_column find_column(struct text cell)
{
    for (size_t i = 0; i < COUNT_OF(headings); i++)
        if (text_equal(headings[i].heading, cell))
            return headings[i].column;
    return SHEET_COLUMN_COUNT;
}

bool sheet_read_headings(struct arena *arena, struct sheet *sheet, const struct csv_record *record)
{
    struct sheet found = {0};
    for (size_t i = 0; i < record->count; i++) {
        enum sheet_column column = find_column(fold_cell(arena, csv_field(record, i)));
        if (column < SHEET_COLUMN_COUNT && found.column[column] == 0)
            found.column[column] = i + 1;
    }
    found.has_headings = found.column[SHEET_TITLE] && found.column[SHEET_LEAD];
    if (found.has_headings)
        *sheet = found;
    return found.has_headings;
}

struct text sheet_cell(const struct sheet *sheet, const struct csv_record *record, enum sheet_column column)
{
    return sheet->column[column] ? csv_field(record, sheet->column[column] - 1) : TEXT_NONE;
}

bool sheet_is_task(const struct sheet *sheet, const struct csv_record *record)
{
    size_t filled = 0;
    for (size_t column = 0; column < SHEET_COLUMN_COUNT; column++)
        filled += sheet_cell(sheet, record, (enum sheet_column)column).len > 0;
    return filled > 1;
}

/* "Các phòng, ban" and "UBND các xã, phường" are one: a unit begins with a capital. */
static bool begins_unit(struct arena *arena, struct text words)
{
    struct text name = text_trim(words), first = name;
    if (name.len == 0 || !point_is_upper(text_next_point(&first)))
        return false;
    struct text folded = fold_marks(arena, name);
    for (size_t i = 0; i < COUNT_OF(unit_words); i++) {
        struct text rest = text_from_offset(folded, unit_words[i].len);
        if (text_starts(folded, unit_words[i]) && (rest.len == 0 || rest.at[0] == ' '))
            return true;
    }
    return false;
}

/* Where the first name in `words` ends. */
static size_t name_end(struct arena *arena, struct text words)
{
    for (size_t i = 0; i < words.len; i++) {
        char byte = words.at[i];
        if (byte == ';' || byte == '\n' || (byte == ',' && begins_unit(arena, text_from_offset(words, i + 1))))
            return i;
    }
    return words.len;
}

bool sheet_next_unit(struct arena *arena, struct text *rest, struct text *unit)
{
    *unit = TEXT_NONE;
    while (rest->len > 0 && text_is_empty(*unit)) {
        size_t end = name_end(arena, *rest);
        *unit = text_trim(text_slice(*rest, 0, end));
        *rest = text_from_offset(*rest, end + 1);
    }
    return !text_is_empty(*unit);
}
