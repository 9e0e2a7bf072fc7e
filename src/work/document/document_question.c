#include "work/document/document_question.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/message.h"
#include "store/question/horizon.h"
#include "store/question/personnel.h"
#include "store/question/question.h"
#include "work/document/document_room.h"
#include "work/document/document_ties.h"
#include "work/question/task_lines.h"

bool book_documents(struct book *book, struct arena *arena, const struct document_request *request,
                    struct document_items *items, struct error *error)
{
    struct document_room room;
    struct document_lines lines;
    struct text words = question_words(arena, request->words);
    if (!text_is_empty(request->words) && text_is_empty(words))
        return error_set(error, ERROR_USAGE, N_("there is no word to search for"));
    if (!document_room_open(&room, book, arena, request, error) ||
        !question_documents(room.reader, arena, words, &lines, error))
        return false;
    *items = (struct document_items){.on = room.on};
    for (size_t i = 0; i < lines.count; i++) {
        struct document_item item;
        bool shows;
        if (!document_room_shows(&room, &lines.at[i], &shows, error) ||
            (shows && !document_room_item(&room, &lines.at[i], false, &item, error)))
            return false;
        if (shows)
            LIST_ADD(arena, items, item);
    }
    return true;
}

static bool add_relation(struct document_room *room, int64_t document, const struct document_tie *tie,
                         struct document_relations *relations, struct error *error)
{
    struct document_relation relation = {.link = tie->link, .is_back = tie->to == document};
    if ((tie->document != document && tie->to != document) || !document_tie_held(tie, &room->cut))
        return true;
    if (!document_room_get(room, relation.is_back ? tie->document : tie->to, &relation.other, error))
        return document_room_hides(error);
    LIST_ADD(room->arena, relations, relation);
    return true;
}

static bool read_viewers(struct document_room *room, struct document_page *page, struct error *error)
{
    struct document_viewers viewers;
    if (!question_document_viewers(room->reader, room->arena, page->item.line.number, &viewers, error))
        return false;
    page->viewers = arena_array(room->arena, struct unit_view, viewers.units.count);
    page->viewer_count = viewers.units.count;
    for (size_t i = 0; i < viewers.units.count; i++)
        page->viewers[i] = task_lines_unit(&room->units, viewers.units.at[i]);
    page->roles = viewers.roles;
    return true;
}

/* The registration and what mended it, where anything did. */
static bool read_mends(struct document_room *room, struct document_page *page, struct error *error)
{
    struct number_list numbers;
    struct personnel people;
    if (!question_document_mends(room->reader, room->arena, page->item.line.number, &numbers, error))
        return false;
    if (numbers.count == 0)
        return true;
    if (!question_personnel(room->reader, room->arena, &people, error))
        return false;
    page->mends = arena_array(room->arena, struct logged_event, numbers.count + 1);
    for (size_t i = 0; i < numbers.count && numbers.at[i] < room->cut.known; i++) {
        if (page->mend_count == 0)
            page->mends[page->mend_count++].number = page->item.line.event;
        page->mends[page->mend_count++].number = numbers.at[i];
    }
    for (size_t i = 0; i < page->mend_count; i++) {
        struct logged_event *mend = &page->mends[i];
        if (!question_event(room->reader, room->arena, mend->number, &mend->event, error))
            return false;
        const struct person_line *by = personnel_person(&people, person_read_by(event_text(&mend->event, FIELD_BY)));
        mend->by = by ? by->code : TEXT_NONE;
    }
    return true;
}

bool book_document(struct book *book, struct arena *arena, const struct document_request *request,
                   struct document_page *page, struct error *error)
{
    struct document_room room;
    struct document_line line;
    *page = (struct document_page){0};
    if (!document_room_open(&room, book, arena, request, error) ||
        !document_room_get(&room, request->document, &line, error) ||
        !document_room_item(&room, &line, false, &page->item, error))
        return false;
    page->on = room.on;
    for (size_t i = 0; i < room.ties.count; i++)
        if (!add_relation(&room, line.number, &room.ties.at[i], &page->relations, error))
            return false;
    return question_document_files(room.reader, arena, line.number, room.cut.known, &page->files, error) &&
           read_viewers(&room, page, error) && read_mends(&room, page, error) &&
           document_room_tasks(&room, line.number, &page->tasks, error);
}

static bool has_task(const struct document_tasks *tasks, int64_t task)
{
    for (size_t i = 0; i < tasks->count; i++)
        if (tasks->at[i].line.record.number == task)
            return true;
    return false;
}

static bool add_touched(struct document_room *room, int64_t document, struct document_tasks *touched,
                        struct error *error)
{
    struct document_tasks tasks;
    if (!document_room_tasks(room, document, &tasks, error))
        return false;
    for (size_t i = 0; i < tasks.count; i++)
        if (task_is_open(&tasks.at[i].line.record) && !has_task(touched, tasks.at[i].line.record.number))
            LIST_ADD(room->arena, touched, tasks.at[i]);
    return true;
}

/* A document touches others, or was touched itself, by one that whoever asks may see. */
static bool add_touched_by(struct document_room *room, int64_t document, const struct document_tie *tie,
                           struct document_tasks *touched, struct error *error)
{
    struct document_line other;
    bool is_its = tie->document == document || tie->to == document;
    if (!is_its || !document_link_touches(tie->link) || !document_tie_held(tie, &room->cut))
        return true;
    if (tie->to == document && !document_room_get(room, tie->document, &other, error))
        return document_room_hides(error);
    struct number_list below = document_ties_below(room->arena, &room->ties, tie->to, &room->cut);
    for (size_t i = 0; i < below.count; i++)
        if (!add_touched(room, below.at[i], touched, error))
            return false;
    return true;
}

bool book_touched_tasks(struct book *book, struct arena *arena, const struct document_request *request,
                        struct document_tasks *tasks, struct error *error)
{
    struct document_room room;
    struct document_line line;
    *tasks = (struct document_tasks){0};
    if (!document_room_open(&room, book, arena, request, error) ||
        !document_room_get(&room, request->document, &line, error))
        return false;
    for (size_t i = 0; i < room.ties.count; i++)
        if (!add_touched_by(&room, line.number, &room.ties.at[i], tasks, error))
            return false;
    return true;
}

bool book_tasks_without_basis(struct book *book, struct arena *arena, const struct document_request *request,
                              struct task_lines *tasks, struct error *error)
{
    struct document_room room;
    struct number_list numbers;
    if (!document_room_open(&room, book, arena, request, error) ||
        !question_tasks_without_basis(room.reader, arena, &numbers, error))
        return false;
    *tasks = (struct task_lines){.on = room.on};
    for (size_t i = 0; i < numbers.count; i++) {
        struct task_record record;
        bool sees;
        if (!question_horizon_has(room.reader, room.asker.horizon, numbers.at[i], &sees, error))
            return false;
        if (!sees)
            continue;
        if (!question_task(room.reader, arena, &room.cut, numbers.at[i], &record, error)) {
            if (error->kind == ERROR_NOT_FOUND)
                continue;
            return false;
        }
        struct task_line line = task_lines_of(&room.units, &record, room.asked);
        if (!question_task_title(room.reader, arena, &room.cut, numbers.at[i], &line.title, error))
            return false;
        LIST_ADD(arena, tasks, line);
    }
    return true;
}
