/*
 * task_typed.h: what is typed after “roviec task ACTION”, as the request that it means.
 */
#ifndef CLI_TASK_TYPED_H
#define CLI_TASK_TYPED_H

#include "base/date.h"
#include "work/task/task_action.h"

struct given;
struct session;

enum task_option {
    ABOVE,
    AS,
    AT,
    COMPETENCE,
    DATA,
    DESCRIPTION,
    DUE,
    DUTY,
    EVENT,
    FILE_NAME,
    FROM,
    AS_JSON,
    JUDGED,
    KEY,
    LEVEL,
    MOMENT,
    NOTE,
    PERCENT,
    PERSON,
    PRODUCT,
    PRODUCT_CODE,
    QUALITY,
    QUANTITY,
    RULE,
    SEEN,
    SOURCE,
    START,
    TITLE,
    TRIAL,
    UNIT,
    UNTIL,
    URGENCY
};

/* Fills in a request whose action is set: `task_request_of`. The words after the action are the numbers of tasks; due
 * days are seen from `today`. */
MUST_USE bool task_request_typed(struct session *session, const struct given *given, struct date today,
                                 struct task_request *request, struct error *error);

#endif
