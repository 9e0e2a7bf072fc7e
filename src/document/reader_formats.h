/*
 * reader_formats.h: opens a reader with formats of one's own; for tests, which bring hostile ones.
 */
#ifndef DOCUMENT_READER_FORMATS_H
#define DOCUMENT_READER_FORMATS_H

#include "document/cage/helper.h"
#include "document/reader.h"

/* As reader_open. `formats` lives as long as the reader. */
MUST_USE bool reader_open_with(const struct reader_formats *formats, unsigned at_once, struct reader **reader,
                               struct error *error);

#endif
