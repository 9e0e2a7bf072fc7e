/*
 * rtf_row.h: what \trowd and the words after it say of the cells of a row: where each ends, and which are merged.
 *
 * Some programs say it before the cells of the row, some after: it counts when the row ends.
 */
#ifndef DOCUMENT_RTF_RTF_ROW_H
#define DOCUMENT_RTF_RTF_ROW_H

#include "document/flow/flow.h"
#include "document/rtf/rtf_word.h"

struct rtf_shape_list {
    struct flow_shape *at;
    size_t count, capacity;
};

struct rtf_row {
    struct flow_shape next_cell;
    struct rtf_shape_list cells;
    int32_t left;
};

/* Passes over actions that are about something else. */
void rtf_row_take_word(struct rtf_row *row, struct arena *arena, enum rtf_action action, int32_t number);
void rtf_row_end(const struct rtf_row *row, struct flow *flow);

#endif
