#include "base/list.h"
#include "work/document/document_room.h"
#include "work/document/document_ties.h"

/*
 * document_tree.c: a document, its tasks, and what implements it: resolution, programme, plan, task.
 */

enum { DEEPEST_TREE = 32 };

static bool add_document(struct document_room *room, int64_t document, unsigned depth, struct tree_lines *lines,
                         struct error *error);

static bool is_below(const struct document_tasks *tasks, int64_t parent)
{
    for (size_t i = 0; parent != NO_NUMBER && i < tasks->count; i++)
        if (tasks->at[i].line.record.number == parent)
            return true;
    return false;
}

/* A task, then those that it was divided into. */
static void add_task(struct document_room *room, const struct document_tasks *tasks, const struct task_line *line,
                     unsigned depth, struct tree_lines *lines)
{
    LIST_ADD(room->arena, lines, ((struct tree_line){.depth = depth, .is_task = true, .task = *line}));
    for (size_t i = 0; depth < DEEPEST_TREE && i < tasks->count; i++)
        if (tasks->at[i].line.record.parent == line->record.number)
            add_task(room, tasks, &tasks->at[i].line, depth + 1, lines);
}

static bool add_tasks(struct document_room *room, int64_t document, unsigned depth, struct tree_lines *lines,
                      struct error *error)
{
    struct document_tasks tasks;
    if (!document_room_tasks(room, document, &tasks, error))
        return false;
    for (size_t i = 0; i < tasks.count; i++)
        if (!is_below(&tasks, tasks.at[i].line.record.parent))
            add_task(room, &tasks, &tasks.at[i].line, depth, lines);
    return true;
}

static bool add_implementing(struct document_room *room, int64_t document, unsigned depth, struct tree_lines *lines,
                             struct error *error)
{
    for (size_t i = 0; depth < DEEPEST_TREE && i < room->ties.count; i++) {
        const struct document_tie *tie = &room->ties.at[i];
        if (tie->to == document && tie->link == LINK_IMPLEMENTS && document_tie_held(tie, &room->cut) &&
            !add_document(room, tie->document, depth, lines, error))
            return false;
    }
    return true;
}

/* What is not meant for whoever asks is left out with all below it. */
static bool add_document(struct document_room *room, int64_t document, unsigned depth, struct tree_lines *lines,
                         struct error *error)
{
    struct tree_line line = {.depth = depth};
    struct document_line registered;
    if (!document_room_get(room, document, &registered, error))
        return depth > 0 && document_room_hides(error);
    if (!document_room_item(room, &registered, true, &line.document, error))
        return false;
    LIST_ADD(room->arena, lines, line);
    return add_tasks(room, document, depth + 1, lines, error) &&
           add_implementing(room, document, depth + 1, lines, error);
}

static bool implements_another(const struct document_room *room, int64_t document)
{
    for (size_t i = 0; i < room->ties.count; i++)
        if (room->ties.at[i].document == document && room->ties.at[i].link == LINK_IMPLEMENTS &&
            document_tie_held(&room->ties.at[i], &room->cut))
            return true;
    return false;
}

static bool add_all(struct document_room *room, struct tree_lines *lines, struct error *error)
{
    struct document_lines documents;
    if (!question_documents(room->reader, room->arena, TEXT_NONE, &documents, error))
        return false;
    for (size_t i = documents.count; i-- > 0;) {
        bool shows;
        if (!document_room_shows(room, &documents.at[i], &shows, error))
            return false;
        if (shows && !implements_another(room, documents.at[i].number) &&
            !add_document(room, documents.at[i].number, 0, lines, error))
            return false;
    }
    return true;
}

bool book_document_tree(struct book *book, struct arena *arena, const struct document_request *request,
                        struct tree_lines *lines, struct error *error)
{
    struct document_room room;
    if (!document_room_open(&room, book, arena, request, error))
        return false;
    *lines = (struct tree_lines){.on = room.on};
    return request->document == NO_NUMBER ? add_all(&room, lines, error)
                                          : add_document(&room, request->document, 0, lines, error);
}
