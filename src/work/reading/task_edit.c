#include "work/reading/task_edit.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "base/message.h"
#include "base/seen.h"
#include "base/utf8.h"
#include "calendar/calendar.h"
#include "calendar/deadline.h"
#include "extract/task/clarity.h"

enum { MOST_LETTERS = 4000 /* that a person types into one field */, MOST_NAMES = 200 };

/* Typed words as they are kept: composed, white space collapsed, nothing that cannot be seen, in the draft's memory. */
static struct text typed_words(struct arena *arena, struct text typed)
{
    return text_collapse(arena, utf8_compose(arena, seen_only(arena, typed)));
}

static bool check_length(struct text words, struct error *error)
{
    if (words.len <= MOST_LETTERS || text_count_points(words) <= MOST_LETTERS)
        return true;
    return error_set(error, ERROR_USAGE, N_("a field holds no more than 4,000 letters"));
}

/* Words that did not change may be as long as the document has them. */
static bool edit_field(struct arena *arena, struct field *field, struct text typed, struct error *error)
{
    struct text words = typed_words(arena, typed);
    if (text_equal(words, field->words))
        return true;
    *field = (struct field){.words = words};
    return check_length(words, error);
}

/* The entry with these words, or NULL. */
static const struct field *find_name(const struct field_list *names, struct text words)
{
    for (size_t i = 0; i < names->count; i++)
        if (text_equal(names->at[i].words, words))
            return &names->at[i];
    return NULL;
}

/* The names of a task, and the units that they were resolved to, as many or NULL. */
struct named {
    struct field_list names;
    struct unit_id *units;
};

/* The unit of one of `names`; no id for a name that is not one of them, or that a person gave. */
static struct unit_id unit_of(const struct named *named, struct text words)
{
    const struct field *known = find_name(&named->names, words);
    return known && named->units ? named->units[known - named->names.at] : (struct unit_id){TEXT_NONE};
}

/* The units of `names`, each from the list it came from. */
static struct unit_id *units_from(struct arena *arena, const struct field_list *names, const struct named *first,
                                  const struct named *second)
{
    if (!first->units && !second->units)
        return NULL;
    struct unit_id *units = arena_array(arena, struct unit_id, names->count + 1);
    for (size_t i = 0; i < names->count; i++) {
        const struct named *from = find_name(&first->names, names->at[i].words) ? first : second;
        units[i] = unit_of(from, names->at[i].words);
    }
    return units;
}

/* One name a line; one that stays keeps its unit. */
static bool edit_names(struct arena *arena, struct field_list *names, struct unit_id **units, struct text typed,
                       struct error *error)
{
    struct named before = {*names, *units};
    struct field_list edited = {0};
    struct text line;
    while (text_split(&typed, '\n', &line)) {
        struct text words = typed_words(arena, line);
        const struct field *known = find_name(names, words);
        if (text_is_empty(words))
            continue;
        if (!known && !check_length(words, error))
            return false;
        if (!known && edited.count >= MOST_NAMES)
            return error_set(error, ERROR_USAGE, N_("a list holds no more than 200 names"));
        LIST_ADD(arena, &edited, known ? *known : (struct field){.words = words});
    }
    *names = edited;
    *units = units_from(arena, names, &before, &before);
    return true;
}

/* A deadline standing alone is read as in a table cell, where every form counts. */
static bool edit_deadline(struct arena *arena, const struct reading *reading, struct task_deadline *deadline,
                          struct text typed, struct error *error)
{
    struct text words = typed_words(arena, typed);
    if (text_equal(words, deadline->field.words))
        return true;
    if (!check_length(words, error))
        return false;
    struct deadline found;
    bool is_found = deadline_find(words, reading->header.day, &calendar_vietnam, DEADLINE_IN_FIELD, &found);
    if (is_found && found.is_impossible)
        return error_set_with(error, ERROR_USAGE, N_("there is no day “{1}” in the calendar"),
                              text_slice(words, found.start, found.end));
    *deadline = (struct task_deadline){.kind = DEADLINE_NONE, .field.words = words};
    if (!is_found)
        return true;
    deadline->kind = found.kind;
    deadline->value = text_copy(arena, text_from(found.value));
    deadline->count = found.count;
    return true;
}

bool task_apply_edit(struct arena *arena, const struct reading *reading, struct task *task,
                     const struct task_edit *edit, struct error *error)
{
    struct task edited = *task;
    if (!edit_names(arena, &edited.lead, &edited.lead_units, edit->lead, error) ||
        !edit_names(arena, &edited.coordinate, &edited.coordinate_units, edit->coordinate, error) ||
        !edit_field(arena, &edited.action, edit->action, error) ||
        !edit_field(arena, &edited.product, edit->product, error) ||
        !edit_field(arena, &edited.competence, edit->competence, error) ||
        !edit_deadline(arena, reading, &edited.deadline, edit->deadline, error))
        return false;
    if (text_is_empty(edited.action.words))
        return error_set(error, ERROR_USAGE, N_("a task needs words that say what is to be done"));
    clarity_judge(&edited);
    *task = edited;
    return true;
}

/* The byte offset in `span` of the read text where the words collapsed to `collapsed` bytes end. */
static size_t offset_in_document(const struct reading *reading, struct span span, struct text collapsed)
{
    struct text document = span_text(reading->text->words, span), rest = document;
    while (collapsed.len > 0 && rest.len > 0) {
        struct text next = collapsed;
        int32_t wanted = text_next_point(&next), found = text_next_point(&rest);
        if (found == wanted || (point_is_space(found) && point_is_space(wanted)))
            collapsed = next;
    }
    return span.start + (document.len - rest.len);
}

static bool is_joint(int32_t point)
{
    return point_is_space(point) || point == ';' || point == ',' || point == '.';
}

static struct text trim_joints(struct text words)
{
    for (;;) {
        struct text rest = words;
        int32_t point = text_next_point(&rest);
        if (point < 0 || !is_joint(point))
            break;
        words = rest;
    }
    while (words.len > 0 && is_joint(words.at[words.len - 1]))
        words.len--;
    return words;
}

/* The part of a field that `part`, cut out of its words, stands for. */
static struct field cut_field(const struct reading *reading, struct field whole, struct text part)
{
    struct field cut = {.words = part};
    if (!span_is_set(whole.span))
        return cut;
    size_t start = (size_t)(part.at - whole.words.at);
    cut.span.start = offset_in_document(reading, whole.span, text_slice(whole.words, 0, start));
    cut.span.end = offset_in_document(reading, whole.span, text_slice(whole.words, 0, start + part.len));
    return cut;
}

bool task_split(struct arena *arena, const struct reading *reading, struct task *first, struct task *second, size_t at,
                struct error *error)
{
    (void)arena;
    struct text words = first->action.words, tail = words;
    for (size_t i = 0; i < at && tail.len > 0; i++)
        text_next_point(&tail);
    struct text head = trim_joints(text_slice(words, 0, words.len - tail.len));
    tail = trim_joints(tail);
    if (text_is_empty(head) || text_is_empty(tail))
        return error_set(error, ERROR_USAGE, N_("both parts of a split task need words"));
    struct field whole = first->action;
    first->action = cut_field(reading, whole, head);
    second->action = cut_field(reading, whole, tail);
    clarity_judge(first);
    clarity_judge(second);
    return true;
}

static struct named merge_names(struct arena *arena, struct named first, struct named second)
{
    struct field_list merged = {0};
    for (size_t i = 0; i < first.names.count; i++)
        LIST_ADD(arena, &merged, first.names.at[i]);
    for (size_t i = 0; i < second.names.count; i++)
        if (!find_name(&first.names, second.names.at[i].words))
            LIST_ADD(arena, &merged, second.names.at[i]);
    return (struct named){merged, units_from(arena, &merged, &first, &second)};
}

void task_merge(struct arena *arena, const struct reading *reading, struct task *first, const struct task *second)
{
    struct text words[] = {first->action.words, second->action.words};
    struct span between = {first->action.span.end, second->action.span.start};
    bool is_one_stretch = span_is_set(first->action.span) && span_is_set(second->action.span) &&
                          between.start <= between.end && first->clause == second->clause;
    if (is_one_stretch) {
        struct span whole = {first->action.span.start, second->action.span.end};
        first->action = (struct field){text_collapse(arena, span_text(reading->text->words, whole)), whole};
    } else {
        first->action = (struct field){.words = text_join(arena, words, COUNT_OF(words), TEXT("; "))};
    }
    struct named lead = merge_names(arena, (struct named){first->lead, first->lead_units},
                                    (struct named){second->lead, second->lead_units});
    struct named coordinate = merge_names(arena, (struct named){first->coordinate, first->coordinate_units},
                                          (struct named){second->coordinate, second->coordinate_units});
    first->lead = lead.names;
    first->lead_units = lead.units;
    first->coordinate = coordinate.names;
    first->coordinate_units = coordinate.units;
    if (text_is_empty(first->product.words))
        first->product = second->product;
    if (text_is_empty(first->competence.words))
        first->competence = second->competence;
    if (first->deadline.kind == DEADLINE_NONE)
        first->deadline = second->deadline;
    clarity_judge(first);
}
