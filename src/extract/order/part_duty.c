#include "extract/order/order_parts.h"

#include "extract/block/period.h"
#include "extract/order/tail.h"

/*
 * part_duty.c: where a comma or "và" parts two clauses, for another unit is told behind it, or a duty of its own
 * begins.
 */

/* "mỗi cán bộ, công chức, viên chức phải …": whether the comma at `comma` stands between people of one kind. */
static bool parts_people(const struct words *words, size_t from, size_t comma)
{
    enum { LONGEST = 3 };
    return words_start(words, comma + 1, LEX_PEOPLE) &&
           words_phrase_before(words, from, comma, LEX_PEOPLE, LONGEST) > 0;
}

/* "Cấp ủy phải …, chính quyền phải …": after a comma another unit and a modal begin a clause. */
static bool second_subject_begins(const struct names_context *context, const struct words *words, size_t from,
                                  size_t at, size_t end)
{
    if (at - from > LONGEST_CLAUSE || parts_people(words, from, at - 1))
        return false;
    if (at >= from + 2 && words_start(words, at - 2, LEX_CHAIN) && words_start(words, at, LEX_CHAIN))
        return false; /* "do Sở, ngành chủ trì" */
    struct field_list names = {0};
    size_t after = names_read(context, words, at, NAMES_IN_PROSE, &names);
    if (after == at || after >= end ||
        (!words_start(words, after, LEX_MODAL) && !words_start(words, after, LEX_LEAD_FRAME) &&
         !person_answers(words, at, after)))
        return false;
    struct order order;
    order_read(context, words, from, at, &order);
    if (!(order.signs & ORDER_VERB))
        return false; /* "Thường trực Hội đồng nhân dân, Ủy ban nhân dân có trách nhiệm" is a list */
    return names_read(context, words, from, NAMES_IN_PROSE, &names) < at;
}

/* Whether a name ends before the comma at `at`: then what follows goes on with a list. */
static bool name_ends_at(const struct names_context *context, const struct words *words, size_t from, size_t at)
{
    enum { LONGEST_NAME = 14 };
    for (size_t i = at; i-- > from && at - i <= LONGEST_NAME && !words_mark(words, i);) {
        struct field_list names = {0};
        if (names_start(words, i, NAMES_IN_PROSE) && names_read(context, words, i, NAMES_IN_PROSE, &names) >= at)
            return true;
    }
    return false;
}

/* "giao Phòng A lập dự toán, Phòng B thẩm định": after a directive and its work another unit and a verb begin a
 * clause. */
static bool second_told_begins(const struct names_context *context, const struct words *words, size_t from,
                               size_t comma, size_t end)
{
    struct order order;
    struct field_list names = {0};
    if (comma - from > LONGEST_CLAUSE || !words_are(words, comma + 1, WORD_CAPITAL) ||
        !words_start(words, comma + 1, LEX_UNIT_HEAD) || !names_start(words, comma + 1, NAMES_IN_PROSE))
        return false;
    size_t after = names_read(context, words, comma + 1, NAMES_IN_PROSE, &names);
    if (after <= comma + 1 || after >= end || !verb_begins(words, after) || words_start(words, after, LEX_QUALITY))
        return false;
    order_read(context, words, from, comma, &order);
    return (order.signs & ORDER_DIRECTIVE) && (order.signs & ORDER_VERB) && order.lead.count &&
           !action_lacks_object(words, order.action, comma) && !name_ends_at(context, words, from, comma);
}

/* Whether the clause [from, end) says what work it is: a verb and more. */
static bool names_work(const struct names_context *context, const struct words *words, size_t from, size_t end)
{
    struct order order;
    order_read(context, words, from, end, &order);
    return (order.signs & ORDER_VERB) && order.action < end && !action_lacks_object(words, order.action, end);
}

/* Whether among the words [from, end) begins what is done again and again. */
static bool duty_follows(const struct words *words, size_t from, size_t end)
{
    while (from < end && !words_start(words, from, LEX_PERIODIC_DUTY))
        from++;
    return from < end;
}

/* "… việc thực hiện, định kỳ 6 tháng báo cáo …": what recurs is a duty of its own, with its own time. */
static bool periodic_duty_begins(const struct names_context *context, const struct words *words, size_t from, size_t at,
                                 size_t end)
{
    enum { LONGEST_PERIOD = 8 };
    size_t period = period_len(words, at), adverb = words_phrase(words, at, LEX_PERIODIC);
    size_t duty = at + (period > adverb ? period : adverb);
    bool is_first = words_start(words, from, LEX_PERIODIC) && duty_follows(words, from, at);
    bool is_second = at - from <= LONGEST_PERIOD && words_start(words, from, LEX_PERIODIC) &&
                     !is_first;                         /* "định kỳ 6 tháng, hằng năm" */
    bool is_told_of = words_start(words, duty, LEX_OF); /* "kế hoạch 5 năm, hằng năm của" */
    if (duty == at || at - from > LONGEST_CLAUSE || is_second || is_told_of)
        return false;
    size_t last = at + LONGEST_PERIOD < end ? at + LONGEST_PERIOD + 1 : end;
    if (!duty_follows(words, duty, last))
        return false;
    return is_first || names_work(context, words, from, at - 1);
}

/* "… Kế hoạch này và báo cáo kết quả về UBND xã": the report to somebody at "và". */
static bool report_begins(const struct names_context *context, const struct words *words, size_t from, size_t at,
                          size_t end)
{
    enum { LONGEST_REPORT = 12 };
    size_t report = at + words_phrase(words, at, LEX_AND), limit = report + LONGEST_REPORT;
    if (report == at || at - from > LONGEST_CLAUSE || !words_start(words, report, LEX_REPORT))
        return false;
    for (size_t i = report + 1; i < end && i < limit && !words_are(words, i, WORD_MARK); i++) {
        size_t to = words_phrase(words, i, LEX_TO);
        bool is_heard = words_start(words, i, LEX_AT_SESSION);
        if (is_heard || (to && names_start(words, i + to, NAMES_IN_PROSE))) {
            struct order order; /* "gửi báo cáo công tác năm và báo cáo … về Sở A": one letter */
            order_read(context, words, from, at, &order);
            return (is_heard || !words_start(words, order.action, LEX_REPORT)) && names_work(context, words, from, at);
        }
    }
    return false;
}

/* "sơ kết vào năm 2027 và tổng kết vào năm 2030", "sơ kết …, tổng kết …": each has a time of its own. */
static bool review_begins(const struct words *words, size_t from, size_t at, size_t review, size_t end)
{
    enum { LONGEST_REVIEW = 9 };
    size_t limit = review + LONGEST_REVIEW;
    if (at < from + 2 || !words_are(words, at - 1, WORD_DIGIT) || !words_start(words, review, LEX_REVIEW))
        return false;
    for (size_t i = review + 1; i < end && i < limit; i++)
        if (words_start(words, i, LEX_TIME_WORD))
            return true;
    return false;
}

/* "Hội đồng nhân dân thống nhất với báo cáo và yêu cầu UBND huyện …": behind a stance units are told at `at`. */
static bool told_begins(const struct names_context *context, const struct words *words, size_t from, size_t at,
                        size_t told)
{
    size_t after;
    struct order order;
    if (at - from > LONGEST_CLAUSE || !directive_holds(words, told, &after))
        return false;
    order_read(context, words, from, at, &order);
    return !order.lead.count && !(order.signs & (ORDER_VERB | ORDER_DIRECTIVE));
}

bool duty_begins_at_and(const struct names_context *context, const struct words *words, size_t from, size_t at,
                        size_t end)
{
    size_t link = words_phrase(words, at, LEX_AND);
    return link > 0 &&
           (report_begins(context, words, from, at, end) ||
            periodic_duty_begins(context, words, from, at + link, end) ||
            review_begins(words, from, at, at + link, end) || told_begins(context, words, from, at, at + link));
}

/* "chịu trách nhiệm về …, khẩn trương hoàn thiện …": who answers for one thing does another. */
static bool answer_ends(const struct names_context *context, const struct words *words, size_t from, size_t at)
{
    struct order order;
    if (at - from > LONGEST_CLAUSE || !words_start(words, at + 1, LEX_EAGER) || !verb_begins(words, at + 1) ||
        words_start(words, at + 1, LEX_ORDER))
        return false;
    order_read(context, words, from, at, &order);
    return words_start(words, order.action, LEX_ANSWERS) && order.action < at;
}

/* "… tham dự các cuộc họp, trường hợp vắng mặt phải báo cáo Trưởng ban": behind the comma at `comma` a condition, and
 * what must be reported then. */
static bool report_on_condition_begins(const struct names_context *context, const struct words *words, size_t from,
                                       size_t comma, size_t end)
{
    enum { LONGEST_CONDITION = 25 };
    size_t limit = comma + LONGEST_CONDITION < end ? comma + LONGEST_CONDITION : end;
    if (comma - from > LONGEST_CLAUSE || !words_start(words, comma + 1, LEX_CONDITION))
        return false;
    for (size_t i = comma + 2; i < limit && !(words_mark(words, i) && strchr(";.:", words_mark(words, i))); i++) {
        size_t must = words_phrase(words, i, LEX_MUST);
        if (must && words_start(words, i + must, LEX_REPORT))
            return names_work(context, words, from, comma);
    }
    return false;
}

bool duty_begins_at_comma(const struct names_context *context, const struct words *words, size_t from, size_t at,
                          size_t end)
{
    return second_subject_begins(context, words, from, at + 1, end) ||
           second_told_begins(context, words, from, at, end) ||
           periodic_duty_begins(context, words, from, at + 1, end) || answer_ends(context, words, from, at) ||
           review_begins(words, from, at, at + 1, end) || report_on_condition_begins(context, words, from, at, end);
}
