/*
 * typed.h: values of options and words of a command line, as people type them.
 */
#ifndef CLI_TYPED_H
#define CLI_TYPED_H

#include "base/error.h"
#include "model/task_level.h"

struct given;
struct session;

/* Words, composed; none where `typed` is NULL. ERROR_USAGE when they are not UTF-8, or would change how other
 * words are seen. */
MUST_USE bool typed_words(struct session *session, const char *typed, struct text *words, struct error *error);

/* The moment a command happened, when that is all that is typed: the start of the day; 0, now, where `typed` is NULL.
 */
MUST_USE bool typed_moment(const char *typed, int64_t *at, struct error *error);

/* A whole number from 1 on; 0 where `typed` is NULL. `what` (msgid, with a place) says what it is not. */
MUST_USE bool typed_number(const char *typed, const char *what, int64_t *number, struct error *error);

/* The number of an event as a story tells it, “#23”, or alone. */
MUST_USE bool typed_event(const char *typed, uint64_t *event);

/* A level by its code; untouched where `typed` is NULL. */
MUST_USE bool typed_level(const char *typed, enum task_level *level, struct error *error);

/* Whether figures are wanted as organised now, or then, as they are where `typed` is NULL. */
MUST_USE bool typed_organised(const char *typed, bool *as_organised_now, struct error *error);

/* A list with commas between, as lines; none where `typed` is NULL. */
MUST_USE bool typed_list(struct session *session, const char *typed, struct text *lines, struct error *error);

/* The same of an option that may be given again: what all its values list. */
MUST_USE bool typed_lists(struct session *session, const struct given *given, size_t option, struct text *lines,
                          struct error *error);

/* Who acts or asks: the option's value, else that of ROVIEC_AS; empty where neither is there, for the owner of the
 * folder. An empty value is refused: a script whose variable is empty must not act with all rights. */
MUST_USE bool typed_actor(struct session *session, const char *typed, struct text *code, struct error *error);

#endif
