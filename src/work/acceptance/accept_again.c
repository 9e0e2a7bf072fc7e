#include "work/acceptance/accept_again.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/moment.h"
#include "store/question/document.h"
#include "store/question/question.h"
#include "work/book/book_state.h"

/* An acceptance of before: the tasks of its document that were assigned until its end, in the order of their places. */
struct acceptance {
    struct task_origins origins;
    int64_t first; /* the first task that it assigned itself */
};

int64_t accept_answer(const struct accept_report *report)
{
    return report->batch != NO_NUMBER ? -report->batch : report->document;
}

/* The events of an acceptance stand one after another; its last task is the last that one of them names. */
static bool find_tasks(struct book_reader *reader, struct arena *arena, struct accept_report *report, int64_t *first,
                       int64_t *last, struct error *error)
{
    for (int64_t number = report->batch;; number++) {
        SCRATCH(scratch, arena);
        struct event event;
        if (!question_event(reader, scratch, number, &event, error))
            return error->kind == ERROR_NOT_FOUND;
        if (!event_has(&event, FIELD_BATCH) || event_number(&event, FIELD_BATCH) != report->batch)
            return true;
        *last = event_number(&event, FIELD_TASK);
        if (number == report->batch) {
            *first = *last;
            report->document = event_number(&event, FIELD_DOCUMENT);
        }
    }
}

static bool read_acceptance(struct book_reader *reader, struct arena *arena, int64_t answer,
                            struct accept_report *report, struct acceptance *acceptance, struct error *error)
{
    struct task_origins origins;
    int64_t last = INT64_MAX;
    *acceptance = (struct acceptance){0};
    report->batch = answer < 0 ? -answer : NO_NUMBER;
    report->document = answer;
    if ((answer < 0 && !find_tasks(reader, arena, report, &acceptance->first, &last, error)) ||
        !question_document_origins(reader, arena, report->document, &origins, error))
        return false;
    for (size_t i = 0; i < origins.count; i++) {
        if (origins.at[i].task > last)
            continue;
        LIST_ADD(arena, &acceptance->origins, origins.at[i]);
        report->tasks += origins.at[i].task >= acceptance->first;
    }
    return true;
}

/* The first task from the place of a line within a range of numbers; NO_NUMBER where there is none. */
static int64_t task_of_line(const struct task_origins *origins, const struct accept_line *line, int64_t from,
                            int64_t until)
{
    int64_t found = NO_NUMBER;
    for (size_t i = 0; i < origins->count; i++) {
        const struct task_origin *origin = &origins->at[i];
        if (origin->task >= from && origin->task < until && origin->first == line->first && origin->end == line->end &&
            text_equal(origin->clause, line->clause) && (found == NO_NUMBER || origin->task < found))
            found = origin->task;
    }
    return found;
}

bool accept_tell_again(struct book *book, struct arena *arena, int64_t answer, struct accept_report *report,
                       struct error *error)
{
    struct book_reader *reader;
    struct acceptance acceptance;
    const struct task_cut now = TASK_CUT_NOW;
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !read_acceptance(reader, arena, answer, report, &acceptance, error))
        return false;
    int64_t from = acceptance.first; /* no line has the task of one before it */
    for (size_t i = 0; i < report->count; i++) {
        struct accept_line *line = &report->lines[i];
        struct task_record record;
        if (line->fate == ACCEPT_DROPPED)
            continue;
        line->number = task_of_line(&acceptance.origins, line, from, INT64_MAX);
        line->fate = line->number != NO_NUMBER ? ACCEPT_ASSIGNED : ACCEPT_BEFORE;
        if (line->fate == ACCEPT_ASSIGNED)
            from = line->number + 1;
        else
            line->number = task_of_line(&acceptance.origins, line, 0, acceptance.first);
        if (line->number == NO_NUMBER) {
            line->fate = ACCEPT_OTHERS;
            continue;
        }
        if (!question_task(reader, arena, &now, line->number, &record, error))
            return false;
        line->due = record.original_due;
        line->is_past = line->due != NO_DAY && line->due < moment_day(record.assigned_at);
    }
    return true;
}
