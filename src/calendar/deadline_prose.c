#include "calendar/deadline_prose.h"

/* "trung hạn và hằng năm", "kế hoạch 5 năm, hằng năm": of a plan, told beside its stage. */
static bool follows_stage(const struct reader *reader, size_t at)
{
    if (at < 3 || (word_at(reader, at - 1) != WORD_COMMA && word_at(reader, at - 1) != WORD_AND))
        return false;
    return words_at(reader, at - 3, WORD_MID, WORD_TERM) || words_at(reader, at - 3, WORD_NUMBER, WORD_YEAR);
}

/* "nhu cầu hằng ngày", "trợ cấp hằng tháng", "chỉ tiêu được giao hằng năm": of the noun right before it. */
static bool follows_noun(const struct reader *reader, size_t at)
{
    if (at < 2)
        return false;
    switch ((int)word_at(reader, at - 1)) {
    case WORD_ASSIGN:
    case WORD_ACT_HEAD:
    case WORD_LIFE_TAIL:
        return true;
    default:
        return words_at(reader, at - 2, WORD_ACT_HEAD, WORD_ACT_TAIL) ||
               words_at(reader, at - 2, WORD_PAY_HEAD, WORD_PAY_TAIL) ||
               words_at(reader, at - 2, WORD_DEMAND_HEAD, WORD_DEMAND_TAIL);
    }
}

bool prose_is_how(const struct reader *reader, size_t at)
{
    enum word before = at ? word_at(reader, at - 1) : WORD_NOTHING, link = word_at(reader, at + 2);
    enum word next = word_at(reader, at + 3);
    bool is_one_kind = (link == WORD_COMMA || link == WORD_AND) && (next == WORD_SUDDEN || next == WORD_FIX);
    return before == WORD_SO_THAT || before == WORD_WORK_TAIL || before == WORD_RELATION_TAIL ||
           before == WORD_ZONE_TAIL || (before == WORD_CHECK_TAIL && is_one_kind);
}

/* "báo cáo kết quả thực hiện Kế hoạch hằng quý": what is told there is how often a report is made, and not of what. */
static bool is_reported(const struct reader *reader, size_t at)
{
    enum { WORDS_LOOKED_AT = 20 };
    for (size_t i = 2; i <= WORDS_LOOKED_AT && i <= at; i++) {
        if (words_at(reader, at - i, WORD_REPORT_HEAD, WORD_REPORT_TAIL))
            return true;
        enum word word = word_at(reader, at - i);
        if (word == WORD_COMMA || word == WORD_SEMICOLON || word == WORD_DOT || word == WORD_COLON)
            break;
    }
    return false;
}

/* Whether a noun of what there is every year, "dự toán", "kế hoạch", stands not far before `at`. */
static bool follows_yearly_noun(const struct reader *reader, size_t at)
{
    enum { WORDS_LOOKED_AT = 9 };
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

bool prose_qualifies_noun(const struct reader *reader, size_t at)
{
    return follows_stage(reader, at) || follows_noun(reader, at) ||
           (follows_yearly_noun(reader, at) && !is_reported(reader, at));
}

bool prose_is_owned(const struct reader *reader, size_t at, size_t next)
{
    return word_at(reader, next) == WORD_OF && word_at(reader, at) != WORD_FIX && !is_reported(reader, at);
}

/* "đạt mục tiêu phát thải ròng bằng 0 vào năm 2050": the year of a target; but "hoàn thành mục tiêu … trong năm 2026",
 * "đến hết năm 2026". */
static bool is_of_target(const struct reader *reader, const struct opening *opening, const struct times *times)
{
    enum { WORDS_LOOKED_AT = 16 };
    size_t at = opening->start;
    enum word into = word_at(reader, opening->next - 1);
    if (times->last.precision != PRECISION_YEAR || (into != WORD_INTO && into != WORD_IN && into != WORD_BEFORE))
        return false;
    if (at > 0 && word_at(reader, at - 1) == WORD_NUMBER)
        return true;
    for (size_t i = 1; i < WORDS_LOOKED_AT && i + 1 < at; i++) {
        enum word word = word_at(reader, at - i);
        if (word == WORD_SEMICOLON || word == WORD_DOT || word == WORD_COLON)
            return false;
        if (words_at(reader, at - i - 1, WORD_AIM_HEAD, WORD_AIM_TAIL))
            return word_at(reader, at - i - 2) != WORD_STATE;
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

/* "Đến năm 2027, hoàn thành …" at the head of a sentence. */
static bool opens_sentence(const struct reader *reader, const struct opening *opening, size_t next)
{
    enum word before = opening->start ? word_at(reader, opening->start - 1) : WORD_NOTHING;
    enum word after = word_at(reader, next);
    return (before == WORD_NOTHING || before == WORD_SEMICOLON || before == WORD_DOT) &&
           (after == WORD_COMMA || after == WORD_COLON);
}

bool prose_counts(const struct reader *reader, const struct opening *opening, const struct times *times, size_t next)
{
    enum word first = word_at(reader, opening->next);
    const struct when *end = times->open ? &times->first : &times->last;
    bool is_report = opening->start > 0 && word_at(reader, opening->start - 1) == WORD_COUNT;
    bool is_vague = is_edge(word_at(reader, opening->start)) && opening->start > 0 &&
                    word_at(reader, opening->start - 1) == WORD_MONTH; /* "những tháng cuối năm" */
    bool is_bare = is_edge(word_at(reader, opening->start)) && next == opening->start + 2; /* "kiểm điểm cuối năm" */
    if (is_report || is_vague || is_bare || is_gone(reader, next) || is_of_target(reader, opening, times) ||
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
    return !opening->until || !is_long_period(times) || opens_sentence(reader, opening, next);
}
