/*
 * fold_facts.h: what happened to the task at hand, kept until there is enough of it to be written together, for the
 * files of store/ alone.
 *
 * Whoever reads the facts of a task while events are folded has them written first.
 */
#ifndef STORE_FOLD_FOLD_FACTS_H
#define STORE_FOLD_FOLD_FACTS_H

#include "store/fold/fold.h"

MUST_USE bool fold_facts_add(struct fold *fold, const struct task_fact *fact, struct error *error);
MUST_USE bool fold_facts_write(struct fold *fold, struct error *error);

#endif
