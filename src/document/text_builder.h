/*
 * text_builder.h: puts a read text together, so that words and lines always agree.
 *
 * Words are given as UTF-8 that is already known good and, but for plain text files, composed (NFC). Every line stands
 * in the words exactly once, in order, and lines never overlap. A blank line of a text file and an empty cell are lines
 * with an empty span. Page and confidence are set once and hold for the lines that follow.
 * Going over the maximum of words ends the job, as running out of memory does.
 *
 * A text too large to hold is given away in pieces, each of them a read text, whose lines are done with.
 */
#ifndef DOCUMENT_TEXT_BUILDER_H
#define DOCUMENT_TEXT_BUILDER_H

#include "base/buffer.h"
#include "base/error.h"
#include "model/read_text.h"

struct read_line_list {
    struct read_line *at;
    size_t count, capacity;
};

/* Where a cell stands in its table; rows and columns from 0, spans at least 1. */
struct cell_place {
    uint16_t table, row, column, row_span, column_span;
};

/* Takes a piece of a text; false when it cannot, which ends the job. */
typedef bool text_piece_taker(void *owner, const struct read_text *piece);

struct text_builder {
    struct arena *arena;
    struct buffer words;
    struct text given; /* all of the words, where the reader had them whole */
    struct read_line_list lines;
    enum document_format format;
    uint16_t page, page_count, table_count;
    uint8_t confidence;
    uint32_t cautions[READ_CAUTION_COUNT];
    bool row_is_open;
    uint16_t row_column; /* the first column after the last cell of the open row */
    bool is_handed_over;
    text_piece_taker *take_piece; /* NULL: the text is taken whole */
    void *taker;
    bool has_given; /* pieces */
};

struct text_builder text_builder_open(struct arena *arena, enum document_format format, size_t maximum_text_bytes);

/* Has pieces taken from now on. */
void text_builder_give_to(struct text_builder *builder, text_piece_taker *take, void *owner);

/* No line so far will change any more: they are given away as a piece, once they are enough of one. Between rows. */
void text_builder_end_piece(struct text_builder *builder);

/* For the lines that follow. */
void text_builder_set_page(struct text_builder *builder, unsigned page);
void text_builder_set_confidence(struct text_builder *builder, unsigned percent);

/* Something was met `count` times that whoever reads the result has to look at. */
void text_builder_caution(struct text_builder *builder, enum read_caution caution, size_t count);

/* For text files, which keep their own line ends: the words are borrowed whole, and each line says where it stands in
 * them. Nothing else is added then. */
void text_builder_give(struct text_builder *builder, struct text words);
void text_builder_given_line(struct text_builder *builder, enum line_kind kind, struct span span);
void text_builder_given_cell(struct text_builder *builder, struct cell_place place, struct span span);

/* A line (LINE_WRAPPED, LINE_PARAGRAPH, LINE_NOTE) and a line end. */
void text_builder_paragraph(struct text_builder *builder, enum line_kind kind, struct text words);

/* A paragraph before everything else, once no row is open; for texts that are taken whole. */
void text_builder_put_first(struct text_builder *builder, struct text words);

/* The number of a new table. */
uint16_t text_builder_table(struct text_builder *builder);

/* Adds a cell to the open row, opening one; columns passed over are shown as empty. Cells come from left to right.
 * Returns the index of its line, for text_builder_extend. */
size_t text_builder_cell(struct text_builder *builder, struct cell_place place, struct text words);

/* The cell on line `index` reaches one row further down. */
void text_builder_extend(struct text_builder *builder, size_t index);

void text_builder_end_row(struct text_builder *builder);

/* Asks that a fresh child read the same bytes as `format` instead (a PDF without usable text is a scan). What was
 * built is forgotten; the reader returns true right after. */
void text_builder_hand_over(struct text_builder *builder, enum document_format format);

/* What was built, or what is left of it behind the pieces; refuses a text without a single visible character. The
 * builder is done with. */
MUST_USE bool text_builder_take(struct text_builder *builder, struct read_text *text, struct error *error);

#endif
