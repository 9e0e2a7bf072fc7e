#include "extract/label_parts.h"

#include "base/arena.h"
#include "base/list.h"

/*
 * label.c: lines such as "Đơn vị chủ trì: …" after the work they belong to.
 *
 * Labels govern all work since the labels before them under the same heading; where there is none, the heading itself
 * is the work. Several labels may stand in one line.
 */

static const enum lexicon_class label_classes[] = {LEX_LABEL_LEAD, LEX_LABEL_PARTNER, LEX_LABEL_TIME,
                                                   LEX_LABEL_WORK, LEX_LABEL_PRODUCT, LEX_LABEL_DECIDER};

/* "Đơn vị chủ trì tham mưu thực hiện:": words that may follow those of the table. */
enum { LONGEST_REST = 5 };

bool label_at(const struct words *words, size_t at, struct label *label)
{
    size_t longest = 0;
    for (size_t i = 0; i < COUNT_OF(label_classes); i++) {
        size_t len = words_phrase(words, at, label_classes[i]), colon = at + len;
        bool may_go_on = len >= 2 && label_classes[i] != LEX_LABEL_WORK;
        while (may_go_on && colon < at + len + LONGEST_REST && colon < words->count && !words_mark(words, colon))
            colon++;
        if (len > longest && words_mark(words, colon) == ':') {
            longest = len;
            *label = (struct label){.class = label_classes[i], .value = colon + 1};
        }
    }
    return longest > 0;
}

/* Where the value of a label ends: before the next one, with its bracket, or with the passage. */
static size_t value_end(const struct words *words, size_t from)
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

static void set_lead(struct finding *finding, struct field_list lead)
{
    finding->task.lead = lead;
    finding->source = LEAD_LABEL;
}

static size_t value_trimmed(const struct words *words, size_t from, size_t end)
{
    while (end > from && words_mark(words, end - 1) && words_mark(words, end - 1) != ')')
        end--;
    return end;
}

/* Gives one label's value to the findings from `first` on. */
static void label_apply(struct finder *finder, const struct words *words, const struct label *label, size_t first)
{
    struct field_list names = {0};
    struct task_deadline deadline;
    size_t end = value_trimmed(words, label->value, label->end);
    if (end <= label->value)
        return;
    if (label->class == LEX_LABEL_LEAD || label->class == LEX_LABEL_PARTNER)
        field_units_read(finder, words, label->value, end, &names);
    bool has_deadline = label->class == LEX_LABEL_TIME &&
                        due_find(finder, words, label->value, end, DEADLINE_IN_FIELD, &deadline);
    for (size_t i = first; i < finder->group.count; i++) {
        struct finding *finding = &finder->group.at[i];
        if (label->class == LEX_LABEL_LEAD && names.count)
            set_lead(finding, names);
        if (label->class == LEX_LABEL_PARTNER)
            names_add_new(finder->arena, &finding->task.coordinate, &names);
        if (has_deadline && !finding->has_deadline) {
            finding->task.deadline = deadline;
            finding->has_deadline = true;
        }
        if (label->class == LEX_LABEL_PRODUCT)
            finding->task.product = words_field(words, label->value, end);
        if (label->class == LEX_LABEL_DECIDER)
            finding->task.competence = words_field(words, label->value, end);
    }
}

/* "Cơ quan thực hiện: Sở A chủ trì tham mưu …; Sở B …": a value with verbs gives tasks of its own. */
static bool holds_orders(const struct finder *finder, const struct words *words, const struct label *label)
{
    struct order order;
    if (label->class != LEX_LABEL_LEAD)
        return false;
    order_read(&finder->names, words, label->value, words->count, &order);
    return (order.signs & ORDER_SUBJECT) && (order.signs & (ORDER_LEADS | ORDER_MODAL)) && (order.signs & ORDER_VERB) &&
           order.action < words->count;
}

/* Whether a label below the passage says who leads. */
static bool has_lead_label(const struct finder *finder, size_t passage)
{
    enum { MOST_LABELS = 12 };
    const struct passage *at = finder->passages.at;
    for (size_t i = passage + 1; i < finder->passages.count && i <= passage + MOST_LABELS; i++) {
        struct label label;
        if (at[i].parent == (int)passage && label_at(&at[i].words, 0, &label) && label.class == LEX_LABEL_LEAD)
            return true;
    }
    return false;
}

/* "2.1. Đêm nhạc trẻ" above "- Thời gian: …", "- Đơn vị chủ trì: …": an event, though its name has no verb. */
static bool is_event(const struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    enum clause_kind kind = here->block->kind;
    return kind >= CLAUSE_NUMBER && kind <= CLAUSE_DASH && !here->block->is_upper &&
           section_read(finder, passage) == SECTION_NONE && !words_start(&here->words, 0, LEX_LABEL_TIME) &&
           !words_start(&here->words, 0, LEX_LABEL_OTHER) && !names_start(&here->words, 0, NAMES_IN_FIELD) &&
           has_lead_label(finder, passage);
}

/* The nearest heading above that can itself be the work of labels without any. */
static int heading_work(const struct finder *finder, size_t passage)
{
    for (int i = finder->passages.at[passage].parent; i != PASSAGE_NONE; i = finder->passages.at[i].parent) {
        const struct words *words = &finder->passages.at[i].words;
        struct label label;
        if (verb_begins(words, 0) || is_event(finder, (size_t)i))
            return i;
        if (!label_at(words, 0, &label))
            return PASSAGE_NONE;
    }
    return PASSAGE_NONE;
}

static void add_heading_work(struct finder *finder, int heading)
{
    const struct words *words = &finder->passages.at[heading].words;
    struct finding finding = {
        .passage = (size_t)heading, .part = {.end = words->count, .core_end = words->count}, .signs = ORDER_VERB};
    finding.end = action_end(words, 0, words->count);
    LIST_ADD(finder->arena, &finder->group, finding);
}

/* Labels before any work hold for what comes under the same heading. */
static void label_hold(struct finder *finder, size_t passage, const struct words *words, const struct label *label)
{
    int parent = finder->passages.at[passage].parent;
    struct scope *scope = parent == PASSAGE_NONE ? &finder->root : &finder->scopes[parent];
    struct field_list names = {0};
    struct task_deadline deadline;
    if (label->class == LEX_LABEL_TIME && parent != PASSAGE_NONE && !scope->deadline &&
        due_find(finder, words, label->value, value_trimmed(words, label->value, label->end), DEADLINE_IN_FIELD,
                 &deadline) &&
        deadline.kind != DEADLINE_NONE) {
        struct task_deadline *held = arena_new(finder->arena, struct task_deadline);
        *held = deadline;
        scope->deadline = held;
    }
    if (label->class != LEX_LABEL_LEAD && label->class != LEX_LABEL_PARTNER)
        return;
    field_units_read(finder, words, label->value, value_trimmed(words, label->value, label->end), &names);
    if (label->class == LEX_LABEL_LEAD && names.count) {
        scope->lead = names;
        scope->source = LEAD_LABEL;
    } else if (names.count)
        names_add_new(finder->arena, &scope->partners, &names);
}

void labels_give(struct finder *finder, const struct words *words, size_t at, size_t first)
{
    struct label label;
    for (; at < words->count && label_at(words, at, &label); at = label.end + 1) {
        label.end = value_end(words, label.value);
        label_apply(finder, words, &label, first);
    }
}

/* "Phối hợp với: Công an xã, các thôn bảo đảm trật tự.": no label, but an order with a colon in it. */
static bool is_order(const struct finder *finder, const struct words *words, const struct label *label)
{
    struct order order;
    if (label->class != LEX_LABEL_PARTNER || !words_start(words, 0, LEX_PARTNER_FRAME))
        return false;
    order_read(&finder->names, words, 0, words->count, &order);
    return order.partners.count && (order.signs & ORDER_VERB) && order.action > label->value;
}

/* Makes the heading above the work when labels stand there without any. */
static void take_heading(struct finder *finder, size_t passage)
{
    int heading = finder->group.count == 0 ? heading_work(finder, passage) : PASSAGE_NONE;
    if (heading != PASSAGE_NONE)
        add_heading_work(finder, heading);
}

/* "- Công an xã chủ trì;", "- Các thôn phối hợp.": lines of roles below the work, as labels would be. */
static bool role_line_read(struct finder *finder, size_t passage)
{
    struct roles roles;
    bool is_below = finder->after_label || (finder->group.count == 0 && heading_work(finder, passage) != PASSAGE_NONE);
    if (!is_below || !roles_fill(&finder->names, &finder->passages.at[passage].words, &roles))
        return false;
    take_heading(finder, passage);
    for (size_t i = 0; i < finder->group.count; i++) {
        struct finding *finding = &finder->group.at[i];
        if (roles.lead.count)
            set_lead(finding, roles.lead);
        names_add_new(finder->arena, &finding->task.coordinate, &roles.partners);
    }
    finder->after_label = true;
    return true;
}

/* "- Địa điểm: …", "- Kinh phí: …" among labels say nothing of whose work it is. */
static bool is_beside(const struct finder *finder, size_t passage)
{
    const struct words *words = &finder->passages.at[passage].words;
    size_t colon = words_phrase(words, 0, LEX_LABEL_OTHER);
    struct order order;
    if (!colon || words_mark(words, colon) != ':')
        return false;
    order_read(&finder->names, words, colon + 1, words->count, &order);
    return !(order.signs & (ORDER_SUBJECT | ORDER_DIRECTIVE)) &&
           (!(order.signs & ORDER_VERB) || finder->after_label || heading_work(finder, passage) != PASSAGE_NONE);
}

bool label_read(struct finder *finder, size_t passage)
{
    const struct words *words = &finder->passages.at[passage].words;
    struct label label;
    if (is_beside(finder, passage))
        return true;
    if (!label_at(words, 0, &label) || is_order(finder, words, &label))
        return role_line_read(finder, passage);
    if (label.class == LEX_LABEL_WORK) {
        work_group_end(finder);
        finder->after_label = false;
        finder->scopes[passage].section = SECTION_WORK;
        if (label.value < words->count)
            sentences_read(finder, passage, label.value, words->count);
        return true;
    }
    if (holds_orders(finder, words, &label)) {
        finder->group.count = 0;
        sentences_read(finder, passage, label.value, words->count);
        return true;
    }
    if (label.class == LEX_LABEL_TIME && words->count == label.value)
        return true;
    take_heading(finder, passage);
    bool has_work = finder->group.count > 0;
    for (size_t at = 0; at < words->count && label_at(words, at, &label); at = label.end + 1) {
        label.end = value_end(words, label.value);
        if (has_work)
            label_apply(finder, words, &label, 0);
        else
            label_hold(finder, passage, words, &label);
    }
    finder->after_label = true;
    return true;
}
