/*
 * json.h: writes JSON (RFC 8259), compact, front to back.
 *
 * The writer places commas; the caller opens and closes objects and arrays in pairs. Text must be valid UTF-8.
 */
#ifndef CODEC_JSON_H
#define CODEC_JSON_H

#include <stdint.h>

#include "base/buffer.h"

struct json_writer {
    struct buffer *to;
    bool after_value; /* a value stands before: the next one needs a comma */
};

struct json_writer json_writer_to(struct buffer *to);

void json_open_object(struct json_writer *writer);
void json_close_object(struct json_writer *writer);
void json_open_array(struct json_writer *writer);
void json_close_array(struct json_writer *writer);

/* Most of what is printed is keys, so a key goes in with one look for room; a literal's length is known here. */
static ALWAYS_INLINE void json_key_of(struct json_writer *writer, struct text key)
{
    buffer_reserve(writer->to, key.len + strlen(",\"\":"));
    char *at = writer->to->at + writer->to->len;
    if (writer->after_value)
        *at++ = ',';
    *at++ = '"';
    memcpy(at, key.at, key.len);
    at += key.len;
    *at++ = '"';
    *at++ = ':';
    writer->to->len = (size_t)(at - writer->to->at);
    writer->after_value = false;
}
void json_key(struct json_writer *writer, const char *key);

void json_text(struct json_writer *writer, struct text text);
void json_text_or_null(struct json_writer *writer, struct text text); /* null when empty */
void json_number(struct json_writer *writer, uint64_t number);
void json_thousandths(struct json_writer *writer, uint64_t thousandths); /* 2700 as 2.7 */
void json_signed_thousandths(struct json_writer *writer, int64_t thousandths);
void json_bool(struct json_writer *writer, bool value);
void json_null(struct json_writer *writer);
void json_ready(struct json_writer *writer, struct text value); /* a value that is JSON already */

#endif
