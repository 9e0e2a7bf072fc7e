#include "cli/due.h"

#include "base/message.h"
#include "cli/command.h"
#include "cli/typed.h"
#include "model/event.h"
#include "work/reading/deadline.h"

/* Two strokes between digits are meant as one day, which 31/2/2026 is not; 2/2026 is a month. */
static bool is_meant_as_day(struct text words)
{
    size_t strokes = 0;
    for (size_t i = 0; i < words.len; i++) {
        bool is_stroke = words.at[i] == '/' || words.at[i] == '-' || words.at[i] == '.';
        if (!is_stroke && (words.at[i] < '0' || words.at[i] > '9'))
            return false;
        strokes += is_stroke;
    }
    return strokes == 2;
}

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
        if (is_meant_as_day(words))
            return error_set_with(error, ERROR_USAGE, N_("“{1}” names no day"), words);
        work_deadline(session->arena, words, today, &answer);
        if (!deadline_last_day(answer.kind, answer.value, &date))
            return error_set_with(error, ERROR_USAGE, N_("“{1}” names no day"), words);
    }
    *day = date_to_day(date);
    return true;
}
