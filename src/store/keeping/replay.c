#include "store/keeping/replay.h"

#include "base/list.h"
#include "base/message.h"
#include "store/engine/query.h"
#include "store/keeping/replay_room.h"
#include "store/log/event_row.h"
#include "store/log/log.h"
#include "store/log/tile_root.h"

static bool damaged(int64_t number, const char *message, struct error *error)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)number);
    return error_set_with(error, ERROR_DAMAGED, message, text_from(digits));
}

static bool replay_event(struct arena *arena, struct replay *replay, const struct event_row *row, struct error *error)
{
    SCRATCH(scratch, arena);
    const struct opening *opening = &row->opening;
    struct event event;
    if (row->number != (int64_t)replay->tree.size)
        return damaged((int64_t)replay->tree.size, N_("event {1} is missing from the ledger"), error);
    if (!row->has_salts)
        return damaged(row->number, N_("event {1} has no proper salt"), error);
    if (!event_parse(scratch, opening->facts, opening->words, &event) ||
        !text_equal(event_text(&event, FIELD_BOOK), replay->origin))
        return damaged(row->number, N_("event {1} cannot be read as an event of this book"), error);
    struct commitment commitment = opening_commitment(opening);
    struct digest leaf = commitment_leaf(&commitment);
    if (row->leaf_start.len > 0 && !text_equal(row->leaf_start, (struct text){(const char *)leaf.at, LEAF_START_BYTES}))
        return damaged(row->number, N_("event {1} was changed after it was recorded"), error);
    struct tile_root filled = TILE_ROOT_NONE;
    if (opening->keeps_words_back)
        LIST_ADD(replay->arena, &replay->erased, row->number);
    tree_append(&replay->tree, leaf, tile_root_catch, &filled);
    return tile_root_replay(replay->book, replay->room, &filled, error) &&
           fold_event(&replay->fold, &event, row->number, error);
}

static bool replay_events(struct arena *arena, struct replay *replay, struct error *error)
{
    struct query query = query_of(replay->book, SQL_EVENT_LIST);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, EVENT_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_LIST_FIRST, 0);
    query_set_number(&query, EVENT_LIST_COUNT, INT64_MAX);
    while (is_sound && query_next(&query)) {
        struct event_row row = event_row_read(&query);
        is_sound = replay_event(arena, replay, &row, error);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound && fold_finish(&replay->fold, error);
}

/* Words are gone only where an event says so, and where one says so they are. */
static bool check_erased(struct replay *replay, struct error *error)
{
    struct query query = query_of(replay->room, SQL_ERASED_ALL);
    struct error ignored;
    bool is_sound = true;
    size_t place = 0;
    query_set_number(&query, ERASED_ALL_BOOK, BOOK_NUMBER);
    for (; is_sound && query_next(&query); place++) {
        int64_t told = query_number(&query), gone = place < replay->erased.count ? replay->erased.at[place] : INT64_MAX;
        if (gone < told)
            is_sound = damaged(gone, N_("the words of event {1} are gone, and no event says that they were erased"),
                               error);
        else if (gone > told)
            is_sound = damaged(told, N_("the words of event {1} were erased, and are there again"), error);
    }
    if (!query_end(&query, is_sound ? error : &ignored) || !is_sound)
        return false;
    return place == replay->erased.count ||
           damaged(replay->erased.at[place],
                   N_("the words of event {1} are gone, and no event says that they were erased"), error);
}

bool replay_run(struct replay *replay, struct arena *arena, struct error *error)
{
    replay->arena = arena;
    if (!replay_room_open(arena, replay->book, &replay->room, error))
        return false;
    replay->fold = (struct fold){.connection = replay->room, .arena = arena, .leaves_search = true};
    return replay_events(arena, replay, error) && check_erased(replay, error);
}
