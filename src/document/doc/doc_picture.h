/*
 * doc_picture.h: the pictures of a Word 97–2003 file.
 *
 * One that stands among the characters says where it is kept and how large it is shown; those that float over the text
 * are found by the heads of their records, of a size that is not asked for. Sources: [MS-DOC] 2.9.190 (what stands
 * before a picture), [MS-ODRAW] 2.2.23 to 2.2.31 (pictures in records of their own).
 */
#ifndef DOCUMENT_DOC_DOC_PICTURE_H
#define DOCUMENT_DOC_DOC_PICTURE_H

#include "document/doc/doc_file.h"
#include "document/flow/flow.h"

/* The picture that is kept at `at` of the file's data; one that lies in a file of its own is told. What an `object`
 * looks like is not told where it is drawn. */
void doc_picture_add(const struct doc_file *file, uint32_t at, bool is_object, struct flow *flow);

/* Those that float. */
void doc_floating_add(const struct doc_file *file, struct flow *flow);

#endif
