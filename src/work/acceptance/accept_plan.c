#include "work/acceptance/accept_plan.h"

#include "base/buffer.h"
#include "base/list.h"
#include "base/message.h"
#include "calendar/calendar.h"
#include "calendar/deadline.h"
#include "model/composed.h"
#include "model/share_words.h"
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
    struct accept_shares shares;
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

static bool has_share(const struct planning *planning, struct text code)
{
    for (size_t i = 0; i < planning->shares.count; i++)
        if (text_equal(planning->shares.at[i].unit, code))
            return true;
    return false;
}

static void add_partner(struct planning *planning, struct text name, const struct unit_id *id,
                        const struct accept_share *said)
{
    struct unit_match match = match_name(planning, name, id);
    for (size_t i = 0; i < match.count; i++) {
        struct accept_share share = said ? *said : (struct accept_share){0};
        share.unit = match.units[i]->code;
        if (has_line(&planning->leads, share.unit) || has_share(planning, share.unit))
            continue;
        if (said)
            LIST_ADD(planning->arena, &planning->shares, share);
        else
            add_line(&planning->partners, share.unit);
    }
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

/* "trước ngày 15/3/2026", seen from the day of the document. */
static bool read_due(const struct planning *planning, const struct share_words *words, struct accept_share *share)
{
    struct deadline found;
    struct date last;
    if (!words->has_due)
        return true;
    if (!deadline_find(words->due, planning->reading->header.day, &calendar_vietnam, DEADLINE_IN_FIELD, &found))
        return false;
    share->deadline.kind = found.kind;
    share->deadline.value = text_copy(planning->arena, text_from(found.value));
    share->deadline.count = found.count;
    return found.kind == DEADLINE_DURATION || deadline_last_day(found.kind, share->deadline.value, &last);
}

/* What a person who mended the tasks has said of a partner; in a document no name says more. */
static bool read_said(const struct planning *planning, struct text name, struct share_words *words,
                      struct accept_share *share, struct error *error)
{
    *share = (struct accept_share){.due = NO_DAY};
    *words = (struct share_words){.units = name};
    if (text_is_empty(planning->request->proposals))
        return true;
    if (!share_words_read(name, words, error))
        return false;
    share->duty = words->duty;
    return read_due(planning, words, share) || error_set_with(error, ERROR_USAGE, N_("“{1}” names no day"), words->due);
}

/* Partners of whom more is said, where `wants_said`, or all others: those come second, so that nobody is named twice.
 */
static void add_partners(struct planning *planning, struct accept_line *line, bool wants_said)
{
    const struct task *task = line->task;
    for (size_t i = 0; i < task->coordinate.count; i++) {
        const struct unit_id *id = task->coordinate_units ? &task->coordinate_units[i] : NULL;
        struct accept_share share;
        struct share_words words;
        struct error error;
        if (!read_said(planning, task->coordinate.at[i].words, &words, &share, &error)) {
            if (line->fate != ACCEPT_OTHERS) {
                line->fate = ACCEPT_REFUSED;
                line->error = error;
            }
            return;
        }
        bool is_said = words.duty.len > 0 || words.has_due;
        if (is_said == wants_said)
            add_partner(planning, words.units, id, is_said ? &share : NULL);
    }
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
    planning->shares = (struct accept_shares){0};
    planning->stranger = TEXT_NONE;
    planning->has_outsiders = false;
    for (size_t i = 0; i < task->lead.count; i++)
        add_lead(planning, task->lead.at[i].words, task->lead_units ? &task->lead_units[i] : NULL);
    if (planning->stranger.len > 0 && planning->is_own)
        refuse_stranger(planning, line);
    else if (planning->leads.len == 0)
        settle_without_lead(planning, line, is_chosen);
    add_partners(planning, line, true);
    add_partners(planning, line, false);
    line->leads = list_of(&planning->leads);
    line->partners = list_of(&planning->partners);
    line->shares = planning->shares;
    line->unknown = list_of(&planning->unknown);
    line->former = list_of(&planning->former);
}

static struct accept_line line_of(struct arena *arena, const struct reading *reading, const struct task *task,
                                  const struct read_points *points)
{
    char path[CLAUSE_PATH_BYTES];
    struct accept_line line = {.task = task, .due = NO_DAY};
    line.clause = text_copy(arena, clause_path(reading, task->clause, path));
    if (!span_is_set(task->action.span))
        return line;
    line.first = (int64_t)read_points_at(points, task->action.span.start);
    line.end = (int64_t)read_points_at(points, task->action.span.end);
    return line;
}

/* What “--only” names is not left out by “--drop” again: part of it may be, not all. */
static bool check_choice(struct arena *arena, struct text only, const struct accept_report *report, const bool *dropped,
                         struct error *error)
{
    for (struct text part; text_split(&only, ',', &part);) {
        SCRATCH(scratch, arena);
        bool *named = arena_array(scratch, bool, report->count + 1), is_any = false;
        if (!accept_choose(scratch, part, report->lines, report->count, named, error))
            return false;
        for (size_t i = 0; i < report->count; i++)
            is_any |= named[i] && !dropped[i];
        if (!is_any)
            return error_set_with(error, ERROR_USAGE, N_("“{1}” is named by “--only” and left out by “--drop”"),
                                  text_trim(part));
    }
    return true;
}

bool accept_plan(struct arena *arena, const struct accept_request *request, const struct reading *reading,
                 const struct accept_names *names, struct accept_report *report, struct error *error)
{
    size_t count = reading->tasks.count;
    bool *only = arena_array(arena, bool, count + 1), *dropped = arena_array(arena, bool, count + 1);
    bool has_choice = !text_is_empty(request->only);
    struct read_points points = read_points_of(arena, reading->text);
    struct planning planning = {
        .arena = arena, .request = request, .reading = reading, .names = names, .is_own = report->is_own};
    report->lines = arena_array(arena, struct accept_line, count + 1);
    for (size_t i = 0; i < count; i++)
        report->lines[i] = line_of(arena, reading, &reading->tasks.at[i], &points);
    report->count = count;
    if (!accept_choose(arena, request->only, report->lines, count, only, error) ||
        !accept_choose(arena, request->dropped, report->lines, count, dropped, error) ||
        !check_choice(arena, request->only, report, dropped, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (dropped[i] || (has_choice && !only[i]))
            report->lines[i].fate = ACCEPT_DROPPED;
        else
            plan_line(&planning, &report->lines[i], only[i]);
    }
    return true;
}
