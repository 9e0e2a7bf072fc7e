/*
 * part.h: the sentences of a passage and the clauses in them that can be orders.
 *
 * Clauses are parted at ";", at "đồng thời" and at full stops where what follows begins an order of its own, and at a
 * comma or "và" where another unit is told, or a duty of its own begins ("…, định kỳ báo cáo", "… và báo cáo … về UBND
 * xã"). What begins none (a quality, the rest of a list) stays with the clause before. Nothing is parted inside
 * brackets and quotation marks.
 */
#ifndef EXTRACT_ORDER_PART_H
#define EXTRACT_ORDER_PART_H

#include "extract/order/order.h"

struct part {
    size_t from, end;     /* words */
    size_t core_end;      /* where its own words end and what was left with it begins */
    size_t sentence;      /* which sentence it stands in, from 0 */
    bool is_after_joiner; /* "đồng thời", a comma or "và" parted it: the subject before still holds */
};

struct part_list {
    struct part *at;
    size_t count, capacity;
};

/* Adds the parts of the words [from, end). */
void parts_read(const struct names_context *context, const struct words *words, size_t from, size_t end,
                struct part_list *parts);

#endif
