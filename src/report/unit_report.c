#include "report/unit_report.h"

#include "base/date.h"
#include "base/seen.h"
#include "report/json_member.h"
#include "report/table_words.h"

static struct text code_of(const struct unit_lines *units, int64_t number)
{
    const struct unit_line *line = unit_lines_get(units, number);
    return line ? line->code : TEXT_NONE;
}

static const char *day_or(enum language language, int32_t day, const char *none, char printed[DATE_BYTES])
{
    return day == NO_DAY ? none : message_day(language, date_from_day(day), printed);
}

/* "01/07/2025 – 31/12/2025"; "…" where it is open. */
static void add_validity(struct buffer *to, const struct unit_record *record, enum language language)
{
    char since[DATE_BYTES], until[DATE_BYTES];
    if (record->since == NO_DAY && record->until == NO_DAY)
        return;
    buffer_print(to, "  %s – %s", day_or(language, record->since, "…", since),
                 day_or(language, record->until, "…", until));
}

static void add_successor(struct buffer *to, struct text code, enum language language)
{
    if (text_is_empty(code))
        return;
    buffer_add(to, TEXT("  "));
    message_fill(to, text_from(message_translate(language, N_("then {1}"))), &code, 1);
}

/* " · Đảng · ngoài sổ" */
static void add_standing(struct buffer *to, const struct unit_record *record, enum language language)
{
    if (record->branch != BRANCH_NONE)
        buffer_print(to, " · %s", message_translate(language, unit_branch_title(record->branch)));
    if (record->tier == TIER_VILLAGE || (record->is_outside && record->tier != TIER_NONE))
        buffer_print(to, " · %s", message_translate(language, unit_tier_title(record->tier)));
    if (record->is_outside)
        buffer_print(to, " · %s", message_translate(language, N_("outside the book")));
}

static bool passes(const struct unit_filter *filter, const struct unit_record *record)
{
    return (!filter->branch || record->branch == filter->branch) && (!filter->tier || record->tier == filter->tier);
}

/* The position that heads a unit, with those who hold it; NULL where none is known. */
static const struct position_view *head_of(const struct position_views *heads, struct text unit)
{
    for (size_t i = 0; i < heads->count; i++)
        if (heads->at[i].is_head && text_equal(heads->at[i].unit, unit))
            return &heads->at[i];
    return NULL;
}

/* "Trưởng phòng: CB01, quyền CB02"; "Trưởng phòng: khuyết". */
static void add_head(struct buffer *to, const struct unit_line *line, const struct position_view *head,
                     enum language language)
{
    if (!head) {
        if (line->head.len > 0)
            table_add_seen(to, " (", line->head, ")");
        return;
    }
    table_add_seen(to, " (", head->title, ": ");
    if (head->holders.count == 0)
        buffer_add(to, text_from(message_translate(language, N_("vacant"))));
    for (size_t i = 0; i < head->holders.count; i++) {
        const struct post_view *holder = &head->holders.at[i];
        buffer_add(to, i > 0 ? TEXT(", ") : TEXT_NONE);
        seen_add(to, holder->name.len > 0 ? holder->name : holder->person);
        if (holder->is_acting)
            buffer_print(to, " · %s", message_translate(language, N_("acting")));
    }
    buffer_add_byte(to, ')');
}

/* Of a column of codes: as wide as the widest, where that leaves room for names. */
static size_t code_width(const struct unit_lines *units)
{
    enum { NARROWEST = 10, WIDEST = 20 };
    size_t width = NARROWEST;
    for (size_t i = 0; i < units->count; i++) {
        size_t points = text_count_points(units->at[i].code);
        width = points > width && points <= WIDEST ? points : width;
    }
    return width;
}

void unit_lines_print(struct buffer *to, const struct unit_lines *units, const struct position_views *heads,
                      const struct unit_filter *filter, enum language language)
{
    size_t width = code_width(units);
    for (size_t i = 0; i < units->count; i++) {
        const struct unit_line *line = &units->at[i];
        if (!passes(filter, &line->record))
            continue;
        struct text parent = code_of(units, line->record.parent);
        table_pad(to, line->code, width);
        buffer_add(to, TEXT("  "));
        table_pad(to, parent, width);
        table_add_seen(to, "  ", line->name, "");
        add_head(to, line, head_of(heads, line->code), language);
        add_standing(to, &line->record, language);
        add_validity(to, &line->record, language);
        add_successor(to, code_of(units, line->record.successor), language);
        buffer_add_byte(to, '\n');
    }
}

static void add_holders(struct json_writer *json, const struct position_view *head)
{
    json_key(json, "heads");
    if (!head) {
        json_null(json);
        return;
    }
    json_open_array(json);
    for (size_t i = 0; i < head->holders.count; i++) {
        const struct post_view *holder = &head->holders.at[i];
        json_open_object(json);
        json_add_text(json, "person", holder->person);
        json_add_text(json, "name", holder->name);
        json_add_bool(json, "acting", holder->is_acting);
        json_close_object(json);
    }
    json_close_array(json);
}

void unit_lines_print_json(struct buffer *to, const struct unit_lines *units, const struct position_views *heads,
                           const struct unit_filter *filter)
{
    for (size_t i = 0; i < units->count; i++) {
        const struct unit_line *line = &units->at[i];
        if (!passes(filter, &line->record))
            continue;
        struct json_writer json = json_writer_to(to);
        json_open_object(&json);
        json_add_text(&json, "code", line->code);
        json_add_text(&json, "name", line->name);
        json_add_text(&json, "head", line->head);
        add_holders(&json, head_of(heads, line->code));
        json_add_text(&json, "parent", code_of(units, line->record.parent));
        json_add_text(&json, "branch", unit_branch_code(line->record.branch));
        json_add_text(&json, "tier", unit_tier_code(line->record.tier));
        json_add_bool(&json, "outside", line->record.is_outside);
        json_add_day(&json, "since", line->record.since);
        json_add_day(&json, "until", line->record.until);
        json_add_text(&json, "successor", code_of(units, line->record.successor));
        json_close_object(&json);
        buffer_add_byte(to, '\n');
    }
}

void unit_change_print(struct buffer *to, size_t units, size_t tasks, size_t others, enum language language)
{
    struct text unit_count = text_print(to->arena, "%zu", units), task_count = text_print(to->arena, "%zu", tasks);
    const char *changed = message_translate_count(language, N_("{1} unit changed;"), N_("{1} units changed;"), units);
    const char *handed_over = message_translate_count(language, N_("{1} task was handed over."),
                                                      N_("{1} tasks were handed over."), tasks);
    struct text rest[] = {text_print(to->arena, "%zu", others)};
    message_fill(to, text_from(changed), &unit_count, 1);
    buffer_add_byte(to, ' ');
    message_fill(to, text_from(handed_over), &task_count, 1);
    buffer_add_byte(to, '\n');
    if (others == 0)
        return;
    message_fill(to,
                 text_from(message_translate(
                     language, N_("What others wait for from the unit that ended went to its successor: {1} times."))),
                 rest, COUNT_OF(rest));
    buffer_add_byte(to, '\n');
}
