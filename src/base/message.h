/*
 * message.h: texts for people, in the language of the request.
 *
 * The source is English, marked with N_() where it stands; po/vi holds the Vietnamese, one file a folder, and is
 * compiled into the program. The look-up takes the language as an argument: there is no process-wide locale. Arguments
 * stand in places {1} to {9}; a translation may order them as it likes.
 */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include "base/moment.h"

struct buffer;
struct error;

enum language { LANGUAGE_VIETNAMESE, LANGUAGE_ENGLISH };

/* Marks a msgid for xgettext. */
#define N_(msgid) (msgid)

const char *message_translate(enum language language, const char *msgid);

/* The translation of `singular` or `plural` for `count`; both are msgids (Vietnamese has one form). */
const char *message_translate_count(enum language language, const char *singular, const char *plural, size_t count);

/* Writes `format`, already translated, with {n} replaced by `arguments[n - 1]`. */
void message_fill(struct buffer *to, struct text format, const struct text *arguments, size_t count);

/* A day or a moment as the language writes it: "20/03/2026", "20/03/2026 08:05", and in English as ISO 8601. A moment
 * at the start of a day is that day: more is not known. */
const char *message_day(enum language language, struct date day, char to[DATE_BYTES]);
const char *message_moment(enum language language, int64_t moment, char to[MOMENT_BYTES]);

/* The whole sentence of an error, its hint after it; one part of it, its message or its hint (msgid, or NULL). */
struct text message_of_error(struct arena *arena, enum language language, const struct error *error);
struct text message_part_of_error(struct arena *arena, enum language language, const struct error *error,
                                  const char *message);

/* "vi" or "en"; Vietnamese for anything else. */
enum language language_from_code(struct text code);
const char *language_code(enum language language);

#endif
