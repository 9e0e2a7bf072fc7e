#include "report/rollup_report.h"

#include "base/moment.h"
#include "report/table_words.h"

enum { CODE_WIDTH = 9, LONG_CODE_WIDTH = 12, COUNT_WIDTH = 12 };

/* What is told of no task at all, and is no count. */
enum { NOTHING = NO_RATE };

static void pad_left(struct buffer *to, struct text words, size_t width)
{
    for (size_t points = text_count_points(words); points < width; points++)
        buffer_add_byte(to, ' ');
    buffer_add(to, words);
}

static void add_heading(struct buffer *to, const char *const *headings, size_t count, enum language language)
{
    table_pad(to, TEXT_NONE, CODE_WIDTH);
    for (size_t i = 0; i < count; i++) {
        buffer_add(to, TEXT("  "));
        pad_left(to, text_from(message_translate(language, headings[i])), COUNT_WIDTH);
    }
    buffer_add_byte(to, '\n');
}

static void add_counts(struct buffer *to, struct text code, const int64_t *counts, size_t count, struct text name)
{
    table_pad(to, code, CODE_WIDTH);
    for (size_t i = 0; i < count; i++) {
        buffer_add(to, TEXT("  "));
        pad_left(to, counts[i] == NOTHING ? TEXT("–") : text_print(to->arena, "%lld", (long long)counts[i]),
                 COUNT_WIDTH);
    }
    if (name.len > 0)
        table_add_seen(to, "  ", name, "");
    buffer_add_byte(to, '\n');
}

static const char *const group_headings[] = {N_("tasks"),    N_("in hand"),    N_("submitted"),
                                             N_("done"),     N_("waiting"),    N_("late"),
                                             N_("due soon"), N_("% progress"), N_("too many")};

/* What is more than can be carried. */
static int64_t excess(const struct rollup *rollup, int64_t limit)
{
    int64_t in_hand = tally_in_hand(&rollup->tally);
    return limit != NO_LIMIT && in_hand > limit ? in_hand - limit : 0;
}

static void print_group(struct buffer *to, struct text code, const struct rollup *rollup, int64_t limit,
                        struct text name)
{
    const struct tally *tally = &rollup->tally;
    int64_t progress = tally_tasks(tally) ? tally_progress(tally) : NOTHING;
    const int64_t counts[] = {tally_tasks(tally),   tally_in_hand(tally), tally->submitted, tally->done,
                              tally->waiting,       rollup->late,         rollup->due_soon, progress,
                              excess(rollup, limit)};
    add_counts(to, code, counts, COUNT_OF(counts), name);
}

void group_lines_print(struct buffer *to, const struct group_lines *lines, enum language language)
{
    add_heading(to, group_headings, COUNT_OF(group_headings), language);
    for (size_t i = 0; i < lines->count; i++) {
        const struct group_line *line = &lines->at[i];
        bool is_nobodys = line->number == NO_NUMBER;
        print_group(to, line->code, &line->rollup, line->limit,
                    is_nobodys ? text_from(message_translate(language, N_("given to nobody"))) : line->name);
    }
    print_group(to, text_from(message_translate(language, N_("all"))), &lines->total, NO_LIMIT, TEXT_NONE);
    if (lines->has_more)
        table_add_more(to, lines->at[lines->count - 1].number, language);
}

/* "   12  trả lời ý kiến: VP Văn phòng, từ 2026-03-20 (nhiệm vụ 7)" */
static void print_wait(struct buffer *to, const struct wait_line *line, enum language language)
{
    char since[DATE_BYTES];
    const struct text arguments[] = {
        text_from(message_translate(language, task_wait_title(line->what))),
        line->code.len ? text_print(to->arena, "%.*s %.*s", TEXT_ARG(line->code), TEXT_ARG(line->name))
                       : text_from(message_translate(language, N_("whoever assigned it"))),
        text_from(message_day(language, date_from_day(moment_day(line->since)), since)),
        text_print(to->arena, "%lld", (long long)line->oldest)};
    buffer_print(to, "%7lld  ", (long long)line->tasks);
    message_fill(to, text_from(message_translate(language, N_("{1}: {2}, since {3} (task {4})"))), arguments,
                 COUNT_OF(arguments));
    buffer_add_byte(to, '\n');
}

void wait_lines_print(struct buffer *to, const struct wait_lines *lines, enum language language)
{
    int64_t tasks = 0;
    for (size_t i = 0; i < lines->count; i++) {
        print_wait(to, &lines->at[i], language);
        tasks += lines->at[i].tasks;
    }
    struct text count = text_print(to->arena, "%lld", (long long)tasks);
    message_fill(
        to, text_from(message_translate_count(language, N_("{1} task waits"), N_("{1} tasks wait"), (size_t)tasks)),
        &count, 1);
    buffer_add_byte(to, '\n');
}

static const char *const punctuality_headings[] = {N_("in time"), N_("too late"),  N_("mean days"), N_("late"),
                                                   N_("not due"), N_("% in time"), N_("original")};

static void print_punctuality(struct buffer *to, struct text code, const struct punctuality_line *line)
{
    const struct punctuality *current = &line->current;
    const int64_t counts[] = {current->in_time,
                              current->too_late,
                              current->too_late ? current->days / current->too_late : NOTHING,
                              current->late_open,
                              current->open,
                              punctuality_rate(current),
                              punctuality_rate(&line->original)};
    add_counts(to, code, counts, COUNT_OF(counts), line->name);
}

void punctuality_lines_print(struct buffer *to, const struct punctuality_lines *lines, enum language language)
{
    add_heading(to, punctuality_headings, COUNT_OF(punctuality_headings), language);
    for (size_t i = 0; i < lines->count; i++)
        print_punctuality(to, lines->at[i].code, &lines->at[i]);
    print_punctuality(to, text_from(message_translate(language, N_("all"))), &lines->total);
}

void change_line_print(struct buffer *to, const struct change_line *line, enum language language)
{
    char at[MOMENT_BYTES], due[DATE_BYTES];
    const struct task_fact *fact = &line->fact;
    buffer_print(to, "#%-8lld %-16s  %7lld  ", (long long)fact->event, message_moment(language, fact->at, at),
                 (long long)line->task);
    table_pad(to, text_from(message_translate(language, event_kind_title(fact->kind))), 2 * CODE_WIDTH);
    buffer_add(to, TEXT("  "));
    table_pad(to, line->unit.code, LONG_CODE_WIDTH);
    buffer_add(to, TEXT("  "));
    buffer_add(
        to, text_from(fact->due <= CLEARED_DAY ? "          " : message_day(language, date_from_day(fact->due), due)));
    table_add_seen(to, "  ", table_said(language, line->title), "");
    if (line->ends_with_parts)
        buffer_print(to, " (%s)", message_translate(language, N_("with the last of the tasks of its leads")));
    buffer_add_byte(to, '\n');
}
