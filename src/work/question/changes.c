#include "work/question/changes.h"

#include "base/arena.h"
#include "base/moment.h"
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

static bool take_fact(void *listener, int64_t task, const struct task_fact *fact)
{
    struct change_walk *walk = listener;
    SCRATCH(scratch, walk->arena);
    struct change_line line = {.fact = *fact, .task = task, .unit = task_lines_unit(&walk->units, fact->unit)};
    bool sees, is_its, is_his;
    walk->has_failed = !question_horizon_has(walk->reader, walk->asker.horizon, task, &sees, walk->error) ||
                       !is_of_unit(walk, scratch, task, fact, &is_its, walk->error) ||
                       !is_of_person(walk, scratch, task, &is_his, walk->error) ||
                       !question_task_title(walk->reader, scratch, &walk->cut, task, &line.title, walk->error);
    if (walk->has_failed || !sees || !is_its || !is_his)
        return !walk->has_failed;
    return walk->tell(walk->listener, &line);
}

bool book_changes(struct book *book, struct arena *arena, const struct changes_request *request, change_listener *tell,
                  void *listener, struct error *error)
{
    struct change_walk walk = {.arena = arena, .tell = tell, .listener = listener, .error = error};
    int32_t day = date_to_day(as_of_day(book, &request->as_of));
    int64_t first = moment_of_day(date_to_day(request->first));
    const struct list_request whose = {.unit = request->unit, .person = request->person};
    return book_reader_open(book->store, arena, &walk.reader, error) &&
           asker_open(&walk.asker, book, walk.reader, arena, request->as_of.as, error) &&
           as_of_cut(walk.reader, arena, &request->as_of, &walk.cut, error) &&
           question_units_known(walk.reader, arena, day, walk.cut.known, &walk.units, error) &&
           list_about_find(walk.reader, arena, &whose, &walk.units, &walk.about, error) &&
           question_changes(walk.reader, arena, first, &walk.cut, take_fact, &walk, error) && !walk.has_failed;
}
