#include "work/personnel/staff_step.h"

#include "base/message.h"

/* The unit within which a role holds; none for the whole book. */
static bool find_scope(const struct staff_step *step, int64_t *scope, struct error *error)
{
    struct unit_line unit;
    *scope = NO_NUMBER;
    if (text_is_empty(step->change->unit))
        return true;
    if (!staff_find_unit(step, &unit, error))
        return false;
    *scope = unit.record.number;
    return true;
}

static bool find_role(const struct staff_step *step, enum role *role, struct error *error)
{
    if (role_parse(step->change->role, role))
        return true;
    error_set_with(error, ERROR_USAGE, N_("“{1}” is no role"), step->change->role);
    return error_add_hint(error, N_("there are clerk, leader, supervisor, personnel and administrator"));
}

/* Nobody has a role twice, or two that do not go together. */
static bool check_roles(const struct staff_step *step, const struct role_grant *wanted, struct error *error)
{
    const struct role_grants *roles = &step->staffing.personnel.roles;
    for (size_t i = 0; i < roles->count; i++) {
        const struct role_grant *other = &roles->at[i];
        if (other->person != wanted->person || !terms_overlap(other->term, wanted->term))
            continue;
        if (other->role == wanted->role && other->unit == wanted->unit)
            return staff_conflict(N_("“{1}” has that role on some of those days already"), step->change->person, error);
        if (!roles_conflict(other->role, wanted->role))
            continue;
        staff_conflict(N_("“{1}” has the role “{2}”, with which this one does not go together"), step->change->person,
                       error);
        return error_add_argument(error, 2, text_from(role_code(other->role)));
    }
    return true;
}

bool staff_grant(struct staff_step *step, struct error *error)
{
    const struct person_line *person;
    struct role_grant wanted = {0};
    if (!find_scope(step, &wanted.unit, error) || !staff_may(step, PERMISSION_ROLE_GRANT, wanted.unit, error) ||
        !staff_find_person(step, &person, error) || !find_role(step, &wanted.role, error) ||
        !staff_find_term(step, &wanted.term, error))
        return false;
    wanted.person = person->number;
    if (staff_is_oneself(step, person))
        return error_set(error, ERROR_FORBIDDEN, N_("nobody grants a role to themself"));
    if (!check_roles(step, &wanted, error))
        return false;
    struct event event = staff_event_about(EVENT_ROLE_GRANTED, person->number);
    event_set_text(&event, FIELD_ROLE, text_from(role_code(wanted.role)));
    event_set_number_unless(&event, FIELD_UNIT, wanted.unit, NO_NUMBER);
    staff_set_until(&event, wanted.term);
    return staffing_append(&step->staffing, &event, error);
}

bool staff_revoke(struct staff_step *step, struct error *error)
{
    const struct role_grants *roles = &step->staffing.personnel.roles;
    const struct person_line *person;
    enum role role;
    int64_t scope;
    if (!find_scope(step, &scope, error) || !staff_may(step, PERMISSION_ROLE_GRANT, scope, error) ||
        !staff_find_person(step, &person, error) || !find_role(step, &role, error))
        return false;
    for (size_t i = 0; i < roles->count; i++) {
        const struct role_grant *held = &roles->at[i];
        if (held->person == person->number && held->role == role && held->unit == scope &&
            term_holds(held->term, step->staffing.day))
            return staffing_revoke(&step->staffing, held, error);
    }
    return staff_conflict(N_("“{1}” does not have that role there on that day"), person->code, error);
}
