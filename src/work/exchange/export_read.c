#include "work/exchange/export_read.h"

#include "base/moment.h"
#include "store/question/erasure.h"
#include "store/question/question.h"

static bool note_erasure(struct book_reader *reader, struct arena *arena, int64_t number, struct event *event,
                         struct error *error)
{
    struct event erasing;
    int64_t erasure;
    if (!question_erased(reader, number, &erasure, error))
        return false;
    if (erasure == NO_NUMBER)
        return true;
    if (!question_event(reader, arena, erasure, &erasing, error))
        return false;
    event_set_number(event, FIELD_ERASED, moment_day(event_number(&erasing, FIELD_AT)));
    return true;
}

bool export_read(struct book_reader *reader, struct arena *arena, int64_t number, struct event *event,
                 struct error *error)
{
    return question_event(reader, arena, number, event, error) &&
           (event_has_words(event) || note_erasure(reader, arena, number, event, error));
}
