#include "extract/task/task_fields.h"

/*
 * confidence.c: how sure a task is, from what was seen to go wrong. Each doubt takes off about what it was measured to
 * cost (docs/measures.md): of tasks with an open group as lead three in four are right, of others nine in ten.
 */

enum {
    SUREST = 96,
    OPEN_GROUP = 11,   /* "các đơn vị liên quan": where such a name begins and ends is hard to tell */
    MANY_LEADS = 4,    /* three or more */
    TIMELESS = 10,     /* "thường xuyên", "hằng năm": may as well tell how the work is done */
    DATED = 4,         /* a time may belong to a neighbour */
    TINY_ACTION = 12,  /* an action that short has often lost its object */
    SHORT_ACTION = 5,  /* letters */
    LONG_ACTION = 5,   /* holds more than one, or its tail */
    WITHOUT_VERB = 20, /* of those that the lexicon knows */
    TINY_LETTERS = 25,
    SHORT_LETTERS = 60,
    LONG_LETTERS = 150
};

/* By where the lead was found. */
static const uint8_t doubt_of[] = {
    [LEAD_NONE] = 6,  [LEAD_CARRIED] = 8, [LEAD_INTRODUCTION] = 3, [LEAD_HEADING] = 2,
    [LEAD_LABEL] = 1, [LEAD_COLUMN] = 0,  [LEAD_SUBJECT] = 4,
};

static int doubt_of_lead(const struct finding *finding)
{
    const struct field_list *lead = &finding->task.lead;
    bool has_group = lead->count > 0 && !finding->task.clear[CLARITY_PERSON];
    return doubt_of[finding->source] + (lead->count >= 3 ? MANY_LEADS : 0) + (has_group ? OPEN_GROUP : 0);
}

static int doubt_of_deadline(const struct finding *finding)
{
    if (!finding->has_deadline || finding->source == LEAD_COLUMN)
        return 0;
    enum deadline_kind kind = finding->task.deadline.kind;
    return kind == DEADLINE_ONGOING || kind == DEADLINE_RECURRING ? TIMELESS : DATED;
}

static int doubt_of_action(const struct finding *finding)
{
    size_t letters = text_count_points(finding->task.action.words);
    if (finding->source == LEAD_COLUMN)
        return 0;
    int doubt = finding->signs & ORDER_VERB ? 0 : WITHOUT_VERB;
    return doubt + (letters <= TINY_LETTERS    ? TINY_ACTION
                    : letters <= SHORT_LETTERS ? SHORT_ACTION
                    : letters > LONG_LETTERS   ? LONG_ACTION
                                               : 0);
}

uint8_t confidence_judge(const struct finding *finding, const struct block *block)
{
    int percent = SUREST - doubt_of_lead(finding) - doubt_of_deadline(finding) - doubt_of_action(finding);
    percent = percent * block->confidence / 100;
    return (uint8_t)(percent > 0 ? percent : 0);
}
