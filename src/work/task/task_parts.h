/*
 * task_parts.h: what a request about a task consists of: which parts it gives, which its action needs and may have.
 */
#ifndef WORK_TASK_TASK_PARTS_H
#define WORK_TASK_TASK_PARTS_H

#include "work/task/task_action.h"

enum task_part {
    PART_NOTE = 1,
    PART_UNIT = 2,
    PART_PERSON = 4,
    PART_DUE = 8,
    PART_PERCENT = 16,
    PART_QUANTITY = 32,
    PART_JUDGED = 64,
    PART_EVENT = 128,
    PART_DUTY = 256,
    PART_START = 512,
    PART_MOMENT = 1024,
    PART_WORDS = 2048,
    PART_FILES = 4096,
    PART_TERMS = 8192
};

/* ERROR_USAGE says what is missing, what has no place there, or what no value of it can be. */
MUST_USE bool task_parts_check(const struct task_request *request, unsigned needs, unsigned may, struct error *error);

#endif
