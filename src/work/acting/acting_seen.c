#include "work/acting/acting_seen.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/message.h"
#include "store/question/lookup.h"

/* What an event is about: a number, but for a policy, which is a word. */
struct matter_of {
    enum event_subject subject;
    int64_t number;
    struct text policy;
};

struct matter_list {
    struct matter_of *at;
    size_t count, capacity;
};

/* An appointment and a role are of the person who has them. */
static struct matter_of matter_of(const struct event *event)
{
    static const struct {
        enum event_subject subject;
        enum event_field field;
    } rows[] = {
        [SUBJECT_UNIT] = {SUBJECT_UNIT, FIELD_UNIT},
        [SUBJECT_TASK] = {SUBJECT_TASK, FIELD_TASK},
        [SUBJECT_PERSON] = {SUBJECT_PERSON, FIELD_PERSON},
        [SUBJECT_POSITION] = {SUBJECT_POSITION, FIELD_POSITION},
        [SUBJECT_APPOINTMENT] = {SUBJECT_PERSON, FIELD_PERSON},
        [SUBJECT_ROLE] = {SUBJECT_PERSON, FIELD_PERSON},
        [SUBJECT_DOCUMENT] = {SUBJECT_DOCUMENT, FIELD_DOCUMENT},
        [SUBJECT_POLICY] = {SUBJECT_POLICY, FIELD_POLICY},
        [SUBJECT_TARGET] = {SUBJECT_TARGET, FIELD_TARGET},
        [SUBJECT_LIMITATION] = {SUBJECT_LIMITATION, FIELD_LIMITATION},
    };
    enum event_subject subject = event_subject(event_kind(event));
    if (subject == SUBJECT_BOOK)
        return (struct matter_of){.subject = subject, .number = event_kind(event)};
    struct matter_of matter = {.subject = rows[subject].subject};
    if (subject == SUBJECT_POLICY)
        matter.policy = event_text(event, rows[subject].field);
    else
        matter.number = event_number(event, rows[subject].field);
    return matter;
}

static bool is_among(const struct matter_list *matters, const struct matter_of *matter, bool with_tasks)
{
    for (size_t i = 0; i < matters->count; i++) {
        const struct matter_of *own = &matters->at[i];
        if (own->subject == matter->subject && own->number == matter->number &&
            text_equal(own->policy, matter->policy) && (with_tasks || own->subject != SUBJECT_TASK))
            return true;
    }
    return false;
}

/* What the command is about; `with_tasks` tells whether tasks are all that it is about. */
static bool read_own(struct acting *acting, int64_t first, struct matter_list *matters, bool *with_tasks,
                     struct error *error)
{
    *with_tasks = true;
    for (int64_t number = first; number < lookup_next_event(acting->transaction); number++) {
        SCRATCH(scratch, acting->arena);
        struct event event;
        if (!lookup_event(acting->transaction, scratch, number, &event, error))
            return false;
        struct matter_of matter = matter_of(&event);
        matter.policy = text_copy(acting->arena, matter.policy);
        *with_tasks = *with_tasks && matter.subject == SUBJECT_TASK;
        LIST_ADD(acting->arena, matters, matter);
    }
    return true;
}

static bool is_stale(int64_t last_seen, size_t count, enum event_kind last, struct error *error)
{
    error_set(error, ERROR_STALE,
              N_("what this changes has changed since event {1} (times: {2}); the last that happened: {3}"));
    error_add_number(error, 1, last_seen);
    error_add_number(error, 2, (int64_t)count);
    error_add_said(error, 3, event_kind_title(last));
    return error_add_hint(error, N_("look at it again"));
}

bool acting_check_seen(struct acting *acting, int64_t first, struct error *error)
{
    struct matter_list matters = {0};
    bool with_tasks;
    size_t count = 0;
    enum event_kind last = EVENT_BOOK_OPENED;
    if (acting->command->seen == 0)
        return true;
    if (acting->command->seen > first) {
        error_set(error, ERROR_NOT_FOUND, N_("there is no event {1}"));
        return error_add_number(error, 1, acting->command->seen - 1);
    }
    if (!read_own(acting, first, &matters, &with_tasks, error))
        return false;
    for (int64_t number = acting->command->seen; number < first; number++) {
        SCRATCH(scratch, acting->arena);
        struct event event;
        if (!lookup_event(acting->transaction, scratch, number, &event, error))
            return false;
        const struct matter_of matter = matter_of(&event);
        if (!is_among(&matters, &matter, with_tasks))
            continue;
        count++;
        last = event_kind(&event);
    }
    return count == 0 || is_stale(acting->command->seen - 1, count, last, error);
}
