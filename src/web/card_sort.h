/*
 * card_sort.h: cards in another order than that of the document: by the unit that leads, or by when they are due.
 */
#ifndef WEB_CARD_SORT_H
#define WEB_CARD_SORT_H

#include "web/reading_view.h"

/* Sorts as a filter says; equal ones stay as in the document. What has no unit or no due day comes last. */
void cards_sort(struct arena *arena, enum card_order order, struct card_list *cards);

#endif
