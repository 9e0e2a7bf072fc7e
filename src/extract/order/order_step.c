#include "extract/order/order_parts.h"

/*
 * order_step.c: what stands between the units of a clause and the action, one after the other: "trên địa bàn xã có
 * trách nhiệm chủ trì, phối hợp với Sở B và C".
 */

size_t with_partners(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    size_t with = words_phrase(words, at, LEX_WITH);
    struct field_list names = {0};
    if (!with || !words_are(words, at, WORD_CAPITAL) || !names_start(words, at + with, NAMES_IN_PROSE))
        return 0;
    size_t after = names_read(context, words, at + with, NAMES_IN_PROSE, &names);
    after += after < end ? words_phrase(words, after, LEX_PURPOSE) : 0;
    return after < end && verb_begins(words, after) && !words_start(words, after, LEX_MODAL) ? with : 0;
}

/* How many words "chủ động", "chủ động và", "chủ động," take before "phối hợp với". */
static size_t adverbs_before_frame(const struct words *words, size_t at)
{
    size_t adverb = words_phrase(words, at, LEX_ADVERB), link = words_phrase(words, at + adverb, LEX_AND);
    link += link == 0 && words_mark(words, at + adverb) == ',';
    return adverb && link && words_start(words, at + adverb + link, LEX_PARTNER_FRAME) ? adverb + link : adverb;
}

/* How many words "khẩn trương phối hợp chặt chẽ, thường xuyên với" takes before the name of a partner; 0 for none. A
 * colon may stand before the names. */
static size_t partner_frame(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_MANNER = 6 };
    size_t adverb = words_start(words, at, LEX_PARTNER_FRAME) ? 0 : adverbs_before_frame(words, at);
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

size_t read_step(const struct names_context *context, const struct words *words, size_t at, size_t end,
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
