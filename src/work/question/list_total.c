#include "work/question/list_total.h"

#include "store/question/question_tally.h"

static int64_t count_of(const struct tally *tally, enum task_state state)
{
    switch (state) {
    case TASK_ASSIGNED:
        return tally->assigned;
    case TASK_DOING:
        return tally->doing;
    case TASK_RETURNED:
        return tally->returned;
    case TASK_PAUSED:
        return tally->paused;
    case TASK_SUBMITTED:
        return tally->submitted;
    case TASK_DONE:
        return tally->done;
    case TASK_CANCELLED:
        break;
    }
    return tally->cancelled;
}

/* A list whose length is looked up. */
struct counting {
    struct book_reader *reader;
    const struct list_request *request;
    struct asked_day asked;
    int64_t *total;
};

/* The days a request leaves open. */
static bool count_due(const struct counting *counting, struct tally_of_what what, int64_t *count, struct error *error)
{
    const struct list_request *request = counting->request;
    struct asked_day asked = counting->asked;
    int32_t first = request->late ? INT32_MIN : asked.day;
    int32_t last = request->late ? asked.day - 1 : asked.day + asked.soon_days;
    return question_tally_due(counting->reader, what, first, last, count, error);
}

/* Adds those of a group that the list is about. */
static bool add_group(const struct counting *counting, enum tally_scope scope, int64_t number, struct error *error)
{
    const struct list_request *request = counting->request;
    struct tally_of_what what = {.scope = scope, .number = number};
    struct tally tally;
    int64_t count;
    if (request->late || request->due_soon) {
        if (!count_due(counting, what, &count, error))
            return false;
    } else {
        if (!question_tally(counting->reader, what, &tally, error))
            return false;
        count = tally_tasks(&tally) + tally.cancelled;
        if (request->waiting)
            count = tally.waiting;
        else if (request->done || request->has_state)
            count = count_of(&tally, request->done ? TASK_DONE : request->state);
    }
    *counting->total += count;
    return true;
}

bool list_total(struct book_reader *reader, const struct list_request *request, const struct list_about *about,
                struct asked_day asked, int64_t *total, struct error *error)
{
    int conditions = request->late + request->due_soon + request->waiting + request->done + request->has_state;
    bool has_lead = about->lead != NO_NUMBER, has_person = about->person != NO_NUMBER;
    const struct counting counting = {reader, request, asked, total};
    *total = -1;
    if (conditions > 1 || (has_lead && has_person) || about->partner != NO_NUMBER || about->waiting_for != NO_NUMBER ||
        about->is_nobodys || request->parent != NO_NUMBER || request->words.len > 0)
        return true;
    *total = 0;
    if (!has_lead && !has_person)
        return add_group(&counting, TALLY_BELOW, NO_NUMBER, error);
    int64_t number = has_lead ? about->lead : about->person; /* joint tasks are counted apart, and listed */
    return add_group(&counting, has_lead ? TALLY_LEAD : TALLY_PERSON, number, error) &&
           add_group(&counting, has_lead ? TALLY_JOINT_LEAD : TALLY_JOINT_PERSON, number, error);
}
