#include "extract/order/part.h"

#include "base/list.h"
#include "extract/order/order_parts.h"

bool full_stop_ends(const struct words *words, size_t at, size_t end)
{
    enum { MOST_MARKS = 64 }; /* in a row; hostile input is not read again and again */
    if (at > 0 && words_phrase(words, at - 1, LEX_PLACE_TYPE) == 2) /* "UBND TP. Tân An" */
        return false;
    size_t last = at + MOST_MARKS < end ? at + MOST_MARKS : end;
    while (at + 1 < last && words_mark(words, at + 1) && strchr("./\"", words_mark(words, at + 1)))
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

/* "…; nội dung nhận chuyển nhượng, thuê đất": the adjunct at `at` is a noun of the list before, and tells nobody. */
static bool noun_goes_on(const struct names_context *context, const struct words *words, size_t at, size_t end)
{
    if (!words_start(words, at, LEX_MEANS) || words_are(words, at, WORD_CAPITAL))
        return false;
    struct order order;
    order_read(context, words, at, at + LONGEST_CLAUSE < end ? at + LONGEST_CLAUSE : end, &order);
    return order.lead.count == 0;
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

/* "đồng thời" at `at` between two clauses; in "tiến hành đồng thời các việc" it says how. */
static bool joins_clauses(const struct words *words, size_t from, size_t at)
{
    enum { LONGEST_VERB = 3 };
    return at > from && words_start(words, at, LEX_JOINER) && !words_are(words, at, WORD_CAPITAL) &&
           words_phrase_before(words, from, at, LEX_VERB, LONGEST_VERB) == 0;
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
        bool is_joiner = joins_clauses(words, part.from, i);
        bool is_subject = mark == ',' ? duty_begins_at_comma(context, words, part.from, i, end)
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
