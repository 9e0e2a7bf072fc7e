#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/job.h"
#include "cli/command.h"
#include "cli/day.h"
#include "cli/reading.h"
#include "model/clarity_policy.h"
#include "model/composed.h"
#include "report/reading_export.h"
#include "work/reading/read.h"
#include "work/work.h"

enum read_option { AS_JSON, AS_TABLE, AS_TEXT, AS_XLSX, ON_DAY, WITH_UNITS, REQUIRED_MARKS };

static const struct option options[] = {
    [AS_JSON] = {"json", NULL, N_("one JSON object a file, on a line of its own")},
    [AS_TABLE] = {"table", NULL, N_("a table for the screen (the default)")},
    [AS_TEXT] = {"text", NULL, N_("only the text, as read")},
    [AS_XLSX] = {"xlsx", "FILE", N_("write the tasks of one document to an Excel workbook")},
    [ON_DAY] = {"on", "DATE", N_("see deadlines from this day where a document has no date, as 2026-03-20")},
    [WITH_UNITS] = {"units", "FILE", N_("resolve units against this list (TSV or xlsx)")},
    [REQUIRED_MARKS] = {"require", "MARKS",
                        N_("the marks a clear task must have, as person,work,time; all six when not given")},
};

const struct option *command_read_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

enum { FILE_MEMORY_BYTES = 1 << 30, LONGEST_OUTPUT_BYTES = 1 << 29 };

/* One file of the command line, read as a job of its own. */
struct file_job {
    const struct session *session;
    struct work *work;
    const struct given *given;
    const char *path;
    struct date on;
};

static bool write_xlsx(struct arena *arena, const struct file_job *job, const struct reading *reading,
                       struct error *error)
{
    struct text bytes;
    if (!reading_print_xlsx(arena, reading, job->session->language, &bytes, error))
        return false;
    return file_replace(job->given->values[AS_XLSX], bytes, error);
}

static bool write_bytes(struct text bytes)
{
    return bytes.len == 0 || fwrite(bytes.at, 1, bytes.len, stdout) == bytes.len;
}

static bool print_reading(struct arena *arena, const struct file_job *job, const struct reading *reading,
                          struct error *error)
{
    if (job->given->values[AS_XLSX])
        return write_xlsx(arena, job, reading, error);
    bool is_written;
    if (job->given->values[AS_JSON]) {
        is_written = reading_write_json(stdout, arena, reading) && putchar('\n') != EOF;
    } else if (job->given->values[AS_TEXT]) {
        is_written = write_bytes(read_text_source(reading->text));
    } else {
        struct buffer printed = buffer_open(arena, LONGEST_OUTPUT_BYTES);
        reading_print_table(&printed, reading, job->session->language);
        is_written = write_bytes(buffer_text(&printed));
    }
    return is_written || error_set(error, ERROR_IO, N_("the output could not be written"));
}

static bool read_file(struct arena *arena, void *argument, struct error *error)
{
    const struct file_job *job = argument;
    struct read_request request = {.file = text_from(job->path), .on = job->on};
    struct reading *reading;
    return file_read(arena, job->path, work_largest_file_bytes(job->work), &request.bytes, error) &&
           work_read(job->work, arena, &request, &reading, error) && print_reading(arena, job, reading, error);
}

static void complain(const struct session *session, const char *path, const struct error *error)
{
    SCRATCH(scratch, session->arena);
    struct text sentence = message_of_error(scratch, session->language, error);
    fprintf(stderr, "%s: %.*s\n", path, TEXT_ARG(sentence));
}

static bool check_usage(const struct given *given, struct error *error)
{
    if (given->rest_count == 0)
        return error_set(error, ERROR_USAGE, N_("no file was named"));
    size_t forms = 0;
    for (size_t form = AS_JSON; form <= AS_XLSX; form++)
        forms += given->values[form] != NULL;
    if (forms > 1)
        return error_set(error, ERROR_USAGE, N_("only one form of output can be asked for"));
    if (given->values[AS_XLSX] && given->rest_count > 1) {
        error_set(error, ERROR_USAGE, N_("a workbook holds the tasks of one document"));
        return error_add_hint(error, N_("name one document, with a workbook for each"));
    }
    return true;
}

bool command_read(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct date on = {0};
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error) || !check_usage(&given, error))
        return false;
    if (!day_read(given.values[ON_DAY], &on, error))
        return false;
    struct work_settings settings = {.units_path = given.values[WITH_UNITS], .clock = clock_system()};
    struct work *work;
    if (given.values[REQUIRED_MARKS] &&
        !clarity_policy_parse(text_from(given.values[REQUIRED_MARKS]), &settings.policy, error))
        return false;
    if (!reading_open(session, &settings, &work, error))
        return false;
    for (size_t i = 0; i < given.rest_count; i++) {
        struct file_job job = {session, work, &given, given.rest[i], on};
        struct error file_error;
        if (job_run((struct job){.memory_bytes = FILE_MEMORY_BYTES}, read_file, &job, &file_error))
            continue;
        complain(session, given.rest[i], &file_error);
        if (session->exit_code == 0)
            session->exit_code = error_exit_code(file_error.kind);
    }
    return true;
}
