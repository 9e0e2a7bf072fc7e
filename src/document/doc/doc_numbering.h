/*
 * doc_numbering.h: the numbers that Word puts before paragraphs, of a Word 97–2003 file.
 *
 * Such a file says the same things of its lists as a docx does, in bytes; they are counted by the same rules
 * (docx_numbering.h). A paragraph names a list by its place among the lists, from 1. Source: [MS-DOC] 2.4.6.3, 2.9.147
 * (LSTF), 2.9.150 (LVLF), 2.9.131 (LFO).
 */
#ifndef DOCUMENT_DOC_DOC_NUMBERING_H
#define DOCUMENT_DOC_DOC_NUMBERING_H

#include "document/docx/docx_numbering.h"

struct doc_file;

/* Lists that are cut off or make no sense are left out. */
struct docx_numbering doc_numbering_read(struct arena *arena, const struct doc_file *file);

#endif
