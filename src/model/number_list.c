#include "model/number_list.h"

#include <stdlib.h>

static int by_number(const void *one, const void *other)
{
    const int64_t *a = one, *b = other;
    return (*a > *b) - (*a < *b);
}

void number_list_settle(struct number_list *numbers)
{
    size_t kept = 0;
    if (numbers->count > 0)
        qsort(numbers->at, numbers->count, sizeof *numbers->at, by_number);
    for (size_t i = 0; i < numbers->count; i++)
        if (kept == 0 || numbers->at[kept - 1] != numbers->at[i])
            numbers->at[kept++] = numbers->at[i];
    numbers->count = kept;
}

bool number_list_has(const struct number_list *numbers, int64_t number)
{
    return numbers->count > 0 && bsearch(&number, numbers->at, numbers->count, sizeof *numbers->at, by_number);
}
