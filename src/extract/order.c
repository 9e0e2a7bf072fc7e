#include "extract/order.h"

#include "base/list.h"

enum { LONGEST_FUNCTION = 40, LONGEST_GROUNDS = 80, LONGEST_ROUND = 8 };

size_t bracket_end(const struct words *words, size_t at, size_t end)
{
    int depth = 0;
    for (size_t i = at; i < end; i++) {
        char mark = words_mark(words, i);
        depth += (mark == '(') - (mark == ')');
        if (depth == 0)
            return i + 1;
    }
    return end;
}

bool verb_begins(const struct words *words, size_t at)
{
    if (at > 0 && words_start(words, at - 1, LEX_PASSIVE))
        return false;
    return words_start(words, at, LEX_VERB) || words_start(words, at, LEX_ADVERB);
}

/* A mark at `at` that the reading of a frame may pass over. */
static size_t skip_mark(const struct words *words, size_t at, size_t end, char mark)
{
    return at < end && words_mark(words, at) == mark ? at + 1 : at;
}

/* "Đồng thời,", "Ngoài ra," and marks at the start. */
static size_t skip_connectors(const struct words *words, size_t at, size_t end)
{
    for (;;) {
        while (at < end && words_are(words, at, WORD_MARK) && !strchr("(\"", words_mark(words, at)))
            at++;
        size_t len = words_phrase(words, at, LEX_CONNECTOR);
        if (!len || at + len >= end || words_phrase(words, at, LEX_VERB) > len ||
            words_phrase(words, at, LEX_UNIT_HEAD) > len)
            return at;
        char after = words_mark(words, at + len);
        if (after != ',' && after != ':' && !verb_begins(words, at + len) && !words_start(words, at + len, LEX_ORDER) &&
            !names_start(words, at + len, NAMES_IN_PROSE))
            return at;
        at += len;
    }
}

/* "căn cứ quy định …, xây dựng", "căn cứ Kế hoạch này để xây dựng": where the action begins; 0 for nowhere. */
static size_t after_grounds(const struct words *words, size_t at, size_t end)
{
    for (size_t i = at; i + 1 < end; i++) {
        char mark = words_mark(words, i);
        if (mark == ';' || mark == '.')
            return 0;
        if ((mark == ',' || words_start(words, i, LEX_PURPOSE)) &&
            (verb_begins(words, i + 1) || words_start(words, i + 1, LEX_LEAD_FRAME) ||
             words_start(words, i + 1, LEX_MODAL)))
            return i + 1;
    }
    return 0;
}

/* Passes over "theo chức năng, nhiệm vụ được giao", "căn cứ …" up to a frame, a modal or a verb. */
static size_t skip_function(const struct words *words, size_t at, size_t end)
{
    size_t start = skip_mark(words, at, end, ',');
    if (!words_start(words, start, LEX_FUNCTION) ||
        words_phrase(words, start, LEX_VERB) > words_phrase(words, start, LEX_FUNCTION))
        return at;
    size_t limit = start + LONGEST_FUNCTION < end ? start + LONGEST_FUNCTION : end;
    size_t last = start + LONGEST_GROUNDS < end ? start + LONGEST_GROUNDS : end;
    size_t grounds = words_start(words, start, LEX_GROUNDS) ? after_grounds(words, start, last) : 0;
    if (grounds)
        return grounds;
    for (size_t i = start + words_phrase(words, start, LEX_FUNCTION); i < limit; i++) {
        char mark = words_mark(words, i);
        if (mark == ';' || mark == '.')
            return at;
        bool is_verb = words_start(words, i, LEX_VERB) && !words_start(words, i - 1, LEX_PASSIVE) &&
                       !words_start(words, i - 1, LEX_NOUN_BEFORE_VERB) && !words_are(words, i, WORD_CAPITAL);
        if (words_start(words, i, LEX_LEAD_FRAME) || words_start(words, i, LEX_MODAL) ||
            words_start(words, i, LEX_PARTNER_FRAME) || is_verb)
            return i;
        if (mark == ':')
            return i;
    }
    return at;
}

/* Glosses after units: "(cơ quan chủ trì)"; ", nhất là các đô thị lớn" before "phải". */
static size_t skip_gloss(const struct words *words, size_t at, size_t end)
{
    if (at < end && words_mark(words, at) == '(')
        at = bracket_end(words, at, end);
    bool is_gloss = words_mark(words, at) == ',' && words_start(words, at + 1, LEX_GLOSS);
    if (!is_gloss && !words_start(words, at, LEX_MIDDLE))
        return at;
    size_t limit = at + LONGEST_FUNCTION < end ? at + LONGEST_FUNCTION : end;
    for (size_t i = at + 2; i < limit && words_mark(words, i) != ';' && words_mark(words, i) != '.'; i++)
        if (words_start(words, i, LEX_MODAL) || words_start(words, i, LEX_LEAD_FRAME) || words_mark(words, i) == ':')
            return i;
    return at;
}

/* Whether what follows units at `at` makes them the subject of an order. */
static bool subject_holds(const struct words *words, size_t at, size_t end)
{
    at = skip_gloss(words, at, end);
    size_t after = skip_function(words, at, end);
    if (after == at)
        after = skip_mark(words, at, end, ',');
    if (after >= end || (words_start(words, after, LEX_STANCE) && !words_start(words, after, LEX_MODAL) &&
                         words_phrase(words, after, LEX_VERB) <= words_phrase(words, after, LEX_STANCE)))
        return false;
    if (words_start(words, after, LEX_MODAL) || words_start(words, after, LEX_LEAD_FRAME) ||
        words_start(words, after, LEX_PARTNER_FRAME))
        return true;
    if (words_mark(words, after) == ':')
        return true;
    return verb_begins(words, after);
}

/* Reads units that are the subject at `at`; `at` when they are none. */
static size_t read_subject(const struct names_context *context, const struct words *words, size_t at, size_t end,
                           bool after_directive, struct field_list *lead)
{
    struct field_list names = {0};
    if (!names_start(words, at, NAMES_IN_PROSE))
        return at;
    size_t after = names_read(context, words, at, NAMES_IN_PROSE, &names);
    /* "Giám đốc các Sở; Chủ tịch UBND các xã": one subject. */
    while (after > at && after + 1 < end && words_mark(words, after) == ';' &&
           names_start(words, after + 1, NAMES_IN_PROSE)) {
        size_t more = names_read(context, words, after + 1, NAMES_IN_PROSE, &names);
        if (more <= after + 1 || more > end)
            break;
        after = more;
    }
    if (after <= at)
        return at;
    after = after < end ? after : end;
    /* "Tổ chức thu gom", "Thống kê đàn vật nuôi": a verb that a unit is named after. */
    size_t verb = words_phrase(words, at, LEX_VERB);
    bool is_verb = verb >= after - at || (verb >= 2 && !words_are(words, at + verb, WORD_CAPITAL) &&
                                          !words_start(words, at + verb, LEX_LOCALITY));
    if (is_verb && !after_directive)
        return at;
    bool has_colon = words_mark(words, after) == ':';
    if (!after_directive && !has_colon && !subject_holds(words, after, end))
        return at;
    *lead = names;
    return after;
}

static bool directive_holds(const struct words *words, size_t at, size_t *after)
{
    size_t len = words_phrase(words, at, LEX_ORDER);
    if (!len)
        return false;
    *after = at + len;
    return names_start(words, *after, NAMES_IN_PROSE);
}

/* "quản lý, sử dụng": a verb before the comma at `at` says that verbs are counted up, not that an order begins. */
static bool ends_verb(const struct words *words, size_t from, size_t at)
{
    for (size_t len = 1; len <= 3 && at >= from + len; len++)
        if (words_phrase(words, at - len, LEX_VERB) == len)
            return true;
    return false;
}

/* What tells where the clause itself begins, the surest first. */
enum adjunct_sign { AFTER_UNITS, AFTER_ADVERB, AFTER_VERB };

/* The word after a comma, outside brackets, where the clause itself begins after an adjunct; `at` for none. */
static size_t after_adjunct(const struct names_context *context, const struct words *words, size_t at, size_t end,
                            enum adjunct_sign sign)
{
    for (size_t i = at; i + 1 < end; i++) {
        char mark = words_mark(words, i);
        if (mark == '(') {
            i = bracket_end(words, i, end) - 1;
            continue;
        }
        if (mark == ';')
            return at;
        if (mark != ',' && mark != ':')
            continue;
        size_t next = skip_connectors(words, i + 1, end), unused;
        if (directive_holds(words, next, &unused))
            return next;
        struct field_list lead = {0};
        if (read_subject(context, words, next, end, false, &lead) > next)
            return next;
        if (sign >= AFTER_ADVERB &&
            (words_start(words, next, LEX_MODAL) || words_start(words, next, LEX_LEAD_FRAME) ||
             words_start(words, next, LEX_PARTNER_FRAME) || words_start(words, next, LEX_EAGER)))
            return next;
        if (sign == AFTER_VERB && verb_begins(words, next) && !ends_verb(words, at, i))
            return next;
    }
    return at;
}

static size_t skip_adjuncts(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    for (size_t round = 0; round < LONGEST_ROUND; round++) {
        size_t len = words_phrase(words, at, LEX_ADJUNCT), verb = words_phrase(words, at, LEX_VERB);
        size_t adverb = words_phrase(words, at, LEX_ADVERB), unit = words_phrase(words, at, LEX_UNIT_HEAD);
        if (!len || unit > len)
            return at;
        size_t next = after_adjunct(context, words, at, end, AFTER_UNITS);
        if (next == at && verb < len && adverb < len)
            next = after_adjunct(context, words, at, end, AFTER_ADVERB);
        if (next == at && verb < len && adverb < len)
            next = after_adjunct(context, words, at, end, AFTER_VERB);
        if (next == at || ((verb >= len || adverb > len) && verb > 0 && next > at + 60))
            return at;
        at = next;
    }
    return at;
}

/* "chỉ đạo các tổ chức tín dụng:" - what follows is what they are to be made to do. */
bool demands_of_units(const struct names_context *context, const struct words *words, size_t from, size_t colon)
{
    for (size_t at = from; at < colon; at++) {
        size_t len = words_phrase(words, at, LEX_DIRECTS);
        struct field_list names = {0};
        if (len && names_start(words, at + len, NAMES_IN_PROSE))
            return names_read(context, words, at + len, NAMES_IN_PROSE, &names) >= colon;
    }
    return false;
}

/* Where the topic that ends in a colon at `colon` leads to; 0 when what follows is no order. */
static size_t after_topic(const struct names_context *context, const struct words *words, size_t at, size_t colon,
                          size_t end)
{
    size_t next = skip_connectors(words, colon + 1, end), unused;
    struct field_list names = {0};
    if (directive_holds(words, next, &unused) || demands_of_units(context, words, at, colon))
        return next;
    if (words_start(words, colon - 1, LEX_SUCH_AS))
        return 0;
    bool is_names = names_start(words, at, NAMES_IN_FIELD) &&
                    names_read(context, words, at, NAMES_IN_FIELD, &names) >= colon;
    if (is_names)
        return 0;
    if (verb_begins(words, at)) /* "Tuyên truyền về: A; B" */
        return read_subject(context, words, next, end, false, &names) > next ? next : 0;
    return order_begins(context, words, next, end) ? next : 0;
}

/* "Về việc X:" before the order itself; of several colons the last one before a directive counts. */
static size_t skip_topic(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    size_t found = 0, unused;
    for (size_t i = at; i + 1 < end; i++) {
        char mark = words_mark(words, i);
        if (mark == '(')
            i = bracket_end(words, i, end) - 1;
        else if ((mark == ';' && !words_start(words, at, LEX_TOPIC)) || sentence_ends(words, i, end))
            break;
        else if (mark == ':' && (!found || directive_holds(words, i + 1, &unused))) {
            size_t next = after_topic(context, words, at, i, end);
            found = next ? next : found;
        }
    }
    return found ? found : at;
}

/* How many words "khẩn trương phối hợp chặt chẽ, thường xuyên với" takes before the name of a partner; 0 for none. */
static size_t partner_frame(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_MANNER = 6 };
    size_t adverb = words_start(words, at, LEX_PARTNER_FRAME) ? 0 : words_phrase(words, at, LEX_ADVERB);
    size_t len = words_phrase(words, at + adverb, LEX_PARTNER_FRAME);
    if (!len)
        return 0;
    size_t names = at + adverb + len;
    if (names < end && names_start(words, names, NAMES_IN_PROSE))
        return adverb + len;
    for (size_t i = names; i < names + LONGEST_MANNER && i < end; i++)
        if (words_start(words, i, LEX_WITH) && i + 1 < end && names_start(words, i + 1, NAMES_IN_PROSE))
            return i + 1 - at;
    return 0;
}

/* Names of partners after "phối hợp với"; `at` when there are none. */
static size_t read_partners(const struct names_context *context, const struct words *words, size_t at, size_t end,
                            struct field_list *partners)
{
    size_t len = partner_frame(words, at, end);
    if (!len)
        return at;
    struct field_list names = {0};
    size_t after = names_read(context, words, at + len, NAMES_IN_PROSE, &names);
    if (after <= at + len || after > end)
        return at;
    for (size_t i = 0; i < names.count; i++)
        LIST_ADD(context->arena, partners, names.at[i]);
    after = skip_gloss(words, after, end);
    size_t link = words_phrase(words, after, LEX_PARTNER_END);
    if (link && (verb_begins(words, after + link) || words_mark(words, after + link) == ':'))
        after += link;
    return skip_mark(words, after, end, ',');
}

/* One step over what stands between the units and the action; `at` when the action begins here. */
static size_t step(const struct names_context *context, const struct words *words, size_t at, size_t end,
                   struct order *order)
{
    size_t next = skip_function(words, at, end);
    if (next > at)
        return next;
    size_t modal = words_phrase(words, at, LEX_MODAL);
    if (modal && words_phrase(words, at, LEX_VERB) <= modal) {
        order->signs |= ORDER_MODAL;
        return at + modal;
    }
    size_t lead = words_phrase(words, at, LEX_LEAD_FRAME);
    if (lead) {
        order->signs |= ORDER_LEADS;
        next = skip_mark(words, at + lead, end, ',');
        if (words_start(words, next, LEX_AND) && words_start(words, next + 1, LEX_PARTNER_FRAME))
            next++;
        return next;
    }
    next = read_partners(context, words, at, end, &order->partners);
    if (next > at)
        order->signs |= ORDER_PARTNERS;
    return next;
}

void order_read(const struct names_context *context, const struct words *words, size_t from, size_t end,
                struct order *order)
{
    *order = (struct order){0};
    size_t at = skip_connectors(words, from, end), after;
    at = skip_topic(context, words, at, end);
    at = skip_connectors(words, at, end);
    at = skip_adjuncts(context, words, at, end);
    order->subject = at;
    bool is_directed = directive_holds(words, at, &after);
    if (is_directed) {
        order->signs |= ORDER_DIRECTIVE;
        at = after;
    }
    after = read_subject(context, words, at, end, is_directed, &order->lead);
    size_t directive = words_phrase(words, after, LEX_DIRECTIVE);
    if (after == at && !is_directed && names_start(words, at, NAMES_IN_PROSE)) {
        /* "UBND tỉnh yêu cầu các sở …": the first units only speak. */
        struct field_list issuer = {0};
        size_t spoken = names_read(context, words, at, NAMES_IN_PROSE, &issuer);
        if (spoken > at && spoken < end)
            directive = words_phrase(words, spoken, LEX_DIRECTIVE), after = spoken;
    }
    if (directive && after > at && !is_directed && after + directive < end &&
        names_start(words, after + directive, NAMES_IN_PROSE)) {
        struct field_list lead = {0};
        size_t told = read_subject(context, words, after + directive, end, true, &lead);
        if (told > after + directive) {
            order->signs |= ORDER_DIRECTIVE;
            order->lead = lead;
            after = told;
        }
    }
    if (order->lead.count) {
        order->signs |= ORDER_SUBJECT;
        at = skip_gloss(words, after, end);
        if (words_mark(words, at) == ':')
            order->signs |= ORDER_COLON;
        at = skip_mark(words, skip_mark(words, at, end, ','), end, ':');
    }
    for (size_t round = 0; round < LONGEST_ROUND && at < end; round++) {
        size_t next = step(context, words, at, end, order);
        if (next == at)
            break;
        at = next;
    }
    while (at < end && words_are(words, at, WORD_MARK) && !strchr("(\"", words_mark(words, at)))
        at++;
    order->action = at < end ? at : end;
    if (at < end && verb_begins(words, at))
        order->signs |= ORDER_VERB;
}

bool order_begins(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    size_t after;
    if (at >= end)
        return false;
    if (directive_holds(words, at, &after) || words_start(words, at, LEX_LEAD_FRAME) ||
        words_start(words, at, LEX_PARTNER_FRAME))
        return true;
    struct field_list lead = {0};
    if (read_subject(context, words, at, end, false, &lead) > at)
        return true;
    return verb_begins(words, at);
}
