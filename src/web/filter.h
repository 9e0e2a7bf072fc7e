/*
 * filter.h: which tasks are shown, and how sorted: those of a unit, and those that are not clear in one respect. Part
 * of the address, so that a filtered page can be sent on.
 */
#ifndef WEB_FILTER_H
#define WEB_FILTER_H

#include "model/reading_summary.h"
#include "web/page.h"
#include "web/request.h"

/* How tasks are sorted; as in the document where an address says nothing of it, or what is no order. */
enum card_order { ORDER_OF_DOCUMENT, ORDER_BY_UNIT, ORDER_BY_DUE };

struct filter {
    struct text unit;    /* leads or takes part, however its name is written; empty: every unit */
    struct text unclear; /* a mark's or flaw's code, or "any"; empty: every task */
    enum card_order order;
    struct text sort; /* the order's word in an address: "unit" that leads, "due"; empty: as in the document */
};

/* From ?unit=, ?unclear= and ?sort=, or from the hidden fields of a form. */
struct filter filter_from(const struct parameters *parameters);

bool filter_is_set(const struct filter *filter); /* tasks may be left out */
bool filter_passes(struct arena *arena, const struct filter *filter, const struct reading *reading,
                   const struct task *task);

/* "?unit=…&unclear=…&sort=…", percent-encoded; empty when every task is shown as in the document. */
struct page_query filter_query(struct arena *arena, const struct filter *filter);

#endif
