#include "base/arena.h"
#include "base/decimal.h"
#include "base/moment.h"
#include "base/seen.h"
#include "model/event_recorded.h"
#include "model/judgement.h"
#include "report/correction_report.h"
#include "report/task_report.h"
#include "report/table_words.h"

/*
 * event_line.c: one event as a line: when, what, with what, and what was said.
 */

enum { INDENT = 28 }; /* what follows a number and a moment */

/* What an event says beside its kind, as "(15/7/2027; VP; 40%)". */
struct details {
    struct buffer *to;
    enum language language;
    bool is_open;
};

static void add(struct details *details, struct text words)
{
    if (text_is_empty(words))
        return;
    buffer_add(details->to, details->is_open ? TEXT("; ") : TEXT(" ("));
    seen_add(details->to, words);
    details->is_open = true;
}

static void add_said(struct details *details, const char *message, struct text argument)
{
    if (text_is_empty(argument))
        return;
    struct buffer words = buffer_open(details->to->arena, argument.len + 200);
    message_fill(&words, text_from(message_translate(details->language, message)), &argument, 1);
    add(details, buffer_text(&words));
}

static void add_day(struct details *details, const struct event *event, enum event_field field, const char *message)
{
    char printed[DATE_BYTES];
    if (event_has(event, field))
        add_said(
            details, message,
            text_from(message_day(details->language, date_from_day((int32_t)event_number(event, field)), printed)));
}

static void add_quantity(struct details *details, const struct event *event)
{
    char printed[DECIMAL_BYTES];
    if (event_has(event, FIELD_QUANTITY))
        add_said(details, N_("quantity {1}"), text_from(decimal_print(event_number(event, FIELD_QUANTITY), printed)));
}

static void add_judged(struct details *details, const struct event *event)
{
    struct text codes = event_text(event, FIELD_JUDGED);
    for (struct text code; text_split(&codes, '\n', &code);) {
        const char *title = judgement_title(code);
        if (title)
            add(details, text_from(message_translate(details->language, title)));
    }
}

/* With a sign before it, or after it. */
static void add_number(struct details *details, const struct event *event, enum event_field field, const char *before,
                       const char *after)
{
    if (event_has(event, field))
        add(details, text_print(details->to->arena, "%s%lld%s", before, (long long)event_number(event, field), after));
}

static void add_words(struct details *details, const struct event *event, enum event_field field)
{
    struct text lines = event_text(event, field);
    for (struct text line; text_split(&lines, '\n', &line);)
        add(details, line);
}

/* What a registration or correction says of a document. */
static void add_document(struct details *details, const struct event *event)
{
    if (event_subject(event_kind(event)) != SUBJECT_DOCUMENT)
        return;
    add_said(details, N_("document {1}"),
             text_print(details->to->arena, "%lld", (long long)event_number(event, FIELD_DOCUMENT)));
    add_words(details, event, FIELD_SYMBOL);
    add_words(details, event, FIELD_TYPE);
    add_words(details, event, FIELD_ISSUER);
    add_day(details, event, FIELD_ISSUED, N_("of {1}"));
    add_day(details, event, FIELD_RECEIVED, N_("came on {1}"));
    add_words(details, event, FIELD_SUBJECT);
}

/* Those of a correction have lines of their own. */
static void add_figures(struct details *details, const struct event *event)
{
    if (event_kind(event) == EVENT_TASK_CORRECTED)
        return;
    add_number(details, event, FIELD_PERCENT, "", "%");
    add_day(details, event, FIELD_DUE, event_kind(event) == EVENT_TASK_SERIES_ENDED ? N_("after {1}") : N_("due {1}"));
    add_quantity(details, event);
}

/* What an erasure took, and on what ground. */
static void add_erased(struct details *details, const struct event *event)
{
    size_t events = table_count_lines(event_text(event, FIELD_ERASES)),
           files = table_count_lines(event_text(event, FIELD_ERASED_FILES));
    if (event_kind(event) != EVENT_WORDS_ERASED)
        return;
    add_said(details, N_("of {1} events"), text_print(details->to->arena, "%zu", events));
    if (files > 0)
        add_said(details, N_("and the bytes of {1} files"), text_print(details->to->arena, "%zu", files));
    add_words(details, event, FIELD_BASIS);
}

/* "(UBND.KT → UBND.VP)": which unit, and the one that took its place or that it stands below from then on. */
static void add_unit(struct details *details, const struct logged_event *logged)
{
    if (logged->unit.len == 0 || logged->other.len == 0)
        add(details, logged->unit);
    else
        add(details, text_print(details->to->arena, "%.*s → %.*s", TEXT_ARG(logged->unit), TEXT_ARG(logged->other)));
}

/* Who leads and who else is named of a task; of a unit what it became. */
static void add_units(struct details *details, const struct logged_event *logged)
{
    const struct event *event = &logged->event;
    if (event_subject(event_kind(event)) == SUBJECT_UNIT) {
        add_unit(details, logged);
        return;
    }
    add(details, event_has(event, FIELD_LEAD) ? logged->unit : TEXT_NONE);
    add(details, logged->other);
}

static void add_details(struct buffer *to, const struct logged_event *logged, enum language language)
{
    struct details details = {.to = to, .language = language};
    const struct event *event = &logged->event;
    add_units(&details, logged);
    add(&details, logged->person);
    add_figures(&details, event);
    add_judged(&details, event);
    if (event_has(event, FIELD_GRANTED))
        add(&details, text_from(message_translate(language, event_number(event, FIELD_GRANTED) ? N_("granted")
                                                                                               : N_("not granted"))));
    if (event_has(event, FIELD_JOINT))
        add(&details, text_from(message_translate(language, N_("joint"))));
    add_number(&details, event, FIELD_MENDS, "#", "");
    add_document(&details, event);
    add_erased(&details, event);
    add_words(&details, event, FIELD_DUTY);
    if (event_kind(event) != EVENT_WORDS_ERASED)
        add_said(&details, N_("under {1}"), event_text(event, FIELD_BASIS));
    add_words(&details, event, FIELD_FILES);
    if (details.is_open)
        buffer_add_byte(to, ')');
}

static void add_object(struct buffer *to, const struct event *event, enum language language)
{
    if (event_has(event, FIELD_TASK)) {
        struct text number = text_print(to->arena, "%lld", (long long)event_number(event, FIELD_TASK));
        message_fill(to, text_from(message_translate(language, N_("task {1}: "))), &number, 1);
    }
    buffer_add(to, text_from(message_translate(language, event_kind_title(event_kind(event)))));
}

static void add_speaker(struct buffer *to, struct text by)
{
    if (by.len)
        buffer_print(to, " [%.*s]", TEXT_ARG(by));
}

/* What was said of a day that was past. */
static void add_recorded(struct buffer *to, const struct event *event, enum language language)
{
    char day[DATE_BYTES];
    if (event_recorded_later(event) == 0)
        return;
    struct text recorded = text_from(message_day(language, date_from_day(moment_day(event_recorded_at(event))), day));
    message_fill(to, text_from(message_translate(language, N_(" {recorded on {1}}"))), &recorded, 1);
}

/* What a file says had happened before. */
static void add_import(struct buffer *to, const struct logged_event *logged, enum language language)
{
    char day[DATE_BYTES];
    const struct text arguments[] = {
        text_from(message_day(language, date_from_day(moment_day(logged->imported_at)), day)),
        text_print(to->arena, "%lld", (long long)logged->imported)};
    message_fill(to, text_from(message_translate(language, N_(" {imported on {1}, #{2}}"))), arguments,
                 COUNT_OF(arguments));
}

/* Where its words were, it is said what became of them. */
static void add_erasure(struct buffer *to, const struct logged_event *logged, enum language language)
{
    const struct erasure_view *erasure = logged->erasure;
    char day[DATE_BYTES];
    if (!erasure)
        return;
    const struct text arguments[] = {
        text_from(message_day(language, date_from_day(moment_day(erasure->at)), day)),
        text_print(to->arena, "%lld", (long long)erasure->event),
        erasure->by.len > 0 ? erasure->by : text_from(message_translate(language, N_("the owner of the folder"))),
        erasure->note, erasure->basis};
    buffer_add(to, TEXT(" – "));
    message_fill(to, text_from(message_translate(language, N_("[words erased on {1} by {3}, #{2}: {4}; {5}]"))),
                 arguments, COUNT_OF(arguments));
}

/* The book that it came from had erased its words before. */
static void add_erased_before(struct buffer *to, const struct event *event, enum language language)
{
    char day[DATE_BYTES];
    if (!event_has(event, FIELD_ERASED))
        return;
    struct text on = text_from(message_day(language, date_from_day((int32_t)event_number(event, FIELD_ERASED)), day));
    buffer_add(to, TEXT(" – "));
    message_fill(to, text_from(message_translate(language, N_("[words erased on {1} in the book that it came from]"))),
                 &on, 1);
}

void logged_event_print(struct buffer *to, const struct logged_event *logged, enum language language)
{
    char at[MOMENT_BYTES];
    const struct event *event = &logged->event;
    struct text note = event_text(event, FIELD_NOTE);
    buffer_print(to, "#%-8lld %-16s  ", (long long)logged->number,
                 message_moment(language, event_number(event, FIELD_AT), at));
    add_object(to, event, language);
    add_details(to, logged, language);
    add_speaker(to, logged->by);
    if (logged->imported == NO_NUMBER)
        add_recorded(to, event, language);
    else
        add_import(to, logged, language);
    if (text_is_empty(note))
        note = event_text(event, event_has(event, FIELD_TITLE) ? FIELD_TITLE : FIELD_NAME);
    if (note.len) {
        buffer_add(to, TEXT(" – "));
        seen_add_lines(to, note, INDENT);
    }
    add_erasure(to, logged, language);
    add_erased_before(to, event, language);
    buffer_add_byte(to, '\n');
    correction_print(to, logged, INDENT, language);
}
