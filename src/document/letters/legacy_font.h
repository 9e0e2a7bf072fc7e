/*
 * legacy_font.h: text typed in the fonts from before Unicode that offices still have.
 *
 * Such a font draws Vietnamese letters over the Latin ones of Windows-1252, so a file says "ñy ban" and shows "ủy ban".
 * TCVN3 ("ABC", fonts named .Vn…) has one byte a letter, and fonts whose names end in H show capitals for small
 * letters. VNI (fonts named VNI-…) writes a letter and then its marks. Sources: TCVN 5712:1993, table VN3 (the capitals
 * with tones of VN2 too, as some files have them); VNI Software, the VNI-Win character set.
 */
#ifndef DOCUMENT_LETTERS_LEGACY_FONT_H
#define DOCUMENT_LETTERS_LEGACY_FONT_H

#include "base/text.h"

enum legacy_font { LEGACY_NONE, LEGACY_TCVN3, LEGACY_TCVN3_CAPITALS, LEGACY_VNI };

/* What a font of this name draws; case plays a part only in the last H. */
enum legacy_font legacy_font_of(struct text name);

/* `words`, which a file gives in letters of Windows-1252, as the font shows them, composed (NFC). Borrowed unchanged
 * for LEGACY_NONE, and where Vietnamese letters of Unicode show that the name of the font means nothing. */
struct text legacy_font_convert(struct arena *arena, enum legacy_font font, struct text words);

/* So many bytes are looked at to tell a font. */
enum { LEGACY_GUESS_BYTES = 1 << 16 };

/* Which font makes Vietnamese of words that are none, where the file does not name its fonts; LEGACY_NONE when they
 * are well as they are or there are too few to tell. */
enum legacy_font legacy_font_guess(struct arena *arena, struct text words);

#endif
