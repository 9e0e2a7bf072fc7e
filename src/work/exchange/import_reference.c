#include "work/exchange/import_reference.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

/* What there are numbers of; ABOVE is what the event itself is about: a task, or a limitation. */
enum thing { UNIT, TASK, PERSON, POSITION, DOCUMENT, TARGET, LIMITATION, ABOVE };

static const struct reference_row {
    enum event_field field;
    enum thing thing;
} references[] = {
    {FIELD_UNIT, UNIT},         {FIELD_OTHER, UNIT},  {FIELD_LEAD, UNIT},     {FIELD_PARTNERS, UNIT},
    {FIELD_VIEWERS, UNIT},      {FIELD_TASK, TASK},   {FIELD_PERSON, PERSON}, {FIELD_POSITION, POSITION},
    {FIELD_DOCUMENT, DOCUMENT}, {FIELD_TO, DOCUMENT}, {FIELD_TARGET, TARGET}, {FIELD_LIMITATION, LIMITATION},
    {FIELD_PARENT, ABOVE},
};

static const char *const unknown[] = {
    [UNIT] = N_("unit {1} is not listed before it is used"),
    [TASK] = N_("task {1} is not listed before it is used"),
    [PERSON] = N_("person {1} is not listed before being named"),
    [POSITION] = N_("position {1} is not listed before it is named"),
    [TARGET] = N_("target {1} is not listed before it is named"),
    [LIMITATION] = N_("limitation {1} is not listed before it is named"),
    [DOCUMENT] = N_("document {1} is not listed before it is named"),
};

static struct number_map *map_of(struct import *import, enum thing thing)
{
    struct number_map *const maps[] = {
        [UNIT] = &import->units,
        [TASK] = &import->tasks,
        [PERSON] = &import->persons,
        [POSITION] = &import->positions,
        [DOCUMENT] = &import->documents,
        [TARGET] = &import->targets,
        [LIMITATION] = &import->limitations,
    };
    return maps[thing];
}

bool import_beginning_of(struct import *import, enum event_kind kind, struct import_beginning *beginning)
{
    const struct import_beginning beginnings[] = {
        {EVENT_PERSON_REGISTERED, FIELD_PERSON, &import->persons, &import->last_person},
        {EVENT_POSITION_ESTABLISHED, FIELD_POSITION, &import->positions, &import->last_position},
        {EVENT_DOCUMENT_REGISTERED, FIELD_DOCUMENT, &import->documents, &import->last_document},
        {EVENT_TARGET_SET, FIELD_TARGET, &import->targets, &import->last_target},
        {EVENT_LIMITATION_RECORDED, FIELD_LIMITATION, &import->limitations, &import->last_limitation},
    };
    for (size_t i = 0; i < COUNT_OF(beginnings); i++) {
        if (beginnings[i].kind != kind)
            continue;
        *beginning = beginnings[i];
        return true;
    }
    return false;
}

/* What an event is about, beside units. */
struct seen {
    size_t things, known;
};

static bool resolve(struct import *import, enum thing thing, int64_t *number, struct seen *seen, struct error *error)
{
    struct number_entry entry;
    if (*number == NO_NUMBER)
        return true;
    if (!import_find(map_of(import, thing), *number, unknown[thing], &entry, error))
        return false;
    *number = entry.number;
    seen->things += thing != UNIT;
    seen->known += thing != UNIT && entry.was_known;
    return true;
}

static bool resolve_lines(struct arena *arena, struct import *import, struct event *event,
                          const struct reference_row *row, struct seen *seen, struct error *error)
{
    struct buffer lines = buffer_open(arena, LONGEST_LIST_BYTES);
    struct text rest = event_text(event, row->field);
    for (struct text line; text_split(&rest, '\n', &line);) {
        uint64_t key;
        if (!text_to_number(line, INT64_MAX, &key))
            return error_set_with(error, ERROR_USAGE, unknown[row->thing], line);
        int64_t number = (int64_t)key;
        if (!resolve(import, row->thing, &number, seen, error))
            return false;
        buffer_print(&lines, "%s%lld", lines.len ? "\n" : "", (long long)number);
    }
    event_set_text(event, row->field, buffer_text(&lines));
    return true;
}

static enum thing thing_of(const struct event *event, enum thing thing)
{
    if (thing != ABOVE)
        return thing;
    return event_subject(event_kind(event)) == SUBJECT_TASK ? TASK : LIMITATION;
}

static bool resolve_field(struct arena *arena, struct import *import, struct event *event,
                          const struct reference_row *row, struct seen *seen, struct error *error)
{
    if (event_field_is_text(row->field))
        return resolve_lines(arena, import, event, row, seen, error);
    int64_t number = event_number(event, row->field);
    if (!resolve(import, thing_of(event, row->thing), &number, seen, error))
        return false;
    event_set_number(event, row->field, number);
    return true;
}

bool import_references(struct arena *arena, struct import *import, struct event *event, enum event_field begins,
                       bool *is_known, struct error *error)
{
    struct seen seen = {0};
    for (size_t i = 0; i < COUNT_OF(references); i++) {
        const struct reference_row *row = &references[i];
        if (row->field != begins && event_has(event, row->field) &&
            !resolve_field(arena, import, event, row, &seen, error))
            return false;
    }
    *is_known = seen.things > 0 && seen.things == seen.known;
    return true;
}

bool import_author(struct import *import, int64_t author, struct event *event, struct error *error)
{
    struct number_entry person;
    if (author == NO_NUMBER)
        return true;
    if (!import_find(&import->persons, author, unknown[PERSON], &person, error))
        return false;
    event_set_number(event, FIELD_AUTHOR, person.number);
    return true;
}
