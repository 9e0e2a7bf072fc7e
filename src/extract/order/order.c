#include "extract/order/order_parts.h"

enum { MOST_STEPS = 8 };

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
        size_t next = read_step(context, words, at, end, order);
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
