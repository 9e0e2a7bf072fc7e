/*
 * html_message.h: takes a "single file web page" (RFC 2557) apart: a message whose parts are the page and its pictures,
 * written as quoted-printable or base64 (RFC 2045).
 */
#ifndef DOCUMENT_HTML_HTML_MESSAGE_H
#define DOCUMENT_HTML_HTML_MESSAGE_H

#include "base/text.h"

struct html_part {
    struct text head, body;
    struct text name, id; /* the last of its address; under which others name it */
    struct text held;     /* what it holds, once that was asked for */
};

struct html_part_list {
    struct html_part *at;
    size_t count, capacity;
};

bool html_is_message(struct text bytes);

/* Its parts, in their order; last the message itself as if it were one. */
struct html_part_list html_parts_of(struct arena *arena, struct text message);

/* What a part holds: decoded once, however often it is shown. */
struct text html_part_held(struct arena *arena, struct html_part *part);
struct text html_decode_base64(struct arena *arena, struct text body);

/* What stands behind the last slash of an address, or behind "cid:". */
struct text html_last_name(struct text address);

/* Where `small_part` stands, without regard to case. */
size_t html_find_folded(struct text text, struct text small_part);

/* The word after `small_name`, quoted or not: charset=utf-8, boundary="x". */
struct text html_parameter(struct text text, struct text small_name);

#endif
