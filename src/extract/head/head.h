/*
 * head.h: the words at the head of a document (or at its signature), with what each was found to be.
 *
 * A head is met as lines, as cells of a two-column table, or as two columns printed into one another. So it is
 * read as one stream of words: what is known (national name, motto, number, place and date, stamps) is marked
 * wherever it stands, and what is left in upper case before the title is the issuer. A run of three spaces, a tab or
 * a "|" within a line parts two columns and counts as the border of a cell. Nothing is allocated.
 */
#ifndef EXTRACT_HEAD_HEAD_H
#define EXTRACT_HEAD_HEAD_H

#include "model/reading.h"

enum { HEAD_WORDS = 720, HEAD_LINES = 100 };

enum head_mark {
    HEAD_FREE,
    HEAD_RULE,   /* "-------", "*****" */
    HEAD_NATION, /* national name and motto, or the Party's name */
    HEAD_STAMP,  /* "HỎA TỐC", "DỰ THẢO", a degree of secrecy */
    HEAD_NUMBER,
    HEAD_DATE /* place and date */
};

struct head_word {
    struct span span, bare; /* bare: without punctuation and brackets around it */
    uint16_t line;
    uint16_t table;       /* 0 for none */
    uint16_t row, column; /* counted over all of the head; outside a table every line is a row */
    bool starts_cell;     /* first of a line, a cell or a column */
    bool starts_line;
    bool after_gap; /* first of a line after an empty line, or of a paragraph or cell of its own */
    bool is_upper;  /* has letters, all upper case */
    enum head_mark mark;
};

struct head {
    const struct read_text *text;
    size_t count;
    struct head_word words[HEAD_WORDS];
};

enum { HEAD_NONE = HEAD_WORDS };

/* Reads the words from line `first_line` on, up to HEAD_LINES lines that are not empty. */
void head_read(const struct read_text *text, size_t first_line, struct head *head);

/* The word without punctuation and brackets around it. */
struct text head_bare(const struct head *head, size_t word);
struct text head_words(const struct head *head, size_t word); /* as it stands */

/* How many words from `word` on spell `phrase` (words parted by one space, lower case), in any case and tone
 * placement; 0 when they do not. */
size_t head_matches(const struct head *head, size_t word, struct text phrase);

/* One past the last word of the cell, line or column that `word` stands in. */
size_t head_cell_end(const struct head *head, size_t word);
size_t head_line_end(const struct head *head, size_t word);

/* Twice how far right the middle of the words [first, end) of one line lies, in points. */
size_t head_middle(const struct head *head, size_t first, size_t end);

/* Whether every word in [first, end) that has letters is in upper case, and one has. */
bool head_is_upper(const struct head *head, size_t first, size_t end);

void head_mark_words(struct head *head, size_t first, size_t end, enum head_mark mark);

/* Marks every word that overlaps a span. */
void head_mark_span(struct head *head, struct span span, enum head_mark mark);

/* The words of [first, end) with `mark`, joined by spaces; its span is unset when others stand between them. */
struct field head_field(struct arena *arena, const struct head *head, size_t first, size_t end, enum head_mark mark);

/* Marks rules, the national name and motto, the Party's name and stamps. Returns whose form it is. */
enum document_form head_mark_form(struct head *head);

#endif
