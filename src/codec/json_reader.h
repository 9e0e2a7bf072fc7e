/*
 * json_reader.h: reads JSON (RFC 8259) front to back, value by value, as a reader of a known form wants to walk it.
 *
 *     json_enter(&reader, JSON_OBJECT);
 *     for (struct text key; json_next_key(&reader, &key);)
 *         if (text_equal(key, TEXT("title")))
 *             json_read_text(&reader, &title);
 *         else
 *             json_skip(&reader);
 *     if (!json_is_whole(&reader)) …
 *
 * The bytes may be hostile: values lie at most 64 deep, and no tree grows in memory. A value of another kind than was
 * asked for is a fault; a fault ends every walk and shows once, at the end. The bytes are UTF-8 (utf8_is_valid).
 */
#ifndef CODEC_JSON_READER_H
#define CODEC_JSON_READER_H

#include "base/text.h"

enum json_kind { JSON_NOTHING, JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_ARRAY, JSON_OBJECT };

enum { JSON_DEPTH = 64 };

struct json_reader {
    struct arena *arena;
    struct text rest;
    unsigned depth;
    bool is_first; /* the innermost array or object has given nothing yet */
    bool is_broken;
};

/* Starts reading `bytes`, which outlive the texts read: those without escapes are borrowed from them. */
struct json_reader json_reader_of(struct arena *arena, struct text bytes);

/* What the next value is. */
enum json_kind json_kind(struct json_reader *reader);

void json_enter(struct json_reader *reader, enum json_kind kind); /* JSON_ARRAY or JSON_OBJECT */
bool json_next_key(struct json_reader *reader, struct text *key); /* false when the object has closed */
bool json_next_item(struct json_reader *reader);                  /* false when the array has closed */

struct text json_read_text(struct json_reader *reader);
int64_t json_read_number(struct json_reader *reader); /* a whole one; any other is a fault */
bool json_read_bool(struct json_reader *reader);
void json_skip(struct json_reader *reader); /* passes the next value over, whatever it is */

/* Whether all was one value without a fault. */
MUST_USE bool json_is_whole(struct json_reader *reader);

#endif
