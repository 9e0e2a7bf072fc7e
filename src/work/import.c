#include "work/import.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/job.h"
#include "base/message.h"
#include "base/moment.h"
#include "work/book_state.h"
#include "work/import_task.h"

enum { IMPORT_BYTES = 512 << 20, ROWS_BETWEEN_WORDS = 1000 };

/* The whole file, as one command. */
struct run {
    struct book *book;
    const struct import_request *request;
    struct import_report *report;
    struct text bytes;
};

static bool take_row(struct arena *arena, struct import *import, struct text line, struct error *error)
{
    struct import_row row;
    if (!import_row_parse(arena, line, &row, error))
        return false;
    return row.kind == ROW_UNIT ? import_unit(import, &row, error) : import_task(arena, import, &row, error);
}

static void note_problem(struct import_report *report, size_t row, const struct error *error)
{
    if (report->problem_count < IMPORT_PROBLEMS)
        report->problems[report->problem_count] = (struct import_problem){row, *error};
    report->problem_count++;
}

static bool take_rows(struct arena *arena, const struct run *run, struct import *import, struct error *error)
{
    struct text rest = run->bytes, line;
    for (size_t row = 1; text_split(&rest, '\n', &line); row++) {
        SCRATCH(scratch, arena);
        if (run->request->progress && row % ROWS_BETWEEN_WORDS == 0)
            run->request->progress(run->request->listener, run->bytes.len - rest.len, run->bytes.len);
        if (text_is_empty(text_trim(line)) || take_row(scratch, import, line, error))
            continue;
        if (error->kind != ERROR_USAGE)
            return false;
        note_problem(run->report, row, error);
    }
    return true;
}

static bool run_import(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                       struct error *error)
{
    const struct run *run = argument;
    struct import import = {.transaction = transaction,
                            .units = number_map_open(arena),
                            .tasks = number_map_open(arena),
                            .now = moment_of_day(date_to_day(book_today(run->book)))};
    if (!transaction_last_numbers(transaction, &import.last_unit, &import.last_task, error) ||
        !take_rows(arena, run, &import, error))
        return false;
    if (run->report->problem_count > 0)
        return error_set(error, ERROR_USAGE, N_("rows could not be understood; nothing was taken in"));
    run->report->units = import.unit_count;
    run->report->tasks = import.task_count;
    run->report->events = import.event_count;
    *answer = (int64_t)import.task_count;
    return true;
}

static bool import_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct run *run = argument;
    struct store_command command = {.run = run_import, .argument = run, .memory_bytes = IMPORT_BYTES};
    int64_t answer;
    return file_map(arena, run->request->path, &run->bytes, error) &&
           store_write(run->book->store, &command, &answer, error);
}

bool book_import(struct book *book, const struct import_request *request, struct import_report *report,
                 struct error *error)
{
    struct run run = {book, request, report, TEXT_NONE};
    *report = (struct import_report){0};
    return job_run((struct job){.memory_bytes = IMPORT_BYTES}, import_in_job, &run, error);
}
