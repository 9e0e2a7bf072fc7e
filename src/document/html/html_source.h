/*
 * html_source.h: finds the page in a file and makes UTF-8 of it.
 *
 * A page may stand in a message of parts (html_message.h). How its characters are written is told by a byte order mark,
 * the bytes themselves where they are good UTF-8, the part's head, or a <meta> of the page, in that order.
 */
#ifndef DOCUMENT_HTML_HTML_SOURCE_H
#define DOCUMENT_HTML_HTML_SOURCE_H

#include "document/html/html_message.h"

/* `parts`: none where the file is the page. */
struct text html_source(struct arena *arena, struct text bytes, const struct html_part_list *parts);

#endif
