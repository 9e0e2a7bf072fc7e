#include "store/question/question_cut.h"

#include "base/list.h"
#include "model/number_list.h"
#include "store/engine/query.h"
#include "store/fold/fold_joint.h"
#include "store/fold/task_fact_row.h"
#include "store/fold/task_row.h"
#include "store/log/log.h"

/* The tasks that stand right below one, or were known to: parts of it, or once parts of it. */
static bool read_below(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t task,
                       struct number_list *below, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader),
                                  cut->known == INT64_MAX ? SQL_TASK_PARTS : SQL_TASK_PARTS_KNOWN);
    query_set_number(&query, TASK_PARTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTS_TASK, task);
    while (query_next(&query))
        LIST_ADD(arena, below, query_number(&query));
    return query_end(&query, error);
}

/* The record of now, of what should not have been assigned too. */
static bool read_row(struct book_reader *reader, int64_t task, struct task_record *record, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_GET);
    query_set_number(&query, TASK_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_GET_NUMBER, task);
    *record = task_record_before(task, NO_NUMBER, LEVEL_TASK);
    if (query_next(&query))
        *record = task_row_get(&query);
    return query_end(&query, error);
}

static bool fold(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                 struct task_record *record, bool *was_there, struct error *error)
{
    if (!task_fact_rows_fold(book_reader_connection(reader), arena, cut, record, error))
        return false;
    *was_there = record->assigned_at != NO_MOMENT;
    return true;
}

/* By what happened to the task itself; that of a joint one of now may be over with its parts. */
static bool cut_by_itself(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                          struct task_record *record, bool *was_there, struct error *error)
{
    bool is_known = record->version < cut->known, follows_parts = record->is_joint && task_cut_is_set(cut);
    *was_there = record->assigned_at != NO_MOMENT && (!is_known || record->assigned_at <= cut->until);
    if (is_known && (!*was_there || (record->last_at <= cut->until && !follows_parts)))
        return true;
    return fold(reader, arena, cut, record, was_there, error);
}

static bool end_joint(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                      struct task_record *joint, struct error *error);

/* A task right below a joint one, or once below it. */
struct part_of {
    int64_t task, joint;
};

/* What should never have been assigned stood on no day, and was cancelled. What stood elsewhere is looked at no
 * further: joint tasks that ever stood below one another would ask each other without end. */
static bool add_part(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                     const struct part_of *part, struct joint_parts *parts, struct error *error)
{
    struct task_record record;
    bool was_there;
    if (!read_row(reader, part->task, &record, error) || !cut_by_itself(reader, arena, cut, &record, &was_there, error))
        return false;
    if (record.parent != part->joint)
        return true;
    if (was_there && record.is_joint && !end_joint(reader, arena, cut, &record, error))
        return false;
    if (was_there || (record.cancelled_at != NO_MOMENT && record.cancelled_at <= cut->until))
        joint_parts_add(parts, &record);
    return true;
}

/* A joint task ends with its parts, as they were. */
static bool end_joint(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                      struct task_record *joint, struct error *error)
{
    SCRATCH(scratch, arena);
    struct joint_parts parts = joint_parts_none();
    struct number_list below = {0};
    if (!read_below(reader, scratch, cut, joint->number, &below, error))
        return false;
    for (size_t i = 0; i < below.count && parts.open == 0; i++) {
        const struct part_of part = {below.at[i], joint->number};
        if (!add_part(reader, scratch, cut, &part, &parts, error))
            return false;
    }
    return joint_follow_parts(book_reader_connection(reader), &parts, cut->known, joint, error);
}

bool task_cut_record(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                     struct task_record *record, bool *was_there, struct error *error)
{
    return cut_by_itself(reader, arena, cut, record, was_there, error) &&
           (!*was_there || !record->is_joint || !task_cut_is_set(cut) || end_joint(reader, arena, cut, record, error));
}

bool question_task_by_itself(struct book_reader *reader, struct arena *arena, struct task_record *record,
                             struct error *error)
{
    bool was_there;
    return fold(reader, arena, &TASK_CUT_NOW, record, &was_there, error);
}
