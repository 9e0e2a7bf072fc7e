#include "work/personnel/personnel.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question/personnel.h"
#include "store/question/question.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"

/* One question under way. */
struct people {
    struct arena *arena;
    struct book_reader *reader;
    const struct people_request *request;
    struct personnel personnel;
    struct unit_lines units; /* as they were on the day */
    int64_t unit;            /* asked for; NO_NUMBER: any */
    int32_t day;
    struct asker asker;
};

static bool find_asked(struct people *people, struct error *error)
{
    struct text code = people->request->unit;
    if (text_is_empty(code))
        return true;
    const struct unit_line *unit = unit_lines_find(&people->units, code);
    if (!unit)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), code);
    people->unit = unit->record.number;
    return true;
}

static bool people_open(struct people *people, struct book *book, struct arena *arena,
                        const struct people_request *request, struct error *error)
{
    int32_t today = date_to_day(book_today(book));
    *people = (struct people){.arena = arena, .request = request};
    people->day = date_is_set(request->on) ? date_to_day(request->on) : today;
    return book_reader_open(book->store, arena, &people->reader, error) &&
           asker_open(&people->asker, book, people->reader, arena, request->as, error) &&
           question_units(people->reader, arena, people->day, &people->units, error) && find_asked(people, error) &&
           question_personnel(people->reader, arena, &people->personnel, error);
}

/* Whether whoever asks may see the name of somebody who serves in a unit; NO_NUMBER: who holds no position. */
static bool shows_name(struct people *people, int64_t person, int64_t unit, bool *shows, struct error *error)
{
    *shows = person == people->asker.person;
    return *shows || asker_may(&people->asker, PERMISSION_NAME_SEE, unit, shows, error);
}

static struct post_view post_of(const struct people *people, const struct appointment *appointment)
{
    const struct position_line *position = personnel_position(&people->personnel, appointment->position);
    const struct person_line *person = personnel_person(&people->personnel, appointment->person);
    const struct unit_line *unit = unit_lines_get(&people->units, position->unit);
    return (struct post_view){
        .person = person->code,
        .position = position->code,
        .title = position->title,
        .unit = unit ? unit->code : TEXT_NONE,
        .unit_name = unit ? unit->name : TEXT_NONE,
        .is_head = position->is_head,
        .is_acting = appointment->is_acting,
        .term = appointment->term,
    };
}

static bool is_wanted(const struct people *people, struct term term)
{
    return people->request->has_all || people->request->person.len > 0 || term_holds(term, people->day);
}

static bool is_inside(const struct people *people, int64_t unit)
{
    return people->unit == NO_NUMBER || unit_lines_reach(&people->units, unit, people->unit);
}

static struct text scope_of(const struct people *people, int64_t unit)
{
    const struct unit_line *line = unit_lines_get(&people->units, unit);
    return line ? line->code : TEXT_NONE;
}

static void add_roles(const struct people *people, int64_t person, struct role_views *roles)
{
    for (size_t i = 0; i < people->personnel.roles.count; i++) {
        const struct role_grant *grant = &people->personnel.roles.at[i];
        struct role_view role = {grant->role, scope_of(people, grant->unit), grant->term};
        if (grant->person == person && is_wanted(people, grant->term))
            LIST_ADD(people->arena, roles, role);
    }
}

/* Adds what a person holds; `is_there` says whether any of it lies in the unit that was asked for. */
static bool add_posts(struct people *people, const struct person_line *person, struct person_view *view, bool *is_there,
                      struct error *error)
{
    const struct appointments *all = &people->personnel.appointments;
    bool shows;
    if (!shows_name(people, person->number, NO_NUMBER, &shows, error))
        return false;
    *is_there = people->unit == NO_NUMBER;
    for (size_t i = 0; i < all->count; i++) {
        const struct appointment *appointment = &all->at[i];
        int64_t unit = personnel_position(&people->personnel, appointment->position)->unit;
        if (appointment->person != person->number || !is_wanted(people, appointment->term))
            continue;
        *is_there = *is_there || is_inside(people, unit);
        LIST_ADD(people->arena, &view->posts, post_of(people, appointment));
        if (!shows && !shows_name(people, person->number, unit, &shows, error))
            return false;
    }
    if (shows)
        view->name = person->name;
    return true;
}

bool book_people(struct book *book, struct arena *arena, const struct people_request *request,
                 struct person_views *views, struct error *error)
{
    struct people people;
    *views = (struct person_views){0};
    if (!people_open(&people, book, arena, request, error))
        return false;
    for (size_t i = 0; i < people.personnel.persons.count; i++) {
        const struct person_line *person = &people.personnel.persons.at[i];
        struct person_view view = {.code = person->code, .until = person->until};
        bool is_there, is_named = text_equal(person->code, request->person);
        if (request->person.len > 0 ? !is_named : !is_wanted(&people, (struct term){NO_DAY, person->until}))
            continue;
        if (!add_posts(&people, person, &view, &is_there, error))
            return false;
        add_roles(&people, person->number, &view.roles);
        if (is_there)
            LIST_ADD(arena, views, view);
    }
    return views->count > 0 || request->person.len == 0 ||
           error_set_with(error, ERROR_NOT_FOUND, N_("there is no person with the code “{1}”"), request->person);
}

static bool add_holders(struct people *people, const struct position_line *position, struct position_view *view,
                        struct error *error)
{
    const struct appointments *all = &people->personnel.appointments;
    for (size_t i = 0; i < all->count; i++) {
        const struct appointment *appointment = &all->at[i];
        struct post_view holder = post_of(people, appointment);
        bool shows;
        if (appointment->position != position->number || !is_wanted(people, appointment->term))
            continue;
        if (!shows_name(people, appointment->person, position->unit, &shows, error))
            return false;
        if (shows)
            holder.name = personnel_person(&people->personnel, appointment->person)->name;
        LIST_ADD(people->arena, &view->holders, holder);
    }
    return true;
}

bool book_positions(struct book *book, struct arena *arena, const struct people_request *request,
                    struct position_views *views, struct error *error)
{
    struct people people;
    *views = (struct position_views){0};
    if (!people_open(&people, book, arena, request, error))
        return false;
    for (size_t i = 0; i < people.personnel.positions.count; i++) {
        const struct position_line *position = &people.personnel.positions.at[i];
        const struct unit_line *unit = unit_lines_get(&people.units, position->unit);
        struct position_view view = {.code = position->code,
                                     .title = position->title,
                                     .unit = unit->code,
                                     .unit_name = unit->name,
                                     .is_head = position->is_head,
                                     .term = position->term};
        if (!is_wanted(&people, position->term) || !is_inside(&people, position->unit))
            continue;
        if (!add_holders(&people, position, &view, error))
            return false;
        LIST_ADD(arena, views, view);
    }
    return true;
}
