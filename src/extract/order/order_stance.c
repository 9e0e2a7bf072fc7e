#include "extract/order/order_parts.h"

/*
 * order_stance.c: clauses that say how much something matters and ask for nothing: "xác định đây là nhiệm vụ trọng
 * tâm", "Đẩy mạnh xuất khẩu là nhiệm vụ cấp bách".
 */

enum { LONGEST_STANCE = 80 }; /* words */

/* Where "là nhiệm vụ …" stands in the sentence of [from, end); `end` for nowhere. */
static size_t find_rating(const struct words *words, size_t from, size_t end)
{
    size_t last = from + LONGEST_STANCE < end ? from + LONGEST_STANCE : end;
    for (size_t i = from; (i = words_watched(words, i, last)) < last && !sentence_ends(words, i, end); i++)
        if (words_start(words, i, LEX_RATES))
            return i;
    return end;
}

size_t skip_stance(const struct words *words, size_t at, size_t end)
{
    if (!words_start(words, at, LEX_REGARDS))
        return at;
    size_t rating = find_rating(words, at, words->count);
    if (rating == words->count)
        return at;
    for (size_t i = rating; i + 1 < end; i++) {
        size_t link = words_mark(words, i) == ',' ? 1 : words_phrase(words, i, LEX_AND);
        size_t next = i + link + (link ? words_phrase(words, i + link, LEX_MODAL) : 0);
        if (link && next < end && verb_begins(words, next))
            return next;
    }
    return end;
}

bool order_only_rates(const struct words *words, const struct order *order, size_t end)
{
    size_t rating = order->signs & (ORDER_SUBJECT | ORDER_MODAL) ? end : find_rating(words, order->action, end);
    if (rating == end || words_start(words, rating - 1, LEX_POINTS_BACK))
        return false;
    for (size_t i = order->action + 1; i < rating; i++)
        if (words_start(words, i, LEX_REGARDS)) /* "…, coi chuyển đổi số là nhiệm vụ bắt buộc" */
            return false;
    return true;
}
