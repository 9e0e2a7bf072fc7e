#include "work/exchange/export_task.h"

#include "base/arena.h"
#include "model/task_state.h"
#include "work/exchange/export_journal.h"
#include "work/exchange/export_line.h"
#include "work/exchange/export_read.h"

static const event_fields of_the_line = EXPORT_FIELD(TASK) | EXPORT_FIELD(LEVEL) | EXPORT_FIELD(PARENT) |
                                        EXPORT_FIELD(LEAD) | EXPORT_FIELD(PARTNERS) | EXPORT_FIELD(START) |
                                        EXPORT_FIELD(DUE) | EXPORT_FIELD(TITLE) | EXPORT_FIELD(DESCRIPTION) |
                                        EXPORT_FIELD(SOURCE) | EXPORT_FIELD(PRODUCT) | EXPORT_FIELD(URGENCY);

static bool read_events(struct book_reader *reader, struct arena *arena, int64_t task, struct task_events *events,
                        struct error *error)
{
    struct number_list numbers;
    if (!question_task_events(reader, arena, task, &numbers, error))
        return false;
    struct event *read = arena_array(arena, struct event, numbers.count);
    for (size_t i = 0; i < numbers.count; i++)
        if (!export_read(reader, arena, numbers.at[i], &read[i], error))
            return false;
    *events = (struct task_events){read, numbers.at, numbers.count};
    return true;
}

static int32_t day_of(const struct event *event, enum event_field field)
{
    return event_has(event, field) ? (int32_t)event_number(event, field) : NO_DAY;
}

static void add_partners(struct json_writer *json, struct text partners)
{
    uint64_t unit;
    json_key(json, "coord");
    json_open_array(json);
    for (struct text partner; text_split(&partners, '\n', &partner);)
        if (text_to_number(partner, INT64_MAX, &unit))
            json_number(json, unit);
    json_close_array(json);
}

static void add_assignment(struct json_writer *json, const struct event *assigned)
{
    enum task_level level = (enum task_level)event_number(assigned, FIELD_LEVEL);
    export_add_text(json, "type", TEXT("task"));
    export_add_number(json, "id", event_number(assigned, FIELD_TASK));
    export_add_text(json, "kind", text_from(task_level_code(level)));
    export_add_number(json, "parent", event_number(assigned, FIELD_PARENT));
    export_add_text(json, "title", event_text(assigned, FIELD_TITLE));
    export_add_text(json, "desc", event_text(assigned, FIELD_DESCRIPTION));
    export_add_words(json, "source", event_text(assigned, FIELD_SOURCE));
    export_add_words(json, "product", event_text(assigned, FIELD_PRODUCT));
    export_add_words(json, "urgency", event_text(assigned, FIELD_URGENCY));
    export_add_number(json, "lead", event_number(assigned, FIELD_LEAD));
    add_partners(json, event_text(assigned, FIELD_PARTNERS));
    export_add_day(json, "start", day_of(assigned, FIELD_START));
    export_add_day(json, "due", day_of(assigned, FIELD_DUE));
}

/* A file tells of a task what happened to it itself: what follows from its parts follows again where they are taken in.
 */
bool export_task_print(struct book_reader *reader, struct buffer *to, const struct task_record *record,
                       struct error *error)
{
    struct task_events events;
    struct task_record itself = *record;
    struct json_writer json = json_writer_to(to);
    if ((record->ends_with_parts && !question_task_by_itself(reader, to->arena, &itself, error)) ||
        !read_events(reader, to->arena, record->number, &events, error))
        return false;
    const struct event *assigned = &events.at[0];
    json_open_object(&json);
    add_assignment(&json, assigned);
    export_add_text(&json, "status", text_from(task_state_code(task_state_of(&itself))));
    export_add_count(&json, "progress", itself.percent);
    export_add_moment(&json, "created", event_number(assigned, FIELD_AT));
    export_add_author(&json, assigned);
    export_add_moment(&json, "done", itself.confirmed_at);
    export_add_fields(&json, assigned, of_the_line);
    json_key(&json, "journal");
    export_journal_print(to->arena, &json, &events);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
    return true;
}
