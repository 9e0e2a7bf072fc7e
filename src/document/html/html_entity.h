/*
 * html_entity.h: the characters that HTML writes with a name or a number.
 *
 * Source: HTML Living Standard, sections 13.2.5.72 and 13.5; the names of Latin-1 and of common signs.
 */
#ifndef DOCUMENT_HTML_HTML_ENTITY_H
#define DOCUMENT_HTML_HTML_ENTITY_H

#include "base/text.h"

/* Takes the next character of the text of a page off `rest`, an entity as the one it stands for; -1 at the end. */
int32_t html_next_point(struct text *rest);

#endif
