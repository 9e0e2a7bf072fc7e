/*
 * html_picture.h: the pictures of a web page: in its tags, or in other parts of its message. Those that lie in files of
 * their own are not there to be looked at.
 */
#ifndef DOCUMENT_HTML_HTML_PICTURE_H
#define DOCUMENT_HTML_HTML_PICTURE_H

#include "document/flow/flow.h"
#include "document/html/html_message.h"
#include "document/html/html_token.h"

/* The picture that a tag shows. */
void html_picture_add(const struct html_part_list *parts, const struct html_token *token, struct flow *flow);

#endif
