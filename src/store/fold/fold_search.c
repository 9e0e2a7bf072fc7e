#include "store/fold/fold_search.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/list.h"
#include "store/engine/query.h"
#include "store/engine/search.h"
#include "store/fold/task_words_row.h"
#include "store/log/log.h"

struct new_task {
    int64_t place, task;
};

/* New tasks, in the order of their numbers. */
struct search_fold {
    struct new_task *at;
    size_t count, capacity;
};

static int64_t place_of(const struct fold *fold)
{
    return search_place(fold->task.assigned_at, fold->task.number);
}

void fold_search_add(struct fold *fold)
{
    if (fold->leaves_search)
        return;
    if (!fold->search)
        fold->search = arena_new(fold->arena, struct search_fold);
    LIST_ADD(fold->arena, fold->search, ((struct new_task){place_of(fold), fold->task.number}));
}

/* The task at hand, where it is new; most often it is the last one. */
static struct new_task *find_new(const struct fold *fold)
{
    for (size_t i = fold->search ? fold->search->count : 0; i > 0 && fold->search->at[i - 1].task >= fold->task.number;
         i--)
        if (fold->search->at[i - 1].task == fold->task.number)
            return &fold->search->at[i - 1];
    return NULL;
}

bool fold_search_before(struct fold *fold, struct arena *arena, struct search_entry *entry, struct error *error)
{
    *entry = (struct search_entry){.place = place_of(fold)};
    return fold->leaves_search || task_words_row_get(fold->connection, arena, fold->task.number, &entry->words, error);
}

static bool index_entry(struct fold *fold, enum statement statement, const struct search_entry *entry,
                        struct error *error)
{
    struct query query = query_of(fold->connection, statement);
    query_set_number(&query, SEARCH_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, SEARCH_ADD_PLACE, entry->place);
    query_set_text(&query, SEARCH_ADD_TITLE, entry->words.title);
    query_set_text(&query, SEARCH_ADD_DESCRIPTION, entry->words.description);
    return query_run(&query, error);
}

static bool is_same(const struct search_entry *one, const struct search_entry *other)
{
    return one->place == other->place && text_equal(one->words.title, other->words.title) &&
           text_equal(one->words.description, other->words.description);
}

bool fold_search_change(struct fold *fold, const struct search_entry *before, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct search_entry after;
    struct new_task *new = find_new(fold);
    if (new)
        new->place = place_of(fold);
    if (new || fold->leaves_search)
        return true;
    return fold_search_before(fold, scratch, &after, error) &&
           (is_same(before, &after) ||
            (index_entry(fold, SQL_SEARCH_REMOVE, before, error) && index_entry(fold, SQL_SEARCH_ADD, &after, error)));
}

static int by_place(const void *one, const void *other)
{
    const struct new_task *a = one, *b = other;
    return (a->place > b->place) - (a->place < b->place);
}

static bool index_new(struct fold *fold, const struct new_task *new, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct search_entry entry = {.place = new->place};
    return task_words_row_get(fold->connection, scratch, new->task, &entry.words, error) &&
           index_entry(fold, SQL_SEARCH_ADD, &entry, error);
}

bool fold_search_write(struct fold *fold, struct error *error)
{
    struct search_fold *search = fold->search;
    if (!search)
        return true;
    qsort(search->at, search->count, sizeof *search->at, by_place);
    for (size_t i = 0; i < search->count; i++)
        if (!index_new(fold, &search->at[i], error))
            return false;
    fold->search = NULL;
    return true;
}
