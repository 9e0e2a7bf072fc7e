#include "store/question/erasure.h"

#include "base/fold.h"
#include "base/list.h"
#include "base/message.h"
#include "store/log/erased_words.h"
#include "store/log/event_row.h"
#include "store/log/log.h"

bool question_erased(struct book_reader *reader, int64_t event, int64_t *erasure, struct error *error)
{
    return erased_words_by(book_reader_connection(reader), event, erasure, error);
}

static bool holds(struct arena *arena, const struct event *event, struct text folded, bool in_words)
{
    for (size_t i = 0; i < EVENT_FIELD_COUNT; i++) {
        enum event_field field = (enum event_field)i;
        if (event_has(event, field) && event_field_is_text(field) && event_field_is_word(field) == in_words &&
            text_find(fold_case(arena, event_text(event, field)), folded) != TEXT_NOT_FOUND)
            return true;
    }
    return false;
}

static bool look(struct arena *arena, const struct event_row *row, struct text folded, struct words_held *held,
                 struct error *error)
{
    SCRATCH(scratch, arena);
    struct event event;
    if (!event_parse(scratch, row->opening.facts, row->opening.words, &event))
        return error_set(error, ERROR_DAMAGED, N_("an event cannot be read; see “roviec verify”"));
    if (holds(scratch, &event, folded, true))
        LIST_ADD(arena, &held->in_words, row->number);
    else if (holds(scratch, &event, folded, false))
        LIST_ADD(arena, &held->in_facts, row->number);
    return true;
}

bool question_words_held(struct book_reader *reader, struct arena *arena, struct text words, struct words_held *held,
                         struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_EVENT_LIST);
    struct text folded = fold_case(arena, words);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, EVENT_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_LIST_FIRST, 0);
    query_set_number(&query, EVENT_LIST_COUNT, INT64_MAX);
    *held = (struct words_held){0};
    while (is_sound && query_next(&query)) {
        struct event_row row = event_row_read(&query);
        is_sound = look(arena, &row, folded, held, error);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}
