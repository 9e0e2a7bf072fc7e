#include "base/list.h"
#include "extract/task/clarity.h"
#include "extract/task/task_fields.h"

/*
 * work_group.c: the work found since the last heading or label. While a label to come would govern it, it is kept with
 * the words it was found in; then it becomes tasks.
 */

static void add_task(struct finder *finder, struct finding *finding)
{
    const struct passage *passage = &finder->passages.at[finding->passage];
    struct task *task = &finding->task;
    task->action = words_field(&passage->words, finding->from, finding->end);
    task->clause = passage->clause;
    product_read(finder, finding);
    competence_read(finder, finding);
    clarity_judge(task);
    task->confidence = confidence_judge(finding, passage->block);
    LIST_ADD(finder->arena, finder->tasks, *task);
}

void work_group_end(struct finder *finder)
{
    for (size_t i = 0; i < finder->group.count; i++)
        add_task(finder, &finder->group.at[i]);
    finder->group.count = 0;
}
