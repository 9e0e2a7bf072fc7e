/*
 * legacy_read.h: reads a document once more where its letters show a font from before Unicode that nothing names.
 */
#ifndef DOCUMENT_LETTERS_LEGACY_READ_H
#define DOCUMENT_LETTERS_LEGACY_READ_H

#include "document/format.h"
#include "document/letters/legacy_font.h"

/* Reads all of a document into the builder, with `font` where it names none from before Unicode; `typed` is what stands
 * there as it was typed, or as much of it as tells a font. */
typedef bool legacy_read_all(void *document, enum legacy_font font, struct text_builder *builder, struct text *typed,
                             struct error *error);

MUST_USE bool legacy_read(const struct format_input *input, legacy_read_all *read, void *document,
                          struct text_builder *builder, struct error *error);

#endif
