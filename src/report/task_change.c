#include "base/arena.h"
#include "base/moment.h"
#include "base/seen.h"
#include "codec/json.h"
#include "report/json_member.h"
#include "report/table_words.h"
#include "report/task_report.h"

/*
 * task_change.c: what a command about tasks did, told to whoever gave it.
 */

enum { MOST_SHOWN = 100 };

static void say(struct buffer *to, enum language language, const char *message, const struct text *arguments,
                size_t count)
{
    message_fill(to, text_from(message_translate(language, message)), arguments, count);
    buffer_add_byte(to, '\n');
}

void task_assigned_print(struct buffer *to, int64_t task, bool as_json, enum language language)
{
    struct text number = text_print(to->arena, "%lld", (long long)task);
    if (as_json)
        buffer_print(to, "{\"task\":%lld}\n", (long long)task);
    else
        say(to, language, N_("Assigned as task {1}."), &number, 1);
}

static void add_state(struct json_writer *json, const char *key, const struct task_record *record)
{
    bool is_there = record->assigned_at != NO_MOMENT;
    json_add_text(json, key, is_there ? text_from(task_state_code(task_state_of(record))) : TEXT_NONE);
}

static void add_effect(struct json_writer *json, const struct task_effect *effect)
{
    json_open_object(json);
    json_add_number(json, "task", effect->after.number);
    json_add_text(json, "title", effect->title);
    add_state(json, "state_before", &effect->before);
    add_state(json, "state", &effect->after);
    json_add_day(json, "due_before", effect->before.due);
    json_add_day(json, "due", effect->after.due);
    json_add_text(json, "lead_before", effect->lead_before);
    json_add_text(json, "lead", effect->lead_after);
    json_close_object(json);
}

static void print_json(struct buffer *to, const struct task_change *change)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_number(&json, "tasks", (int64_t)change->tasks);
    json_add_number_or_null(&json, "batch", change->batch < 0 ? NO_NUMBER : change->batch);
    if (change->effects) {
        json_key(&json, "effects");
        json_open_array(&json);
        for (size_t i = 0; i < change->effects->count; i++)
            add_effect(&json, &change->effects->at[i]);
        json_close_array(&json);
    }
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

/* "being done → paused"; one alone where it stays. */
static void add_step(struct buffer *to, struct text before, struct text after)
{
    buffer_add(to, before);
    if (before.len > 0 && after.len > 0 && !text_equal(before, after))
        buffer_add(to, TEXT(" → "));
    if (!text_equal(before, after))
        buffer_add(to, after);
}

static struct text state_of(const struct task_record *record, enum language language)
{
    return record->assigned_at == NO_MOMENT
               ? TEXT_NONE
               : text_from(message_translate(language, task_state_title(task_state_of(record))));
}

/* "      4  Rà soát chợ tạm: being done → paused; KT; 2026-03-04" */
static void print_effect(struct buffer *to, const struct task_effect *effect, enum language language)
{
    char before[DATE_BYTES], after[DATE_BYTES];
    const struct task_record *was = &effect->before, *is = &effect->after;
    buffer_print(to, "%7lld  ", (long long)is->number);
    seen_add(to, table_said(language, effect->title));
    buffer_add(to, TEXT(": "));
    add_step(to, state_of(was, language), state_of(is, language));
    buffer_add(to, TEXT("; "));
    add_step(to, effect->lead_before, effect->lead_after);
    if (was->due != NO_DAY || is->due != NO_DAY)
        buffer_add(to, TEXT("; "));
    add_step(to, was->due == NO_DAY ? TEXT_NONE : text_from(table_day(language, was->due, before)),
             is->due == NO_DAY ? TEXT_NONE : text_from(table_day(language, is->due, after)));
    buffer_add_byte(to, '\n');
}

static void print_effects(struct buffer *to, const struct task_effects *effects, enum language language)
{
    size_t count = effects->count < MOST_SHOWN ? effects->count : MOST_SHOWN;
    for (size_t i = 0; i < count; i++)
        print_effect(to, &effects->at[i], language);
    struct text left = text_print(to->arena, "%zu", effects->count - count);
    if (effects->count > count)
        say(to, language, N_("And {1} more; “--json” has them all."), &left, 1);
}

void task_change_print(struct buffer *to, const struct task_change *change, bool as_json, enum language language)
{
    const struct text arguments[] = {text_print(to->arena, "%zu", change->tasks),
                                     text_print(to->arena, "%lld", (long long)change->batch)};
    if (as_json) {
        print_json(to, change);
        return;
    }
    if (change->effects)
        print_effects(to, change->effects, language);
    const char *words = change->effects ? message_translate_count(language, N_("{1} task: would be recorded."),
                                                                  N_("{1} tasks: would be recorded."), change->tasks)
                                        : message_translate_count(language, N_("{1} task: recorded."),
                                                                  N_("{1} tasks: recorded."), change->tasks);
    message_fill(to, text_from(words), arguments, 1);
    buffer_add_byte(to, '\n');
    if (change->batch >= 0)
        say(to, language, N_("To take it back as a whole: roviec task undo {2} --note WHY"), arguments, 2);
}
