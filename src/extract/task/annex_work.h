/*
 * annex_work.h: a cell that holds the work of several: "Sở A: lập dự toán; Sở B: thẩm định", "- Lập danh sách. - Cấp
 * thẻ". Used by annex_*.c alone.
 */
#ifndef EXTRACT_TASK_ANNEX_WORK_H
#define EXTRACT_TASK_ANNEX_WORK_H

#include "extract/task/finder.h"

struct cell_work {
    struct field_list lead; /* empty: whoever leads the row */
    size_t from, end;       /* words of the work */
};

struct work_list {
    struct cell_work *at;
    size_t count, capacity;
};

/* One past the last of the words [from, end), the marks at their end left out; the first word stays. */
size_t annex_work_end(const struct words *words, size_t from, size_t end);

/* The works of those that a cell names before a colon each; none where it is not parted so. */
void annex_owned_works(const struct finder *finder, const struct words *words, struct work_list *works);

/* The works behind the dashes of a cell, two at least; none where not each of them begins with a verb. */
void annex_dashed_works(const struct finder *finder, const struct words *words, struct work_list *works);

#endif
