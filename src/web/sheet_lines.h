/*
 * sheet_lines.h: how the lines of a read text stand together on the sheet. For the eye only: what is understood of a
 * document does not hang on it.
 */
#ifndef WEB_SHEET_LINES_H
#define WEB_SHEET_LINES_H

#include "model/read_text.h"

/* How long a full line of the document is. */
struct line_measure {
    size_t full_points;
};

struct line_measure line_measure_of(struct arena *arena, const struct read_text *text);

/* The line after the paragraph that begins at line `at`: wrapped lines that run on belong together. */
size_t paragraph_end(const struct read_text *text, const struct line_measure *measure, size_t at);

/* "heading", "motto", "item", "note" or "text": how a paragraph is set. */
const char *paragraph_class(struct text words, enum line_kind kind);

/* The line after the table that begins at line `at`. */
size_t table_end(const struct read_text *text, size_t at);

/* Whether a table only places things side by side, as letterheads and signatures do. */
bool table_is_layout(const struct read_text *text, size_t at, size_t end);

/* Where the next line of a letterhead or signature begins after `from`: its lines were joined when it was read. `place`
 * is where the place and date of the document stand. The cell's end when there is none. */
size_t layout_break(const struct read_text *text, struct span cell, size_t from, size_t place);

#endif
