/*
 * task_product.h: the catalogue product that a task is to bring, with its coefficient, for the files of work/task/.
 */
#ifndef WORK_TASK_TASK_PRODUCT_H
#define WORK_TASK_TASK_PRODUCT_H

#include "work/acting/acting.h"

/* Puts the product with a code into an event, and the coefficient that was in force at a moment, so that no later value
 * moves it; without a code nothing. ERROR_NOT_FOUND where the catalogue had none then. */
MUST_USE bool task_product_set(struct acting *acting, struct text code, int64_t at, struct event *event,
                               struct error *error);

#endif
