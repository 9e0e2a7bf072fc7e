#include "extract/order/order_parts.h"

#include "base/list.h"

/*
 * order_adjunct.c: what stands before the units: the topic of an item up to its colon, adjuncts up to their comma.
 */

enum { MOST_ADJUNCTS = 8, LONGEST_TITLE = 3, LONGEST_TITLED = 16 };

/* "quản lý, sử dụng": a verb before the comma at `at` says that verbs are counted up, not that an order begins. */
static bool ends_verb(const struct words *words, size_t from, size_t at)
{
    size_t noun = from + words_phrase(words, from, LEX_GROUNDS); /* "Căn cứ hướng dẫn, xây dựng …" */
    for (size_t len = 1; len <= 3 && at >= from + len; len++)
        if (words_phrase(words, at - len, LEX_VERB) == len && (at - len != noun || noun == from))
            return true;
    return false;
}

/* "các cơ quan, đơn vị liên quan": the comma at `at` stands between two nouns of one group, and no subject behind it.
 */
static bool in_chain(const struct words *words, size_t from, size_t at, size_t next)
{
    enum { LONGEST_NOUN = 4 };
    static const enum lexicon_class classes[] = {LEX_CHAIN, LEX_GROUP_NOUN, LEX_CLOSED_NAME};
    if (words_mark(words, at) != ',' || !words_start(words, next, LEX_CHAIN) ||
        (words_are(words, next, WORD_CAPITAL) && !words_mark(words, next + 1)))
        return false;
    for (size_t len = 1; len <= LONGEST_NOUN && at >= from + len; len++)
        for (size_t i = 0; i < COUNT_OF(classes); i++)
            if (words_phrase(words, at - len, classes[i]) == len)
                return true;
    return false;
}

/* "phối hợp với các sở, UBND xã": what follows is partners, and no subject stands among them. */
static bool partners_follow(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_PARTNER_FRAME);
    return len && names_start(words, at + len, NAMES_IN_PROSE);
}

/* "các cơ quan, đơn vị báo cáo về …", "các xã kịp thời phản ánh về …" */
static bool group_reports(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    struct field_list names = {0};
    size_t after = words_start(words, at, LEX_PLURAL) ? read_subject(context, words, at, end, false, &names) : at;
    size_t adverb = words_phrase(words, after, LEX_ADVERB);
    return after > at &&
           (words_start(words, after + adverb, LEX_REPORT) || words_start(words, after + adverb, LEX_REPORTS_TO));
}

/* Where the order behind the condition at `at` begins when it does at word `i`, without a comma; 0 when not: "nếu có
 * vướng mắc đề nghị các sở …", "… các sở báo cáo về …", "… đề nghị phản ánh về …". */
static size_t after_condition(const struct names_context *context, const struct words *words, size_t at, size_t i,
                              size_t end)
{
    size_t unused, asks = words_phrase(words, i, LEX_ORDER);
    if (i == at || !words_start(words, at, LEX_CONDITION))
        return 0;
    if (asks && words_start(words, i + asks, LEX_REPORT))
        return i + asks;
    return directive_holds(words, i, &unused) || group_reports(context, words, i, end) ? i : 0;
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
        size_t unused, order = after_condition(context, words, at, i, end);
        if (order)
            return order;
        if (mark != ',' && mark != ':' && !words_start(words, i, LEX_THEN))
            continue;
        size_t next = skip_connectors(words, i + 1, end);
        if (in_chain(words, at, i, next))
            continue;
        if (sign == AFTER_UNITS && partners_follow(words, next))
            return at;
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

/* "Chậm nhất 30 ngày kể từ ngày nhận phải trình …": no comma, but a modal before a verb; `at` for none. */
static size_t after_modal(const struct words *words, size_t at, size_t end)
{
    for (size_t i = at + 1; i < end && !words_are(words, i, WORD_MARK); i++) {
        size_t modal = words_phrase(words, i, LEX_MODAL);
        if (modal && verb_begins(words, i + modal) && !words_start(words, i - 1, LEX_NEGATION))
            return i;
    }
    return at;
}

/* "Đối với các chủ đầu tư cần dọn dẹp mặt bằng": the units of the adjunct must do it. */
static bool is_told_there(const struct names_context *context, const struct words *words, size_t adjunct, size_t at,
                          size_t end)
{
    struct field_list names = {0};
    size_t after = words_start(words, adjunct, LEX_HEADING_PREFIX)
                       ? read_subject(context, words, at, end, false, &names)
                       : at;
    return after > at && words_start(words, after, LEX_MODAL);
}

/* "Đến cuối năm 2018 hoàn thành …": a time and the verb behind it, no comma between; `at` for none. */
static size_t after_time(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_TIME = 8, LONGEST_ROMAN = 3 };
    size_t i = at;
    bool has_number = false;
    for (; i < end && i < at + LONGEST_TIME; i++) {
        bool is_roman = words_are(words, i, WORD_UPPER | WORD_CAPITAL) &&
                        words->at[i].end - words->at[i].start <= LONGEST_ROMAN;
        has_number = has_number || words_are(words, i, WORD_DIGIT);
        if (!words_are(words, i, WORD_DIGIT) && !words_start(words, i, LEX_TIME_WORD) && (!is_roman || i == at))
            break;
    }
    return has_number && verb_begins(words, i) ? i : at;
}

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

size_t skip_adjuncts(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    if (with_partners(context, words, at, end))
        return at;
    for (size_t round = 0; round < MOST_ADJUNCTS; round++) {
        size_t len = words_phrase(words, at, LEX_ADJUNCT), verb = words_phrase(words, at, LEX_VERB);
        size_t adverb = words_phrase(words, at, LEX_ADVERB), unit = words_phrase(words, at, LEX_UNIT_HEAD);
        size_t later = adverb ? words_phrase(words, at + adverb, LEX_VERB) : 0; /* "Tiếp tục thực hiện" */
        verb = later && adverb + later > verb ? adverb + later : verb;
        if (!len || unit > len)
            return at;
        size_t next = after_adjunct(context, words, at, end, AFTER_UNITS);
        if (next == at && is_told_there(context, words, at, at + len, end))
            return at + len;
        if (next == at && verb < len && adverb < len)
            next = after_adjunct(context, words, at, end, AFTER_ADVERB);
        if (next == at && verb < len && adverb < len)
            next = after_adjunct(context, words, at, end, AFTER_VERB);
        if (next == at && verb < len && adverb < len)
            next = after_modal(words, at, end);
        if (next == at)
            next = after_time(words, at, end);
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

/* "Đối với các xã còn diện tích lúa: cần …": a group of units told by a clause, who must do what follows the colon. */
static bool is_told_group(const struct words *words, size_t at, size_t colon)
{
    size_t plural = words_phrase(words, at, LEX_PLURAL), noun = at + plural;
    return plural && words_mark(words, colon) == ':' && words_start(words, colon + 1, LEX_MODAL) &&
           (words_start(words, noun, LEX_GROUP_NOUN) || words_start(words, noun, LEX_PLACE_TYPE) ||
            words_start(words, noun, LEX_PEOPLE));
}

bool topic_units(const struct names_context *context, const struct words *words, size_t at, size_t colon,
                 struct field_list *lead)
{
    size_t prefix = words_phrase(words, at, LEX_HEADING_PREFIX);
    if (prefix > 1 && words_start(words, at + prefix - 1, LEX_PLURAL)) /* "đối với các trường học:" */
        prefix--;
    struct field_list names = {0};
    if (prefix && is_told_group(words, at + prefix, colon)) {
        LIST_ADD(context->arena, lead, words_field(words, at + prefix, colon));
        return true;
    }
    if (!prefix || words_mark(words, colon) != ':' || !names_start(words, at + prefix, NAMES_IN_FIELD) ||
        names_read(context, words, at + prefix, NAMES_IN_FIELD, &names) != colon)
        return false;
    *lead = names;
    return true;
}

/* "Sở A phối hợp với B, C: …", "Chủ trì, phối hợp: A, B": partners stand before or after the colon, which ends no
 * topic. */
static bool is_of_partners(const struct names_context *context, const struct words *words, size_t from, size_t colon)
{
    for (size_t at = from; at < colon; at++) {
        size_t names = at + words_phrase(words, at, LEX_PARTNER_FRAME);
        struct field_list unused = {0};
        if (names == colon || (names > at && names_start(words, names, NAMES_IN_PROSE) &&
                               names_read(context, words, names, NAMES_IN_PROSE, &unused) == colon))
            return true;
    }
    return false;
}

/* "Sở A quyết định các biện pháp vệ sinh: quét đường; phun nước": a clause with its unit and its work, no topic; but
 * "Sở A thực hiện các việc sau: …" is one. */
static bool is_clause(const struct names_context *context, const struct words *words, size_t at, size_t colon)
{
    struct field_list unused = {0};
    size_t verb = read_subject(context, words, at, colon, false, &unused);
    bool introduces = words_start(words, colon - 1, LEX_INTRODUCES) ||
                      words_phrase(words, colon - 2, LEX_INTRODUCES) == 2;
    return verb > at && verb + 3 < colon && verb_begins(words, verb) && !introduces;
}

/* "Phát triển đội tàu: Cần khẩn trương …", "…: Sớm …": what begins so is an order, and no list of what is said before.
 */
static bool is_urged(const struct words *words, size_t at)
{
    return words_start(words, at, LEX_MODAL) ||
           (words_start(words, at, LEX_EAGER) && words_start(words, at, LEX_ADVERB));
}

/* Where the topic that ends in a colon at `colon` leads to; 0 when what follows is no order. */
static size_t after_topic(const struct names_context *context, const struct words *words, size_t at, size_t colon,
                          size_t end)
{
    size_t next = skip_connectors(words, colon + 1, end), unused;
    struct field_list names = {0};
    if (is_of_partners(context, words, at, colon))
        return 0;
    if (directive_holds(words, next, &unused) || demands_of_units(context, words, at, colon))
        return next;
    if (words_start(words, colon - 1, LEX_SUCH_AS))
        return 0;
    if (topic_units(context, words, at, colon, &names)) /* "Đối với UBND xã: …" */
        return next;
    size_t told = at + words_phrase(words, at, LEX_ORDER); /* "Giao các Bộ: A, B" */
    bool is_names = names_start(words, told, NAMES_IN_FIELD) &&
                    names_read(context, words, told, NAMES_IN_FIELD, &names) >= colon;
    if (is_names)
        return 0;
    size_t counted = words_skip_counter(words, colon + 1, end);
    if (counted > colon + 1) /* "giải quyết các vấn đề: (i) Kết nối …; (ii) …" */
        return order_begins(context, words, counted, end) ? counted : 0;
    if (is_clause(context, words, at, colon))
        return 0;
    bool is_title = words_are(words, next, WORD_CAPITAL) &&
                    ((colon <= at + LONGEST_TITLE && verb_begins(words, next)) ||
                     (colon <= at + LONGEST_TITLED && is_urged(words, next)));
    if (verb_begins(words, at) && !is_title) /* "Tuyên truyền về: A; B"; but "Giáo dục: Duy trì phổ cập" */
        return read_subject(context, words, next, end, false, &names) > next ? next : 0;
    return order_begins(context, words, next, end) ? next : 0;
}

/* "Về việc X:" before the order itself; of several colons the last one before a directive counts. */
size_t skip_topic(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_TOPIC = 250 }; /* words: hostile input is not read again and again */
    size_t found = 0, unused, last = at + LONGEST_TOPIC < end ? at + LONGEST_TOPIC : end;
    for (size_t i = at; (i = words_watched(words, i, last)) < last && i + 1 < end; i++) {
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
