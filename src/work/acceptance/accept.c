#include "work/acceptance/accept.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/question/lookup.h"
#include "store/question/question.h"
#include "work/acceptance/accept_again.h"
#include "work/acceptance/accept_before.h"
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
    bool goes_on; /* with a document that was registered before, as the trial found */
};

/* Whether a document was registered is told to those alone who may register one, or see any. */
static bool check_may_know(struct acting *acting, struct error *error)
{
    struct error ignored;
    return permission_check(acting, PERMISSION_DOCUMENT_REGISTER, NULL, NO_NUMBER, error) ||
           (error->kind == ERROR_FORBIDDEN &&
            permission_check(acting, PERMISSION_DOCUMENT_SEE, NULL, NO_NUMBER, &ignored));
}

/* A document that was registered before is gone on with, with the file that was registered. */
static bool enter_document(struct acting *acting, struct run *run, struct error *error)
{
    struct unit_matcher *matcher;
    const struct document_line *known;
    if (!check_may_know(acting, error) || !document_matcher(acting, run->entry.issuer, &matcher, error) ||
        !document_entry_find(acting, &run->entry, matcher, &known, error))
        return false;
    if (!known && run->goes_on)
        return error_set(error, ERROR_NOT_FOUND, N_("the registration was taken back"));
    run->goes_on = known != NULL;
    if (!known)
        return document_enter(acting, &run->entry, matcher, &run->report->document, error);
    run->report->document = known->number;
    return accept_mark_before(acting, known->number, run->report, error);
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
    assignment.words.source = run->entry.symbol;
    assignment.words.product = line->task->product.words;
    assignment.words.competence = line->task->competence.words;
    assignment.partners = line->partners;
    assignment.due = line->due;
    if (line->task->deadline.kind == DEADLINE_RECURRING)
        assignment.rule = line->task->deadline.value;
    assignment.unclear = run->request->unclear;
    assignment.document = run->report->document;
    assignment.batch = run->report->batch;
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

/* One change of many tasks, which can be taken back as a whole; the document stays registered. */
static bool assign_all(struct acting *acting, struct run *run, struct error *error)
{
    struct accept_report *report = run->report;
    struct calendar calendar;
    int64_t unit, before, after;
    if (!acting_calendar(acting, &calendar, error) ||
        !transaction_last_numbers(acting->transaction, &unit, &before, error))
        return false;
    report->batch = lookup_next_event(acting->transaction);
    for (size_t i = 0; i < report->count; i++)
        if (report->lines[i].fate == ACCEPT_ASSIGNED && !assign_line(acting, run, &calendar, &report->lines[i], error))
            return false;
    if (!transaction_last_numbers(acting->transaction, &unit, &after, error))
        return false;
    report->tasks = (size_t)(after - before);
    if (report->tasks == 0)
        report->batch = NO_NUMBER;
    return true;
}

static bool accept_step(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    struct run *run = request;
    struct accept_report *report = run->report;
    if (!enter_document(acting, run, error) || !assign_all(acting, run, error))
        return false;
    count_fates(report);
    *answer = accept_answer(report);
    if (report->counts[ACCEPT_REFUSED] > 0)
        return error_set(error, ERROR_USAGE, N_("tasks could not be assigned; nothing was taken in"));
    if (report->counts[ACCEPT_ASSIGNED] > 0 || report->counts[ACCEPT_BEFORE] == 0)
        return true;
    error_set_with(error, ERROR_CONFLICT, N_("the tasks of “{1}”, document {2}, were accepted already"),
                   run->entry.symbol);
    return error_add_argument(error, 2, text_print(acting->arena, "%lld", (long long)report->document));
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

/* The file is kept only when all else has worked in a trial. */
bool book_accept(struct book *book, struct arena *arena, const struct book_command *command,
                 const struct accept_request *request, struct accept_report *report, struct error *error)
{
    const struct document_given *given = &request->document;
    struct read_request read = {.file = given->file, .bytes = given->bytes};
    const struct file_given file = {given->file, given->bytes};
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
    if (report->document == NO_NUMBER) {
        bool done = accept_tell_again(book, arena, answer, report, error);
        count_fates(report);
        return done;
    }
    if (!run.goes_on && !book_attach_allows(book, arena, &file, error))
        return false;
    return command->is_trial ||
           ((run.goes_on || book_attach_reading(book, arena, reading, given->bytes, &run.entry.attached, error)) &&
            book_act(book, command, accept_step, &run, &answer, error));
}
