/*
 * composed.h: a read text in the composed form that everything found in it rests on, and the way back to the file.
 *
 * Some keyboards write a letter and its marks one after another ("Unicode tổ hợp"). Such a text is composed (NFC) as a
 * whole; the file keeps its own bytes, and offsets that leave the program are the file's.
 */
#ifndef MODEL_COMPOSED_H
#define MODEL_COMPOSED_H

#include "model/read_text.h"

/* Composes the words and moves the lines with them; `source` keeps what the file has. Nothing changes where nothing is
 * to be composed. */
void read_text_compose(struct arena *arena, struct read_text *text);

/* What `roviec read --text` prints: for a UTF-8 text file the file itself, byte for byte. */
struct text read_text_source(const struct read_text *text);

/* Tells where a byte of the words stands in the file, in code points. */
struct read_points {
    struct point_index source;
    const struct read_text *text;
};

struct read_points read_points_of(struct arena *arena, const struct read_text *text);
size_t read_points_at(const struct read_points *points, size_t byte);

/* The byte of the words at a code point of the file; their end for a point beyond it. */
size_t read_text_byte(const struct read_text *text, int64_t point);

#endif
