#include "report/target_report.h"

#include "report/json_member.h"
static void add_figure(struct json_writer *json, const struct target_figure *figure)
{
    char period[PERIOD_BYTES];
    if (!figure) {
        json_null(json);
        return;
    }
    json_open_object(json);
    json_add_text(json, "period", text_from(period_print(figure->period, period)));
    json_key(json, "value");
    json_signed_thousandths(json, figure->amount);
    json_add_text(json, "source", figure->source);
    json_add_number(json, "event", figure->event);
    json_add_bool(json, "taken_back", figure->is_void);
    json_close_object(json);
}

static void add_figures(struct json_writer *json, const char *key, const struct target_figures *figures)
{
    json_key(json, key);
    json_open_array(json);
    for (size_t i = 0; i < figures->count; i++)
        add_figure(json, &figures->at[i]);
    json_close_array(json);
}

static void add_mends(struct json_writer *json, const struct target_mends *mends)
{
    json_key(json, "mended");
    json_open_array(json);
    for (size_t i = 0; i < mends->count; i++) {
        const struct target_mend *mend = &mends->at[i];
        json_open_object(json);
        json_add_number(json, "event", mend->event);
        json_add_moment(json, "at", mend->at);
        json_key(json, "before");
        add_figure(json, &mend->before);
        json_key(json, "after");
        add_figure(json, &mend->after);
        json_add_text(json, "note", mend->note);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_baseline(struct json_writer *json, const struct target *target)
{
    const struct target_figure baseline = {
        .period = target->baseline_period,
        .amount = target->baseline,
        .event = target->event,
        .source = target->source,
    };
    json_key(json, "baseline");
    add_figure(json, target->has_baseline ? &baseline : NULL);
}

static void add_standing(struct json_writer *json, const struct target_standing *standing)
{
    bool has_both = standing->actual && standing->plan;
    json_key(json, "actual");
    add_figure(json, standing->actual);
    json_key(json, "plan");
    add_figure(json, standing->plan);
    json_key(json, "gap");
    if (has_both)
        json_signed_thousandths(json, standing->gap);
    else
        json_null(json);
    json_key(json, "met");
    if (has_both)
        json_bool(json, standing->is_met);
    else
        json_null(json);
}

static int64_t tied_by(const struct target *target, int64_t task)
{
    for (size_t i = 0; i < target->ties.count; i++)
        if (target->ties.at[i].task == task)
            return target->ties.at[i].event;
    return 0;
}

static void add_tasks(struct json_writer *json, const struct target_line *line)
{
    json_add_number(json, "tasks", (int64_t)line->count);
    json_add_number(json, "done", (int64_t)line->done);
    json_add_number(json, "late", (int64_t)line->late);
    json_key(json, "tied");
    json_open_array(json);
    for (size_t i = 0; i < line->tasks.count; i++) {
        const struct task_line *task = &line->tasks.at[i];
        json_open_object(json);
        json_add_number(json, "task", task->record.number);
        json_add_text(json, "title", task->title);
        json_add_text(json, "state", text_from(task_state_code(task->standing.state)));
        json_add_number(json, "late_days", task->standing.days_late);
        json_add_number(json, "event", tied_by(&line->target, task->record.number));
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_line(struct buffer *to, const struct target_line *line)
{
    const struct target *target = &line->target;
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_text(&json, "target", target->code);
    json_add_text(&json, "name", target->name);
    json_add_text(&json, "measure", target->measure);
    json_add_text(&json, "lead", line->lead.code);
    json_add_text(&json, "lead_name", line->lead.name);
    json_add_text(&json, "source", target->source);
    json_add_text(&json, "direction", target->rises ? TEXT("up") : TEXT("down"));
    json_add_number(&json, "event", target->event);
    add_baseline(&json, target);
    add_standing(&json, &line->standing);
    add_figures(&json, "plans", &target->plans);
    add_figures(&json, "actuals", &target->actuals);
    add_mends(&json, &target->mends);
    add_tasks(&json, line);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}

void target_lines_print_json(struct buffer *to, const struct target_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        add_line(to, &lines->at[i]);
}
