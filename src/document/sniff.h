/*
 * sniff.h: tells what a file is by its content, never by its name.
 *
 * An office sends HTML named .doc and text named .pdf; the first bytes and, for archives, the list of parts say what is
 * there. Nothing here unpacks anything.
 */
#ifndef DOCUMENT_SNIFF_H
#define DOCUMENT_SNIFF_H

#include "base/error.h"
#include "model/read_text.h"

/* Refuses what is empty, protected by a password, cut off, or of a kind that is not read. */
MUST_USE bool sniff_format(struct text bytes, enum document_format *format, struct error *error);

/* Whether a file begins as a picture or a PDF: pages as they are seen, which may have to be recognised. */
bool sniff_is_pages(struct text bytes);

/* How text is written, for the readers of text: UTF-16 is told by its mark or by the zeros of its ASCII. */
enum text_encoding { ENCODING_EIGHT_BIT, ENCODING_UTF16_LE, ENCODING_UTF16_BE };
enum text_encoding sniff_encoding(struct text bytes);

/* Whether what pictures leave of themselves in a document is there: parts of an archive, words of RTF or a web page,
 * the first bytes of one. It may mistake words for them. */
bool sniff_has_pictures(struct text bytes);

#endif
