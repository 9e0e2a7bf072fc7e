#include "base/arena.h"
#include "base/buffer.h"
#include "base/seen.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/giving.h"
#include "cli/import_told.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "report/outcome.h"
#include "work/exchange/import.h"
#include "work/work.h"

enum import_option { AGAIN, AS, DATA, AS_JSON, KEY, TRIAL };

static const struct option options[] = {
    [AGAIN] = {"again", NULL, N_("take the file in though the very same was imported before")},
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [KEY] = OPTION_KEY(NULL),
    [TRIAL] = {"trial", NULL, N_("tell what would be taken in, and keep nothing")},
};

const struct option *command_import_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static void print_problems(const struct session *session, const char *path, const struct import_report *report)
{
    size_t shown = report->problem_count < IMPORT_PROBLEMS ? report->problem_count : IMPORT_PROBLEMS;
    for (size_t i = 0; i < shown; i++) {
        SCRATCH(scratch, session->arena);
        struct text sentence = seen_line(scratch,
                                         message_of_error(scratch, session->language, &report->problems[i].error));
        struct text place = import_place_print(scratch, &report->problems[i].place, session->language);
        fprintf(stderr, "%s: %.*s: %.*s\n", path, TEXT_ARG(place), TEXT_ARG(sentence));
    }
}

static void print_sum(const struct session *session, const struct import_report *report, bool is_trial)
{
    struct buffer sentence = buffer_open(session->arena, 4096);
    const struct text numbers[] = {text_print(session->arena, "%zu", report->tasks),
                                   text_print(session->arena, "%zu", report->units),
                                   text_print(session->arena, "%zu", report->events)};
    const char *format = message_translate(
        session->language, is_trial ? N_("{1} tasks and {2} units would be taken in, as {3} events; nothing was kept.")
                                    : N_("{1} tasks and {2} units were taken in, as {3} events."));
    message_fill(&sentence, text_from(format), numbers, COUNT_OF(numbers));
    printf("%.*s\n", TEXT_ARG(buffer_text(&sentence)));
}

static bool print_json(struct session *session, const struct import_report *report, struct error *error)
{
    struct buffer output = output_open(session);
    const struct outcome outcomes[] = {{"tasks", TEXT_NONE, report->tasks},
                                       {"units", TEXT_NONE, report->units},
                                       {"events", TEXT_NONE, report->events},
                                       {"batch", TEXT_NONE, (size_t)report->batch},
                                       {"absent_files", TEXT_NONE, report->absent},
                                       {"passed_over", TEXT_NONE, report->passed_over},
                                       {"supposed_days", TEXT_NONE, report->supposed},
                                       {"repeated_tasks", TEXT_NONE, report->repeated},
                                       {"due_before_assigned", TEXT_NONE, report->due_first},
                                       {"alike_units", TEXT_NONE, report->alike}};
    outcomes_print_json(&output, outcomes, COUNT_OF(outcomes));
    return output_write(&output, error);
}

/* Nothing where there is none of it. */
static void print_count(const struct session *session, size_t count, const char *one, const char *many)
{
    struct buffer sentence = buffer_open(session->arena, 4096);
    const struct text number = text_print(session->arena, "%zu", count);
    if (count == 0)
        return;
    message_fill(&sentence, text_from(message_translate_count(session->language, one, many, count)), &number, 1);
    printf("%.*s\n", TEXT_ARG(buffer_text(&sentence)));
}

static void print_batch(const struct session *session, int64_t batch)
{
    struct buffer sentence = buffer_open(session->arena, 4096);
    const struct text number = text_print(session->arena, "%lld", (long long)batch);
    const char *format = message_translate(session->language,
                                           N_("“roviec task undo {1} --note …” takes its tasks back."));
    message_fill(&sentence, text_from(format), &number, 1);
    printf("%.*s\n", TEXT_ARG(buffer_text(&sentence)));
}

/* What a trial has told one by one. */
static void print_told(const struct session *session, const struct import_report *report)
{
    print_count(session, report->passed_over, N_("{1} line was taken for no task; --trial shows which."),
                N_("{1} lines were taken for no tasks; --trial shows which."));
    print_count(session, report->repeated, N_("{1} task stands further up in the file as well; --trial shows which."),
                N_("{1} tasks stand further up in the file as well; --trial shows which."));
    print_count(session, report->due_first, N_("{1} task is due before it was assigned; --trial shows which."),
                N_("{1} tasks are due before they were assigned; --trial shows which."));
    print_count(session, report->alike, N_("{1} new unit is called much like one of the book; --trial shows which."),
                N_("{1} new units are called much like ones of the book; --trial shows which."));
}

static void print_remarks(const struct session *session, const struct import_report *report, bool is_trial)
{
    if (!is_trial && report->tasks > 0)
        print_batch(session, report->batch);
    if (!is_trial)
        print_told(session, report);
    print_count(session, report->supposed, N_("{1} task has days that the sheet does not say; they were supposed."),
                N_("{1} tasks have days that the sheet does not say; they were supposed."));
    print_count(session, report->absent,
                N_("{1} event names files that are not in the book; files travel in a backup, not in an export."),
                N_("{1} events name files that are not in the book; files travel in a backup, not in an export."));
}

bool command_import(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book *book;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count != 1)
        return error_set(error, ERROR_USAGE, N_("name one file to import"));
    const struct giving giving = {.as = given.values[AS], .key = given.values[KEY], .trial = given.values[TRIAL]};
    struct import_request request = {.path = given.rest[0], .again = given.values[AGAIN]};
    if (!giving_read(session, &giving, &request.command, error) || !reading_open(session, NULL, &request.work, error) ||
        !data_folder_open(session, given.values[DATA], &book, error))
        return false;
    struct import_report *report = arena_new(session->arena, struct import_report);
    bool is_trial = request.command.is_trial;
    request.preview = is_trial && !given.values[AS_JSON] ? import_preview_print : NULL;
    request.progress = progress_is_watched() ? progress_show : NULL;
    request.listener = session;
    bool done = book_import(book, &request, report, error);
    progress_clear();
    print_problems(session, given.rest[0], report);
    if (done && given.values[AS_JSON])
        return print_json(session, report, error);
    if (done) {
        print_sum(session, report, is_trial);
        print_remarks(session, report, is_trial);
    }
    return done;
}
