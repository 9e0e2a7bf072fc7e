#include "work/story.h"

#include "base/list.h"
#include "work/book_state.h"
#include "work/rollup.h"
#include "work/task_lines.h"

static bool read_events(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                        struct task_story *story, struct error *error)
{
    struct number_list numbers;
    if (!question_task_events(reader, arena, story->line.record.number, &numbers, error))
        return false;
    story->events = arena_array(arena, struct logged_event, numbers.count);
    for (size_t i = 0; i < numbers.count; i++) {
        struct logged_event *event = &story->events[story->event_count];
        event->number = numbers.at[i];
        if (!question_event(reader, arena, numbers.at[i], &event->event, error))
            return false;
        story->event_count += event_number(&event->event, FIELD_AT) <= cut->until && event->number < cut->known;
    }
    return true;
}

static bool read_words(struct book_reader *reader, struct arena *arena, const struct unit_lines *units,
                       struct task_story *story, struct error *error)
{
    struct task_words words;
    struct number_list partners;
    int64_t task = story->line.record.number;
    if (!question_task_words(reader, arena, task, &words, error) ||
        !question_task_partners(reader, arena, task, &partners, error))
        return false;
    story->line.title = words.title;
    story->description = words.description;
    story->source = words.source;
    story->product = words.product;
    story->urgency = words.urgency;
    story->quality = words.quality;
    story->competence = words.competence;
    story->partners = arena_array(arena, struct unit_view, partners.count);
    story->partner_count = partners.count;
    for (size_t i = 0; i < partners.count; i++)
        story->partners[i] = task_lines_unit(units, partners.at[i]);
    return true;
}

bool book_show(struct book *book, struct arena *arena, int64_t task, const struct as_of *as_of,
               struct task_story *story, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines units;
    struct task_record record;
    struct task_cut cut;
    *story = (struct task_story){.on = task_lines_day(book, as_of)};
    if (!book_reader_open(book->store, arena, &reader, error) || !task_lines_cut(reader, arena, as_of, &cut, error) ||
        !question_units(reader, arena, date_to_day(story->on), &units, error) ||
        !question_task(reader, arena, &cut, task, &record, error))
        return false;
    story->line = task_lines_of(&units, &record, date_to_day(story->on));
    return read_words(reader, arena, &units, story, error) &&
           rollup_below(reader, arena, &cut, task, date_to_day(story->on), &story->below, error) &&
           read_events(reader, arena, &cut, story, error);
}

bool book_log(struct book *book, struct arena *arena, const struct log_request *request, struct logged_events *events,
              struct error *error)
{
    struct book_reader *reader;
    int64_t size;
    if (!book_reader_open(book->store, arena, &reader, error) || !question_log_size(reader, arena, &size, error))
        return false;
    int64_t first = request->first >= 0 ? request->first : size + request->first;
    if (first < 0)
        first = 0;
    int64_t left = first < size ? size - first : 0;
    size_t count = request->count < (size_t)left ? request->count : (size_t)left;
    *events = (struct logged_events){.at = arena_array(arena, struct logged_event, count)};
    for (; events->count < count; events->count++) {
        struct logged_event *event = &events->at[events->count];
        event->number = first + (int64_t)events->count;
        if (!question_event(reader, arena, event->number, &event->event, error))
            return false;
    }
    return true;
}
