#include "work/target/limitation.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/limitation.h"
#include "store/question/organisation_known.h"
#include "store/question/personnel.h"
#include "work/book/book_state.h"
#include "work/target/tied_tasks.h"

/* One question under way. */
struct asking {
    const struct limitation_request *request;
    struct tied_tasks tied;
    struct unit_lines units;
    struct limitations limitations;
    int64_t unit; /* NO_NUMBER: any */
};

static bool find_unit(struct asking *asking, struct error *error)
{
    struct text code = asking->request->unit;
    asking->unit = NO_NUMBER;
    if (text_is_empty(code))
        return true;
    const struct unit_line *unit = unit_lines_find(&asking->units, code);
    if (!unit)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), code);
    asking->unit = unit->record.number;
    return true;
}

static bool ask(struct book *book, struct asking *asking, struct error *error)
{
    const struct as_of *as_of = &asking->request->as_of;
    struct tied_tasks *tied = &asking->tied;
    tied->on = as_of_day(book, as_of);
    tied->units = &asking->units;
    return book_reader_open(book->store, tied->arena, &tied->reader, error) &&
           asker_open(&tied->asker, book, tied->reader, tied->arena, as_of->as, error) &&
           as_of_cut(tied->reader, tied->arena, as_of, &tied->cut, error) &&
           task_lines_asked(tied->reader, tied->arena, date_to_day(tied->on), &tied->cut, &tied->asked, error) &&
           question_units_known(tied->reader, tied->arena, date_to_day(tied->on), tied->cut.known, &asking->units,
                                error) &&
           question_limitations(tied->reader, tied->arena, &tied->cut, &asking->limitations, error) &&
           find_unit(asking, error);
}

/* How it stands is said of all its remedies, whoever may see them. */
static bool add_tasks(const struct asking *asking, struct limitation_line *line, struct error *error)
{
    const struct limitation_remedies *remedies = &line->limitation.remedies;
    for (size_t i = 0; i < remedies->count; i++)
        if (!remedies->at[i].is_spent && !tied_tasks_add(&asking->tied, remedies->at[i].task, &line->tasks, error))
            return false;
    for (size_t i = 0; i < line->tasks.count; i++) {
        const struct task_line *task = &line->tasks.at[i];
        if (!limitation_takes_remedy(&line->limitation, task->record.confirmed_at))
            continue;
        line->remedies.all += task->standing.state != TASK_CANCELLED;
        line->remedies.confirmed += task->standing.state == TASK_DONE;
        line->remedies.late += tied_task_is_late(task);
    }
    return tied_tasks_hide(&asking->tied, &line->tasks, error);
}

static bool make_line(const struct asking *asking, const struct limitation *limitation, struct limitation_line *line,
                      struct error *error)
{
    int32_t day = date_to_day(asking->tied.on);
    *line = (struct limitation_line){.limitation = *limitation, .tasks.on = asking->tied.on};
    line->unit = task_lines_unit(&asking->units, limitation->unit);
    line->age_days = limitation_age(limitation, day);
    if (!add_tasks(asking, line, error))
        return false;
    line->state = limitation_state_of(limitation, &line->remedies);
    return true;
}

static bool is_wanted(const struct asking *asking, const struct limitation_line *line)
{
    const struct limitation_request *request = asking->request;
    if (request->number != NO_NUMBER)
        return line->limitation.number == request->number;
    return (request->has_closed || line->state != LIMITATION_CLOSED) &&
           (asking->unit == NO_NUMBER || line->limitation.unit == asking->unit) &&
           (!request->without_remedy || line->state == LIMITATION_WITHOUT_REMEDY) &&
           (!request->late || (line->state == LIMITATION_BEING_REMEDIED && line->remedies.late > 0));
}

/* Those of one unit together, each in the order they were recorded. */
static void put(struct arena *arena, struct limitation_lines *lines, const struct limitation_line *line)
{
    LIST_ADD(arena, lines, *line);
    size_t place = lines->count - 1;
    for (; place > 0 && lines->at[place - 1].limitation.unit > line->limitation.unit; place--)
        lines->at[place] = lines->at[place - 1];
    lines->at[place] = *line;
}

static bool add_shares(const struct asking *asking, struct limitation_line *line, struct error *error)
{
    for (size_t i = 0; i < asking->limitations.count; i++) {
        struct limitation_line share;
        if (asking->limitations.at[i].parent != line->limitation.number)
            continue;
        if (!make_line(asking, &asking->limitations.at[i], &share, error))
            return false;
        LIST_ADD(asking->tied.arena, &line->shares,
                 ((struct limitation_share){share.limitation.number, share.limitation.title, share.unit, share.state}));
    }
    return true;
}

bool book_limitations(struct book *book, struct arena *arena, const struct limitation_request *request,
                      struct limitation_lines *lines, struct error *error)
{
    struct asking asking = {.request = request, .tied.arena = arena};
    if (!ask(book, &asking, error))
        return false;
    *lines = (struct limitation_lines){.on = asking.tied.on};
    if (!question_personnel(asking.tied.reader, arena, &lines->people, error))
        return false;
    for (size_t i = 0; i < asking.limitations.count; i++) {
        struct limitation_line line;
        if (!make_line(&asking, &asking.limitations.at[i], &line, error))
            return false;
        if (!is_wanted(&asking, &line))
            continue;
        if (!add_shares(&asking, &line, error))
            return false;
        put(arena, lines, &line);
    }
    return request->number == NO_NUMBER || lines->count > 0 ||
           error_set(error, ERROR_NOT_FOUND, N_("there is no such limitation"));
}
