#include "work/acceptance/accept_before.h"

#include "base/arena.h"
#include "base/list.h"
#include "model/task_state.h"
#include "store/question/document.h"
#include "store/question/lookup.h"
#include "work/acting/acting.h"

/* A task that stands, the one above where there are several leads. */
struct accepted {
    struct task_origin origin;
    struct text title;
    bool is_claimed;
};

struct accepted_list {
    struct accepted *at;
    size_t count, capacity;
};

/* What stands below another task of the document is a part of it. */
static bool is_part(const struct task_origins *origins, const struct task_record *record)
{
    for (size_t i = 0; record->parent != NO_NUMBER && i < origins->count; i++)
        if (origins->at[i].task == record->parent)
            return true;
    return false;
}

static bool read_accepted(struct acting *acting, int64_t document, struct accepted_list *list, struct error *error)
{
    struct task_origins origins;
    if (!transaction_document_origins(acting->transaction, acting->arena, document, &origins, error))
        return false;
    for (size_t i = 0; i < origins.count; i++) {
        struct task_record record;
        struct task_words words;
        if (!transaction_task(acting->transaction, origins.at[i].task, &record, error))
            return false;
        if (task_state_of(&record) == TASK_CANCELLED || is_part(&origins, &record))
            continue;
        if (!lookup_words(acting->transaction, acting->arena, record.number, &words, error))
            return false;
        LIST_ADD(acting->arena, list, ((struct accepted){.origin = origins.at[i], .title = words.title}));
    }
    return true;
}

/* How surely a task of the book is one of the document, the surest first. */
enum likeness { ALIKE_TITLE, ALIKE_PLACE, ALIKE_IN_PART, LIKENESS_COUNT };

static bool is_alike(const struct accepted *accepted, const struct accept_line *line, enum likeness likeness)
{
    const struct task_origin *origin = &accepted->origin;
    bool is_same_place = origin->first == line->first && origin->end == line->end &&
                         text_equal(origin->clause, line->clause),
         has_place = line->end > line->first;
    if (likeness == ALIKE_IN_PART)
        return !accepted->is_claimed && origin->first < line->end && line->first < origin->end;
    return !accepted->is_claimed && is_same_place &&
           (likeness == ALIKE_PLACE ? has_place : text_equal(accepted->title, line->task->action.words));
}

static struct accepted *find_alike(const struct accepted_list *list, const struct accept_line *line,
                                   enum likeness likeness)
{
    for (size_t i = 0; i < list->count; i++)
        if (is_alike(&list->at[i], line, likeness))
            return &list->at[i];
    return NULL;
}

bool accept_mark_before(struct acting *acting, int64_t document, struct accept_report *report, struct error *error)
{
    struct accepted_list list = {0};
    bool *is_found = arena_array(acting->arena, bool, report->count + 1);
    if (!read_accepted(acting, document, &list, error))
        return false;
    for (enum likeness likeness = ALIKE_TITLE; likeness < LIKENESS_COUNT; likeness++)
        for (size_t i = 0; i < report->count; i++) {
            struct accept_line *line = &report->lines[i];
            struct accepted *found = is_found[i] ? NULL : find_alike(&list, line, likeness);
            if (!found)
                continue;
            is_found[i] = true;
            found->is_claimed = likeness != ALIKE_IN_PART;
            if (line->fate == ACCEPT_DROPPED)
                continue;
            line->fate = ACCEPT_BEFORE;
            line->number = found->origin.task;
        }
    return true;
}
