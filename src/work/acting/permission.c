#include "work/acting/permission.h"

#include "base/message.h"
#include "store/question/lookup.h"
#include "store/question/personnel.h"
#include "store/question/question.h"
#include "work/acting/acting.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"

struct permission_row {
    const char *code;
    unsigned may, never;
    const char *sentence;
};

#define AS(name) (unsigned)CAPACITY_##name
#define NOBODY 0
static const struct permission_row rows[] = {
#define PERMISSION(name, code, may, never, sentence) {code, may, never, sentence},
#include "work/acting/permissions.def"
#undef PERMISSION
};

struct obstacle_row {
    unsigned capacities;
    const char *sentence;
};

static const struct obstacle_row obstacles[] = {
    {AS(DOER) | AS(LEAD_HEAD), N_("whoever does or leads a task does not change what he is judged by")},
    {CAPACITY_UNIT_HEAD, N_("whoever heads the unit does not close what others found there")},
    {CAPACITY_SUBMITTER, N_("whoever submitted a result neither confirms it nor changes what was recorded")},
    {CAPACITY_REQUESTER, N_("whoever asked for a later due day does not decide on it")},
    {CAPACITY_ADMINISTRATOR, N_("an administrator has no part in the work itself")},
};

bool permission_allows(enum permission permission, unsigned capacities, const char **why)
{
    const struct permission_row *row = &rows[permission];
    *why = row->sentence;
    if ((row->may & capacities) == 0)
        return false;
    for (size_t i = 0; i < COUNT_OF(obstacles); i++) {
        if ((row->never & capacities & obstacles[i].capacities) == 0)
            continue;
        *why = obstacles[i].sentence;
        return false;
    }
    *why = NULL;
    return true;
}

const char *permission_code(enum permission permission)
{
    return rows[permission].code;
}

bool permission_capacities(struct acting *acting, const struct task_record *about, int64_t unit, unsigned *capacities,
                           struct error *error)
{
    struct matter matter;
    *capacities = 0;
    if (acting->person == NO_NUMBER)
        return true;
    if (!transaction_matter(acting->transaction, acting->arena, about, unit, &matter, error))
        return false;
    *capacities = mandate_capacities(&acting->mandate, &matter);
    return true;
}

bool permission_check(struct acting *acting, enum permission permission, const struct task_record *about, int64_t unit,
                      struct error *error)
{
    unsigned capacities;
    const char *why;
    if (acting->person == NO_NUMBER)
        return true;
    return permission_capacities(acting, about, unit, &capacities, error) &&
           (permission_allows(permission, capacities, &why) || error_set(error, ERROR_FORBIDDEN, why));
}

/* Whether the person heads a unit that takes part in the task, is waited for or is asked there. */
static bool heads_unit_of(struct acting *acting, const struct task_record *task, bool *heads, struct error *error)
{
    const struct mandate *mandate = &acting->mandate;
    *heads = false;
    for (size_t i = 0; i < mandate->post_count && !*heads; i++) {
        int64_t unit = mandate->posts[i].path.at[0];
        if (mandate->posts[i].is_head && !lookup_partner(acting->transaction, task->number, unit, heads, error))
            return false;
        *heads |= mandate->posts[i].is_head && (unit == task->waiting_for || unit == task->difficulty_to);
    }
    return true;
}

bool permission_check_sees(struct acting *acting, const struct task_record *task, struct error *error)
{
    bool heads;
    const char *why;
    if (!heads_unit_of(acting, task, &heads, error))
        return false;
    return (heads && permission_allows(PERMISSION_TASK_SEE, CAPACITY_UNIT_HEAD, &why)) ||
           permission_check(acting, PERMISSION_TASK_SEE, task, NO_NUMBER, error);
}

/* What the request is about, as of now: what somebody may do with a task tells how it stands. */
static bool find_matter(struct asker *asker, const struct permission_request *request, struct matter *matter,
                        struct error *error)
{
    struct book_reader *reader = asker->reader;
    struct arena *arena = asker->arena;
    const struct task_cut now = TASK_CUT_NOW;
    struct task_record record;
    struct unit_lines units;
    const struct unit_line *unit = NULL;
    bool is_task = request->task != NO_NUMBER;
    if (is_task && (!question_task(reader, arena, &now, request->task, &record, error) ||
                    !asker_check_task(asker, request->task, error)))
        return false;
    if (request->unit.len > 0 && !question_units(reader, arena, NO_DAY, &units, error))
        return false;
    if (request->unit.len > 0 && !(unit = unit_lines_find(&units, request->unit)))
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), request->unit);
    return question_matter(reader, arena, is_task ? &record : NULL, unit ? unit->record.number : NO_NUMBER, matter,
                           error);
}

bool book_permissions(struct book *book, struct arena *arena, const struct permission_request *request,
                      struct permission_answers *answers, struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    struct person_line person;
    struct mandate mandate;
    struct matter matter;
    int32_t today = date_to_day(book_today(book));
    *answers = (struct permission_answers){0};
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !asker_open(&asker, book, reader, arena, request->as, error) || !find_matter(&asker, request, &matter, error))
        return false;
    if (text_is_empty(request->person))
        return true;
    if (!question_person(reader, arena, request->person, &person, error) ||
        !question_mandate(reader, arena, person.number, today, &mandate, error))
        return false;
    unsigned capacities = mandate_capacities(&mandate, &matter);
    for (int i = 0; i < PERMISSION_COUNT; i++)
        permission_allows((enum permission)i, capacities, &answers->why[i]);
    return true;
}
