/*
 * personnel_view.h: what is shown of people and positions on a day.
 *
 * A name is empty where there is none, or where whoever asks may not see it.
 */
#ifndef MODEL_PERSONNEL_VIEW_H
#define MODEL_PERSONNEL_VIEW_H

#include "model/personnel.h"

/* A position that a person holds, seen from either side. */
struct post_view {
    struct text person, name;    /* of the person: code, name */
    struct text position, title; /* code, title */
    struct text unit, unit_name; /* code, name */
    bool is_head, is_acting;
    struct term term;
};

struct post_views {
    struct post_view *at;
    size_t count, capacity;
};

struct role_view {
    enum role role;
    struct text unit; /* code; empty: the whole book */
    struct term term;
};

struct role_views {
    struct role_view *at;
    size_t count, capacity;
};

struct person_view {
    struct text code, name;
    int32_t until; /* the last day, or NO_DAY */
    struct post_views posts;
    struct role_views roles;
};

struct person_views {
    struct person_view *at;
    size_t count, capacity;
};

struct position_view {
    struct text code, title, unit, unit_name;
    bool is_head;
    struct term term;
    struct post_views holders; /* none: vacant */
};

struct position_views {
    struct position_view *at;
    size_t count, capacity;
};

#endif
