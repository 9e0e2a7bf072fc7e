/*
 * task_fields.h: fields that are read from the words of an action once it is known. Used by work_group.c alone.
 */
#ifndef EXTRACT_TASK_TASK_FIELDS_H
#define EXTRACT_TASK_TASK_FIELDS_H

#include "extract/task/finder.h"

/* The document or thing handed in: "xây dựng Kế hoạch …" gives the plan. A label or column has precedence. */
void product_read(struct finder *finder, struct finding *finding);

/* Who decides or receives the result: "trình UBND xã phê duyệt", "báo cáo Đảng ủy". */
void competence_read(struct finder *finder, struct finding *finding);

/* How sure the task is, in percent, once its clarity is judged; `block` is the one its action stands in. */
uint8_t confidence_judge(const struct finding *finding, const struct block *block);

#endif
