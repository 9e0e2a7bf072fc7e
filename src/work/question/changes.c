#include "work/question/changes.h"

#include "base/arena.h"
#include "base/moment.h"
#include "store/question/horizon.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct change_walk {
    struct arena *arena;
    struct book_reader *reader;
    struct asker asker;
    struct unit_lines units;
    struct task_cut cut;
    change_listener *tell;
    void *listener;
    struct error *error;
    bool has_failed;
};

static bool take_fact(void *listener, int64_t task, const struct task_fact *fact)
{
    struct change_walk *walk = listener;
    SCRATCH(scratch, walk->arena);
    struct change_line line = {.fact = *fact, .task = task, .unit = task_lines_unit(&walk->units, fact->unit)};
    bool sees;
    walk->has_failed = !question_horizon_has(walk->reader, walk->asker.horizon, task, &sees, walk->error) ||
                       !question_task_title(walk->reader, scratch, &walk->cut, task, &line.title, walk->error);
    if (walk->has_failed || !sees)
        return !walk->has_failed;
    return walk->tell(walk->listener, &line);
}

bool book_changes(struct book *book, struct arena *arena, const struct changes_request *request, change_listener *tell,
                  void *listener, struct error *error)
{
    struct change_walk walk = {.arena = arena, .tell = tell, .listener = listener, .error = error};
    int32_t day = date_to_day(as_of_day(book, &request->as_of));
    int64_t first = moment_of_day(date_to_day(request->first));
    return book_reader_open(book->store, arena, &walk.reader, error) &&
           asker_open(&walk.asker, book, walk.reader, arena, request->as_of.as, error) &&
           as_of_cut(walk.reader, arena, &request->as_of, &walk.cut, error) &&
           question_units(walk.reader, arena, day, &walk.units, error) &&
           question_changes(walk.reader, arena, first, &walk.cut, take_fact, &walk, error) && !walk.has_failed;
}
