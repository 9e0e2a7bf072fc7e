#include "work/document/document_room.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/message.h"
#include "store/question/horizon.h"
#include "store/question/organisation_known.h"
#include "store/question/question.h"
#include "work/acting/asker_document.h"
#include "work/book/book_state.h"
#include "work/document/document_ties.h"
#include "work/question/rollup_sum.h"
#include "work/question/task_lines.h"

bool document_room_open(struct document_room *room, struct book *book, struct arena *arena,
                        const struct document_request *request, struct error *error)
{
    *room = (struct document_room){.arena = arena, .on = as_of_day(book, &request->as_of)};
    return book_reader_open(book->store, arena, &room->reader, error) &&
           asker_open(&room->asker, book, room->reader, arena, request->as_of.as, error) &&
           as_of_cut(room->reader, arena, &request->as_of, &room->cut, error) &&
           task_lines_asked(room->reader, arena, date_to_day(room->on), &room->cut, &room->asked, error) &&
           question_units_known(room->reader, arena, date_to_day(room->on), room->cut.known, &room->units, error) &&
           question_document_ties(room->reader, arena, &room->ties, error);
}

/* As it was known; what was taken back was never there. */
static bool was_there(const struct document_room *room, const struct document_line *line)
{
    return line->registered_at <= room->cut.until && line->event < room->cut.known && line->voided == NOT_VOIDED;
}

static bool is_meant_for_asker(struct document_room *room, const struct document_line *line, bool *shows,
                               struct error *error)
{
    return asker_sees_document(&room->asker, &room->units, line->number, shows, error);
}

bool document_room_shows(struct document_room *room, struct document_line *line, bool *shows, struct error *error)
{
    if (!question_document_known(room->reader, room->arena, room->cut.known, line, error))
        return false;
    *shows = was_there(room, line);
    return !*shows || is_meant_for_asker(room, line, shows, error);
}

bool document_room_get(struct document_room *room, int64_t document, struct document_line *line, struct error *error)
{
    bool shows;
    const char *why;
    permission_allows(PERMISSION_DOCUMENT_SEE, 0, &why);
    return question_document(room->reader, room->arena, document, line, error) &&
           question_document_known(room->reader, room->arena, room->cut.known, line, error) &&
           (line->voided == NOT_VOIDED || error_set(error, ERROR_NOT_FOUND, N_("the registration was taken back"))) &&
           (was_there(room, line) || error_set(error, ERROR_NOT_FOUND, N_("there is no such document"))) &&
           is_meant_for_asker(room, line, &shows, error) && (shows || error_set(error, ERROR_FORBIDDEN, why));
}

bool document_room_hides(const struct error *error)
{
    return error->kind == ERROR_NOT_FOUND || error->kind == ERROR_FORBIDDEN;
}

static bool add_task(struct document_room *room, const struct task_origin *origin, struct document_tasks *tasks,
                     struct error *error)
{
    struct task_record record;
    bool sees;
    if (!question_horizon_has(room->reader, room->asker.horizon, origin->task, &sees, error))
        return false;
    if (!sees)
        return true;
    if (!question_task(room->reader, room->arena, &room->cut, origin->task, &record, error))
        return error->kind == ERROR_NOT_FOUND;
    struct document_task task = {task_lines_of(&room->units, &record, room->asked), *origin};
    if (!question_task_title(room->reader, room->arena, &room->cut, origin->task, &task.line.title, error))
        return false;
    LIST_ADD(room->arena, tasks, task);
    return true;
}

bool document_room_tasks(struct document_room *room, int64_t document, struct document_tasks *tasks,
                         struct error *error)
{
    struct task_origins origins;
    *tasks = (struct document_tasks){0};
    if (!question_document_origins(room->reader, room->arena, document, &origins, error))
        return false;
    for (size_t i = 0; i < origins.count; i++)
        if (!add_task(room, &origins.at[i], tasks, error))
            return false;
    return true;
}

/* One task, unless it is not seen or there was none then. */
static bool add_to_sum(struct document_room *room, struct arena *arena, int64_t task, struct rollup *sum,
                       struct error *error)
{
    struct task_record record;
    bool sees;
    if (!question_horizon_has(room->reader, room->asker.horizon, task, &sees, error))
        return false;
    if (!sees)
        return true;
    if (!question_task(room->reader, arena, &room->cut, task, &record, error))
        return error->kind == ERROR_NOT_FOUND;
    rollup_add(sum, &record, room->asked);
    return true;
}

/* The tasks are counted as in the tree: that of several leads is one, and so is that of each lead. */
static bool sum_up(struct document_room *room, int64_t document, struct rollup *sum, struct error *error)
{
    SCRATCH(scratch, room->arena);
    struct task_origins origins;
    if (!question_document_origins(room->reader, scratch, document, &origins, error))
        return false;
    for (size_t i = 0; i < origins.count; i++)
        if (!add_to_sum(room, scratch, origins.at[i].task, sum, error))
            return false;
    return true;
}

bool document_room_item(struct document_room *room, const struct document_line *line, bool is_whole,
                        struct document_item *item, struct error *error)
{
    struct number_list below = document_ties_below(room->arena, &room->ties, line->number, &room->cut);
    struct rollup sum = {0};
    *item = (struct document_item){.line = *line};
    if (line->unit != NO_NUMBER)
        item->unit = task_lines_unit(&room->units, line->unit);
    for (size_t i = 0; i < below.count && (i == 0 || is_whole); i++)
        if (!sum_up(room, below.at[i], &sum, error))
            return false;
    item->sum = (struct document_sum){
        .count = (size_t)tally_tasks(&sum.tally), .done = (size_t)sum.tally.done, .late = (size_t)sum.late};
    return true;
}
