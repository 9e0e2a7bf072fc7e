#include "work/organisation/book_name.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/personnel.h"
#include "store/question/question.h"
#include "work/acting/acting.h"
#include "work/acting/asker.h"
#include "work/acting/permission.h"
#include "work/book/book_state.h"

static bool step_name(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct book_naming *naming = request;
    struct event event = event_of(EVENT_BOOK_NAMED);
    struct text before, name = text_trim(naming->name);
    (void)answer;
    if (!permission_check(acting, PERMISSION_BOOK_NAME, NULL, NO_NUMBER, error) ||
        !transaction_book_name(acting->transaction, acting->arena, &before, error))
        return false;
    if (text_is_empty(name))
        return error_set(error, ERROR_USAGE, N_("say what the book is called, as “Phường Sông Trí”"));
    if (text_equal(name, before))
        return error_set_with(error, ERROR_CONFLICT, N_("the book is called “{1}” already"), name);
    event_set_text(&event, FIELD_NAME, name);
    event_set_text(&event, FIELD_BASIS, text_trim(naming->basis));
    return acting_append(acting, &event, error);
}

bool book_name_set(struct book *book, const struct book_command *command, const struct book_naming *naming,
                   struct error *error)
{
    struct book_naming request = *naming;
    int64_t answer;
    return book_act(book, command, step_name, &request, &answer, error);
}

static bool add_line(struct book_reader *reader, struct arena *arena, const struct personnel *people, int64_t number,
                     struct book_name_lines *names, struct error *error)
{
    struct event event;
    if (!question_event(reader, arena, number, &event, error))
        return false;
    int64_t by = person_read_by(event_text(&event, FIELD_BY));
    const struct person_line *person = by == NO_NUMBER ? NULL : personnel_person(people, by);
    struct book_name_line line = {.event = number,
                                  .at = event_number(&event, FIELD_AT),
                                  .name = event_text(&event, FIELD_NAME),
                                  .basis = event_text(&event, FIELD_BASIS),
                                  .by = person ? person->code : TEXT_NONE};
    LIST_ADD(arena, names, line);
    return true;
}

bool book_names(struct book *book, struct arena *arena, struct text as, struct book_name_lines *names,
                struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    struct personnel people;
    struct number_list events;
    *names = (struct book_name_lines){0};
    if (!book_reader_open(book->store, arena, &reader, error) || !asker_open(&asker, book, reader, arena, as, error) ||
        !asker_check(&asker, PERMISSION_PUBLISHED_SEE, NO_NUMBER, error) ||
        !question_personnel(reader, arena, &people, error) || !question_namings(reader, arena, &events, error))
        return false;
    for (size_t i = 0; i < events.count; i++)
        if (!add_line(reader, arena, &people, events.at[i], names, error))
            return false;
    return true;
}
