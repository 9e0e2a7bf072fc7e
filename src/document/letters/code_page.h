/*
 * code_page.h: the single-byte encodings that Vietnamese offices have written in.
 *
 * Source: Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT and CP1258.TXT. Bytes they leave undefined
 * give the code point of the same number, so that nothing is lost before legacy fonts are looked for (legacy_font.h).
 */
#ifndef DOCUMENT_LETTERS_CODE_PAGE_H
#define DOCUMENT_LETTERS_CODE_PAGE_H

#include <stdint.h>

#include "base/text.h"

enum code_page { CODE_PAGE_1252, CODE_PAGE_1258 };

/* The code point of one byte; in Windows-1258 five bytes are combining tones. */
int32_t code_page_point(enum code_page page, unsigned char byte);

/* The whole of `bytes` as UTF-8, tones composed with their letters (NFC); NUL becomes U+FFFD. */
struct text code_page_decode(struct arena *arena, enum code_page page, struct text bytes);

#endif
