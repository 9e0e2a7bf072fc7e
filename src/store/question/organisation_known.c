#include "store/question/organisation_known.h"

#include "base/list.h"
#include "base/moment.h"
#include "store/engine/query.h"
#include "store/log/log.h"
#include "store/question/personnel.h"
#include "store/question/question.h"

/* What is made of events, one after the other. */
struct retelling {
    struct arena *arena;
    int32_t day; /* of units: changes after it are not made */
    struct unit_lines *units;
    struct personnel *personnel;
};

typedef void retelling_listener(const struct retelling *retelling, const struct event *event);

static bool retell(struct book_reader *reader, const struct retelling *retelling, int64_t known,
                   retelling_listener *take, struct error *error)
{
    struct connection *connection = book_reader_connection(reader);
    struct query query = query_of(connection, SQL_EVENTS_OF_ORGANISATION);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, EVENTS_OF_ORGANISATION_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENTS_OF_ORGANISATION_KNOWN, known);
    while (is_sound && query_next(&query)) {
        struct event event;
        is_sound = log_event(connection, retelling->arena, query_number(&query), &event, error);
        if (is_sound)
            take(retelling, &event);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

/* That a unit ended is told as of any day, with its last one. On its first day another form is as if it had begun so.
 */
static bool is_told(const struct retelling *retelling, const struct unit_line *line, const struct event *event)
{
    return retelling->day == NO_DAY || moment_day(event_number(event, FIELD_AT)) <= retelling->day ||
           !unit_line_turns(line, event);
}

static void take_unit(const struct retelling *retelling, const struct event *event)
{
    struct unit_lines *units = retelling->units;
    if (event_kind(event) == EVENT_UNIT_ESTABLISHED) {
        LIST_ADD(retelling->arena, units, unit_line_of(event));
    } else if (event_subject(event_kind(event)) == SUBJECT_UNIT && event_has(event, FIELD_UNIT)) {
        struct unit_line *line = unit_lines_get(units, event_number(event, FIELD_UNIT));
        if (line && is_told(retelling, line, event))
            unit_line_apply(line, event);
    }
}

static void take_appointment(const struct retelling *retelling, const struct event *event)
{
    personnel_apply(retelling->arena, retelling->personnel, event);
}

bool question_units_known(struct book_reader *reader, struct arena *arena, int32_t day, int64_t known,
                          struct unit_lines *units, struct error *error)
{
    const struct retelling retelling = {.arena = arena, .day = day, .units = units};
    if (known == INT64_MAX)
        return question_units(reader, arena, day, units, error);
    *units = (struct unit_lines){0};
    return retell(reader, &retelling, known, take_unit, error);
}

bool question_personnel_known(struct book_reader *reader, struct arena *arena, int64_t known,
                              struct personnel *personnel, struct error *error)
{
    const struct retelling retelling = {.arena = arena, .personnel = personnel};
    if (!question_personnel(reader, arena, personnel, error))
        return false;
    if (known == INT64_MAX)
        return true;
    personnel->positions = (struct position_lines){0};
    personnel->appointments = (struct appointments){0};
    return retell(reader, &retelling, known, take_appointment, error);
}
