#include "extract/task/no_order.h"

#include "extract/order/tail.h"

/* "Biểu 01: BÁO CÁO TIẾN ĐỘ": behind its number, the title of a form in capitals. */
static bool is_title_of_form(const struct words *words, size_t at)
{
    return at > 0 && words_mark(words, at - 1) == ':' && words_are(words, at, WORD_UPPER) &&
           words_are(words, at + 1, WORD_UPPER);
}

/* "thì cơ quan chủ trì có quyền yêu cầu bổ sung, làm rõ": a right stands before the verb, and no duty. */
static bool grants_right(const struct words *words, const struct order *order, const struct part *part)
{
    size_t from = order->signs & ORDER_SUBJECT ? order->subject : part->from;
    bool is_condition = words_start(words, part->from, LEX_CONDITION), is_then = false;
    for (size_t i = from; i < part->end && (is_condition || i <= order->action); i++) {
        is_then = is_then || words_start(words, i, LEX_THEN);
        if (words_start(words, i, LEX_RIGHT) && (is_then || i <= order->action))
            return true;
    }
    return false;
}

/* "Bộ Chính trị sẽ có chỉ đạo", "Đối với các hồ sơ khác sẽ giải quyết sau": nobody is told. "Trường này sẽ là hình
 * mẫu": no work. */
static bool only_foretells(const struct words *words, const struct order *order)
{
    if (order->action == 0 || !words_start(words, order->action - 1, LEX_PROMISES))
        return false;
    return !order->lead.count || words_start(words, order->subject, LEX_ABOVE_ALL) ||
           (words_start(words, order->action, LEX_IS) && !(order->signs & ORDER_VERB));
}

/* "Địa phương nhận bổ sung trên 70% dự toán thì ngân sách trung ương hỗ trợ 100%": no condition word, and yet a
 * condition stands before "thì": a rule, and nobody is told. */
static bool states_rule(const struct words *words, const struct order *order, const struct part *part)
{
    bool is_told = (order->signs & (ORDER_SUBJECT | ORDER_MODAL)) == (ORDER_SUBJECT | ORDER_MODAL);
    if (is_told || order->signs & (ORDER_DIRECTIVE | ORDER_LEADS))
        return false;
    for (size_t i = part->from; i < part->end && words_mark(words, i) != '"' && !words_start(words, i, LEX_CONDITION);
         i++)
        if (i > order->action && words_start(words, i, LEX_THEN))
            return true;
    return false;
}

/* "Nếu số điểm bằng nhau thì đơn vị nào có tỷ lệ cao hơn thì xếp hạng cao hơn": whichever it may be, nobody is told. */
static bool weighs(const struct words *words, const struct order *order, const struct part *part)
{
    bool has_choice = false;
    if (order->signs & (ORDER_SUBJECT | ORDER_MODAL | ORDER_DIRECTIVE) || order->action <= part->from + 1 ||
        !words_start(words, order->action - 1, LEX_THEN))
        return false;
    for (size_t i = part->from; i < order->action; i++)
        has_choice = has_choice || words_start(words, i, LEX_WHICHEVER);
    return has_choice;
}

/* "Báo cáo của các thành viên được gửi tới Trưởng ban": what is done with a report, and by nobody who is told. */
static bool tells_of_report(const struct words *words, const struct order *order, const struct part *part)
{
    size_t noun = words_phrase(words, order->action, LEX_NOUN_TOO);
    if (noun == 0 || !words_start(words, order->action + noun, LEX_OF))
        return false;
    for (size_t i = order->action + noun; i < part->core_end && !words_mark(words, i); i++)
        if (words_start(words, i, LEX_PASSIVE))
            return true;
    return false;
}

/* "Trên cơ sở kết quả khảo sát", "kế hoạch được phê duyệt, Công ty …": a verb and nothing that is done to. */
static bool is_lone_verb(const struct words *words, const struct order *order, const struct part *part)
{
    enum { LONGEST_VERB = 2 };
    size_t end = part->core_end;
    while (end > order->action && words_are(words, end - 1, WORD_MARK))
        end--;
    bool is_item = order->action == 0 && part->end + 1 >= words->count; /* "- Cấp thuốc." */
    return !is_item && !(order->signs & (ORDER_MODAL | ORDER_LEADS | ORDER_PARTNERS)) && (order->signs & ORDER_VERB) &&
           end <= order->action + LONGEST_VERB && action_lacks_object(words, order->action, end);
}

bool asks_nothing(const struct finder *finder, const struct words *words, const struct order *order,
                  const struct part *part)
{
    bool only_says = !(order->signs & ~(unsigned)(ORDER_SUBJECT | ORDER_VERB));
    if (only_says && words_start(words, order->action, LEX_ISSUES) &&
        (is_issuer(finder, &order->lead) || words_start(words, order->subject, LEX_ABOVE_ALL)))
        return true;
    if (order_only_rates(words, order, part->end) || is_title_of_form(words, order->action) ||
        grants_right(words, order, part) || only_foretells(words, order) || states_rule(words, order, part) ||
        weighs(words, order, part) || tells_of_report(words, order, part))
        return true;
    if (!order->partners.count && words_start(words, order->action, LEX_SUFFERS) && !verb_begins(words, order->action))
        return true; /* "Địa phương có thành tích sẽ được cộng điểm" */
    if (order->signs & ORDER_DIRECTIVE && order->lead.count) /* "đề nghị các đơn vị nghiêm túc thực hiện" */
        return false;
    if (is_lone_verb(words, order, part))
        return true;
    size_t at = order->action;
    for (size_t len = 1; len && at < part->core_end; at += len)
        if (!(len = words_phrase(words, at, LEX_ADVERB)))
            break;
    size_t bare = at > order->action ? words_phrase(words, at, LEX_BARE) : 0;
    at += bare;
    while (at < part->core_end && words_are(words, at, WORD_MARK))
        at++;
    return bare && at >= part->core_end;
}

/* The word that the sentence of a part begins with. */
static size_t sentence_start(const struct words *words, const struct part_list *parts, size_t part)
{
    enum { MOST_CLAUSES = 16 };
    size_t first = part;
    while (first > 0 && part - first < MOST_CLAUSES && parts->at[first - 1].sentence == parts->at[part].sentence)
        first--;
    size_t at = parts->at[first].from;
    while (at < parts->at[first].end && words_are(words, at, WORD_MARK))
        at++;
    return at;
}

bool goes_on_with_first(const struct passage *here, const struct part_list *parts, size_t part, bool has_lead)
{
    size_t start = sentence_start(&here->words, parts, part);
    bool is_noun_list = !has_lead && start == 0 && part > 0 && passage_is_item(here) &&
                        words_start(&here->words, 0, LEX_PLURAL) && !names_start(&here->words, 0, NAMES_IN_PROSE);
    return is_noun_list || words_start(&here->words, start, LEX_ENCOURAGES);
}

bool tells_decision(const struct words *words, size_t from, size_t end)
{
    enum { LONGEST_TITLE = 30 };
    size_t limit = from + LONGEST_TITLE < end ? from + LONGEST_TITLE : end;
    while (from < limit && words_are(words, from, WORD_MARK) && words_mark(words, from) != '(')
        from++;
    if (words_start(words, words_skip_counter(words, from, end), LEX_DECIDES))
        return true;
    while ((from = words_watched(words, from, limit)) < limit && words_mark(words, from) != ':')
        from++;
    return from < limit && words_start(words, words_skip_counter(words, from + 1, end), LEX_DECIDES);
}

bool is_decision(const struct words *words, const struct part *part, const struct order *order, bool has_lead,
                 bool was_decision)
{
    if (has_lead || (order->signs & ORDER_SUBJECT))
        return false;
    return was_decision || tells_decision(words, part->from, part->end);
}

/* "Báo cáo công tác của Thường trực Hội đồng nhân dân": what an item names where nobody is told to report. */
static bool names_report(const struct words *words, size_t end)
{
    if (!words_start(words, 0, LEX_REPORT))
        return false;
    for (size_t i = 2; i < end && !words_are(words, i, WORD_MARK); i++)
        if (words_start(words, i, LEX_OF) && names_start(words, i + 1, NAMES_IN_PROSE))
            return true;
    return false;
}

/* "Bổ sung ngân sách xã: 1.200 triệu đồng": a figure of a budget. */
static bool is_figure(const struct words *words, size_t end)
{
    enum { LONGEST_UNIT = 3 };
    while (end > 0 && words_are(words, end - 1, WORD_MARK))
        end--;
    size_t unit = words_phrase_before(words, 2, end, LEX_MONEY_UNIT, LONGEST_UNIT);
    return unit && words_are(words, end - unit - 1, WORD_DIGIT) && words_mark(words, end - unit - 2) == ':';
}

/* "Hỗ trợ 40 triệu đồng/hộ đối với …", "Hỗ trợ tối đa 70% chi phí": how much there is, and no work. */
static bool is_rate(const struct words *words, size_t end)
{
    size_t at = words_phrase(words, 0, LEX_GRANTS);
    at += at ? words_phrase(words, at, LEX_AT_MOST) : 0;
    if (at == 0 || at + 1 >= end || !words_are(words, at, WORD_DIGIT))
        return false;
    return text_ends(words_text(words, at, at + 1), TEXT("%")) || words_start(words, at + 1, LEX_MONEY_COUNT);
}

bool names_thing(const struct words *words, size_t end)
{
    return names_report(words, end) || is_figure(words, end) || is_rate(words, end);
}
