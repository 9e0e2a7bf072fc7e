/*
 * html_token.h: takes a web page apart into tags and text.
 *
 * Forgiving as browsers are: nothing is an error, a '<' that opens no tag is text. Comments, declarations and
 * Word's conditions (<![if …]>) are passed over. Names and attribute names are compared without case.
 * Source: HTML Living Standard, section 13.2.5, its main paths.
 */
#ifndef DOCUMENT_HTML_HTML_TOKEN_H
#define DOCUMENT_HTML_HTML_TOKEN_H

#include "base/text.h"

enum html_token_kind { HTML_TEXT, HTML_START, HTML_END };

struct html_token {
    enum html_token_kind kind;
    struct text words;      /* HTML_TEXT: with its entities */
    struct text name;       /* of a tag, as written */
    struct text attributes; /* of a start tag, as written */
};

/* Takes the next token off `rest`; false at the end. */
bool html_next_token(struct text *rest, struct html_token *token);

/* Passes over everything up to the end tag `name`: for scripts and styles, whose text is none. */
void html_skip_to_end(struct text *rest, struct text name);

bool html_is_named(const struct html_token *token, const char *small_name);

/* The value of an attribute as written, without quotes; empty when absent. */
struct text html_attribute(const struct html_token *token, const char *small_name);

/* The first number in an attribute, held between `least` and `most`; `least` when there is none. */
int html_number(const struct html_token *token, const char *small_name, int least, int most);

#endif
