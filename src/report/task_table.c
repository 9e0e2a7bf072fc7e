#include "base/arena.h"
#include "base/seen.h"
#include "report/table_words.h"
#include "report/task_report.h"

enum { STATE_WIDTH = 24, LEAD_WIDTH = 8 };

static void print_line(struct buffer *to, const struct task_line *line, enum language language)
{
    SCRATCH(scratch, to->arena);
    char due[DATE_BYTES];
    buffer_print(to, "%7lld  %s  %3d%%  ", (long long)line->record.number, table_day(language, line->record.due, due),
                 line->record.percent);
    table_pad(to, table_standing(scratch, &line->standing, language), STATE_WIDTH);
    buffer_add(to, TEXT("  "));
    table_pad(to, line->lead.code, LEAD_WIDTH);
    buffer_add(to, TEXT("  "));
    seen_add(to, table_said(language, line->title));
    if (line->record.is_joint)
        buffer_print(to, " (%s)", message_translate(language, N_("joint")));
    buffer_add_byte(to, '\n');
}

void task_lines_print_table(struct buffer *to, const struct task_lines *list, enum language language)
{
    for (size_t i = 0; i < list->count; i++)
        print_line(to, &list->at[i], language);
    const struct text counts[] = {text_print(to->arena, "%zu", list->count),
                                  text_print(to->arena, "%lld", (long long)list->total)};
    const char *words = list->total > (int64_t)list->count
                            ? message_translate(language, N_("{1} of {2} tasks"))
                            : message_translate_count(language, N_("{1} task"), N_("{1} tasks"), list->count);
    message_fill(to, text_from(words), counts, COUNT_OF(counts));
    buffer_add_byte(to, '\n');
    if (list->has_more)
        table_add_more(to, list->at[list->count - 1].record.number, language);
}
