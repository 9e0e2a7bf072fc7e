#include "extract/order/tail.h"

#include "base/attributes.h"
#include "extract/order/order.h"

/* "tham mưu các giải pháp nhằm …": what stands before the purpose says nothing without it. */
static bool names_means(const struct words *words, size_t from, size_t at)
{
    enum { LONGEST_MEANS = 2 };
    return words_phrase_before(words, from, at, LEX_MEANS, LONGEST_MEANS) > 0;
}

/* "rà soát, thống kê đầy đủ, chính xác để …" */
bool action_lacks_object(const struct words *words, size_t from, size_t at)
{
    static const enum lexicon_class classes[] = {LEX_VERB, LEX_ADVERB, LEX_MANNER, LEX_AND};
    while (from < at) {
        size_t longest = words_mark(words, from) == ',';
        for (size_t i = 0; i < COUNT_OF(classes); i++) {
            size_t len = words_phrase(words, from, classes[i]);
            longest = len > longest ? len : longest;
        }
        if (longest == 0)
            return false;
        from += longest;
    }
    return true;
}

/* "làm việc với Bộ Tài chính để …" */
static bool is_meeting(const struct words *words, size_t from, size_t at)
{
    enum { MOST_ADVERBS = 4 };
    for (size_t i = from; i < at && i < from + MOST_ADVERBS; i++)
        if (words_start(words, i, LEX_MEETS))
            return true;
    return false;
}

/* Cues without a comma before them; each is of LEX_TAIL_CUE. */
static const struct {
    enum lexicon_class class;
    enum tail tail;
} cues[] = {
    {LEX_TAIL_PURPOSE, TAIL_PURPOSE}, {LEX_TAIL_QUALITY, TAIL_QUALITY},
    {LEX_TAIL_CITED, TAIL_CITED},     {LEX_TAIL_EXAMPLE, TAIL_EXAMPLE},
    {LEX_TAIL_RULE, TAIL_RULE},       {LEX_TAIL_MANNER, TAIL_MANNER},
    {LEX_TAIL_WHEN, TAIL_WHEN},       {LEX_TAIL_CIRCUMSTANCE, TAIL_CIRCUMSTANCE},
    {LEX_TAIL_REACH, TAIL_REACH},
};

/* A cue that is no beginning of a verb: "theo" but not "theo dõi". */
static bool is_cue(const struct words *words, size_t at, enum lexicon_class class)
{
    size_t len = words_phrase(words, at, class);
    return len && words_phrase(words, at, LEX_VERB) <= len;
}

/* "theo quy định.", "theo thẩm quyền của Sở;": whether the rule at `at` is all that follows. */
static bool is_last_rule(const struct words *words, size_t at, size_t limit)
{
    enum { LONGEST_RULE = 8 };
    size_t end = at + words_phrase(words, at, LEX_TAIL_RULE);
    if (words_start(words, end, LEX_IN_SOURCE)) /* "theo mẫu quy định tại Thông tư số 10": which one it is */
        return false;
    while (end < limit && end < at + LONGEST_RULE && !words_mark(words, end))
        end++;
    return end >= limit || (words_mark(words, end) && !strchr(",(\"", words_mark(words, end)));
}

/* "không tham gia, không tiếp tay", "không vứt rác, không đốt rác": what stands behind the comma at `at` goes on with
 * what is not to be done. */
static bool counts_up(const struct words *words, size_t from, size_t at)
{
    enum { LONGEST = 10 };
    if (!words_start(words, at + 1, LEX_NEGATION))
        return false;
    uint16_t first = words->at[at + 1].syllable;
    for (size_t i = at; i-- > from && at - i <= LONGEST && !words_mark(words, i);)
        if (words->at[i].syllable == first)
            return i > from && words_start(words, i + 1, LEX_VERB);
    return false;
}

/* "chịu trách nhiệm trước pháp luật, trước Chủ tịch UBND tỉnh": behind the comma at `at` before whom else, and no time.
 */
static bool answers_to(const struct words *words, size_t from, size_t at)
{
    return words_start(words, from, LEX_ANSWERS) && words_start(words, at + 1, LEX_TIME_OPENER) &&
           words_phrase(words, at + 1, LEX_TAIL_COMMA) == 1 && words_are(words, at + 2, WORD_CAPITAL);
}

static enum tail tail_behind_comma(const struct words *words, size_t from, size_t at)
{
    if (counts_up(words, from, at) || answers_to(words, from, at))
        return TAIL_NONE;
    if (is_cue(words, at + 1, LEX_TAIL_COMMA))
        return TAIL_COMMA_CUE;
    if (is_cue(words, at + 1, LEX_TAIL_REPORT))
        return TAIL_COMMA_REPORT;
    return verb_begins(words, at + 1) ? TAIL_COMMA_VERB : TAIL_COMMA;
}

/* Behind it stand examples, or qualities, or those who are meant, or what more is said. */
static enum tail tail_behind_colon(const struct words *words, size_t at)
{
    if (words_start(words, at - 1, LEX_SUCH_AS) || is_cue(words, at + 1, LEX_NOT_TASK) ||
        is_cue(words, at + 1, LEX_QUALITY))
        return TAIL_COLON_CUE;
    if (names_start(words, at + 1, NAMES_IN_FIELD))
        return TAIL_NONE;
    bool is_counted = at > 1 && words_start(words, at - 2, LEX_PLURAL); /* "giám sát các bệnh: tả, lỵ, dại" */
    bool is_plain = is_counted || words_are(words, at + 1, WORD_CAPITAL | WORD_DIGIT | WORD_MARK);
    return is_plain ? TAIL_COLON : TAIL_COLON_PARTS;
}

static enum tail tail_of_bracket(const struct words *words, size_t at, size_t limit)
{
    size_t after = bracket_end(words, at, limit);
    if (after < limit && words_mark(words, after) == ',')
        return TAIL_BRACKET_COMMA;
    bool is_last = after >= limit || words_mark(words, after) || words_start(words, after, LEX_TAIL_PURPOSE);
    return is_last ? TAIL_BRACKET_LAST : TAIL_BRACKET;
}

static enum tail tail_at_mark(const struct words *words, size_t from, size_t at, size_t limit)
{
    switch (words_mark(words, at)) {
    case ',':
        return tail_behind_comma(words, from, at);
    case ':':
        return tail_behind_colon(words, at);
    case '(':
        return tail_of_bracket(words, at, limit);
    default:
        return TAIL_NONE;
    }
}

/* "phản ánh về Sở A tổng hợp": whether a unit that is written to ends before `at`. */
static bool follows_receiver(const struct words *words, size_t from, size_t at)
{
    enum { LONGEST_RECEIVER = 12 };
    for (size_t i = at - 1; i > from && at - i <= LONGEST_RECEIVER && !words_mark(words, i); i--)
        if (words_start(words, i, LEX_UNIT_HEAD) && words_are(words, i, WORD_CAPITAL) && i + 1 < at)
            return words_start(words, i - 1, LEX_TO);
    return false;
}

/* "phù hợp với mục tiêu", "gắn với …": a word before "với" at `at` takes it along. */
static bool follows_with_taker(const struct words *words, size_t from, size_t at)
{
    enum { FARTHEST = 8 }; /* "sự phù hợp của dự án đầu tư với mục tiêu" */
    for (size_t i = at; i-- > from && at - i <= FARTHEST && !words_mark(words, i);)
        if (words_start(words, i, LEX_TAKES_WITH))
            return true;
    return false;
}

/* "để" and what is like it: what an action is for may be what it is. */
static enum tail tail_of_purpose(const struct words *words, size_t from, size_t at)
{
    if (words_start(words, at, LEX_WITH) && follows_with_taker(words, from, at))
        return TAIL_NONE;
    bool is_meant = names_means(words, from, at) || is_meeting(words, from, at) || action_lacks_object(words, from, at);
    return is_meant ? TAIL_MEANT : TAIL_PURPOSE;
}

enum tail tail_at(const struct words *words, size_t from, size_t at, size_t limit)
{
    if (words_mark(words, at))
        return tail_at_mark(words, from, at, limit);
    if (words_start(words, at, LEX_AND))
        return verb_begins(words, at + 1) ? TAIL_LINK_VERB : TAIL_LINK;
    bool is_taken = words_phrase(words, at - 1, LEX_NEGATION) == 1 || words_phrase(words, at - 1, LEX_TAIL_WHEN) == 1;
    if (!words_start(words, at, LEX_TAIL_CUE) || is_taken)
        return TAIL_NONE;
    if (words_start(words, at, LEX_TAIL_PURPOSE))
        return tail_of_purpose(words, from, at);
    if (words_start(words, at - 1, LEX_NOUN_BEFORE_VERB))
        return TAIL_NONE;
    if (words_start(words, at, LEX_TAIL_RECEIVER) && follows_receiver(words, from, at))
        return TAIL_RECEIVER;
    if (is_cue(words, at, LEX_TAIL_RULE) && is_last_rule(words, at, limit))
        return TAIL_LAST_RULE;
    if (words_start(words, from, LEX_NEGATION) && words_start(words, at, LEX_TAIL_WHEN))
        return TAIL_NONE;
    for (size_t i = 0; i < COUNT_OF(cues); i++)
        if (is_cue(words, at, cues[i].class))
            return cues[i].tail;
    return TAIL_NONE;
}

unsigned tail_ends(enum tail tail, size_t bytes)
{
    enum { STEPS = 8 };
    static const size_t steps[STEPS - 1] = {26, 40, 54, 74, 100, 134, 188};
    static const uint8_t ends[TAIL_KINDS][STEPS] = {
#define TAIL(name, ...) [TAIL_##name] = {__VA_ARGS__},
#include "extract/order/tails.def"
#undef TAIL
    };
    size_t step = 0;
    while (step < COUNT_OF(steps) && bytes >= steps[step])
        step++;
    return ends[tail][step];
}
