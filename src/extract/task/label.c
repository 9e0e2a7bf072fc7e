#include "extract/task/label_parts.h"

#include "extract/order/tail.h"

/*
 * label.c: lines such as "Đơn vị chủ trì: …" after the work they belong to.
 *
 * What they say is read and given in label_value.c; which work they belong to is found in label_work.c. Several labels
 * may stand in one line.
 */

static const enum lexicon_class label_classes[] = {LEX_LABEL_LEAD, LEX_LABEL_PARTNER, LEX_LABEL_TIME,
                                                   LEX_LABEL_WORK, LEX_LABEL_PRODUCT, LEX_LABEL_DECIDER};

/* "Đơn vị chủ trì tham mưu thực hiện:": words that may follow those of the table, unless a verb alone stands there
 * ("Hoàn thành các nhiệm vụ sau:") or a heading names a unit ("Trách nhiệm của Sở A:"). */
enum { LONGEST_REST = 5, SHORTEST_DASHED = 3 /* "Đơn vị chủ trì - Phòng Nội vụ", "… là Phòng Nội vụ" */ };

bool label_at(const struct words *words, size_t at, struct label *label)
{
    size_t longest = 0;
    for (size_t i = 0; i < COUNT_OF(label_classes); i++) {
        size_t len = words_phrase(words, at, label_classes[i]), colon = at + len;
        bool may_go_on = len >= 2 && label_classes[i] != LEX_LABEL_WORK && words_phrase(words, at, LEX_VERB) < len;
        bool is_duty_of = label_classes[i] == LEX_LABEL_LEAD &&
                          (words_start(words, colon, LEX_WHOSE) || (len && words_start(words, colon - 1, LEX_WHOSE)));
        while (may_go_on && !is_duty_of && colon < at + len + LONGEST_REST && colon < words->count &&
               !words_mark(words, colon))
            colon++;
        bool has_dash = may_go_on && len >= SHORTEST_DASHED && colon == at + len && words_mark(words, colon) == '-';
        size_t is = may_go_on && len >= SHORTEST_DASHED ? words_phrase(words, at + len, LEX_IS) : 0;
        if (len > longest && (words_mark(words, colon) == ':' || has_dash || is)) {
            longest = len;
            *label = (struct label){.class = label_classes[i], .value = is ? at + len + is : colon + 1};
        }
    }
    return longest > 0;
}

/* "Cơ quan thực hiện: Sở A rà soát văn bản của tỉnh; các xã rà soát …": each side of the first semicolon tells units
 * what to do. */
static bool tells_each(const struct finder *finder, const struct words *words, size_t from)
{
    size_t semicolon = from;
    while (semicolon < words->count && words_mark(words, semicolon) != ';')
        semicolon++;
    const size_t starts[] = {from, semicolon + 1}, ends[] = {semicolon, words->count};
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        struct order order;
        if (starts[i] >= words->count)
            return false;
        order_read(&finder->names, words, starts[i], ends[i], &order);
        if (!(order.signs & ORDER_SUBJECT) || !(order.signs & ORDER_VERB) ||
            action_lacks_object(words, order.action, ends[i]))
            return false;
    }
    return true;
}

/* "Cơ quan thực hiện: Sở A chủ trì tham mưu …; Sở B …": a value with verbs gives tasks of its own. */
static bool holds_orders(const struct finder *finder, const struct words *words, const struct label *label)
{
    struct order order;
    if (label->class != LEX_LABEL_LEAD)
        return false;
    order_read(&finder->names, words, label->value, words->count, &order);
    bool is_order = (order.signs & ORDER_SUBJECT) && (order.signs & (ORDER_LEADS | ORDER_MODAL)) &&
                    (order.signs & ORDER_VERB) && order.action < words->count;
    return is_order || tells_each(finder, words, label->value);
}

/* "Phân công: Sở A chủ trì, phối hợp với Sở B tham mưu.": who leads and who takes part, and no work of its own. */
static bool holds_roles(const struct finder *finder, const struct words *words, const struct label *label,
                        struct order *order)
{
    if (label->class != LEX_LABEL_LEAD)
        return false;
    order_read(&finder->names, words, label->value, words->count, order);
    size_t end = label_value_trimmed(words, label->value, words->count);
    return (order->signs & ORDER_SUBJECT) && (order->signs & ORDER_LEADS) &&
           (order->action >= end || action_lacks_object(words, order->action, end));
}

/* "Phối hợp với: Công an xã, các thôn bảo đảm trật tự.": no label, but an order with a colon in it. */
static bool is_order(const struct finder *finder, const struct words *words, const struct label *label)
{
    struct order order;
    if (label->class != LEX_LABEL_PARTNER || !words_start(words, 0, LEX_PARTNER_FRAME))
        return false;
    order_read(&finder->names, words, 0, words->count, &order);
    return order.partners.count && (order.signs & ORDER_VERB) && order.action > label->value;
}

/* "- Công an xã chủ trì;", "- Các thôn phối hợp.": lines of roles below the work, as labels would be. */
static bool role_line_read(struct finder *finder, size_t passage)
{
    struct roles roles;
    const struct passage *here = &finder->passages.at[passage];
    bool is_below = finder->after_label || (finder->group.count == 0 && label_has_heading(finder, passage));
    bool introduces_list = here->has_children || ends_with_colon(&here->words); /* "1. Công an xã chủ trì: …" */
    if (!is_below || introduces_list || !roles_fill(&finder->names, &here->words, &roles))
        return false;
    label_take_heading(finder, passage);
    for (size_t i = 0; i < finder->group.count; i++) {
        struct finding *finding = &finder->group.at[i];
        if (roles.lead.count)
            label_set_lead(finding, roles.lead);
        names_add_new(finder->arena, &finding->task.coordinate, &roles.partners);
    }
    finder->after_label = true;
    return true;
}

/* A label without its colon below the work it belongs to. */
static bool bare_read(struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    struct label label;
    struct label_value value;
    bool is_below = finder->group.count > 0 || label_has_heading(finder, passage);
    if (here->has_children || !is_below || !bare_label_read(finder, &here->words, &label))
        return false;
    label_take_heading(finder, passage);
    label_value_read(finder, &here->words, &label, &value);
    label_settle(finder, passage, &value);
    return true;
}

/* "- Địa điểm: …", "- Kinh phí: …" among labels say nothing of whose work it is. */
static bool is_beside(const struct finder *finder, size_t passage)
{
    const struct passage *here = &finder->passages.at[passage];
    const struct words *words = &here->words;
    size_t colon = words_phrase(words, 0, LEX_LABEL_OTHER);
    struct order order;
    if (!colon || words_mark(words, colon) != ':' || (here->has_children && colon + 1 == words->count))
        return false; /* "I. MỤC TIÊU:" is the heading of what stands below it */
    order_read(&finder->names, words, colon + 1, words->count, &order);
    return !(order.signs & (ORDER_SUBJECT | ORDER_DIRECTIVE)) &&
           (!(order.signs & ORDER_VERB) || finder->after_label || label_has_heading(finder, passage));
}

bool label_read(struct finder *finder, size_t passage)
{
    const struct words *words = &finder->passages.at[passage].words;
    struct label label;
    if (label_list_read(finder, passage) || is_beside(finder, passage))
        return true;
    if (!label_at(words, 0, &label) || is_order(finder, words, &label))
        return bare_read(finder, passage) || role_line_read(finder, passage);
    if (label.class == LEX_LABEL_WORK) {
        work_group_end(finder);
        finder->after_label = false;
        finder->scopes[passage].section = SECTION_WORK;
        if (label.value < words->count)
            sentences_read(finder, passage, label.value, words->count);
        return true;
    }
    struct order roles;
    if (holds_roles(finder, words, &label, &roles)) {
        label_take_heading(finder, passage);
        label_settle(finder, passage, &(struct label_value){.class = LEX_LABEL_LEAD, .names = roles.lead});
        label_settle(finder, passage, &(struct label_value){.class = LEX_LABEL_PARTNER, .names = roles.partners});
        return true;
    }
    if (holds_orders(finder, words, &label)) {
        if (words_start(words, 0, LEX_ORDER)) /* "Giao: Sở A chủ trì lập đề án." is an order by itself */
            return false;
        finder->group.count = 0;
        sentences_read(finder, passage, label.value, words->count);
        return true;
    }
    if (label.class == LEX_LABEL_TIME && words->count == label.value)
        return true;
    label_take_heading(finder, passage);
    bool has_work = finder->group.count > 0;
    if (label.class == LEX_LABEL_PRODUCT && !has_work) /* "Kết quả đạt được: …" of a report */
        return false;
    for (size_t at = 0; at < words->count && label_at(words, at, &label); at = label.end + 1) {
        struct label_value value;
        label.end = label_value_end(words, label.value);
        label_value_read(finder, words, &label, &value);
        label_settle(finder, passage, &value);
    }
    return true;
}
