#include "work/question/event_names.h"

#include "base/arena.h"
#include "store/question/erasure.h"
#include "store/question/imported.h"
#include "store/question/organisation_known.h"
#include "store/question/question.h"
#include "work/question/task_lines.h"

bool event_names_open(struct book_reader *reader, struct arena *arena, int32_t day, const struct task_cut *cut,
                      struct event_names *names, struct error *error)
{
    *names = (struct event_names){.reader = reader, .arena = arena};
    return question_units_known(reader, arena, day, cut->known, &names->units, error) &&
           question_personnel_known(reader, arena, cut->known, &names->people, error);
}

struct text event_names_unit(const struct event_names *names, int64_t number)
{
    return number == NO_NUMBER ? TEXT_NONE : task_lines_unit(&names->units, number).code;
}

struct text event_names_person(const struct event_names *names, int64_t number)
{
    const struct person_line *person = number == NO_NUMBER ? NULL : personnel_person(&names->people, number);
    return person ? person->code : TEXT_NONE;
}

static struct text recorder(const struct event_names *names, const struct event *event)
{
    return event_names_person(names, person_read_by(event_text(event, FIELD_BY)));
}

bool event_names_import(const struct event_names *names, const struct logged_event *before, struct logged_event *logged,
                        struct error *error)
{
    struct event closing;
    if (!event_has(&logged->event, FIELD_BATCH))
        return true;
    int64_t batch = event_number(&logged->event, FIELD_BATCH);
    if (before && event_has(&before->event, FIELD_BATCH) && event_number(&before->event, FIELD_BATCH) == batch) {
        logged->imported = before->imported;
        logged->imported_at = before->imported_at;
        return true;
    }
    if (!question_imported(names->reader, batch, &logged->imported, error))
        return false;
    if (logged->imported == NO_NUMBER)
        return true;
    if (!question_event(names->reader, names->arena, logged->imported, &closing, error))
        return false;
    logged->imported_at = event_number(&closing, FIELD_AT);
    return true;
}

/* An event that has words was not erased. */
static bool find_erasure(const struct event_names *names, struct logged_event *logged, struct error *error)
{
    struct event erasing;
    int64_t number;
    if (event_has_words(&logged->event))
        return true;
    if (!question_erased(names->reader, logged->number, &number, error))
        return false;
    if (number == NO_NUMBER)
        return true;
    if (!question_event(names->reader, names->arena, number, &erasing, error))
        return false;
    struct erasure_view *erasure = arena_new(names->arena, struct erasure_view);
    *erasure = (struct erasure_view){.event = number,
                                     .at = event_number(&erasing, FIELD_AT),
                                     .by = recorder(names, &erasing),
                                     .note = event_text(&erasing, FIELD_NOTE),
                                     .basis = event_text(&erasing, FIELD_BASIS)};
    logged->erasure = erasure;
    return true;
}

/* A task's other unit; of a unit the one that took its place, or that it was put below. */
static struct text other_unit(const struct event_names *names, const struct event *event)
{
    if (event_has(event, FIELD_TASK))
        return event_names_unit(names, event_number(event, FIELD_OTHER));
    if (event_kind(event) == EVENT_UNIT_TRANSFERRED)
        return event_names_unit(names, event_number(event, FIELD_PARENT));
    bool has_ended = event_kind(event) == EVENT_UNIT_MERGED || event_kind(event) == EVENT_UNIT_DISSOLVED;
    return has_ended ? event_names_unit(names, event_number(event, FIELD_SUCCESSOR)) : TEXT_NONE;
}

bool event_names_tell(const struct event_names *names, int64_t number, struct logged_event *logged, struct error *error)
{
    struct event *event = &logged->event;
    logged->number = number;
    if (!question_event(names->reader, names->arena, number, event, error) || !find_erasure(names, logged, error))
        return false;
    logged->unit = event_names_unit(names, event_number(event, event_has(event, FIELD_LEAD) ? FIELD_LEAD : FIELD_UNIT));
    logged->other = other_unit(names, event);
    logged->person = event_names_person(names, event_number(event, FIELD_PERSON));
    logged->by = recorder(names, event);
    return true;
}
