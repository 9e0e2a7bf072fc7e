#include "model/reading_summary.h"

#include "base/message.h"

struct flaw_row {
    const char *code, *title, *advice;
};

static const struct flaw_row flaw_rows[] = {
#define TASK_FLAW(name, code, title, advice) [FLAW_##name] = {code, title, advice},
#include "model/task-flaws.def"
#undef TASK_FLAW
};

const char *task_flaw_code(enum task_flaw flaw)
{
    return flaw_rows[flaw].code;
}

const char *task_flaw_title(enum task_flaw flaw)
{
    return flaw_rows[flaw].title;
}

const char *task_flaw_advice(enum task_flaw flaw)
{
    return flaw_rows[flaw].advice;
}

/* The last day, month, quarter or year that a deadline names, as printed; empty when it names none. */
static struct text due_value(const struct task_deadline *deadline)
{
    switch (deadline->kind) {
    case DEADLINE_DATE:
    case DEADLINE_MONTH:
    case DEADLINE_QUARTER:
    case DEADLINE_YEAR: {
        size_t slash = text_find_byte(deadline->value, '/');
        return slash == TEXT_NOT_FOUND ? deadline->value : text_from_offset(deadline->value, slash + 1);
    }
    case DEADLINE_NONE:
    case DEADLINE_DURATION:
    case DEADLINE_RECURRING:
    case DEADLINE_ONGOING:
        break;
    }
    return TEXT_NONE;
}

/* The month a period ends with: "2026-Q2" gives "2026-06", "2026" gives "2026-12"; days and months are themselves. */
static struct text period_end(struct text value, char to[8])
{
    if (value.len != 4 && !(value.len == 7 && value.at[5] == 'Q'))
        return value;
    unsigned month = value.len == 4 ? 12 : 3 * (unsigned)(value.at[6] - '0');
    snprintf(to, 8, "%.4s-%02u", value.at, month % 100);
    return text_from(to);
}

/* Orders by the end of the period; of two that one prefix shares the longer, a day in its month, comes first. */
static int compare_due(struct text a, struct text b)
{
    char a_end[8], b_end[8];
    a = period_end(a, a_end);
    b = period_end(b, b_end);
    size_t shared = a.len < b.len ? a.len : b.len;
    int order = text_compare(text_slice(a, 0, shared), text_slice(b, 0, shared));
    return order ? order : (a.len < b.len) - (a.len > b.len);
}

int due_compare(const struct task_deadline *a, const struct task_deadline *b)
{
    struct text due = due_value(a), other = due_value(b);
    if (text_is_empty(due) || text_is_empty(other))
        return text_is_empty(due) - text_is_empty(other);
    return compare_due(due, other);
}

static bool is_past_due(const struct reading *reading, const struct task *task)
{
    struct text due = due_value(&task->deadline);
    if (text_is_empty(due) || !date_is_set(reading->header.day))
        return false;
    char day[DATE_BYTES], end[8];
    date_print(reading->header.day, day);
    due = period_end(due, end);
    return text_compare(text_slice(due, 0, DATE_BYTES - 1), text_slice(text_from(day), 0, due.len)) < 0;
}

bool task_has_flaw(const struct reading *reading, const struct task *task, enum task_flaw flaw)
{
    switch (flaw) {
    case FLAW_SEVERAL_LEADS:
        return task->lead.count > 1;
    case FLAW_OPEN_GROUP:
        return task->lead.count > 0 && !task->clear[CLARITY_PERSON];
    case FLAW_NO_SUCH_DAY:
        return task->deadline.is_impossible;
    case FLAW_PAST_DUE:
        return is_past_due(reading, task);
    case TASK_FLAW_COUNT:
        break;
    }
    return false;
}

static void note_due(struct reading_summary *summary, struct text due)
{
    if (text_is_empty(due))
        return;
    if (summary->dated_count == 0 || compare_due(due, summary->first_due) < 0)
        summary->first_due = due;
    if (summary->dated_count == 0 || compare_due(due, summary->last_due) > 0)
        summary->last_due = due;
    summary->dated_count++;
}

void reading_summarise(const struct reading *reading, struct reading_summary *summary)
{
    *summary = (struct reading_summary){.task_count = reading->tasks.count};
    for (size_t i = 0; i < reading->tasks.count; i++) {
        const struct task *task = &reading->tasks.at[i];
        summary->clear_count += clarity_policy_holds(&reading->policy, task);
        for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
            summary->missing[mark] += clarity_policy_misses(&reading->policy, task, (enum clarity_mark)mark);
        for (size_t flaw = 0; flaw < TASK_FLAW_COUNT; flaw++)
            summary->flaws[flaw] += task_has_flaw(reading, task, (enum task_flaw)flaw);
        note_due(summary, due_value(&task->deadline));
    }
}
