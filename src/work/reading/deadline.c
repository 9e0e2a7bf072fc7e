#include "work/reading/deadline.h"

#include "calendar/calendar.h"
#include "calendar/deadline.h"

void work_deadline(struct arena *arena, struct text words, struct date on, struct deadline_answer *answer)
{
    struct deadline deadline;
    *answer = (struct deadline_answer){.kind = DEADLINE_NONE};
    if (!deadline_find(words, on, &calendar_vietnam, DEADLINE_IN_FIELD, &deadline))
        return;
    answer->kind = deadline.kind;
    answer->count = deadline.count;
    if (deadline.is_impossible)
        answer->impossible = text_slice(words, deadline.start, deadline.end);
    answer->value = text_copy(arena, text_from(deadline.value));
}
