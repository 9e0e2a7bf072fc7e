#include "work/acting/acting.h"

#include "base/message.h"
#include "base/moment.h"
#include "store/question/lookup.h"
#include "store/question/personnel.h"
#include "work/acting/acting_clock.h"
#include "work/acting/acting_seen.h"
#include "work/book/book_state.h"

enum { COMMAND_BYTES = 512 << 20 }; /* a change of many tasks has an event for each, a file many tasks */

struct run {
    struct book *book;
    const struct book_command *command;
    acting_step *step;
    void *request;
};

static int64_t now(const struct book *book)
{
    int64_t seconds = clock_now_ms(book->settings.clock) / 1000;
    return seconds + (int64_t)VIETNAM_OFFSET_MINUTES * 60;
}

/* Who acts: one who has left acts no more. */
static bool identify(struct acting *acting, struct error *error)
{
    struct person_line person;
    if (text_is_empty(acting->command->as))
        return true;
    if (!transaction_person(acting->transaction, acting->arena, acting->command->as, &person, error))
        return false;
    if (person.until != NO_DAY && person.until < acting->today)
        return error_set_with(error, ERROR_FORBIDDEN, N_("“{1}” has left"), person.code);
    acting->person = person.number;
    acting->by = person_print_by(acting->arena, person.number);
    return transaction_mandate(acting->transaction, acting->arena, person.number, acting->today, &acting->mandate,
                               error);
}

static bool run_step(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    const struct run *run = argument;
    int64_t present = now(run->book);
    struct acting acting = {.transaction = transaction,
                            .arena = arena,
                            .command = run->command,
                            .by = person_print_by(arena, NO_NUMBER),
                            .at = run->command->at ? run->command->at : present,
                            .present = present,
                            .today = moment_day(present)};
    if (!acting_check_clock(&acting, present, &run->book->clock_is_behind, error))
        return false;
    if (acting.at > present)
        return error_set(error, ERROR_CONFLICT, N_("the moment is still to come; record it when it has happened"));
    int64_t first = lookup_next_event(transaction);
    return identify(&acting, error) && run->step(&acting, run->request, answer, error) &&
           acting_check_seen(&acting, first, error);
}

bool book_act(struct book *book, const struct book_command *command, acting_step *step, void *request, int64_t *answer,
              struct error *error)
{
    struct run run = {book, command, step, request};
    struct store_command stored = {.run = run_step,
                                   .argument = &run,
                                   .key = command->key,
                                   .request = command->request,
                                   .is_trial = command->is_trial,
                                   .memory_bytes = COMMAND_BYTES};
    return store_write(book->store, &stored, answer, error);
}

bool acting_append(struct acting *acting, struct event *event, struct error *error)
{
    event_set_number(event, FIELD_AT, acting->at);
    event_set_text(event, FIELD_BY, acting->by);
    return transaction_append(acting->transaction, event, error);
}
