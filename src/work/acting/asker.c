#include "work/acting/asker.h"

#include "base/message.h"
#include "store/question/horizon.h"
#include "store/question/personnel.h"
#include "work/acting/asker_horizon.h"
#include "work/book/book.h"

bool asker_open(struct asker *asker, struct book *book, struct book_reader *reader, struct arena *arena, struct text as,
                struct error *error)
{
    struct person_line person;
    int32_t today = date_to_day(book_today(book));
    *asker = (struct asker){.reader = reader, .arena = arena};
    if (text_is_empty(as))
        return true;
    if (!question_person(reader, arena, as, &person, error))
        return false;
    if (person.until != NO_DAY && person.until < today)
        return error_set_with(error, ERROR_FORBIDDEN, N_("“{1}” has left"), person.code);
    asker->person = person.number;
    return question_mandate(reader, arena, person.number, today, &asker->mandate, error) &&
           asker_horizon_read(asker, error);
}

static bool judge(struct asker *asker, enum permission permission, int64_t unit, const char **why, struct error *error)
{
    struct matter matter;
    *why = NULL;
    if (asker->person == NO_NUMBER)
        return true;
    if (!question_matter(asker->reader, asker->arena, NULL, unit, &matter, error))
        return false;
    permission_allows(permission, mandate_capacities(&asker->mandate, &matter), why);
    return true;
}

bool asker_may(struct asker *asker, enum permission permission, int64_t unit, bool *may, struct error *error)
{
    const char *why;
    if (!judge(asker, permission, unit, &why, error))
        return false;
    *may = !why;
    return true;
}

bool asker_check(struct asker *asker, enum permission permission, int64_t unit, struct error *error)
{
    const char *why;
    return judge(asker, permission, unit, &why, error) && (!why || error_set(error, ERROR_FORBIDDEN, why));
}

bool asker_sees_name(struct asker *asker, const struct personnel *personnel, int64_t person, int32_t day, bool *sees,
                     struct error *error)
{
    const struct appointments *all = &personnel->appointments;
    *sees = person == asker->person;
    if (!*sees && !asker_may(asker, PERMISSION_NAME_SEE, NO_NUMBER, sees, error))
        return false;
    for (size_t i = 0; i < all->count && !*sees; i++) {
        int64_t unit = personnel_position(personnel, all->at[i].position)->unit;
        if (all->at[i].person == person && term_holds(all->at[i].term, day) &&
            !asker_may(asker, PERMISSION_NAME_SEE, unit, sees, error))
            return false;
    }
    return true;
}

bool asker_check_task(struct asker *asker, int64_t task, struct error *error)
{
    const char *why;
    bool sees;
    if (!question_horizon_has(asker->reader, asker->horizon, task, &sees, error))
        return false;
    permission_allows(PERMISSION_TASK_SEE, 0, &why);
    return sees || error_set(error, ERROR_FORBIDDEN, why);
}
