#include "extract/extract.h"

#include "extract/head/header.h"
#include "extract/place/unit_resolve.h"
#include "extract/task/cited_day.h"
#include "extract/task/finder.h"

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

/* A length that counts from the day of a document without any ends on no known day. */
static void forget_guessed_ends(struct reading *reading)
{
    for (size_t i = 0; i < reading->tasks.count; i++) {
        struct deadline_count *count = &reading->tasks.at[i].deadline.count;
        if (count->start == START_WRITTEN)
            count->from = count->due = (struct date){0};
    }
}

void extract_reading(struct arena *arena, const struct read_text *text, const struct extract_context *context,
                     struct reading *reading)
{
    reading->text = text;
    header_read(arena, text, &reading->header);
    struct finder finder = {.arena = arena,
                            .context = context,
                            .issuer = issuer_key(arena, reading->header.authority.words),
                            .tasks = &reading->tasks,
                            .times = deadline_words_open(arena)};
    struct block_list blocks;
    blocks_read(arena, text, &blocks);
    passages_read(arena, &blocks, reading, &finder.passages);
    finder.on = seen_from(&finder, &reading->header);
    finder.names = (struct names_context){arena, finder.on, names_memory_open(arena)};
    tasks_find(&finder);
    if (!date_is_set(reading->header.day) && !date_is_set(context->on))
        forget_guessed_ends(reading);
    if (context->units)
        unit_resolve(arena, context->units, finder.on, reading);
}
