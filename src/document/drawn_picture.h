/*
 * drawn_picture.h: tells pictures that are drawn with lines, which no library here draws, by what their files are
 * called.
 */
#ifndef DOCUMENT_DRAWN_PICTURE_H
#define DOCUMENT_DRAWN_PICTURE_H

#include "base/text.h"

/* `name`: of a part or file, or an address that holds the picture itself. */
bool is_drawn_picture(struct text name);

#endif
