#include "work/erasure/erasure.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/erasure.h"
#include "store/question/question.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/event_names.h"

/*
 * erasure_choice.c: which events hold what is to be erased.
 */

enum { STRETCH_MOST = 1000000 };

/* One choice under way. */
struct choosing {
    struct book_reader *reader;
    struct arena *arena;
    const struct erasure_request *request;
    struct event_names names;
    int64_t size; /* of the ledger */
    struct number_list numbers, kept;
};

static bool add_stretch(struct choosing *choosing, struct text line, struct error *error)
{
    struct text rest = line, part;
    uint64_t first, last;
    bool is_read = text_split(&rest, '-', &part) && text_to_number(part, INT64_MAX, &first) &&
                   (text_is_empty(rest) ? text_to_number(part, INT64_MAX, &last)
                                        : text_to_number(rest, INT64_MAX, &last));
    if (!is_read || last < first || last - first >= STRETCH_MOST)
        return error_set_with(error, ERROR_USAGE,
                              N_("“{1}” is neither the number of an event nor two of them as 12-15"), line);
    if ((int64_t)last >= choosing->size)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no event {1}"), line);
    for (uint64_t number = first; number <= last; number++)
        LIST_ADD(choosing->arena, &choosing->numbers, (int64_t)number);
    return true;
}

static bool find_numbers(struct choosing *choosing, struct error *error)
{
    struct text lines = choosing->request->events;
    struct words_held held = {0};
    for (struct text line; text_split(&lines, '\n', &line);)
        if (!add_stretch(choosing, line, error))
            return false;
    if (choosing->request->holding.len > 0 &&
        !question_words_held(choosing->reader, choosing->arena, choosing->request->holding, &held, error))
        return false;
    for (size_t i = 0; i < held.in_words.count; i++)
        LIST_ADD(choosing->arena, &choosing->numbers, held.in_words.at[i]);
    number_list_settle(&choosing->numbers);
    choosing->kept = held.in_facts;
    return true;
}

/* What the book and its units are called stays. */
static bool names_units(const struct event *event)
{
    return event_subject(event_kind(event)) == SUBJECT_UNIT || event_kind(event) == EVENT_BOOK_OPENED ||
           event_kind(event) == EVENT_BOOK_NAMED;
}

static void add_files(struct choosing *choosing, struct erasure_choice *choice, const struct event *event)
{
    struct text lines = event_text(event, FIELD_ATTACHMENTS), digest;
    for (struct text line; text_split(&lines, '\n', &line);)
        if (text_split(&line, ' ', &digest) && text_find(choice->files, digest) == TEXT_NOT_FOUND)
            choice->files = text_print(choosing->arena, "%.*s%s%.*s", TEXT_ARG(choice->files),
                                       choice->files.len > 0 ? "\n" : "", TEXT_ARG(digest));
}

static bool look_at(struct choosing *choosing, int64_t number, struct erasure_choice *choice, struct error *error)
{
    struct logged_event logged = {0};
    if (!event_names_tell(&choosing->names, number, &logged, error))
        return false;
    if (names_units(&logged.event)) {
        choice->kept[choice->kept_count++] = logged;
        return true;
    }
    bool has_files = choosing->request->with_files && event_has(&logged.event, FIELD_ATTACHMENTS);
    if (event_has_words(&logged.event) || has_files)
        choice->events[choice->event_count++] = logged;
    if (has_files)
        add_files(choosing, choice, &logged.event);
    return true;
}

static bool look_at_all(struct choosing *choosing, struct erasure_choice *choice, struct error *error)
{
    size_t count = choosing->numbers.count;
    *choice = (struct erasure_choice){.holding = choosing->request->holding};
    choice->events = arena_array(choosing->arena, struct logged_event, count);
    choice->kept = arena_array(choosing->arena, struct logged_event, count + choosing->kept.count);
    for (size_t i = 0; i < choosing->numbers.count; i++)
        if (!look_at(choosing, choosing->numbers.at[i], choice, error))
            return false;
    for (size_t i = 0; i < choosing->kept.count; i++) {
        struct logged_event logged = {0};
        if (!event_names_tell(&choosing->names, choosing->kept.at[i], &logged, error))
            return false;
        choice->kept[choice->kept_count++] = logged;
    }
    return choice->event_count > 0 ||
           error_set(error, ERROR_NOT_FOUND, N_("there is nothing that could be erased in what was chosen"));
}

bool book_erasure_choose(struct book *book, struct arena *arena, const struct erasure_request *request,
                         struct erasure_choice *choice, struct error *error)
{
    SCRATCH(scratch, arena); /* the reader goes back with it: whoever reads keeps the files from being written anew */
    struct choosing choosing = {.arena = arena, .request = request};
    struct asker asker;
    if (!book_reader_open(book->store, scratch, &choosing.reader, error) ||
        !asker_open(&asker, book, choosing.reader, arena, request->as, error) ||
        !asker_check(&asker, PERMISSION_ERASE, NO_NUMBER, error))
        return false;
    if (text_is_empty(request->events) && text_is_empty(request->holding))
        return error_set(error, ERROR_USAGE, N_("say what to erase: numbers of events, or words with “--holding”"));
    return event_names_open(choosing.reader, arena, NO_DAY, &TASK_CUT_NOW, &choosing.names, error) &&
           question_log_size(choosing.reader, arena, &choosing.size, error) && find_numbers(&choosing, error) &&
           look_at_all(&choosing, choice, error);
}
