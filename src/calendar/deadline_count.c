#include "calendar/deadline_grammar.h"

#include "calendar/duration.h"

/*
 * deadline_count.c: the day from which a length of time counts: "kể từ ngày ký", "kể từ ngày 01/12/2025".
 */

enum { HALF_A_YEAR_DAYS = 183, LOOK_BACK = 24 };

/* "kể từ", "tính từ", "từ", "sau", after a comma too: the index after it; 0 when nothing tells a start. */
static size_t after_since(const struct reader *reader, size_t at)
{
    enum { SINCE_WORDS_MAXIMUM = 3 };
    size_t start = after_word(reader, at, WORD_COMMA), next = start;
    for (int i = 0; i < SINCE_WORDS_MAXIMUM; i++) {
        enum word word = word_at(reader, next);
        if (word != WORD_SINCE && word != WORD_COUNT && word != WORD_FROM && word != WORD_AFTER)
            break;
        next++;
    }
    bool needs_more = start > at && word_at(reader, start) != WORD_SINCE && word_at(reader, start) != WORD_COUNT;
    return next == start || needs_more ? 0 : next;
}

/* A start told before the length: "Kể từ ngày ký, trong thời hạn 10 ngày …". */
static size_t since_before(const struct reader *reader, size_t first)
{
    for (size_t i = 1; i <= LOOK_BACK && i <= first; i++) {
        size_t at = first - i;
        enum word word = word_at(reader, at);
        if (word == WORD_DOT || word == WORD_SEMICOLON)
            return 0;
        if (word == WORD_SINCE || words_at(reader, at, WORD_AFTER, WORD_WHEN))
            return after_since(reader, at);
    }
    return 0;
}

/* A date; without its year the one nearest to the day of the document. */
static bool read_named(const struct reader *reader, size_t at, struct date *from)
{
    struct when when;
    struct date seen = reader->on;
    if (!read_day(reader, at, &when) || when.precision != PRECISION_DAY || (!when.year && !date_is_set(seen)))
        return false;
    if (!when.year && when.month)
        seen = date_add_days(seen, -HALF_A_YEAR_DAYS);
    if (!when_complete(&when, seen))
        return false;
    *from = when_first_day(&when);
    return true;
}

/* The words of one act on the document at `at`: "ký", "ban hành", "nhận được"; how many, 0 for none. */
static size_t act_words(const struct reader *reader, size_t at, enum deadline_start *start)
{
    *start = START_WRITTEN;
    if (word_at(reader, at) == WORD_SIGN)
        return 1;
    if (words_at(reader, at, WORD_ISSUE_HEAD, WORD_ISSUE_TAIL))
        return 2;
    *start = START_RECEIVED;
    if (word_at(reader, at) == WORD_RECEIVE)
        return 1 + (word_at(reader, at + 1) == WORD_GET);
    return 0;
}

/* "ngày ký", "ngày ký ban hành Kế hoạch này", "ngày Quyết định này được ban hành", "khi nhận được văn bản": acts on the
 * document itself, which it calls "này", or on nothing else that is named. */
static enum deadline_start read_act(const struct reader *reader, size_t at)
{
    size_t end = clause_end(reader, at), head = at, after = 0;
    enum deadline_start start = START_UNKNOWN, ignored;
    bool says_this = false;
    if (word_at(reader, head) == WORD_DAY || word_at(reader, head) == WORD_WHEN)
        head++;
    bool is_first = act_words(reader, head, &ignored) > 0;
    for (size_t i = head; i < end && word_at(reader, i) != WORD_OPEN; i++) {
        size_t words = act_words(reader, i, &ignored);
        if (words > 0 && after == 0)
            start = ignored;
        if (words > 0 && (after == 0 || i <= after + 1))
            after = i + words;
        says_this = says_this || word_at(reader, i) == WORD_THIS;
    }
    if (words_at(reader, after, WORD_PAPER_HEAD, WORD_PAPER_TAIL))
        after += 2;
    bool is_alone = is_first && (after == end || word_at(reader, after) == WORD_OPEN);
    return after > 0 && (is_alone || says_this) ? start : START_UNKNOWN;
}

struct deadline_count count_duration(const struct reader *reader, size_t first, size_t since, struct text value,
                                     enum deadline_start untold)
{
    struct deadline_count count = {.start = untold};
    size_t told = after_since(reader, since);
    told = told ? told : since_before(reader, first);
    if (told)
        count.start = read_named(reader, told, &count.from) ? START_NAMED : read_act(reader, told);
    if (count.start == START_WRITTEN)
        count.from = reader->on;
    if (!duration_end(value, count.from, reader->calendar, &count.due))
        count.from = count.due = (struct date){0};
    return count;
}
