/*
 * block.h: the lines of a document as blocks: paragraphs, list items, table cells, notes.
 *
 * Soft wraps are undone, a marker alone on its line is glued to its words, a hyphen at a line's start is no dash item,
 * footnote marks are out. The words of a block are white-space collapsed, its marker not included, with a map back to
 * the document's bytes. Blocks come in document order and never share words.
 */
#ifndef EXTRACT_BLOCK_BLOCK_H
#define EXTRACT_BLOCK_BLOCK_H

#include "model/reading.h"

/* Which part of the document a block stands in. */
enum block_part {
    BLOCK_HEAD, /* issuer, number, title, "Kính gửi", grounds: before the first sentence */
    BLOCK_BODY,
    BLOCK_TAIL,  /* recipients and signature */
    BLOCK_ANNEX, /* what follows them: the plan of a decision, lists, tables */
    BLOCK_NOTE   /* footnotes */
};

/* From byte `at` of the block's words on, the document's bytes run from `document` on. */
struct block_piece {
    uint32_t at;
    size_t document;
};

struct block {
    enum clause_kind kind; /* CLAUSE_ROW for a table cell */
    enum block_part part;
    struct text marker; /* "II", "1.2", "a", "-"; empty for none */
    struct text words;
    struct span span; /* in the document, the marker included */
    const struct block_piece *pieces;
    size_t piece_count;
    uint16_t table, row, column, row_span, column_span; /* of a cell; table 0 for none */
    bool is_printed; /* a cell of a table printed with bars in a text: which of its cells were merged is lost */
    bool is_upper;   /* every letter is upper case: a title or heading */
    bool after_gap;  /* an empty line stood before it, or it is a paragraph of a word processor */
    uint8_t confidence;
};

struct block_list {
    struct block *at;
    size_t count, capacity;
};

void blocks_read(struct arena *arena, const struct read_text *text, struct block_list *blocks);

/* The document's bytes of [start, end) of the block's words. */
struct span block_span(const struct block *block, size_t start, size_t end);

/* The words [start, end) of a block as a field. */
struct field block_field(const struct block *block, size_t start, size_t end);

/* Whether the words of a line or block begin with a label and its colon: "Đơn vị chủ trì: …". */
bool label_begins(struct text words);

/* Whether they are a label and nothing else, without a colon: "Đơn vị chủ trì". */
bool label_fills(struct text words);

#endif
