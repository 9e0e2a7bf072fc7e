#include "extract/order/order_parts.h"

#include "extract/block/period.h"

/*
 * order_subject.c: the units of a clause, and what stands between them and what they must do.
 */

enum { LONGEST_FUNCTION = 40, LONGEST_GROUNDS = 80 };

size_t bracket_end(const struct words *words, size_t at, size_t end)
{
    int depth = 0;
    for (size_t i = at; i < end; i++) {
        char mark = words_mark(words, i);
        depth += (mark == '(') - (mark == ')');
        if (depth == 0)
            return i + 1;
    }
    return end;
}

/* "theo nội dung, yêu cầu của quy hoạch", "trình tự, thủ tục": the verb at `at` is a noun there. */
static bool is_noun(const struct words *words, size_t at)
{
    size_t noun = words_phrase(words, at, LEX_NOUN_TOO);
    if (words_phrase(words, at, LEX_NEVER_VERB) > words_phrase(words, at, LEX_VERB))
        return true;
    return noun && words_start(words, at + noun, LEX_OF) && !words_are(words, at, WORD_CAPITAL);
}

bool verb_begins(const struct words *words, size_t at)
{
    if (at > 0 && words_start(words, at - 1, LEX_PASSIVE))
        return false;
    size_t period = period_len(words, at); /* "6 tháng một lần, báo cáo" */
    at += period + (period && words_mark(words, at + period) == ',');
    return (words_start(words, at, LEX_VERB) && !is_noun(words, at)) || words_start(words, at, LEX_ADVERB);
}

/* A mark at `at` that the reading of a frame may pass over. */
size_t skip_mark(const struct words *words, size_t at, size_t end, char mark)
{
    return at < end && words_mark(words, at) == mark ? at + 1 : at;
}

/* "Đồng thời,", "Ngoài ra," and marks at the start. */
size_t skip_connectors(const struct words *words, size_t at, size_t end)
{
    for (;;) {
        while (at < end && words_are(words, at, WORD_MARK) && !strchr("(\"", words_mark(words, at)))
            at++;
        size_t len = words_phrase(words, at, LEX_CONNECTOR);
        if (!len || at + len >= end || words_phrase(words, at, LEX_VERB) > len ||
            words_phrase(words, at, LEX_UNIT_HEAD) > len)
            return at;
        char after = words_mark(words, at + len);
        if (after != ',' && after != ':' && !verb_begins(words, at + len) && !words_start(words, at + len, LEX_ORDER) &&
            !names_start(words, at + len, NAMES_IN_PROSE))
            return at;
        at += len;
    }
}

/* "Báo cáo tiếp thu, giải trình của …": whether the comma at `at` stands within a verb. */
static bool is_in_verb(const struct words *words, size_t from, size_t at)
{
    for (size_t len = 1; len <= 3 && at >= from + len; len++)
        if (words_phrase(words, at - len, LEX_VERB) > len)
            return true;
    return false;
}

/* "căn cứ yêu cầu công tác", "tình hình, yêu cầu, nhiệm vụ": of what is gone by, a noun though a verb is spelled so. */
static bool is_ground(const struct words *words, size_t at)
{
    size_t demand = words_phrase(words, at, LEX_DEMAND);
    return demand && !words_are(words, at, WORD_CAPITAL) &&
           (words_mark(words, at + demand) == ',' || words_start(words, at + demand, LEX_DEMANDED));
}

/* "căn cứ quy định …, xây dựng", "căn cứ Kế hoạch này để xây dựng": where the action begins; 0 for nowhere. */
static size_t after_grounds(const struct words *words, size_t at, size_t end)
{
    for (size_t i = at; i + 1 < end; i++) {
        char mark = words_mark(words, i);
        if (mark == ';' || mark == '.')
            return 0;
        if (i > at + 1 && words_start(words, i - 1, LEX_THIS) && verb_begins(words, i))
            return i;
        if (i > at + 1 && words_start(words, i, LEX_EAGER) && !words_start(words, i - 1, LEX_NOUN_BEFORE_VERB) &&
            !is_ground(words, i))
            return i;
        if (((mark == ',' && !is_in_verb(words, at, i)) || words_start(words, i, LEX_PURPOSE)) &&
            ((verb_begins(words, i + 1) && !is_ground(words, i + 1)) || words_start(words, i + 1, LEX_LEAD_FRAME) ||
             words_start(words, i + 1, LEX_MODAL)))
            return i + 1;
    }
    return 0;
}

/* "Chương trình giám sát", "Kế hoạch kiểm tra": the verb at `at` tells what a document is about. */
static bool names_product(const struct words *words, size_t at)
{
    for (size_t len = 1; len <= 2 && len < at; len++)
        if (words_phrase(words, at - len, LEX_PRODUCT) == len && words_are(words, at - len, WORD_CAPITAL))
            return true;
    return false;
}

/* "theo địa bàn phụ trách": whether the verb at `at` ends what it is gone by, and another follows. */
static bool is_charge(const struct words *words, size_t start, size_t at)
{
    size_t charge = words_phrase(words, at, LEX_IN_CHARGE);
    return charge && at <= start + 4 && verb_begins(words, at + charge);
}

/* Passes over "theo chức năng, nhiệm vụ được giao", "căn cứ …" up to a frame, a modal or a verb. */
size_t skip_function(const struct words *words, size_t at, size_t end)
{
    size_t start = skip_mark(words, at, end, ',');
    if (!words_start(words, start, LEX_FUNCTION) ||
        words_phrase(words, start, LEX_VERB) > words_phrase(words, start, LEX_FUNCTION))
        return at;
    size_t limit = start + LONGEST_FUNCTION < end ? start + LONGEST_FUNCTION : end;
    size_t last = start + LONGEST_GROUNDS < end ? start + LONGEST_GROUNDS : end;
    size_t grounds = words_start(words, start, LEX_GROUNDS) ? after_grounds(words, start, last) : 0;
    if (grounds)
        return grounds;
    for (size_t i = start + words_phrase(words, start, LEX_FUNCTION); i < limit; i++) {
        char mark = words_mark(words, i);
        if (mark == ';' || mark == '.')
            return at;
        bool is_verb = words_start(words, i, LEX_VERB) && !words_start(words, i - 1, LEX_PASSIVE) &&
                       !words_start(words, i - 1, LEX_NOUN_BEFORE_VERB) && !names_product(words, i) &&
                       !is_charge(words, start, i) && !words_are(words, i, WORD_CAPITAL) && !is_noun(words, i) &&
                       !is_ground(words, i);
        if (words_start(words, i, LEX_ROLE_FRAME) || words_start(words, i, LEX_MODAL) || is_verb)
            return i;
        if (mark == ':')
            return i;
    }
    return at;
}

/* "các tổ chức, cá nhân liên quan | đến vật liệu nổ trên địa bàn nghiêm túc thực hiện": behind which units are meant,
 * where what they must do begins; `at` for nowhere. */
static size_t skip_related(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST = 30 };
    if (at == 0 || !words_start(words, at, LEX_RELATED_TO) || words_phrase_before(words, 0, at, LEX_RELATED, 3) == 0)
        return at;
    size_t limit = at + LONGEST < end ? at + LONGEST : end;
    for (size_t i = at + 2; i < limit && !(words_mark(words, i) && strchr(";.:", words_mark(words, i))); i++)
        if (words_start(words, i, LEX_HAS_DUTY) || words_start(words, i, LEX_ROLE_FRAME) ||
            (words_start(words, i, LEX_EAGER) && verb_begins(words, i) &&
             !words_start(words, i - 1, LEX_NOUN_BEFORE_VERB)))
            return skip_mark(words, i, end, ',');
    return at;
}

/* Glosses after units: "(cơ quan chủ trì)"; ", nhất là các đô thị lớn" before "phải". */
size_t skip_gloss(const struct words *words, size_t at, size_t end)
{
    if (at < end && words_mark(words, at) == '(')
        at = bracket_end(words, at, end);
    size_t related = skip_related(words, at, end);
    if (related > at)
        return related;
    bool is_gloss = words_mark(words, at) == ',' && words_start(words, at + 1, LEX_EMPHASIS);
    if (!is_gloss && !words_start(words, at, LEX_MIDDLE))
        return at;
    size_t head = at + 1 + words_phrase(words, at + 1, LEX_EMPHASIS); /* ", nhất là người đứng đầu tập trung …" */
    size_t person = is_gloss ? words_phrase(words, head, LEX_HEADED_BY) : 0;
    if (person && (verb_begins(words, head + person) || words_start(words, head + person, LEX_ANSWERS)))
        return head + person;
    size_t limit = at + LONGEST_FUNCTION < end ? at + LONGEST_FUNCTION : end;
    for (size_t i = at + 2; i < limit && words_mark(words, i) != ';' && words_mark(words, i) != '.'; i++)
        if (words_start(words, i, LEX_MODAL) || words_start(words, i, LEX_LEAD_FRAME) || words_mark(words, i) == ':')
            return i;
    return at;
}

/* "Sở Y tế, trước ngày 15/6, xây dựng …": behind a time between two commas, where what is to be done begins; `at` for
 * none. */
size_t skip_when(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_WHEN = 24 };
    size_t done = words_phrase(words, at, LEX_DONE); /* "chậm nhất" */
    if (at == 0 || words_mark(words, at - 1) != ',' ||
        (!words_start(words, at + done, LEX_TIME_WORD) && !words_start(words, at, LEX_PERIODIC)))
        return at;
    for (size_t i = at + 1; i + 1 < end && i < at + LONGEST_WHEN; i++) {
        char mark = words_mark(words, i);
        if (mark && strchr(";.:(", mark))
            break;
        if (mark == ',' && (verb_begins(words, i + 1) || words_start(words, i + 1, LEX_MODAL) ||
                            words_start(words, i + 1, LEX_ROLE_FRAME)))
            return i + 1;
    }
    return at;
}

/* "các nhiệm vụ khác do Ban Chỉ đạo, Trưởng ban giao": who puts work upon others is told nothing. */
static bool only_assigns(const struct words *words, size_t at, size_t end)
{
    size_t len = words_phrase(words, at, LEX_ORDER);
    return len && (at + len >= end || words_are(words, at + len, WORD_MARK));
}

/* Whether what follows units at `at` makes them the subject of an order; a comma may part a person from the verb. */
static bool subject_holds(const struct words *words, size_t at, size_t end, bool is_person)
{
    at = skip_gloss(words, at, end);
    size_t after = skip_function(words, at, end);
    if (after == at)
        after = skip_mark(words, at, end, ',');
    if (skip_when(words, after, end) > after)
        return true;
    size_t stance = words_phrase(words, after, LEX_STANCE);
    if (after >= end || (stance && !words_start(words, after, LEX_MODAL) &&
                         words_phrase(words, after, LEX_LEAD_FRAME) <= stance && /* "là cơ quan chủ trì" */
                         words_phrase(words, after, LEX_VERB) <= stance))
        return false;
    if (words_start(words, after, LEX_MODAL) || words_start(words, after, LEX_ROLE_FRAME) ||
        words_start(words, after, LEX_ANSWERS))
        return true;
    if (words_mark(words, after) == ':')
        return true;
    if (only_assigns(words, after, end))
        return false;
    bool has_comma = after > 0 && words_mark(words, after - 1) == ',' && after == at + 1;
    bool directs = words_start(words, after, LEX_DIRECTS); /* "UBND tỉnh, chỉ đạo các cơ quan: …" */
    return (!has_comma || is_person || directs) && verb_begins(words, after);
}

/* Reads units that are the subject at `at`; `at` when they are none. */
size_t read_subject(const struct names_context *context, const struct words *words, size_t at, size_t end,
                    bool after_directive, struct field_list *lead)
{
    struct field_list names = {0};
    size_t after = names_read(context, words, at, NAMES_IN_PROSE, &names);
    /* "Giám đốc các Sở; Chủ tịch UBND các xã": one subject. */
    while (after > at && after + 1 < end && words_mark(words, after) == ';') {
        size_t more = names_read(context, words, after + 1, NAMES_IN_PROSE, &names);
        if (more <= after + 1 || more > end)
            break;
        after = more;
    }
    after = read_rest(context, words, after, end, after_directive, &names);
    if (after <= at)
        return at;
    after = after < end ? after : end;
    /* "Tổ chức thu gom", "Thống kê đàn vật nuôi": a verb that a unit is named after. */
    size_t verb = words_phrase(words, at, LEX_VERB);
    bool is_chain = words_mark(words, at + verb) == ',' && words_start(words, at + verb + 1, LEX_CHAIN);
    bool is_verb = verb >= after - at || /* but "Tổ chức, cá nhân hoạt động khoáng sản" */
                   (verb >= 2 && !is_chain && !words_are(words, at + verb, WORD_CAPITAL) &&
                    !words_start(words, at + verb, LEX_LOCALITY) && words_phrase(words, at, LEX_GROUP_OPENER) <= verb);
    bool is_post = words_start(words, at, LEX_TITLE_HEAD) && /* "Lãnh đạo các đơn vị có trách nhiệm …" */
                   (words_start(words, after, LEX_HAS_DUTY) || words_start(words, after, LEX_MUST) ||
                    words_start(words, after, LEX_DIRECTS));
    if (is_verb && !is_post && !after_directive)
        return at;
    bool has_colon = words_mark(words, after) == ':';
    bool is_person = words_start(words, at, LEX_ADDRESS) ||
                     (words_start(words, at, LEX_TITLE_HEAD) && words_are(words, at, WORD_CAPITAL));
    if (!after_directive && !has_colon && !subject_holds(words, after, end, is_person))
        return at;
    *lead = names;
    return after;
}

bool person_answers(const struct words *words, size_t at, size_t after)
{
    return words_start(words, at, LEX_TITLE_HEAD) &&
           words_start(words, after + words_phrase(words, after, LEX_ADVERB), LEX_ANSWERS);
}

bool directive_holds(const struct words *words, size_t at, size_t *after)
{
    size_t len = words_phrase(words, at, LEX_ORDER);
    if (!len)
        return false;
    *after = at + len;
    return names_start(words, *after, NAMES_IN_PROSE);
}
