/*
 * refusal.h: the sentences with which a document is refused.
 */
#ifndef DOCUMENT_REFUSAL_H
#define DOCUMENT_REFUSAL_H

#include "base/error.h"

enum refusal {
#define REFUSAL(name, kind, message, hint) REFUSAL_##name,
#include "document/refusals.def"
#undef REFUSAL
    REFUSAL_COUNT
};

/* Fills `error` and returns false, so that a check reads `return refuse(error, …);`. */
bool refuse(struct error *error, enum refusal refusal);
bool refuse_with(struct error *error, enum refusal refusal, struct text first);

/* Which refusal an error is; REFUSAL_COUNT when it is none. */
enum refusal refusal_of(const struct error *error);

#endif
