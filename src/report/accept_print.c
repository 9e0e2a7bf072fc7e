#include "report/accept_print.h"

#include "base/arena.h"
#include "report/json_member.h"
#include "report/table_words.h"

enum { CODE_WIDTH = 20 };

static struct text join_lines(struct arena *arena, struct text lines)
{
    struct buffer joined = buffer_open(arena, 2 * lines.len + 1);
    for (struct text line; text_split(&lines, '\n', &line);)
        buffer_print(&joined, "%s%.*s", joined.len ? ", " : "", TEXT_ARG(line));
    return buffer_text(&joined);
}

static const char *fate_code(enum accept_fate fate)
{
    static const char *const codes[] = {
        [ACCEPT_ASSIGNED] = "assigned", [ACCEPT_OTHERS] = "others",   [ACCEPT_DROPPED] = "dropped",
        [ACCEPT_BEFORE] = "before",     [ACCEPT_REFUSED] = "refused",
    };
    return codes[fate];
}

static const char *fate_title(enum accept_fate fate)
{
    static const char *const titles[] = {
        [ACCEPT_ASSIGNED] = N_("assigned"), [ACCEPT_OTHERS] = N_("others lead"), [ACCEPT_DROPPED] = N_("left out"),
        [ACCEPT_BEFORE] = N_("before"),     [ACCEPT_REFUSED] = N_("refused"),
    };
    return titles[fate];
}

static void print_line(struct buffer *to, const struct accept_line *line, size_t number, bool is_in_vain,
                       enum language language)
{
    const char *title = is_in_vain && line->fate == ACCEPT_ASSIGNED ? N_("in order") : fate_title(line->fate);
    char due[DATE_BYTES] = "          ";
    if (line->due != NO_DAY)
        message_day(language, date_from_day(line->due), due);
    buffer_print(to, "%4zu  %s  ", number, due);
    table_pad(to, text_from(message_translate(language, title)), CODE_WIDTH / 2);
    buffer_add(to, TEXT("  "));
    table_pad(to, join_lines(to->arena, line->leads), CODE_WIDTH);
    table_add_seen(to, "  ", line->task->action.words, "\n");
    for (struct text rest = line->former, name; text_split(&rest, '\n', &name);)
        table_add_seen(to, "      = ", name, "\n");
    if (line->fate == ACCEPT_ASSIGNED && line->is_past)
        buffer_print(to, "      ! %s\n", message_translate(language, N_("it was due before it was assigned")));
    if (line->fate != ACCEPT_REFUSED)
        return;
    struct text sentence = message_of_error(to->arena, language, &line->error);
    buffer_print(to, "      ! %.*s\n", TEXT_ARG(sentence));
}

static void say(struct buffer *to, enum language language, const char *sentence, const struct text *places,
                size_t count)
{
    message_fill(to, text_from(message_translate(language, sentence)), places, count);
    buffer_add_byte(to, '\n');
}

/* A task of several leads is one of the document, and one more for each of them. */
static void print_sum(struct buffer *to, const struct accept_report *report, bool is_trial, enum language language)
{
    const char *sentence = is_trial ? N_("It would be document {1}: {2} tasks assigned, {3} led by others.")
                                    : N_("It is document {1}: {2} tasks assigned, {3} led by others.");
    const struct text places[] = {text_print(to->arena, "%lld", (long long)report->document),
                                  text_print(to->arena, "%zu", report->tasks),
                                  text_print(to->arena, "%zu", report->counts[ACCEPT_OTHERS])};
    const struct text parts[] = {text_print(to->arena, "%zu", report->counts[ACCEPT_ASSIGNED])},
                      before[] = {text_print(to->arena, "%zu", report->counts[ACCEPT_BEFORE])},
                      batch[] = {text_print(to->arena, "%lld", (long long)report->batch)};
    say(to, language, sentence, places, COUNT_OF(places));
    if (report->tasks > report->counts[ACCEPT_ASSIGNED])
        say(to, language, N_("The document has {1} of them; one of several leads is one task more for each."), parts,
            1);
    if (report->counts[ACCEPT_BEFORE] > 0)
        say(to, language, N_("Accepted before: {1}."), before, 1);
    if (!is_trial && report->batch != NO_NUMBER)
        say(to, language, N_("To take them back as a whole: roviec task undo {1} --note WHY"), batch, 1);
}

void accept_report_print(struct buffer *to, const struct accept_report *report, bool is_done, bool is_trial,
                         enum language language)
{
    for (size_t i = 0; i < report->count; i++)
        print_line(to, &report->lines[i], i + 1, !is_done, language);
    if (is_done)
        print_sum(to, report, is_trial, language);
}

/* Where one task stands in the way nothing is assigned: what others would have been has no number. */
static void add_fate(struct json_writer *json, const struct accept_line *line, bool is_in_vain)
{
    bool is_assigned = line->fate == ACCEPT_ASSIGNED, has_task = line->fate == ACCEPT_BEFORE;
    json_add_text(json, "fate", is_assigned && is_in_vain ? TEXT_NONE : text_from(fate_code(line->fate)));
    json_add_number_or_null(json, "task", has_task || (is_assigned && !is_in_vain) ? line->number : NO_NUMBER);
}

static void add_shares(struct json_writer *json, const struct accept_shares *shares)
{
    json_key(json, "shares");
    json_open_array(json);
    for (size_t i = 0; i < shares->count; i++) {
        json_open_object(json);
        json_add_text(json, "unit", shares->at[i].unit);
        json_add_text(json, "duty", shares->at[i].duty);
        json_add_day(json, "due", shares->at[i].due);
        json_close_object(json);
    }
    json_close_array(json);
}

static void add_line(struct json_writer *json, const struct accept_line *line, size_t number, bool is_in_vain,
                     enum language language)
{
    bool is_refused = line->fate == ACCEPT_REFUSED;
    json_open_object(json);
    json_add_number_or_null(json, "number", (int64_t)number);
    add_fate(json, line, is_in_vain);
    json_add_lines(json, "leads", line->leads);
    json_add_lines(json, "partners", line->partners);
    add_shares(json, &line->shares);
    json_add_lines(json, "unknown_partners", line->unknown);
    json_add_lines(json, "former_names", line->former);
    json_add_day(json, "due", line->due);
    json_add_bool(json, "past", line->is_past);
    json_add_text(json, "clause", line->clause);
    json_add_text(json, "action", line->task->action.words);
    json_add_text(json, "problem", is_refused ? message_of_error(json->to->arena, language, &line->error) : TEXT_NONE);
    json_close_object(json);
}

void accept_report_print_json(struct buffer *to, const struct accept_report *report, bool is_kept,
                              enum language language)
{
    struct json_writer json = json_writer_to(to);
    bool is_in_vain = report->counts[ACCEPT_REFUSED] > 0;
    json_open_object(&json);
    json_add_number_or_null(&json, "document", is_in_vain ? NO_NUMBER : report->document);
    json_add_bool(&json, "own", report->is_own);
    json_add_bool(&json, "kept", is_kept);
    json_add_number_or_null(&json, "batch", is_kept ? report->batch : NO_NUMBER);
    json_key(&json, "tasks");
    json_open_array(&json);
    for (size_t i = 0; i < report->count; i++)
        add_line(&json, &report->lines[i], i + 1, is_in_vain, language);
    json_close_array(&json);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}
