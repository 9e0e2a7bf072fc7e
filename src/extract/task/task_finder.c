#include "extract/task/finder.h"

#include "base/list.h"
#include "extract/order/tail.h"

/*
 * task_finder.c: walks over the passages of a document; headings and introductions set what holds below them, sentences
 * give tasks.
 */

/* Where the last sentence of a passage begins. */
static size_t last_sentence(const struct words *words)
{
    size_t start = 0;
    for (size_t i = 0; i + 1 < words->count; i++)
        if (sentence_ends(words, i, words->count))
            start = i + 1;
    return start;
}

/* Where the introduction at the end of a passage begins: with its last sentence, or with the last clause of that which
 * names units of its own; "Sở A; Sở B có trách nhiệm:" and "…, yêu cầu Sở A; Sở B thực hiện:" have one list of them. */
static size_t introduction_start(const struct finder *finder, const struct words *words)
{
    enum { MOST_CLAUSES = 64 }; /* hostile input is not read again and again */
    size_t start = last_sentence(words), found = start, listed = 0, tried = 0;
    for (size_t i = start; i < words->count && tried < MOST_CLAUSES; i++) {
        struct order order;
        if (i > start && (words_mark(words, i - 1) != ';' || words_field(words, i - 1, i).span.start < listed))
            continue;
        tried++;
        order_read(&finder->names, words, i, words->count, &order);
        if (!order.lead.count)
            continue;
        found = i;
        listed = order.lead.at[order.lead.count - 1].span.start;
    }
    return found;
}

/* Whether what begins at `at` only leads over to the list below: ", bảo đảm các yêu cầu sau:", "và có trách nhiệm sau
 * đây:". */
static bool leads_over(const struct words *words, size_t at)
{
    if (words_mark(words, at) == ';') /* "Sở A hướng dẫn …; thực hiện các nhiệm vụ sau:" */
        return true;
    if (words_mark(words, at) == ',') /* "…, tập trung một số nhiệm vụ sau:" */
        return words_start(words, at + 1, LEX_QUALITY) ||
               (verb_begins(words, at + 1) && words_start(words, heading_end(words) - 1, LEX_INTRODUCES));
    size_t link = words_phrase(words, at, LEX_AND);
    return link && words_start(words, at + link, LEX_HAS_DUTY);
}

/* "… khẩn trương hoàn thiện hồ sơ, bảo đảm các yêu cầu sau:": where what the list tells of begins, when work stands
 * before it in the introduction [from, end) itself; `from` otherwise. */
static size_t work_end(const struct finder *finder, const struct words *words, size_t from, bool has_lead)
{
    enum { LONGEST_QUALITY = 12, SHORTEST_WORK = 4 };
    size_t last = words->count;
    for (size_t i = last; i-- > from && last - i <= LONGEST_QUALITY;) {
        struct order order;
        if (!leads_over(words, i))
            continue;
        order_read(&finder->names, words, from, i, &order);
        bool is_work = (has_lead || order.lead.count) && (order.signs & ORDER_VERB) &&
                       order.action + SHORTEST_WORK <= i && !action_lacks_object(words, order.action, i);
        return is_work ? i : from;
    }
    return from;
}

/* "Thực hiện Công văn số 7; UBND xã có ý kiến như sau:": what stands before is what the issuer goes by. */
static bool issuer_speaks(const struct finder *finder, const struct words *words, size_t from)
{
    struct field_list lead = {0};
    size_t after = names_read(&finder->names, words, from, NAMES_IN_PROSE, &lead);
    return after > from && is_issuer(finder, &lead);
}

static bool is_outside(const struct passage *passage)
{
    return passage->block->part != BLOCK_BODY && passage->block->part != BLOCK_ANNEX;
}

/* "2. Sở A phối hợp với B theo dõi …." above items without a subject: they are its work too. */
static void hold_subject(struct finder *finder, size_t i, size_t first)
{
    const struct passage *here = &finder->passages.at[i];
    enum clause_kind kind = here->block->kind;
    if (!here->has_children || kind < CLAUSE_NUMBER || kind > CLAUSE_LETTER || first == finder->group.count)
        return;
    const struct finding *finding = &finder->group.at[first];
    for (size_t next = first; next < finder->group.count; next++)
        if (finding[next - first].source != LEAD_SUBJECT || finding[next - first].task.lead.at != finding->task.lead.at)
            return;
    finder->scopes[i].lead = finding->task.lead;
    finder->scopes[i].source = LEAD_INTRODUCTION;
    finder->scopes[i].is_for_items = true;
    if (finder->group.count == first + 1 && !(finding->signs & ORDER_LEADS))
        finder->scopes[i].partners = finding->task.coordinate;
}

/* "2. Đảng ủy xã cụ thể hóa hướng dẫn này. / Bố trí kinh phí …": a paragraph right below an item goes on with its
 * subject; one behind a list does not. */
static bool goes_on_with_item(const struct finder *finder, const struct passage *here)
{
    const struct passage *before = here - 1;
    if (words_start(&here->words, 0, LEX_CONDITION)) /* "Trong quá trình thực hiện, nếu có vướng mắc …" */
        return false;
    return before == &finder->passages.at[here->parent] ||
           (before->block->kind == CLAUSE_PARAGRAPH && before->parent == here->parent);
}

/* Reads the sentences of a passage up to `end`; those before an introduction know nothing of whom it tells. */
static void read_before(struct finder *finder, size_t i, size_t end, bool before_introduction)
{
    struct scope told = finder->scopes[i];
    if (before_introduction)
        finder->scopes[i] = *scope_above(finder, i);
    sentences_read(finder, i, 0, end);
    finder->scopes[i] = told;
}

/* What holds for a passage from above, before it says anything itself. */
static void inherit_scope(struct finder *finder, size_t i)
{
    const struct passage *here = &finder->passages.at[i];
    struct scope *scope = &finder->scopes[i];
    *scope = *scope_above(finder, i);
    if (scope->is_for_items && here->block->kind == CLAUSE_PARAGRAPH) {
        if (goes_on_with_item(finder, here))
            scope->partners.count = 0;
        else
            *scope = *scope_above(finder, (size_t)here->parent);
    }
    scope->is_for_items = false;
}

/* Reads one passage that is no table. */
static void passage_read(struct finder *finder, size_t i)
{
    const struct passage *here = &finder->passages.at[i];
    struct scope *scope = &finder->scopes[i];
    inherit_scope(finder, i);
    if (i < finder->read_to)
        return;
    if (partner_heading_read(finder, i)) {
        work_group_end(finder);
        return;
    }
    if (label_read(finder, i))
        return;
    if (finder->after_label)
        work_group_end(finder);
    finder->after_label = false;
    if (time_heading_read(finder, i) || unit_heading_read(finder, i)) {
        work_group_end(finder);
        return;
    }
    if (owned_work_read(finder, i))
        return;
    enum section section = section_read(finder, i);
    if (section != SECTION_NONE) {
        scope->section = section;
        if (here->has_children || is_topic(finder, i)) /* else it speaks of the work above, and labels may follow */
            work_group_end(finder);
        bool is_title = here->has_children && section_fills(&here->words);
        if (is_topic(finder, i) || ends_with_colon(&here->words) || is_title) {
            heading_roles_read(finder, i);
            return;
        }
    }
    size_t end = here->words.count, from = 0;
    bool is_introduced = introduces(&here->words);
    if (is_introduced) {
        from = introduction_start(finder, &here->words);
        if (tells_details(finder, i, from)) {
            finder->read_to = details_end(finder, i);
        } else {
            introduction_read(finder, i, from);
            end = issuer_speaks(finder, &here->words, from)
                      ? last_sentence(&here->words)
                      : work_end(finder, &here->words, from, scope->source == LEAD_HEADING);
        }
    } else if (is_work_over_details(finder, i)) {
        finder->read_to = details_end(finder, i);
    } else if (is_topic(finder, i)) {
        heading_roles_read(finder, i);
        work_group_end(finder);
        return;
    }
    size_t first = finder->group.count;
    if (end > 0)
        read_before(finder, i, end, is_introduced && end <= from);
    if (end == here->words.count)
        hold_subject(finder, i, first);
}

/* The addressees of a letter do what it asks where nobody else is named. */
static void addressees_read(struct finder *finder)
{
    struct field_list addressees = {0};
    size_t asked = finder->passages.count; /* "Kính gửi: Các trường. Phòng yêu cầu các trường thực hiện:", lines lost */
    bool in_list = false;
    for (size_t i = 0; i < finder->passages.count; i++) {
        const struct words *words = &finder->passages.at[i].words;
        size_t len = words_phrase(words, 0, LEX_ADDRESSEE);
        if (finder->passages.at[i].block->part != BLOCK_HEAD)
            break;
        size_t last = words->count > 1 ? words->count - 2 : 0;
        bool is_above = ends_with_colon(words) && words_start(words, last, LEX_ADDRESSEE_END);
        in_list = len || is_above || (in_list && finder->passages.at[i].block->kind == CLAUSE_DASH);
        size_t start = len && words_mark(words, len) == ':' ? len + 1 : len;
        if (in_list && !is_above && names_start(words, start, NAMES_IN_FIELD))
            names_read(&finder->names, words, start, NAMES_IN_FIELD, &addressees);
        if (len && introduces(words))
            asked = i;
    }
    if (addressees.count) {
        finder->root->lead = addressees;
        finder->root->source = LEAD_CARRIED;
    }
    if (asked < finder->passages.count)
        introduction_read(finder, asked, last_sentence(&finder->passages.at[asked].words));
}

void tasks_find(struct finder *finder)
{
    finder->scopes = arena_array(finder->arena, struct scope, finder->passages.count + 1);
    finder->root = &finder->scopes[finder->passages.count];
    addressees_read(finder);
    /* Few passages give more than two; what is not used of the room is never touched. */
    size_t room = 2 * finder->passages.count;
    *finder->tasks = (struct task_list){.at = arena_array(finder->arena, struct task, room), .capacity = room};
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
    work_group_end(finder);
}
