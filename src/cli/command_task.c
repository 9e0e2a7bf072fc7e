#include "base/arena.h"
#include "base/file.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/due.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/task_typed.h"
#include "cli/typed.h"
#include "report/task_report.h"
#include "work/book/book.h"
#include "work/task/task_action.h"
#include "work/task/task_assign.h"
#include "work/work.h"

static const char recurs[] = "recur", acts[] = "except undo recur", has_note[] = "except recur";

static const struct option options[] = {
    [ABOVE] = {"parent", "TASK", N_("correct: the task above it, or “none”"), acts},
    [AS] = OPTION_AS,
    [AT] = OPTION_AT,
    [COMPETENCE] = {"competence", "WORDS", N_("correct: who decides on the result, or receives it"), acts},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [DESCRIPTION] = {"description", "WORDS", N_("correct: what it is about, at length"), acts},
    [DUE] = {"due", "DATE", N_("extend, grant, partner, correct: the due day; end-series: the last day it recurs on"),
             acts},
    [DUTY] = {"duty", "WORDS", N_("partner: what the unit has to do"), acts},
    [EVENT] = {"event", "EVENT", N_("correct, void: the event, by its number in the story"), acts},
    [FILE_NAME] = {"file", "FILE", N_("progress, submit, partner-done: a file that shows it"), acts},
    [FROM] = {"from", "DATE", N_("recur: make the tasks from this day on that there are not, late ones too"), recurs},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [JUDGED] = {"judged", "CODES",
                N_("confirm, send-back: faulty, fault-excused, late, late-excused; parted by commas"), acts},
    [KEY] = OPTION_KEY(NULL),
    [LEVEL] = {"level", "LEVEL", N_("correct: resolution, programme, plan or task"), acts},
    [MOMENT] = {"happened", "DATE", N_("correct: when it happened in truth"), acts},
    [NOTE] = {"note", "WORDS", N_("the reason, the question, the answer: what is said with it"), has_note},
    [PERCENT] = {"percent", "NUMBER", N_("progress, submit, send-back, correct: how far it is, 0 to 100"), acts},
    [PERSON] = {"person", "CODE", N_("delegate, follow: the person"), acts},
    [PRODUCT] = {"product", "WORDS", N_("correct: what is handed in"), acts},
    [PRODUCT_CODE] = {"product-code", "CODE", N_("correct: the product of the catalogue"), acts},
    [QUALITY] = {"quality", "WORDS", N_("correct: what the result has to be like"), acts},
    [QUANTITY] = {"quantity", "NUMBER", N_("submit, confirm, correct: how many products, as 2 or 0.5"), acts},
    [RULE] = {"recur", "RULE", N_("correct: how it recurs; the tasks it has made stay"), acts},
    [SEEN] = {"seen", "VERSION", N_("the version of the task that was seen; a newer one is not touched"), acts},
    [SOURCE] = {"source", "DOCUMENT", N_("correct: the document it comes from"), acts},
    [START] = {"start", "DATE", N_("correct: the day on which it begins"), acts},
    [TITLE] = {"title", "WORDS", N_("correct: the title"), acts},
    [TRIAL] = OPTION_TRIAL(NULL),
    [UNIT] = {"unit", "CODE", N_("hand-over, raise, wait, partner, partner-done, release: the other unit"), acts},
    [UNTIL] = {"until", "DATE", N_("recur: make the tasks up to this day; thirty days ahead when not given"), recurs},
    [URGENCY] = {"urgency", "WORDS", N_("correct: how urgent it is"), acts},
};

const struct option *command_task_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* One run of the command. */
struct call {
    struct session *session;
    const struct given *given;
    struct work *work; /* reads a file; NULL where none is given */
    struct book *book;
    struct book_command command;
    struct task_preview *preview; /* of a trial; NULL: it is done */
};

/* What a resumption did not give back. */
static void print_held(const struct call *call, struct buffer *output, size_t held)
{
    struct text count = text_print(call->session->arena, "%zu", held);
    const char *words = message_translate_count(
        call->session->language,
        N_("The due day of {1} task is not moved by all the days paused: the task above is due."),
        N_("The due days of {1} tasks are not moved by all the days paused: the tasks above are due."), held);
    if (held == 0 || call->given->values[AS_JSON])
        return;
    message_fill(output, text_from(words), &count, 1);
    buffer_add_byte(output, '\n');
}

/* What whoever confirmed may not have seen. */
static void print_said_later(const struct call *call, struct buffer *output, size_t said_later)
{
    struct text count = text_print(call->session->arena, "%zu", said_later);
    const char *words = message_translate_count(
        call->session->language,
        N_("{1} result was recorded on a later day than it is said to have been handed in; “roviec show” tells both."),
        N_("{1} results were recorded on later days than they are said to have been handed in; “roviec show” tells "
           "both."),
        said_later);
    if (said_later == 0 || call->given->values[AS_JSON])
        return;
    message_fill(output, text_from(words), &count, 1);
    buffer_add_byte(output, '\n');
}

static bool print_report(const struct call *call, const struct task_report *report, struct error *error)
{
    struct buffer output = output_open(call->session);
    bool is_trial = call->command.is_trial;
    const struct task_change change = {report->tasks, is_trial ? NO_EVENT_NUMBER : report->batch,
                                       is_trial ? &call->preview->effects : NULL};
    task_change_print(&output, &change, call->given->values[AS_JSON], call->session->language);
    print_held(call, &output, report->held);
    print_said_later(call, &output, report->said_later);
    if (!call->given->values[AS_JSON])
        giving_print_trial(&output, call->session, &call->command);
    return output_write(&output, error);
}

static bool attach(const struct call *call, struct attached *attached, struct error *error)
{
    struct file_given file = {.name = text_from(call->given->values[FILE_NAME])};
    struct arena *arena = call->session->arena;
    return !call->work ||
           (file_read(arena, call->given->values[FILE_NAME], work_largest_file_bytes(call->work), &file.bytes, error) &&
            book_attach(call->book, call->work, arena, &file, 1, attached, error));
}

static bool act(const struct call *call, enum task_action action, struct error *error)
{
    struct task_request request = task_request_of(action, NULL, 0);
    struct task_report report;
    request.preview = call->preview;
    return task_request_typed(call->session, call->given, book_today(call->book), &request, error) &&
           attach(call, &request.attached, error) &&
           book_task_act(call->book, &call->command, &request, &report, error) && print_report(call, &report, error);
}

static bool undo(const struct call *call, struct error *error)
{
    uint64_t batch;
    struct task_undoing undoing = {.preview = call->preview};
    struct task_report report;
    if (call->given->rest_count != 2 || !typed_event(call->given->rest[1], &batch))
        return error_set(error, ERROR_USAGE, N_("name the first event of the change of many tasks"));
    undoing.batch = (int64_t)batch;
    if (!typed_words(call->session, call->given->values[NOTE], &undoing.note, error) ||
        !book_task_undo(call->book, &call->command, &undoing, &report, error))
        return false;
    report.batch = NO_EVENT_NUMBER;
    return print_report(call, &report, error);
}

static void print_count(struct buffer *output, const char *format, int64_t count)
{
    const struct text number = text_print(output->arena, "%lld", (long long)count);
    if (count == 0)
        return;
    message_fill(output, text_from(format), &number, 1);
    buffer_add_byte(output, '\n');
}

/* Days that went by have no task, nor what does not go on; and a rule takes no notice of days off. */
static bool print_not_made(const struct call *call, const struct task_recurred *made, struct error *error)
{
    struct buffer output = output_open(call->session);
    enum language language = call->session->language;
    if (call->given->values[AS_JSON])
        return true;
    print_count(
        &output,
        message_translate_count(language, N_("{1} day went by without its task; --from DATE makes it, late as it is."),
                                N_("{1} days went by without their tasks; --from DATE makes them, late as they are."),
                                (size_t)made->past),
        made->past);
    print_count(
        &output,
        message_translate_count(
            language,
            N_("{1} day to come was left out, which the rule has as it was corrected; --from DATE makes its task."),
            N_("{1} days to come were left out, which the rule has as it was corrected; --from DATE makes their "
               "tasks."),
            (size_t)made->skipped),
        made->skipped);
    print_count(&output,
                message_translate_count(language, N_("{1} of them is due on a day off; the rule does not move it."),
                                        N_("{1} of them are due on a day off; the rule does not move them."),
                                        (size_t)made->off),
                made->off);
    print_count(&output,
                message_translate_count(language, N_("{1} recurring task is paused or was given back, and made none."),
                                        N_("{1} recurring tasks are paused or were given back, and made none."),
                                        (size_t)made->still),
                made->still);
    return output_write(&output, error);
}

static bool recur(const struct call *call, struct error *error)
{
    enum { DAYS_AHEAD = 30 };
    int32_t until;
    struct task_recurring recurring = {.preview = call->preview};
    struct task_recurred made;
    if (!options_check_rest(call->given, 1, error) ||
        !due_read(call->session, call->given->values[UNTIL], book_today(call->book), &until, error) ||
        !day_read(call->given->values[FROM], &recurring.from, error))
        return false;
    recurring.until = until == NO_DAY ? date_add_days(book_today(call->book), DAYS_AHEAD) : date_from_day(until);
    if (!book_task_recur(call->book, &call->command, &recurring, &made, error))
        return false;
    const struct task_report report = {.tasks = (size_t)made.tasks,
                                       .batch = made.batch != NO_NUMBER ? made.batch : NO_EVENT_NUMBER};
    return print_report(call, &report, error) && print_not_made(call, &made, error);
}

bool command_task(struct session *session, struct words words, struct error *error)
{
    struct given given;
    enum task_action action;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    struct text word = given.rest_count ? text_from(given.rest[0]) : TEXT_NONE;
    const struct giving giving = {
        .as = given.values[AS], .at = given.values[AT], .key = given.values[KEY], .trial = given.values[TRIAL]};
    struct call call = {.session = session, .given = &given};
    bool is_action = task_action_parse(word, &action), is_undo = text_equal(word, TEXT("undo"));
    if (text_is_empty(word)) {
        error_set(error, ERROR_USAGE, N_("say what happens to which tasks: an action and their numbers"));
        return error_add_hint(error, N_("“man roviec-task” has them all"));
    }
    if (!is_action && !is_undo && !text_equal(word, TEXT("recur"))) {
        error_set_with(error, ERROR_USAGE, N_("there is no action “{1}”"), word);
        return error_add_hint(error, N_("“man roviec-task” has them all"));
    }
    if (!options_check_action(options, &given, error) || !giving_read(session, &giving, &call.command, error) ||
        (given.values[FILE_NAME] && !reading_open(session, NULL, &call.work, error)) ||
        !data_folder_open(session, given.values[DATA], &call.book, error))
        return false;
    struct task_preview preview = {.arena = session->arena};
    if (call.command.is_trial)
        call.preview = &preview;
    if (is_action)
        return act(&call, action, error);
    return is_undo ? undo(&call, error) : recur(&call, error);
}
