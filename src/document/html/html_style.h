/*
 * html_style.h: what a tag says of the look of its words.
 */
#ifndef DOCUMENT_HTML_HTML_STYLE_H
#define DOCUMENT_HTML_HTML_STYLE_H

#include "document/html/html_token.h"
#include "document/letters/legacy_font.h"

/* The font that a tag names, or that of the element around it. */
enum legacy_font html_font_of(const struct html_token *token, enum legacy_font around);

/* Whether its words are not shown. */
bool html_hides(const struct html_token *token);

#endif
