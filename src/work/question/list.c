#include "work/question/list.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/organisation_known.h"
#include "store/question/share.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/groups.h"
#include "work/question/list_rows.h"
#include "work/question/list_total.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct walk {
    struct arena *arena;
    struct book_reader *reader;
    const struct list_request *request;
    const struct unit_lines *units;
    struct unit_lines now; /* the units as they are now, where leads are told by them */
    struct asker asker;
    struct list_about about;
    struct text words; /* to find, empty for none */
    struct asked_day asked;
    struct task_range range;
    struct task_cut cut;
    int32_t after_due;   /* of the task that the list goes on after */
    int64_t after_place; /* of the same, among those found */
    list_row_listener *tell;
    void *listener;
    struct list_end *end;
    struct error *error; /* of the words that could not be read */
    bool has_failed;
};

static bool is_led(const struct walk *walk, int64_t lead)
{
    int64_t wanted = walk->about.lead;
    return wanted == NO_NUMBER ||
           (walk->request->as_organised_now ? group_successor(&walk->now, lead) : lead) == wanted;
}

static bool is_wanted(const struct walk *walk, const struct task_record *record, const struct task_standing *standing)
{
    const struct list_request *request = walk->request;
    const struct list_about *about = &walk->about;
    bool is_in_hand = task_is_open(record) && standing->state != TASK_SUBMITTED;
    return (!request->late || (standing->is_late && is_in_hand)) && (!request->due_soon || standing->is_due_soon) &&
           (!request->waiting || standing->waits_for != WAITS_FOR_NOTHING) &&
           (!request->done || standing->state == TASK_DONE) &&
           (!request->has_state || standing->state == request->state) && is_led(walk, record->lead) &&
           (about->waiting_for == NO_NUMBER ||
            (standing->waits_for != WAITS_FOR_NOTHING && standing->waiting_unit == about->waiting_for)) &&
           (about->person == NO_NUMBER || record->person == about->person) &&
           (!about->is_nobodys || record->person == NO_NUMBER) &&
           (request->parent == NO_NUMBER || record->parent == request->parent);
}

/* Whether a task stands behind the one that the list goes on after. */
static bool is_behind(const struct walk *walk, const struct task_record *record)
{
    int64_t after = walk->request->after;
    if (after == NO_NUMBER || walk->range.kind == TASKS_FOUND) /* those found are told from its place on */
        return true;
    if (task_range_is_by_due(&walk->range) && record->due != walk->after_due)
        return record->due > walk->after_due;
    return record->number > after;
}

static bool tell_row(struct walk *walk, const struct task_record *record)
{
    SCRATCH(scratch, walk->arena);
    const struct list_row row = {.line = task_lines_of(walk->units, record, walk->asked),
                                 .reader = walk->reader,
                                 .asker = &walk->asker,
                                 .units = walk->units,
                                 .cut = &walk->cut,
                                 .total = walk->end->total};
    walk->end->count++;
    walk->has_failed = !walk->tell(walk->listener, scratch, &row, walk->error);
    return !walk->has_failed;
}

/* As of now those in whose walk the partner does not lead to the tasks are looked up among his. */
static bool takes_part(struct walk *walk, int64_t task)
{
    SCRATCH(scratch, walk->arena);
    const struct list_about *about = &walk->about;
    struct task_share_list shares;
    if (about->partner == NO_NUMBER)
        return true;
    if (!task_cut_is_set(&walk->cut))
        return !about->has_tasks || list_has_partner(about, task);
    walk->has_failed = !question_shares(walk->reader, scratch, &walk->cut, task, &shares, walk->error);
    for (size_t i = 0; !walk->has_failed && i < shares.count; i++)
        if (shares.at[i].unit == about->partner)
            return true;
    return false;
}

static bool take_task(void *listener, const struct task_record *record)
{
    struct walk *walk = listener;
    struct task_standing standing = task_standing_of(record, walk->asked.day, walk->asked.soon_days);
    if (!is_wanted(walk, record, &standing) || !is_behind(walk, record) || !takes_part(walk, record->number))
        return !walk->has_failed;
    if (walk->request->most > 0 && walk->end->count == walk->request->most) {
        walk->end->has_more = true;
        return false;
    }
    return tell_row(walk, record);
}

/* The days on which what is asked for is due. */
static void set_days(struct task_range *range, const struct walk *walk)
{
    const struct list_request *request = walk->request;
    range->first = request->due_soon ? walk->asked.day : INT32_MIN;
    range->last = request->late ? walk->asked.day - 1 : walk->asked.day + walk->asked.soon_days;
    if (task_range_is_by_due(range) && request->after != NO_NUMBER && walk->after_due > range->first)
        range->first = walk->after_due;
}

static struct task_range range_of(const struct walk *walk)
{
    const struct list_request *request = walk->request;
    const struct list_about *about = &walk->about;
    struct task_range range = {.kind = TASKS_ALL, .cut = walk->cut, .after = request->after, .state = request->state};
    range.horizon = walk->asker.horizon;
    bool is_in_hand = request->late || request->due_soon;
    if (walk->words.len > 0) {
        range.kind = TASKS_FOUND;
        range.words = walk->words;
        range.after = walk->after_place;
    } else if (request->parent != NO_NUMBER) {
        range.kind = TASKS_OF_PARENT;
        range.number = request->parent;
    } else if (about->lead != NO_NUMBER && !request->as_organised_now) {
        range.kind = is_in_hand ? TASKS_IN_HAND_OF_LEAD : TASKS_OF_LEAD;
        range.number = about->lead;
    } else if (about->person != NO_NUMBER) {
        range.kind = TASKS_OF_PERSON;
        range.number = about->person;
    } else if (about->partner != NO_NUMBER) {
        range.kind = TASKS_OF_PARTNER;
        range.number = about->partner;
    } else if (is_in_hand) {
        range.kind = TASKS_IN_HAND;
    } else if (about->waiting_for != NO_NUMBER) {
        range.kind = TASKS_WAITING_FOR;
        range.number = about->waiting_for;
    } else if (request->waiting) {
        range.kind = TASKS_WAITING;
    } else if (request->has_state) {
        range.kind = TASKS_IN_STATE;
    }
    set_days(&range, walk);
    return range;
}

/* Where the list goes on; the task itself may have left it since. */
static bool find_place(struct walk *walk, struct error *error)
{
    struct task_record record;
    if (walk->request->after == NO_NUMBER)
        return true;
    if (!question_task(walk->reader, walk->arena, &TASK_CUT_NOW, walk->request->after, &record, error))
        return false;
    walk->after_due = record.due;
    walk->after_place = question_place(&record);
    return true;
}

/* There are no tasks below one that was not there. */
static bool find_parent(struct walk *walk, struct error *error)
{
    struct task_record record;
    int64_t parent = walk->request->parent;
    return parent == NO_NUMBER || question_task(walk->reader, walk->arena, &walk->cut, parent, &record, error);
}

/* A successor may have been established since the day that is asked about. */
static bool find_about(struct walk *walk, struct error *error)
{
    const struct unit_lines *units = walk->request->as_organised_now ? &walk->now : walk->units;
    struct list_request about = *walk->request;
    bool is_nobodys = text_equal(about.person, LIST_NOBODY);
    if (is_nobodys)
        about.person = TEXT_NONE;
    if (!list_about_find(walk->reader, walk->arena, &about, units, &walk->about, error))
        return false;
    walk->about.is_nobodys = is_nobodys;
    return true;
}

/* How many there are of as of now, as far as it is kept. */
static bool find_total(struct walk *walk, struct error *error)
{
    walk->end->total = -1;
    bool is_kept = !task_cut_is_set(&walk->cut) && !walk->request->as_organised_now;
    return !is_kept || !list_sees_all(&walk->asker, &walk->about) ||
           list_total(walk->reader, walk->request, &walk->about, walk->asked, &walk->end->total, error);
}

static bool walk_list(struct walk *walk, struct error *error)
{
    walk->words = question_words(walk->arena, walk->request->words);
    if (walk->request->words.len > 0 && walk->words.len == 0)
        return error_set(error, ERROR_USAGE, N_("there is no word to search for"));
    if (!find_parent(walk, error) || !find_place(walk, error) || !find_total(walk, error))
        return false;
    walk->range = range_of(walk);
    if (!question_tasks(walk->reader, walk->arena, &walk->range, take_task, walk, error) || walk->has_failed)
        return false;
    if (!walk->end->has_more && walk->request->after == NO_NUMBER)
        walk->end->total = (int64_t)walk->end->count;
    return true;
}

bool book_list_rows(struct book *book, struct arena *arena, const struct list_request *request, list_row_listener *tell,
                    void *listener, struct list_end *end, struct error *error)
{
    struct unit_lines units;
    struct date day = as_of_day(book, &request->as_of);
    struct walk walk = {.arena = arena, .request = request, .units = &units, .end = end};
    *end = (struct list_end){.on = day};
    walk.tell = tell;
    walk.listener = listener;
    walk.error = error;
    return book_reader_open(book->store, arena, &walk.reader, error) &&
           asker_open(&walk.asker, book, walk.reader, arena, request->as_of.as, error) &&
           as_of_cut(walk.reader, arena, &request->as_of, &walk.cut, error) &&
           task_lines_asked(walk.reader, arena, date_to_day(day), &walk.cut, &walk.asked, error) &&
           question_units_known(walk.reader, arena, walk.asked.day, walk.cut.known, &units, error) &&
           (!request->as_organised_now || question_units(walk.reader, arena, NO_DAY, &walk.now, error)) &&
           find_about(&walk, error) && walk_list(&walk, error);
}

/* A list whose lines are told with their titles. */
struct telling {
    list_listener *tell;
    void *listener;
};

static bool tell_line(void *listener, struct arena *arena, const struct list_row *row, struct error *error)
{
    struct telling *telling = listener;
    struct task_line line = row->line;
    return question_task_title(row->reader, arena, row->cut, line.record.number, &line.title, error) &&
           telling->tell(telling->listener, &line, error);
}

bool book_list_each(struct book *book, struct arena *arena, const struct list_request *request, list_listener *tell,
                    void *listener, struct list_end *end, struct error *error)
{
    struct telling telling = {tell, listener};
    return book_list_rows(book, arena, request, tell_line, &telling, end, error);
}

/* A list that is gathered. */
struct gathering {
    struct arena *arena;
    struct task_lines *list;
};

static bool gather(void *listener, const struct task_line *line, struct error *error)
{
    (void)error;
    struct gathering *gathering = listener;
    struct task_lines *list = gathering->list;
    LIST_ADD(gathering->arena, list, *line);
    list->at[list->count - 1].title = text_copy(gathering->arena, line->title);
    return true;
}

bool book_list(struct book *book, struct arena *arena, const struct list_request *request, struct task_lines *list,
               struct error *error)
{
    struct list_end end;
    struct gathering gathering = {arena, list};
    *list = (struct task_lines){0};
    if (!book_list_each(book, arena, request, gather, &gathering, &end, error))
        return false;
    list->on = end.on;
    list->total = end.total;
    list->has_more = end.has_more;
    return true;
}
