#include "model/unit_line.h"

#include "base/moment.h"

static int32_t day_of(const struct event *event)
{
    return moment_day(event_number(event, FIELD_AT));
}

static bool ends(enum event_kind kind)
{
    return kind == EVENT_UNIT_MERGED || kind == EVENT_UNIT_DISSOLVED;
}

struct unit_line unit_line_of(const struct event *event)
{
    struct unit_record record = {
        .number = event_number(event, FIELD_UNIT),
        .parent = event_number(event, FIELD_PARENT),
        .since = event_has(event, FIELD_SINCE) ? (int32_t)event_number(event, FIELD_SINCE) : NO_DAY,
        .until = NO_DAY,
        .changed = NO_DAY,
        .successor = NO_NUMBER,
        .branch = (enum unit_branch)event_number(event, FIELD_BRANCH),
        .tier = (enum unit_tier)event_number(event, FIELD_TIER),
        .is_outside = event_number(event, FIELD_OUTSIDE) == 1,
    };
    return (struct unit_line){
        .record = record,
        .code = event_text(event, FIELD_CODE),
        .name = event_text(event, FIELD_NAME),
        .head = event_text(event, FIELD_HEAD),
    };
}

bool unit_line_allows(const struct unit_line *line, const struct event *event)
{
    int32_t day = day_of(event), since = line->record.since;
    bool is_there = ends(event_kind(event)) ? day > since : day >= since;
    return line->record.until == NO_DAY && is_there && day >= line->record.changed;
}

bool unit_line_turns(const struct unit_line *line, const struct event *event)
{
    int32_t day = day_of(event);
    return !ends(event_kind(event)) && day > line->record.changed && day > line->record.since;
}

void unit_line_apply(struct unit_line *line, const struct event *event)
{
    if (ends(event_kind(event))) {
        line->record.until = day_of(event) - 1;
        line->record.successor = event_number(event, FIELD_SUCCESSOR);
        return;
    }
    line->record.changed = day_of(event);
    if (event_kind(event) == EVENT_UNIT_TRANSFERRED)
        line->record.parent = event_number(event, FIELD_PARENT);
    if (event_has(event, FIELD_NAME))
        line->name = event_text(event, FIELD_NAME);
    if (event_has(event, FIELD_HEAD))
        line->head = event_text(event, FIELD_HEAD);
    if (event_has(event, FIELD_BRANCH))
        line->record.branch = (enum unit_branch)event_number(event, FIELD_BRANCH);
    if (event_has(event, FIELD_TIER))
        line->record.tier = (enum unit_tier)event_number(event, FIELD_TIER);
}

bool unit_line_stands(const struct unit_line *line, int32_t day)
{
    return day >= line->record.since && (line->record.until == NO_DAY || day <= line->record.until);
}

struct unit_line *unit_lines_get(const struct unit_lines *lines, int64_t number)
{
    for (size_t i = 0; i < lines->count; i++) {
        /* Numbers are given one after another, so a unit mostly stands at its own. */
        struct unit_line *line = &lines->at[(i + (size_t)number - 1) % lines->count];
        if (line->record.number == number)
            return line;
    }
    return NULL;
}

struct unit_line *unit_lines_find(const struct unit_lines *lines, struct text code)
{
    for (size_t i = 0; i < lines->count; i++)
        if (text_equal(lines->at[i].code, code))
            return &lines->at[i];
    return NULL;
}

struct unit_line *unit_lines_present(const struct unit_lines *lines, int64_t number)
{
    /* No unit takes its own place. */
    for (size_t steps = 0; steps < lines->count; steps++) {
        struct unit_line *line = unit_lines_get(lines, number);
        if (!line || line->record.until == NO_DAY)
            return line;
        number = line->record.successor;
    }
    return NULL;
}

bool unit_lines_reach(const struct unit_lines *lines, int64_t number, int64_t above)
{
    /* No path is longer than there are units. */
    for (size_t steps = 0; number != above && number != NO_NUMBER && steps < lines->count; steps++) {
        const struct unit_line *line = unit_lines_get(lines, number);
        number = line ? line->record.parent : NO_NUMBER;
    }
    return number == above;
}

int32_t unit_lines_last_day(const struct unit_lines *lines)
{
    int32_t last = NO_DAY;
    for (size_t i = 0; i < lines->count; i++) {
        const struct unit_record *record = &lines->at[i].record;
        int32_t ended = record->until == NO_DAY ? NO_DAY : record->until + 1;
        int32_t later = record->changed > record->since ? record->changed : record->since;
        last = ended > last ? ended : last;
        last = later > last ? later : last;
    }
    return last;
}
