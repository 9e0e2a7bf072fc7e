#include "work/reading/task_edit.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/list.h"
#include "base/message.h"
#include "base/utf8.h"
#include "calendar/calendar.h"
#include "calendar/deadline.h"
#include "extract/clarity.h"

/* Typed words as they are kept: composed, white space collapsed, in the draft's memory. */
static struct text typed_words(struct arena *arena, struct text typed)
{
    return text_collapse(arena, utf8_compose(arena, typed));
}

static void edit_field(struct arena *arena, struct field *field, struct text typed)
{
    struct text words = typed_words(arena, typed);
    if (!text_equal(words, field->words))
        *field = (struct field){.words = words};
}

/* The entry with these words, or NULL. */
static const struct field *find_name(const struct field_list *names, struct text words)
{
    for (size_t i = 0; i < names->count; i++)
        if (text_equal(names->at[i].words, words))
            return &names->at[i];
    return NULL;
}

/* One name a line. */
static void edit_names(struct arena *arena, struct field_list *names, struct text typed)
{
    struct field_list edited = {0};
    struct text line;
    while (text_split(&typed, '\n', &line)) {
        struct text words = typed_words(arena, line);
        const struct field *known = find_name(names, words);
        if (!text_is_empty(words))
            LIST_ADD(arena, &edited, known ? *known : (struct field){.words = words});
    }
    *names = edited;
}

/* A deadline standing alone is read as in a table cell, where every form counts. */
static void edit_deadline(struct arena *arena, const struct reading *reading, struct task_deadline *deadline,
                          struct text typed)
{
    struct text words = typed_words(arena, typed);
    if (text_equal(words, deadline->field.words))
        return;
    *deadline = (struct task_deadline){.kind = DEADLINE_NONE, .field.words = words};
    struct deadline found;
    if (!deadline_find(words, reading->header.day, &calendar_vietnam, DEADLINE_IN_FIELD, &found))
        return;
    deadline->kind = found.kind;
    deadline->is_impossible = found.is_impossible;
    deadline->value = text_copy(arena, text_from(found.value));
    deadline->count = found.count;
}

/* Units were resolved for the names the document gives. */
static void forget_units(struct task *task)
{
    task->lead_units = NULL;
    task->coordinate_units = NULL;
}

bool task_apply_edit(struct arena *arena, const struct reading *reading, struct task *task,
                     const struct task_edit *edit, struct error *error)
{
    struct task edited = *task;
    edit_names(arena, &edited.lead, edit->lead);
    edit_names(arena, &edited.coordinate, edit->coordinate);
    edit_field(arena, &edited.action, edit->action);
    edit_field(arena, &edited.product, edit->product);
    edit_field(arena, &edited.competence, edit->competence);
    edit_deadline(arena, reading, &edited.deadline, edit->deadline);
    if (text_is_empty(edited.action.words))
        return error_set(error, ERROR_USAGE, N_("a task needs words that say what is to be done"));
    forget_units(&edited);
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

static void merge_names(struct arena *arena, struct field_list *names, const struct field_list *more)
{
    struct field_list merged = {0};
    for (size_t i = 0; i < names->count; i++)
        LIST_ADD(arena, &merged, names->at[i]);
    for (size_t i = 0; i < more->count; i++)
        if (!find_name(names, more->at[i].words))
            LIST_ADD(arena, &merged, more->at[i]);
    *names = merged;
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
    merge_names(arena, &first->lead, &second->lead);
    merge_names(arena, &first->coordinate, &second->coordinate);
    if (text_is_empty(first->product.words))
        first->product = second->product;
    if (text_is_empty(first->competence.words))
        first->competence = second->competence;
    if (first->deadline.kind == DEADLINE_NONE)
        first->deadline = second->deadline;
    forget_units(first);
    clarity_judge(first);
}
