/*
 * fold_subject.h: the fold of each subject (model/event-kinds.def), for the files of store/ alone.
 *
 * Each takes in an event about its subject, with its number in the ledger. ERROR_DAMAGED when it cannot follow what
 * came before it.
 */
#ifndef STORE_FOLD_FOLD_SUBJECT_H
#define STORE_FOLD_FOLD_SUBJECT_H

#include "store/engine/query.h"
#include "store/fold/fold.h"

MUST_USE bool fold_unit(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_task(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_person(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_position(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_appointment(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_role(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_document(struct fold *fold, const struct event *event, int64_t number, struct error *error);

/* What an event about anything names: files, and the document that a task comes from. */
MUST_USE bool fold_attachments(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_origin(struct fold *fold, const struct event *event, struct error *error);

/* Whether a document was registered, and that not taken back; refuses where it was not. */
MUST_USE bool fold_has_document(struct fold *fold, int64_t document, struct error *error);

/* The clauses that an event tells: words may have been erased; none stand without a clause. */
MUST_USE bool fold_document_clauses(struct fold *fold, const struct event *event, int64_t number, struct error *error);

/* What of a document can be found by a search: SQL_DOCUMENT_SEARCH_REMOVE before it changes, _RENEW after. */
MUST_USE bool fold_document_search(struct fold *fold, enum statement statement, int64_t document, struct error *error);

/* An event that says something of what was registered: it is told with the document. */
MUST_USE bool fold_document_note(struct fold *fold, int64_t document, int64_t number, struct error *error);

/* The files that an event about a document names, whether they came along or not: it is known by them. */
MUST_USE bool fold_document_files(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_document_attach(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_document_correct(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_document_void(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_limitation(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_target(struct fold *fold, const struct event *event, int64_t number, struct error *error);
MUST_USE bool fold_policy(struct fold *fold, const struct event *event, int64_t number, struct error *error);

/* Whose words, and which files, were erased: what is there is left as it is. */
MUST_USE bool fold_erasure(struct fold *fold, const struct event *event, int64_t number, struct error *error);

/* Says so. */
bool fold_refuse(struct error *error);

#endif
