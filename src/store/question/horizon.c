#include "store/question/horizon.h"

#include "base/list.h"
#include "store/engine/query.h"
#include "store/log/log.h"

bool question_unit_tree(struct book_reader *reader, struct arena *arena, struct unit_tree *tree, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_UNIT_TREE);
    query_set_number(&query, UNIT_TREE_BOOK, BOOK_NUMBER);
    *tree = (struct unit_tree){0};
    while (query_next(&query)) {
        size_t number = (size_t)query_number(&query);
        while (tree->count <= number)
            LIST_ADD(arena, tree, (struct tree_unit){0});
        tree->at[number].parent = query_number_or(&query, NO_NUMBER);
        tree->at[number].is_inside = query_number(&query) == 0;
    }
    return query_end(&query, error);
}

static enum statement statement_of(enum task_relation relation)
{
    switch (relation) {
    case RELATION_DONE_BY:
        return SQL_TASKS_DONE_BY;
    case RELATION_FOLLOWED_BY:
        return SQL_TASKS_FOLLOWED_BY;
    case RELATION_ABOUT:
        return SQL_TASKS_ABOUT_UNIT;
    case RELATION_ASSIGNED_BY:
        break;
    }
    return SQL_TASKS_ASSIGNED_BY;
}

bool question_related_tasks(struct book_reader *reader, struct arena *arena, enum task_relation relation, int64_t who,
                            struct number_list *tasks, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), statement_of(relation));
    query_set_number(&query, TASKS_DONE_BY_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASKS_DONE_BY_WHO, who);
    while (query_next(&query))
        LIST_ADD(arena, tasks, query_number(&query));
    return query_end(&query, error);
}

bool question_horizon_has(struct book_reader *reader, const struct task_horizon *horizon, int64_t task, bool *has,
                          struct error *error)
{
    *has = !horizon;
    if (*has)
        return true;
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_LEAD);
    query_set_number(&query, TASK_LEAD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_LEAD_NUMBER, task);
    *has = query_next(&query) && task_horizon_has(horizon, task, query_number(&query));
    return query_end(&query, error);
}
