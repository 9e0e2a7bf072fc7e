#include "extract/task/finder.h"

#include "base/list.h"
#include "extract/task/no_order.h"

/*
 * introduction.c: what a sentence that points to a list says of the passages below it.
 */

/* Where the names end that a directive at word `i` is put upon; `i` for none. */
static size_t told_end(struct finder *finder, const struct words *words, size_t i, struct field_list *lead)
{
    size_t len = words_phrase(words, i, LEX_ORDER), names = i + len;
    bool is_told = len && !(i > 0 && words_start(words, i - 1, LEX_PASSIVE)) &&
                   names_start(words, names, NAMES_IN_PROSE);
    size_t end = is_told ? names_read(&finder->names, words, names, NAMES_IN_PROSE, lead) : i;
    return end > names ? end : i;
}

/* "…, Ban Chỉ đạo … yêu cầu Chủ tịch …": the units that the last directive of a sentence is put upon. */
static void read_told(struct finder *finder, const struct words *words, size_t from, struct field_list *lead)
{
    for (size_t i = words->count; i-- > from;)
        if (told_end(finder, words, i, lead) > i)
            return;
}

/* Where the directive begins that "và" joins to another one and whose names end the sentence; `from` for none. */
static size_t last_joined(struct finder *finder, const struct words *words, size_t from, struct field_list *told)
{
    for (size_t i = words->count; i-- > from + 1;) {
        told->count = 0;
        if (words_start(words, i - 1, LEX_AND) && told_end(finder, words, i, told) >= heading_end(words))
            return i;
    }
    return from;
}

/* "… yêu cầu các Bộ (…) và đề nghị cộng đồng doanh nghiệp:": two directives put the list upon all they name. */
static void read_told_too(struct finder *finder, const struct words *words, size_t from, struct field_list *lead)
{
    struct field_list second = {0};
    size_t last = last_joined(finder, words, from, &second);
    for (size_t i = from; i + 1 < last; i++) {
        struct field_list first = {0};
        size_t end = told_end(finder, words, i, &first);
        end = words_mark(words, end) == '(' ? bracket_end(words, end, last) : end;
        if (end + 1 != last || end == i)
            continue;
        *lead = first;
        names_add_new(finder->arena, lead, &second);
        return;
    }
}

/* "…, Phòng Giáo dục hướng dẫn các trường thực hiện … như sau:": the units that a unit guides. */
static void read_guided(struct finder *finder, const struct words *words, size_t from, struct field_list *lead)
{
    enum { LONGEST_NAME = 14 };
    for (size_t i = from; i < words->count; i++) {
        struct field_list guide = {0};
        if (!words_are(words, i, WORD_CAPITAL) || !names_start(words, i, NAMES_IN_PROSE))
            continue;
        size_t guides = names_read(&finder->names, words, i, NAMES_IN_PROSE, &guide);
        size_t told = guides + words_phrase(words, guides, LEX_GUIDES);
        if (told > guides && guides - i <= LONGEST_NAME && names_start(words, told, NAMES_IN_PROSE)) {
            (void)names_read(&finder->names, words, told, NAMES_IN_PROSE, lead);
            return;
        }
        i = guides > i + 1 ? guides - 1 : i;
    }
}

/* "… và yêu cầu UBND tỉnh hoàn thành kế hoạch. Cụ thể cần thực hiện các nhiệm vụ sau:": the units told in the sentence
 * before the introduction at `from`. */
static void read_told_before(struct finder *finder, const struct words *words, size_t from, struct field_list *lead)
{
    size_t start = from - 1;
    while (start > 0 && !sentence_ends(words, start - 1, words->count))
        start--;
    for (size_t i = start; i < from; i++) {
        size_t len = words_phrase(words, i, LEX_ORDER);
        struct field_list told = {0};
        if (len && names_start(words, i + len, NAMES_IN_PROSE) &&
            names_read(&finder->names, words, i + len, NAMES_IN_PROSE, &told) < from && !is_issuer(finder, &told)) {
            *lead = told;
            return;
        }
    }
}

/* "Đối với Công an xã, tập trung thực hiện các nội dung sau:" */
static void read_toward(const struct finder *finder, const struct words *words, struct field_list *lead)
{
    size_t toward = words_phrase(words, 0, LEX_TOWARD);
    struct field_list named = {0};
    if (!toward || !names_start(words, toward, NAMES_IN_PROSE))
        return;
    size_t after = names_read(&finder->names, words, toward, NAMES_IN_PROSE, &named);
    if (words_mark(words, after) == ',' && (verb_begins(words, after + 1) || words_start(words, after + 1, LEX_EAGER)))
        *lead = named;
}

/* A time that says when what stands below is to be done; a year or a vague stretch only says what it is about. */
static bool holds_below(const struct task_deadline *deadline)
{
    return !due_is_range(deadline) && (deadline->kind == DEADLINE_DATE || deadline->kind == DEADLINE_MONTH ||
                                       deadline->kind == DEADLINE_QUARTER || deadline->kind == DEADLINE_RECURRING);
}

/* Before the first item of a document that has a list. */
bool is_opening(const struct finder *finder, size_t passage)
{
    return finder->passages.has_list && finder->passages.at[passage].block->part == BLOCK_BODY &&
           passage < finder->passages.first_item;
}

/* In place of a time from above, one that an introduction names holds whatever it is. */
static void read_due_below(struct finder *finder, const struct words *words, size_t from, struct scope *scope)
{
    struct task_deadline deadline;
    if (due_find(finder, words, from, words->count, DEADLINE_IN_PROSE, &deadline) &&
        (scope->deadline || holds_below(&deadline)))
        scope_date(finder, scope, &deadline);
}

/* "Sau khi nghe …, Phó Chủ tịch đã có ý kiến kết luận như sau:": whoever led the meeting speaks, nobody is told. */
static bool concludes(const struct words *words, size_t from)
{
    enum { LONGEST_CLOSE = 6 };
    size_t end = heading_end(words), first = end > from + LONGEST_CLOSE ? end - LONGEST_CLOSE : from;
    for (size_t i = first; i < end; i++)
        if (words_start(words, i, LEX_CONCLUDES))
            return true;
    return false;
}

/* "Phó Giám đốc phối hợp với B chỉ đạo: a) Phòng C …", "… chỉ đạo Phòng C chủ trì, phối hợp với D:": who directs
 * together with others does not do the work together with them, and who is told to lead it does it, as does whomever
 * the issuer directs. */
static void read_directed(struct finder *finder, const struct words *words, struct order *order)
{
    size_t behind = order->action + words_phrase(words, order->action, LEX_DIRECTS);
    struct order told;
    if (behind == order->action || !order->lead.count)
        return;
    if (words_mark(words, behind) == ':')
        order->partners.count = 0;
    order_read(&finder->names, words, behind, words->count, &told);
    if (told.lead.count && ((told.signs & ORDER_LEADS) || is_issuer(finder, &order->lead)))
        *order = told;
}

/* "Thực hiện Kết luận của Ban Bí thư, Ban Chỉ đạo thực hiện …, yêu cầu các sở …:": units before a plain verb, and
 * behind it others that are told. */
static bool tells_others(const struct words *words, const struct order *order)
{
    if (!order->lead.count || order->signs & ~(unsigned)(ORDER_SUBJECT | ORDER_VERB) ||
        !words_start(words, order->action, LEX_BARE))
        return false;
    for (size_t i = order->action; i < words->count; i++) {
        size_t len = words_phrase(words, i, LEX_ORDER);
        if (len && names_start(words, i + len, NAMES_IN_PROSE))
            return true;
    }
    return false;
}

/* "Thống nhất nội dung Chương trình giám sát năm 2027 như sau:": what a council passes with the list below it is work
 * to come; "Thông qua Báo cáo …" is not. */
static bool passes_programme(const struct words *words, size_t from)
{
    enum { LONGEST_LINK = 6 };
    size_t last = words->count;
    for (size_t i = from; i < words->count && i < last; i++) {
        if (last == words->count && words_start(words, i, LEX_DECIDES))
            last = i + LONGEST_LINK;
        if (last < words->count && words_start(words, i, LEX_PROGRAMME))
            return true;
    }
    return false;
}

/* What an introduction that ends in a colon says of the list below it. */
void introduction_read(struct finder *finder, size_t passage, size_t from)
{
    const struct passage *here = &finder->passages.at[passage];
    struct scope *scope = &finder->scopes[passage];
    struct order order;
    order_read(&finder->names, &here->words, from, here->words.count, &order);
    read_directed(finder, &here->words, &order);
    bool only_asks = words_start(&here->words, order.action, LEX_ORDER); /* "Bộ trưởng yêu cầu tập trung …:" */
    /* "Ban Thường vụ ban hành Chương trình … như sau:": the issuer only speaks. */
    bool issues = words_start(&here->words, order.action, LEX_ISSUES), by_issuer = is_issuer(finder, &order.lead);
    bool only_speaks = !(order.signs & ~(unsigned)(ORDER_SUBJECT | ORDER_VERB)) &&
                       (is_opening(finder, passage) ? issues || by_issuer || concludes(&here->words, from)
                                                    : issues && by_issuer);
    if (only_speaks || only_asks || (is_opening(finder, passage) && tells_others(&here->words, &order)))
        order.lead.count = 0;
    if (!order.lead.count) {
        read_told(finder, &here->words, from, &order.lead);
        if (!order.lead.count && is_opening(finder, passage))
            read_guided(finder, &here->words, from, &order.lead);
        if (is_issuer(finder, &order.lead))
            order.lead.count = 0;
    }
    if (!order.lead.count && from == 0)
        read_toward(finder, &here->words, &order.lead);
    if (order.lead.count)
        read_told_too(finder, &here->words, from, &order.lead);
    bool has_own = scope->source == LEAD_HEADING || (order.signs & (ORDER_PARTNERS | ORDER_LEADS));
    if (!order.lead.count && !is_opening(finder, passage) && !has_own) {
        size_t after = order_find_subject(&finder->names, &here->words, from, here->words.count, &order.lead);
        bool only_issues = words_start(&here->words, after, LEX_ISSUES) && is_issuer(finder, &order.lead);
        if (after && (only_issues || words_start(&here->words, after, LEX_ORDER)))
            order.lead.count = 0; /* "Trên cơ sở …, UBND xã ban hành Kế hoạch như sau:", "…, UBND xã yêu cầu …:" */
    }
    if (!order.lead.count && !scope->lead.count && tells_decision(&here->words, from, here->words.count) &&
        !passes_programme(&here->words, from))
        scope->section = SECTION_ASSESSMENT; /* "Thông qua nội dung các dự thảo sau đây:" */
    if (!order.lead.count && !has_own && from > 0 && !is_opening(finder, passage))
        read_told_before(finder, &here->words, from, &order.lead);
    struct scope *above = scope_above(finder, passage);
    bool sets_above = here->block->kind == CLAUSE_PARAGRAPH && !here->has_children;
    if (order.lead.count) {
        scope->lead = order.lead;
        scope->source = here->block->kind == CLAUSE_PARAGRAPH ? LEAD_INTRODUCTION : LEAD_HEADING;
        scope->partners = (struct field_list){0};
        if (scope->section != SECTION_GOAL || announces_work(&here->words))
            scope->section = SECTION_WORK;
    }
    for (size_t i = 0; i < order.partners.count; i++)
        LIST_ADD(finder->arena, &scope->partners, order.partners.at[i]);
    scope->tells_partners = order.partners.count > 0;
    bool has_purpose = words_start(&here->words, from, LEX_TAIL_PURPOSE); /* "Để kịp khánh thành vào ngày 19/12, …" */
    read_due_below(finder, &here->words, has_purpose ? order.subject : from, scope);
    if (sets_above && order.lead.count) {
        above->lead = scope->lead;
        above->partners = scope->partners;
        above->tells_partners = scope->tells_partners;
        if (above->source != LEAD_HEADING) /* "Nhiệm vụ của Đoàn kiểm tra / Đoàn kiểm tra tập trung: 1. …" */
            above->source = LEAD_INTRODUCTION;
        above->section = scope->section;
        above->deadline = scope->deadline;
    }
}
