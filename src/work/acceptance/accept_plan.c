#include "work/acceptance/accept_plan.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "work/acceptance/accept_choice.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

/* One task under way. */
struct planning {
    struct arena *arena;
    const struct accept_request *request;
    const struct reading *reading;
    const struct accept_names *names;
    bool is_own;
    struct buffer leads, partners, unknown, former;
    struct text stranger;    /* the first lead that is no unit of the book */
    struct unit_match alike; /* those called most alike */
    bool has_outsiders;      /* bodies outside the book lead too */
};

static bool has_line(const struct buffer *lines, struct text line)
{
    struct text rest = buffer_text(lines), part;
    while (text_split(&rest, '\n', &part))
        if (lines->len > 0 && text_equal(part, line))
            return true;
    return false;
}

static void add_line(struct buffer *lines, struct text line)
{
    if (has_line(lines, line))
        return;
    if (lines->len > 0)
        buffer_add_byte(lines, '\n');
    buffer_add(lines, line);
}

static struct text list_of(const struct buffer *lines)
{
    return lines->len ? buffer_text(lines) : TEXT_NONE;
}

/* The unit that the reader's own list has resolved a name to, where the book knows its code. */
static struct unit_match match_name(struct planning *planning, struct text name, const struct unit_id *id)
{
    const struct accept_names *names = planning->names;
    const struct unit_line *unit = id && id->id.len > 0 ? unit_lines_find(names->units, id->id) : NULL;
    unit = unit ? unit_lines_present(names->units, unit->record.number) : NULL;
    if (!unit) {
        struct unit_match match = unit_match(names->matcher, planning->arena, name, names->day);
        if (match.former)
            add_line(&planning->former,
                     unit_alike_print(planning->arena, &(struct unit_alike){match.units[0], match.former}));
        return match;
    }
    const struct unit_line **units = arena_array(planning->arena, const struct unit_line *, 1);
    units[0] = unit;
    return (struct unit_match){.units = units, .count = 1};
}

static void add_lead(struct planning *planning, struct text name, const struct unit_id *id)
{
    struct unit_match match = match_name(planning, name, id);
    for (size_t i = 0; i < match.count; i++) {
        if (!match.units[i]->record.is_outside)
            add_line(&planning->leads, match.units[i]->code);
        else
            add_line(&planning->partners, match.units[i]->code);
        planning->has_outsiders |= match.units[i]->record.is_outside;
    }
    if (match.count > 0 || match.is_group || planning->stranger.len > 0)
        return;
    planning->stranger = name;
    planning->alike = match;
}

static void add_partner(struct planning *planning, struct text name, const struct unit_id *id)
{
    struct unit_match match = match_name(planning, name, id);
    for (size_t i = 0; i < match.count; i++)
        if (!has_line(&planning->leads, match.units[i]->code))
            add_line(&planning->partners, match.units[i]->code);
    if (match.count == 0)
        add_line(&planning->unknown, name);
}

static void refuse(struct accept_line *line, const char *message, struct text first)
{
    line->fate = ACCEPT_REFUSED;
    error_set_with(&line->error, ERROR_USAGE, message, first);
}

static void refuse_stranger(const struct planning *planning, struct accept_line *line)
{
    struct buffer names = buffer_open(planning->arena, LONGEST_LIST_BYTES);
    for (size_t i = 0; i < planning->alike.nearest_count; i++)
        buffer_print(&names, "%s%.*s", i ? ", " : "",
                     TEXT_ARG(unit_alike_print(planning->arena, &planning->alike.nearest[i])));
    if (names.len == 0) {
        refuse(line, N_("“{1}” is no unit of the book"), planning->stranger);
        return;
    }
    refuse(line, N_("“{1}” is no unit of the book; called alike: {2}"), planning->stranger);
    error_add_argument(&line->error, 2, buffer_text(&names));
}

/* Nobody of the book was found to lead. */
static void settle_without_lead(struct planning *planning, struct accept_line *line, bool is_chosen)
{
    struct text code = planning->request->lead_default;
    bool names_somebody = planning->stranger.len > 0 || planning->has_outsiders;
    if (!names_somebody && code.len > 0 && (planning->is_own || is_chosen))
        add_line(&planning->leads, code);
    else if (!planning->is_own || (planning->has_outsiders && planning->stranger.len == 0))
        line->fate = ACCEPT_OTHERS;
    else if (planning->stranger.len > 0)
        refuse_stranger(planning, line);
    else
        refuse(line, N_("nobody is named to lead; “--lead-default” names a unit for such tasks"), TEXT_NONE);
}

static void plan_line(struct planning *planning, struct accept_line *line, bool is_chosen)
{
    const struct task *task = line->task;
    planning->leads = buffer_open(planning->arena, LONGEST_LIST_BYTES);
    planning->partners = buffer_open(planning->arena, LONGEST_LIST_BYTES);
    planning->unknown = buffer_open(planning->arena, LONGEST_LIST_BYTES);
    planning->former = buffer_open(planning->arena, LONGEST_LIST_BYTES);
    planning->stranger = TEXT_NONE;
    planning->has_outsiders = false;
    for (size_t i = 0; i < task->lead.count; i++)
        add_lead(planning, task->lead.at[i].words, task->lead_units ? &task->lead_units[i] : NULL);
    if (planning->stranger.len > 0 && planning->is_own)
        refuse_stranger(planning, line);
    else if (planning->leads.len == 0)
        settle_without_lead(planning, line, is_chosen);
    for (size_t i = 0; i < task->coordinate.count; i++)
        add_partner(planning, task->coordinate.at[i].words, task->coordinate_units ? &task->coordinate_units[i] : NULL);
    line->leads = list_of(&planning->leads);
    line->partners = list_of(&planning->partners);
    line->unknown = list_of(&planning->unknown);
    line->former = list_of(&planning->former);
}

static struct accept_line line_of(struct arena *arena, const struct reading *reading, const struct task *task,
                                  const struct point_index *points)
{
    char path[CLAUSE_PATH_BYTES];
    struct accept_line line = {.task = task, .due = NO_DAY};
    line.clause = text_copy(arena, clause_path(reading, task->clause, path));
    if (!span_is_set(task->action.span))
        return line;
    line.first = (int64_t)point_index_at(points, task->action.span.start);
    line.end = (int64_t)point_index_at(points, task->action.span.end);
    return line;
}

bool accept_plan(struct arena *arena, const struct accept_request *request, const struct reading *reading,
                 const struct accept_names *names, struct accept_report *report, struct error *error)
{
    size_t count = reading->tasks.count;
    bool *only = arena_array(arena, bool, count + 1), *dropped = arena_array(arena, bool, count + 1);
    bool has_choice = !text_is_empty(request->only);
    struct point_index points = point_index_of(arena, reading->text->words);
    struct planning planning = {
        .arena = arena, .request = request, .reading = reading, .names = names, .is_own = report->is_own};
    report->lines = arena_array(arena, struct accept_line, count + 1);
    for (size_t i = 0; i < count; i++)
        report->lines[i] = line_of(arena, reading, &reading->tasks.at[i], &points);
    if (!accept_choose(arena, request->only, report->lines, count, only, error) ||
        !accept_choose(arena, request->dropped, report->lines, count, dropped, error))
        return false;
    report->count = count;
    for (size_t i = 0; i < count; i++) {
        if (dropped[i] || (has_choice && !only[i]))
            report->lines[i].fate = ACCEPT_DROPPED;
        else
            plan_line(&planning, &report->lines[i], only[i]);
    }
    return true;
}
