#include "web/card_sort.h"

#include "base/arena.h"
#include "model/unit_name.h"

struct sorted_card {
    struct task_card card;
    struct text unit; /* that leads, in the form under which names are compared */
    size_t place;     /* in the document */
};

static int by_place(const struct sorted_card *first, const struct sorted_card *second)
{
    return (first->place > second->place) - (first->place < second->place);
}

static int by_unit(const void *a, const void *b)
{
    const struct sorted_card *first = a, *second = b;
    bool is_none = text_is_empty(first->unit), other_is_none = text_is_empty(second->unit);
    int order = is_none != other_is_none ? is_none - other_is_none : text_compare(first->unit, second->unit);
    return order ? order : by_place(first, second);
}

static int by_due(const void *a, const void *b)
{
    const struct sorted_card *first = a, *second = b;
    int order = due_compare(first->card.due, second->card.due);
    return order ? order : by_place(first, second);
}

void cards_sort(struct arena *arena, enum card_order order, struct card_list *cards)
{
    if (cards->count == 0 || order == ORDER_OF_DOCUMENT)
        return;
    SCRATCH(scratch, arena);
    struct sorted_card *sorted = arena_array(scratch, struct sorted_card, cards->count);
    for (size_t i = 0; i < cards->count; i++)
        sorted[i] = (struct sorted_card){cards->at[i], unit_key_of(scratch, cards->at[i].lead), i};
    qsort(sorted, cards->count, sizeof *sorted, order == ORDER_BY_UNIT ? by_unit : by_due);
    for (size_t i = 0; i < cards->count; i++)
        cards->at[i] = sorted[i].card;
}
