#include "work/acceptance/accept.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/question/document.h"
#include "store/question/question.h"
#include "work/acceptance/accept_due.h"
#include "work/acceptance/accept_plan.h"
#include "work/acting/acting_policy.h"
#include "work/acting/permission.h"
#include "work/book/book_state.h"
#include "work/document/document_entry.h"
#include "work/reading/proposals.h"
#include "work/reading/read.h"
#include "work/task/task_assign.h"

/* One directive under way. */
struct run {
    const struct accept_request *request;
    const struct reading *reading;
    struct document_entry entry;
    struct accept_report *report;
};

/* Whether a document was registered is told to those alone who may register one, or see any. */
static bool check_may_know(struct acting *acting, struct error *error)
{
    struct error ignored;
    return permission_check(acting, PERMISSION_DOCUMENT_REGISTER, NULL, NO_NUMBER, error) ||
           (error->kind == ERROR_FORBIDDEN &&
            permission_check(acting, PERMISSION_DOCUMENT_SEE, NULL, NO_NUMBER, &ignored));
}

/* A document that was registered before, and nothing more, is gone on with. */
static bool enter_document(struct acting *acting, struct run *run, struct error *error)
{
    struct unit_matcher *matcher;
    const struct document_line *known;
    struct task_origins origins;
    if (!check_may_know(acting, error) || !document_matcher(acting, run->entry.issuer, &matcher, error) ||
        !document_entry_find(acting, &run->entry, matcher, &known, error))
        return false;
    if (!known)
        return document_enter(acting, &run->entry, matcher, &run->report->document, error);
    run->report->document = known->number;
    if (!transaction_document_origins(acting->transaction, acting->arena, known->number, &origins, error))
        return false;
    if (origins.count == 0)
        return true;
    error_set_with(error, ERROR_CONFLICT, N_("the tasks of “{1}”, document {2}, were accepted already"), known->symbol);
    return error_add_argument(error, 2, text_print(acting->arena, "%lld", (long long)known->number));
}

/* By when each share is due, counted as the task's own day is. */
static const struct share_given *shares_of(struct arena *arena, const struct run *run, const struct calendar *calendar,
                                           struct accept_line *line)
{
    struct share_given *shares = arena_array(arena, struct share_given, line->shares.count);
    struct accept_days days = {run->entry.issued, run->entry.received};
    for (size_t i = 0; i < line->shares.count; i++) {
        struct accept_share *share = &line->shares.at[i];
        share->due = accept_due(&share->deadline, &days, calendar);
        shares[i] = (struct share_given){share->unit, share->duty, share->due};
    }
    return shares;
}

static struct task_assignment assignment_of(struct arena *arena, const struct run *run, const struct accept_line *line)
{
    struct task_assignment assignment = task_assignment_of(LEVEL_TASK, line->task->action.words, line->leads);
    struct buffer anchor = buffer_open(arena, CLAUSE_PATH_BYTES);
    assignment.source = run->entry.symbol;
    assignment.product = line->task->product.words;
    assignment.competence = line->task->competence.words;
    assignment.partners = line->partners;
    assignment.due = line->due;
    if (line->task->deadline.kind == DEADLINE_RECURRING)
        assignment.rule = line->task->deadline.value;
    assignment.unclear = run->request->unclear;
    assignment.document = run->report->document;
    assignment.clause = line->clause;
    if (line->end > line->first) {
        document_anchor_print(&anchor, line->first, line->end);
        assignment.anchor = buffer_text(&anchor);
    }
    return assignment;
}

/* False for what ends the whole command; a line that stands in the way is told with the others. */
static bool assign_line(struct acting *acting, const struct run *run, const struct calendar *calendar,
                        struct accept_line *line, struct error *error)
{
    struct accept_days days = {run->entry.issued, run->entry.received};
    line->due = accept_due(&line->task->deadline, &days, calendar);
    line->is_past = line->due != NO_DAY && line->due < moment_day(acting->at);
    struct task_assignment assignment = assignment_of(acting->arena, run, line);
    assignment.shares = shares_of(acting->arena, run, calendar, line);
    assignment.share_count = line->shares.count;
    if (task_assign(acting, &assignment, &line->number, error))
        return true;
    if (error->kind != ERROR_USAGE && error->kind != ERROR_CONFLICT && error->kind != ERROR_NOT_FOUND)
        return false;
    line->fate = ACCEPT_REFUSED;
    line->error = *error;
    return true;
}

static void count_fates(struct accept_report *report)
{
    memset(report->counts, 0, sizeof report->counts);
    for (size_t i = 0; i < report->count; i++)
        report->counts[report->lines[i].fate]++;
}

static bool accept_step(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    struct run *run = request;
    struct accept_report *report = run->report;
    struct calendar calendar;
    if (!enter_document(acting, run, error) || !acting_calendar(acting, &calendar, error))
        return false;
    for (size_t i = 0; i < report->count; i++)
        if (report->lines[i].fate == ACCEPT_ASSIGNED && !assign_line(acting, run, &calendar, &report->lines[i], error))
            return false;
    count_fates(report);
    *answer = report->document;
    return report->counts[ACCEPT_REFUSED] == 0 ||
           error_set(error, ERROR_USAGE, N_("tasks could not be assigned; nothing was taken in"));
}

/* Names are matched as of the day of the document. */
static bool plan(struct book *book, struct arena *arena, const struct run *run, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines *units = arena_new(arena, struct unit_lines), *forms = arena_new(arena, struct unit_lines);
    struct text name, issuer = run->entry.issuer;
    if (!book_reader_open(book->store, arena, &reader, error) || !question_units(reader, arena, NO_DAY, units, error) ||
        !question_unit_forms(reader, arena, forms, error) || !question_book_name(reader, arena, &name, error))
        return false;
    struct text body = unit_match_body(arena, units, name, issuer);
    struct unit_matcher *matcher = unit_matcher_of(arena, units, forms, body);
    struct accept_names names = {matcher, units, run->entry.issued};
    const struct unit_line *unit = unit_match_issuer(matcher, arena, issuer, names.day);
    unit_matcher_issue(matcher, unit);
    run->report->is_own = unit != NULL;
    return accept_plan(arena, run->request, run->reading, &names, run->report, error);
}

/* The first task from the place of a line that no line before it has; NO_NUMBER where none was assigned. */
static int64_t task_of_line(const struct task_origins *origins, const struct accept_line *line, int64_t after)
{
    int64_t found = NO_NUMBER;
    for (size_t i = 0; i < origins->count; i++) {
        const struct task_origin *origin = &origins->at[i];
        if (origin->task > after && origin->first == line->first && origin->end == line->end &&
            text_equal(origin->clause, line->clause) && (found == NO_NUMBER || origin->task < found))
            found = origin->task;
    }
    return found;
}

/* What was told when the same key was given before: the document, and what was assigned then. */
static bool tell_again(struct book *book, struct arena *arena, int64_t document, struct accept_report *report,
                       struct error *error)
{
    struct book_reader *reader;
    struct task_origins origins;
    const struct task_cut now = TASK_CUT_NOW;
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !question_document_origins(reader, arena, document, &origins, error))
        return false;
    report->document = document;
    for (size_t i = 0; i < report->count; i++) {
        struct accept_line *line = &report->lines[i];
        struct task_record record;
        if (line->fate == ACCEPT_DROPPED)
            continue;
        line->number = task_of_line(&origins, line, i > 0 ? report->lines[i - 1].number : NO_NUMBER);
        line->fate = line->number != NO_NUMBER ? ACCEPT_ASSIGNED : ACCEPT_OTHERS;
        if (line->number == NO_NUMBER)
            continue;
        if (!question_task(reader, arena, &now, line->number, &record, error))
            return false;
        line->due = record.original_due;
        line->is_past = line->due != NO_DAY && line->due < moment_day(record.assigned_at);
    }
    count_fates(report);
    return true;
}

/* The file is kept only when all else has worked in a trial. */
bool book_accept(struct book *book, struct arena *arena, const struct book_command *command,
                 const struct accept_request *request, struct accept_report *report, struct error *error)
{
    const struct document_given *given = &request->document;
    struct read_request read = {.file = given->file, .bytes = given->bytes};
    struct reading *reading;
    struct run run = {.request = request, .report = report};
    int64_t answer;
    *report = (struct accept_report){0};
    if (!work_read(given->work, arena, &read, &reading, error))
        return false;
    run.reading = reading;
    run.entry = document_entry_of(arena, given, reading);
    if ((request->proposals.len > 0 && !proposals_read(arena, request->proposals, reading, error)) ||
        !plan(book, arena, &run, error))
        return false;
    struct book_command trial = *command;
    trial.is_trial = true;
    if (!book_act(book, &trial, accept_step, &run, &answer, error))
        return false;
    if (report->document == NO_NUMBER)
        return tell_again(book, arena, answer, report, error);
    return command->is_trial || (book_attach_reading(book, arena, reading, given->bytes, &run.entry.attached, error) &&
                                 book_act(book, command, accept_step, &run, &answer, error));
}
