#include "work/exchange/export.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "base/message.h"
#include "store/question/question.h"
#include "store/question/target.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/exchange/export_event.h"
#include "work/exchange/export_read.h"
#include "work/exchange/export_task.h"
#include "work/exchange/export_unit.h"

enum { LONGEST_LINE_BYTES = 1 << 26 };

/* One export under way. */
struct run {
    struct book_reader *reader;
    struct arena *arena;
    const struct export_request *request;
    struct error *error;         /* of the task that failed */
    struct number_list on_tasks; /* events that follow them */
    bool has_failed;
};

static bool hand_on(struct run *run, const struct buffer *line, struct error *error)
{
    return run->request->sink(run->request->listener, buffer_text(line)) ||
           error_set(error, ERROR_IO, N_("the output could not be written"));
}

/* What a book says of itself, of files that came in and words that were erased, and a list that is loaded from files,
 * is not told. */
static bool is_left_out(enum event_kind kind)
{
    return event_subject(kind) == SUBJECT_BOOK || kind == EVENT_REFERENCE_LOADED;
}

/* What can name tasks follows them, all of it: what happened to one thing stays in its order. */
static bool follows_tasks(enum event_kind kind)
{
    return event_subject(kind) == SUBJECT_TARGET || event_subject(kind) == SUBJECT_LIMITATION;
}

/* What is mended is named by its place among the events about its target: another book has other numbers. */
static bool number_mended(struct run *run, struct event *event, struct error *error)
{
    int64_t place;
    if (!target_event_mends(event))
        return true;
    if (!question_target_place(run->reader, event_number(event, FIELD_TARGET), event_number(event, FIELD_MENDS), &place,
                               error))
        return false;
    event_set_number(event, FIELD_MENDS, place);
    return true;
}

static bool export_event(struct run *run, int64_t number, bool is_behind_tasks, struct error *error)
{
    SCRATCH(scratch, run->arena);
    struct buffer line = buffer_open(scratch, LONGEST_LINE_BYTES);
    struct event event;
    if (!export_read(run->reader, scratch, number, &event, error))
        return false;
    if (is_left_out(event_kind(&event)))
        return true;
    if (!is_behind_tasks && follows_tasks(event_kind(&event))) {
        LIST_ADD(run->arena, &run->on_tasks, number);
        return true;
    }
    if (event_subject(event_kind(&event)) == SUBJECT_UNIT)
        export_unit_print(&line, &event);
    else if (number_mended(run, &event, error))
        export_event_print(&line, &event);
    else
        return false;
    return hand_on(run, &line, error);
}

/* All but tasks, in the order of the ledger: each stands behind what it rests on. */
static bool export_events(struct run *run, struct error *error)
{
    struct number_list events;
    if (!question_events_beside_tasks(run->reader, run->arena, &events, error))
        return false;
    for (size_t i = 0; i < events.count; i++)
        if (!export_event(run, events.at[i], false, error))
            return false;
    return true;
}

static bool export_task(void *listener, const struct task_record *record)
{
    struct run *run = listener;
    SCRATCH(scratch, run->arena);
    struct buffer line = buffer_open(scratch, LONGEST_LINE_BYTES);
    run->has_failed = !export_task_print(run->reader, &line, record, run->error) || !hand_on(run, &line, run->error);
    return !run->has_failed;
}

static bool export_tasks(struct run *run, struct error *error)
{
    struct task_range all = {.kind = TASKS_ALL, .cut = TASK_CUT_NOW};
    return question_tasks(run->reader, run->arena, &all, export_task, run, error) && !run->has_failed;
}

static bool export_events_on_tasks(struct run *run, struct error *error)
{
    for (size_t i = 0; i < run->on_tasks.count; i++)
        if (!export_event(run, run->on_tasks.at[i], true, error))
            return false;
    return true;
}

bool book_export(struct book *book, struct arena *arena, const struct export_request *request, struct error *error)
{
    struct run run = {.arena = arena, .request = request, .error = error};
    struct asker asker;
    return book_reader_open(book->store, arena, &run.reader, error) &&
           asker_open(&asker, book, run.reader, arena, request->as, error) &&
           asker_check(&asker, PERMISSION_EXPORT, NO_NUMBER, error) && export_events(&run, error) &&
           export_tasks(&run, error) && export_events_on_tasks(&run, error);
}
