#include "store/question/search_parts.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "store/engine/search.h"

/* The first word of a text as it stands in the index. */
struct first_word {
    struct arena *arena;
    struct text word;
};

static bool take_first(void *listener, const struct search_token *token)
{
    struct first_word *first = listener;
    first->word = text_copy(first->arena, token->word);
    return false;
}

/* Takes the next part off a query: "words" or "words"*, with its quotes. */
static bool take_part(struct text *rest, struct text *part, bool *is_beginning)
{
    *rest = text_trim(*rest);
    size_t end = rest->len ? text_find_byte(text_from_offset(*rest, 1), '"') : TEXT_NOT_FOUND;
    if (end == TEXT_NOT_FOUND)
        return false;
    *part = text_slice(*rest, 0, end + 2);
    *rest = text_from_offset(*rest, end + 2);
    *is_beginning = text_starts(*rest, TEXT("*"));
    if (*is_beginning)
        *rest = text_from_offset(*rest, 1);
    return true;
}

/* A beginning of several words stands for a phrase: the engine alone can tell where that is. */
static bool add_beginning(struct arena *arena, struct search_parts *parts, struct text part)
{
    struct first_word first = {.arena = arena};
    if (parts->beginning_count == MOST_BEGINNINGS || text_find_byte(part, ' ') != TEXT_NOT_FOUND ||
        search_split(part, take_first, &first))
        return false;
    parts->beginnings[parts->beginning_count++] = first.word;
    return true;
}

bool search_parts_of(struct arena *arena, struct text query, struct search_parts *parts)
{
    struct buffer whole = buffer_open(arena, query.len + 1);
    bool is_beginning;
    *parts = (struct search_parts){0};
    for (struct text part; take_part(&query, &part, &is_beginning);) {
        if (is_beginning && !add_beginning(arena, parts, part))
            return false;
        if (is_beginning)
            continue;
        buffer_add_byte(&whole, ' ');
        buffer_add(&whole, part);
    }
    parts->whole = buffer_text(&whole);
    return whole.len > 0 && parts->beginning_count > 0;
}

bool search_parts_begin(const struct search_parts *parts, struct text title, struct text description)
{
    for (size_t i = 0; i < parts->beginning_count; i++)
        if (!search_has_beginning(title, parts->beginnings[i]) &&
            !search_has_beginning(description, parts->beginnings[i]))
            return false;
    return true;
}
