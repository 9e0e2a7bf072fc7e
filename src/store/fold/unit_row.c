#include "store/fold/unit_row.h"

#include "base/list.h"
#include "base/message.h"
#include "store/log/log.h"

bool unit_row_add(struct connection *connection, const struct unit_line *line, struct error *error)
{
    const struct unit_record *record = &line->record;
    struct query query = query_of(connection, SQL_UNIT_ADD);
    query_set_number(&query, UNIT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, UNIT_ADD_NUMBER, record->number);
    query_set_text(&query, UNIT_ADD_CODE, line->code);
    query_set_number_or_null(&query, UNIT_ADD_PARENT, record->parent, NO_NUMBER);
    query_set_text(&query, UNIT_ADD_NAME, line->name);
    query_set_text(&query, UNIT_ADD_HEAD, line->head);
    query_set_number_or_null(&query, UNIT_ADD_SINCE, record->since, NO_DAY);
    query_set_number_or_null(&query, UNIT_ADD_UNTIL, record->until, NO_DAY);
    query_set_number_or_null(&query, UNIT_ADD_CHANGED, record->changed, NO_DAY);
    query_set_number_or_null(&query, UNIT_ADD_SUCCESSOR, record->successor, NO_NUMBER);
    query_set_number_or_null(&query, UNIT_ADD_BRANCH, record->branch, BRANCH_NONE);
    query_set_number_or_null(&query, UNIT_ADD_TIER, record->tier, TIER_NONE);
    query_set_number(&query, UNIT_ADD_OUTSIDE, record->is_outside);
    return query_run(&query, error);
}

bool unit_row_change(struct connection *connection, const struct unit_line *line, struct error *error)
{
    const struct unit_record *record = &line->record;
    struct query query = query_of(connection, SQL_UNIT_CHANGE);
    query_set_number(&query, UNIT_CHANGE_BOOK, BOOK_NUMBER);
    query_set_number(&query, UNIT_CHANGE_NUMBER, record->number);
    query_set_number_or_null(&query, UNIT_CHANGE_PARENT, record->parent, NO_NUMBER);
    query_set_text(&query, UNIT_CHANGE_NAME, line->name);
    query_set_text(&query, UNIT_CHANGE_HEAD, line->head);
    query_set_number_or_null(&query, UNIT_CHANGE_UNTIL, record->until, NO_DAY);
    query_set_number_or_null(&query, UNIT_CHANGE_CHANGED, record->changed, NO_DAY);
    query_set_number_or_null(&query, UNIT_CHANGE_SUCCESSOR, record->successor, NO_NUMBER);
    query_set_number_or_null(&query, UNIT_CHANGE_BRANCH, record->branch, BRANCH_NONE);
    query_set_number_or_null(&query, UNIT_CHANGE_TIER, record->tier, TIER_NONE);
    return query_run(&query, error);
}

static struct unit_line take_line(struct query *query, struct arena *arena)
{
    struct unit_line line = {.record.number = query_number(query)};
    line.code = text_copy(arena, query_text(query));
    line.record.parent = query_number_or(query, NO_NUMBER);
    line.name = text_copy(arena, query_text(query));
    line.head = text_copy(arena, query_text(query));
    line.record.since = (int32_t)query_number_or(query, NO_DAY);
    line.record.until = (int32_t)query_number_or(query, NO_DAY);
    line.record.changed = (int32_t)query_number_or(query, NO_DAY);
    line.record.successor = query_number_or(query, NO_NUMBER);
    line.record.branch = (enum unit_branch)query_number_or(query, BRANCH_NONE);
    line.record.tier = (enum unit_tier)query_number_or(query, TIER_NONE);
    line.record.is_outside = query_number(query) == 1;
    return line;
}

bool unit_row_get(struct connection *connection, struct arena *arena, int64_t number, struct unit_line *line,
                  struct error *error)
{
    struct query query = query_of(connection, SQL_UNIT_GET);
    query_set_number(&query, UNIT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, UNIT_GET_NUMBER, number);
    bool is_there = query_next(&query);
    if (is_there)
        *line = take_line(&query, arena);
    if (!query_end(&query, error))
        return false;
    return is_there || error_set(error, ERROR_NOT_FOUND, N_("there is no such unit"));
}

bool unit_row_keep(struct connection *connection, const struct unit_line *line, int32_t until, struct error *error)
{
    struct query query = query_of(connection, SQL_UNIT_PAST_ADD);
    query_set_number(&query, UNIT_PAST_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, UNIT_PAST_ADD_UNIT, line->record.number);
    query_set_number(&query, UNIT_PAST_ADD_UNTIL, until);
    query_set_number_or_null(&query, UNIT_PAST_ADD_PARENT, line->record.parent, NO_NUMBER);
    query_set_text(&query, UNIT_PAST_ADD_NAME, line->name);
    query_set_text(&query, UNIT_PAST_ADD_HEAD, line->head);
    query_set_number_or_null(&query, UNIT_PAST_ADD_BRANCH, line->record.branch, BRANCH_NONE);
    query_set_number_or_null(&query, UNIT_PAST_ADD_TIER, line->record.tier, TIER_NONE);
    return query_run(&query, error);
}

/* The form that a row of the past has, but for whose it is and its days. */
static void take_form(struct query *query, struct arena *arena, struct unit_line *line)
{
    line->record.parent = query_number_or(query, NO_NUMBER);
    line->name = text_copy(arena, query_text(query));
    line->head = text_copy(arena, query_text(query));
    line->record.branch = (enum unit_branch)query_number_or(query, BRANCH_NONE);
    line->record.tier = (enum unit_tier)query_number_or(query, TIER_NONE);
}

/* Gives units back the forms they had: of several later ones the first, which comes last, stays. */
static bool turn_back(struct connection *connection, struct arena *arena, int32_t day, struct unit_lines *lines,
                      struct error *error)
{
    struct query query = query_of(connection, SQL_UNIT_PASTS);
    query_set_number(&query, UNIT_PASTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, UNIT_PASTS_DAY, day);
    while (query_next(&query)) {
        struct unit_line *line = unit_lines_get(lines, query_number(&query));
        if (!line)
            continue;
        take_form(&query, arena, line);
    }
    return query_end(&query, error);
}

/* The forms of the past; `lines` are those of today. */
static bool read_past(struct connection *connection, struct arena *arena, const struct unit_lines *lines,
                      struct unit_lines *forms, struct error *error)
{
    struct query query = query_of(connection, SQL_UNIT_PAST_LIST);
    query_set_number(&query, UNIT_PAST_LIST_BOOK, BOOK_NUMBER);
    int64_t last = NO_NUMBER; /* the unit of the form before, and the day after it */
    int32_t since = NO_DAY;
    while (query_next(&query)) {
        const struct unit_line *line = unit_lines_get(lines, query_number(&query));
        int32_t until = (int32_t)query_number(&query);
        if (!line)
            continue;
        struct unit_line form = *line;
        form.record.since = form.record.number == last ? since : line->record.since;
        form.record.until = until;
        form.record.successor = form.record.number;
        take_form(&query, arena, &form);
        LIST_ADD(arena, forms, form);
        last = form.record.number;
        since = until + 1;
    }
    return query_end(&query, error);
}

bool unit_rows_read_forms(struct connection *connection, struct arena *arena, struct unit_lines *forms,
                          struct error *error)
{
    struct unit_lines lines;
    *forms = (struct unit_lines){0};
    if (!unit_rows_read(connection, arena, NO_DAY, &lines, error) ||
        !read_past(connection, arena, &lines, forms, error))
        return false;
    for (size_t i = 0; i < lines.count; i++) {
        struct unit_line form = lines.at[i];
        if (form.record.changed != NO_DAY)
            form.record.since = form.record.changed;
        LIST_ADD(arena, forms, form);
    }
    return true;
}

bool unit_rows_read(struct connection *connection, struct arena *arena, int32_t day, struct unit_lines *lines,
                    struct error *error)
{
    struct query query = query_of(connection, SQL_UNIT_LIST);
    query_set_number(&query, UNIT_LIST_BOOK, BOOK_NUMBER);
    *lines = (struct unit_lines){0};
    while (query_next(&query))
        LIST_ADD(arena, lines, take_line(&query, arena));
    return query_end(&query, error) && (day == NO_DAY || turn_back(connection, arena, day, lines, error));
}
