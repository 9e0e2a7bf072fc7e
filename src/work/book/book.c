#include "work/book/book.h"

#include "base/hash.h"
#include "base/message.h"
#include "work/book/book_state.h"

static struct store_settings store_settings_of(const struct book_settings *settings)
{
    return (struct store_settings){
        .folder = settings->folder, .sightings_folder = settings->sightings_folder, .clock = settings->clock};
}

bool book_create(const struct book_settings *settings, struct text origin, struct text name, struct error *error)
{
    struct store_settings store_settings = store_settings_of(settings);
    char token[TOKEN_BYTES], made_up[TOKEN_BYTES + 16];
    if (text_is_empty(origin)) {
        hash_random_token(token);
        snprintf(made_up, sizeof made_up, "roviec.local/%.12s", token);
        origin = text_from(made_up);
    }
    return store_create(&store_settings, origin, name, error);
}

bool book_create_anew(const struct book_settings *settings, struct text origin, struct text name, struct error *error)
{
    struct store_settings store_settings = store_settings_of(settings);
    return store_create_anew(&store_settings, origin, name, error);
}

bool book_is_guarded(const struct book *book)
{
    return store_is_guarded(book->store);
}

bool book_clock_is_behind(const struct book *book)
{
    return book->clock_is_behind;
}

bool book_open(const struct book_settings *settings, struct book **book, struct error *error)
{
    struct store_settings store_settings = store_settings_of(settings);
    struct book *opened = calloc(1, sizeof *opened);
    if (!opened)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    opened->settings = *settings;
    if (store_open(&store_settings, &opened->store, error)) {
        *book = opened;
        return true;
    }
    free(opened);
    return false;
}

void book_close(struct book *book)
{
    if (!book)
        return;
    store_close(book->store);
    free(book);
}

struct date book_today(const struct book *book)
{
    return clock_today(book->settings.clock, VIETNAM_OFFSET_MINUTES);
}
