/*
 * fold_subject.h: the fold of each subject (model/event-kinds.def), for the files of store/ alone.
 *
 * Each takes in an event about its subject, with its number in the ledger. ERROR_DAMAGED when it cannot follow what
 * came before it.
 */
#ifndef STORE_FOLD_FOLD_SUBJECT_H
#define STORE_FOLD_FOLD_SUBJECT_H

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
