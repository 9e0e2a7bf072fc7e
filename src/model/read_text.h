/*
 * read_text.h: what a document reader hands on: the words of a document and the lines they stand in.
 *
 * Everything found later points into `words`. A text file is read byte for byte; where its letters and marks stand one
 * after another, `words` is what they compose (model/composed.h). Lines cover it in reading order; what lies between
 * two lines (line ends, " | " between the cells of a row) belongs to none. A blank line of a text file and an empty
 * cell are lines with an empty span.
 */
#ifndef MODEL_READ_TEXT_H
#define MODEL_READ_TEXT_H

#include <stdint.h>

#include "base/message.h"
#include "model/span.h"

enum document_format {
#define DOCUMENT_FORMAT(name, code, summary) FORMAT_##name,
#include "model/document-formats.def"
#undef DOCUMENT_FORMAT
    FORMAT_COUNT
};

enum line_kind {
    LINE_WRAPPED,   /* a line of a text file or page: the paragraph may go on in the next line */
    LINE_PARAGRAPH, /* a whole paragraph, its computed number included */
    LINE_CELL,      /* one cell of a table; its paragraphs are joined by a space */
    LINE_NOTE       /* a footnote or endnote, its mark included */
};

/* What whoever reads the result has to look at himself. */
enum read_caution {
#define READ_CAUTION(name, code, one, several) READ_CAUTION_##name,
#include "model/read-cautions.def"
#undef READ_CAUTION
    READ_CAUTION_COUNT
};

struct read_line {
    struct span span;
    enum line_kind kind;
    uint16_t page;                  /* from 1; 0 unknown */
    uint16_t table;                 /* LINE_CELL: from 1, in order of appearance */
    uint16_t row, column;           /* from 0; a merged cell is given once, at its first row and column */
    uint16_t row_span, column_span; /* at least 1 for a cell */
    uint8_t confidence;             /* 0–100; 100 unless recognised from a picture */
};

/* From a byte of the words on up to the next shift, the bytes of the file stand at this distance. */
struct text_shift {
    size_t composed, source;
};

struct read_text {
    enum document_format format;
    struct text words;
    struct text source; /* what the file has, where the words were composed; else empty */
    const struct text_shift *shifts;
    size_t shift_count;
    const struct read_line *lines;
    size_t line_count;
    uint16_t page_count;                   /* 0 unknown */
    uint32_t cautions[READ_CAUTION_COUNT]; /* how often each */
    uint8_t confidence; /* mean over recognised characters, 0–100; 100 when nothing was recognised from pictures */
};

const char *read_caution_code(enum read_caution caution); /* "struck_rows": stable, in JSON */

/* "2 rows are struck out, …" */
struct text read_caution_words(struct arena *arena, enum language language, enum read_caution caution, size_t count);

const char *document_format_code(enum document_format format);    /* "docx": stable, in JSON */
const char *document_format_summary(enum document_format format); /* msgid */

#endif
