#include "work/list.h"

#include "base/list.h"
#include "base/message.h"
#include "work/book_state.h"
#include "work/task_lines.h"

/* One question under way. */
struct search {
    struct arena *arena;
    const struct list_request *request;
    const struct unit_lines *units;
    struct text words; /* to find, empty for none */
    int64_t lead;
    int32_t day;
    struct task_lines *list;
};

static bool is_wanted(const struct search *search, const struct task_record *record,
                      const struct task_standing *standing)
{
    const struct list_request *request = search->request;
    bool is_in_hand = task_is_open(record) && standing->state != TASK_SUBMITTED;
    return (!request->late || (standing->is_late && is_in_hand)) && (!request->due_soon || standing->is_due_soon) &&
           (!request->waiting || standing->waits_for != WAITS_FOR_NOTHING) &&
           (!request->done || standing->state == TASK_DONE) &&
           (search->lead == NO_NUMBER || record->lead == search->lead) &&
           (request->parent == NO_NUMBER || record->parent == request->parent);
}

static bool take_task(void *listener, const struct task_record *record)
{
    struct search *search = listener;
    struct task_lines *list = search->list;
    struct task_standing standing = task_standing_of(record, search->day, DUE_SOON_DAYS);
    if (!is_wanted(search, record, &standing))
        return true;
    LIST_ADD(search->arena, list, task_lines_of(search->units, record, search->day));
    return true;
}

static struct task_range range_of(const struct search *search, const struct task_cut *cut)
{
    const struct list_request *request = search->request;
    struct task_range range = {.kind = TASKS_ALL, .cut = *cut};
    if (search->words.len > 0) {
        range.kind = TASKS_FOUND;
        range.words = search->words;
    } else if (request->parent != NO_NUMBER) {
        range.kind = TASKS_OF_PARENT;
        range.number = request->parent;
    } else if (search->lead != NO_NUMBER) {
        range.kind = TASKS_OF_LEAD;
        range.number = search->lead;
    } else if (request->late || request->due_soon) {
        range.kind = TASKS_IN_HAND;
        range.first = request->due_soon ? search->day : INT32_MIN;
        range.last = request->late ? search->day - 1 : search->day + DUE_SOON_DAYS;
    }
    return range;
}

static bool find_lead(const struct unit_lines *units, struct text code, int64_t *lead, struct error *error)
{
    *lead = NO_NUMBER;
    if (text_is_empty(code))
        return true;
    const struct unit_line *unit = unit_lines_find(units, code);
    if (!unit)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), code);
    *lead = unit->record.number;
    return true;
}

static bool add_titles(struct book_reader *reader, struct arena *arena, struct task_lines *list, struct error *error)
{
    for (size_t i = 0; i < list->count; i++) {
        struct task_words words;
        if (!question_task_words(reader, arena, list->at[i].record.number, &words, error))
            return false;
        list->at[i].title = words.title;
    }
    return true;
}

bool book_list(struct book *book, struct arena *arena, const struct list_request *request, struct task_lines *list,
               struct error *error)
{
    struct book_reader *reader;
    struct unit_lines units;
    struct task_cut cut;
    struct date day = task_lines_day(book, &request->as_of);
    struct search search = {.arena = arena, .request = request, .units = &units, .day = date_to_day(day), .list = list};
    *list = (struct task_lines){.on = day};
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !task_lines_cut(reader, arena, &request->as_of, &cut, error) ||
        !question_units(reader, arena, search.day, &units, error) ||
        !find_lead(&units, request->unit, &search.lead, error))
        return false;
    search.words = question_words(arena, request->words);
    if (request->words.len > 0 && search.words.len == 0)
        return error_set(error, ERROR_USAGE, N_("there is no word to search for"));
    struct task_range range = range_of(&search, &cut);
    return question_tasks(reader, arena, &range, take_task, &search, error) && add_titles(reader, arena, list, error);
}
