#include "work/task/task_anew.h"

#include "base/message.h"
#include "model/task_state.h"
#include "store/question/document.h"
#include "store/question/lookup.h"

static bool read_assignment(struct acting *acting, int64_t task, struct event *assignment, struct error *error)
{
    int64_t number;
    return lookup_assignment(acting->transaction, task, &number, error) &&
           lookup_event(acting->transaction, acting->arena, number, assignment, error);
}

static const struct task_origin *find_origin(const struct task_origins *origins, int64_t task)
{
    for (size_t i = 0; task != NO_NUMBER && i < origins->count; i++)
        if (origins->at[i].task == task)
            return &origins->at[i];
    return NULL;
}

static bool is_same_place(const struct task_origin *one, const struct task_origin *other)
{
    return one->end > one->first && one->first == other->first && one->end == other->end &&
           text_equal(one->clause, other->clause);
}

/* Whether a task stands for the same words of the document by another acceptance: the parts of several leads have the
 * place of the one above them. */
static bool stands_for(struct acting *acting, const struct task_origins *origins, const struct event *assignment,
                       const struct task_origin *other, bool *stands, struct error *error)
{
    struct task_record record;
    struct event assigned;
    if (!transaction_task(acting->transaction, other->task, &record, error) ||
        !read_assignment(acting, other->task, &assigned, error))
        return false;
    *stands = task_state_of(&record) != TASK_CANCELLED && !find_origin(origins, record.parent) &&
              event_number(&assigned, FIELD_BATCH) != event_number(assignment, FIELD_BATCH) &&
              text_equal(event_text(&assigned, FIELD_TITLE), event_text(assignment, FIELD_TITLE));
    return true;
}

bool task_check_anew(struct acting *acting, const struct task_record *record, struct error *error)
{
    struct event assignment;
    struct task_origins origins;
    if (!read_assignment(acting, record->number, &assignment, error))
        return false;
    if (!event_has(&assignment, FIELD_DOCUMENT))
        return true;
    if (!transaction_document_origins(acting->transaction, acting->arena, event_number(&assignment, FIELD_DOCUMENT),
                                      &origins, error))
        return false;
    const struct task_origin *origin = find_origin(&origins, record->number);
    if (!origin)
        return true;
    for (size_t i = 0; i < origins.count; i++) {
        const struct task_origin *other = &origins.at[i];
        bool stands = false;
        if (other->task != record->number && is_same_place(origin, other) &&
            !stands_for(acting, &origins, &assignment, other, &stands, error))
            return false;
        if (!stands)
            continue;
        error_set(error, ERROR_CONFLICT, N_("task {1} was accepted anew as task {2}; cancel that one first"));
        error_add_number(error, 1, record->number);
        return error_add_number(error, 2, other->task);
    }
    return true;
}
