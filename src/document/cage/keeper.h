/*
 * keeper.h: the process that starts the helper, and starts it again should it die.
 *
 * It lets go of all that the program has open but the helper's ends of its sockets, and of what the program does at
 * signals.
 */
#ifndef DOCUMENT_CAGE_KEEPER_H
#define DOCUMENT_CAGE_KEEPER_H

#include "base/attributes.h"
#include "document/lane.h"

typedef void keeper_work(void *owner);

/* Runs `run` in a process of its own, again and again until it ends that of its own will (0). */
NORETURN void keeper_run(const int sockets[LANE_COUNT], keeper_work *run, void *owner);

#endif
