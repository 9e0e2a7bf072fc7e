#include "base/decimal.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/due.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/partners.h"
#include "cli/typed.h"
#include "report/task_report.h"
#include "work/book/book.h"
#include "work/task/task_assign.h"

enum assign_option {
    ABOVE,
    AS,
    AT,
    COMPETENCE,
    DATA,
    DESCRIPTION,
    DUE,
    AS_JSON,
    KEY,
    LEAD,
    LEVEL,
    MONITOR,
    PARTNER,
    PERSON,
    PRODUCT,
    PRODUCT_CODE,
    QUALITY,
    QUANTITY,
    RULE,
    SOURCE,
    START,
    TRIAL,
    UNCLEAR,
    URGENCY
};

static const struct option options[] = {
    [ABOVE] = {"parent", "TASK", N_("the task above it")},
    [AS] = OPTION_AS,
    [AT] = OPTION_AT,
    [COMPETENCE] = {"competence", "WORDS", N_("who decides on the result, or receives it")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [DESCRIPTION] = {"description", "WORDS", N_("what it is about, at length")},
    [DUE] = {"due", "DATE", N_("the due day, as 2026-03-20 or in words: “trong quý II năm 2026”")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [KEY] = OPTION_KEY(NULL),
    [LEAD] = {"lead", "CODES",
              N_("the unit that leads; several, parted by commas or given again, get a task each below this one")},
    [LEVEL] = {"level", "LEVEL", N_("resolution, programme, plan or task; a task when not given")},
    [MONITOR] = {"monitor", "CODE", N_("the person who follows it")},
    [PARTNER] = {"partner", "UNITS",
                 N_("the units that take part, as VH,KT; each with its duty and due day: 'VH: DUTY; DATE'; given again "
                    "for others")},
    [PERSON] = {"person", "CODE", N_("the person who does it")},
    [PRODUCT] = {"product", "WORDS", N_("what is handed in")},
    [PRODUCT_CODE] = {"product-code", "CODE", N_("the product of the catalogue; its coefficient is that in force")},
    [QUALITY] = {"quality", "WORDS", N_("what the result has to be like")},
    [QUANTITY] = {"quantity", "NUMBER", N_("how many products, as 2 or 0.5")},
    [RULE] = {"recur", "RULE", N_("how it recurs, as RFC 5545 writes it: FREQ=MONTHLY;BYMONTHDAY=15")},
    [SOURCE] = {"source", "DOCUMENT", N_("the document it comes from")},
    [START] = {"start", "DATE", N_("the day on which it begins")},
    [TRIAL] = OPTION_TRIAL(NULL),
    [UNCLEAR] = {"unclear", "REASON", N_("why it is assigned although it is not clear")},
    [URGENCY] = {"urgency", "WORDS", N_("how urgent it is")},
};

const struct option *command_assign_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool read_words(struct session *session, const struct given *given, struct task_assignment *assignment,
                       struct error *error)
{
    const struct {
        enum assign_option option;
        struct text *words;
    } words[] = {
        {COMPETENCE, &assignment->words.competence},
        {DESCRIPTION, &assignment->words.description},
        {MONITOR, &assignment->monitor},
        {PERSON, &assignment->person},
        {PRODUCT, &assignment->words.product},
        {QUALITY, &assignment->words.quality},
        {PRODUCT_CODE, &assignment->product_code},
        {RULE, &assignment->rule},
        {SOURCE, &assignment->words.source},
        {UNCLEAR, &assignment->unclear},
        {URGENCY, &assignment->words.urgency},
    };
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (!typed_words(session, given->values[words[i].option], words[i].words, error))
            return false;
    return typed_lists(session, given, LEAD, &assignment->leads, error);
}

static bool read_assignment(struct session *session, const struct given *given, struct date today,
                            struct task_assignment *assignment, struct error *error)
{
    struct text title;
    const char *quantity = given->values[QUANTITY];
    if (given->rest_count != 1)
        return error_set(error, ERROR_USAGE, N_("give the title of the task, in quotes"));
    if (!typed_words(session, given->rest[0], &title, error))
        return false;
    *assignment = task_assignment_of(LEVEL_TASK, title, TEXT_NONE);
    if (quantity && (!decimal_parse(text_from(quantity), &assignment->quantity) || assignment->quantity < 0))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is no quantity"), text_from(quantity));
    return read_words(session, given, assignment, error) &&
           typed_level(given->values[LEVEL], &assignment->level, error) &&
           typed_number(given->values[ABOVE], N_("“{1}” is not the number of a task"), &assignment->parent, error) &&
           partners_read(session, given, PARTNER, today, assignment, error) &&
           due_read(session, given->values[START], today, &assignment->start, error) &&
           due_read(session, given->values[DUE], today, &assignment->due, error);
}

bool command_assign(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book_command command;
    struct task_assignment assignment;
    struct book *book;
    int64_t task;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    const struct giving giving = {
        .as = given.values[AS], .at = given.values[AT], .key = given.values[KEY], .trial = given.values[TRIAL]};
    if (!giving_read(session, &giving, &command, error) ||
        !data_folder_open(session, given.values[DATA], &book, error) ||
        !read_assignment(session, &given, book_today(book), &assignment, error) ||
        !book_task_assign(book, &command, &assignment, &task, error))
        return false;
    struct buffer output = output_open(session);
    task_assigned_print(&output, task, given.values[AS_JSON], session->language);
    if (!given.values[AS_JSON])
        giving_print_trial(&output, session, &command);
    return output_write(&output, error);
}
