#include "work/exchange/import_file.h"

#include "base/message.h"
#include "base/moment.h"
#include "base/utf8.h"
#include "store/question/imported.h"
#include "store/question/lookup.h"

/* A file that was imported is not taken in again without a word. */
bool import_file_check(const struct import *import, const struct import_file *file, struct error *error)
{
    struct acting *acting = import->acting;
    struct event before;
    int64_t number;
    if (!transaction_imported(acting->transaction, text_from(file->digest), &number, error))
        return false;
    if (number == NO_NUMBER || file->again)
        return true;
    if (!lookup_event(acting->transaction, acting->arena, number, &before, error))
        return false;
    int64_t by = person_read_by(event_text(&before, FIELD_BY));
    const struct person_line *person = by == NO_NUMBER ? NULL : personnel_person(&import->personnel, by);
    error_set(error, ERROR_CONFLICT,
              person ? N_("this very file was imported on {1}, by {3}: {2} tasks")
                     : N_("this very file was imported on {1}, by the owner of the folder: {2} tasks"));
    error_add_day(error, 1, date_from_day(moment_day(event_number(&before, FIELD_AT))));
    error_add_number(error, 2, event_number(&before, FIELD_TASKS));
    if (person)
        error_add_argument(error, 3, person->code);
    return error_add_hint(error, N_("“--again” takes it in once more; “roviec task undo” takes an import back"));
}

/* Says which file it was; nothing where it brought nothing. The answer is the event that does. */
bool import_file_close(const struct import *import, const struct import_file *file, int64_t *closing,
                       struct error *error)
{
    struct event event = event_of(EVENT_FILE_IMPORTED);
    *closing = NO_NUMBER;
    if (import->event_count == 0)
        return true;
    *closing = lookup_next_event(import->transaction);
    event_set_number(&event, FIELD_BATCH, import->batch);
    event_set_text(&event, FIELD_DIGEST, text_from(file->digest));
    if (utf8_is_valid(file->name))
        event_set_text(&event, FIELD_FILES, file->name);
    event_set_number(&event, FIELD_TASKS, (int64_t)import->task_count);
    event_set_number(&event, FIELD_UNITS, (int64_t)import->unit_count);
    return acting_append(import->acting, &event, error);
}
