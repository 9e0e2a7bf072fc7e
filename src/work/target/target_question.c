#include "work/target/target.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/organisation_known.h"
#include "store/question/target.h"
#include "work/book/book_state.h"
#include "work/target/tied_tasks.h"

/* One question under way. */
struct asking {
    struct tied_tasks tied;
    struct unit_lines units;
    struct targets targets;
    int64_t lead; /* NO_NUMBER: any */
};

static bool find_lead(struct asking *asking, struct text code, struct error *error)
{
    asking->lead = NO_NUMBER;
    if (text_is_empty(code))
        return true;
    const struct unit_line *unit = unit_lines_find(&asking->units, code);
    if (!unit)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), code);
    asking->lead = unit->record.number;
    return true;
}

static bool ask(struct book *book, struct asking *asking, const struct target_request *request, struct error *error)
{
    struct tied_tasks *tied = &asking->tied;
    tied->on = as_of_day(book, &request->as_of);
    tied->units = &asking->units;
    return book_reader_open(book->store, tied->arena, &tied->reader, error) &&
           asker_open(&tied->asker, book, tied->reader, tied->arena, request->as_of.as, error) &&
           as_of_cut(tied->reader, tied->arena, &request->as_of, &tied->cut, error) &&
           task_lines_asked(tied->reader, tied->arena, date_to_day(tied->on), &tied->cut, &tied->asked, error) &&
           question_units_known(tied->reader, tied->arena, date_to_day(tied->on), tied->cut.known, &asking->units,
                                error) &&
           question_targets(tied->reader, tied->arena, &tied->cut, &asking->targets, error) &&
           find_lead(asking, request->unit, error);
}

static bool add_line(const struct asking *asking, const struct target *target, struct target_lines *lines,
                     struct error *error)
{
    const struct tied_tasks *tied = &asking->tied;
    struct target_line line = {.target = *target, .tasks.on = tied->on};
    line.lead = task_lines_unit(&asking->units, target->unit);
    line.standing = target_standing_of(target, date_to_day(tied->on));
    for (size_t i = 0; i < target->ties.count; i++)
        if (!tied_tasks_add(tied, target->ties.at[i].task, &line.tasks, error))
            return false;
    if (!tied_tasks_hide(tied, &line.tasks, error))
        return false;
    for (size_t i = 0; i < line.tasks.count; i++) {
        line.count += line.tasks.at[i].standing.state != TASK_CANCELLED;
        line.done += line.tasks.at[i].standing.state == TASK_DONE;
        line.late += tied_task_is_late(&line.tasks.at[i]);
    }
    LIST_ADD(tied->arena, lines, line);
    return true;
}

bool book_targets(struct book *book, struct arena *arena, const struct target_request *request,
                  struct target_lines *lines, struct error *error)
{
    struct asking asking = {.tied.arena = arena};
    if (!ask(book, &asking, request, error))
        return false;
    *lines = (struct target_lines){.on = asking.tied.on};
    if (request->code.len > 0 && !targets_find(&asking.targets, request->code))
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no target with the code “{1}”"), request->code);
    for (size_t i = 0; i < asking.targets.count; i++) {
        const struct target *target = &asking.targets.at[i];
        bool is_wanted = (request->code.len == 0 || text_equal(target->code, request->code)) &&
                         (asking.lead == NO_NUMBER || target->unit == asking.lead);
        if (is_wanted && !add_line(&asking, target, lines, error))
            return false;
    }
    return true;
}
