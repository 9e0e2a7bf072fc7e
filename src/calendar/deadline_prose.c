#include "calendar/deadline_prose.h"

bool prose_qualifies_noun(const struct reader *reader, size_t at)
{
    enum { WORDS_LOOKED_AT = 5 };
    for (size_t i = 1; i <= WORDS_LOOKED_AT && i <= at; i++) {
        enum word word = word_at(reader, at - i);
        switch ((int)word) {
        case WORD_PLAN_TAIL:
            if (i < at && word_at(reader, at - i - 1) == WORD_PLAN_HEAD)
                return true;
            break;
        case WORD_SPEND:          /* "chi thường xuyên", not "Chi cục Thủy lợi" */
        case WORD_TRADE:          /* "dạy nghề thường xuyên" */
        case WORD_EDUCATION_TAIL: /* "giáo dục thường xuyên" */
            if (i == 1)
                return true;
            break;
        case WORD_ESTIMATE:
        case WORD_BUDGET_HEAD:
        case WORD_FUND_HEAD:
        case WORD_PROGRAMME:
        case WORD_TARGET_HEAD:
        case WORD_AIM_HEAD:
        case WORD_CAPITAL:
        case WORD_SOURCE:
        case WORD_DUTY:
            return true;
        case WORD_COMMA:
        case WORD_SEMICOLON:
        case WORD_DOT:
        case WORD_COLON:
            return false;
        default:
            break;
        }
    }
    return false;
}

static bool is_long_period(const struct times *times)
{
    return times->last.precision != PRECISION_DAY || times->open;
}

/* "vừa qua", and "qua" alone: "(qua Sở Nội vụ)" and "qua thư" tell the way. */
static bool is_gone(const struct reader *reader, size_t at)
{
    enum word after = word_at(reader, at + 1);
    if (word_at(reader, at) == WORD_JUST)
        return true;
    return word_at(reader, at) == WORD_PAST && (after == WORD_NOTHING || (after >= WORD_SLASH && after <= WORD_MARK));
}

bool prose_counts(const struct reader *reader, const struct opening *opening, const struct times *times, size_t next)
{
    enum word first = word_at(reader, opening->next);
    const struct when *end = times->open ? &times->first : &times->last;
    bool is_report = opening->start > 0 && word_at(reader, opening->start - 1) == WORD_COUNT;
    bool is_vague = is_edge(word_at(reader, opening->start)) && opening->start > 0 &&
                    word_at(reader, opening->start - 1) == WORD_MONTH; /* "những tháng cuối năm" */
    bool is_bare = is_edge(word_at(reader, opening->start)) && next == opening->start + 2; /* "kiểm điểm cuối năm" */
    if (is_report || is_vague || is_bare || is_gone(reader, next) ||
        (is_long_period(times) && when_is_over(end, reader->on)))
        return false;
    if (first == WORD_PHASE || first == WORD_DUTY || words_at(reader, opening->next, WORD_YEAR, WORD_SCHOOL))
        return false;
    if (first == WORD_NUMBER && times->last.precision == PRECISION_YEAR)
        return false;
    if (first == WORD_FROM && next == opening->next + 3 && is_edge(word_at(reader, opening->next + 1)))
        return false; /* "giao từ đầu năm" */
    if (first == WORD_FROM || first == WORD_SINCE || opening->done)
        return !when_is_over(end, reader->on);
    return !opening->until || !is_long_period(times);
}
