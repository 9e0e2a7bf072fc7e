#include "work/exchange/journal_step.h"

enum event_kind journal_step_kind(enum task_state from, enum task_state to)
{
    if (from == to)
        return EVENT_TASK_PROGRESSED;
    if (to == TASK_PAUSED)
        return EVENT_TASK_PAUSED;
    if (to == TASK_CANCELLED)
        return EVENT_TASK_CANCELLED;
    if (to == TASK_RETURNED)
        return EVENT_TASK_RETURNED;
    switch (from) {
    case TASK_ASSIGNED:
        return EVENT_TASK_ACKNOWLEDGED;
    case TASK_RETURNED:
        return EVENT_TASK_ANSWERED;
    case TASK_PAUSED:
        return EVENT_TASK_RESUMED;
    case TASK_DOING:
        return EVENT_TASK_SUBMITTED;
    case TASK_SUBMITTED:
    case TASK_DONE:
    case TASK_CANCELLED:
        break;
    }
    return EVENT_TASK_CONFIRMED;
}
