#include "work/book/as_of.h"

#include "base/moment.h"
#include "store/question/question.h"
#include "work/book/book.h"

bool as_of_cut(struct book_reader *reader, struct arena *arena, const struct as_of *as_of, struct task_cut *cut,
               struct error *error)
{
    *cut = TASK_CUT_NOW;
    if (date_is_set(as_of->on))
        cut->until = moment_of_day(date_to_day(as_of->on) + 1) - 1;
    if (!date_is_set(as_of->known))
        return true;
    int64_t seconds = moment_of_day(date_to_day(as_of->known) + 1) - (int64_t)VIETNAM_OFFSET_MINUTES * 60;
    return question_recorded_since(reader, arena, 1000 * seconds, &cut->known, error);
}

struct date as_of_day(const struct book *book, const struct as_of *as_of)
{
    if (date_is_set(as_of->on))
        return as_of->on;
    return date_is_set(as_of->known) ? as_of->known : book_today(book);
}
