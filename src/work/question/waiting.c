#include "work/question/waiting.h"

#include "base/list.h"
#include "store/question/organisation_known.h"
#include "store/question/question_tally.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/groups.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct wait_sum {
    struct arena *arena;
    int32_t day;
    struct group_index index; /* by the unit and what is waited for */
    struct wait_lines *lines;
};

enum { WAIT_KINDS = 16 };

static bool take_task(void *listener, const struct task_record *record)
{
    struct wait_sum *sum = listener;
    struct wait_lines *lines = sum->lines;
    struct task_standing standing = task_standing_of(record, sum->day, 0);
    bool is_new;
    if (standing.waits_for == WAITS_FOR_NOTHING)
        return true;
    int64_t key = standing.waiting_unit * WAIT_KINDS + (int64_t)standing.waits_for;
    size_t place = group_index_place(&sum->index, key, &is_new);
    if (is_new)
        LIST_ADD(sum->arena, lines, ((struct wait_line){.unit = standing.waiting_unit, .what = standing.waits_for}));
    struct wait_line *line = &lines->at[place];
    if (line->tasks++ == 0 || standing.waiting_since < line->since) {
        line->since = standing.waiting_since;
        line->oldest = record->number;
    }
    return true;
}

static void take_kept(void *listener, const struct group_waits *group)
{
    struct wait_sum *sum = listener;
    struct wait_line line = {.unit = group->unit,
                             .what = group->what,
                             .tasks = group->tasks,
                             .oldest = group->oldest,
                             .since = group->since};
    LIST_ADD(sum->arena, sum->lines, line);
}

static int by_age(const void *one, const void *other)
{
    const struct wait_line *a = one, *b = other;
    if (a->since != b->since)
        return a->since < b->since ? -1 : 1;
    return (a->oldest > b->oldest) - (a->oldest < b->oldest);
}

bool book_waiting(struct book *book, struct arena *arena, const struct as_of *as_of, struct wait_lines *lines,
                  struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    struct unit_lines units;
    struct task_range range = {.kind = TASKS_WAITING};
    struct date day = as_of_day(book, as_of);
    struct wait_sum sum = {.arena = arena, .day = date_to_day(day), .index = group_index_open(arena), .lines = lines};
    *lines = (struct wait_lines){.on = day};
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !asker_open(&asker, book, reader, arena, as_of->as, error) ||
        !as_of_cut(reader, arena, as_of, &range.cut, error))
        return false;
    range.horizon = asker.horizon;
    if (task_cut_is_set(&range.cut))
        range.kind = TASKS_COUNTED;
    bool is_kept = !task_cut_is_set(&range.cut) && !asker.horizon;
    if (!question_units_known(reader, arena, sum.day, range.cut.known, &units, error) ||
        !(is_kept ? question_waits(reader, take_kept, &sum, error)
                  : question_tasks(reader, arena, &range, take_task, &sum, error)))
        return false;
    for (size_t i = 0; i < lines->count; i++) {
        struct unit_view unit = task_lines_unit(&units, lines->at[i].unit);
        lines->at[i].code = unit.code;
        lines->at[i].name = unit.name;
    }
    if (lines->count > 0)
        qsort(lines->at, lines->count, sizeof *lines->at, by_age);
    return true;
}
