#include "work/exchange/import.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/job.h"
#include "base/mapping.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/question/document.h"
#include "store/question/limitation.h"
#include "store/question/lookup.h"
#include "store/question/personnel.h"
#include "store/question/question.h"
#include "store/question/target.h"
#include "work/acting/permission.h"
#include "work/book/book_state.h"
#include "work/exchange/import_event.h"
#include "work/exchange/import_file.h"
#include "work/exchange/import_mark.h"
#include "work/exchange/import_sheet.h"
#include "work/reading/read.h"
#include "work/state.h"

enum { IMPORT_BYTES = 512 << 20, ROWS_BETWEEN_WORDS = 1000 };

/* The whole file, as one command. A sheet is read before the command begins: others need not wait while a workbook is
 * unpacked. */
struct run {
    struct book *book;
    const struct import_request *request;
    struct import_report *report;
    struct text name; /* of the book */
    struct text bytes;
    struct import_file file;
    struct sheet_file sheet;
    bool is_sheet;
};

static bool take_row(struct arena *arena, struct import *import, struct text line, struct error *error)
{
    struct import_row row;
    if (!import_row_parse(arena, line, &row, error))
        return false;
    switch (row.kind) {
    case ROW_UNIT:
        return import_unit(import, &row, error);
    case ROW_UNIT_CHANGE:
        return import_unit_change(import, &row, error);
    case ROW_EVENT:
        return import_event(arena, import, &row, error);
    case ROW_TASK:
        break;
    }
    return import_task(arena, import, &row, error);
}

static void note_problem(struct import_report *report, size_t row, const struct error *error)
{
    if (report->problem_count < IMPORT_PROBLEMS)
        report->problems[report->problem_count] = (struct import_problem){{.row = row}, *error};
    report->problem_count++;
}

/* So far the file was read: says so, and holds no more of it than needs be. */
static void pass_on(const struct run *run, size_t done)
{
    mapping_release(run->bytes, done);
    if (run->request->progress)
        run->request->progress(run->request->listener, done, run->bytes.len);
}

static bool take_rows(struct arena *arena, const struct run *run, struct import *import, struct error *error)
{
    struct text rest = run->bytes, line;
    for (size_t row = 1; text_split(&rest, '\n', &line); row++) {
        SCRATCH(scratch, arena);
        if (row % ROWS_BETWEEN_WORDS == 0)
            pass_on(run, run->bytes.len - rest.len);
        if (text_is_empty(text_trim(line)) ||
            (take_row(scratch, import, line, error) && import_mark_check(scratch, line, error)))
            continue;
        if (error->kind != ERROR_USAGE)
            return false;
        note_problem(run->report, row, error);
    }
    return true;
}

static bool take_sheet(struct arena *arena, struct run *run, struct import *import, struct error *error)
{
    struct import_sheet sheet = {.import = import, .request = run->request, .report = run->report};
    return import_sheet(&sheet, arena, &run->sheet, run->name, error);
}

/* What the book has before anything is taken in. */
static bool look_around(struct acting *acting, struct import *import, struct error *error)
{
    struct transaction *transaction = acting->transaction;
    struct limitations limitations;
    int64_t last_unit;
    if (!organising_open(&import->organising, acting, error) ||
        !transaction_unit_forms(transaction, acting->arena, &import->forms, error) ||
        !transaction_last_numbers(transaction, &last_unit, &import->last_task, error) ||
        !transaction_last_document(transaction, &import->last_document, error) ||
        !transaction_personnel(transaction, acting->arena, &import->personnel, error) ||
        !transaction_targets(transaction, acting->arena, &import->known_targets, error) ||
        !transaction_limitations(transaction, acting->arena, &limitations, error))
        return false;
    import->organising.batch = import->batch;
    import->known_documents = import->last_document;
    import->known_tasks = import->last_task;
    const struct person_lines *persons = &import->personnel.persons;
    const struct position_lines *positions = &import->personnel.positions;
    const struct targets *targets = &import->known_targets;
    import->last_target = targets->count ? targets->at[targets->count - 1].number : 0;
    import->last_limitation = limitations.count ? limitations.at[limitations.count - 1].number : 0;
    import->last_person = persons->count ? persons->at[persons->count - 1].number : 0;
    import->last_position = positions->count ? positions->at[positions->count - 1].number : 0;
    return true;
}

static bool run_import(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    struct run *run = argument;
    struct arena *arena = acting->arena;
    struct import import = {.acting = acting,
                            .transaction = acting->transaction,
                            .store = run->book->store,
                            .units = number_map_open(arena),
                            .tasks = number_map_open(arena),
                            .persons = number_map_open(arena),
                            .positions = number_map_open(arena),
                            .documents = number_map_open(arena),
                            .targets = number_map_open(arena),
                            .limitations = number_map_open(arena),
                            .now = moment_of_day(acting->today),
                            .batch = lookup_next_event(acting->transaction),
                            .circle.bytes = run->is_sheet ? TEXT_NONE : run->bytes};
    if (!permission_check(acting, PERMISSION_IMPORT, NULL, NO_NUMBER, error) || !look_around(acting, &import, error) ||
        !import_file_check(&import, &run->file, error) ||
        !(run->is_sheet ? take_sheet(arena, run, &import, error) : take_rows(arena, run, &import, error)))
        return false;
    if (run->report->problem_count > 0)
        return error_set(error, ERROR_USAGE, N_("rows could not be understood; nothing was taken in"));
    run->report->absent = import.absent_count;
    run->report->units = import.unit_count;
    run->report->tasks = import.task_count;
    run->report->events = import.event_count;
    run->report->batch = import.event_count > 0 ? import.batch : NO_NUMBER;
    return import_file_close(&import, &run->file, answer, error);
}

static bool read_book_name(struct book *book, struct arena *arena, struct text *name, struct error *error)
{
    struct book_reader *reader;
    return book_reader_open(book->store, arena, &reader, error) && question_book_name(reader, arena, name, error);
}

/* A mark may stand where no cell of a task is. What is too large for a document, or none, is a sheet or is refused as
 * one.
 */
static bool bears_no_mark(struct arena *arena, const struct run *run, struct error *error)
{
    return work_look_for_mark(run->request->work, arena, run->bytes, error) || error->kind != ERROR_SECRET;
}

static bool read_sheet(struct arena *arena, struct run *run, struct error *error)
{
    return bears_no_mark(arena, run, error) && read_book_name(run->book, arena, &run->name, error) &&
           sheet_file_open(run->request->work->reader, arena, run->bytes, run->book->settings.folder, &run->sheet,
                           error);
}

/* What was imported under the same key before is told again. */
static bool tell_again(struct book *book, struct arena *arena, int64_t closing, struct import_report *report,
                       struct error *error)
{
    struct book_reader *reader;
    struct event event;
    if (!book_reader_open(book->store, arena, &reader, error) || !question_event(reader, arena, closing, &event, error))
        return false;
    report->batch = event_number(&event, FIELD_BATCH);
    report->tasks = (size_t)event_number(&event, FIELD_TASKS);
    report->units = (size_t)event_number(&event, FIELD_UNITS);
    report->events = (size_t)(closing - report->batch);
    return true;
}

/* The file is read once more after it was hashed: no more of it is held than needs be. */
static void release_hashed(void *listener, size_t done)
{
    const struct run *run = listener;
    mapping_release(run->bytes, done);
}

static bool import_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct run *run = argument;
    const struct book_command *command = &run->request->command;
    int64_t answer;
    if (!file_map(arena, run->request->path, run->book->settings.folder, &run->bytes, error))
        return false;
    run->file.name = file_base_name(text_from(run->request->path));
    run->file.again = run->request->again;
    hash_sha256_hex_long(run->bytes, release_hashed, run, run->file.digest);
    run->is_sheet = !text_starts(text_trim(run->bytes), TEXT("{"));
    if (run->is_sheet && !read_sheet(arena, run, error))
        return false;
    mapping_release(run->bytes, run->bytes.len);
    return book_act(run->book, command, run_import, run, &answer, error) &&
           (command->is_trial || answer == NO_NUMBER || run->report->events > 0 ||
            tell_again(run->book, arena, answer, run->report, error));
}

bool book_import(struct book *book, const struct import_request *request, struct import_report *report,
                 struct error *error)
{
    struct run run = {.book = book, .request = request, .report = report};
    *report = (struct import_report){0};
    return job_run((struct job){.memory_bytes = IMPORT_BYTES}, import_in_job, &run, error);
}
