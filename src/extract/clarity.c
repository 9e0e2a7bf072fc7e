#include "extract/clarity.h"

#include "extract/names.h"

/* An action of fewer words has a verb and no object. */
enum { FEWEST_ACTION_WORDS = 3 };

static struct clarity given_at(struct field field, bool given)
{
    return (struct clarity){.given = given, .span = given ? field.span : (struct span){0}};
}

static size_t count_words(struct text words)
{
    struct text part;
    size_t count = 0;
    while (text_split(&words, ' ', &part))
        count += !text_is_empty(part);
    return count;
}

void clarity_judge(struct task *task)
{
    const struct field none = {0};
    const struct field *lead = task->lead.count ? &task->lead.at[0] : &none;
    bool has_group = false;
    for (size_t i = 0; i < task->lead.count; i++)
        has_group = has_group || name_is_group(task->lead.at[i].words);
    bool has_object = count_words(task->action.words) >= FEWEST_ACTION_WORDS;
    bool has_time = task->deadline.kind != DEADLINE_NONE;
    task->clarity[CLARITY_PERSON] = given_at(*lead, task->lead.count > 0 && !has_group);
    task->clarity[CLARITY_WORK] = given_at(task->action, has_object);
    task->clarity[CLARITY_TIME] = given_at(task->deadline.field, has_time);
    task->clarity[CLARITY_RESPONSIBILITY] = given_at(*lead, task->lead.count == 1 && !has_group);
    task->clarity[CLARITY_PRODUCT] = given_at(task->product, task->product.words.len > 0);
    task->clarity[CLARITY_COMPETENCE] = given_at(task->competence, task->competence.words.len > 0);
}
