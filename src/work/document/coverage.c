#include "base/list.h"
#include "work/document/document_room.h"

/*
 * coverage.c: which clauses of a document have become tasks.
 *
 * A clause is covered by a task that stands in it, or in the clause above it. Clauses that others stand below are told
 * by those, unless the reader found a task in their own words. That a clause has become a task is said of the document:
 * it does not depend on who may see that task.
 */

static bool is_label_below(struct text label, struct text above)
{
    return text_starts(label, above) && label.len > above.len && label.at[above.len] == '.';
}

/* Clauses come in the order of the document, so what stands below one follows it. */
static bool has_below(const struct document_clauses *clauses, size_t clause)
{
    return clause + 1 < clauses->count && clauses->at[clause].label.len > 0 &&
           is_label_below(clauses->at[clause + 1].label, clauses->at[clause].label);
}

static bool is_open(const struct document_tasks *tasks, const struct document_clause *clause)
{
    for (size_t i = 0; i < tasks->count; i++) {
        const struct document_task *task = &tasks->at[i];
        bool stands_in = task->origin.first < clause->end && task->origin.end > clause->first;
        bool stands_above = task->origin.clause.len > 0 && is_label_below(clause->label, task->origin.clause);
        if (task->line.record.is_joint) /* the tasks of its leads, which have its place, count */
            continue;
        if (task->line.standing.state != TASK_CANCELLED && (stands_in || stands_above))
            return false;
    }
    return true;
}

bool book_coverage(struct book *book, struct arena *arena, const struct document_request *request,
                   struct coverage *coverage, struct error *error)
{
    struct document_room room;
    struct document_line line;
    struct document_clauses clauses;
    struct document_tasks tasks;
    *coverage = (struct coverage){0};
    if (!document_room_open(&room, book, arena, request, error) ||
        !document_room_get(&room, request->document, &line, error) ||
        !document_room_item(&room, &line, false, &coverage->document, error) ||
        !question_document_clauses(room.reader, arena, line.number, room.cut.known, &clauses, error))
        return false;
    room.asker.horizon = NULL;
    if (!document_room_tasks(&room, line.number, &tasks, error))
        return false;
    coverage->on = room.on;
    for (size_t i = 0; i < clauses.count; i++) {
        if (clauses.at[i].label.len == 0 || (has_below(&clauses, i) && !clauses.at[i].asks))
            continue;
        coverage->clause_count++;
        if (is_open(&tasks, &clauses.at[i]))
            LIST_ADD(arena, &coverage->open, clauses.at[i]);
    }
    coverage->covered_count = coverage->clause_count - coverage->open.count;
    return true;
}
