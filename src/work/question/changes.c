#include "work/question/changes.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/message.h"
#include "base/moment.h"
#include "model/number_list.h"
#include "store/question/horizon.h"
#include "store/question/organisation_known.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/list.h"
#include "work/question/list_about.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct change_walk {
    struct arena *arena;
    struct book_reader *reader;
    struct asker asker;
    struct unit_lines units;
    struct list_about about;
    struct task_cut cut;
    struct number_list wholes; /* joint tasks whose end was told */
    change_listener *tell;
    void *listener;
    struct error *error;
    bool has_failed;
};

/* What was handed over is told to the unit that led the task before as well. */
static bool is_of_unit(struct change_walk *walk, struct arena *arena, int64_t task, const struct task_fact *fact,
                       bool *is_its, struct error *error)
{
    const struct task_cut before = {.until = INT64_MAX, .known = fact->event};
    struct task_record record;
    *is_its = walk->about.lead == NO_NUMBER || fact->unit == walk->about.lead;
    if (*is_its || fact->kind != EVENT_TASK_HANDED_OVER)
        return true;
    if (!question_task(walk->reader, arena, &before, task, &record, error))
        return false;
    *is_its = record.lead == walk->about.lead;
    return true;
}

static bool is_of_person(struct change_walk *walk, struct arena *arena, int64_t task, bool *is_his, struct error *error)
{
    struct task_record record;
    *is_his = walk->about.person == NO_NUMBER;
    if (*is_his)
        return true;
    if (!question_task(walk->reader, arena, &walk->cut, task, &record, error))
        return false;
    *is_his = record.person == walk->about.person;
    return true;
}

static bool tell_fact(struct change_walk *walk, struct arena *arena, int64_t task, const struct task_fact *fact)
{
    struct change_line line = {.fact = *fact, .task = task, .unit = task_lines_unit(&walk->units, fact->unit)};
    bool sees, is_its, is_his;
    walk->has_failed = !question_horizon_has(walk->reader, walk->asker.horizon, task, &sees, walk->error) ||
                       !is_of_unit(walk, arena, task, fact, &is_its, walk->error) ||
                       !is_of_person(walk, arena, task, &is_his, walk->error) ||
                       !question_task_title(walk->reader, arena, &walk->cut, task, &line.title, walk->error);
    if (walk->has_failed || !sees || !is_its || !is_his)
        return !walk->has_failed;
    return walk->tell(walk->listener, &line);
}

static bool was_told(const struct number_list *wholes, int64_t task)
{
    for (size_t i = wholes->count; i > 0; i--)
        if (wholes->at[i - 1] == task)
            return true;
    return false;
}

static bool tell_whole(struct change_walk *walk, struct arena *arena, const struct task_record *whole,
                       const struct task_fact *of_part)
{
    struct change_line line = {.fact = *of_part, .task = whole->number, .ends_with_parts = true};
    bool sees;
    LIST_ADD(walk->arena, &walk->wholes, whole->number);
    line.fact.kind = whole->confirmed_at != NO_MOMENT ? EVENT_TASK_CONFIRMED : EVENT_TASK_CANCELLED;
    line.fact.unit = whole->lead;
    line.unit = task_lines_unit(&walk->units, whole->lead);
    walk->has_failed = !question_horizon_has(walk->reader, walk->asker.horizon, whole->number, &sees, walk->error) ||
                       !question_task_title(walk->reader, arena, &walk->cut, whole->number, &line.title, walk->error);
    if (walk->has_failed || !sees || (walk->about.lead != NO_NUMBER && whole->lead != walk->about.lead) ||
        (walk->about.person != NO_NUMBER && whole->person != walk->about.person))
        return !walk->has_failed;
    return walk->tell(walk->listener, &line);
}

/* What stands right above a task, where it was there by then. */
static bool read_above(struct change_walk *walk, struct arena *arena, struct task_record *record, bool *is_there)
{
    *is_there = record->parent != NO_NUMBER &&
                question_task(walk->reader, arena, &walk->cut, record->parent, record, walk->error);
    walk->has_failed = !*is_there && record->parent != NO_NUMBER && walk->error->kind != ERROR_NOT_FOUND;
    return !walk->has_failed;
}

/* A joint task is over with its parts, and so may be a joint one above it: no fact of their own says so. */
static bool tell_wholes(struct change_walk *walk, struct arena *arena, int64_t part, const struct task_fact *fact)
{
    struct task_record record;
    bool is_there;
    if (fact->kind != EVENT_TASK_CONFIRMED && fact->kind != EVENT_TASK_CANCELLED)
        return true;
    walk->has_failed = !question_task(walk->reader, arena, &walk->cut, part, &record, walk->error);
    while (!walk->has_failed && read_above(walk, arena, &record, &is_there) && is_there) {
        int64_t over_at = record.confirmed_at != NO_MOMENT ? record.confirmed_at : record.cancelled_at;
        if (!record.ends_with_parts || over_at != fact->at || was_told(&walk->wholes, record.number))
            break;
        if (!tell_whole(walk, arena, &record, fact))
            return false;
    }
    return !walk->has_failed;
}

static bool take_fact(void *listener, int64_t task, const struct task_fact *fact)
{
    struct change_walk *walk = listener;
    SCRATCH(scratch, walk->arena);
    return tell_fact(walk, scratch, task, fact) && tell_wholes(walk, scratch, task, fact);
}

bool book_changes(struct book *book, struct arena *arena, const struct changes_request *request, change_listener *tell,
                  void *listener, struct error *error)
{
    struct change_walk walk = {.arena = arena, .tell = tell, .listener = listener, .error = error};
    int32_t day = date_to_day(as_of_day(book, &request->as_of));
    int64_t first = moment_of_day(date_to_day(request->first));
    if (first > moment_of_day(day))
        return error_set(error, ERROR_USAGE, N_("the days asked about end before they begin"));
    const struct list_request whose = {.unit = request->unit, .person = request->person};
    return book_reader_open(book->store, arena, &walk.reader, error) &&
           asker_open(&walk.asker, book, walk.reader, arena, request->as_of.as, error) &&
           as_of_cut(walk.reader, arena, &request->as_of, &walk.cut, error) &&
           question_units_known(walk.reader, arena, day, walk.cut.known, &walk.units, error) &&
           list_about_find(walk.reader, arena, &whose, &walk.units, &walk.about, error) &&
           question_changes(walk.reader, arena, first, &walk.cut, take_fact, &walk, error) && !walk.has_failed;
}
