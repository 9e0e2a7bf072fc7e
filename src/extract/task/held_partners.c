#include "extract/task/held_partners.h"

#include "base/list.h"

/* "…; Đồng thời theo dõi": a clause behind a semicolon that is written like a sentence. */
static bool is_like_sentence(const struct words *words, const struct part *part)
{
    return part->from > 0 && words_mark(words, part->from - 1) == ';' && words_are(words, part->from, WORD_CAPITAL);
}

/* "…; định kỳ báo cáo kết quả", "…; kịp thời chấn chỉnh vi phạm": the one who leads does it alone. */
static bool is_done_alone(const struct words *words, const struct order *order)
{
    size_t at = order->action + words_phrase(words, order->action, LEX_ADVERB);
    return words_start(words, order->action, LEX_PERIODIC) || words_start(words, order->action, LEX_REACTS) ||
           words_start(words, at, LEX_REPORT);
}

/* "Phối hợp với B giải quyết điểm nghẽn: Rà soát …; phân loại …": whether partners are named before the colon. */
static bool are_before(const struct words *words, const struct field_list *partners, size_t colon, size_t end)
{
    return colon < end && partners->at[0].span.start < words_field(words, colon, colon + 1).span.start;
}

void hold_partners(struct finder *finder, const struct words *words, struct order *order, const struct part *part,
                   struct held_partners *held)
{
    bool is_new = (order->signs & (ORDER_SUBJECT | ORDER_PARTNERS)) || part->sentence != held->sentence ||
                  (!held->is_list && (is_like_sentence(words, part) || is_done_alone(words, order)));
    if (is_new) {
        size_t colon = part->from;
        while (colon < part->end && !(words_mark(words, colon) == ':' && verb_begins(words, colon + 1)))
            colon++;
        *held = (struct held_partners){.sentence = part->sentence, .is_list = colon < part->end};
        bool has_partners = (order->signs & ORDER_PARTNERS) != 0;
        if (has_partners && ((order->signs & ORDER_LEADS) || are_before(words, &order->partners, colon, part->end)))
            held->partners = order->partners;
        return;
    }
    for (size_t i = 0; i < held->partners.count; i++)
        LIST_ADD(finder->arena, &order->partners, held->partners.at[i]);
}
