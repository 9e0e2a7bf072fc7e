#include "extract/order/part.h"

#include "base/list.h"
#include "extract/block/period.h"
#include "extract/order/order_parts.h"
#include "extract/order/tail.h"

bool full_stop_ends(const struct words *words, size_t at, size_t end)
{
    if (at > 0 && words_phrase(words, at - 1, LEX_PLACE_TYPE) == 2) /* "UBND TP. Tân An" */
        return false;
    while (at + 1 < end &&
           (words_mark(words, at + 1) == '.' || words_mark(words, at + 1) == '"' || words_mark(words, at + 1) == '/'))
        at++;
    if (at + 1 >= end)
        return true;
    size_t counted = words_skip_counter(words, at + 1, end); /* ". (ii) Chỉ đạo …" */
    if (counted > at + 1)
        return words_are(words, counted, WORD_CAPITAL);
    bool is_spaced = words->at[at + 1].start > words->at[at].end;
    return words_are(words, at + 1, WORD_CAPITAL | WORD_DIGIT) && (is_spaced || !words_are(words, at + 1, WORD_DIGIT));
}

/* Whether words stand in quotation marks after the mark at `at`: “ opens, ” closes, others do either. */
static bool quotes_open(const struct words *words, size_t at, bool was_open)
{
    struct text mark = words_text(words, at, at + 1);
    int32_t point = text_next_point(&mark);
    if (point == 0x201C)
        return true;
    return point == '"' ? !was_open : point == 0x201D ? false : was_open;
}

bool only_qualifies(const struct words *words, size_t at)
{
    size_t quality = words_phrase(words, at, LEX_QUALITY);
    return quality > 0 && words_phrase(words, at, LEX_VERB) <= quality;
}

size_t skip_start(const struct words *words, size_t at, size_t end)
{
    enum { MOST_MARKS = 32 }; /* hostile input is not read again and again */
    size_t last = at + MOST_MARKS < end ? at + MOST_MARKS : end;
    while (at < last && words_are(words, at, WORD_MARK) && !strchr("(\"", words_mark(words, at)))
        at++;
    return words_skip_counter(words, at, end);
}

/* "mỗi cán bộ, công chức, viên chức phải …": whether the comma at `comma` stands between people of one kind. */
static bool parts_people(const struct words *words, size_t from, size_t comma)
{
    enum { LONGEST = 3 };
    for (size_t len = 1; len <= LONGEST && comma >= from + len; len++)
        if (words_phrase(words, comma - len, LEX_PEOPLE) == len && words_start(words, comma + 1, LEX_PEOPLE))
            return true;
    return false;
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

/* "… việc thực hiện, định kỳ 6 tháng báo cáo …": what recurs is a duty of its own, with its own time. */
static bool periodic_duty_begins(const struct names_context *context, const struct words *words, size_t from, size_t at,
                                 size_t end)
{
    enum { LONGEST_PERIOD = 8 };
    size_t period = period_len(words, at), adverb = words_phrase(words, at, LEX_PERIODIC);
    size_t duty = at + (period > adverb ? period : adverb);
    bool is_second = at - from <= LONGEST_PERIOD &&
                     words_start(words, from, LEX_PERIODIC); /* "định kỳ 6 tháng, hằng năm" */
    bool is_told_of = words_start(words, duty, LEX_OF);      /* "kế hoạch 5 năm, hằng năm của" */
    if (duty == at || at - from > LONGEST_CLAUSE || is_second || is_told_of)
        return false;
    while (duty < end && duty < at + LONGEST_PERIOD && !words_start(words, duty, LEX_PERIODIC_DUTY))
        duty++;
    if (duty >= end || !words_start(words, duty, LEX_PERIODIC_DUTY))
        return false;
    return names_work(context, words, from, at - 1);
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

/* "và báo cáo … về UBND xã", "và định kỳ 6 tháng báo cáo …": where "và" begins a duty of its own. */
static bool duty_begins_at_and(const struct names_context *context, const struct words *words, size_t from, size_t at,
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

/* Whether the comma at `at` ends a clause though no other mark does. */
static bool own_clause_begins(const struct names_context *context, const struct words *words, size_t from, size_t at,
                              size_t end)
{
    return second_subject_begins(context, words, from, at + 1, end) ||
           second_told_begins(context, words, from, at, end) ||
           periodic_duty_begins(context, words, from, at + 1, end) || answer_ends(context, words, from, at) ||
           review_begins(words, from, at, at + 1, end);
}

/* "Về kinh tế: …" at `at`; without a colon in its sentence "; về kinh tế" only goes on with the clause before. */
static bool topic_begins(const struct words *words, size_t at, size_t end)
{
    if (!words_start(words, at, LEX_TOPIC))
        return false;
    size_t last = at + LONGEST_CLAUSE < end ? at + LONGEST_CLAUSE : end;
    while (at < last && words_mark(words, at) != ':' && !sentence_ends(words, at, end))
        at++;
    return at == last || words_mark(words, at) == ':';
}

/* The clause that a boundary at `at` may begin: the word after marks and "đồng thời". */
static bool clause_begins(const struct names_context *context, const struct words *words, size_t at, size_t end,
                          bool is_sentence)
{
    at = skip_start(words, at, end);
    size_t joiner = words_phrase(words, at, LEX_JOINER);
    if (joiner)
        at = skip_start(words, at + joiner, end);
    if (at >= end || words_start(words, at, LEX_PASSIVE))
        return false;
    if (is_sentence)
        return !only_qualifies(words, at);
    if (only_qualifies(words, at))
        return false;
    if (words_start(words, at, LEX_ABOUT_TITLE) && !topic_begins(words, at, end))
        return false;
    if (order_begins(context, words, at, end))
        return true;
    return words_start(words, at, LEX_ADJUNCT) && !words_start(words, at, LEX_QUALITY) &&
           !noun_goes_on(context, words, at, end);
}

/* "Giám đốc các Sở; …": the units before a semicolon whose work is yet to come. */
static bool only_names(const struct names_context *context, const struct words *words, size_t from, size_t at)
{
    struct order order;
    if (at - from > LONGEST_CLAUSE)
        return false;
    for (size_t i = from; (i = words_watched(words, i, at)) < at; i++)
        if (words_start(words, i, LEX_RATES)) /* "Các cấp ủy phải xác định đây là nhiệm vụ …; đưa …" */
            return false;
    order_read(context, words, from, at, &order);
    if (order.lead.count || order.partners.count) /* "Phối hợp với: Công an xã; Trạm Y tế bảo đảm …" */
        return order.action >= at;
    struct field_list names = {0};
    from = skip_start(words, from, at);
    return names_start(words, from, NAMES_IN_PROSE) && names_read(context, words, from, NAMES_IN_PROSE, &names) >= at;
}

static void add_part(const struct names_context *context, struct part_list *parts, struct part part)
{
    LIST_ADD(context->arena, parts, part);
}

void parts_read(const struct names_context *context, const struct words *words, size_t from, size_t end,
                struct part_list *parts)
{
    struct part part = {.from = from, .core_end = 0};
    int depth = 0;
    bool in_quotes = false, in_examples = false, has_commas = false, has_colon = false;
    for (size_t i = from; (i = words_watched(words, i, end)) < end; i++) {
        char mark = words_mark(words, i);
        depth += (mark == '(') - (mark == ')');
        if (depth < 0)
            depth = 0;
        if (mark == '"')
            in_quotes = quotes_open(words, i, in_quotes);
        bool is_sentence = sentence_ends(words, i, end);
        if (is_sentence) {
            depth = 0;
            in_quotes = false;
        }
        bool is_joiner = i > part.from && words_start(words, i, LEX_JOINER) && !words_are(words, i, WORD_CAPITAL);
        bool is_subject = mark == ',' ? own_clause_begins(context, words, part.from, i, end)
                                      : duty_begins_at_and(context, words, part.from, i, end);
        has_colon = has_colon || mark == ':';
        if (is_sentence || (has_commas && mark == ';'))
            in_examples = false;
        else if (mark == ':' && i > from && depth == 0) {
            in_examples = details_follow(context, words, part.from, i, end);
            has_commas = examples_have_commas(words, i, end);
        }
        if (depth > 0 || in_quotes || (in_examples && !is_sentence) ||
            !(mark == ';' || is_sentence || is_joiner || is_subject))
            continue;
        bool in_topic = !has_colon && topic_begins(words, skip_start(words, part.from, end), end);
        if (mark == ';' && (in_topic || only_names(context, words, part.from, i)))
            continue;
        size_t next = is_joiner ? i : i + 1;
        size_t part_end = is_joiner && words_mark(words, i - 1) == ',' ? i - 1 : i;
        bool begins = is_subject || clause_begins(context, words, next, end, is_sentence);
        if (!begins) {
            part.core_end = part.core_end ? part.core_end : part_end;
            continue;
        }
        if (part_end > part.from) {
            part.end = part_end;
            part.core_end = part.core_end ? part.core_end : part_end;
            add_part(context, parts, part);
        }
        next = words_skip_counter(words, next, end);
        has_colon = false;
        part = (struct part){
            .from = next, .sentence = part.sentence + is_sentence, .is_after_joiner = is_joiner || is_subject};
        if (is_joiner)
            i += words_phrase(words, i, LEX_JOINER) - 1;
    }
    if (end > part.from) {
        part.end = end;
        part.core_end = part.core_end ? part.core_end : end;
        add_part(context, parts, part);
    }
}
