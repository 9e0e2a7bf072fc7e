#include "any_event.h"

#include "base/arena.h"
#include "base/moment.h"

enum { FIRST_MOMENT_DAY = 20000, MOST_NUMBER = 5, SECONDS_A_STEP = 40000 };

enum field_type { TEXT_FIELD, NUMBER_FIELD, DAY_FIELD, MOMENT_FIELD, LINES_FIELD, CODE_FIELD };

enum {
    TYPE_TEXT = TEXT_FIELD,
    TYPE_PROSE = TEXT_FIELD,
    TYPE_NUMBER = NUMBER_FIELD,
    TYPE_DAY = DAY_FIELD,
    TYPE_MOMENT = MOMENT_FIELD,
    TYPE_LINES = LINES_FIELD,
    TYPE_KIND = CODE_FIELD,
    TYPE_LEVEL = CODE_FIELD,
    TYPE_BRANCH = CODE_FIELD,
    TYPE_TIER = CODE_FIELD
};

static const unsigned char types[] = {
#define EVENT_FIELD(name, key, type, place) [FIELD_##name] = TYPE_##type,
#include "model/event-fields.def"
#undef EVENT_FIELD
};

struct kind_row {
    enum event_kind kind;
    event_fields needed;
};

static const struct kind_row rows[] = {
#define HAS(field) ((event_fields)1 << FIELD_##field)
#define EVENT_KIND(name, number, subject, code, fields, title) {EVENT_##name, fields},
#include "model/event-kinds.def"
#undef EVENT_KIND
};

/* What codes a text has, where it has codes. */
static const struct {
    enum event_field field;
    const char *codes[4];
} texts[] = {
    {FIELD_ROLE, {"clerk", "leader", "supervisor", "personnel"}},
    {FIELD_ROLES, {"clerk", "leader", "supervisor", "personnel"}},
    {FIELD_LINK, {"implements", "amends", "replaces", "repeals"}},
    {FIELD_POLICY, {"due-soon.days", "extension.most", "clarity.required", "due-soon.days"}},
    {FIELD_VALUE, {"1", "3", "7", "10"}},
    {FIELD_JUDGED, {"faulty", "fault-excused", "late", "late-excused"}},
    {FIELD_ANCHOR, {"0-5", "12-80", "3-4", "90-91"}},
    {FIELD_CLAUSES, {"0-5 1 I", "12-80 0 ", "3-4 1 II.3.a", "90-91 1 Điều 2"}},
    {FIELD_RULE, {"FREQ=MONTHLY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=YEARLY", "FREQ=MONTHLY;BYMONTHDAY=25"}},
};

/* What is numbered, and the kinds that begin one. */
static const struct {
    enum event_field field;
    enum event_kind begins;
} numbered[] = {
    {FIELD_UNIT, EVENT_UNIT_ESTABLISHED},        {FIELD_TASK, EVENT_TASK_ASSIGNED},
    {FIELD_PERSON, EVENT_PERSON_REGISTERED},     {FIELD_POSITION, EVENT_POSITION_ESTABLISHED},
    {FIELD_DOCUMENT, EVENT_DOCUMENT_REGISTERED},
};

static bool is_left_out(const struct kind_row *row)
{
    return row->kind == EVENT_BOOK_OPENED || row->kind == EVENT_WORDS_ERASED ||
           (row->needed & (HAS(ATTACHMENTS) | HAS(FILES)));
}

size_t any_event_kinds(enum event_kind kinds[ANY_KINDS])
{
    size_t count = 0;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (!is_left_out(&rows[i]))
            kinds[count++] = rows[i].kind;
    return count;
}

static struct text text_of(struct any_events *events, struct arena *arena, enum event_field field)
{
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        if (texts[i].field == field)
            return text_from(texts[i].codes[chance_below(&events->chance, 4)]);
    if (types[field] == LINES_FIELD)
        return text_print(arena, "%d", (int)(1 + chance_below(&events->chance, MOST_NUMBER)));
    return text_print(arena, "Chữ %d", (int)chance_below(&events->chance, 30));
}

static int64_t number_of(struct any_events *events, enum event_kind kind, enum event_field field)
{
    for (size_t i = 0; i < COUNT_OF(numbered); i++)
        if (numbered[i].field == field)
            return numbered[i].begins == kind && !chance_one_in(&events->chance, 10)
                       ? events->last[i] + 1
                       : 1 + (int64_t)chance_below(&events->chance, (uint64_t)events->last[i] + 1);
    switch ((int)field) {
    case FIELD_PERCENT:
        return (int64_t)chance_below(&events->chance, 101);
    case FIELD_MENDS:
    case FIELD_BATCH:
        return (int64_t)chance_below(&events->chance, (uint64_t)events->events + 1);
    case FIELD_ACTING:
    case FIELD_GRANTED:
    case FIELD_HEADS:
    case FIELD_OUTSIDE:
        return (int64_t)chance_below(&events->chance, 2);
    default:
        return 1 + (int64_t)chance_below(&events->chance, MOST_NUMBER);
    }
}

static void set_field(struct any_events *events, struct arena *arena, struct event *event, enum event_field field)
{
    switch ((enum field_type)types[field]) {
    case TEXT_FIELD:
    case LINES_FIELD:
        event_set_text(event, field, text_of(events, arena, field));
        break;
    case NUMBER_FIELD:
        event_set_number(event, field, number_of(events, event_kind(event), field));
        break;
    case DAY_FIELD:
        event_set_number(event, field, moment_day(events->at) - 10 + (int64_t)chance_below(&events->chance, 60));
        break;
    case MOMENT_FIELD:
        event_set_number(event, field, events->at - (int64_t)chance_below(&events->chance, 500000));
        break;
    case CODE_FIELD:
        event_set_number(event, field, 1 + (int64_t)chance_below(&events->chance, 3));
        break;
    }
}

/* Set by the store, or by hand below. */
static const event_fields not_by_chance = HAS(KIND) | HAS(BOOK) | HAS(ON) | HAS(AT) | HAS(BY) | HAS(ATTACHMENTS) |
                                          HAS(FILES) | HAS(KEY);

struct event any_event(struct any_events *events, struct arena *arena)
{
    const struct kind_row *row;
    do
        row = &rows[chance_below(&events->chance, COUNT_OF(rows))];
    while (is_left_out(row));
    struct event event = event_of(row->kind);
    if (events->at == 0)
        events->at = moment_of_day(FIRST_MOMENT_DAY);
    events->at += (int64_t)chance_below(&events->chance, SECONDS_A_STEP);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_AT, events->at - (chance_one_in(&events->chance, 12) ? SECONDS_A_STEP : 0));
    for (enum event_field field = 0; field < EVENT_FIELD_COUNT; field++) {
        event_fields bit = (event_fields)1 << field;
        if (!(not_by_chance & bit) && ((row->needed & bit) || chance_one_in(&events->chance, 12)))
            set_field(events, arena, &event, field);
    }
    return event;
}

void any_event_accepted(struct any_events *events, const struct event *event)
{
    events->events++;
    for (size_t i = 0; i < COUNT_OF(numbered); i++)
        if (numbered[i].begins == event_kind(event) && event_number(event, numbered[i].field) > events->last[i])
            events->last[i] = event_number(event, numbered[i].field);
}
