#include "extract/extract.h"

#include "base/list.h"
#include "extract/cited_day.h"
#include "extract/clarity.h"
#include "extract/finder.h"
#include "extract/header.h"
#include "extract/task_fields.h"
#include "extract/unit_resolve.h"

static void add_task(struct finder *finder, struct finding *finding, struct reading *reading)
{
    const struct passage *passage = &finder->passages.at[finding->passage];
    struct task *task = &finding->task;
    task->action = words_field(&passage->words, finding->from, finding->end);
    task->clause = passage->clause;
    product_read(finder, finding);
    competence_read(finder, finding);
    task->confidence = confidence_judge(finding, passage->block);
    clarity_judge(task);
    LIST_ADD(finder->arena, &reading->tasks, *task);
}

/* The day from which a document's deadlines are seen. */
static struct date seen_from(const struct finder *finder, const struct header *header)
{
    const struct extract_context *context = finder->context;
    if (date_is_set(header->day))
        return header->day;
    if (date_is_set(context->on))
        return context->on;
    struct date cited = cited_day(&finder->passages, context->today);
    if (!date_is_set(cited))
        cited = named_year(&finder->passages, context->today);
    return date_is_set(cited) ? cited : context->today;
}

void extract_reading(struct arena *arena, const struct read_text *text, const struct extract_context *context,
                     struct reading *reading)
{
    reading->text = text;
    header_read(arena, text, &reading->header);
    struct finder finder = {.arena = arena,
                            .context = context,
                            .issuer = reading->header.authority.words,
                            .times = deadline_words_open(arena)};
    struct block_list blocks;
    blocks_read(arena, text, &blocks);
    passages_read(arena, &blocks, reading, &finder.passages);
    finder.on = seen_from(&finder, &reading->header);
    finder.names = (struct names_context){arena, finder.on};
    tasks_find(&finder);
    reading->tasks = (struct task_list){.at = arena_array(arena, struct task, finder.findings.count + 1),
                                        .capacity = finder.findings.count + 1};
    for (size_t i = 0; i < finder.findings.count; i++)
        add_task(&finder, &finder.findings.at[i], reading);
    if (context->units)
        unit_resolve(arena, context->units, finder.on, reading);
}
