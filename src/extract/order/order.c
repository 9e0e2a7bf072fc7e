#include "extract/order/order_parts.h"

enum { MOST_STEPS = 8 };

/* How many words "khẩn trương phối hợp chặt chẽ, thường xuyên với" takes before the name of a partner; 0 for none. A
 * colon may stand before the names. */
static size_t partner_frame(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_MANNER = 6 };
    size_t adverb = words_start(words, at, LEX_PARTNER_FRAME) ? 0 : words_phrase(words, at, LEX_ADVERB);
    size_t len = words_phrase(words, at + adverb, LEX_PARTNER_FRAME), together = words_phrase(words, at, LEX_TOGETHER);
    if (!len && together && names_start(words, at + together, NAMES_IN_PROSE))
        return together;
    if (!len && (together = with_partners(context, words, at, end)) > 0)
        return together;
    if (!len)
        return 0;
    size_t names = skip_mark(words, at + adverb + len, end, ':');
    if (names < end && names_start(words, names, NAMES_IN_PROSE))
        return names - at;
    for (size_t i = names; i < names + LONGEST_MANNER && i < end; i++)
        if (words_start(words, i, LEX_WITH) && i + 1 < end && names_start(words, i + 1, NAMES_IN_PROSE))
            return i + 1 - at;
    return 0;
}

/* Names of partners after the `len` words of "phối hợp với"; `at` when there are none. */
static size_t read_partners(const struct names_context *context, const struct words *words, size_t at, size_t len,
                            size_t end, struct field_list *partners)
{
    if (!len)
        return at;
    struct field_list names = {0};
    size_t after = names_read(context, words, at + len, NAMES_IN_PROSE, &names);
    if (after <= at + len)
        return at;
    size_t limit = words_field(words, at, end).span.end; /* "phối hợp với A; B; C": the list may run on */
    for (size_t i = 0; i < names.count && names.at[i].span.start < limit; i++)
        names_add(context->arena, partners, names.at[i]);
    if (after > end)
        return end;
    after = skip_gloss(words, after, end);
    size_t link = words_phrase(words, after, LEX_PARTNER_END);
    if (link && (verb_begins(words, after + link) || words_mark(words, after + link) == ':'))
        after += link;
    return skip_mark(words, after, end, ',');
}

/* "[A chủ trì,] B và C phối hợp làm": the units before "phối hợp" are partners; `at` when this is no such clause. */
static size_t read_helpers(const struct names_context *context, const struct words *words, size_t at, size_t end,
                           struct field_list *partners)
{
    struct field_list names = {0};
    size_t after = names_read(context, words, at, NAMES_IN_PROSE, &names);
    size_t frame = words_phrase(words, after, LEX_PARTNER_FRAME);
    if (after == at || !frame || after + frame >= end || names_start(words, after + frame, NAMES_IN_PROSE))
        return at;
    for (size_t i = 0; i < names.count; i++)
        names_add(context->arena, partners, names.at[i]);
    return after + frame;
}

/* "tại đơn vị bầu cử": a noun that ends before `at` makes the verb there its own. */
static bool follows_noun(const struct words *words, size_t from, size_t at)
{
    enum { LONGEST_NOUN = 2 };
    return words_phrase_before(words, from, at, LEX_NOUN_BEFORE_VERB, LONGEST_NOUN) > 0 ||
           words_phrase_before(words, from, at, LEX_AND, LONGEST_NOUN) > 0;
}

/* "tại khu vực cửa khẩu đẩy mạnh …", "bằng nhiều hình thức, tổ chức …": where the verb begins behind it; `at` for
 * nowhere. */
static size_t skip_where(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_WHERE = 14 };
    if (!words_start(words, at, LEX_WHERE) || verb_begins(words, at))
        return at;
    for (size_t i = at + 2; i < end && i < at + LONGEST_WHERE; i++) {
        if (strchr(";.:(", words_mark(words, i)) && words_mark(words, i))
            break;
        if (verb_begins(words, i) && !follows_noun(words, at, i) && !words_are(words, i, WORD_CAPITAL))
            return i;
    }
    return at;
}

/* "Chủ trì các buổi họp": a noun behind the frame is what is led, and the frame is the verb. */
static bool leads_noun(const struct words *words, size_t at, size_t end)
{
    return at < end && words_start(words, at, LEX_PLURAL) && !names_start(words, at, NAMES_IN_PROSE);
}

/* How many words "chủ trì", "Khẩn trương, tiếp tục chủ trì", "chỉ đạo chủ trì" takes; 0 for none. */
static size_t lead_frame(const struct words *words, size_t at, size_t end)
{
    enum { MOST_ADVERBS = 3 };
    size_t frame = words_phrase(words, at, LEX_LEAD_FRAME), before = words_phrase(words, at, LEX_DIRECTS);
    if (frame || (!before && !words_start(words, at, LEX_EAGER)))
        return frame;
    for (size_t round = 0; round < MOST_ADVERBS && words_start(words, at + before, LEX_EAGER); round++) {
        before += words_phrase(words, at + before, LEX_ADVERB);
        before += words_mark(words, at + before) == ',';
    }
    frame = words_phrase(words, at + before, LEX_LEAD_FRAME);
    return frame && !leads_noun(words, at + before + frame, end) ? before + frame : 0;
}

/* One step over what stands between the units and the action; `at` when the action begins here. */
static size_t step(const struct names_context *context, const struct words *words, size_t at, size_t end,
                   struct order *order)
{
    size_t next = skip_function(words, at, end);
    if (next == at)
        next = skip_stance(words, at, end);
    if (next > at)
        return next;
    if (order->partners.count || order->signs & (ORDER_SUBJECT | ORDER_LEADS)) {
        next = skip_where(words, at, end);
        next = next > at ? next : skip_when(words, at, end);
        if (next > at)
            return next;
    }
    size_t modal = words_phrase(words, at, LEX_MODAL);
    if (modal && words_phrase(words, at, LEX_VERB) <= modal) {
        order->signs |= ORDER_MODAL;
        return at + modal;
    }
    size_t answers = words_phrase(words, at, LEX_ANSWERS);
    if (answers && words_start(words, at + answers, LEX_VERB) && !words_start(words, at + answers, LEX_ANSWERS_FOR))
        return at + answers;
    size_t lead = lead_frame(words, at, end);
    if (lead) {
        order->signs |= ORDER_LEADS;
        if (leads_noun(words, at + lead, end)) {
            order->signs |= ORDER_VERB;
            return at;
        }
        next = skip_mark(words, at + lead, end, ',');
        if (words_start(words, next, LEX_AND) && words_start(words, next + 1, LEX_PARTNER_FRAME))
            next++;
        else if (words_start(words, next, LEX_WITH)) /* "chủ trì cùng Sở B" */
            return read_partners(context, words, next, words_phrase(words, next, LEX_WITH), end, &order->partners);
        return read_helpers(context, words, next, end, &order->partners);
    }
    return read_partners(context, words, at, partner_frame(context, words, at, end), end, &order->partners);
}

/* "Ban Đoàn kết tập hợp thanh niên: Tham mưu …": names that hold a verb, up to a colon with an order behind it. */
static size_t read_before_colon(const struct names_context *context, const struct words *words, size_t at, size_t end,
                                struct field_list *lead)
{
    enum { LONGEST_NAME = 16 };
    struct field_list names = {0};
    size_t colon = at, last = at + LONGEST_NAME < end ? at + LONGEST_NAME : end;
    while ((colon = words_watched(words, colon, last)) < last && words_mark(words, colon) != ':')
        colon++;
    if (words_mark(words, colon) != ':' || colon + 1 >= end || !words_are(words, colon + 1, WORD_CAPITAL) ||
        !verb_begins(words, colon + 1) || !names_start(words, at, NAMES_IN_FIELD) ||
        names_read(context, words, at, NAMES_IN_FIELD, &names) != colon)
        return at;
    *lead = names;
    return colon;
}

/* "Các chi bộ: mỗi chi bộ cử …": behind the colon each of the units is named again, and no other. */
static size_t skip_each(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    struct field_list each = {0};
    return words_start(words, at, LEX_EACH) ? read_subject(context, words, at, end, false, &each) : at;
}

/* "[Sở A:] Phối hợp với B giải quyết điểm nghẽn: Rà soát …; phân loại …": the partners that the title before the last
 * colon of [at, end) names. */
static void read_title_partners(const struct names_context *context, const struct words *words, size_t at, size_t end,
                                struct field_list *partners)
{
    struct order title;
    while (end > at && words_mark(words, end - 1) != ':')
        end--;
    size_t colon = end > at ? end - 1 : at, first = colon;
    while (first > at && words_mark(words, first - 1) != ':')
        first--;
    order_read(context, words, first, colon, &title);
    if (title.action < colon)
        *partners = title.partners;
}

/* A topic up to its colon, and the units that it makes the lead. Returns where what follows it begins. */
static size_t read_topic(const struct names_context *context, const struct words *words, size_t at, size_t end,
                         struct order *order)
{
    size_t topic = skip_topic(context, words, at, end);
    struct field_list demanding = {0};
    size_t told = at + words_phrase(words, at, LEX_ORDER); /* "Giao Ban Thường vụ chỉ đạo Đảng ủy A: …" */
    size_t demands = topic > at ? read_subject(context, words, told, end, false, &demanding) : at;
    if (demands > told && demands < topic && (told == at || words_start(words, demands, LEX_DIRECTS))) {
        order->lead = demanding; /* "Ngân hàng Nhà nước chỉ đạo các tổ chức tín dụng: …" */
        order->signs |= ORDER_SUBJECT;
    }
    for (size_t colon = at; colon < topic && !order->lead.count; colon++)
        if (words_mark(words, colon) == ':' && topic_units(context, words, at, colon, &order->lead))
            order->signs |= ORDER_SUBJECT | ORDER_TOPIC;
    if (topic > at && !words_start(words, at, LEX_TOPIC))
        read_title_partners(context, words, at, topic, &order->partners);
    return topic;
}

/* "[UBND tỉnh] yêu cầu các sở …": of two names the one that is told to. `after` is past the first of them. */
static size_t read_told(const struct names_context *context, const struct words *words, size_t after, size_t end,
                        struct order *order)
{
    size_t told = after + words_phrase(words, after, LEX_DIRECTIVE);
    struct field_list lead = {0};
    if (told == after || told >= end)
        return after;
    size_t next = read_subject(context, words, told, end, true, &lead);
    if (next == told)
        return after;
    order->signs |= ORDER_DIRECTIVE;
    order->lead = lead;
    return next;
}

/* The units of the clause, and the directive before them. Returns where what they must do begins. */
static size_t read_lead(const struct names_context *context, const struct words *words, size_t at, size_t end,
                        struct order *order)
{
    size_t after;
    if (directive_holds(words, at, &after)) {
        order->signs |= ORDER_DIRECTIVE;
        size_t next = read_subject(context, words, after, end, true, &order->lead);
        return order->lead.count ? next : after;
    }
    after = read_before_colon(context, words, at, end, &order->lead);
    if (after == at)
        after = read_subject(context, words, at, end, false, &order->lead);
    if (after == at) { /* the first units only speak */
        struct field_list issuer = {0};
        size_t spoken = names_read(context, words, at, NAMES_IN_PROSE, &issuer);
        after = spoken < end ? spoken : at;
    }
    size_t told = after > at ? read_told(context, words, after, end, order) : at;
    return order->lead.count ? told : at;
}

/* "Trên đây là Kế hoạch …, yêu cầu các phòng …": where the order begins; `at` for none. */
static size_t skip_closing(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    size_t unused;
    if (!words_start(words, at, LEX_CLOSING))
        return at;
    for (size_t i = at + 1; i + 1 < end; i++) {
        struct field_list issuer = {0};
        if (words_mark(words, i) != ',')
            continue;
        if (directive_holds(words, i + 1, &unused))
            return i + 1;
        if (names_start(words, i + 1, NAMES_IN_PROSE) && /* ", Ban Chỉ đạo đề nghị các sở …" */
            directive_holds(words, names_read(context, words, i + 1, NAMES_IN_PROSE, &issuer), &unused))
            return i + 1;
    }
    return at;
}

void order_read(const struct names_context *context, const struct words *words, size_t from, size_t end,
                struct order *order)
{
    *order = (struct order){0};
    size_t at = read_topic(context, words, skip_connectors(words, from, end), end, order);
    at = skip_closing(context, words, skip_connectors(words, at, end), end);
    at = skip_adjuncts(context, words, at, end);
    order->subject = at;
    at = read_lead(context, words, at, end, order);
    if (order->lead.count) {
        order->signs |= ORDER_SUBJECT;
        at = skip_gloss(words, at, end);
        if (words_mark(words, at) == ':')
            order->signs |= ORDER_COLON;
        at = skip_mark(words, skip_mark(words, at, end, ','), end, ':');
        at = skip_each(context, words, at, end);
    }
    for (size_t round = 0; round < MOST_STEPS && at < end; round++) {
        size_t next = step(context, words, at, end, order);
        if (next == at)
            break;
        at = next;
    }
    if (order->partners.count)
        order->signs |= ORDER_PARTNERS;
    while (at < end && words_are(words, at, WORD_MARK) && !strchr("(\"", words_mark(words, at)))
        at++;
    order->action = at < end ? at : end;
    if (at < end && verb_begins(words, at))
        order->signs |= ORDER_VERB;
}

size_t order_find_subject(const struct names_context *context, const struct words *words, size_t from, size_t end,
                          struct field_list *lead)
{
    for (size_t i = end; i-- > from;) {
        char mark = words_mark(words, i);
        size_t after = mark == ',' || mark == ';' ? read_subject(context, words, i + 1, end, false, lead) : 0;
        if (after > i + 1)
            return after;
    }
    return 0;
}

bool order_begins(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    size_t after;
    if (at >= end)
        return false;
    if (directive_holds(words, at, &after) || words_start(words, at, LEX_ROLE_FRAME))
        return true;
    struct field_list lead = {0};
    if (read_subject(context, words, at, end, false, &lead) > at)
        return true;
    return verb_begins(words, at);
}
