/*
 * any_event.h: events by chance, out of the lists of kinds and fields themselves: a new kind is in it at once.
 *
 * Numbers are small, so that events meet; a kind that begins something mostly takes the next number. What they say
 * together need not make sense: whether they can follow each other is the fold's to judge.
 */
#ifndef PROPERTY_ANY_EVENT_H
#define PROPERTY_ANY_EVENT_H

#include "model/event.h"
#include "support/chance.h"

struct any_events {
    struct chance chance;
    int64_t at;      /* the moment of the last event */
    int64_t events;  /* in the ledger so far */
    int64_t last[8]; /* the last number given to a unit, a task …, by field below */
};

enum any_kinds { ANY_KINDS = 128 };

/* The kinds that are made, one after another; those of files, of the book itself and of erasing are left out. */
size_t any_event_kinds(enum event_kind kinds[ANY_KINDS]);

struct event any_event(struct any_events *events, struct arena *arena);

/* The event was accepted: the number it began is taken. */
void any_event_accepted(struct any_events *events, const struct event *event);

#endif
