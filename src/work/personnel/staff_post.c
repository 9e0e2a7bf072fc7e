#include "work/personnel/staff_step.h"

#include "base/message.h"
#include "model/code.h"

/* Nobody holds a position twice, and a unit has one head who is not acting. */
static bool check_holders(const struct staff_step *step, const struct appointment *wanted,
                          const struct position_line *position, struct error *error)
{
    const struct personnel *personnel = &step->staffing.personnel;
    for (size_t i = 0; i < personnel->appointments.count; i++) {
        const struct appointment *other = &personnel->appointments.at[i];
        const struct position_line *held = personnel_position(personnel, other->position);
        if (!terms_overlap(other->term, wanted->term))
            continue;
        if (other->position == wanted->position && other->person == wanted->person)
            return staff_conflict(N_("“{1}” holds that position on some of those days already"), step->change->person,
                                  error);
        if (!position->is_head || !held->is_head || held->unit != position->unit || wanted->is_acting ||
            other->is_acting)
            continue;
        staff_conflict(N_("“{1}” is held by “{2}” on some of those days"), held->code, error);
        error_add_argument(error, 2, personnel_person(personnel, other->person)->code);
        return error_add_hint(error, N_("end that appointment first"));
    }
    return true;
}

bool staff_appoint(struct staff_step *step, struct error *error)
{
    const struct person_line *person;
    const struct position_line *position;
    struct appointment wanted = {.is_acting = step->change->is_acting};
    if (!staff_find_position(step, &position, error) ||
        !staff_may(step, PERMISSION_PERSON_CHANGE, position->unit, error) || !staff_find_person(step, &person, error) ||
        !staff_find_term(step, &wanted.term, error))
        return false;
    wanted.person = person->number;
    wanted.position = position->number;
    if (staff_is_oneself(step, person))
        return error_set(error, ERROR_FORBIDDEN, N_("nobody appoints themself"));
    if (!term_lies_within(wanted.term, position->term))
        return staff_conflict(N_("the position “{1}” does not stand on all of those days"), position->code, error);
    if (!check_holders(step, &wanted, position, error))
        return false;
    struct event event = staff_event_about(EVENT_PERSON_APPOINTED, person->number);
    event_set_number(&event, FIELD_POSITION, position->number);
    if (wanted.is_acting)
        event_set_number(&event, FIELD_ACTING, 1);
    staff_set_until(&event, wanted.term);
    return staffing_append(&step->staffing, &event, error);
}

bool staff_relieve(struct staff_step *step, struct error *error)
{
    const struct person_line *person;
    const struct position_line *position;
    if (!staff_find_position(step, &position, error) ||
        !staff_may(step, PERMISSION_PERSON_CHANGE, position->unit, error) || !staff_find_person(step, &person, error))
        return false;
    const struct appointment *held = personnel_appointment(&step->staffing.personnel, person->number, position->number,
                                                           step->staffing.day);
    if (!held)
        return staff_conflict(N_("“{1}” does not hold that position on that day"), person->code, error);
    return staffing_relieve(&step->staffing, held, error);
}

/* A unit has one position at a time that heads it. */
static bool check_new_position(const struct staff_step *step, const struct position_line *wanted, struct error *error)
{
    const struct position_lines *positions = &step->staffing.personnel.positions;
    for (size_t i = 0; i < positions->count; i++) {
        const struct position_line *other = &positions->at[i];
        if (text_equal(other->code, wanted->code))
            return staff_conflict(N_("the code “{1}” was given already, and no code is given twice"), wanted->code,
                                  error);
        if (wanted->is_head && other->is_head && other->unit == wanted->unit &&
            terms_overlap(other->term, wanted->term))
            return staff_conflict(N_("the unit is headed by the position “{1}” on some of those days"), other->code,
                                  error);
    }
    return true;
}

bool staff_establish(struct staff_step *step, struct error *error)
{
    const struct position_lines *positions = &step->staffing.personnel.positions;
    const struct person_change *change = step->change;
    struct unit_line unit;
    if (!staff_find_unit(step, &unit, error) || !staff_may(step, PERMISSION_PERSON_CHANGE, unit.record.number, error))
        return false;
    bool has_day = step->acting->command->at != 0;
    struct position_line wanted = {.number = positions->count ? positions->at[positions->count - 1].number + 1 : 1,
                                   .unit = unit.record.number,
                                   .term = {has_day ? step->staffing.day : unit.record.since, NO_DAY},
                                   .is_head = change->is_head,
                                   .code = change->position};
    struct text title = change->is_head && text_is_empty(change->title) ? unit.head : change->title;
    if (text_is_empty(wanted.code) || text_is_empty(title))
        return error_set(error, ERROR_USAGE, N_("a position has a code and a title"));
    if (!code_check(wanted.code, error))
        return false;
    if (!check_new_position(step, &wanted, error))
        return false;
    struct event event = event_of(EVENT_POSITION_ESTABLISHED);
    event_set_number(&event, FIELD_POSITION, wanted.number);
    event_set_text(&event, FIELD_CODE, wanted.code);
    event_set_number(&event, FIELD_UNIT, wanted.unit);
    event_set_text(&event, FIELD_TITLE, title);
    if (wanted.is_head)
        event_set_number(&event, FIELD_HEADS, 1);
    event_set_number_unless(&event, FIELD_SINCE, wanted.term.since, NO_DAY);
    return staffing_append(&step->staffing, &event, error);
}

bool staff_abolish(struct staff_step *step, struct error *error)
{
    const struct position_line *position;
    if (!staff_find_position(step, &position, error) ||
        !staff_may(step, PERMISSION_PERSON_CHANGE, position->unit, error))
        return false;
    if (position->term.until != NO_DAY)
        return staff_conflict(N_("the position “{1}” was abolished already"), position->code, error);
    return staffing_abolish(&step->staffing, position, error);
}
