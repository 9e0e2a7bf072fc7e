#include "extract/task/finder.h"

#include "base/list.h"

/*
 * heading.c: what headings say of the passages below them.
 */

enum { LONGEST_HEADING_WORDS = 45, LONGEST_TITLE = 18 };

struct scope *scope_above(const struct finder *finder, size_t passage)
{
    int parent = finder->passages.at[passage].parent;
    return parent == PASSAGE_NONE ? finder->root : &finder->scopes[parent];
}

void scope_date(struct finder *finder, struct scope *scope, const struct task_deadline *deadline)
{
    struct task_deadline *held = arena_new(finder->arena, struct task_deadline);
    *held = *deadline;
    scope->deadline = held;
}

size_t heading_end(const struct words *words)
{
    size_t end = words->count;
    while (end > 0 && words_mark(words, end - 1) && !strchr(")\"", words_mark(words, end - 1)))
        end--;
    return end;
}

bool ends_with_colon(const struct words *words)
{
    return words->count && words_mark(words, words->count - 1) == ':';
}

/* How many words that end before `end` point to what follows: "… như sau". */
static size_t pointing_below(const struct words *words, size_t end)
{
    for (size_t len = 1; len <= 2 && len < end; len++)
        if (words_phrase(words, end - len, LEX_INTRODUCES) == len && words_start(words, end - len, LEX_BELOW))
            return len;
    return 0;
}

bool ends_sentence(const struct words *words)
{
    char mark = words->count ? words_mark(words, words->count - 1) : 0;
    return mark == '.' || mark == ';';
}

/* "… thực hiện các hoạt động sau:" */
bool announces_work(const struct words *words)
{
    enum { LONGEST_CUE = 2, LONGEST_WORK = 4 };
    size_t end = heading_end(words);
    size_t at = end - words_phrase_before(words, 1, end, LEX_INTRODUCES, LONGEST_CUE);
    return at < end && words_phrase_before(words, 1, at, LEX_WORK_SECTION, LONGEST_WORK) > 0;
}

/* "… các nhiệm vụ sau:", or "… như sau.", "… các nhiệm vụ sau" without a mark. */
bool introduces(const struct words *words)
{
    return ends_with_colon(words) || pointing_below(words, heading_end(words)) > 0 ||
           (!ends_sentence(words) && announces_work(words));
}

/* "Trách nhiệm của Sở X", "Đối với UBND xã": what may stand before the units in a heading. */
static size_t heading_start(const struct words *words)
{
    enum { LONGEST_DUTY = 8 };
    size_t at = 0;
    /* "Nhiệm vụ chủ yếu của Bộ X" */
    for (size_t i = 1; words_start(words, 0, LEX_WORK_SECTION) && i < LONGEST_DUTY && i < words->count; i++)
        if (words_start(words, i, LEX_OF) && names_start(words, i + 1, NAMES_IN_FIELD))
            return i + 1;
    for (size_t round = 0; round < 2; round++) {
        size_t len = words_phrase(words, at, LEX_HEADING_PREFIX);
        len -= len > 1 && words_start(words, at + len - 1, LEX_PLURAL); /* "đối với các" */
        len += len && words_mark(words, at + len) == ':';               /* "Đề nghị: Hội Nông dân xã" */
        if (!len || !names_start(words, at + len, NAMES_IN_FIELD))
            break;
        at += len;
    }
    return at;
}

/* Whether the words before `end` are such as stand before a list: "gồm", "thông qua". */
static bool ends_introducing(const struct words *words, size_t end)
{
    enum { LONGEST_CUE = 2 };
    return words_phrase_before(words, 1, end, LEX_INTRODUCES, LONGEST_CUE) > 0;
}

/* "Hội Phụ nữ xã vận động hội viên.": in running text the units end before a verb. */
static bool is_sentence_of(const struct finder *finder, size_t passage, size_t start, size_t end)
{
    const struct passage *here = &finder->passages.at[passage];
    struct field_list names = {0};
    size_t after = names_read(&finder->names, &here->words, start, NAMES_IN_PROSE, &names);
    if (after <= start || after >= end)
        return false;
    size_t eager = words_phrase(&here->words, after, LEX_EAGER);
    if (eager && after + eager < end) /* "Các phòng khẩn trương …, cụ thể:", but "Các phòng chịu trách nhiệm:" */
        return true;
    if (ends_with_colon(&here->words) && words_phrase(&here->words, after, LEX_STANCE) == end - after)
        return true; /* "Ban Chấp hành Đảng bộ kết luận:" */
    if (ends_with_colon(&here->words) && verb_begins(&here->words, after) && ends_introducing(&here->words, end))
        return true; /* "Ban Thường trực giám sát thông qua:" */
    if (ends_with_colon(&here->words) || (here->has_children && !ends_sentence(&here->words)))
        return false;
    return verb_begins(&here->words, after) || words_start(&here->words, after, LEX_MODAL);
}

/* Where "có trách nhiệm" or "phối hợp thực hiện" at the end of a heading begins; `end` when there is none. */
static size_t before_modal(const struct words *words, size_t end)
{
    enum { LONGEST_TAIL = 4 };
    size_t modal = words_phrase_before(words, 1, end, LEX_MODAL, LONGEST_TAIL);
    size_t tail = words_phrase_before(words, 1, end, LEX_HEADING_TAIL, LONGEST_TAIL);
    return end - (modal > tail ? modal : tail);
}

/* "Cục A có trách nhiệm:", "Sở B chủ trì, phối hợp với Sở C:" are introductions. */
static bool has_frame(const struct finder *finder, const struct words *words)
{
    struct order order;
    order_read(&finder->names, words, 0, words->count, &order);
    return order.lead.count && (order.signs & (ORDER_MODAL | ORDER_LEADS | ORDER_PARTNERS));
}

/* "Phó Chủ tịch phụ trách kinh tế", "Chuyên viên phụ trách lĩnh vực Văn phòng, lưu trữ": a post to the end. */
static bool is_post_in_charge(const struct words *words, size_t start)
{
    start += words_phrase(words, start, LEX_PLURAL);
    size_t title = words_phrase(words, start, LEX_TITLE_HEAD);
    return title && words_start(words, start + title, LEX_IN_CHARGE);
}

/* Where the bracket that closes the words [start, end) opens: "… (theo danh sách gửi kèm)" is no part of a name. */
static size_t before_bracket(const struct words *words, size_t start, size_t end)
{
    size_t at = end;
    while (words_mark(words, end - 1) == ')' && at > start + 1 && words_mark(words, at) != '(')
        at--;
    return words_mark(words, at) == '(' ? at : end;
}

/* Where in "Trách nhiệm của …", "Đối với giáo viên, nhân viên" whoever has the duties begins; 0 for nowhere. `about` is
 * past what a heading may begin with. */
static size_t whose_duty(const struct words *words, size_t about, bool is_short)
{
    size_t duty = words_phrase(words, 0, LEX_DUTY_OF), kind = words_phrase(words, duty, LEX_KIND_OF_DUTY);
    if (duty && kind && duty + kind == heading_end(words)) /* "Trách nhiệm chung" */
        return 0;
    bool is_place = words_start(words, about, LEX_LOCALITY) && words_are(words, about, WORD_CAPITAL);
    bool is_people = words_start(words, about, LEX_PEOPLE) && is_short;
    if (duty || !about || !(is_place || is_people))
        return duty;
    return about - (about > 1 && words_start(words, about - 1, LEX_PLURAL));
}

/* "Đề nghị Nghiệp đoàn Thủy nông": a capital behind the directive that is no verb is whoever is asked. */
static bool asks_somebody(const struct words *words, size_t prefix)
{
    return prefix && words_start(words, 0, LEX_ORDER) && words_are(words, prefix, WORD_CAPITAL) &&
           !words_are(words, prefix, WORD_UPPER) && !verb_begins(words, prefix);
}

/* Where the last of several names read from the words [start, end) begins, which what follows tells of; `start` of one.
 */
static size_t last_name(const struct words *words, size_t start, size_t end, const struct field_list *names)
{
    size_t at = end;
    if (names->count < 2)
        return start;
    while (at > start && words_field(words, at - 1, end).span.start >= names->at[names->count - 1].span.start)
        at--;
    return at;
}

/* "Đối với các đơn vị chưa tham gia đánh giá.": no sentence though a full stop ends it. */
static bool is_toward(const struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (words_mark(words, i) == ',' || words_mark(words, i) == ';' || words_mark(words, i) == ':')
            return false;
    return words_start(words, 0, LEX_TOWARD) && words->count <= LONGEST_TITLE;
}

/* "Các hộ nuôi cá lồng", "UBND các xã có rừng", "Cơ quan chủ trì giải quyết thủ tục": what stands behind the units read
 * up to `after` tells which they are. */
static bool goes_on_whole(const struct words *words, size_t start, size_t after, bool has_modal)
{
    bool is_told = words_mark(words, after) == ':'; /* "Các sở: chịu trách nhiệm về các nội dung sau:" */
    bool is_several = words_start(words, start, LEX_PLURAL) && !is_told;
    bool is_part = words_start(words, start, LEX_GLOSS) && words_are(words, start, WORD_CAPITAL) && !is_told;
    bool is_described = is_part || words_start(words, after, LEX_GROUP_HAS);
    return (is_several && (has_modal || is_toward(words))) || ((is_several || is_described) && !ends_sentence(words));
}

/* Adds what the words [from, end) call whoever a heading is about: "giáo viên phụ trách Đoàn và Tổ Tư vấn tâm lý" are
 * two. */
static void add_called(const struct finder *finder, const struct words *words, size_t from, size_t end,
                       struct field_list *lead)
{
    for (size_t i = from + 1; i < end; i++) {
        size_t next = i + words_phrase(words, i, LEX_LIST_AND);
        if (next == i || next >= end || !words_start(words, next, LEX_UNIT_HEAD) ||
            words_start(words, next, LEX_NOT_NAME))
            continue;
        LIST_ADD(finder->arena, lead, words_field(words, from, i));
        from = next;
    }
    LIST_ADD(finder->arena, lead, words_field(words, from, end));
}

/* A heading that is nothing but units. */
bool unit_heading_read(struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    size_t start = heading_start(words), end = heading_end(words);
    end -= start ? pointing_below(words, end) : 0; /* "Nhiệm vụ của Sở X như sau:" */
    if (start == 0 && words_start(words, 0, LEX_GOAL_SECTION))
        return false;
    size_t about = words_phrase(words, 0, LEX_HEADING_PREFIX);
    bool is_people = words_start(words, about, LEX_PEOPLE);
    bool is_short = end <= LONGEST_TITLE || ends_with_colon(words);
    size_t duty = whose_duty(words, about, is_short);
    struct field_list lead = {0};
    size_t after = names_read(&finder->names, words, start, NAMES_IN_FIELD, &lead);
    bool is_named = after > start;
    if (!is_named && is_short && asks_somebody(words, about))
        duty = about;
    bool is_level = words_are(words, 0, WORD_CAPITAL) && words_phrase(words, 0, LEX_LEVEL) == end; /* "- Cấp xã:" */
    /* but "Trách nhiệm thi hành", "Trách nhiệm" */
    bool may_be_any = is_level || (duty && duty < end && !verb_begins(words, duty));
    if (!is_named && (!may_be_any || !here->has_children))
        return false;
    if (end == 0 || words->count > LONGEST_HEADING_WORDS ||
        (ends_with_colon(words) && (pointing_below(words, end) > 0 || has_frame(finder, words))))
        return false;
    if (!is_named) {
        add_called(finder, words, duty, end, &lead);
        after = end;
    }
    if (after < end && words_mark(words, after) == '(')
        after = bracket_end(words, after, end);
    if (words_mark(words, after) == ',' && words_start(words, after + 1, LEX_EMPHASIS) && ends_with_colon(words))
        after = end;
    size_t stop = before_modal(words, end);
    bool in_charge = is_post_in_charge(words, start);
    bool is_whole = duty || in_charge || goes_on_whole(words, start, after, stop < end);
    if ((after < end || stop < end || in_charge) && (after != stop || in_charge) && is_whole &&
        (here->has_children || ends_with_colon(words))) {
        size_t last = duty ? duty : in_charge ? start : last_name(words, start, after, &lead);
        lead.count = last > start && !duty ? lead.count - 1 : 0;
        add_called(finder, words, last, before_bracket(words, start, stop), &lead);
        after = end;
    }
    if (after == stop && here->has_children && !ends_sentence(words))
        after = end;
    if (after < end || lead.count == 0 || is_sentence_of(finder, passage, start, end))
        return false;
    if (start == 0 && here->block->is_upper && is_issuer(finder, &lead))
        return false;
    struct scope *scope = &finder->scopes[passage];
    scope->lead = lead;
    scope->source = LEAD_HEADING;
    bool is_measured = is_people || words_start(words, 0, LEX_TOWARD); /* "1. Tiêu chí: a) Đối với doanh nghiệp" */
    if (!is_measured || scope->section != SECTION_GOAL)
        scope->section = SECTION_WORK;
    if (ends_with_colon(words) && here->block->kind == CLAUSE_PARAGRAPH && !here->has_children) {
        struct scope *above = scope_above(finder, passage);
        above->lead = lead;
        above->source = LEAD_INTRODUCTION;
    }
    return true;
}
