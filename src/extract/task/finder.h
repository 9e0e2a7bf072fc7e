/*
 * finder.h: what the rules that find tasks share. Used by extract.c and in this folder alone.
 */
#ifndef EXTRACT_TASK_FINDER_H
#define EXTRACT_TASK_FINDER_H

#include "calendar/deadline.h"
#include "extract/extract.h"
#include "extract/order/part.h"
#include "extract/task/passage.h"

/* Where a lead was found; decides how sure we are of it. */
enum lead_source { LEAD_NONE, LEAD_CARRIED, LEAD_INTRODUCTION, LEAD_HEADING, LEAD_LABEL, LEAD_COLUMN, LEAD_SUBJECT };

/* What a heading says of the text below it. */
enum section { SECTION_NONE, SECTION_WORK, SECTION_GOAL, SECTION_ASSESSMENT, SECTION_FUNDING };

/* What holds for a passage because of what stands above it. */
struct scope {
    struct field_list lead, partners;
    enum lead_source source;
    enum section section;
    const struct task_deadline *deadline; /* NULL for none */
    bool is_for_items;                    /* not for a paragraph that follows them */
    bool tells_partners;                  /* `partners` are those of an introduction */
    bool is_of_partners;                  /* units that its items begin with take part */
};

/* A task in the making: its fields, and the words they were found in. */
struct finding {
    struct task task;
    size_t passage;
    size_t subject;   /* the word where the order begins, adjuncts left out */
    size_t from, end; /* words of the action */
    struct part part;
    unsigned signs; /* enum order_sign */
    enum lead_source source;
    bool has_deadline;
    bool is_labelled; /* labels stand behind it in its own passage */
};

struct finding_list {
    struct finding *at;
    size_t count, capacity;
};

struct finder {
    struct arena *arena;
    const struct extract_context *context;
    struct names_context names;
    struct date on;
    struct text issuer; /* issuer_key of header.authority */
    struct passages passages;
    struct scope *scopes;         /* one for each passage */
    struct scope *root;           /* above all of them */
    struct finding_list group;    /* the work that a label to come would govern */
    struct task_list *tasks;      /* of the reading: what no label governs any more */
    struct deadline_words *times; /* of the clause that is read; used again for the next one */
    struct part_list parts;       /* of the passage that is read; used again for the next one */
    bool after_label;             /* the passage before was a label */
    size_t read_to;               /* passages before it were read with the label above them */
};

/* Finds the tasks of the document; fills `tasks`. */
void tasks_find(struct finder *finder);

/* Makes the work of the group tasks and begins a new one: labels to come do not govern it. */
void work_group_end(struct finder *finder);

/* Gives a scope a deadline of its own. */
void scope_date(struct finder *finder, struct scope *scope, const struct task_deadline *deadline);

/* The scope that a passage inherits. */
struct scope *scope_above(const struct finder *finder, size_t passage);

/* Reads a heading that is nothing but units: what stands below is theirs. False when it is none. */
bool unit_heading_read(struct finder *finder, size_t passage);

/* Reads a heading that is nothing but "Chủ trì, phối hợp với", or that and partners of all that stands below; false
 * when it is none. Where it names none, partners_turn makes the units that an order below it begins with partners. */
bool partner_heading_read(struct finder *finder, size_t passage);
void partners_turn(const struct scope *scope, struct order *order);

/* Whether a passage ends by pointing to what follows; then introduction_read reads what its last sentence, from word
 * `from` on, says of that. */
bool introduces(const struct words *words);

/* Whether it ends by announcing work: "… thực hiện các hoạt động sau:". */
bool announces_work(const struct words *words);

void introduction_read(struct finder *finder, size_t passage, size_t from);

/* Whether the introduction from word `from` on is itself the work, and the list below only tells its parts; the list
 * ends before details_end. */
bool tells_details(const struct finder *finder, size_t passage, size_t from);
size_t details_end(const struct finder *finder, size_t passage);

/* Whether an introduction ends "… theo các nguyên tắc sau:": the list says how the work is to be done, whatever its
 * items begin with. */
bool lists_norms(const struct words *words);

/* Whether a heading over such a list is the work: "7.1. Giám sát việc niêm yết / - Nơi niêm yết. - Thời điểm niêm yết."
 */
bool is_work_over_details(const struct finder *finder, size_t passage);

/* Whether a passage is a heading without units. */
bool is_topic(const struct finder *finder, size_t passage);

/* Where the title behind "Bước 2:", "Đợt 1:" begins; 0 when the words do not begin so. */
size_t step_title(const struct words *words);

/* Whether a passage stands before the first item of a document that has a list. */
bool is_opening(const struct finder *finder, size_t passage);

/* The form under which the issuer and names are compared: "UBND XÃ", "Ủy ban nhân dân xã" give "ủy ban nhân dân xã". */
struct text issuer_key(struct arena *arena, struct text name);

/* Whether a name is that of who issues the document: "Hội đồng nhân dân tỉnh" in a resolution of that council. */
bool is_issuer(const struct finder *finder, const struct field_list *lead);

bool ends_with_colon(const struct words *words);

/* Whether a full stop or semicolon ends the words: they are no title then. */
bool ends_sentence(const struct words *words);

/* Where the marks at the end of a heading begin; brackets and quotation marks belong to it. */
size_t heading_end(const struct words *words);

/* Reads the sentences [from, end) of a passage for tasks. */
void sentences_read(struct finder *finder, size_t passage, size_t from, size_t end);

/* What a heading says of what stands below it; SECTION_NONE when nothing. */
enum section section_read(const struct finder *finder, size_t passage);

/* Whether such a title is all that the words say: "8. Tổ chức thực hiện." */
bool section_fills(const struct words *words);

/* Goals, what was done, money: what stands there asks nobody for work unless it says so itself. */
static inline bool section_asks_nothing(enum section section)
{
    return section == SECTION_GOAL || section == SECTION_ASSESSMENT || section == SECTION_FUNDING;
}

/* Whether an order among goals is but a wish, "… phải tích cực …": there "có trách nhiệm" and "giao" alone ask for
 * work.
 */
bool section_wishes(enum section section, const struct words *words, const struct order *order);

/* Reads "Đơn vị chủ trì: …" and its kin; false when the passage is no label. */
bool label_read(struct finder *finder, size_t passage);

/* Whether labels stand right below a passage. */
bool labels_below(const struct finder *finder, size_t passage);

/* Where labels that tell who does it begin behind the work of the words [from, end); `end` for none. */
size_t labels_within(const struct words *words, size_t from, size_t end);

/* Reads a heading that is nothing but a time, "Quý II/2026": what stands below it is work, due then. False when it is
 * none. */
bool time_heading_read(struct finder *finder, size_t passage);

/* Reads an item that is a work and, behind a colon, whose it is; false when it is anything else. */
bool owned_work_read(struct finder *finder, size_t passage);

/* Takes for what stands below a heading the lead and partners that it tells at its end: "… (Sở A chủ trì)". */
void heading_roles_read(struct finder *finder, size_t passage);

/* Takes lead and partners from a bracket or "do …" behind a finding's work. */
void roles_within(struct finder *finder, struct finding *finding);

/* Gives the values of the labels that stand one after the other from `labels` on to the findings from `first` on. */
void labels_give(struct finder *finder, const struct words *words, size_t labels, size_t first);

/* Reads the units of the words [from, end) of a field: a cell, a label's value. */
void field_units_read(const struct finder *finder, const struct words *words, size_t from, size_t end,
                      struct field_list *names);

/* Reads the table that begins at a passage; returns the passage after it. */
size_t annex_table_read(struct finder *finder, size_t passage);

/* The first deadline among the words [from, end); false when there is none. */
bool due_find(const struct finder *finder, const struct words *words, size_t from, size_t end,
              enum deadline_place place, struct task_deadline *deadline);

/* Whether the words [from, end) are a time and nothing else. */
bool due_fills(const struct finder *finder, const struct words *words, size_t from, size_t end,
               struct task_deadline *deadline);

/* Where the bracket opens that closes the item [from, end) with a time; `end` for none. It holds for all of the item:
 * "Rà soát …. Kiện toàn lực lượng (quý II và quý III/2026)." */
size_t due_in_bracket(const struct finder *finder, const struct words *words, size_t from, size_t end,
                      struct task_deadline *deadline);

/* Whether a time gives no day and no stretch: a condition, "thường xuyên". One that does outranks it; a day that does
 * not exist stays, for somebody to see. */
bool due_is_weak(const struct task_deadline *deadline);

/* Whether a time is a stretch with a beginning of its own: "giai đoạn 2026 - 2030". */
bool due_is_range(const struct task_deadline *deadline);

/* Whether a clause is a time and no work: that of the work before, "…; hoàn thành trước ngày 15/6". */
bool clause_is_time(const struct finder *finder, const struct words *words, const struct order *order,
                    const struct part *part);

/* "Thời gian hoàn thành trước ngày …." as a sentence of its own: holds for all of the item. */
bool clause_dates_item(const struct finder *finder, const struct words *words, const struct part *part,
                       struct task_deadline *deadline);

/* Gives the findings from `first` on, all of one passage, their deadlines, and ends actions where a deadline begins. */
void due_settle(struct finder *finder, size_t first);

#endif
