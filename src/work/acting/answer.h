/*
 * answer.h: several counts in the one number that the same key is told again, one beside the other.
 */
#ifndef WORK_ACTING_ANSWER_H
#define WORK_ACTING_ANSWER_H

#include <stddef.h>
#include <stdint.h>

enum { ANSWER_COUNT_BITS = 21, ANSWER_MOST = (1 << ANSWER_COUNT_BITS) - 1 }; /* more than a command can hold */

/* The answer so far and a count behind it, two at most. */
static inline int64_t answer_add(int64_t answer, size_t count)
{
    return answer << ANSWER_COUNT_BITS | (int64_t)(count < ANSWER_MOST ? count : ANSWER_MOST);
}

/* Takes the count off that was added last. */
static inline size_t answer_take(int64_t *answer)
{
    size_t count = (size_t)*answer & ANSWER_MOST;
    *answer >>= ANSWER_COUNT_BITS;
    return count;
}

#endif
