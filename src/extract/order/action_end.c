#include "extract/order/action_end.h"

#include "extract/order/order.h"
#include "extract/order/tail.h"

enum {
    MOST_ENDS = 24,  /* of one action that are weighed */
    LIKELY = 1000,   /* the share of all who mark it */
    UNLIKELY = 20,   /* so few would go on that the rest is not looked at */
    AGREES = 40,     /* two ends agree on an action when the shorter one is so many hundredths of the longer */
    AGREEMENT = 100, /* what it is worth that they agree; how near they are is worth its hundredths / NEARNESS */
    NEARNESS = 3
};

struct end {
    size_t word, bytes;
    unsigned share; /* of LIKELY */
};

/* Where the words before `at` end that say something. */
struct trimmed {
    size_t at, word;
};

/* "và", marks and such say nothing at the end. */
static bool says_nothing(const struct words *words, size_t at)
{
    char mark = words_mark(words, at);
    return words_start(words, at, LEX_AND) || (mark && mark != ')' && mark != '"');
}

/* The action that begins at `from` and ends before `at`; what was trimmed last, further in front, is not looked at
 * again. */
static struct end end_before(const struct words *words, size_t from, size_t at, struct trimmed *last)
{
    size_t word = at;
    while (word > last->at && says_nothing(words, word - 1))
        word--;
    *last = (struct trimmed){at, word > last->at ? word : last->word};
    return (struct end){.word = last->word, .bytes = words->at[last->word - 1].end - words->at[from].start};
}

/* "tập trung vào một số nội dung như sau:" */
static size_t before_introduction(const struct words *words, size_t at)
{
    return words_mark(words, at) == ':' && words_start(words, at - 1, LEX_SUCH_AS) ? at - 1 : at;
}

static bool clause_ends(const struct words *words, size_t at, size_t limit)
{
    char mark = words_mark(words, at);
    return mark == ';' || (mark == '.' && sentence_ends(words, at, limit));
}

/* The word behind what begins at `at`: nothing ends inside brackets. */
static size_t after_tail(const struct words *words, size_t at, size_t limit)
{
    return words_mark(words, at) == '(' ? bracket_end(words, at, limit) : at + 1;
}

/* "…, đối chiếu | với số liệu": what a verb is done to is still to come. */
static bool ends_in_verb(const struct words *words, size_t from, size_t at)
{
    enum { LONGEST_VERBS = 16 }; /* words; hostile input is not read again and again */
    size_t first = at, last = at > from + LONGEST_VERBS ? at - LONGEST_VERBS : from;
    while (first > last && !words_are(words, first - 1, WORD_MARK) && !words_start(words, first - 1, LEX_AND))
        first--;
    return first > last && first < at && action_lacks_object(words, first, at);
}

static bool opens_list(enum tail tail)
{
    return tail == TAIL_COLON || tail == TAIL_COLON_PARTS || tail == TAIL_COLON_CUE || tail == TAIL_EXAMPLE;
}

static bool parts_list(enum tail tail)
{
    return tail == TAIL_COMMA || tail == TAIL_LINK || tail == TAIL_REACH;
}

/* The places where the action may end, each with the share of those who end it there. A list of its parts is told whole
 * or not at all. */
static size_t likely_ends(const struct words *words, size_t from, size_t limit, struct end ends[MOST_ENDS])
{
    size_t count = 0, at = words_watched(words, from + 1, limit);
    unsigned left = LIKELY;
    bool is_in_list = false;
    struct trimmed last = {from + 1, from + 1};
    for (; at < limit && !clause_ends(words, at, limit) && count < MOST_ENDS - 1 && left > UNLIKELY;
         at = words_watched(words, after_tail(words, at, limit), limit)) {
        enum tail tail = tail_at(words, from, at, limit);
        struct end end = end_before(words, from, before_introduction(words, at), &last);
        bool is_none = (is_in_list && parts_list(tail)) || ends_in_verb(words, from, at);
        end.share = is_none ? 0 : left * tail_ends(tail, end.bytes) / 100;
        if (end.share)
            ends[count++] = end;
        left -= end.share;
        is_in_list = is_in_list || opens_list(tail);
    }
    if (at >= limit || clause_ends(words, at, limit)) {
        ends[count] = end_before(words, from, at < limit ? at : limit, &last);
        ends[count++].share = left;
    }
    return count;
}

static unsigned agreement(const struct end *a, const struct end *b)
{
    size_t hundredths = 100 * (a->bytes < b->bytes ? a->bytes : b->bytes) / (a->bytes < b->bytes ? b->bytes : a->bytes);
    return (hundredths >= AGREES ? AGREEMENT : 0) + (unsigned)hundredths / NEARNESS;
}

size_t action_end(const struct words *words, size_t from, size_t limit)
{
    struct end ends[MOST_ENDS];
    if (limit <= from + 1)
        return limit;
    size_t count = likely_ends(words, from, limit, ends);
    size_t best = 0;
    unsigned long most = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned long sum = 0;
        for (size_t j = 0; j < count; j++)
            sum += (unsigned long)ends[j].share * agreement(&ends[i], &ends[j]);
        if (sum > most) {
            most = sum;
            best = i;
        }
    }
    return ends[best].word;
}
