#include "work/task/task_parts.h"

#include "base/message.h"
#include "model/judgement.h"

static bool has_terms(const struct task_request *request)
{
    return request->parent != PARENT_UNSAID || request->level != LEVEL_UNSAID || request->product_code.len ||
           request->rule.len;
}

/* What a request gives, and how each part is called where it is missing or has no place. */
static const struct part_row {
    enum task_part part;
    const char *missing, *superfluous;
} parts[] = {
    {PART_NOTE, N_("say why, or what, in a note"), N_("a note has no place here")},
    {PART_UNIT, N_("name the unit"), N_("a unit has no place here")},
    {PART_PERSON, N_("name the person by a code"), N_("a person has no place here")},
    {PART_DUE, N_("say which due day"), N_("a due day has no place here")},
    {PART_PERCENT, N_("say how far it is, from 0 to 100"), N_("a percentage has no place here")},
    {PART_QUANTITY, N_("say how much"), N_("a quantity has no place here")},
    {PART_JUDGED, N_("say how the result is judged"), N_("a judgement has no place here")},
    {PART_EVENT, N_("name the event by its number; “roviec show” has it"), N_("an event has no place here")},
    {PART_DUTY, N_("say what the unit has to do"), N_("a duty has no place here")},
    {PART_START, N_("say on which day it begins"), N_("a first day has no place here")},
    {PART_MOMENT, N_("say when it happened"), N_("another moment has no place here")},
    {PART_WORDS, N_("say which words are corrected"), N_("corrected words have no place here")},
    {PART_FILES, N_("name the file"), N_("a file has no place here")},
    {PART_TERMS, N_("say which level, task above, product of the catalogue or rule is right"),
     N_("a level, a task above, a product of the catalogue or a rule has no place here")},
};

#define GIVES(name) (unsigned)PART_##name
static unsigned parts_of(const struct task_request *request)
{
    unsigned given = 0;
    given |= request->note.len ? GIVES(NOTE) : 0;
    given |= request->unit.len ? GIVES(UNIT) : 0;
    given |= request->person.len ? GIVES(PERSON) : 0;
    given |= request->due != NO_DAY ? GIVES(DUE) : 0;
    given |= request->percent != NO_PERCENT ? GIVES(PERCENT) : 0;
    given |= request->quantity != NO_QUANTITY ? GIVES(QUANTITY) : 0;
    given |= request->judged ? GIVES(JUDGED) : 0;
    given |= request->event != NO_EVENT_NUMBER ? GIVES(EVENT) : 0;
    given |= request->duty.len ? GIVES(DUTY) : 0;
    given |= request->start != NO_DAY ? GIVES(START) : 0;
    given |= request->moment != NO_MOMENT ? GIVES(MOMENT) : 0;
    given |= !task_words_are_none(&request->words) ? GIVES(WORDS) : 0;
    given |= request->attached.files.len ? GIVES(FILES) : 0;
    given |= has_terms(request) ? GIVES(TERMS) : 0;
    return given;
}

/* A failure is counted or it is excused. */
static bool check_judged(unsigned judged, struct error *error)
{
    const unsigned faults = JUDGED_FAULTY | JUDGED_FAULT_EXCUSED, latenesses = JUDGED_LATE | JUDGED_LATE_EXCUSED;
    return ((judged & faults) != faults && (judged & latenesses) != latenesses) ||
           error_set(error, ERROR_USAGE, N_("the same failure cannot be counted and excused"));
}

bool task_parts_check(const struct task_request *request, unsigned needs, unsigned may, struct error *error)
{
    unsigned given = parts_of(request);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (needs & ~given & parts[i].part)
            return error_set(error, ERROR_USAGE, parts[i].missing);
        if (given & ~(needs | may) & parts[i].part)
            return error_set(error, ERROR_USAGE, parts[i].superfluous);
    }
    if (request->task_count == 0)
        return error_set(error, ERROR_USAGE, N_("name the task by its number"));
    if (request->percent != NO_PERCENT && (request->percent < 0 || request->percent > WHOLE_PERCENT))
        return error_set(error, ERROR_USAGE, N_("progress is not between 0 and 100"));
    return check_judged(request->judged, error);
}
