/*
 * docx.h: reads Word documents (.docx, .docm, .dotx), transitional and strict.
 *
 * Read as a person sees them with all changes accepted: the numbers that Word computes, the results of fields, notes
 * after the text; no hidden or deleted words, of page headers only stamps. Source: ECMA-376 part 1, WordprocessingML.
 */
#ifndef DOCUMENT_DOCX_DOCX_H
#define DOCUMENT_DOCX_DOCX_H

#include "document/format.h"

MUST_USE bool docx_read(const struct format_input *input, struct text_builder *builder, struct error *error);

#endif
