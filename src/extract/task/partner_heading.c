#include "extract/task/finder.h"

/*
 * partner_heading.c: a heading that is nothing but "Chủ trì, phối hợp với", whoever leads stands above. Each item below
 * it begins with units that take part in its work, or the heading names them for all of the items.
 */

static size_t skip_comma(const struct words *words, size_t at)
{
    return at + (words_mark(words, at) == ',');
}

bool partner_heading_read(struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    struct scope *scope = &finder->scopes[passage];
    size_t lead = words_phrase(words, 0, LEX_LEAD_FRAME), at = skip_comma(words, lead);
    size_t frame = words_phrase(words, at, LEX_PARTNER_FRAME), names = at + frame, end = heading_end(words);
    if (!here->has_children || !scope->lead.count || !frame ||
        label_begins(here[1].block->words)) /* "Chủ trì, phối hợp / - Chủ trì: Sở A" */
        return false;
    if (names == end) {
        scope->is_of_partners = true;
        return true;
    }
    struct field_list partners = {0};
    if (words_mark(words, words->count - 1) == '.' || !names_start(words, names, NAMES_IN_PROSE) ||
        names_read(&finder->names, words, names, NAMES_IN_PROSE, &partners) != end)
        return false;
    scope->partners = partners;
    return true;
}

void partners_turn(const struct scope *scope, struct order *order)
{
    if (!scope->is_of_partners || !(order->signs & ORDER_SUBJECT) ||
        order->signs & (ORDER_DIRECTIVE | ORDER_MODAL | ORDER_LEADS | ORDER_PARTNERS))
        return;
    order->partners = order->lead;
    order->lead = (struct field_list){0};
    order->signs = (order->signs & ~(unsigned)ORDER_SUBJECT) | ORDER_PARTNERS | ORDER_LEADS;
}
