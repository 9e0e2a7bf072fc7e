#include "base/arena.h"
#include "report/deadline_words.h"
#include "report/reading_columns.h"
#include "web/hexagon.h"
#include "web/reading_view.h"

struct text names_join(struct arena *arena, const struct field_list *names, struct text between)
{
    struct text *words = arena_array(arena, struct text, names->count + 1);
    for (size_t i = 0; i < names->count; i++)
        words[i] = names->at[i].words;
    return text_join(arena, words, names->count, between);
}

static void show_marks(const struct reading *reading, const struct task *task, struct task_card *card)
{
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++) {
        enum clarity_mark asked = (enum clarity_mark)mark;
        bool is_missing = clarity_policy_misses(&reading->policy, task, asked);
        if (!reading->policy.asks_for[mark])
            continue;
        card->clear_count += !is_missing;
        card->marks.at[card->marks.count++] = (struct mark_view){
            is_missing, clarity_mark_title(asked), clarity_mark_question(asked), clarity_mark_advice(asked)};
    }
    for (size_t flaw = 0; flaw < TASK_FLAW_COUNT; flaw++)
        if (task_has_flaw(reading, task, (enum task_flaw)flaw))
            card->flaws.at[card->flaws.count++] = (struct advice){task_flaw_title((enum task_flaw)flaw),
                                                                  task_flaw_advice((enum task_flaw)flaw)};
}

static struct text deadline_of(const struct request *request, const struct task *task)
{
    struct text words = deadline_words(request->arena, &task->deadline, request->language);
    return text_is_empty(words) ? task->deadline.field.words : words;
}

struct task_card task_card_of(struct request *request, const struct reading *reading, const struct draft_task *task)
{
    struct arena *arena = request->arena;
    char path[CLAUSE_PATH_BYTES];
    struct task_card card = {.id = task->id,
                             .clause = text_copy(arena, clause_path(reading, task->task.clause, path)),
                             .hexagon = hexagon_draw(arena, &reading->policy, &task->task),
                             .lead = names_join(arena, &task->task.lead, TEXT("; ")),
                             .partners = names_join(arena, &task->task.coordinate, TEXT("; ")),
                             .action = task->task.action.words,
                             .deadline = deadline_of(request, &task->task),
                             .due = &task->task.deadline,
                             .deadline_has_kind = task->task.deadline.kind != DEADLINE_NONE,
                             .product = task->task.product.words,
                             .competence = task->task.competence.words,
                             .unclear = task_unclear_marks(arena, &reading->policy, &task->task, request->language),
                             .is_edited = task->is_edited,
                             .is_dropped = task->is_dropped};
    show_marks(reading, &task->task, &card);
    return card;
}
