#include "extract/order/order_parts.h"

/*
 * part_colon.c: what a colon in a clause opens: the works that stand before it told of as a title, or examples and the
 * parts of a work just named.
 */

static bool has_colon_among(const struct words *words, size_t from, size_t end)
{
    while (from < end && words_mark(words, from) != ':')
        from++;
    return from < end;
}

/* Whether the words [at, end) are orders parted by semicolons, `fewest` or more of them; one more colon before the
 * first semicolon opens details of details. */
static bool orders_follow(const struct words *words, size_t at, size_t end, size_t fewest)
{
    size_t orders = verb_begins(words, at), limit = at + LONGEST_CLAUSE < end ? at + LONGEST_CLAUSE : end;
    for (size_t i = at; i + 1 < limit && orders > 0 && !sentence_ends(words, i, end); i++)
        if (words_mark(words, i) == ';')
            orders = verb_begins(words, i + 1) ? orders + 1 : 0;
        else if (words_mark(words, i) == ':' && orders == 1)
            orders = 0;
    return orders >= fewest;
}

bool works_follow(const struct words *words, size_t at, size_t colon, size_t end)
{
    enum { FEWEST_WORKS = 2 };
    size_t next = colon + 1;
    return words_are(words, next, WORD_CAPITAL) && !words_are(words, next, WORD_UPPER) &&
           (!words_start(words, at, LEX_EXAMINES) || words_start(words, next, LEX_EAGER)) &&
           !words_start(words, colon - 1, LEX_SUCH_AS) && !only_qualifies(words, next) &&
           orders_follow(words, next, end, FEWEST_WORKS);
}

/* "Tuyên truyền, phổ biến pháp luật: Sở A xây dựng …; Báo B mở chuyên mục": units that are told what to do. */
static bool is_told_behind(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    struct order order;
    if (!names_start(words, at, NAMES_IN_PROSE))
        return false;
    order_read(context, words, at, at + LONGEST_CLAUSE < end ? at + LONGEST_CLAUSE : end, &order);
    return (order.signs & ORDER_SUBJECT) && (order.signs & ORDER_VERB);
}

bool details_follow(const struct names_context *context, const struct words *words, size_t from, size_t at, size_t end)
{
    enum { SHORTEST_WORK = 4, FEWEST_ORDERS = 3 };
    struct order order;
    if (words_start(words, at - 1, LEX_SUCH_AS))
        return true;
    if (at > from + 1 && words_phrase(words, at - 2, LEX_BELOW) == 2) /* "… một số việc sau đây: thành lập …" */
        return false;
    if (at - from > LONGEST_CLAUSE || demands_of_units(context, words, from, at) ||
        words_skip_counter(words, at + 1, end) > at + 1 || words_start(words, at - 1, LEX_INTRODUCES))
        return false;
    struct field_list names = {0};
    size_t first = skip_start(words, from, at); /* "Bộ phận tổ chức bộ máy: Rà soát …; hoàn thiện …" */
    if (names_start(words, first, NAMES_IN_FIELD) && names_read(context, words, first, NAMES_IN_FIELD, &names) == at)
        return false;
    order_read(context, words, from, at, &order);
    if (is_told_behind(context, words, at + 1, end))
        return false;
    bool is_looked_at = words_start(words, order.action,
                                    LEX_EXAMINES); /* "Kiểm tra công tác quản lý: lập kế hoạch; …" */
    return (order.signs & ORDER_VERB) && order.action + SHORTEST_WORK <= at &&
           !works_follow(words, order.action, at, end) &&
           (is_looked_at || has_colon_among(words, from, at) || !orders_follow(words, at + 1, end, FEWEST_ORDERS));
}

bool examples_have_commas(const struct words *words, size_t at, size_t end)
{
    if (!words_start(words, at - 1, LEX_SUCH_AS))
        return false;
    size_t limit = at + LONGEST_CLAUSE < end ? at + LONGEST_CLAUSE : end;
    while (at < limit && words_mark(words, at) != ';' && words_mark(words, at) != ',')
        at++;
    return words_mark(words, at) == ',';
}
