#include "extract/task/finder.h"

#include "base/list.h"
#include "extract/order/action_end.h"
#include "extract/task/held_partners.h"
#include "extract/task/no_order.h"

/*
 * sentence.c: which clauses of a passage are tasks, and whose.
 */

/* "Ngày 31/5/2026: tổ chức lễ ra quân", "Nếu thuộc thẩm quyền cấp trên: Chuyển đơn": when the work behind the colon is
 * to be done. */
static bool is_behind_when(const struct words *words, size_t from, size_t action)
{
    return action > from && words_mark(words, action - 1) == ':' &&
           (words_start(words, from, LEX_TIME_WORD) || words_start(words, from, LEX_CONDITION));
}

static bool opens_as_none(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_NOT_TASK);
    return len && words_phrase(words, at, LEX_VERB) <= len && words_phrase(words, at, LEX_UNIT_HEAD) <= len;
}

/* "Nước sinh hoạt được kiểm tra": tells how something shall be, and asks nobody. */
static bool is_passive(const struct words *words, size_t at)
{
    enum { LONGEST_NOUN = 6 };
    for (size_t i = at; i < at + LONGEST_NOUN && i < words->count && !words_are(words, i, WORD_MARK); i++)
        if (words_start(words, i, LEX_PASSIVE))
            return true;
    return false;
}

/* Under units, an item is a task whatever its verb, unless it opens with a noun. */
static bool item_counts(const struct passage *passage, const struct scope *scope, const struct order *order)
{
    const struct words *words = &passage->words;
    size_t at = order->action;
    bool is_item = passage->block->kind != CLAUSE_PARAGRAPH && passage->block->kind != CLAUSE_ARTICLE && at == 0;
    bool is_noun = words_start(words, at, LEX_NOUN_BEFORE_VERB) || words_start(words, at, LEX_PLURAL) ||
                   words_are(words, at, WORD_DIGIT | WORD_MARK | WORD_UPPER) ||
                   words_start(words, at, LEX_FIELD_NAME) || names_start(words, at, NAMES_IN_PROSE) ||
                   (words_start(words, at, LEX_PRODUCT) && !words_start(words, at, LEX_VERB));
    return is_item && scope->source >= LEAD_HEADING && !is_noun && words_are(words, at, WORD_CAPITAL) &&
           !is_passive(words, at);
}

/* "1. Ban hành hướng dẫn … / - Bảo đảm thống nhất, đúng tiến độ.": how the work above is to be done, and none of its
 * own. */
static bool is_how_above(const struct finder *finder, const struct passage *passage, const struct order *order)
{
    const struct words *words = &passage->words;
    size_t quality = words_phrase(words, order->action, LEX_QUALITY), count = finder->group.count;
    bool is_below_work = passage->block->kind == CLAUSE_DASH && count > 0 &&
                         (int)finder->group.at[0].passage == passage->parent;
    return is_below_work && order->action == 0 && quality > 0 &&
           words_start(words, order->action + quality, LEX_MANNER) && words_phrase(words, 0, LEX_VERB) <= quality;
}

/* Whether an order counts as a task where it stands. */
static bool order_counts(const struct finder *finder, const struct passage *passage, const struct scope *scope,
                         const struct order *order, const struct part *part, bool has_lead)
{
    const struct words *words = &passage->words;
    bool is_named = (order->signs & ORDER_SUBJECT) != 0;
    bool is_strong = order->signs & (ORDER_DIRECTIVE | ORDER_LEADS | ORDER_MODAL);
    if (order->action >= part->end || is_how_above(finder, passage, order))
        return false;
    bool is_demanded = (order->signs & ORDER_MODAL) != 0 || /* "Nếu để xảy ra …, thì phải xử lý nghiêm" */
                       is_behind_when(words, part->from, order->action);
    bool is_conditional = has_lead && order->action > part->from && words_start(words, part->from, LEX_CONDITION);
    if (!is_named &&
        ((opens_as_none(words, part->from) && !is_demanded && !is_conditional) || opens_as_none(words, order->action)))
        return false;
    if (!(order->signs & (ORDER_VERB | ORDER_LEADS | ORDER_PARTNERS)) && !(is_named && is_strong) &&
        !item_counts(passage, scope, order))
        return false;
    if (section_wishes(scope->section, words, order))
        return false;
    if (section_asks_nothing(scope->section))
        return is_named && (is_strong || (scope->section == SECTION_FUNDING && order->signs & ORDER_VERB));
    bool is_before = is_opening(finder, (size_t)(passage - finder->passages.at));
    if (is_before || (!finder->passages.has_list && passage->block->kind == CLAUSE_PARAGRAPH &&
                      scope->source == LEAD_NONE && !has_lead))
        return is_named && (order->signs & ORDER_DIRECTIVE) && !is_before;
    bool is_bare = !has_lead && !is_named;
    if (is_bare && passage_is_item(passage) && part->from == 0 && names_thing(words, part->end))
        return false;
    if (is_bare && passage->block->kind == CLAUSE_ARTICLE)
        return false;
    bool in_article = passage->parent != PASSAGE_NONE &&
                      finder->passages.at[passage->parent].block->kind == CLAUSE_ARTICLE;
    if (is_bare && in_article && passage->block->kind == CLAUSE_PARAGRAPH && scope->section != SECTION_WORK)
        return false;
    return true;
}

/* "…, chỉ đạo các trường phối hợp với Công an xã …": whether others are directed behind the action, before `at`; those
 * named there are their partners. "… để phối hợp với các cơ quan đầu mối" is what the work is for. */
static bool are_of_others(const struct words *words, const struct finding *finding, size_t at)
{
    for (size_t i = finding->end; i < at; i++)
        if (words_start(words, i, LEX_DIRECTS))
            return true;
    return at > finding->end && words_start(words, at - 1, LEX_PURPOSE);
}

/* Partners that are named further on in the clause: "rà soát và phối hợp với Sở Y tế kiểm tra". */
static void add_partners_within(struct finder *finder, const struct words *words, struct finding *finding)
{
    enum { LONGEST_RULES = 2 }; /* words */
    size_t from = finding->from, end = finding->part.end;
    for (size_t i = from + 1; (i = words_watched(words, i, end)) < end; i++) {
        size_t len = words_phrase(words, i, LEX_PARTNER_FRAME);
        if (len < 2 || words_phrase_before(words, from, i, LEX_RULES, LONGEST_RULES) > 0 ||
            !names_start(words, i + len, NAMES_IN_PROSE) || are_of_others(words, finding, i))
            continue;
        struct field_list named = {0};
        i = names_read(&finder->names, words, i + len, NAMES_IN_PROSE, &named) - 1;
        names_add_new(finder->arena, &finding->task.coordinate, &named);
    }
}

static void add_finding(struct finder *finder, size_t passage, const struct part *part, const struct order *order,
                        const struct field_list *lead, enum lead_source source, const struct field_list *partners)
{
    const struct words *words = &finder->passages.at[passage].words;
    size_t limit = part->core_end > order->action ? part->core_end : part->end;
    struct finding finding = {.passage = passage,
                              .subject = order->subject,
                              .from = order->action,
                              .part = *part,
                              .signs = order->signs,
                              .source = source};
    finding.end = action_end(words, order->action, limit);
    finding.task.lead = (struct field_list){lead->at, lead->count, lead->count};
    names_add_new(finder->arena, &finding.task.coordinate, partners);
    names_add_new(finder->arena, &finding.task.coordinate, &order->partners);
    add_partners_within(finder, words, &finding);
    LIST_ADD(finder->arena, &finder->group, finding);
}

/* "UBND tỉnh: - Yêu cầu đơn vị thi công …", "- Phân công đồng chí Phó Chủ tịch …": under units, what they shall demand
 * of others is their work. */
static bool is_own_demand(const struct words *words, const struct scope *scope, const struct order *order)
{
    size_t demand = words_phrase(words, order->subject, LEX_DEMAND);
    bool is_item = words->block->kind != CLAUSE_PARAGRAPH; /* "Yêu cầu các sở …" at the end is the issuer's */
    if (!is_item || !(order->signs & ORDER_DIRECTIVE) || scope->source != LEAD_HEADING || !order->lead.count ||
        demand == 0 || words_phrase(words, order->subject, LEX_VERB) == 0)
        return false;
    struct text name = order->lead.at[0].words;
    return !point_is_upper(text_next_point(&name)) || words_start(words, order->subject + demand, LEX_ADDRESS);
}

/* Under units, "Đối với các nhà máy: …" says whom their work is about. */
static bool is_told_about(const struct scope *scope, const struct order *order)
{
    return (order->signs & ORDER_TOPIC) && !(order->signs & ORDER_MODAL) && scope->source == LEAD_HEADING &&
           name_is_group(order->lead.at[0].words);
}

/* "1. Về kinh tế: Tỉnh cần …": the place that the first item of a section names does what the later ones ask. */
static void keep_locality(struct finder *finder, size_t passage, const struct order *order)
{
    const struct words *words = &finder->passages.at[passage].words;
    bool is_place = order->lead.count == 1 && (order->signs & ORDER_MODAL) &&
                    words_start(words, order->subject, LEX_LOCALITY);
    int parent = finder->passages.at[passage].parent;
    for (; is_place && parent != PASSAGE_NONE && !finder->scopes[parent].lead.count;
         parent = finder->passages.at[parent].parent) {
        finder->scopes[parent].lead = order->lead;
        finder->scopes[parent].source = LEAD_CARRIED;
    }
}

/* Partners of an introduction work with whom it tells: with "Phòng A: …" below it, and not with another unit that is
 * the subject of a clause there. */
static const struct field_list *partners_above(const struct scope *scope, enum lead_source source, bool has_colon)
{
    static const struct field_list none = {0};
    return source == LEAD_SUBJECT && !has_colon && scope->tells_partners ? &none : &scope->partners;
}

static void give_due(struct finding *finding, const struct task_deadline *deadline)
{
    if (finding->has_deadline)
        return;
    finding->task.deadline = *deadline;
    finding->has_deadline = true;
}

/* The words [from, end) of a passage as one work. */
static void add_whole(struct finder *finder, size_t passage, size_t from, size_t end)
{
    const struct words *words = &finder->passages.at[passage].words;
    struct part part = {.from = from, .end = end, .core_end = end};
    struct finding finding = {.passage = passage, .from = from, .end = action_end(words, from, end), .part = part};
    LIST_ADD(finder->arena, &finder->group, finding);
}

/* Gives the time in the bracket at the end of an item to all of its work that has no firm one; a day only to the last.
 */
static void settle_bracket(struct finder *finder, const struct words *words, size_t from, size_t end, size_t first)
{
    struct task_deadline deadline;
    size_t bracket = due_in_bracket(finder, words, from, end, &deadline), count = finder->group.count;
    if (bracket == end || first == count)
        return;
    size_t start = words_field(words, bracket, bracket + 1).span.start;
    for (size_t i = deadline.kind == DEADLINE_DATE ? count - 1 : first; i < count; i++) {
        struct finding *finding = &finder->group.at[i];
        bool is_inside = finding->has_deadline && finding->task.deadline.field.span.start > start;
        if (is_inside || !finding->has_deadline || due_is_weak(&finding->task.deadline)) {
            finding->task.deadline = deadline;
            finding->has_deadline = true;
        }
    }
    struct finding *last = &finder->group.at[count - 1];
    if (bracket > last->from && bracket < last->end)
        last->end = bracket;
}

/* Roles in brackets, then the time of the whole item, then that from above, for the findings from `first` on. */
static void settle_whole(struct finder *finder, size_t first, const struct task_deadline *item,
                         const struct task_deadline *above)
{
    for (size_t i = first; i < finder->group.count; i++) {
        struct finding *finding = &finder->group.at[i];
        roles_within(finder, finding);
        if (item)
            give_due(finding, item);
        if (above)
            give_due(finding, above);
    }
}

/* "Bước 2: Giao nhiệm vụ và lượng hóa chỉ tiêu. Mỗi nhiệm vụ được gắn …": whether the first part is the title of a step
 * that is told of behind its full stop. */
static bool begins_with_step(const struct words *words, const struct part_list *parts)
{
    return parts->count > 1 && parts->at[0].from == 0 && parts->at[1].sentence > parts->at[0].sentence &&
           step_title(words) > 0;
}

void sentences_read(struct finder *finder, size_t passage, size_t from, size_t end)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    struct scope here_scope = finder->scopes[passage], *scope = &here_scope;
    struct part_list *parts = &finder->parts;
    size_t labels = labels_within(words, from, end);
    parts->count = 0;
    parts_read(&finder->names, words, from, labels, parts);
    struct field_list lead = scope->lead;
    enum lead_source source = scope->source;
    size_t first = finder->group.count;
    struct held_partners held = {0};
    bool has_colon = false, decides = false;
    struct task_deadline item_due;
    bool has_item_due = false;
    for (size_t i = begins_with_step(words, parts); i < parts->count; i++) {
        if (clause_dates_item(finder, words, &parts->at[i], &item_due)) {
            has_item_due = true;
            continue;
        }
        struct order order;
        order_read(&finder->names, words, parts->at[i].from, parts->at[i].end, &order);
        if (scope->section == SECTION_ASSESSMENT && words_start(words, parts->at[i].from, LEX_TIME_TO_COME))
            scope->section = SECTION_WORK;
        partners_turn(scope, &order);
        if (is_own_demand(words, scope, &order))
            order.signs = ORDER_VERB, order.action = order.subject, order.lead.count = 0;
        if (is_told_about(scope, &order))
            order.signs &= ~(unsigned)ORDER_SUBJECT;
        if (order.signs & ORDER_SUBJECT) {
            lead = order.lead;
            source = LEAD_SUBJECT;
            has_colon = (order.signs & ORDER_COLON) != 0;
            keep_locality(finder, passage, &order);
            bool is_told = order.signs & (ORDER_DIRECTIVE | ORDER_MODAL) ||
                           (scope->section == SECTION_FUNDING && order.signs & ORDER_VERB);
            if (is_told && !section_wishes(scope->section, words, &order)) /* from here on it is told what to do */
                scope->section = SECTION_WORK;
        }
        if (clause_is_time(finder, words, &order, &parts->at[i])) {
            if (finder->group.count > first)
                finder->group.at[finder->group.count - 1].part.end = parts->at[i].end;
            continue;
        }
        bool is_encouraged = goes_on_with_first(here, parts, i, lead.count > 0) && !(order.signs & ORDER_SUBJECT);
        decides = is_decision(words, &parts->at[i], &order, lead.count > 0, decides);
        if (is_encouraged || decides || asks_nothing(finder, words, &order, &parts->at[i]))
            continue;
        hold_partners(finder, words, &order, &parts->at[i], &held);
        if (order_counts(finder, here, scope, &order, &parts->at[i], lead.count > 0))
            add_finding(finder, passage, &parts->at[i], &order, &lead, source,
                        partners_above(scope, source, has_colon));
    }
    if (finder->group.count == first && labels < end) /* labels make it a work, whatever it begins with */
        add_whole(finder, passage, from, labels);
    due_settle(finder, first);
    settle_bracket(finder, words, from, labels, first);
    labels_give(finder, words, labels, first);
    settle_whole(finder, first, has_item_due ? &item_due : NULL, scope->deadline);
}
