/*
 * limitation_view.h: what is shown of limitations: how they stand on a day, with the tasks that remedy them.
 */
#ifndef MODEL_LIMITATION_VIEW_H
#define MODEL_LIMITATION_VIEW_H

#include "model/limitation.h"
#include "model/personnel.h"
#include "model/task_view.h"

/* One of the limitations in a unit below that are a share of a wider one. */
struct limitation_share {
    int64_t number;
    struct text title;
    struct unit_view unit;
    enum limitation_state state;
};

struct limitation_shares {
    struct limitation_share *at;
    size_t count, capacity;
};

struct limitation_line {
    struct limitation limitation;
    struct unit_view unit;
    enum limitation_state state;
    int32_t age_days;
    struct task_lines tasks; /* its remedies, those of an earlier time left out */
    struct remedy_counts remedies;
    struct limitation_shares shares;
};

/* Unit by unit. */
struct limitation_lines {
    struct date on;
    struct personnel people; /* whom they name */
    struct limitation_line *at;
    size_t count, capacity;
};

#endif
