/*
 * document_line.h: a document as it was registered, and as corrections have it.
 *
 * A correction says what is right; what it does not name stays as it was. The issuer is corrected together with the
 * unit of the book that it is.
 */
#ifndef MODEL_DOCUMENT_LINE_H
#define MODEL_DOCUMENT_LINE_H

#include "model/event.h"

struct document_line {
    int64_t number;
    struct text symbol, type, subject;
    int64_t unit;             /* of the book that issued it, or NO_NUMBER */
    struct text issuer;       /* as it is written */
    int32_t issued, received; /* days, or NO_DAY */
    int64_t registered_at;
    int64_t event;  /* its number in the ledger */
    int64_t voided; /* that of the event that took the registration back, or NOT_VOIDED */
};

#define NOT_VOIDED INT64_MAX

struct document_lines {
    struct document_line *at;
    size_t count, capacity;
};

/* What the event of a registration says; texts are borrowed from it. */
struct document_line document_line_of(const struct event *event, int64_t number_in_ledger);

/* Takes in a correction. */
void document_line_correct(struct document_line *line, const struct event *event);

#endif
