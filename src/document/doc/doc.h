/*
 * doc.h: reads Word 97–2003 documents.
 *
 * Paragraphs, tables with merged cells, footnotes and endnotes, text boxes at the end; fields by their results; not
 * what is hidden or deleted. Numbers that Word computes are not in such a file's text and are not made up. Fonts from
 * before Unicode, which most of these files use, are converted: by name where a run names one, else by its words.
 */
#ifndef DOCUMENT_DOC_DOC_H
#define DOCUMENT_DOC_DOC_H

#include "document/format.h"

bool doc_read(const struct format_input *input, struct text_builder *builder, struct error *error);

#endif
