#include "work/acting/acting_seen.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/message.h"
#include "store/question/lookup.h"

/* What an event is about: a number, but for a policy, which is a word. */
struct subject {
    enum event_subject kind;
    int64_t number;
    struct text policy;
};

struct subject_list {
    struct subject *at;
    size_t count, capacity;
};

/* An appointment and a role are of the person who has them. */
static struct subject subject_of(const struct event *event)
{
    static const struct {
        enum event_subject kind;
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
    enum event_subject kind = event_subject(event_kind(event));
    if (kind == SUBJECT_BOOK)
        return (struct subject){.kind = kind, .number = event_kind(event)};
    struct subject subject = {.kind = rows[kind].kind};
    if (kind == SUBJECT_POLICY)
        subject.policy = event_text(event, rows[kind].field);
    else
        subject.number = event_number(event, rows[kind].field);
    return subject;
}

/* Tasks count where the command is about tasks alone. */
static bool is_among(const struct subject_list *subjects, const struct subject *subject, bool only_tasks)
{
    for (size_t i = 0; i < subjects->count; i++) {
        const struct subject *own = &subjects->at[i];
        if (own->kind == subject->kind && own->number == subject->number && text_equal(own->policy, subject->policy) &&
            (only_tasks || own->kind != SUBJECT_TASK))
            return true;
    }
    return false;
}

/* What the command is about; `only_tasks`: it is about tasks alone. */
static bool read_own(struct acting *acting, int64_t first, struct subject_list *subjects, bool *only_tasks,
                     struct error *error)
{
    *only_tasks = true;
    for (int64_t number = first; number < lookup_next_event(acting->transaction); number++) {
        SCRATCH(scratch, acting->arena);
        struct event event;
        if (!lookup_event(acting->transaction, scratch, number, &event, error))
            return false;
        struct subject subject = subject_of(&event);
        subject.policy = text_copy(acting->arena, subject.policy);
        *only_tasks = *only_tasks && subject.kind == SUBJECT_TASK;
        LIST_ADD(acting->arena, subjects, subject);
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
    struct subject_list subjects = {0};
    bool only_tasks;
    size_t count = 0;
    enum event_kind last = EVENT_BOOK_OPENED;
    if (acting->command->seen == 0)
        return true;
    if (acting->command->seen > first) {
        error_set(error, ERROR_NOT_FOUND, N_("there is no event {1}"));
        return error_add_number(error, 1, acting->command->seen - 1);
    }
    if (!read_own(acting, first, &subjects, &only_tasks, error))
        return false;
    for (int64_t number = acting->command->seen; number < first; number++) {
        SCRATCH(scratch, acting->arena);
        struct event event;
        if (!lookup_event(acting->transaction, scratch, number, &event, error))
            return false;
        const struct subject subject = subject_of(&event);
        if (!is_among(&subjects, &subject, only_tasks))
            continue;
        count++;
        last = event_kind(&event);
    }
    return count == 0 || is_stale(acting->command->seen - 1, count, last, error);
}
