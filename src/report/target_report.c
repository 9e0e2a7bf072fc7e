#include "report/target_report.h"

#include "base/decimal.h"
#include "base/moment.h"
#include "report/table_words.h"

static const char *say(enum language language, const char *msgid)
{
    return message_translate(language, msgid);
}

/* "2026-Q1: 3.5 (#15)" */
static struct text figure_words(struct arena *arena, struct period period, int64_t amount, int64_t event)
{
    char printed_period[PERIOD_BYTES], printed[DECIMAL_BYTES];
    return text_print(arena, "%s: %s (#%lld)", period_print(period, printed_period), decimal_print(amount, printed),
                      (long long)event);
}

static void add_figure(struct buffer *to, enum language language, const char *label, const struct target_figure *figure)
{
    struct text words = TEXT("–");
    if (figure)
        words = figure_words(to->arena, figure->period, figure->amount, figure->event);
    buffer_print(to, "%s %.*s", say(language, label), TEXT_ARG(words));
}

static void add_standing(struct buffer *to, const struct target_standing *standing, enum language language)
{
    char gap[DECIMAL_BYTES];
    buffer_add(to, TEXT("    "));
    add_figure(to, language, N_("planned"), standing->plan);
    buffer_add(to, TEXT("; "));
    add_figure(to, language, N_("reached"), standing->actual);
    if (standing->plan && standing->actual) {
        struct text gap_words = text_print(to->arena, "%s%s", standing->gap > 0 ? "+" : "",
                                           decimal_print(standing->gap, gap));
        const char *met = standing->is_met ? N_("; gap {1}, the target is met")
                                           : N_("; gap {1}, the target is not met");
        message_fill(to, text_from(say(language, met)), &gap_words, 1);
    }
    buffer_add_byte(to, '\n');
}

static void add_tasks(struct buffer *to, const struct target_line *line, enum language language)
{
    const struct text numbers[] = {text_print(to->arena, "%zu", line->count), text_print(to->arena, "%zu", line->done),
                                   text_print(to->arena, "%zu", line->late)};
    buffer_add(to, TEXT("    "));
    message_fill(to,
                 text_from(message_translate_count(language, N_("{1} task works for it, {2} done, {3} late"),
                                                   N_("{1} tasks work for it, {2} done, {3} late"), line->count)),
                 numbers, COUNT_OF(numbers));
    buffer_add_byte(to, '\n');
}

static void add_figures(struct buffer *to, enum language language, const char *label,
                        const struct target_figures *figures)
{
    for (size_t i = 0; i < figures->count; i++) {
        const struct target_figure *figure = &figures->at[i];
        char day[DATE_BYTES];
        buffer_add(to, TEXT("      "));
        add_figure(to, language, label, figure);
        buffer_print(to, "  %s", message_day(language, date_from_day(moment_day(figure->at)), day));
        if (figure->is_void)
            buffer_print(to, " (%s)", say(language, N_("taken back")));
        table_add_seen(to, "  ", figure->source, "\n");
    }
}

/* What a figure was, and what it is by that mending. */
static void add_mends(struct buffer *to, enum language language, const struct target_mends *mends)
{
    for (size_t i = 0; i < mends->count; i++) {
        const struct target_mend *mend = &mends->at[i];
        const struct target_figure *before = &mend->before, *after = &mend->after;
        char day[DATE_BYTES];
        const struct text arguments[] = {
            text_from(message_day(language, date_from_day(moment_day(mend->at)), day)),
            text_print(to->arena, "%lld", (long long)mend->event),
            figure_words(to->arena, before->period, before->amount, before->event),
            figure_words(to->arena, after->period, after->amount, after->event),
        };
        const char *words = after->is_void ? N_("taken back on {1} (#{2}): {3}")
                                           : N_("corrected on {1} (#{2}): {3} → {4}");
        buffer_add(to, TEXT("      "));
        message_fill(to, text_from(say(language, words)), arguments, COUNT_OF(arguments));
        table_add_seen(to, " – ", mend->note, "\n");
    }
}

static void add_story(struct buffer *to, const struct target_line *line, enum language language)
{
    const struct target *target = &line->target;
    if (target->has_baseline) {
        struct text words = figure_words(to->arena, target->baseline_period, target->baseline, target->event);
        buffer_print(to, "      %s %.*s\n", say(language, N_("starts from")), TEXT_ARG(words));
    }
    if (target->source.len > 0)
        table_add_seen(to, text_print(to->arena, "      %s ", say(language, N_("set by"))).at, target->source, "\n");
    add_figures(to, language, N_("planned"), &target->plans);
    add_figures(to, language, N_("reached"), &target->actuals);
    add_mends(to, language, &target->mends);
    for (size_t i = 0; i < line->tasks.count; i++) {
        const struct task_line *task = &line->tasks.at[i];
        buffer_print(to, "      %s %lld  %s", say(language, N_("task")), (long long)task->record.number,
                     say(language, task_state_title(task->standing.state)));
        table_add_seen(to, "  ", task->title, "\n");
    }
}

void target_lines_print(struct buffer *to, const struct target_lines *lines, bool has_story, enum language language)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct target_line *line = &lines->at[i];
        table_add_seen(to, "", line->target.code, "  ");
        table_add_seen(to, "", table_said(language, line->target.name), " (");
        table_add_seen(to, "", line->target.measure, ") · ");
        table_add_seen(to, "", line->lead.name, "\n");
        add_standing(to, &line->standing, language);
        add_tasks(to, line, language);
        if (has_story)
            add_story(to, line, language);
    }
}
