#include "work/personnel/personnel.h"

#include "base/message.h"
#include "model/code.h"
#include "work/personnel/staff_step.h"

struct request {
    const struct person_change *change;
    staff_run *run;
};

static bool staff_register(struct staff_step *step, struct error *error)
{
    const struct person_lines *persons = &step->staffing.personnel.persons;
    struct event event = staff_event_about(EVENT_PERSON_REGISTERED,
                                           persons->count ? persons->at[persons->count - 1].number + 1 : 1);
    if (!staff_may(step, PERMISSION_PERSON_CHANGE, NO_NUMBER, error))
        return false;
    if (personnel_find_person(&step->staffing.personnel, step->change->person))
        return staff_conflict(N_("the code “{1}” was given already, and no code is given twice"), step->change->person,
                              error);
    if (text_is_empty(step->change->person))
        return error_set(error, ERROR_USAGE, N_("a person has a code"));
    if (!code_check(step->change->person, error))
        return false;
    event_set_text(&event, FIELD_CODE, step->change->person);
    event_set_text(&event, FIELD_NAME, step->change->name);
    return staffing_append(&step->staffing, &event, error);
}

static bool staff_rename(struct staff_step *step, struct error *error)
{
    const struct person_line *person;
    if (!staff_may(step, PERMISSION_PERSON_CHANGE, NO_NUMBER, error) || !staff_find_person(step, &person, error))
        return false;
    if (text_is_empty(step->change->name))
        return error_set(error, ERROR_USAGE, N_("give the name with “--name”"));
    struct event event = staff_event_about(EVENT_PERSON_RENAMED, person->number);
    event_set_text(&event, FIELD_NAME, step->change->name);
    return staffing_append(&step->staffing, &event, error);
}

static bool staff_leave(struct staff_step *step, struct error *error)
{
    const struct person_line *person;
    return staff_may(step, PERMISSION_PERSON_CHANGE, NO_NUMBER, error) && staff_find_person(step, &person, error) &&
           staffing_leave(&step->staffing, person, error);
}

static bool run_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    const struct request *request = argument;
    struct staff_step step = {
        .acting = acting,
        .change = request->change,
        .staffing = {.transaction = acting->transaction,
                     .arena = acting->arena,
                     .by = acting->by,
                     .basis = request->change->basis,
                     .at = acting->at},
    };
    if (!staffing_open(&step.staffing, error) || !request->run(&step, error))
        return false;
    *answer = (int64_t)step.staffing.event_count;
    return true;
}

static bool write_step(struct book *book, const struct book_command *command, const struct person_change *change,
                       staff_run *run, size_t *count, struct error *error)
{
    struct request request = {change, run};
    int64_t answer;
    if (!book_act(book, command, run_step, &request, &answer, error))
        return false;
    *count = (size_t)answer;
    return true;
}

#define PERSON_COMMAND(name, step)                                                                                     \
    bool name(struct book *book, const struct book_command *command, const struct person_change *change,               \
              size_t *count, struct error *error)                                                                      \
    {                                                                                                                  \
        return write_step(book, command, change, step, count, error);                                                  \
    }
PERSON_COMMAND(book_person_register, staff_register)
PERSON_COMMAND(book_person_rename, staff_rename)
PERSON_COMMAND(book_person_leave, staff_leave)
PERSON_COMMAND(book_person_appoint, staff_appoint)
PERSON_COMMAND(book_person_relieve, staff_relieve)
PERSON_COMMAND(book_person_grant, staff_grant)
PERSON_COMMAND(book_person_revoke, staff_revoke)
PERSON_COMMAND(book_position_establish, staff_establish)
PERSON_COMMAND(book_position_abolish, staff_abolish)
