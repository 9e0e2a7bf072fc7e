#include "work/question/task_head.h"

static const struct appointment *holder_of(const struct personnel *people, const struct position_line *position,
                                           int32_t day)
{
    const struct appointment *found = NULL;
    for (size_t i = 0; i < people->appointments.count; i++) {
        const struct appointment *appointment = &people->appointments.at[i];
        if (appointment->position == position->number && term_holds(appointment->term, day) &&
            (!found || found->is_acting))
            found = appointment;
    }
    return found;
}

struct head_view task_head_of(const struct personnel *people, const struct unit_lines *units, int64_t lead, int32_t day)
{
    const struct position_line *position = personnel_head_of(people, lead, day);
    if (!position) {
        const struct unit_line *unit = unit_lines_get(units, lead);
        return (struct head_view){.title = unit ? unit->head : TEXT_NONE};
    }
    struct head_view head = {.position = position->code, .title = position->title};
    const struct appointment *holder = holder_of(people, position, day);
    const struct person_line *person = holder ? personnel_person(people, holder->person) : NULL;
    if (person) {
        head.person = person->code;
        head.is_acting = holder->is_acting;
    }
    return head;
}
