#include "document/doc/doc_file.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/doc/bytes.h"
#include "document/doc/ole.h"
#include "document/letters/code_page.h"
#include "document/refusal.h"

/* Places of numbers in the file's head, [MS-DOC] 2.5.1 to 2.5.6. */
enum {
    FIB_BYTES = 0x382,
    FIB_MAGIC = 0xA5EC,
    FIB_FLAGS = 0x0A,
    FLAG_ENCRYPTED = 0x0100,
    FLAG_TABLE_IS_1 = 0x0200,
    FIB_VERSION = 0x02,
    VERSION_97 = 0xC1,
    FIB_COUNTS = 0x4C, /* characters of the text, footnotes, headers, macros, remarks, endnotes, boxes */
    FIB_FOOTNOTE_MARKS = 0xAA,
    FIB_FOOTNOTES = 0xB2,
    FIB_FONTS = 0x112,
    FIB_PIECES = 0x1A2,
    FIB_ENDNOTE_MARKS = 0x20A,
    FIB_ENDNOTES = 0x212
};

enum { PIECE_BYTES = 8, FONT_NAME_AT = 0x28, LONGEST_FONT_NAME = 64, NARROW = 0x40000000 };

/* A structure of the table stream, by the place of its place in the head. */
static struct text table_part(const struct doc_file *file, size_t fib_at)
{
    size_t start = bytes_number(file->main, fib_at, 4), len = bytes_number(file->main, fib_at + 4, 4);
    return text_slice(file->table, start, start + len);
}

/* Passes over the properties that stand before the piece table. */
static struct text find_pieces(struct text clx)
{
    while (clx.len >= 3 && clx.at[0] == 1)
        clx = text_from_offset(clx, 3 + bytes_number(clx, 1, 2));
    if (clx.len < 5 || clx.at[0] != 2)
        return TEXT_NONE;
    return text_slice(clx, 5, 5 + (size_t)bytes_number(clx, 1, 4));
}

static bool read_pieces(struct arena *arena, struct doc_file *file)
{
    struct text table = find_pieces(table_part(file, FIB_PIECES));
    if (table.len < 4 + 4 + PIECE_BYTES)
        return false;
    size_t count = (table.len - 4) / (4 + PIECE_BYTES);
    file->pieces = arena_array(arena, struct doc_piece, count);
    for (size_t i = 0; i < count; i++) {
        uint32_t at = bytes_number(table, 4 * (count + 1) + PIECE_BYTES * i + 2, 4);
        struct doc_piece piece = {.start = bytes_number(table, 4 * i, 4),
                                  .end = bytes_number(table, 4 * (i + 1), 4),
                                  .at = at & NARROW ? (at & (NARROW - 1)) / 2 : at,
                                  .is_wide = !(at & NARROW)};
        uint32_t last_end = i ? file->pieces[i - 1].end : 0;
        uint64_t bytes = (uint64_t)(piece.end - piece.start) * (piece.is_wide ? 2 : 1);
        if (piece.start != last_end || piece.end < piece.start || piece.at + bytes > file->main.len)
            return false;
        file->pieces[i] = piece;
    }
    file->piece_count = count;
    return true;
}

/* "WordDocument" says which font is which by number; only names from before Unicode matter. */
static void read_fonts(struct arena *arena, struct doc_file *file)
{
    struct text fonts = table_part(file, FIB_FONTS);
    size_t count = bytes_number(fonts, 0, 2);
    file->fonts = arena_array(arena, enum legacy_font, count);
    fonts = text_from_offset(fonts, 4);
    for (; file->font_count < count && fonts.len > 0; file->font_count++) {
        size_t len = bytes_number(fonts, 0, 1) + (size_t)1;
        char name[LONGEST_FONT_NAME];
        size_t name_len = 0;
        for (size_t at = FONT_NAME_AT; at + 2 <= len && name_len < sizeof name && bytes_number(fonts, at, 2); at += 2)
            name[name_len++] = (char)bytes_number(fonts, at, 1);
        file->fonts[file->font_count] = legacy_font_of((struct text){name, name_len});
        fonts = text_from_offset(fonts, len);
    }
}

/* The parts of the text lie one after the other. */
static void read_parts(struct doc_file *file)
{
    enum { TEXT_PART, FOOTNOTES, HEADERS, MACROS, REMARKS, ENDNOTES, BOXES, PARTS };
    struct doc_part parts[PARTS];
    uint32_t end = 0, last = file->pieces[file->piece_count - 1].end;
    for (size_t i = 0; i < PARTS; i++) {
        uint32_t count = bytes_number(file->main, FIB_COUNTS + 4 * i, 4);
        parts[i].start = end;
        end = count < last - end ? end + count : last;
        parts[i].end = end;
    }
    file->text = parts[TEXT_PART];
    file->furniture = parts[HEADERS];
    file->boxes = parts[BOXES];
    file->footnotes.part = parts[FOOTNOTES];
    file->endnotes.part = parts[ENDNOTES];
}

static void read_notes(const struct doc_file *file, struct doc_notes *notes, size_t marks_at, size_t places_at)
{
    notes->marks = table_part(file, marks_at);
    notes->places = table_part(file, places_at);
    size_t marks = notes->marks.len > 4 ? (notes->marks.len - 4) / 6 : 0; /* a place and a flag each */
    size_t places = notes->places.len > 4 ? notes->places.len / 4 - 1 : 0;
    notes->count = marks < places ? marks : places;
}

bool doc_file_open(const struct ole *ole, struct doc_file *file, struct error *error)
{
    *file = (struct doc_file){0};
    if (!ole_stream(ole, TEXT("WordDocument"), &file->main) || file->main.len < FIB_BYTES)
        return refuse(error, REFUSAL_DAMAGED);
    if (bytes_number(file->main, 0, 2) != FIB_MAGIC || bytes_number(file->main, FIB_VERSION, 2) < VERSION_97)
        return refuse(error, REFUSAL_UNKNOWN);
    uint32_t flags = bytes_number(file->main, FIB_FLAGS, 2);
    if (flags & FLAG_ENCRYPTED)
        return refuse(error, REFUSAL_ENCRYPTED);
    struct text table = flags & FLAG_TABLE_IS_1 ? TEXT("1Table") : TEXT("0Table");
    if (!ole_stream(ole, table, &file->table) || !read_pieces(ole->arena, file))
        return refuse(error, REFUSAL_DAMAGED);
    if (!ole_stream(ole, TEXT("Data"), &file->data))
        file->data = TEXT_NONE;
    read_fonts(ole->arena, file);
    read_parts(file);
    read_notes(file, &file->footnotes, FIB_FOOTNOTE_MARKS, FIB_FOOTNOTES);
    read_notes(file, &file->endnotes, FIB_ENDNOTE_MARKS, FIB_ENDNOTES);
    return true;
}

bool doc_character(struct doc_file *file, uint32_t number, int32_t *unit, uint32_t *place)
{
    const struct doc_piece *piece = &file->pieces[file->piece];
    while (number >= piece->end && file->piece + 1 < file->piece_count)
        piece = &file->pieces[++file->piece];
    while (number < piece->start && file->piece > 0)
        piece = &file->pieces[--file->piece];
    if (number < piece->start || number >= piece->end)
        return false;
    *place = piece->at + (number - piece->start) * (piece->is_wide ? 2 : 1);
    *unit = (int32_t)bytes_number(file->main, *place, piece->is_wide ? 2 : 1);
    if (!piece->is_wide)
        *unit = code_page_point(CODE_PAGE_1252, (unsigned char)*unit);
    return true;
}

bool doc_note_at(const struct doc_notes *notes, uint32_t number, struct doc_part *part)
{
    for (size_t i = 0; i < notes->count; i++) {
        if (bytes_number(notes->marks, 4 * i, 4) != number)
            continue;
        uint32_t start = bytes_number(notes->places, 4 * i, 4), end = bytes_number(notes->places, 4 * (i + 1), 4);
        uint32_t len = notes->part.end - notes->part.start;
        *part = (struct doc_part){notes->part.start + start, notes->part.start + end};
        return start <= end && end <= len;
    }
    return false;
}
