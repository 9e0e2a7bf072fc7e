/*
 * legacy_read.h: reads a document once more where its letters show a font from before Unicode that nothing names, or
 * where it has pictures to be looked at.
 *
 * What stands in pictures takes long to be recognised, and says nothing of the font of the rest: it is read once, when
 * the font is known.
 */
#ifndef DOCUMENT_LETTERS_LEGACY_READ_H
#define DOCUMENT_LETTERS_LEGACY_READ_H

#include "document/format.h"
#include "document/letters/legacy_font.h"

struct legacy_reading {
    const struct format_input *input;
    enum legacy_font font; /* where the document names none from before Unicode */
    struct text_builder *builder;
    struct text typed; /* given: what stands there as it was typed, or as much of it as tells a font */
};

/* Reads all of a document into the builder. */
typedef bool legacy_read_all(struct legacy_reading *reading, void *document, struct error *error);

MUST_USE bool legacy_read(const struct format_input *input, legacy_read_all *read, void *document,
                          struct text_builder *builder, struct error *error);

#endif
