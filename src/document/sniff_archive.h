/*
 * sniff_archive.h: tells documents from other archives (zip) and compound files (OLE2) by the names of their parts.
 *
 * Only lists of names are looked at, within the bytes that are there. Sources: PKWARE APPNOTE 6.3.10, sections 4.3.12
 * and 4.3.16; [MS-CFB] 2.6.1.
 */
#ifndef DOCUMENT_SNIFF_ARCHIVE_H
#define DOCUMENT_SNIFF_ARCHIVE_H

#include "base/error.h"
#include "model/read_text.h"

bool sniff_is_archive(struct text bytes);
MUST_USE bool sniff_archive(struct text bytes, enum document_format *format, struct error *error);

/* Whether it is an archive with parts where Office programs put pictures. */
bool sniff_archive_has_pictures(struct text bytes);

bool sniff_is_ole(struct text bytes);
MUST_USE bool sniff_ole(struct text bytes, enum document_format *format, struct error *error);

#endif
