#include "extract/finder.h"

#include "base/fold.h"
#include "base/list.h"

/*
 * task_finder.c: walks over the passages of a document; headings and introductions set what holds below them, sentences
 * give tasks.
 */

enum { LONGEST_HEADING_WORDS = 45 };

static struct scope *scope_above(struct finder *finder, size_t passage)
{
    int parent = finder->passages.at[passage].parent;
    return parent == PASSAGE_NONE ? &finder->root : &finder->scopes[parent];
}

static size_t words_end(const struct words *words)
{
    size_t end = words->count;
    while (end > 0 && words_mark(words, end - 1) && !strchr(")\"", words_mark(words, end - 1)))
        end--;
    return end;
}

static bool ends_with_colon(const struct words *words)
{
    return words->count && words_mark(words, words->count - 1) == ':';
}

/* "… các nhiệm vụ sau:", or "… như sau." */
static bool introduces(const struct words *words)
{
    size_t end = words_end(words);
    if (ends_with_colon(words))
        return true;
    for (size_t len = 1; len <= 2 && len < end; len++)
        if (words_phrase(words, end - len, LEX_INTRODUCES) == len && words_start(words, end - len, LEX_BELOW))
            return true;
    return false;
}

static bool ends_sentence(const struct words *words)
{
    char mark = words->count ? words_mark(words, words->count - 1) : 0;
    return mark == '.' || mark == ';';
}

/* "Trách nhiệm của Sở X", "Đối với UBND xã": what may stand before the units in a heading. */
static size_t heading_start(const struct words *words)
{
    size_t at = 0;
    for (size_t round = 0; round < 2; round++) {
        size_t len = words_phrase(words, at, LEX_HEADING_PREFIX);
        if (!len || !names_start(words, at + len, NAMES_IN_FIELD))
            break;
        at += len;
    }
    return at;
}

/* Whether a name is that of who issues the document: "Hội đồng nhân dân tỉnh" in a resolution of that council. */
static bool is_issuer(const struct finder *finder, const struct field_list *lead)
{
    struct text authority = fold_case(finder->arena, finder->issuer);
    return lead->count == 1 && authority.len &&
           text_find(authority, fold_case(finder->arena, lead->at[0].words)) != TEXT_NOT_FOUND;
}

/* "Hội Phụ nữ xã vận động hội viên.": in running text the units end before a verb. */
static bool is_sentence_of(const struct finder *finder, size_t passage, size_t start, size_t end)
{
    const struct passage *here = &finder->passages.at[passage];
    struct field_list names = {0};
    if (ends_with_colon(&here->words) || (here->has_children && !ends_sentence(&here->words)))
        return false;
    size_t after = names_read(&finder->names, &here->words, start, NAMES_IN_PROSE, &names);
    return after > start && after < end && verb_begins(&here->words, after);
}

/* A heading that is nothing but units. */
static bool unit_heading_read(struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    size_t start = heading_start(words), end = words_end(words);
    if (start == 0 && words_start(words, 0, LEX_GOAL_SECTION))
        return false;
    size_t duty = words_phrase(words, 0, LEX_DUTY_OF), about = words_phrase(words, 0, LEX_HEADING_PREFIX);
    if (!duty && about && words_start(words, about, LEX_LOCALITY) && words_are(words, about, WORD_CAPITAL))
        duty = about; /* "Đối với Thủ đô Hà Nội" */
    bool is_named = names_start(words, start, NAMES_IN_FIELD);
    if (end == 0 || words->count > LONGEST_HEADING_WORDS || (!is_named && !(duty && here->has_children)))
        return false;
    struct field_list lead = {0};
    size_t after = is_named ? names_read(&finder->names, words, start, NAMES_IN_FIELD, &lead) : end;
    if (!is_named)
        LIST_ADD(finder->arena, &lead, words_field(words, duty, end));
    if (after < end && words_mark(words, after) == '(')
        after = bracket_end(words, after, end);
    if (words_mark(words, after) == ',' && words_start(words, after + 1, LEX_GLOSS) && ends_with_colon(words))
        after = end;
    if (after < end && duty && here->has_children) {
        lead.count = 0;
        LIST_ADD(finder->arena, &lead, words_field(words, duty, end));
        after = end;
    }
    if (after < end || lead.count == 0 || is_sentence_of(finder, passage, start, end))
        return false;
    if (here->block->is_upper && is_issuer(finder, &lead))
        return false;
    struct scope *scope = &finder->scopes[passage];
    scope->lead = lead;
    scope->partners = (struct field_list){0};
    scope->source = LEAD_HEADING;
    scope->section = SECTION_WORK;
    if (ends_with_colon(words) && here->block->kind == CLAUSE_PARAGRAPH && !here->has_children) {
        struct scope *above = scope_above(finder, passage);
        above->lead = lead;
        above->source = LEAD_INTRODUCTION;
    }
    return true;
}

/* Where the last sentence of a passage begins. */
static size_t last_sentence(const struct words *words)
{
    size_t start = 0;
    for (size_t i = 0; i + 1 < words->count; i++)
        if (sentence_ends(words, i, words->count))
            start = i + 1;
    return start;
}

/* "…, Ban Chỉ đạo … yêu cầu Chủ tịch …": the units that the last directive of a sentence is put upon. */
static void read_told(struct finder *finder, const struct words *words, size_t from, struct field_list *lead)
{
    for (size_t i = words->count; i-- > from;) {
        size_t len = words_phrase(words, i, LEX_ORDER);
        bool is_told = len && !(i > 0 && words_start(words, i - 1, LEX_PASSIVE)) &&
                       names_start(words, i + len, NAMES_IN_PROSE);
        if (is_told && names_read(&finder->names, words, i + len, NAMES_IN_PROSE, lead) > i + len)
            return;
    }
}

/* A time that says when what stands below is to be done; a year or a vague stretch only says what it is about. */
static bool holds_below(const struct task_deadline *deadline)
{
    bool is_range = text_find_byte(deadline->value, '/') != TEXT_NOT_FOUND;
    return !is_range && (deadline->kind == DEADLINE_DATE || deadline->kind == DEADLINE_MONTH ||
                         deadline->kind == DEADLINE_QUARTER || deadline->kind == DEADLINE_RECURRING);
}

/* Before the first item of a document that has a list. */
static bool is_opening(const struct finder *finder, size_t passage)
{
    return finder->passages.has_list && finder->passages.at[passage].block->part == BLOCK_BODY &&
           passage < finder->passages.first_item;
}

/* What an introduction that ends in a colon says of the list below it. */
static void introduction_read(struct finder *finder, size_t passage, size_t from)
{
    const struct passage *here = &finder->passages.at[passage];
    struct order order;
    order_read(&finder->names, &here->words, from, here->words.count, &order);
    /* "Ban Thường vụ ban hành Chương trình … như sau:": the issuer only speaks. */
    bool only_speaks = order.lead.count && !(order.signs & ~(unsigned)(ORDER_SUBJECT | ORDER_VERB)) &&
                       is_opening(finder, passage);
    if (only_speaks)
        order.lead.count = 0;
    if (!order.lead.count)
        read_told(finder, &here->words, from, &order.lead);
    if (is_issuer(finder, &order.lead))
        order.lead.count = 0;
    struct scope *scope = &finder->scopes[passage];
    struct scope *above = scope_above(finder, passage);
    bool sets_above = here->block->kind == CLAUSE_PARAGRAPH;
    if (order.lead.count) {
        scope->lead = order.lead;
        scope->source = here->block->kind == CLAUSE_PARAGRAPH ? LEAD_INTRODUCTION : LEAD_HEADING;
        scope->partners = (struct field_list){0};
        if (scope->section != SECTION_GOAL)
            scope->section = SECTION_WORK;
    }
    for (size_t i = 0; i < order.partners.count; i++)
        LIST_ADD(finder->arena, &scope->partners, order.partners.at[i]);
    if (due_find(finder, &here->words, from, here->words.count, DEADLINE_IN_PROSE, &scope->deadline) &&
        holds_below(&scope->deadline))
        scope->has_deadline = true;
    if (sets_above && order.lead.count) {
        above->lead = scope->lead;
        above->partners = scope->partners;
        above->source = LEAD_INTRODUCTION;
        above->section = scope->section;
        above->deadline = scope->deadline;
        above->has_deadline = scope->has_deadline;
    }
}

/* A heading without units: in capitals, or with a list or table below it and no sentence. */
static bool is_topic(const struct finder *finder, size_t i)
{
    const struct passage *here = &finder->passages.at[i];
    bool above_table = i + 1 < finder->passages.count && here[1].block->kind == CLAUSE_ROW;
    return here->block->is_upper || ((here->has_children || above_table) && !ends_sentence(&here->words));
}

static bool opens_as_none(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_NOT_TASK);
    return len && words_phrase(words, at, LEX_VERB) <= len && words_phrase(words, at, LEX_UNIT_HEAD) <= len;
}

/* Under units, an item is a task whatever its verb, unless it opens with a noun. */
static bool item_counts(const struct passage *passage, const struct scope *scope, const struct order *order)
{
    const struct words *words = &passage->words;
    size_t at = order->action;
    bool is_item = passage->block->kind != CLAUSE_PARAGRAPH && passage->block->kind != CLAUSE_ARTICLE && at == 0;
    bool is_noun = words_start(words, at, LEX_NOUN_BEFORE_VERB) || words_start(words, at, LEX_PLURAL) ||
                   words_are(words, at, WORD_DIGIT | WORD_MARK | WORD_UPPER) || names_start(words, at, NAMES_IN_PROSE);
    return is_item && scope->source >= LEAD_HEADING && !is_noun && words_are(words, at, WORD_CAPITAL);
}

/* Whether an order counts as a task where it stands. */
static bool order_counts(const struct finder *finder, const struct passage *passage, const struct scope *scope,
                         const struct order *order, const struct part *part, bool has_lead)
{
    const struct words *words = &passage->words;
    bool is_named = (order->signs & ORDER_SUBJECT) != 0;
    bool is_strong = order->signs & (ORDER_DIRECTIVE | ORDER_LEADS | ORDER_MODAL);
    if (order->action >= part->end)
        return false;
    if (!is_named && (opens_as_none(words, part->from) || opens_as_none(words, order->action)))
        return false;
    if (!(order->signs & (ORDER_VERB | ORDER_LEADS | ORDER_PARTNERS)) && !(is_named && is_strong) &&
        !item_counts(passage, scope, order))
        return false;
    bool is_suppressed = scope->section == SECTION_GOAL || scope->section == SECTION_ASSESSMENT ||
                         scope->section == SECTION_FUNDING;
    if (is_suppressed)
        return is_named && (is_strong || (scope->section == SECTION_FUNDING && order->signs & ORDER_VERB));
    bool is_before = is_opening(finder, (size_t)(passage - finder->passages.at));
    if (is_before || (!finder->passages.has_list && passage->block->kind == CLAUSE_PARAGRAPH &&
                      scope->source == LEAD_NONE && !has_lead))
        return is_named && (order->signs & ORDER_DIRECTIVE) && !is_before;
    bool is_bare = !has_lead && !is_named;
    if (is_bare && passage->block->kind == CLAUSE_ARTICLE)
        return false;
    bool in_article = passage->parent != PASSAGE_NONE &&
                      finder->passages.at[passage->parent].block->kind == CLAUSE_ARTICLE;
    if (is_bare && in_article && passage->block->kind == CLAUSE_PARAGRAPH && scope->section != SECTION_WORK)
        return false;
    return true;
}

static void add_finding(struct finder *finder, size_t passage, const struct part *part, const struct order *order,
                        const struct field_list *lead, enum lead_source source, const struct field_list *partners)
{
    const struct words *words = &finder->passages.at[passage].words;
    size_t limit = part->core_end > order->action ? part->core_end : part->end;
    struct finding finding = {
        .passage = passage, .from = order->action, .part = *part, .signs = order->signs, .source = source};
    finding.end = action_end(words, order->action, limit);
    for (size_t i = 0; i < lead->count; i++)
        LIST_ADD(finder->arena, &finding.task.lead, lead->at[i]);
    for (size_t i = 0; i < partners->count; i++)
        LIST_ADD(finder->arena, &finding.task.coordinate, partners->at[i]);
    for (size_t i = 0; i < order->partners.count; i++)
        LIST_ADD(finder->arena, &finding.task.coordinate, order->partners.at[i]);
    for (size_t i = order->action + 1; i < part->end; i++) {
        size_t len = words_phrase(words, i, LEX_PARTNER_FRAME);
        if (len < 2 || !names_start(words, i + len, NAMES_IN_PROSE))
            continue;
        i = names_read(&finder->names, words, i + len, NAMES_IN_PROSE, &finding.task.coordinate) - 1;
    }
    LIST_ADD(finder->arena, &finder->findings, finding);
}

/* "UBND tỉnh: - Yêu cầu đơn vị thi công …": under units, what they shall demand of others is their work. */
static bool is_own_demand(const struct words *words, const struct scope *scope, const struct order *order)
{
    return (order->signs & ORDER_DIRECTIVE) && scope->source == LEAD_HEADING && order->lead.count &&
           words_phrase(words, order->subject, LEX_VERB) > 0 && words_start(words, order->subject, LEX_DEMAND) &&
           !point_is_upper(text_next_point(&(struct text){order->lead.at[0].words.at, order->lead.at[0].words.len}));
}

/* "1. Về kinh tế: Tỉnh cần …": the place that the first item of a section names does what the later ones ask. */
static void keep_locality(struct finder *finder, size_t passage, const struct order *order)
{
    const struct words *words = &finder->passages.at[passage].words;
    struct scope *above = scope_above(finder, passage);
    if (above->lead.count || order->lead.count != 1 || !(order->signs & ORDER_MODAL) || above == &finder->root ||
        !words_start(words, order->subject, LEX_LOCALITY))
        return;
    above->lead = order->lead;
    above->source = LEAD_CARRIED;
}

/* "Hoàn thành trước ngày …": no work, but the deadline of the work before. */
static bool only_dates(const struct finder *finder, const struct words *words, const struct order *order,
                       const struct part *part)
{
    struct task_deadline deadline;
    size_t done = words_phrase(words, order->action, LEX_DONE);
    if (!done || order->action + done >= part->end ||
        !due_find(finder, words, order->action + done, part->end, DEADLINE_IN_PROSE, &deadline))
        return false;
    size_t next = words->at[order->action + done].start;
    return deadline.field.span.start == block_span(words->block, next, next + 1).start;
}

/* Partners named with "chủ trì" hold for the later clauses of the sentence that name no subject. */
struct held {
    struct field_list partners;
    size_t sentence;
};

static void hold_partners(struct finder *finder, struct order *order, const struct part *part, struct held *held)
{
    bool is_new = (order->signs & (ORDER_SUBJECT | ORDER_PARTNERS)) || part->sentence != held->sentence;
    if (is_new) {
        *held = (struct held){.sentence = part->sentence};
        if ((order->signs & ORDER_LEADS) && (order->signs & ORDER_PARTNERS))
            held->partners = order->partners;
        return;
    }
    for (size_t i = 0; i < held->partners.count; i++)
        LIST_ADD(finder->arena, &order->partners, held->partners.at[i]);
}

void sentences_read(struct finder *finder, size_t passage, size_t from, size_t end)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    struct scope here_scope = finder->scopes[passage], *scope = &here_scope;
    struct part_list parts = {0};
    parts_read(&finder->names, words, from, end, &parts);
    struct field_list lead = scope->lead;
    enum lead_source source = scope->source;
    size_t first = finder->findings.count;
    struct held held = {0};
    for (size_t i = 0; i < parts.count; i++) {
        struct order order;
        order_read(&finder->names, words, parts.at[i].from, parts.at[i].end, &order);
        if (scope->section == SECTION_ASSESSMENT && words_start(words, parts.at[i].from, LEX_TIME_TO_COME))
            scope->section = SECTION_WORK;
        if (is_own_demand(words, scope, &order))
            order.signs = ORDER_VERB, order.action = order.subject, order.lead.count = 0;
        if (order.signs & ORDER_SUBJECT) {
            lead = order.lead;
            source = LEAD_SUBJECT;
            keep_locality(finder, passage, &order);
        }
        if (only_dates(finder, words, &order, &parts.at[i])) {
            if (finder->findings.count > first)
                finder->findings.at[finder->findings.count - 1].part.end = parts.at[i].end;
            continue;
        }
        hold_partners(finder, &order, &parts.at[i], &held);
        if (order_counts(finder, here, scope, &order, &parts.at[i], lead.count > 0))
            add_finding(finder, passage, &parts.at[i], &order, &lead, source, &scope->partners);
    }
    due_settle(finder, first);
    for (size_t i = first; i < finder->findings.count; i++) {
        struct finding *finding = &finder->findings.at[i];
        if (!finding->has_deadline && scope->has_deadline) {
            finding->task.deadline = scope->deadline;
            finding->has_deadline = true;
        }
    }
}

static bool is_outside(const struct passage *passage)
{
    return passage->block->part != BLOCK_BODY && passage->block->part != BLOCK_ANNEX;
}

/* Reads one passage that is no table. */
static void passage_read(struct finder *finder, size_t i)
{
    const struct passage *here = &finder->passages.at[i];
    struct scope *scope = &finder->scopes[i];
    *scope = *scope_above(finder, i);
    if (label_read(finder, i))
        return;
    if (finder->after_label)
        finder->group_first = finder->findings.count;
    finder->after_label = false;
    if (unit_heading_read(finder, i)) {
        finder->group_first = finder->findings.count;
        return;
    }
    enum section section = section_read(finder, i);
    if (section != SECTION_NONE) {
        scope->section = section;
        finder->group_first = finder->findings.count;
        if (is_topic(finder, i) || ends_with_colon(&here->words))
            return;
    }
    size_t end = here->words.count;
    if (introduces(&here->words)) {
        size_t from = last_sentence(&here->words);
        introduction_read(finder, i, from);
        end = from;
    } else if (is_topic(finder, i)) {
        finder->group_first = finder->findings.count;
        return;
    }
    if (end > 0)
        sentences_read(finder, i, 0, end);
}

/* The addressees of a letter do what it asks where nobody else is named. */
static void addressees_read(struct finder *finder)
{
    struct field_list addressees = {0};
    bool in_list = false;
    for (size_t i = 0; i < finder->passages.count; i++) {
        const struct words *words = &finder->passages.at[i].words;
        size_t len = words_phrase(words, 0, LEX_ADDRESSEE);
        if (finder->passages.at[i].block->part != BLOCK_HEAD)
            break;
        in_list = len || (in_list && finder->passages.at[i].block->kind == CLAUSE_DASH);
        size_t start = len && words_mark(words, len) == ':' ? len + 1 : len;
        if (in_list && names_start(words, start, NAMES_IN_FIELD))
            names_read(&finder->names, words, start, NAMES_IN_FIELD, &addressees);
    }
    if (addressees.count) {
        finder->root.lead = addressees;
        finder->root.source = LEAD_CARRIED;
    }
}

void tasks_find(struct finder *finder)
{
    addressees_read(finder);
    finder->scopes = arena_array(finder->arena, struct scope, finder->passages.count + 1);
    for (size_t i = 0; i < finder->passages.count;) {
        const struct passage *passage = &finder->passages.at[i];
        if (passage->block->kind == CLAUSE_ROW && !is_outside(passage))
            i = annex_table_read(finder, i);
        else {
            if (!is_outside(passage))
                passage_read(finder, i);
            i++;
        }
    }
}
