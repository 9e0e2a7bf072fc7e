/*
 * recognition_mend.h: puts right what recognition confuses where the words around leave no doubt.
 *
 * Nothing is guessed: a word is changed only where what was read cannot stand ("DÂN PHƯƠNG", "quý H/2026", "Sô: 12").
 * The rest stays as it was read, with its confidence.
 */
#ifndef DOCUMENT_PAGE_RECOGNITION_MEND_H
#define DOCUMENT_PAGE_RECOGNITION_MEND_H

#include "document/page/page.h"

/* `words` stand in the order they were read in. */
void recognition_mend(struct arena *arena, struct page_word_list *words);

#endif
