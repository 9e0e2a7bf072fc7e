#include "work/question/task_source.h"

#include "model/document_symbol.h"
#include "store/question/document.h"
#include "store/question/question.h"
#include "work/acting/asker_document.h"

static bool is_symbol(const struct source_room *room, struct text words, struct text symbol)
{
    struct arena *arena = room->asker->arena;
    return symbol.len > 0 && text_equal(document_symbol_key(arena, words), document_symbol_key(arena, symbol));
}

static bool says_symbol(const struct source_room *room, int64_t event, struct text words, bool *says,
                        struct error *error)
{
    struct event said;
    if (!question_event(room->asker->reader, room->asker->arena, event, &said, error))
        return false;
    *says = is_symbol(room, words, event_text(&said, FIELD_SYMBOL));
    return true;
}

/* Whether a document was registered under a number, or had it by a correction. */
static bool bore(const struct source_room *room, const struct document_line *document, struct text words, bool *did,
                 struct error *error)
{
    struct number_list mends;
    if (!says_symbol(room, document->event, words, did, error) ||
        !question_document_mends(room->asker->reader, room->asker->arena, document->number, &mends, error))
        return false;
    for (size_t i = 0; i < mends.count && !*did; i++)
        if (!says_symbol(room, mends.at[i], words, did, error))
            return false;
    return true;
}

static void hide(struct task_source *source)
{
    *source = (struct task_source){.origin.document = NO_NUMBER, .is_hidden = true};
}

/* The document that the assignment names. */
static bool read_named(const struct source_room *room, struct task_source *source, struct error *error)
{
    struct asker *asker = room->asker;
    bool sees, had = false;
    struct document_line *document = &source->document;
    if (!question_document(asker->reader, asker->arena, source->origin.document, document, error) ||
        !question_document_known(asker->reader, asker->arena, room->cut->known, document, error) ||
        !asker_sees_document(asker, room->units, document->number, &sees, error))
        return false;
    if (!sees) {
        hide(source);
        return true;
    }
    if (text_is_empty(source->words) || text_is_empty(document->symbol) ||
        is_symbol(room, source->words, document->symbol))
        return true;
    if (!bore(room, document, source->words, &had, error))
        return false;
    if (had)
        source->words = document->symbol;
    return true;
}

/* What a series makes has the words of the series, which comes from the document. The first task above that names one
 * decides. */
static bool find_above(const struct source_room *room, int64_t task, struct text words, bool *is_hidden,
                       struct error *error)
{
    struct asker *asker = room->asker;
    struct task_origin origin = {.document = NO_NUMBER};
    struct task_record record;
    struct task_words above;
    bool sees;
    *is_hidden = false;
    while (origin.document == NO_NUMBER) {
        if (!question_task(asker->reader, asker->arena, &TASK_CUT_NOW, task, &record, error))
            return false;
        task = record.parent;
        if (task == NO_NUMBER)
            return true;
        if (!question_task_origin(asker->reader, asker->arena, task, &origin, error))
            return false;
    }
    if (!asker_sees_document(asker, room->units, origin.document, &sees, error) ||
        !question_task_words(asker->reader, asker->arena, room->cut, task, &above, error))
        return false;
    *is_hidden = !sees && text_equal(above.source, words);
    return true;
}

/* A number that a document has which is seen is no secret, whatever else has it. */
static bool read_written(const struct source_room *room, int64_t task, struct task_source *source, struct error *error)
{
    struct asker *asker = room->asker;
    struct document_lines meant;
    bool had, sees = false, is_hidden = false;
    if (text_is_empty(source->words))
        return true;
    if (asker->person != NO_NUMBER && !find_above(room, task, source->words, &is_hidden, error))
        return false;
    if (is_hidden) {
        hide(source);
        return true;
    }
    if (!question_documents_meant(asker->reader, asker->arena, source->words, &meant, &had, error))
        return false;
    for (size_t i = 0; i < meant.count && !sees; i++)
        if (!asker_sees_document(asker, room->units, meant.at[i].number, &sees, error))
            return false;
    if (meant.count > 0 && !sees) {
        hide(source);
        return true;
    }
    if (!had || meant.count != 1)
        return true;
    if (!question_document_known(asker->reader, asker->arena, room->cut->known, &meant.at[0], error))
        return false;
    if (!text_is_empty(meant.at[0].symbol))
        source->words = meant.at[0].symbol;
    return true;
}

bool task_source_read(const struct source_room *room, int64_t task, struct text words, struct task_source *source,
                      struct error *error)
{
    *source = (struct task_source){.words = words};
    if (!question_task_origin(room->asker->reader, room->asker->arena, task, &source->origin, error))
        return false;
    return source->origin.document != NO_NUMBER ? read_named(room, source, error)
                                                : read_written(room, task, source, error);
}
