/*
 * txt.h: reads plain text: UTF-8, UTF-16, Windows-1258, TCVN3, VNI.
 *
 * A file that is good UTF-8 is kept byte for byte, composed or not, its line ends and its byte order mark too (the mark
 * belongs to no line): offsets are those of the file. Anything else is rewritten as composed UTF-8. A file that is
 * UTF-8 but for a few broken bytes keeps the rest, and each of those becomes U+FFFD.
 */
#ifndef DOCUMENT_TXT_H
#define DOCUMENT_TXT_H

#include "document/format.h"

bool txt_read(const struct format_input *input, struct text_builder *builder, struct error *error);

/* The bytes of a text file as good UTF-8, legacy fonts not converted; borrowed where they already are UTF-8. */
struct text txt_decode(struct arena *arena, struct text bytes);

#endif
