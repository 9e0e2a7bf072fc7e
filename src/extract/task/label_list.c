#include "extract/task/label_parts.h"

/*
 * label_list.c: labels whose value stands below them: "Cơ quan phối hợp" over a list of units, "Thời gian thực hiện:"
 * over a line with the time. What stands there must be nothing but such values, else the label is a heading like any
 * other.
 */

enum { LONGEST_UNITS = 45, LONGEST_TIME = 20 };

static const enum lexicon_class list_classes[] = {LEX_LABEL_LEAD, LEX_LABEL_PARTNER, LEX_LABEL_TIME};

/* Whether the words are a label and nothing else, with a colon or without. */
static bool is_only_label(const struct words *words, enum lexicon_class *class)
{
    struct label label;
    size_t end = label_before_marks(words);
    for (size_t i = 0; i < COUNT_OF(list_classes); i++)
        if (end > 0 && words_phrase(words, 0, list_classes[i]) == end) {
            *class = list_classes[i];
            return true;
        }
    if (!label_at(words, 0, &label) || label.value < words->count)
        return false;
    *class = label.class;
    return label.class == LEX_LABEL_LEAD || label.class == LEX_LABEL_PARTNER || label.class == LEX_LABEL_TIME;
}

/* "Cơ quan chủ trì, phối hợp": a heading over the labels themselves. */
static bool is_over_labels(const struct words *words)
{
    size_t end = label_before_marks(words), at = 0, labels = 0;
    while (at < end) {
        size_t longest = 0;
        for (size_t i = 0; i < COUNT_OF(list_classes); i++) {
            size_t len = words_phrase(words, at, list_classes[i]);
            longest = len > longest ? len : longest;
        }
        if (longest == 0)
            return false;
        labels++;
        at += longest;
        at += words_mark(words, at) == ',';
        at += words_phrase(words, at, LEX_AND);
    }
    return labels > 1;
}

/* A colon, or "chịu trách nhiệm": more than a value stands there. */
static bool goes_on(const struct words *words, size_t from)
{
    for (size_t i = from; i < words->count; i++)
        if (words_mark(words, i) == ':' || words_start(words, i, LEX_FIELD_STOP))
            return true;
    return false;
}

/* "III. TỔ CHỨC THỰC HIỆN": labels that are titles of sections too take nothing below them but names to the last word.
 */
static bool are_names(const struct finder *finder, const struct words *words)
{
    struct field_list names = {0};
    return names_read(&finder->names, words, 0, NAMES_IN_PROSE, &names) >= label_before_marks(words);
}

/* Units alone, and no order to them. */
static bool is_units(const struct finder *finder, const struct words *words)
{
    struct label label;
    struct order order;
    if (words->count > LONGEST_UNITS || !names_start(words, 0, NAMES_IN_FIELD) || label_at(words, 0, &label))
        return false;
    if (goes_on(words, 0))
        return false;
    order_read(&finder->names, words, 0, words->count, &order);
    size_t noun = words_phrase(words, order.action, LEX_GROUP_NOUN); /* "cơ quan tổ chức có liên quan" */
    bool is_noun = noun > 0 && words_start(words, order.action + noun, LEX_GROUP_TAIL);
    bool is_order = (order.signs & ORDER_SUBJECT) && (order.signs & (ORDER_VERB | ORDER_MODAL | ORDER_LEADS)) &&
                    order.action < words->count && !is_noun;
    return !is_order && !(order.signs & ORDER_DIRECTIVE);
}

/* A time alone, or behind the number of its step: "Đợt 1: từ ngày …". */
static bool is_time(const struct finder *finder, const struct words *words)
{
    struct task_deadline deadline;
    struct label label;
    size_t at = step_title(words);
    return words->count <= LONGEST_TIME && !goes_on(words, at) && !verb_begins(words, at) &&
           !label_at(words, 0, &label) && due_find(finder, words, at, words->count, DEADLINE_IN_FIELD, &deadline) &&
           deadline.field.span.start == words_field(words, at, at + 1).span.start;
}

static bool fits(const struct finder *finder, size_t passage, int parent, enum lexicon_class class, bool is_section)
{
    const struct passage *here = &finder->passages.at[passage];
    enum lexicon_class unused;
    if (here->parent != parent || is_only_label(&here->words, &unused) || here->has_children ||
        here->block->kind == CLAUSE_ROW || here->words.count == 0)
        return false;
    if (class == LEX_LABEL_TIME)
        return is_time(finder, &here->words);
    return is_units(finder, &here->words) && (!is_section || are_names(finder, &here->words));
}

/* One past the passages that are the values of the label at a passage; the passage after it when there are none. */
static size_t values_end(const struct finder *finder, size_t passage, enum lexicon_class class)
{
    const struct passage *here = &finder->passages.at[passage];
    int parent = here->has_children ? (int)passage : here->parent;
    size_t end = passage + 1;
    bool is_section = words_start(&here->words, 0, LEX_WORK_SECTION);
    while (end < finder->passages.count && fits(finder, end, parent, class, is_section))
        end++;
    bool is_whole = !here->has_children || end == finder->passages.count || finder->passages.at[end].parent != parent;
    return is_whole ? end : passage + 1;
}

bool label_list_read(struct finder *finder, size_t passage)
{
    const struct words *words = &finder->passages.at[passage].words;
    struct label_value value = {0};
    if (finder->passages.at[passage].has_children && is_over_labels(words)) {
        finder->after_label = true;
        return true;
    }
    if (!is_only_label(words, &value.class))
        return false;
    size_t end = values_end(finder, passage, value.class);
    for (size_t i = passage + 1; i < end; i++) {
        const struct words *below = &finder->passages.at[i].words;
        if (value.class != LEX_LABEL_TIME)
            field_units_read(finder, below, 0, label_before_marks(below), &value.names);
        else if (!value.has_deadline)
            value.has_deadline = due_find(finder, below, step_title(below), below->count, DEADLINE_IN_FIELD,
                                          &value.deadline);
    }
    if (end == passage + 1)
        return false;
    label_take_heading(finder, passage);
    label_settle(finder, passage, &value);
    finder->read_to = end;
    return true;
}
