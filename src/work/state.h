/*
 * state.h: what the process holds open, for the files of work/ alone.
 */
#ifndef WORK_STATE_H
#define WORK_STATE_H

#include "work/work.h"

struct reader;
struct unit_index;
struct draft_room;

struct work {
    struct work_settings settings;
    struct arena *arena;      /* lives as long as the process's work */
    struct reader *reader;    /* reads documents in sandboxed children */
    struct unit_index *units; /* NULL without a unit list */
    struct draft_room *drafts;
};

/* Drafts and the threads that read them. */
struct draft_room *draft_room_open(struct work *work);
void draft_room_close(struct draft_room *room);

#endif
