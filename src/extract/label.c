#include "extract/label_parts.h"

#include "base/list.h"

/*
 * label.c: lines such as "Đơn vị chủ trì: …" after the work they belong to.
 *
 * Labels govern all work since the labels before them under the same heading; where there is none, the heading itself
 * is the work. Several labels may stand in one line.
 */

static const enum lexicon_class label_classes[] = {LEX_LABEL_LEAD, LEX_LABEL_PARTNER, LEX_LABEL_TIME,
                                                   LEX_LABEL_WORK, LEX_LABEL_PRODUCT, LEX_LABEL_DECIDER};

/* "Đơn vị chủ trì tham mưu thực hiện:": words that may follow those of the table, unless a verb alone stands there:
 * "Hoàn thành các nhiệm vụ sau:". */
enum { LONGEST_REST = 5, SHORTEST_DASHED = 3 /* "Đơn vị chủ trì - Phòng Nội vụ" */ };

bool label_at(const struct words *words, size_t at, struct label *label)
{
    size_t longest = 0;
    for (size_t i = 0; i < COUNT_OF(label_classes); i++) {
        size_t len = words_phrase(words, at, label_classes[i]), colon = at + len;
        bool may_go_on = len >= 2 && label_classes[i] != LEX_LABEL_WORK && words_phrase(words, at, LEX_VERB) < len;
        while (may_go_on && colon < at + len + LONGEST_REST && colon < words->count && !words_mark(words, colon))
            colon++;
        bool has_dash = may_go_on && len >= SHORTEST_DASHED && colon == at + len && words_mark(words, colon) == '-';
        if (len > longest && (words_mark(words, colon) == ':' || has_dash)) {
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

static void value_read(const struct finder *finder, const struct words *words, const struct label *label,
                       struct label_value *value)
{
    size_t end = value_trimmed(words, label->value, label->end);
    *value = (struct label_value){.class = label->class};
    if (end <= label->value)
        return;
    if (label->class == LEX_LABEL_LEAD || label->class == LEX_LABEL_PARTNER)
        field_units_read(finder, words, label->value, end, &value->names);
    value->has_deadline = label->class == LEX_LABEL_TIME &&
                          due_find(finder, words, label->value, end, DEADLINE_IN_FIELD, &value->deadline);
    value->field = words_field(words, label->value, end);
}

/* Work whose own passage has labels takes none from the lines below later work. */
static bool is_settled(const struct finder *finder, const struct finding *finding)
{
    return finding->is_labelled && finding->passage != finder->findings.at[finder->findings.count - 1].passage;
}

static void value_give(struct finder *finder, const struct label_value *value, size_t first)
{
    for (size_t i = first; i < finder->findings.count; i++) {
        struct finding *finding = &finder->findings.at[i];
        if (is_settled(finder, finding))
            continue;
        if (value->class == LEX_LABEL_LEAD && value->names.count)
            set_lead(finding, value->names);
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

/* "Phân công: Sở A chủ trì, phối hợp với Sở B tham mưu.": who leads and who takes part, and no work of its own. */
static bool holds_roles(const struct finder *finder, const struct words *words, const struct label *label,
                        struct order *order)
{
    if (label->class != LEX_LABEL_LEAD)
        return false;
    order_read(&finder->names, words, label->value, words->count, order);
    size_t end = value_trimmed(words, label->value, words->count);
    return (order->signs & ORDER_SUBJECT) && (order->signs & ORDER_LEADS) &&
           (order->action >= end || action_lacks_object(words, order->action, end));
}

/* "3. Hội nghị tổng kết năm" over labels: an item that names a work by a noun. */
static bool is_named_work(const struct finder *finder, size_t passage)
{
    enum { SHORTEST_WORK = 3 };
    const struct passage *here = &finder->passages.at[passage];
    enum clause_kind kind = here->block->kind;
    bool is_item = kind == CLAUSE_NUMBER || kind == CLAUSE_SUBNUMBER || kind == CLAUSE_LETTER || kind == CLAUSE_DASH ||
                   kind == CLAUSE_PLUS;
    struct label label;
    return is_item && !here->block->is_upper && here->words.count >= SHORTEST_WORK &&
           section_read(finder, passage) == SECTION_NONE && !names_start(&here->words, 0, NAMES_IN_FIELD) &&
           !label_at(&here->words, 0, &label);
}

/* The nearest heading above that can itself be the work of labels without any. */
static int heading_work(const struct finder *finder, size_t passage)
{
    for (int i = finder->passages.at[passage].parent; i != PASSAGE_NONE; i = finder->passages.at[i].parent) {
        const struct words *words = &finder->passages.at[i].words;
        struct label label;
        if (verb_begins(words, 0) || (i == finder->passages.at[passage].parent && is_named_work(finder, (size_t)i)))
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
    LIST_ADD(finder->arena, &finder->findings, finding);
}

/* Labels before any work hold for what comes under the same heading. */
static void value_hold(struct finder *finder, size_t passage, const struct label_value *value)
{
    int parent = finder->passages.at[passage].parent;
    struct scope *scope = parent == PASSAGE_NONE ? &finder->root : &finder->scopes[parent];
    if (value->class == LEX_LABEL_LEAD && value->names.count) {
        scope->lead = value->names;
        scope->source = LEAD_LABEL;
    } else if (value->class == LEX_LABEL_PARTNER && value->names.count)
        names_add_new(finder->arena, &scope->partners, &value->names);
}

void labels_give(struct finder *finder, const struct words *words, size_t labels, size_t first)
{
    struct label label;
    for (size_t at = labels; at < words->count && label_at(words, at, &label); at = label.end + 1) {
        struct label_value value;
        label.end = value_end(words, label.value);
        value_read(finder, words, &label, &value);
        value_give(finder, &value, first);
    }
    struct task_deadline deadline; /* "(Chủ trì: Sở A; hoàn thành trước 30/6)": a time without a label */
    bool has_deadline = due_find(finder, words, labels, words->count, DEADLINE_IN_PROSE, &deadline);
    for (size_t i = first; i < finder->findings.count && labels < words->count; i++) {
        struct finding *finding = &finder->findings.at[i];
        finding->is_labelled = true;
        if (has_deadline && !finding->has_deadline) {
            finding->task.deadline = deadline;
            finding->has_deadline = true;
        }
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

void label_take_heading(struct finder *finder, size_t passage)
{
    int heading = finder->group_first == finder->findings.count ? heading_work(finder, passage) : PASSAGE_NONE;
    if (heading != PASSAGE_NONE)
        add_heading_work(finder, heading);
}

void label_settle(struct finder *finder, size_t passage, const struct label_value *value)
{
    if (finder->group_first < finder->findings.count)
        value_give(finder, value, finder->group_first);
    else
        value_hold(finder, passage, value);
    finder->after_label = true;
}

/* "- Công an xã chủ trì;", "- Các thôn phối hợp.": lines of roles below the work, as labels would be. */
static bool role_line_read(struct finder *finder, size_t passage)
{
    struct roles roles;
    bool is_below = finder->after_label ||
                    (finder->group_first == finder->findings.count && heading_work(finder, passage) != PASSAGE_NONE);
    if (!is_below || !roles_fill(&finder->names, &finder->passages.at[passage].words, &roles))
        return false;
    label_take_heading(finder, passage);
    for (size_t i = finder->group_first; i < finder->findings.count; i++) {
        struct finding *finding = &finder->findings.at[i];
        if (roles.lead.count)
            set_lead(finding, roles.lead);
        names_add_new(finder->arena, &finding->task.coordinate, &roles.partners);
    }
    finder->after_label = true;
    return true;
}

/* A label without its colon below the work it belongs to. */
static bool bare_read(struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    struct label label;
    struct label_value value;
    bool is_below = finder->group_first < finder->findings.count || heading_work(finder, passage) != PASSAGE_NONE;
    if (here->has_children || !is_below || !bare_label_read(finder, &here->words, &label))
        return false;
    label_take_heading(finder, passage);
    value_read(finder, &here->words, &label, &value);
    label_settle(finder, passage, &value);
    return true;
}

bool labels_below(const struct finder *finder, size_t passage)
{
    struct label label;
    for (size_t i = passage + 1; i < finder->passages.count; i++) {
        const struct passage *below = &finder->passages.at[i];
        if (below->level <= finder->passages.at[passage].level)
            return false;
        if (below->parent == (int)passage && label_at(&below->words, 0, &label) && label.class != LEX_LABEL_WORK)
            return true;
    }
    return false;
}

bool label_read(struct finder *finder, size_t passage)
{
    const struct words *words = &finder->passages.at[passage].words;
    struct label label;
    if (label_list_read(finder, passage))
        return true;
    if (!label_at(words, 0, &label) || is_order(finder, words, &label))
        return bare_read(finder, passage) || role_line_read(finder, passage);
    if (label.class == LEX_LABEL_WORK) {
        finder->group_first = finder->findings.count;
        finder->after_label = false;
        finder->scopes[passage].section = SECTION_WORK;
        if (label.value < words->count)
            sentences_read(finder, passage, label.value, words->count);
        return true;
    }
    struct order roles;
    if (holds_roles(finder, words, &label, &roles)) {
        label_take_heading(finder, passage);
        label_settle(finder, passage, &(struct label_value){.class = LEX_LABEL_LEAD, .names = roles.lead});
        label_settle(finder, passage, &(struct label_value){.class = LEX_LABEL_PARTNER, .names = roles.partners});
        return true;
    }
    if (holds_orders(finder, words, &label)) {
        finder->findings.count = finder->group_first;
        sentences_read(finder, passage, label.value, words->count);
        return true;
    }
    if (label.class == LEX_LABEL_TIME && words->count == label.value)
        return true;
    label_take_heading(finder, passage);
    bool has_work = finder->group_first < finder->findings.count;
    if (label.class == LEX_LABEL_PRODUCT && !has_work) /* "Kết quả đạt được: …" of a report */
        return false;
    for (size_t at = 0; at < words->count && label_at(words, at, &label); at = label.end + 1) {
        struct label_value value;
        label.end = value_end(words, label.value);
        value_read(finder, words, &label, &value);
        label_settle(finder, passage, &value);
    }
    return true;
}
