#include "extract/order/order_parts.h"

#include "base/list.h"

/*
 * order_topic.c: the topic of an item, "Về việc X:", up to the colon behind which the order begins.
 */

enum { LONGEST_TITLE = 3, LONGEST_TITLED = 16, LONGEST_WORK = 26 };

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
    bool has_works = colon <= at + LONGEST_WORK && works_follow(words, at, colon, words->count);
    if (is_clause(context, words, at, colon))
        return 0;
    bool is_title = has_works || (words_are(words, next, WORD_CAPITAL) &&
                                  ((colon <= at + LONGEST_TITLE && verb_begins(words, next)) ||
                                   (colon <= at + LONGEST_TITLED && is_urged(words, next))));
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
