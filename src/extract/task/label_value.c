#include "extract/task/label_parts.h"

/*
 * label_value.c: what labels say, and the work that gets it.
 */

size_t label_value_end(const struct words *words, size_t from)
{
    struct label next;
    for (size_t i = from; i < words->count; i++) {
        char mark = words_mark(words, i);
        if (mark == '(')
            i = bracket_end(words, i, words->count) - 1;
        else if (mark == ')' || (mark && strchr(";.,-", mark) && label_at(words, i + 1, &next)))
            return i;
    }
    return words->count;
}

size_t label_before_marks(const struct words *words)
{
    size_t end = words->count;
    while (end > 0 && words_are(words, end - 1, WORD_MARK))
        end--;
    return end;
}

void label_set_lead(struct finding *finding, struct field_list lead)
{
    finding->task.lead = lead;
    finding->source = LEAD_LABEL;
}

size_t label_value_trimmed(const struct words *words, size_t from, size_t end)
{
    while (end > from && words_mark(words, end - 1) && words_mark(words, end - 1) != ')')
        end--;
    return end;
}

void label_value_read(const struct finder *finder, const struct words *words, const struct label *label,
                      struct label_value *value)
{
    size_t end = label_value_trimmed(words, label->value, label->end);
    *value = (struct label_value){.class = label->class};
    if (end <= label->value)
        return;
    struct words own = {words->block, words->at, end}; /* the next label is no unit of this one */
    if (label->class == LEX_LABEL_LEAD || label->class == LEX_LABEL_PARTNER)
        field_units_read(finder, &own, label->value, end, &value->names);
    value->has_deadline = label->class == LEX_LABEL_TIME &&
                          due_find(finder, words, label->value, end, DEADLINE_IN_FIELD, &value->deadline);
    value->field = words_field(words, label->value, end);
}

/* Work whose own passage has labels takes none from the lines below later work. */
static bool is_settled(const struct finder *finder, const struct finding *finding)
{
    return finding->is_labelled && finding->passage != finder->group.at[finder->group.count - 1].passage;
}

static void value_give(struct finder *finder, const struct label_value *value, size_t first)
{
    for (size_t i = first; i < finder->group.count; i++) {
        struct finding *finding = &finder->group.at[i];
        if (is_settled(finder, finding))
            continue;
        if (value->class == LEX_LABEL_LEAD && value->names.count)
            label_set_lead(finding, value->names);
        if (value->class == LEX_LABEL_PARTNER)
            names_add_new(finder->arena, &finding->task.coordinate, &value->names);
        if (value->has_deadline && (!finding->has_deadline || due_is_weak(&finding->task.deadline))) {
            finding->task.deadline = value->deadline;
            finding->has_deadline = true;
        }
        if (value->class == LEX_LABEL_PRODUCT && value->field.words.len)
            finding->task.product = value->field;
        if (value->class == LEX_LABEL_DECIDER && value->field.words.len)
            finding->task.competence = value->field;
    }
}

/* Labels before any work hold for what comes under the same heading. */
static void value_hold(struct finder *finder, size_t passage, const struct label_value *value)
{
    struct scope *scope = scope_above(finder, passage);
    if (value->class == LEX_LABEL_LEAD && value->names.count) {
        scope->lead = value->names;
        scope->source = LEAD_LABEL;
    } else if (value->class == LEX_LABEL_PARTNER && value->names.count)
        names_add_new(finder->arena, &scope->partners, &value->names);
    else if (value->has_deadline && label_work_follows(finder, passage)) {
        scope_date(finder, scope, &value->deadline);
    }
}

/* "Đơn vị: A / Nhiệm vụ: … / Đơn vị: B / Nhiệm vụ: …": units before their work, when the work above has a label's lead
 * already. */
static bool leads_next(const struct finder *finder, size_t passage, const struct label_value *value)
{
    struct label label;
    bool is_over_work = passage + 1 < finder->passages.count &&
                        label_at(&finder->passages.at[passage + 1].words, 0, &label) && label.class == LEX_LABEL_WORK;
    return value->class == LEX_LABEL_LEAD && is_over_work && finder->group.count &&
           finder->group.at[finder->group.count - 1].source == LEAD_LABEL;
}

/* "2. Nội dung / a) … / b) … / 3. Thời gian: Từ tháng 4 đến tháng 12/2026": a stretch in a section of its own, with no
 * label before it, is the plan's, and no deadline of each work in the sections above. */
static bool is_of_plan(const struct finder *finder, size_t passage, const struct label_value *value)
{
    const struct passage *here = &finder->passages.at[passage];
    if (!value->has_deadline || !due_is_range(&value->deadline) || finder->after_label || !passage_is_item(here) ||
        finder->group.count == 0)
        return false;
    const struct finding *last = &finder->group.at[finder->group.count - 1];
    return finder->passages.at[last->passage].level > here->level;
}

void label_settle(struct finder *finder, size_t passage, const struct label_value *value)
{
    if (is_of_plan(finder, passage, value))
        return;
    if (finder->group.count > 0 && !leads_next(finder, passage, value))
        value_give(finder, value, 0);
    else
        value_hold(finder, passage, value);
    finder->after_label = true;
}

void labels_give(struct finder *finder, const struct words *words, size_t labels, size_t first)
{
    struct label label;
    for (size_t at = labels; at < words->count && label_at(words, at, &label); at = label.end + 1) {
        struct label_value value;
        label.end = label_value_end(words, label.value);
        label_value_read(finder, words, &label, &value);
        value_give(finder, &value, first);
    }
    struct task_deadline deadline; /* "(Chủ trì: Sở A; hoàn thành trước 30/6)": a time without a label */
    bool has_deadline = due_find(finder, words, labels, words->count, DEADLINE_IN_PROSE, &deadline);
    for (size_t i = first; i < finder->group.count && labels < words->count; i++) {
        struct finding *finding = &finder->group.at[i];
        finding->is_labelled = true;
        if (has_deadline && !finding->has_deadline) {
            finding->task.deadline = deadline;
            finding->has_deadline = true;
        }
    }
}
