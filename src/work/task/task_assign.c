#include "work/task/task_assign.h"

#include "base/buffer.h"
#include "base/message.h"
#include "base/moment.h"
#include "model/clarity_policy.h"
#include "model/task_state.h"
#include "work/acting/acting_policy.h"
#include "work/acting/permission.h"
#include "work/task/task_check.h"
#include "work/task/task_partners.h"
#include "work/task/task_product.h"
#include "work/task/task_series.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

struct task_assignment task_assignment_of(enum task_level level, struct text title, struct text leads)
{
    return (struct task_assignment){.level = level,
                                    .words.title = title,
                                    .leads = leads,
                                    .start = NO_DAY,
                                    .due = NO_DAY,
                                    .occurrence = NO_DAY,
                                    .quantity = NO_QUANTITY};
}

/* Whether the assignment gives a mark of clarity. Its lead does it and answers for it. */
static bool is_clear(const struct task_assignment *assignment, enum clarity_mark mark)
{
    switch (mark) {
    case CLARITY_TIME:
        return assignment->due != NO_DAY || !text_is_empty(assignment->rule);
    case CLARITY_PRODUCT:
        return !text_is_empty(assignment->words.product) || !text_is_empty(assignment->product_code);
    case CLARITY_COMPETENCE:
        return !text_is_empty(assignment->words.competence);
    case CLARITY_PERSON:
    case CLARITY_WORK:
    case CLARITY_RESPONSIBILITY:
    case CLARITY_MARK_COUNT:
        break;
    }
    return true;
}

static bool read_required(struct acting *acting, struct clarity_policy *required, struct error *error)
{
    struct policy_standing standing;
    if (!acting_policy(acting, &(struct policy_key){.policy = POLICY_CLARITY_REQUIRED}, &standing, error))
        return false;
    *required = policy_clarity(&standing);
    return true;
}

/* Says every mark that is lacking: those that an assignment can lack are no more than an error has places. */
static bool is_unclear(const enum clarity_mark *lacking, size_t count, struct error *error)
{
    static const char *const sentences[] = {
        N_("the task is not clear: {1}"),
        N_("the task is not clear: {1}; {2}"),
        N_("the task is not clear: {1}; {2}; {3}"),
    };
    error_set(error, ERROR_CONFLICT, sentences[count - 1]);
    for (size_t i = 0; i < count; i++)
        error_add_said(error, i + 1, clarity_mark_question(lacking[i]));
    return error_add_hint(error, N_("say it, or record why the task is assigned all the same"));
}

/* The marks that are asked for and lacking stand in the event, with the reason why it is assigned all the same. What a
 * series makes needs none: the rule may have changed since the series was assigned. */
static bool check_clarity(struct acting *acting, const struct task_assignment *assignment, struct event *event,
                          struct error *error)
{
    struct clarity_policy required;
    struct buffer codes = buffer_open(acting->arena, LONGEST_LIST_BYTES);
    enum clarity_mark lacking[CLARITY_MARK_COUNT];
    size_t count = 0;
    if (!read_required(acting, &required, error))
        return false;
    for (enum clarity_mark mark = CLARITY_PERSON; mark < CLARITY_MARK_COUNT; mark++)
        if (required.asks_for[mark] && !is_clear(assignment, mark))
            lacking[count++] = mark;
    if (count > 0 && text_is_empty(assignment->unclear) && assignment->occurrence == NO_DAY)
        return is_unclear(lacking, count, error);
    for (size_t i = 0; i < count; i++)
        buffer_print(&codes, "%s%s", codes.len ? "\n" : "", clarity_mark_code(lacking[i]));
    event_set_text(event, FIELD_LACKS, buffer_text(&codes));
    if (count > 0)
        event_set_text(event, FIELD_UNCLEAR, assignment->unclear);
    return true;
}

/* A document can come when its deadlines are over, and a series makes the tasks of days that went by. */
static bool check_due(struct acting *acting, const struct task_assignment *assignment, struct error *error)
{
    bool may_be_past = assignment->document != NO_NUMBER || assignment->occurrence != NO_DAY;
    if (!task_check_due(acting, &(struct task_record){.parent = assignment->parent}, assignment->due, error))
        return false;
    if (may_be_past)
        return true;
    for (size_t i = 0; i < assignment->share_count; i++)
        if (!task_check_ahead(acting, assignment->parent, assignment->shares[i].due, error))
            return false;
    return task_check_ahead(acting, assignment->parent, assignment->due, error);
}

static bool check_above(struct acting *acting, int64_t parent, struct error *error)
{
    struct task_record above;
    if (parent == NO_NUMBER)
        return true;
    if (!transaction_task(acting->transaction, parent, &above, error) ||
        !permission_check(acting, PERMISSION_TASK_ASSIGN_BELOW, &above, NO_NUMBER, error))
        return false;
    if (!task_is_open(&above))
        return error_set(error, ERROR_CONFLICT, N_("the task above is over"));
    return task_check_depth(acting, &above, 1, error) &&
           task_check_assigned(acting, &(struct task_record){.parent = parent, .assigned_at = acting->at}, error);
}

/* Each unit has one part in a task. */
static bool check_named_once(struct text codes, struct error *error)
{
    for (struct text rest = codes, code; text_split(&rest, '\n', &code);)
        for (struct text others = rest, other; text_split(&others, '\n', &other);)
            if (text_equal(code, other))
                return error_set_with(error, ERROR_USAGE, N_("the unit “{1}” is named twice"), code);
    return true;
}

static bool check_rule(const struct acting *acting, const struct task_assignment *assignment, struct error *error)
{
    struct recurrence_start start = task_series_start(assignment->start, acting->at);
    return text_is_empty(assignment->rule) || task_series_check_rule(assignment->rule, &start, error);
}

static bool check_words(struct arena *arena, const struct task_assignment *assignment, struct error *error)
{
    if (text_is_empty(assignment->words.title))
        return error_set(error, ERROR_USAGE, N_("a task has a title"));
    if (text_find_byte(assignment->words.title, '\n') != TEXT_NOT_FOUND)
        return error_set(error, ERROR_USAGE, N_("a title is one line"));
    if (!task_check_quantity(assignment->quantity, error) || !check_named_once(assignment->leads, error) ||
        !check_named_once(task_partners_codes(arena, assignment), error))
        return false;
    if (text_is_empty(assignment->leads))
        return error_set(error, ERROR_USAGE, N_("name the unit that leads"));
    return assignment->start == NO_DAY || assignment->due == NO_DAY || assignment->start <= assignment->due ||
           error_set(error, ERROR_USAGE, N_("the task begins after it is due"));
}

/* Of several leads, each of which gets one of its own below it. */
static bool is_joint(const struct task_assignment *assignment)
{
    return text_find_byte(assignment->leads, '\n') != TEXT_NOT_FOUND;
}

static void set_facts(struct event *event, const struct task_assignment *assignment)
{
    event_set_number_unless(event, FIELD_PARENT, assignment->parent, NO_NUMBER);
    event_set_number(event, FIELD_LEVEL, assignment->level);
    event_set_number_unless(event, FIELD_START, assignment->start, NO_DAY);
    event_set_number_unless(event, FIELD_DUE, assignment->due, NO_DAY);
    event_set_number_unless(event, FIELD_OCCURRENCE, assignment->occurrence, NO_DAY);
    event_set_number_unless(event, FIELD_QUANTITY, assignment->quantity, NO_QUANTITY);
    if (is_joint(assignment)) /* those below it recur */
        event_set_number(event, FIELD_JOINT, 1);
    else
        event_set_text(event, FIELD_RULE, assignment->rule);
    event_set_number_unless(event, FIELD_DOCUMENT, assignment->document, NO_NUMBER);
    event_set_text(event, FIELD_CLAUSE, assignment->clause);
    event_set_text(event, FIELD_ANCHOR, assignment->anchor);
    event_set_number_unless(event, FIELD_BATCH, assignment->batch, NO_NUMBER);
}

/* Says who does the task that was assigned, or who follows it. */
static bool name_person(struct acting *acting, enum event_kind kind, struct text code, const struct event *assigned,
                        struct error *error)
{
    int64_t person;
    struct event event = event_of(kind);
    if (text_is_empty(code))
        return true;
    if (!task_check_person(acting, code, &person, error))
        return false;
    event_set_number(&event, FIELD_TASK, event_number(assigned, FIELD_TASK));
    event_set_number(&event, FIELD_UNIT, event_number(assigned, FIELD_LEAD));
    event_set_number(&event, FIELD_PERSON, person);
    if (event_has(assigned, FIELD_BATCH))
        event_set_number(&event, FIELD_BATCH, event_number(assigned, FIELD_BATCH));
    return acting_append(acting, &event, error);
}

/* To the one lead with a code. */
static bool assign_to(struct acting *acting, const struct task_assignment *assignment, struct text code, int64_t *task,
                      struct error *error)
{
    int64_t lead, last_unit, last_task;
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    if (!task_check_lead(acting, code, &lead, error) ||
        !permission_check(acting, PERMISSION_TASK_ASSIGN, NULL, lead, error) ||
        !check_above(acting, assignment->parent, error) || !check_due(acting, assignment, error) ||
        !check_clarity(acting, assignment, &event, error) ||
        !task_product_set(acting, assignment->product_code, acting->at, &event, error) ||
        !transaction_last_numbers(acting->transaction, &last_unit, &last_task, error))
        return false;
    *task = last_task + 1;
    event_set_number(&event, FIELD_TASK, *task);
    event_set_number(&event, FIELD_LEAD, lead);
    if (!task_partners_set(acting, assignment, &event, error))
        return false;
    set_facts(&event, assignment);
    task_words_say(&assignment->words, &event);
    return acting_append(acting, &event, error) && task_partners_share(acting, assignment, &event, error) &&
           name_person(acting, EVENT_TASK_DELEGATED, assignment->person, &event, error) &&
           name_person(acting, EVENT_TASK_MONITORED, assignment->monitor, &event, error);
}

bool task_assign(struct acting *acting, const struct task_assignment *assignment, int64_t *task, struct error *error)
{
    struct text codes = assignment->leads, first, code;
    if (!check_words(acting->arena, assignment, error) || !check_rule(acting, assignment, error))
        return false;
    text_split(&codes, '\n', &first);
    if (!assign_to(acting, assignment, first, task, error))
        return false;
    if (text_is_empty(codes))
        return true;
    struct task_assignment below = *assignment;
    below.parent = *task;
    below.level = LEVEL_TASK;
    for (codes = assignment->leads; text_split(&codes, '\n', &code);) {
        int64_t number;
        below.leads = code;
        if (!assign_to(acting, &below, code, &number, error))
            return false;
    }
    return true;
}

static bool assign_step(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct task_assignment *assignment = request;
    return task_assign(acting, assignment, answer, error);
}

bool book_task_assign(struct book *book, const struct book_command *command, const struct task_assignment *assignment,
                      int64_t *task, struct error *error)
{
    struct task_assignment request = *assignment;
    return book_act(book, command, assign_step, &request, task, error);
}
