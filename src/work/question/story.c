#include "work/question/story.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/moment.h"
#include "store/question/share.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/corrections.h"
#include "work/question/event_names.h"
#include "work/question/rollup_sum.h"
#include "work/question/task_head.h"
#include "work/question/task_lines.h"
#include "work/question/task_source.h"

static bool read_events(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                        const struct event_names *names, struct task_story *story, struct error *error)
{
    struct number_list numbers;
    if (!question_task_events(reader, arena, story->line.record.number, &numbers, error))
        return false;
    story->events = arena_array(arena, struct logged_event, numbers.count);
    for (size_t i = 0; i < numbers.count && numbers.at[i] < cut->known; i++) {
        struct logged_event *event = &story->events[story->event_count];
        if (!event_names_tell(names, numbers.at[i], event, error) ||
            !event_names_import(names, story->event_count > 0 ? event - 1 : NULL, event, error))
            return false;
        story->event_count += event_number(&event->event, FIELD_AT) <= cut->until;
    }
    corrections_tell(arena, story->events, story->event_count);
    return true;
}

/* What its assignment says, as corrected, and its record does not hold. */
static void add_terms(struct task_story *story)
{
    story->occurrence = NO_DAY;
    story->coefficient = NO_QUANTITY;
    if (story->event_count == 0 || event_kind(&story->events[0].event) != EVENT_TASK_ASSIGNED)
        return;
    struct event assigned = corrections_apply(story->events, story->event_count, &story->events[0]);
    story->rule = event_text(&assigned, FIELD_RULE);
    story->product_code = event_text(&assigned, FIELD_PRODUCT_CODE);
    if (event_has(&assigned, FIELD_COEFFICIENT))
        story->coefficient = event_number(&assigned, FIELD_COEFFICIENT);
    if (event_has(&assigned, FIELD_OCCURRENCE))
        story->occurrence = (int32_t)event_number(&assigned, FIELD_OCCURRENCE);
}

/* The clock of a share stops when it is done, or with the result of the task. */
static int32_t share_days_late(const struct task_share *share, const struct task_line *line, int32_t day)
{
    bool is_in_hand = task_is_open(&line->record) && !task_state_is_handed_in(line->standing.state);
    int32_t done_on = share->answered_at != NO_MOMENT ? moment_day(share->answered_at) : day;
    bool is_late = share->due != NO_DAY && done_on > share->due && (share->answered_at != NO_MOMENT || is_in_hand);
    return is_late ? done_on - share->due : 0;
}

static bool add_partners(struct arena *arena, const struct event_names *names, const struct task_cut *cut,
                         struct task_story *story, struct error *error)
{
    struct task_share_list shares;
    if (!question_shares(names->reader, arena, cut, story->line.record.number, &shares, error))
        return false;
    story->partners = arena_array(arena, struct share_view, shares.count);
    story->partner_count = shares.count;
    for (size_t i = 0; i < shares.count; i++) {
        const struct task_share *share = &shares.at[i];
        story->partners[i] = (struct share_view){.unit = task_lines_unit(&names->units, share->unit),
                                                 .duty = share->duty,
                                                 .due = share->due,
                                                 .answered_at = share->answered_at};
        story->partners[i].days_late = share_days_late(share, &story->line, date_to_day(story->on));
    }
    return true;
}

static void add_stays(struct arena *arena, const struct event_names *names, const struct task_cut *cut,
                      struct task_story *story)
{
    struct task_stay_list stays;
    struct task_fact *facts = arena_array(arena, struct task_fact, story->event_count);
    for (size_t i = 0; i < story->event_count; i++)
        facts[i] = task_fact_of(&story->events[i].event, story->events[i].number);
    task_facts_mend(facts, story->event_count);
    task_stays_fold(arena, facts, story->event_count, cut->until, &stays);
    story->paused_days = task_paused_days(facts, story->event_count, cut->until, date_to_day(story->on));
    story->stays = arena_array(arena, struct stay_view, stays.count);
    story->stay_count = stays.count;
    for (size_t i = 0; i < stays.count; i++)
        story->stays[i] = (struct stay_view){stays.at[i], event_names_unit(names, stays.at[i].unit)};
}

static bool read_words(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                       struct task_story *story, struct error *error)
{
    struct task_words words;
    int64_t task = story->line.record.number;
    if (!question_task_words(reader, arena, cut, task, &words, error))
        return false;
    story->line.title = words.title;
    story->description = words.description;
    story->source = words.source;
    story->product = words.product;
    story->urgency = words.urgency;
    story->quality = words.quality;
    story->competence = words.competence;
    return true;
}

/* What the events say of a document that is not told. */
static void leave_out_source(struct task_story *story)
{
    static const enum event_field fields[] = {FIELD_SOURCE, FIELD_DOCUMENT, FIELD_CLAUSE, FIELD_ANCHOR};
    for (size_t i = 0; i < story->event_count; i++)
        for (size_t j = 0; j < COUNT_OF(fields); j++)
            event_clear(&story->events[i].event, fields[j]);
}

static bool read_source(const struct source_room *room, struct task_story *story, struct error *error)
{
    struct task_source source;
    if (!task_source_read(room, story->line.record.number, story->source, &source, error))
        return false;
    story->source = source.words;
    story->hides_source = source.is_hidden;
    if (source.is_hidden)
        leave_out_source(story);
    if (source.origin.document == NO_NUMBER)
        return true;
    story->origin.document = source.origin.document;
    story->origin.symbol = source.document.symbol;
    story->origin.clause = source.origin.clause;
    story->origin.first = source.origin.first;
    story->origin.end = source.origin.end;
    return true;
}

bool book_show(struct book *book, struct arena *arena, int64_t task, const struct as_of *as_of,
               struct task_story *story, struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    struct event_names names;
    struct task_record record;
    struct task_cut cut;
    struct asked_day asked;
    *story = (struct task_story){.on = as_of_day(book, as_of)};
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !asker_open(&asker, book, reader, arena, as_of->as, error) || !as_of_cut(reader, arena, as_of, &cut, error) ||
        !event_names_open(reader, arena, date_to_day(story->on), &cut, &names, error) ||
        !task_lines_asked(reader, arena, date_to_day(story->on), &cut, &asked, error) ||
        !question_task(reader, arena, &cut, task, &record, error) || !asker_check_task(&asker, task, error))
        return false;
    story->line = task_lines_of(&names.units, &record, asked);
    story->head = task_head_of(&names.people, &names.units, record.lead, date_to_day(story->on));
    story->person = event_names_person(&names, record.person);
    story->monitor = event_names_person(&names, record.monitor);
    if (!read_words(reader, arena, &cut, story, error) ||
        !rollup_below(&asker, &cut, &record, asked, &story->below, error) ||
        !read_events(reader, arena, &cut, &names, story, error) ||
        !read_source(&(struct source_room){&asker, &names.units, &cut}, story, error) ||
        !add_partners(arena, &names, &cut, story, error))
        return false;
    add_stays(arena, &names, &cut, story);
    add_terms(story);
    return true;
}

bool book_log(struct book *book, struct arena *arena, const struct log_request *request, struct logged_events *events,
              struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    struct event_names names;
    int64_t size;
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !asker_open(&asker, book, reader, arena, request->as, error) ||
        !asker_check(&asker, PERMISSION_READ_ALL, NO_NUMBER, error) ||
        !event_names_open(reader, arena, NO_DAY, &TASK_CUT_NOW, &names, error) ||
        !question_log_size(reader, arena, &size, error))
        return false;
    int64_t first = request->first >= 0 ? request->first : size + request->first;
    if (first < 0)
        first = 0;
    int64_t left = first < size ? size - first : 0;
    size_t count = request->count < (size_t)left ? request->count : (size_t)left;
    *events = (struct logged_events){.at = arena_array(arena, struct logged_event, count)};
    for (; events->count < count; events->count++) {
        struct logged_event *event = &events->at[events->count];
        if (!event_names_tell(&names, first + (int64_t)events->count, event, error) ||
            !correction_tell(reader, arena, event, error))
            return false;
    }
    return true;
}
