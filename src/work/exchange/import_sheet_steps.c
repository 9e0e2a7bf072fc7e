/* The steps that have led a task to where a line of a tracking sheet says that it stands: a part of import_sheet.h. */
#include "work/exchange/import_sheet.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/moment.h"

static int64_t earlier(int64_t one, int64_t other)
{
    return one < other ? one : other;
}

/* When what the sheet says of a task happened: no later than is said, and never later than today. */
static int64_t moment_of_end(struct import_sheet *sheet, const struct import_row *row, const struct sheet_end *end)
{
    int64_t at = sheet->import->now;
    const struct sheet_days *later = &sheet->extended;
    bool is_handed_in = task_state_is_handed_in(row->state);
    int32_t due = later->count ? later->at[later->count - 1] : row->due;
    if (is_handed_in && end->done != NO_DAY)
        at = moment_of_day(end->done);
    else if (is_handed_in && due != NO_DAY)
        at = earlier(at, moment_of_day(due + end->was_late));
    at = at > row->assigned_at ? at : row->assigned_at;
    sheet->done = is_handed_in && end->done == NO_DAY ? moment_day(at) : NO_DAY;
    return at;
}

static void add_extension(struct arena *arena, struct import_row *row, int64_t at, enum event_kind kind, int32_t due)
{
    struct event *details = arena_new(arena, struct event);
    event_set_number(details, FIELD_DUE, due);
    if (kind == EVENT_TASK_EXTENSION_DECIDED)
        event_set_number(details, FIELD_GRANTED, 1);
    struct import_step step = {.at = at, .event = text_from(event_kind_code(kind)), .details = details};
    LIST_ADD(arena, &row->steps, step);
}

/* Each later due day was asked for and granted on the day that it replaces, as far as is known. */
static void add_extensions(struct arena *arena, const struct import_sheet *sheet, struct import_row *row, int64_t end)
{
    int32_t due = row->due;
    for (size_t i = 0; i < sheet->extended.count; i++) {
        int64_t at = earlier(moment_of_day(due), end);
        at = at > row->assigned_at ? at : row->assigned_at;
        due = sheet->extended.at[i];
        add_extension(arena, row, at, EVENT_TASK_EXTENSION_REQUESTED, due);
        add_extension(arena, row, at, EVENT_TASK_EXTENSION_DECIDED, due);
    }
}

/* What was cancelled after its result had been submitted keeps the day on which it was. */
static enum task_state submit_before(struct arena *arena, struct import_row *row, int32_t done)
{
    if (row->state != TASK_CANCELLED || done == NO_DAY)
        return TASK_ASSIGNED;
    int64_t at = moment_of_day(done);
    struct import_step step = {.at = at > row->assigned_at ? at : row->assigned_at,
                               .from = TASK_ASSIGNED,
                               .to = TASK_SUBMITTED,
                               .percent = row->percent};
    LIST_ADD(arena, &row->steps, step);
    return TASK_SUBMITTED;
}

void import_sheet_steps(struct arena *arena, struct import_sheet *sheet, struct import_row *row,
                        const struct sheet_end *end)
{
    int64_t at = moment_of_end(sheet, row, end);
    add_extensions(arena, sheet, row, at);
    if (row->state == TASK_ASSIGNED && end->note.len == 0 && row->percent == 0)
        return;
    enum task_state from = submit_before(arena, row, end->done);
    struct import_step step = {.at = at,
                               .from = from,
                               .to = row->state,
                               .percent_before = from == TASK_SUBMITTED ? row->percent : 0,
                               .percent = row->percent,
                               .note = end->note};
    LIST_ADD(arena, &row->steps, step);
}
