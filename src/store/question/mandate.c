#include "store/question/mandate.h"

#include "base/list.h"
#include "base/message.h"
#include "model/personnel.h"
#include "store/engine/query.h"
#include "store/log/log.h"
#include "store/transaction/transaction.h"

/* No unit of an organisation lies deeper. */
enum { MOST_UNITS_ABOVE = 1000 };

/* Goes up from a unit, which is part of the path itself. */
static bool read_path(struct connection *connection, struct arena *arena, int64_t unit, struct unit_path *path,
                      struct error *error)
{
    *path = (struct unit_path){0};
    while (unit != NO_NUMBER && path->count < MOST_UNITS_ABOVE) {
        struct query query = query_of(connection, SQL_UNIT_ABOVE);
        query_set_number(&query, UNIT_ABOVE_BOOK, BOOK_NUMBER);
        query_set_number(&query, UNIT_ABOVE_NUMBER, unit);
        LIST_ADD(arena, path, unit);
        unit = query_next(&query) ? query_number_or(&query, NO_NUMBER) : NO_NUMBER;
        if (!query_end(&query, error))
            return false;
    }
    return true;
}

static struct query query_of_person(struct connection *connection, enum statement statement, int64_t person,
                                    int32_t day)
{
    struct query query = query_of(connection, statement);
    query_set_number(&query, MANDATE_POSTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, MANDATE_POSTS_PERSON, person);
    query_set_number(&query, MANDATE_POSTS_DAY, day);
    return query;
}

struct post_list {
    struct mandate_post *at;
    size_t count, capacity;
};

static bool read_posts(struct connection *connection, struct arena *arena, int32_t day, struct mandate *mandate,
                       struct error *error)
{
    struct query query = query_of_person(connection, SQL_MANDATE_POSTS, mandate->person, day);
    struct post_list posts = {0};
    while (query_next(&query)) {
        int64_t unit = query_number(&query);
        struct mandate_post post = {.is_head = query_number(&query) != 0};
        LIST_ADD(arena, &post.path, unit);
        LIST_ADD(arena, &posts, post);
    }
    if (!query_end(&query, error))
        return false;
    for (size_t i = 0; i < posts.count; i++)
        if (!read_path(connection, arena, posts.at[i].path.at[0], &posts.at[i].path, error))
            return false;
    mandate->posts = posts.at;
    mandate->post_count = posts.count;
    return true;
}

struct role_list {
    struct mandate_role *at;
    size_t count, capacity;
};

static bool read_mandate(struct connection *connection, struct arena *arena, int64_t person, int32_t day,
                         struct mandate *mandate, struct error *error)
{
    struct query query = query_of_person(connection, SQL_MANDATE_ROLES, person, day);
    struct role_list roles = {0};
    *mandate = (struct mandate){.person = person};
    while (query_next(&query)) {
        struct mandate_role role = {.role = (enum role)query_number(&query)};
        role.unit = query_number(&query);
        LIST_ADD(arena, &roles, role);
    }
    mandate->roles = roles.at;
    mandate->role_count = roles.count;
    return query_end(&query, error) && read_posts(connection, arena, day, mandate, error);
}

/* A task on the way up to whoever assigned it. */
struct step {
    int64_t lead, above;
    bool is_joint;      /* it is of several leads, and assigns nothing to them */
    bool is_occurrence; /* the series above made it, and did not assign it */
};

static bool read_step(struct connection *connection, int64_t task, struct step *step, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_STEP);
    query_set_number(&query, TASK_STEP_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_STEP_NUMBER, task);
    *step = (struct step){0};
    if (query_next(&query)) {
        step->lead = query_number(&query);
        step->above = query_number_or(&query, NO_NUMBER);
        step->is_joint = query_number(&query) != 0;
        step->is_occurrence = query_number(&query) != 0;
    }
    return query_end(&query, error);
}

/* The unit that issued the document the task comes from, where it is one of the book. */
static bool read_issuer(struct connection *connection, int64_t task, int64_t *issuer, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_ISSUER);
    query_set_number(&query, TASK_ISSUER_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_ISSUER_TASK, task);
    *issuer = query_next(&query) ? query_number(&query) : NO_NUMBER;
    return query_end(&query, error);
}

/* The unit that issued the document, else the one that leads the task above; where that did not assign the task,
 * whoever assigned the one above. */
static bool read_assigner(struct connection *connection, int64_t task, int64_t *assigner, struct error *error)
{
    struct step step, above;
    if (!read_issuer(connection, task, assigner, error) || !read_step(connection, task, &step, error))
        return false;
    for (; *assigner == NO_NUMBER && step.above != NO_NUMBER; step = above) {
        if (!read_step(connection, step.above, &above, error))
            return false;
        if (!above.is_joint && !step.is_occurrence)
            *assigner = above.lead;
        else if (!read_issuer(connection, step.above, assigner, error))
            return false;
    }
    return true;
}

/* Who recorded the last fact of a kind about a task; NO_NUMBER for nobody but the owner. */
static bool read_recorder(struct connection *connection, struct arena *arena, int64_t task, enum event_kind kind,
                          int64_t *person, struct error *error)
{
    SCRATCH(scratch, arena);
    struct event event;
    struct query last = query_of(connection, SQL_TASK_LAST_OF);
    query_set_number(&last, TASK_LAST_OF_BOOK, BOOK_NUMBER);
    query_set_number(&last, TASK_LAST_OF_TASK, task);
    query_set_number(&last, TASK_LAST_OF_KIND, kind);
    int64_t number = query_next(&last) ? query_number_or(&last, -1) : -1;
    if (!query_end(&last, error))
        return false;
    if (number < 0)
        return true;
    struct query query = query_of(connection, SQL_EVENT_GET);
    query_set_number(&query, EVENT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_GET_NUMBER, number);
    if (query_next(&query) && event_parse(scratch, query_text(&query), TEXT_NONE, &event))
        *person = event_author(&event);
    return query_end(&query, error);
}

/* Who submitted the result. Where one person recorded the confirmation too, he took both in from a file. */
static bool read_submitter(struct connection *connection, struct arena *arena, const struct task_record *about,
                           int64_t *submitter, struct error *error)
{
    int64_t confirmer = NO_NUMBER;
    if (!read_recorder(connection, arena, about->number, EVENT_TASK_SUBMITTED, submitter, error) ||
        (about->confirmed_at != NO_MOMENT &&
         !read_recorder(connection, arena, about->number, EVENT_TASK_CONFIRMED, &confirmer, error)))
        return false;
    if (*submitter == confirmer)
        *submitter = NO_NUMBER;
    return true;
}

static bool read_matter(struct connection *connection, struct arena *arena, const struct task_record *about,
                        int64_t unit, struct matter *matter, struct error *error)
{
    *matter = (struct matter){.is_task = about != NULL};
    if (!read_path(connection, arena, unit, &matter->other, error))
        return false;
    if (!about)
        return true;
    matter->doer = about->person;
    matter->monitor = about->monitor;
    return read_path(connection, arena, about->lead, &matter->lead, error) &&
           read_assigner(connection, about->number, &matter->assigner, error) &&
           read_submitter(connection, arena, about, &matter->submitter, error) &&
           read_recorder(connection, arena, about->number, EVENT_TASK_EXTENSION_REQUESTED, &matter->requester, error);
}

bool transaction_mandate(struct transaction *transaction, struct arena *arena, int64_t person, int32_t day,
                         struct mandate *mandate, struct error *error)
{
    return read_mandate(transaction->connection, arena, person, day, mandate, error);
}

bool question_mandate(struct book_reader *reader, struct arena *arena, int64_t person, int32_t day,
                      struct mandate *mandate, struct error *error)
{
    return read_mandate(book_reader_connection(reader), arena, person, day, mandate, error);
}

bool transaction_matter(struct transaction *transaction, struct arena *arena, const struct task_record *about,
                        int64_t unit, struct matter *matter, struct error *error)
{
    return fold_finish(&transaction->fold, error) &&
           read_matter(transaction->connection, arena, about, unit, matter, error);
}

bool question_matter(struct book_reader *reader, struct arena *arena, const struct task_record *about, int64_t unit,
                     struct matter *matter, struct error *error)
{
    return read_matter(book_reader_connection(reader), arena, about, unit, matter, error);
}
