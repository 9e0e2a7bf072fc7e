/*
 * document_entry.h: a document on its way into the book, within a command; for document.c and accept.c.
 */
#ifndef WORK_DOCUMENT_DOCUMENT_ENTRY_H
#define WORK_DOCUMENT_DOCUMENT_ENTRY_H

#include "model/document_view.h"
#include "model/reading.h"
#include "work/acting/acting.h"
#include "work/document/attach.h"
#include "work/document/document.h"
#include "work/organisation/unit_match.h"

struct document_entry {
    struct text symbol, type, issuer, subject;
    int32_t issued, received; /* or NO_DAY */
    struct attached attached;
    struct text digest;                /* of its file, in hex; empty: it has none */
    struct text clauses, clause_words; /* fields of the event */
    bool anyway;
    int64_t self; /* the document that it is already, whose number may be its own; NO_NUMBER: a new one */
};

/* From what was typed, and the reading where there is one (or NULL). */
struct document_entry document_entry_of(struct arena *arena, const struct document_given *given,
                                        const struct reading *reading);

/* What a document that was registered is now. */
struct document_entry document_entry_again(const struct document_line *line);

/* Whether its days can be, and `is_named`: whether its number was not given to another document. */
MUST_USE bool document_entry_check(struct acting *acting, const struct document_entry *entry,
                                   const struct unit_matcher *matcher, bool is_named, struct error *error);

/* Knows the units of the book by the names that they have and had; `issuer` of the document at hand. */
MUST_USE bool document_matcher(struct acting *acting, struct text issuer, struct unit_matcher **matcher,
                               struct error *error);

/* The document of the book that this one is, where it was registered already; `line` NULL where it was not. The same
 * file is the same document, whatever its number was corrected to; ERROR_CONFLICT for one of the same number that was
 * registered with another file, or with none. */
MUST_USE bool document_entry_find(struct acting *acting, const struct document_entry *entry,
                                  const struct unit_matcher *matcher, const struct document_line **line,
                                  struct error *error);

/* The first document that is known by a file; NULL for none. */
MUST_USE bool document_find_by_file(struct acting *acting, struct text digest, const struct document_line **found,
                                    struct error *error);

/* ERROR_CONFLICT about a document: {1} is its symbol, {2} its day, {3} its number in the book. */
bool document_say(const struct acting *acting, const struct document_line *line, const char *message,
                  struct error *error);

/* Whether number, issuer and day of a file can be those of a document of the book; what one of them does not say
 * stands in no way. */
bool document_entry_can_be(const struct acting *acting, const struct document_entry *entry,
                           const struct unit_matcher *matcher, const struct document_line *line);

/* Registers it; `document` is its number. */
MUST_USE bool document_enter(struct acting *acting, const struct document_entry *entry,
                             const struct unit_matcher *matcher, int64_t *document, struct error *error);

#endif
