#include "store/question/question.h"

#include "store/engine/query.h"
#include "store/engine/search.h"
#include "store/fold/task_row.h"
#include "store/log/log.h"
#include "store/question/horizon_walk.h"
#include "store/question/question_cut.h"
#include "store/question/search_parts.h"

/* What happened by a moment can be told by the records of now, as far as all is known; what was known cannot. */
enum view { VIEW_NOW, VIEW_THEN, VIEW_KNOWN };

static enum view view_of(const struct task_cut *cut)
{
    if (cut->known != INT64_MAX)
        return VIEW_KNOWN;
    return cut->until != INT64_MAX ? VIEW_THEN : VIEW_NOW;
}

bool task_range_is_by_due(const struct task_range *range)
{
    return view_of(&range->cut) == VIEW_NOW && (range->kind == TASKS_OF_LEAD || range->kind == TASKS_OF_PERSON ||
                                                range->kind == TASKS_IN_HAND || range->kind == TASKS_IN_HAND_OF_LEAD);
}

static struct query start(struct book_reader *reader, enum statement statement)
{
    struct query query = query_of(book_reader_connection(reader), statement);
    query_set_number(&query, TASKS_ALL_BOOK, BOOK_NUMBER);
    return query;
}

static enum statement statement_of_state(enum task_state state)
{
    switch (state) {
    case TASK_ASSIGNED:
        return SQL_TASKS_ASSIGNED;
    case TASK_RETURNED:
        return SQL_TASKS_RETURNED;
    case TASK_PAUSED:
        return SQL_TASKS_PAUSED;
    case TASK_SUBMITTED:
        return SQL_TASKS_SUBMITTED;
    case TASK_CANCELLED:
        return SQL_TASKS_CANCELLED;
    case TASK_DOING:
    case TASK_DONE:
        break;
    }
    return SQL_TASKS_ALL;
}

static struct query walk_by_number(struct book_reader *reader, enum statement statement, int64_t after)
{
    struct query query = start(reader, statement);
    query_set_number(&query, TASKS_ALL_AFTER, after);
    return query;
}

/* Those that a unit leads, or whoever the range is about. */
static struct query walk_of(struct book_reader *reader, enum statement statement, int64_t number)
{
    struct query query = start(reader, statement);
    query_set_number(&query, TASKS_OF_LEAD_LEAD, number);
    return query;
}

/* Those right below a task. */
static struct query walk_below(struct book_reader *reader, enum statement statement, const struct task_range *range)
{
    struct query query = walk_by_number(reader, statement, range->after);
    query_set_number(&query, TASKS_OF_PARENT_PARENT, range->number);
    return query;
}

/* Those that words are found in, or their texts. */
static struct query walk_found(struct book_reader *reader, enum statement statement, const struct task_range *range,
                               struct text words)
{
    struct query query = start(reader, statement);
    query_set_number(&query, TASKS_FOUND_BEFORE,
                     range->after != NO_NUMBER ? range->after : (int64_t)1 << SEARCH_PLACE_BITS);
    query_set_text(&query, TASKS_FOUND_WORDS, words);
    return query;
}

/* Those in which a unit takes part, or that wait for it. */
static struct query walk_about(struct book_reader *reader, enum statement statement, const struct task_range *range)
{
    struct query query = start(reader, statement);
    query_set_number(&query, TASKS_OF_PARTNER_UNIT, range->number);
    query_set_number(&query, TASKS_OF_PARTNER_AFTER, range->after);
    return query;
}

/* Who takes part no more has been released, by others or by what became of it. */
static struct query walk_partner_then(struct book_reader *reader, const struct task_range *range)
{
    struct query query = walk_by_number(reader, SQL_TASKS_OF_PARTNER_THEN, range->after);
    query_set_number(&query, TASKS_OF_PARTNER_THEN_UNIT, range->number);
    return query;
}

static struct query walk_in_hand(struct book_reader *reader, const struct task_range *range)
{
    bool is_of_lead = range->kind == TASKS_IN_HAND_OF_LEAD;
    struct query query = start(reader, is_of_lead ? SQL_TASKS_IN_HAND_OF_LEAD : SQL_TASKS_IN_HAND);
    if (is_of_lead)
        query_set_number(&query, TASKS_IN_HAND_OF_LEAD_LEAD, range->number);
    query_set_number(&query, is_of_lead ? TASKS_IN_HAND_OF_LEAD_FIRST : TASKS_IN_HAND_FIRST, range->first);
    query_set_number(&query, is_of_lead ? TASKS_IN_HAND_OF_LEAD_LAST : TASKS_IN_HAND_LAST, range->last);
    return query;
}

static struct query walk_now(struct book_reader *reader, const struct task_range *range)
{
    switch (range->kind) {
    case TASKS_OF_LEAD:
        return walk_of(reader, SQL_TASKS_OF_LEAD, range->number);
    case TASKS_OF_PERSON:
        return walk_of(reader, SQL_TASKS_OF_PERSON, range->number);
    case TASKS_IN_HAND:
    case TASKS_IN_HAND_OF_LEAD:
        return walk_in_hand(reader, range);
    case TASKS_IN_STATE:
        return walk_by_number(reader, statement_of_state(range->state), range->after);
    case TASKS_WAITING:
        return walk_by_number(reader, SQL_TASKS_WAITING, range->after);
    case TASKS_WAITING_FOR:
        return walk_about(reader, SQL_TASKS_WAITING_FOR, range);
    case TASKS_ALL:
    case TASKS_COUNTED:
    case TASKS_OF_PARTNER:
    case TASKS_OF_PARENT:
    case TASKS_AT_TOP:
    case TASKS_FOUND:
        break;
    }
    return walk_by_number(reader, SQL_TASKS_ALL, range->after);
}

/* What has a result now may have had none then, and who leads now may not have led then. */
static struct query walk_then(struct book_reader *reader, const struct task_range *range)
{
    struct query query;
    switch ((int)range->kind) {
    case TASKS_OF_LEAD:
    case TASKS_IN_HAND_OF_LEAD:
        query = start(reader, SQL_TASKS_OF_LEAD_THEN);
        query_set_number(&query, TASKS_OF_LEAD_THEN_UNTIL, range->cut.until);
        query_set_number(&query, TASKS_OF_LEAD_THEN_LEAD, range->number);
        return query;
    case TASKS_IN_HAND:
        query = start(reader, SQL_TASKS_IN_HAND_THEN);
        query_set_number(&query, TASKS_IN_HAND_THEN_UNTIL, range->cut.until);
        query_set_number(&query, TASKS_IN_HAND_THEN_FIRST, range->first);
        query_set_number(&query, TASKS_IN_HAND_THEN_LAST, range->last);
        return query;
    default:
        query = walk_by_number(reader, SQL_TASKS_THERE, range->after);
        query_set_number(&query, TASKS_THERE_UNTIL, range->cut.until);
        return query;
    }
}

/* What was known may differ from the records in when a task was assigned, too. */
static struct query walk_counted(struct book_reader *reader, const struct task_range *range)
{
    struct query query = walk_by_number(reader, SQL_TASKS_COUNTED, range->after);
    query_set_number(&query, TASKS_COUNTED_UNTIL, view_of(&range->cut) == VIEW_KNOWN ? INT64_MAX : range->cut.until);
    return query;
}

static struct query query_of_range(struct book_reader *reader, const struct task_range *range)
{
    enum view view = view_of(&range->cut);
    switch ((int)range->kind) {
    case TASKS_COUNTED:
        return walk_counted(reader, range);
    case TASKS_FOUND:
        return walk_found(reader, SQL_TASKS_FOUND, range, range->words);
    case TASKS_OF_PARENT:
        return walk_below(reader, view == VIEW_KNOWN ? SQL_TASKS_OF_PARENT_KNOWN : SQL_TASKS_OF_PARENT, range);
    case TASKS_AT_TOP:
        return walk_by_number(reader, view == VIEW_KNOWN ? SQL_TASKS_AT_TOP_KNOWN : SQL_TASKS_AT_TOP, range->after);
    case TASKS_OF_PARTNER:
        return view == VIEW_NOW ? walk_about(reader, SQL_TASKS_OF_PARTNER, range) : walk_partner_then(reader, range);
    default:
        break;
    }
    if (view == VIEW_NOW)
        return walk_now(reader, range);
    return view == VIEW_THEN ? walk_then(reader, range) : walk_by_number(reader, SQL_TASKS_ALL, range->after);
}

/* A walk under way. */
struct walk {
    struct book_reader *reader;
    struct arena *arena;
    const struct task_range *range;
    task_listener *tell;
    void *listener;
    bool goes_on;
};

/* What was put below another task since may have stood elsewhere, as far as was known. */
static bool stands_there(const struct task_range *range, const struct task_record *record)
{
    if (range->kind == TASKS_OF_PARENT)
        return record->parent == range->number;
    return range->kind != TASKS_AT_TOP || record->parent == NO_NUMBER;
}

static bool tell_record(struct walk *walk, struct task_record record, struct error *error)
{
    const struct task_range *range = walk->range;
    bool was_there;
    if (!task_horizon_has(range->horizon, record.number, record.lead))
        return true;
    if (!task_cut_record(walk->reader, walk->arena, &range->cut, &record, &was_there, error))
        return false;
    if (!stands_there(range, &record))
        return true;
    if (!was_there)
        record.assigned_at = NO_MOMENT;
    walk->goes_on = (!was_there && !range->has_absent) || walk->tell(walk->listener, &record);
    return true;
}

static bool walk_query(struct walk *walk, struct query query, struct error *error)
{
    bool is_counted = walk->range->kind == TASKS_COUNTED;
    struct error ignored;
    bool is_sound = true;
    while (walk->goes_on && is_sound && query_next(&query))
        is_sound = tell_record(walk, is_counted ? task_row_get_counted(&query) : task_row_get(&query), error);
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

static bool tell_task(struct walk *walk, int64_t task, struct error *error)
{
    struct task_record record;
    return question_task(walk->reader, walk->arena, &TASK_CUT_NOW, task, &record, error) &&
           tell_record(walk, record, error);
}

/* Tells those of some tasks with the whole words of a search whose texts hold its beginnings; after the last of them,
 * `rest` is left to be walked through. */
static bool walk_texts(struct walk *walk, const struct search_parts *parts, struct task_range *rest,
                       struct error *error)
{
    struct query query = walk_found(walk->reader, SQL_TEXTS_FOUND, rest, parts->whole);
    struct error ignored;
    bool is_sound = true;
    size_t texts = 0;
    for (; walk->goes_on && is_sound && texts < SEARCH_TEXTS && query_next(&query); texts++) {
        rest->after = query_number(&query);
        struct text title = query_text(&query);
        is_sound = !search_parts_begin(parts, title, query_text(&query)) ||
                   tell_task(walk, search_task_at(rest->after), error);
    }
    walk->goes_on = walk->goes_on && texts == SEARCH_TEXTS;
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

bool question_tasks(struct book_reader *reader, struct arena *arena, const struct task_range *range,
                    task_listener *tell, void *listener, struct error *error)
{
    if (horizon_serves(range))
        return horizon_walk(reader, arena, range, tell, listener, error);
    struct walk walk = {reader, arena, range, tell, listener, true};
    struct task_range rest = *range;
    struct search_parts parts;
    if (range->kind == TASKS_FOUND && search_parts_of(arena, range->words, &parts) &&
        !walk_texts(&walk, &parts, &rest, error))
        return false;
    return !walk.goes_on || walk_query(&walk, query_of_range(reader, &rest), error);
}
