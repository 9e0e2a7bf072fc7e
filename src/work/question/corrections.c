#include "work/question/corrections.h"

#include "base/arena.h"
#include "model/task_correction.h"
#include "store/log/log.h"
#include "store/question/question.h"

static bool is_correction_of(const struct event *event, int64_t number)
{
    return event_kind(event) == EVENT_TASK_CORRECTED && event_number(event, FIELD_MENDS) == number;
}

/* The corrected event, with what the corrections of it up to `count` say. */
static void tell(struct arena *arena, const struct logged_event *events, size_t count, struct logged_event *correction)
{
    struct event *before = NULL;
    int64_t mended = event_number(&correction->event, FIELD_MENDS);
    correction->before_erased = 0;
    for (size_t i = 0; i < count; i++) {
        if (events[i].number == mended) {
            before = arena_new(arena, struct event);
            *before = task_correction_before(&events[i].event);
        } else if (before && is_correction_of(&events[i].event, mended)) {
            task_correction_apply(before, &events[i].event);
        } else {
            continue;
        }
        correction->before_erased = task_correction_erased(correction->before_erased, &events[i].event);
    }
    correction->before = before;
}

void corrections_tell(struct arena *arena, struct logged_event *events, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (event_kind(&events[i].event) == EVENT_TASK_CORRECTED)
            tell(arena, events, i, &events[i]);
}

struct event corrections_apply(const struct logged_event *events, size_t count, const struct logged_event *mended)
{
    struct event said = task_correction_before(&mended->event);
    for (size_t i = 0; i < count; i++)
        if (is_correction_of(&events[i].event, mended->number))
            task_correction_apply(&said, &events[i].event);
    return said;
}

bool correction_tell(struct book_reader *reader, struct arena *arena, struct logged_event *event, struct error *error)
{
    struct number_list numbers;
    if (event_kind(&event->event) != EVENT_TASK_CORRECTED)
        return true;
    if (!question_task_events(reader, arena, event_number(&event->event, FIELD_TASK), &numbers, error))
        return false;
    struct logged_event *events = arena_array(arena, struct logged_event, numbers.count);
    size_t count = 0;
    for (; count < numbers.count && numbers.at[count] < event->number; count++) {
        events[count].number = numbers.at[count];
        if (!question_event(reader, arena, numbers.at[count], &events[count].event, error))
            return false;
    }
    tell(arena, events, count, event);
    return true;
}
