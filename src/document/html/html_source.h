/*
 * html_source.h: finds the page in a file and makes UTF-8 of it.
 *
 * A page may stand in a "single file web page" (RFC 2557): a message whose first part of type text/html is the page,
 * written as quoted-printable or base64 (RFC 2045). How its characters are written is told by a byte order mark, the
 * bytes themselves where they are good UTF-8, the part's head, or a <meta> of the page, in that order.
 */
#ifndef DOCUMENT_HTML_HTML_SOURCE_H
#define DOCUMENT_HTML_HTML_SOURCE_H

#include "base/text.h"

struct text html_source(struct arena *arena, struct text bytes);

#endif
