/*
 * asker_document.h: which documents somebody may see who asks, for the files of work/ alone.
 *
 * One that is meant for no unit or role in particular is seen by everybody who may see the book; any other by those it
 * is meant for, and by those who see every document.
 */
#ifndef WORK_ACTING_ASKER_DOCUMENT_H
#define WORK_ACTING_ASKER_DOCUMENT_H

#include "work/acting/asker.h"

/* `units`: every one, to find what took the place of a unit that a document is meant for. */
MUST_USE bool asker_sees_document(struct asker *asker, const struct unit_lines *units, int64_t document, bool *sees,
                                  struct error *error);

#endif
