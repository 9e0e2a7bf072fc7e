/*
 * rtf.h: reads Rich Text Format, as Word, WordPad and LibreOffice write it.
 *
 * Headers, pictures, fields' instructions and hidden or deleted words are passed over; footnotes come after the text.
 * Characters are taken by the font they are typed in, which may be from before Unicode (legacy_font.h).
 */
#ifndef DOCUMENT_RTF_RTF_H
#define DOCUMENT_RTF_RTF_H

#include "document/format.h"

bool rtf_read(const struct format_input *input, struct text_builder *builder, struct error *error);

#endif
