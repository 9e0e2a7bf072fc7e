/*
 * replay_room.h: the private database in which replay.c makes all tables once more, for it alone.
 */
#ifndef STORE_KEEPING_REPLAY_ROOM_H
#define STORE_KEEPING_REPLAY_ROOM_H

#include "store/engine/connection.h"

/* Opens one with the arena and begins to write to it; it has the tables of `book`, or ERROR_DAMAGED names what of the
 * book's is made otherwise. */
MUST_USE bool replay_room_open(struct arena *arena, struct connection *book, struct connection **room,
                               struct error *error);

#endif
