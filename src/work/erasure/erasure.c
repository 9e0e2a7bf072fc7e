#include "work/erasure/erasure.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "base/message.h"
#include "store/keeping/erase.h"
#include "store/keeping/scrub.h"
#include "store/question/lookup.h"
#include "work/acting/acting.h"
#include "work/acting/permission.h"
#include "work/book/book_state.h"

enum { LONGEST_LIST_BYTES = 1 << 24 };

static bool holds(struct arena *arena, struct text words, struct text held)
{
    return held.len > 0 && text_find(fold_case(arena, words), fold_case(arena, held)) != TEXT_NOT_FOUND;
}

/* The order is kept, so it must not say again what it erases. */
static bool check_order(struct acting *acting, const struct erasure_order *order, struct error *error)
{
    struct text held = order->choice->holding;
    if (acting->command->is_trial)
        return true;
    if (text_is_empty(text_trim(order->note)))
        return error_set(error, ERROR_USAGE, N_("say why with “--note”, without the words that are erased"));
    if (text_is_empty(text_trim(order->basis)))
        return error_set(error, ERROR_USAGE, N_("name the decision or the provision that orders it with “--basis”"));
    if (holds(acting->arena, order->note, held) || holds(acting->arena, order->basis, held))
        return error_set(error, ERROR_USAGE,
                         N_("the reason and the basis stay in the book: leave out of them what is erased"));
    return true;
}

static bool is_chosen(const struct erasure_choice *choice, int64_t number)
{
    for (size_t i = 0; i < choice->event_count; i++)
        if (choice->events[i].number == number)
            return true;
    return false;
}

/* A file goes where everything that names it was chosen. */
static bool check_file(struct acting *acting, const struct erasure_choice *choice, struct text digest,
                       struct error *error)
{
    struct number_list naming;
    if (!transaction_naming(acting->transaction, acting->arena, digest, &naming, error))
        return false;
    for (size_t i = 0; i < naming.count; i++) {
        if (is_chosen(choice, naming.at[i]))
            continue;
        error_set(error, ERROR_CONFLICT, N_("event {1} names the file {2} too; choose that one as well"));
        error_add_number(error, 1, naming.at[i]);
        return error_add_argument(error, 2, digest);
    }
    return true;
}

static bool add_files(struct acting *acting, const struct erasure_choice *choice, struct event *event,
                      struct error *error)
{
    struct text digests = choice->files;
    for (struct text digest; text_split(&digests, '\n', &digest);)
        if (!check_file(acting, choice, digest, error))
            return false;
    event_set_text(event, FIELD_ERASED_FILES, choice->files);
    return true;
}

/* Others may have erased words since they were chosen. */
static bool add_events(struct acting *acting, const struct erasure_choice *choice, struct event *event,
                       struct error *error)
{
    struct buffer lines = buffer_open(acting->arena, LONGEST_LIST_BYTES);
    for (size_t i = 0; i < choice->event_count; i++) {
        SCRATCH(scratch, acting->arena);
        struct event chosen;
        int64_t number = choice->events[i].number;
        if (!lookup_event(acting->transaction, scratch, number, &chosen, error))
            return false;
        if (event_has_words(&chosen))
            buffer_print(&lines, "%s%lld", lines.len > 0 ? "\n" : "", (long long)number);
    }
    event_set_text(event, FIELD_ERASES, buffer_text(&lines));
    return true;
}

static bool step_erase(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct erasure_order *order = request;
    struct event event = event_of(EVENT_WORDS_ERASED);
    if (!permission_check(acting, PERMISSION_ERASE, NULL, NO_NUMBER, error) || !check_order(acting, order, error) ||
        !add_events(acting, order->choice, &event, error) || !add_files(acting, order->choice, &event, error))
        return false;
    if (!event_has(&event, FIELD_ERASES) && !event_has(&event, FIELD_ERASED_FILES))
        return error_set(error, ERROR_STALE, N_("what was chosen has been erased meanwhile"));
    event_set_text(&event, FIELD_NOTE, text_trim(order->note));
    event_set_text(&event, FIELD_BASIS, text_trim(order->basis));
    *answer = lookup_next_event(acting->transaction);
    return acting_append(acting, &event, error) &&
           (acting->command->is_trial || transaction_erase(acting->transaction, *answer, error));
}

bool book_erase(struct book *book, struct arena *arena, const struct book_command *command,
                const struct erasure_order *order, int64_t *event, struct error *error)
{
    struct erasure_order request = *order;
    return book_act(book, command, step_erase, &request, event, error) &&
           (command->is_trial || book_erase_finish(book, arena, error));
}

bool book_erase_finish(struct book *book, struct arena *arena, struct error *error)
{
    return store_scrub(book->store, arena, error);
}
