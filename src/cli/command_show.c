#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "report/task_report.h"
#include "work/question/story.h"

enum show_option { AS_PERSON, DATA, AS_JSON, KNOWN, ON_DAY };

static const struct option options[] = {
    [AS_PERSON] = OPTION_ASKER,
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given")},
    [ON_DAY] = {"on", "DATE", N_("as of the end of this day, as 2026-03-20; as of now when not given")},
};

const struct option *command_show_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

bool command_show(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct as_of as_of;
    struct book *book;
    struct task_story story;
    uint64_t task;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count != 1 || !text_to_number(text_from(given.rest[0]), INT64_MAX, &task))
        return error_set(error, ERROR_USAGE, N_("name one task by its number"));
    const struct asking asking = {given.values[AS_PERSON], given.values[ON_DAY], given.values[KNOWN]};
    if (!asking_read(session, &asking, &as_of, error) || !data_folder_open(session, given.values[DATA], &book, error) ||
        !book_show(book, session->arena, (int64_t)task, &as_of, &story, error))
        return false;
    struct buffer output = output_open(session);
    if (given.values[AS_JSON])
        task_story_print_json(&output, &story);
    else
        task_story_print(&output, &story, session->language);
    return output_write(&output, error);
}
