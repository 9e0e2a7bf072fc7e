/*
 * document_run.h: one run of “roviec document”: what was typed, and what its parts share.
 */
#ifndef CLI_DOCUMENT_RUN_H
#define CLI_DOCUMENT_RUN_H

#include "cli/command.h"
#include "work/book/command.h"
#include "work/document/document_question.h"

struct work;

enum document_option {
    ANYWAY,
    AS_PERSON,
    DATA,
    ISSUED,
    ISSUER,
    AS_JSON,
    KEY,
    KNOWN,
    NOTE,
    ON_DAY,
    RECEIVED,
    ROLES,
    SEARCH,
    SEEN,
    SUBJECT,
    SYMBOL,
    TRIAL,
    TYPE,
    UNITS
};

/* One run of the command. */
struct document_run {
    struct session *session;
    const struct given *given;
    struct work *work; /* reads files; NULL where none is read */
    struct book *book;
    struct book_command command;
    struct document_request request;
    struct buffer output;
};

typedef bool document_action(struct document_run *run, struct error *error);

document_action document_register, document_attach, document_correct, document_take_back;

bool document_run_is_json(const struct document_run *run);
MUST_USE bool document_run_number(const char *given, int64_t *number, struct error *error);

/* The one document that was named. */
MUST_USE bool document_run_named(const struct document_run *run, int64_t *number, struct error *error);

/* Says a sentence about document {1}, and that it was a trial; with --json its number. */
void document_run_say(struct document_run *run, const char *sentence, int64_t number);

#endif
