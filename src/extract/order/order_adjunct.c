#include "extract/order/order_parts.h"

/*
 * order_adjunct.c: the adjuncts that stand before the units, "Trên cơ sở X, đối với Y,", up to their comma.
 */

enum { MOST_ADJUNCTS = 8 };

/* "thuộc phạm vi quản lý, hướng dẫn …": what ends before `at` describes a group, and no verb stands there. */
static bool ends_group_tail(const struct words *words, size_t from, size_t at)
{
    enum { SHORTEST = 4, LONGEST = 5 };
    return words_phrase_before(words, from, at, LEX_GROUP_TAIL, LONGEST) >= SHORTEST;
}

/* "quản lý, sử dụng": a verb before the comma at `at` says that verbs are counted up, not that an order begins. */
static bool ends_verb(const struct words *words, size_t from, size_t at)
{
    enum { LONGEST_RULE = 4 };
    size_t noun = from + words_phrase(words, from, LEX_GROUNDS); /* "Căn cứ hướng dẫn, xây dựng …" */
    if (words_phrase_before(words, from, at, LEX_TAIL_RULE, LONGEST_RULE) > 0) /* "… theo quy định, đề xuất …" */
        return false;
    for (size_t len = 1; len <= 3 && at >= from + len; len++)
        if (words_phrase(words, at - len, LEX_VERB) == len && (at - len != noun || noun == from))
            return !ends_group_tail(words, from, at);
    return false;
}

/* "các cơ quan, đơn vị liên quan": the comma at `at` stands between two nouns of one group, and no subject behind it.
 */
static bool in_chain(const struct words *words, size_t from, size_t at, size_t next)
{
    enum { LONGEST_NOUN = 4 };
    static const enum lexicon_class classes[] = {LEX_CHAIN, LEX_GROUP_NOUN, LEX_CLOSED_NAME};
    if (words_mark(words, at) != ',' || !words_start(words, next, LEX_CHAIN) ||
        (words_are(words, next, WORD_CAPITAL) && !words_mark(words, next + 1)))
        return false;
    for (size_t i = 0; i < COUNT_OF(classes); i++)
        if (words_phrase_before(words, from, at, classes[i], LONGEST_NOUN) > 0)
            return true;
    return false;
}

/* "phối hợp với các sở, UBND xã": what follows is partners, and no subject stands among them. */
static bool partners_follow(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_PARTNER_FRAME);
    return len && names_start(words, at + len, NAMES_IN_PROSE);
}

/* "chỉ đạo các xã, các trường lồng ghép …": what follows is directed, and no subject stands among it. */
static bool directed_follow(const struct words *words, size_t at)
{
    size_t len = words_phrase(words, at, LEX_DIRECTS);
    return len && names_start(words, at + len, NAMES_IN_PROSE);
}

/* "các cơ quan, đơn vị báo cáo về …", "các xã kịp thời phản ánh về …" */
static bool group_reports(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    struct field_list names = {0};
    size_t after = words_start(words, at, LEX_PLURAL) ? read_subject(context, words, at, end, false, &names) : at;
    size_t adverb = words_phrase(words, after, LEX_ADVERB);
    return after > at && (words_start(words, after + adverb, LEX_REPORT) ||
                          words_start(words, after + adverb, LEX_REPORTS_TO) || words_start(words, after, LEX_MEETS));
}

/* "nếu có vướng mắc kịp thời báo cáo UBND tỉnh", "… báo cáo về Sở A": a report to somebody at `at`. */
static bool reports_to_unit(const struct words *words, size_t at, size_t end)
{
    size_t report = at + (words_start(words, at, LEX_EAGER) ? words_phrase(words, at, LEX_ADVERB) : 0);
    size_t to = words_phrase(words, report, LEX_REPORT);
    if (to == 0 || report + to >= end || words_are(words, at, WORD_CAPITAL))
        return false;
    to += report + words_phrase(words, report + to, LEX_TO);
    return words_start(words, to, LEX_UNIT_HEAD) && words_are(words, to, WORD_CAPITAL) &&
           names_start(words, to, NAMES_IN_PROSE);
}

/* Where the order behind the condition at `at` begins when it does at word `i`, without a comma; 0 when not: "nếu có
 * vướng mắc đề nghị các sở …", "… các sở báo cáo về …", "… đề nghị phản ánh về …". */
static size_t after_condition(const struct names_context *context, const struct words *words, size_t at, size_t i,
                              size_t end)
{
    size_t unused, asks = words_phrase(words, i, LEX_ORDER);
    size_t condition = words_phrase(words, at, LEX_CONDITION);
    if (i == at || !condition || i == at + condition) /* "Trường hợp đề nghị Sở A …" is what may happen */
        return 0;
    if (asks && words_start(words, i + asks, LEX_REPORT))
        return i + asks;
    if (reports_to_unit(words, i, end))
        return i;
    return directive_holds(words, i, &unused) || group_reports(context, words, i, end) ? i : 0;
}

/* What tells where the clause itself begins, the surest first. */
enum adjunct_sign { AFTER_UNITS, AFTER_ADVERB, AFTER_VERB };

/* "Nếu phát hiện vi phạm, gây ảnh hưởng xấu thì báo cáo …": where "thì" closes the condition at `at`; what stands
 * before it begins no clause. `at` for nowhere, or where a second condition begins first. */
static size_t condition_end(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_CONDITION = 60 };
    size_t last = at + LONGEST_CONDITION < end ? at + LONGEST_CONDITION : end;
    if (!words_start(words, at, LEX_CONDITION))
        return at;
    for (size_t i = at + 1; i < last && !(words_mark(words, i) && strchr(";.:", words_mark(words, i))); i++) {
        if (words_start(words, i, LEX_THEN))
            return i;
        if (words_mark(words, i) == ',' && words_start(words, i + 1, LEX_CONDITION))
            break;
    }
    return at;
}

/* The word after a comma, outside brackets, where the clause itself begins after an adjunct; `at` for none. */
static size_t after_adjunct(const struct names_context *context, const struct words *words, size_t at, size_t end,
                            enum adjunct_sign sign)
{
    for (size_t i = condition_end(words, at, end); i + 1 < end; i++) {
        char mark = words_mark(words, i);
        if (mark == '(') {
            i = bracket_end(words, i, end) - 1;
            continue;
        }
        if (mark == ';')
            return at;
        size_t unused, order = after_condition(context, words, at, i, end);
        if (order)
            return order;
        if (mark != ',' && mark != ':' && !words_start(words, i, LEX_THEN))
            continue;
        size_t next = skip_connectors(words, i + 1, end);
        if (in_chain(words, at, i, next))
            continue;
        if (sign == AFTER_UNITS && partners_follow(words, next))
            return at;
        if (directed_follow(words, next))
            return sign == AFTER_VERB ? next : at;
        if (directive_holds(words, next, &unused))
            return next;
        struct field_list lead = {0};
        if (read_subject(context, words, next, end, false, &lead) > next)
            return next;
        if (sign >= AFTER_ADVERB && (words_start(words, next, LEX_MODAL) || words_start(words, next, LEX_ROLE_FRAME) ||
                                     (words_start(words, next, LEX_EAGER) && verb_begins(words, next))))
            return next;
        bool counts_up = !words_start(words, i, LEX_THEN) && ends_verb(words, at, i);
        if (sign == AFTER_VERB && verb_begins(words, next) && !counts_up)
            return next;
    }
    return at;
}

/* Where the units that end before `modal` begin: "Trong năm học Phòng Giáo dục sẽ thành lập …"; `modal` for none. */
static size_t units_before(const struct names_context *context, const struct words *words, size_t at, size_t modal)
{
    for (size_t i = at + 1; i < modal; i++) {
        struct field_list names = {0};
        if (words_are(words, i, WORD_CAPITAL) && names_start(words, i, NAMES_IN_PROSE) &&
            names_read(context, words, i, NAMES_IN_PROSE, &names) == modal)
            return i;
    }
    return modal;
}

/* "Chậm nhất 30 ngày kể từ ngày nhận phải trình …": no comma, but a modal before a verb, or units before that; `at` for
 * none. */
static size_t after_modal(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    for (size_t i = at + 1; i < end && !words_are(words, i, WORD_MARK); i++) {
        size_t modal = words_phrase(words, i, LEX_MODAL);
        if (modal && verb_begins(words, i + modal) && !words_start(words, i - 1, LEX_NEGATION))
            return units_before(context, words, at, i);
    }
    return at;
}

/* "Đối với môn Tin học các trường chủ động điều chỉnh …": no comma, but a group before what only an order begins with;
 * `at` for none. */
static size_t after_group(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_TOPIC = 24 };
    size_t last = at + LONGEST_TOPIC < end ? at + LONGEST_TOPIC : end;
    for (size_t i = at + 3; i < last; i++) {
        struct field_list names = {0};
        if (words_mark(words, i) && words_mark(words, i) != ',')
            break;
        if (!words_start(words, i, LEX_PLURAL) || words_are(words, i - 1, WORD_MARK) ||
            words_start(words, i - 1, LEX_NAME_STOP))
            continue;
        size_t after = names_read(context, words, i, NAMES_IN_PROSE, &names);
        if (after > i && words_start(words, after, LEX_EAGER) && verb_begins(words, after))
            return i;
    }
    return at;
}

/* "Đối với các chủ đầu tư cần dọn dẹp mặt bằng": the units of the adjunct must do it. */
static bool is_told_there(const struct names_context *context, const struct words *words, size_t adjunct, size_t at,
                          size_t end)
{
    struct field_list names = {0};
    size_t after = words_start(words, adjunct, LEX_HEADING_PREFIX)
                       ? read_subject(context, words, at, end, false, &names)
                       : at;
    return after > at && words_start(words, after, LEX_MODAL);
}

/* "Khi lập quy hoạch, kế hoạch di dời phải đảm bảo …": behind all that a condition counts up, what must be done; `at`
 * for nowhere. */
static size_t after_must(const struct words *words, size_t at, size_t end)
{
    size_t found = at;
    if (!words_start(words, at, LEX_CONDITION))
        return at;
    for (size_t i = at + 1; i < end && !(words_mark(words, i) && strchr(";.:(", words_mark(words, i))); i++) {
        size_t must = words_phrase(words, i, LEX_MUST);
        if (words_start(words, i, LEX_THEN)) /* "Trường hợp phải điều chỉnh thì …" */
            return at;
        if (found == at && must && verb_begins(words, i + must) && !words_start(words, i - 1, LEX_NEGATION))
            found = i;
    }
    return found;
}

/* "Đến cuối năm 2018 hoàn thành …": a time and the verb behind it, no comma between; `at` for none. */
static size_t after_time(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_TIME = 8, LONGEST_ROMAN = 3 };
    size_t i = at;
    bool has_number = false;
    for (; i < end && i < at + LONGEST_TIME; i++) {
        bool is_roman = words_are(words, i, WORD_UPPER | WORD_CAPITAL) &&
                        words->at[i].end - words->at[i].start <= LONGEST_ROMAN;
        has_number = has_number || words_are(words, i, WORD_DIGIT);
        if (!words_are(words, i, WORD_DIGIT) && !words_start(words, i, LEX_TIME_WORD) && (!is_roman || i == at))
            break;
    }
    return has_number && verb_begins(words, i) ? i : at;
}

/* "Định kỳ hằng quý Phòng Nội vụ …", "Mỗi tháng Giám đốc …": how often, past word `at`. */
static size_t period_end(const struct words *words, size_t at)
{
    for (size_t len; (len = words_phrase(words, at, LEX_PERIODIC)) > 0;)
        at += len;
    return at;
}

size_t skip_adjuncts(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    if (with_partners(context, words, at, end))
        return at;
    for (size_t round = 0; round < MOST_ADJUNCTS; round++) {
        size_t len = words_phrase(words, at, LEX_ADJUNCT), verb = words_phrase(words, at, LEX_VERB);
        size_t adverb = words_phrase(words, at, LEX_ADVERB), unit = words_phrase(words, at, LEX_UNIT_HEAD);
        size_t later = adverb ? words_phrase(words, at + adverb, LEX_VERB) : 0; /* "Tiếp tục thực hiện" */
        verb = later && adverb + later > verb ? adverb + later : verb;
        size_t period = period_end(words, at);
        struct field_list unused = {0};
        if (period > at && read_subject(context, words, period, end, false, &unused) > period)
            return period;
        bool is_report = words_start(words, at, LEX_PERIODIC) && words_start(words, at + len, LEX_REPORT);
        if (!len || unit > len || is_report) /* "định kỳ báo cáo Ban Thường vụ, Thường trực …" */
            return at;
        size_t next = after_adjunct(context, words, at, end, AFTER_UNITS);
        if (next == at && words_start(words, at, LEX_PERIODIC) && words_mark(words, at + len) == ',' &&
            verb_begins(words, at + len + 1))
            return at + len + 1; /* "Hằng năm, xây dựng …" */
        if (next == at && is_told_there(context, words, at, at + len, end))
            return at + len;
        if (next == at && verb < len && adverb < len)
            next = after_adjunct(context, words, at, end, AFTER_ADVERB);
        if (next == at && verb < len && adverb < len)
            next = after_adjunct(context, words, at, end, AFTER_VERB);
        if (next == at && verb < len && adverb < len)
            next = after_modal(context, words, at, end);
        if (next == at && verb < len && adverb < len)
            next = after_must(words, at, end);
        if (next == at && words_start(words, at, LEX_TOWARD))
            next = after_group(context, words, at, end);
        if (next == at)
            next = after_time(words, at, end);
        if (next == at || ((verb >= len || adverb > len) && verb > 0 && next > at + 60))
            return at;
        at = next;
    }
    return at;
}
