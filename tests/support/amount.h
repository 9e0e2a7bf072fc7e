/*
 * amount.h: how much of a test of chance is to be done: the first word of its command line, so that the quick tier does
 * a little of what the full one does.
 */
#ifndef SUPPORT_AMOUNT_H
#define SUPPORT_AMOUNT_H

#include "base/text.h"

static inline unsigned amount_given(int argc, char **argv, unsigned otherwise)
{
    uint64_t amount;
    return argc > 1 && text_to_number(text_from(argv[1]), UINT32_MAX, &amount) ? (unsigned)amount : otherwise;
}

#endif
