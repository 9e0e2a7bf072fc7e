#include "work/task/task_draft.h"

#include "base/buffer.h"
#include "model/judgement.h"
#include "work/task/task_action_row.h"
#include "work/task/task_check.h"
#include "work/task/task_may.h"

static bool is_special(const struct task_request *request, enum task_special special)
{
    return (task_action_row(request->action)->special & special) != 0;
}

static bool find_unit(struct acting *acting, const struct task_request *request, int64_t *unit, struct error *error)
{
    *unit = NO_NUMBER;
    if (text_is_empty(request->unit))
        return true;
    return is_special(request, SPECIAL_UNIT_LEADS) ? task_check_lead(acting, request->unit, unit, error)
                                                   : task_check_unit(acting, request->unit, unit, error);
}

static bool set_person(struct acting *acting, const struct task_request *request, struct event *event,
                       struct error *error)
{
    int64_t person;
    if (text_is_empty(request->person))
        return true;
    if (!task_check_person(acting, request->person, &person, error))
        return false;
    event_set_number(event, FIELD_PERSON, person);
    return true;
}

static int percent_of(const struct task_request *request)
{
    return is_special(request, SPECIAL_WHOLE) && request->percent == NO_PERCENT ? WHOLE_PERCENT : request->percent;
}

/* The keys of a set of fields, as lines. */
static struct text keys_of(struct arena *arena, event_fields fields)
{
    enum { LONGEST_KEYS_BYTES = 1 << 12 };
    struct buffer keys = buffer_open(arena, LONGEST_KEYS_BYTES);
    for (int field = 0; field < EVENT_FIELD_COUNT; field++)
        if (fields >> field & 1)
            buffer_print(&keys, "%s%.*s", keys.len ? "\n" : "", TEXT_ARG(event_field_key((enum event_field)field)));
    return buffer_text(&keys);
}

/* What is taken away; the coefficient goes with its product. */
static event_fields cleared_by(const struct task_request *request)
{
    bool clears_product = request->clears >> FIELD_PRODUCT_CODE & 1;
    return request->clears | (event_fields)clears_product << FIELD_COEFFICIENT;
}

static void set_given(struct acting *acting, const struct task_request *request, struct event *event)
{
    event_set_number_unless(event, FIELD_START, request->start, NO_DAY);
    event_set_number_unless(event, FIELD_DUE, request->due, NO_DAY);
    event_set_number_unless(event, FIELD_PERCENT, percent_of(request), NO_PERCENT);
    event_set_number_unless(event, FIELD_QUANTITY, request->quantity, NO_QUANTITY);
    event_set_number_unless(event, FIELD_MENDS, request->event, NO_EVENT_NUMBER);
    event_set_number_unless(event, FIELD_HAPPENED, request->moment, NO_MOMENT);
    event_set_number_unless(event, FIELD_PARENT, request->parent, PARENT_UNSAID);
    event_set_number_unless(event, FIELD_LEVEL, request->level, LEVEL_UNSAID);
    event_set_text(event, FIELD_CLEARED, keys_of(acting->arena, cleared_by(request)));
    event_set_text(event, FIELD_RULE, request->rule);
    event_set_text(event, FIELD_PRODUCT_CODE, request->product_code);
    event_set_text(event, FIELD_JUDGED, judgement_print(acting->arena, request->judged));
    event_set_text(event, FIELD_ATTACHMENTS, request->attached.attachments);
    event_set_text(event, FIELD_FILES, request->attached.files);
    event_set_text(event, FIELD_NOTE, request->note);
    event_set_text(event, FIELD_DUTY, request->duty);
    task_words_say(&request->words, event);
}

bool task_draft(struct acting *acting, const struct task_request *request, const struct task_record *record,
                struct event *event, struct error *error)
{
    int64_t unit;
    *event = event_of(task_action_row(request->action)->kind);
    if (!find_unit(acting, request, &unit, error) || !task_check_may(acting, request, record, unit, error) ||
        !set_person(acting, request, event, error))
        return false;
    event_set_number(event, FIELD_TASK, record->number);
    event_set_number(event, FIELD_UNIT, is_special(request, SPECIAL_UNIT_ACTS) ? unit : record->lead);
    event_set_number_unless(event, is_special(request, SPECIAL_UNIT_LEADS) ? FIELD_LEAD : FIELD_OTHER, unit, NO_NUMBER);
    set_given(acting, request, event);
    return true;
}
