/*
 * label_parts.h: labels, and roles told without one, as the rules about them see them. Used by label*.c and
 * time_heading.c alone.
 */
#ifndef EXTRACT_TASK_LABEL_PARTS_H
#define EXTRACT_TASK_LABEL_PARTS_H

#include "extract/task/finder.h"

struct label {
    enum lexicon_class class;
    size_t value, end; /* its words */
};

/* What a label says, in the kind that its class takes. */
struct label_value {
    enum lexicon_class class;
    struct field_list names;
    struct task_deadline deadline;
    bool has_deadline;
    struct field field;
};

/* What a bracket, "do …" or a line of its own says: who leads, who takes part. */
struct roles {
    struct field_list lead, partners;
    size_t end; /* one past its last word */
};

/* Reads a line that says nothing but who leads or takes part: "Công an xã chủ trì.", "Các thôn phối hợp."; false when
 * it says more. */
bool roles_fill(const struct names_context *context, const struct words *words, struct roles *roles);

/* A label and its colon at `at`; false when there is none. */
bool label_at(const struct words *words, size_t at, struct label *label);

/* Reads a passage that is a label without its colon and its value, or a time alone; false when it says anything more.
 */
bool bare_label_read(const struct finder *finder, const struct words *words, struct label *label);

/* Where the value of a label ends: before the next one, with its bracket, or with the passage; and without its marks.
 */
size_t label_value_end(const struct words *words, size_t from);
size_t label_value_trimmed(const struct words *words, size_t from, size_t end);

/* Where the marks at the end of a passage begin. */
size_t label_before_marks(const struct words *words);

void label_value_read(const struct finder *finder, const struct words *words, const struct label *label,
                      struct label_value *value);

void label_set_lead(struct finding *finding, struct field_list lead);

/* Whether a heading above a label can itself be the work of labels without any. */
bool label_has_heading(const struct finder *finder, size_t passage);

/* Whether "Nhiệm vụ: …" follows a label beside it: then that is the work, and the labels before hold for it. */
bool label_work_follows(const struct finder *finder, size_t passage);

/* Makes the heading above a label the work when there is no other. */
void label_take_heading(struct finder *finder, size_t passage);

/* Gives what the label at a passage says to the work above it; where there is none, to what comes below. */
void label_settle(struct finder *finder, size_t passage, const struct label_value *value);

/* Reads a label whose value stands below it: "Cơ quan phối hợp" over a list of units. */
bool label_list_read(struct finder *finder, size_t passage);

#endif
