/*
 * block_line.h: one line of a document as block.c sees it before lines are joined. Used by block*.c alone.
 */
#ifndef EXTRACT_BLOCK_BLOCK_LINE_H
#define EXTRACT_BLOCK_BLOCK_LINE_H

#include "extract/block/block.h"

/* A list marker at the start of a line: "II.", "1.2.", "a)", "-". */
struct marker {
    enum clause_kind kind; /* CLAUSE_PARAGRAPH for no marker */
    struct text words;     /* "II", "1.2", "a", "-" */
    size_t len;            /* bytes with what follows it: ". ", ")" and spaces */
};

struct line {
    struct text words; /* trimmed */
    size_t start;      /* its first byte in the document */
    const struct read_line *from;
    uint16_t table, row, column; /* of a cell; table 0 for none */
    struct marker marker;
    uint16_t width;  /* points */
    uint16_t indent; /* white space before it, in bytes */
    bool after_gap;  /* an empty line before it */
    bool is_upper;   /* a line of a title: at least two words and no lower-case letter */
    bool has_lower;  /* has a lower-case letter */
    bool is_whole;   /* nothing is joined to it: a paragraph of a word processor, a cell, a note */
    bool is_note;
};

struct lines {
    struct line *at;
    size_t count, capacity;
    uint16_t width; /* where its paragraphs are wrapped, in points; 0 when every line is a paragraph */
    bool has_gaps;  /* paragraphs are parted by empty lines */
};

void lines_read(struct arena *arena, const struct read_text *text, struct lines *lines);

/* Reads the marker that `words` start with. */
struct marker marker_read(struct text words);

/* Whether line `i` begins a block, given that the lines [first, i) are one. */
bool line_begins_block(const struct lines *lines, size_t first, size_t i);

/* Whether the marker that line `i` seems to begin with is one, seen from the line before. */
bool line_has_marker(const struct lines *lines, size_t i);

#endif
