/*
 * held_partners.h: partners named with "chủ trì", or before a colon, hold for the later clauses of the sentence that
 * name no subject.
 */
#ifndef EXTRACT_TASK_HELD_PARTNERS_H
#define EXTRACT_TASK_HELD_PARTNERS_H

#include "extract/task/finder.h"

struct held_partners {
    struct field_list partners;
    size_t sentence;
    bool is_list; /* behind a colon: "chủ trì, phối hợp với Sở A tham mưu: Ban hành …; Ban hành …" */
};

/* Keeps the partners of an order for the clauses to come, or adds those kept to one that names none. */
void hold_partners(struct finder *finder, const struct words *words, struct order *order, const struct part *part,
                   struct held_partners *held);

#endif
