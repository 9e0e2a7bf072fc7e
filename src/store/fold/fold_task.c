#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "base/message.h"
#include "model/joint_parts.h"
#include "model/task_correction.h"
#include "store/fold/fold_facts.h"
#include "store/fold/fold_joint.h"
#include "store/fold/fold_search.h"
#include "store/fold/fold_tally.h"
#include "store/fold/task_row.h"
#include "store/fold/task_words_row.h"
#include "store/log/log.h"

/* What a joint task above makes of the change of a part. */
static bool tell_above(struct fold *fold, int64_t above, struct error *error)
{
    bool is_joint = false;
    return above == NO_NUMBER ||
           (fold_is_joint(fold, above, &is_joint, error) && (!is_joint || fold_joint_again(fold, above, error)));
}

/* Writes the record at hand and its facts, and counts it; joint tasks above it may end with it. */
static bool put_down(struct fold *fold, struct error *error)
{
    struct task_record before = fold->row, after = fold->task;
    if (!fold_facts_write(fold, error))
        return false;
    if (!fold->is_changed)
        return true;
    fold->is_changed = false;
    if (!task_row_set(fold->connection, &fold->task, error) || !fold_tally(fold, error))
        return false;
    return !joint_parts_change(&before, &after) ||
           (tell_above(fold, after.parent, error) &&
            (before.parent == after.parent || tell_above(fold, before.parent, error)));
}

bool fold_finish(struct fold *fold, struct error *error)
{
    return put_down(fold, error) && fold_tally_write(fold, error);
}

/* Brings a task's record to hand. */
static bool turn_to(struct fold *fold, int64_t number, struct error *error)
{
    if (fold->task.number == number)
        return true;
    if (!put_down(fold, error))
        return false;
    fold->task.number = NO_NUMBER;
    struct query query = query_of(fold->connection, SQL_TASK_GET);
    query_set_number(&query, TASK_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_GET_NUMBER, number);
    if (query_next(&query))
        fold->task = fold->row = task_row_get(&query);
    return query_end(&query, error);
}

bool fold_joint_again(struct fold *fold, int64_t joint, struct error *error)
{
    if (!turn_to(fold, joint, error))
        return false;
    fold->is_changed = true;
    return fold_joint_by_itself(fold, error) && fold_joint_end(fold, error) && put_down(fold, error);
}

bool fold_task_get(struct fold *fold, int64_t number, struct task_record *record, struct error *error)
{
    if (!turn_to(fold, number, error))
        return false;
    if (fold->task.number == NO_NUMBER) {
        error_set(error, ERROR_NOT_FOUND, N_("there is no task {1}"));
        return error_add_number(error, 1, number);
    }
    *record = fold->task;
    return true;
}

static bool set_partner(struct fold *fold, const struct event *event, int64_t unit, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASK_PARTNER_SET);
    query_set_number(&query, TASK_PARTNER_SET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNER_SET_TASK, event_number(event, FIELD_TASK));
    query_set_number(&query, TASK_PARTNER_SET_UNIT, unit);
    query_set_null(&query, TASK_PARTNER_SET_DUE);
    query_set_text(&query, TASK_PARTNER_SET_DUTY, event_text(event, FIELD_DUTY));
    if (event_kind(event) == EVENT_TASK_PARTNER_SET && event_has(event, FIELD_DUE))
        query_set_number(&query, TASK_PARTNER_SET_DUE, event_number(event, FIELD_DUE));
    return query_run(&query, error);
}

static bool add_partners(struct fold *fold, const struct event *event, struct error *error)
{
    struct text partners = event_text(event, FIELD_PARTNERS);
    for (struct text partner; text_split(&partners, '\n', &partner);) {
        uint64_t unit;
        if (!text_to_number(partner, INT64_MAX, &unit))
            return error_set(error, ERROR_DAMAGED, N_("a partner is no unit"));
        if (!set_partner(fold, event, (int64_t)unit, error))
            return false;
    }
    return true;
}

static bool answer_partner(struct fold *fold, const struct event *event, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASK_PARTNER_ANSWER);
    query_set_number(&query, TASK_PARTNER_ANSWER_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNER_ANSWER_TASK, event_number(event, FIELD_TASK));
    query_set_number(&query, TASK_PARTNER_ANSWER_UNIT, event_number(event, FIELD_OTHER));
    query_set_number(&query, TASK_PARTNER_ANSWER_ANSWERED_AT, event_number(event, FIELD_AT));
    return query_run(&query, error);
}

static bool remove_partner(struct fold *fold, const struct event *event, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASK_PARTNER_REMOVE);
    query_set_number(&query, TASK_PARTNER_REMOVE_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNER_REMOVE_TASK, event_number(event, FIELD_TASK));
    query_set_number(&query, TASK_PARTNER_REMOVE_UNIT, event_number(event, FIELD_OTHER));
    return query_run(&query, error);
}

static bool add_terms(struct fold *fold, const struct event *event, struct error *error)
{
    if (!event_has(event, FIELD_PRODUCT_CODE) && !event_has(event, FIELD_COEFFICIENT) &&
        !event_has(event, FIELD_RULE) && !event_has(event, FIELD_OCCURRENCE))
        return true;
    struct query query = query_of(fold->connection, SQL_TASK_TERMS_ADD);
    query_set_number(&query, TASK_TERMS_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_TERMS_ADD_TASK, event_number(event, FIELD_TASK));
    query_set_text_or_null(&query, TASK_TERMS_ADD_PRODUCT_CODE, event_text(event, FIELD_PRODUCT_CODE));
    query_set_number_or_null(&query, TASK_TERMS_ADD_COEFFICIENT, event_number(event, FIELD_COEFFICIENT), 0);
    query_set_text_or_null(&query, TASK_TERMS_ADD_RULE, event_text(event, FIELD_RULE));
    query_set_number_or_null(&query, TASK_TERMS_ADD_OCCURRENCE, event_number(event, FIELD_OCCURRENCE), 0);
    return query_run(&query, error);
}

static bool clear_terms(struct fold *fold, const struct event *event, enum event_field field, enum statement statement,
                        struct error *error)
{
    if (!task_correction_clears(event, field))
        return true;
    struct query query = query_of(fold->connection, statement);
    query_set_number(&query, TASK_TERMS_WITHOUT_PRODUCT_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_TERMS_WITHOUT_PRODUCT_TASK, event_number(event, FIELD_TASK));
    return query_run(&query, error);
}

static bool correct_terms(struct fold *fold, const struct event *event, struct error *error)
{
    if (!clear_terms(fold, event, FIELD_PRODUCT_CODE, SQL_TASK_TERMS_WITHOUT_PRODUCT, error) ||
        !clear_terms(fold, event, FIELD_RULE, SQL_TASK_TERMS_WITHOUT_RULE, error))
        return false;
    if (!event_has(event, FIELD_PRODUCT_CODE) && !event_has(event, FIELD_COEFFICIENT) && !event_has(event, FIELD_RULE))
        return true;
    struct query query = query_of(fold->connection, SQL_TASK_TERMS_CORRECT);
    query_set_number(&query, TASK_TERMS_CORRECT_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_TERMS_CORRECT_TASK, event_number(event, FIELD_TASK));
    query_set_text_or_null(&query, TASK_TERMS_CORRECT_PRODUCT_CODE, event_text(event, FIELD_PRODUCT_CODE));
    query_set_number_or_null(&query, TASK_TERMS_CORRECT_COEFFICIENT, event_number(event, FIELD_COEFFICIENT), 0);
    query_set_text_or_null(&query, TASK_TERMS_CORRECT_RULE, event_text(event, FIELD_RULE));
    return query_run(&query, error);
}

/* The task above has the lower number, so that there is no circle to walk round for ever. */
static bool is_in_order(const struct event *event)
{
    return event_number(event, FIELD_PARENT) < event_number(event, FIELD_TASK);
}

static bool assign_task(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct task_fact fact = task_fact_of(event, number);
    if (!is_in_order(event))
        return fold_refuse(error);
    if (!put_down(fold, error))
        return false;
    fold->task = task_record_of(event, number);
    fold->row = task_record_before(fold->task.number, fold->task.parent, fold->task.level);
    fold->is_changed = true;
    fold_search_add(fold);
    return task_words_row_add(fold, event, error) && add_terms(fold, event, error) &&
           add_partners(fold, event, error) && fold_facts_add(fold, &fact, error);
}

/* That a unit did its share at another moment. */
static bool correct_answer(struct fold *fold, const struct event *event, struct error *error)
{
    if (!event_has(event, FIELD_HAPPENED))
        return true;
    struct query query = query_of(fold->connection, SQL_TASK_PARTNER_ANSWER_MENDED);
    query_set_number(&query, TASK_PARTNER_ANSWER_MENDED_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNER_ANSWER_MENDED_TASK, event_number(event, FIELD_TASK));
    query_set_number(&query, TASK_PARTNER_ANSWER_MENDED_MENDS, event_number(event, FIELD_MENDS));
    query_set_number(&query, TASK_PARTNER_ANSWER_MENDED_ANSWERED_AT, event_number(event, FIELD_HAPPENED));
    return query_run(&query, error);
}

/* A correction changes what came before it: the record is folded anew. */
static bool fold_anew(struct fold *fold, struct error *error)
{
    return task_fact_rows_fold(fold->connection, fold->arena, &TASK_CUT_NOW, &fold->task, error);
}

/* Whether what was mended changes where the task stands, its words or its terms; the record is folded anew. */
static bool mend(struct fold *fold, const struct event *event, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct search_entry before;
    bool is_correction = event_kind(event) == EVENT_TASK_CORRECTED;
    if (is_correction && !is_in_order(event))
        return fold_refuse(error);
    return fold_facts_write(fold, error) && fold_search_before(fold, scratch, &before, error) &&
           (!is_correction || (task_words_row_correct(fold, event, error) && correct_terms(fold, event, error) &&
                               correct_answer(fold, event, error))) &&
           fold_anew(fold, error) && fold_search_change(fold, &before, error);
}

/* What the event changes beside the record. */
static bool change_beside(struct fold *fold, const struct event *event, const struct task_fact *fact,
                          struct error *error)
{
    switch ((int)event_kind(event)) {
    case EVENT_TASK_PARTNER_SET:
        return set_partner(fold, event, event_number(event, FIELD_OTHER), error);
    case EVENT_TASK_PARTNER_ANSWERED:
        return answer_partner(fold, event, error);
    case EVENT_TASK_PARTNER_RELEASED:
        return remove_partner(fold, event, error);
    case EVENT_TASK_CORRECTED:
    case EVENT_TASK_VOIDED:
        return mend(fold, event, error);
    default:
        return !task_fact_unmakes(fact) || mend(fold, event, error);
    }
}

static bool change_task(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct task_fact fact = task_fact_of(event, number);
    if (!turn_to(fold, event_number(event, FIELD_TASK), error) ||
        (fold->task.is_joint && !fold_joint_by_itself(fold, error)))
        return false;
    if (fold->task.number == NO_NUMBER || !task_record_allows(&fold->task, &fact) ||
        !task_record_is_in_order(&fold->task, &fact))
        return fold_refuse(error);
    task_record_apply(&fold->task, &fact);
    fold->is_changed = true;
    return fold_facts_add(fold, &fact, error) && change_beside(fold, event, &fact, error) &&
           (!fold->task.is_joint || fold_joint_end(fold, error));
}

bool fold_task(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    return event_kind(event) == EVENT_TASK_ASSIGNED ? assign_task(fold, event, number, error)
                                                    : change_task(fold, event, number, error);
}
