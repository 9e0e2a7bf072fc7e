#include "store/fold/task_words_row.h"

#include "base/arena.h"
#include "store/engine/query.h"
#include "store/log/log.h"

bool task_words_row_get(struct connection *connection, struct arena *arena, int64_t task, struct task_words *words,
                        struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_WORDS);
    query_set_number(&query, TASK_WORDS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_WORDS_TASK, task);
    *words = (struct task_words){0};
    if (query_next(&query)) {
#define TASK_WORDS(name, field) words->name = text_copy(arena, query_text(&query));
#include "model/task-words.def"
#undef TASK_WORDS
    }
    return query_end(&query, error);
}

bool task_words_row_title(struct connection *connection, struct arena *arena, int64_t task, struct text *title,
                          struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_TITLE);
    query_set_number(&query, TASK_TITLE_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_TITLE_TASK, task);
    *title = query_next(&query) ? text_copy(arena, query_text(&query)) : TEXT_NONE;
    return query_end(&query, error);
}

static bool set_words(struct fold *fold, enum statement statement, int64_t task, const struct task_words *words,
                      struct error *error)
{
    struct query query = query_of(fold->connection, statement);
    query_set_number(&query, TASK_WORDS_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_WORDS_ADD_TASK, task);
#define TASK_WORDS(name, field) query_set_text(&query, TASK_WORDS_ADD_##field, words->name);
#include "model/task-words.def"
#undef TASK_WORDS
    return query_run(&query, error);
}

bool task_words_row_add(struct fold *fold, const struct event *event, struct error *error)
{
    struct task_words words = {0};
    int64_t task = event_number(event, FIELD_TASK);
    task_words_apply(&words, event);
    return set_words(fold, SQL_TASK_WORDS_ADD, task, &words, error);
}

bool task_words_row_correct(struct fold *fold, const struct event *event, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct task_words before, after;
    int64_t task = event_number(event, FIELD_TASK);
    if (!task_words_row_get(fold->connection, scratch, task, &before, error))
        return false;
    after = before;
    task_words_apply(&after, event);
    return memcmp(&before, &after, sizeof after) == 0 || set_words(fold, SQL_TASK_WORDS_SET, task, &after, error);
}
