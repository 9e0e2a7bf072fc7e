#include "base/attributes.h"
#include "extract/order/part.h"

/*
 * tail.c: where an action is named and only its purpose, manner or quality follow.
 *
 * Lengths are in bytes of UTF-8 (about four thirds of the letters) and come from the spread of real actions: half are
 * shorter than 84 letters, nine tenths shorter than 153.
 */
enum {
    AFTER_COMMA = 32,     /* a comma with a cue ends the action after so much */
    AFTER_REPORT = 64,    /* ", báo cáo", ", trình" */
    AFTER_PURPOSE = 40,   /* "để", "nhằm" */
    AFTER_QUALITY = 56,   /* "bảo đảm" without a comma */
    AFTER_CITED = 32,     /* "theo quy định tại Điều 7" */
    AFTER_RULE = 76,      /* "theo quy định" */
    AFTER_LAST_RULE = 32, /* the same where it closes the clause */
    AFTER_EXAMPLE = 64,   /* "như" */
    AFTER_MANNER = 110,   /* "phục vụ", "gắn với" */
    AFTER_MORE = 180,     /* ", phân công": a further verb where the action is very long */
    AFTER_BRACKET = 26,
    AFTER_REACH = 165 /* "đối với", "tại": only where the action is very long */
};

static size_t bytes_between(const struct words *words, size_t from, size_t at)
{
    return at > from ? words->at[at - 1].end - words->at[from].start : 0;
}

/* "và", marks and such at the end say nothing. */
static size_t trim_end(const struct words *words, size_t from, size_t end)
{
    while (end > from + 1) {
        char mark = words_mark(words, end - 1);
        bool is_link = words_start(words, end - 1, LEX_AND);
        if (!is_link && (!mark || mark == ')' || mark == '"'))
            break;
        end--;
    }
    return end;
}

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

/* Cues without a comma before them, and how much of the action must stand before; each is of LEX_TAIL_CUE. */
static const struct {
    enum lexicon_class class;
    size_t bytes;
} cues[] = {
    {LEX_TAIL_PURPOSE, AFTER_PURPOSE}, {LEX_TAIL_QUALITY, AFTER_QUALITY}, {LEX_TAIL_CITED, AFTER_CITED},
    {LEX_TAIL_EXAMPLE, AFTER_EXAMPLE}, {LEX_TAIL_RULE, AFTER_RULE},       {LEX_TAIL_MANNER, AFTER_MANNER},
    {LEX_TAIL_REACH, AFTER_REACH},
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
    uint16_t first = words->at[at + 1].syllable;
    if (!words_start(words, at + 1, LEX_NEGATION))
        return false;
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

/* "Mở rộng các nguồn vốn: quỹ tỉnh, quỹ huyện": behind the colon its parts, neither orders nor those who are meant. */
static bool parts_follow(const struct words *words, size_t at, size_t limit)
{
    return !verb_begins(words, at) && words_skip_counter(words, at, limit) == at &&
           !names_start(words, at, NAMES_IN_FIELD);
}

/* "Xem xét hồ sơ (nếu có), có ý kiến về …": whether behind the bracket that ends before `at` the work goes on. */
static bool goes_on_behind(const struct words *words, size_t at)
{
    return words_mark(words, at) == ',' && verb_begins(words, at + 1) && !is_cue(words, at + 1, LEX_TAIL_COMMA) &&
           !is_cue(words, at + 1, LEX_TAIL_REPORT);
}

static bool cuts_at_mark(const struct words *words, size_t from, size_t i, size_t limit, char mark)
{
    size_t bytes = bytes_between(words, from, i);
    if (mark == ',' && (counts_up(words, from, i) || answers_to(words, from, i)))
        return false;
    if (mark == ',')
        return (bytes >= AFTER_COMMA && is_cue(words, i + 1, LEX_TAIL_COMMA)) ||
               (bytes >= AFTER_MORE && verb_begins(words, i + 1)) ||
               (bytes >= AFTER_REPORT && is_cue(words, i + 1, LEX_TAIL_REPORT));
    if (mark == ':')
        return bytes >= AFTER_COMMA && (is_cue(words, i + 1, LEX_NOT_TASK) || is_cue(words, i + 1, LEX_QUALITY) ||
                                        words_start(words, i - 1, LEX_SUCH_AS) || parts_follow(words, i + 1, limit));
    if (mark == ';' || (mark == '.' && sentence_ends(words, i, limit)))
        return bytes > 0;
    if (mark != '(')
        return false;
    size_t after = bracket_end(words, i, limit);
    return bytes >= AFTER_BRACKET && !(bytes < AFTER_RULE && goes_on_behind(words, after)) &&
           (after >= limit || words_mark(words, after) || words_start(words, after, LEX_TAIL_PURPOSE));
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

static bool cuts_at(const struct words *words, size_t from, size_t i, size_t limit)
{
    char mark = words_mark(words, i);
    if (mark)
        return cuts_at_mark(words, from, i, limit, mark);
    if (!words_start(words, i, LEX_TAIL_CUE))
        return false;
    size_t bytes = bytes_between(words, from, i);
    bool is_purpose = words_start(words, i, LEX_TAIL_PURPOSE);
    if (words_phrase(words, i - 1, LEX_NEGATION) == 1)
        return false;
    if (is_purpose && words_start(words, i, LEX_WITH) && follows_with_taker(words, from, i))
        return false;
    if ((words_start(words, i - 1, LEX_NOUN_BEFORE_VERB) && !is_purpose) || (is_purpose && names_means(words, from, i)))
        return false;
    if (is_purpose && (is_meeting(words, from, i) || action_lacks_object(words, from, i)))
        return false;
    for (size_t k = 0; k < COUNT_OF(cues); k++)
        if (bytes >= cues[k].bytes && is_cue(words, i, cues[k].class))
            return true;
    if (words_start(words, i, LEX_TAIL_RECEIVER) && follows_receiver(words, from, i))
        return true;
    return bytes >= AFTER_LAST_RULE && is_cue(words, i, LEX_TAIL_RULE) && is_last_rule(words, i, limit);
}

size_t action_end(const struct words *words, size_t from, size_t limit)
{
    for (size_t i = from + 1; (i = words_watched(words, i, limit)) < limit; i++) {
        if (cuts_at(words, from, i, limit))
            return trim_end(words, from,
                            words_mark(words, i) == ':' && words_start(words, i - 1, LEX_SUCH_AS) ? i - 1 : i);
        if (words_mark(words, i) == '(' && goes_on_behind(words, bracket_end(words, i, limit)))
            i = bracket_end(words, i, limit) - 1;
    }
    return trim_end(words, from, limit);
}
