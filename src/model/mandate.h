/*
 * mandate.h: what a person has been entrusted with on a day, and in which capacities that lets him act in a matter.
 *
 * Pure: positions, roles and the paths of units are read elsewhere. A role counts where its unit, or one below it, is
 * what the matter is about: for a task its lead, and the other unit too where there is one. Outside any unit only a
 * role in the whole book counts. An acting head is a head.
 */
#ifndef MODEL_MANDATE_H
#define MODEL_MANDATE_H

#include "model/role.h"
#include "model/task_record.h"

/* A unit and all above it, the nearest first; nothing stands for the whole book. */
struct unit_path {
    int64_t *at;
    size_t count, capacity;
};

/* A position that a person holds. */
struct mandate_post {
    bool is_head; /* the position heads its unit */
    struct unit_path path;
};

struct mandate_role {
    enum role role;
    int64_t unit; /* and all below it; NO_NUMBER: the whole book */
};

struct mandate {
    int64_t person;
    struct mandate_post *posts;
    size_t post_count;
    struct mandate_role *roles;
    size_t role_count;
};

/* What somebody wants to act in. */
struct matter {
    bool is_task;
    struct unit_path lead;  /* of the task */
    struct unit_path other; /* the unit that it is about, or that a task is to have to do with */
    int64_t assigner;       /* the unit that assigned the task; NO_NUMBER: whoever is above its lead */
    int64_t doer, monitor;  /* persons, or NO_NUMBER */
    int64_t submitter, requester;
};

enum capacity {
#define CAPACITY(name, bit) CAPACITY_##name = (bit),
#include "model/capacities.def"
#undef CAPACITY
};

/* All of them, as a set. */
unsigned mandate_capacities(const struct mandate *mandate, const struct matter *matter);

#endif
