#include "cli/due.h"

#include "base/message.h"
#include "cli/command.h"
#include "cli/typed.h"
#include "model/event.h"
#include "work/deadline.h"

bool due_read(struct session *session, const char *typed, struct date today, int32_t *day, struct error *error)
{
    struct text words;
    struct date date;
    struct deadline_answer answer;
    *day = NO_DAY;
    if (!typed)
        return true;
    if (!typed_words(session, typed, &words, error))
        return false;
    if (!date_read(words, &date)) {
        work_deadline(session->arena, words, today, &answer);
        if (!deadline_last_day(answer.kind, answer.value, &date))
            return error_set_with(error, ERROR_USAGE, N_("“{1}” names no day"), words);
    }
    *day = date_to_day(date);
    return true;
}
