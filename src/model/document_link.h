/*
 * document_link.h: how one document stands to an earlier one.
 *
 * A document that implements another carries it on; one that amends, replaces or repeals another touches its tasks.
 */
#ifndef MODEL_DOCUMENT_LINK_H
#define MODEL_DOCUMENT_LINK_H

#include "base/text.h"

enum document_link {
#define DOCUMENT_LINK(name, number, code, title, title_back) LINK_##name = (number),
#include "model/document-links.def"
#undef DOCUMENT_LINK
};

const char *document_link_code(enum document_link link);       /* "amends": stable, in JSON */
const char *document_link_title(enum document_link link);      /* msgid: "amends" */
const char *document_link_title_back(enum document_link link); /* msgid: "is amended by" */
MUST_USE bool document_link_parse(struct text code, enum document_link *link);

/* Whether what was asked of units by the earlier document may hold no longer. */
bool document_link_touches(enum document_link link);

#endif
