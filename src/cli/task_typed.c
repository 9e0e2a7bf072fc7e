#include "cli/task_typed.h"

#include "base/arena.h"
#include "base/decimal.h"
#include "base/moment.h"
#include "cli/command.h"
#include "cli/day.h"
#include "cli/due.h"
#include "cli/typed.h"
#include "model/judgement.h"

static bool read_words(struct session *session, const struct given *given, struct task_request *request,
                       struct error *error)
{
    const struct {
        enum task_option option;
        struct text *words;
    } words[] = {
        {COMPETENCE, &request->words.competence},
        {DESCRIPTION, &request->words.description},
        {DUTY, &request->duty},
        {NOTE, &request->note},
        {PERSON, &request->person},
        {PRODUCT, &request->words.product},
        {PRODUCT_CODE, &request->product_code},
        {QUALITY, &request->words.quality},
        {RULE, &request->rule},
        {SOURCE, &request->words.source},
        {TITLE, &request->words.title},
        {UNIT, &request->unit},
        {URGENCY, &request->words.urgency},
    };
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (!typed_words(session, given->values[words[i].option], words[i].words, error))
            return false;
    return true;
}

static bool read_judged(struct session *session, const char *typed, unsigned *judged, struct error *error)
{
    struct text codes;
    if (!typed_list(session, typed, &codes, error))
        return false;
    for (struct text code; text_split(&codes, '\n', &code);)
        if (!judgement_add(code, judged))
            return error_set_with(error, ERROR_USAGE, N_("there is no judgement “{1}”"), code);
    return true;
}

/* The value of a day or number, where there is one and it is not taken away. */
static const char *kept(const struct given *given, enum task_option option, const struct task_request *request)
{
    bool is_empty = given->values[option] && given->values[option][0] == '\0';
    return is_empty && request->action == ACTION_CORRECT ? NULL : given->values[option];
}

static bool read_numbers(const struct given *given, struct task_request *request, struct error *error)
{
    uint64_t percent = 0, event = 0, seen = 0;
    const char *quantity = kept(given, QUANTITY, request);
    if (given->values[PERCENT] && !text_to_number(text_from(given->values[PERCENT]), 100, &percent))
        return error_set(error, ERROR_USAGE, N_("progress is a number from 0 to 100"));
    if (given->values[EVENT] && !typed_event(given->values[EVENT], &event))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the number of an event"),
                              text_from(given->values[EVENT]));
    if (given->values[SEEN] && !text_to_number(text_from(given->values[SEEN]), INT64_MAX, &seen))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is no version"), text_from(given->values[SEEN]));
    if (quantity && (!decimal_parse(text_from(quantity), &request->quantity) || request->quantity < 0))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is no quantity"), text_from(quantity));
    request->percent = given->values[PERCENT] ? (int)percent : NO_PERCENT;
    request->event = given->values[EVENT] ? (int64_t)event : NO_EVENT_NUMBER;
    request->seen = given->values[SEEN] ? (int64_t)seen : NO_VERSION;
    return true;
}

static bool read_happened(const char *typed, int64_t *moment, struct error *error)
{
    struct date day = {0};
    if (!typed || moment_parse(text_from(typed), moment))
        return true;
    if (!day_read(typed, &day, error))
        return false;
    *moment = moment_of_day(date_to_day(day));
    return true;
}

/* Where it stands in the tree: nothing above it is said by a word. */
static bool read_place(const struct given *given, struct task_request *request, struct error *error)
{
    const char *above = given->values[ABOVE];
    enum task_level level = LEVEL_TASK;
    if (!typed_level(given->values[LEVEL], &level, error))
        return false;
    request->level = given->values[LEVEL] ? (int)level : LEVEL_UNSAID;
    if (!above || text_equal(text_from(above), TEXT("none"))) {
        request->parent = above ? NO_NUMBER : PARENT_UNSAID;
        return true;
    }
    return typed_number(above, N_("“{1}” is not the number of a task"), &request->parent, error);
}

/* The words after the action are numbers. */
static bool read_tasks(struct session *session, const struct given *given, struct task_request *request,
                       struct error *error)
{
    int64_t *tasks = arena_array(session->arena, int64_t, given->rest_count);
    for (size_t i = 1; i < given->rest_count; i++)
        if (!typed_number(given->rest[i], N_("“{1}” is not the number of a task"), &tasks[i - 1], error))
            return false;
    request->tasks = tasks;
    request->task_count = given->rest_count - 1;
    return true;
}

/* An empty value of a correction: nothing was to be said there. */
static event_fields read_clears(const struct given *given)
{
    static const struct {
        enum task_option option;
        enum event_field field;
    } rows[] = {
        {COMPETENCE, FIELD_COMPETENCE},
        {DESCRIPTION, FIELD_DESCRIPTION},
        {DUE, FIELD_DUE},
        {PRODUCT, FIELD_PRODUCT},
        {PRODUCT_CODE, FIELD_PRODUCT_CODE},
        {QUALITY, FIELD_QUALITY},
        {QUANTITY, FIELD_QUANTITY},
        {RULE, FIELD_RULE},
        {SOURCE, FIELD_SOURCE},
        {START, FIELD_START},
        {URGENCY, FIELD_URGENCY},
    };
    event_fields clears = 0;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (given->values[rows[i].option] && given->values[rows[i].option][0] == '\0')
            clears |= (event_fields)1 << rows[i].field;
    return clears;
}

bool task_request_typed(struct session *session, const struct given *given, struct date today,
                        struct task_request *request, struct error *error)
{
    if (request->action == ACTION_CORRECT)
        request->clears = read_clears(given);
    return read_tasks(session, given, request, error) && read_words(session, given, request, error) &&
           read_numbers(given, request, error) && read_place(given, request, error) &&
           read_judged(session, given->values[JUDGED], &request->judged, error) &&
           read_happened(given->values[MOMENT], &request->moment, error) &&
           due_read(session, kept(given, START, request), today, &request->start, error) &&
           due_read(session, kept(given, DUE, request), today, &request->due, error);
}
