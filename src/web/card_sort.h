/*
 * card_sort.h: cards in another order than that of the document: by the unit that leads, or by when they are due.
 */
#ifndef WEB_CARD_SORT_H
#define WEB_CARD_SORT_H

#include "web/reading_view.h"

/* Sorts by "unit" or "due", as a filter says; equal ones, and all of them by any other word, stay as in the document.
 * What has no unit or no due day comes last. */
void cards_sort(struct arena *arena, struct text by, struct card_list *cards);

#endif
