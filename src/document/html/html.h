/*
 * html.h: reads a web page that was saved or sent as a document.
 *
 * Word saves pages as .doc, offices copy them from portals. What is seen is read: paragraphs, the numbers of lists,
 * tables with merged cells; scripts, styles and what is hidden are not. Fonts from before Unicode are converted where a
 * tag names them, and everywhere when the words are Vietnamese only so (the name may stand in a style sheet, which is
 * not read).
 */
#ifndef DOCUMENT_HTML_HTML_H
#define DOCUMENT_HTML_HTML_H

#include "document/format.h"

bool html_read(const struct format_input *input, struct text_builder *builder, struct error *error);

#endif
