#include "base/arena.h"
#include "codec/json.h"
#include "report/task_report.h"

/*
 * task_change.c: what a command about tasks did, told to whoever gave it.
 */

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

static void print_json(struct buffer *to, size_t tasks, int64_t batch)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_key(&json, "tasks");
    json_number(&json, tasks);
    json_key(&json, "batch");
    if (batch < 0)
        json_null(&json);
    else
        json_number(&json, (uint64_t)batch);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void task_change_print(struct buffer *to, size_t tasks, int64_t batch, bool as_json, enum language language)
{
    const struct text arguments[] = {text_print(to->arena, "%zu", tasks),
                                     text_print(to->arena, "%lld", (long long)batch)};
    if (as_json) {
        print_json(to, tasks, batch);
        return;
    }
    message_fill(
        to, text_from(message_translate_count(language, N_("{1} task: recorded."), N_("{1} tasks: recorded."), tasks)),
        arguments, 1);
    buffer_add_byte(to, '\n');
    if (batch >= 0)
        say(to, language, N_("To take it back as a whole: roviec task undo {2} --note WHY"), arguments, 2);
}
