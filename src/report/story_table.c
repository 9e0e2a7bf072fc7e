#include "base/arena.h"
#include "base/decimal.h"
#include "base/moment.h"
#include "base/seen.h"
#include "model/event_recorded.h"
#include "report/table_words.h"
#include "report/task_report.h"

/*
 * story_table.c: the story of a task for people: what is known of it, a line each, and then what happened.
 */

enum { LONGEST_CELL_BYTES = 400 };

static void add_phrase(struct buffer *to, enum language language, const char *message, struct text argument)
{
    message_fill(to, text_from(message_translate(language, message)), &argument, 1);
}

static struct text unit_words(struct arena *arena, const struct unit_view *unit)
{
    return text_print(arena, "%.*s (%.*s)", TEXT_ARG(unit->name), TEXT_ARG(unit->code));
}

/* "Chờ: trả lời ý kiến (VP), từ 2026-03-20" */
static void add_wait(struct buffer *to, enum language language, const struct task_line *line)
{
    char since[DATE_BYTES];
    const struct task_standing *standing = &line->standing;
    if (standing->waits_for == WAITS_FOR_NOTHING)
        return;
    const struct text arguments[] = {text_from(message_translate(language, task_wait_title(standing->waits_for))),
                                     text_from(table_day(language, moment_day(standing->waiting_since), since)),
                                     line->waiting_code};
    const char *words = text_is_empty(line->waiting_code) ? N_("Waits for {1}, since {2}")
                                                          : N_("Waits for {1} ({3}), since {2}");
    message_fill(to, text_from(message_translate(language, words)), arguments, COUNT_OF(arguments));
    buffer_add_byte(to, '\n');
}

/* Whoever confirms is told where the day was said afterwards: "Đã nộp kết quả ngày 2026-03-20, ghi sổ ngày 2026-03-28"
 */
static void add_handed_in(struct buffer *to, const struct task_story *story, enum language language)
{
    char happened[DATE_BYTES], recorded[DATE_BYTES];
    const struct logged_event *submission = NULL;
    for (size_t i = 0; i < story->event_count; i++)
        if (event_kind(&story->events[i].event) == EVENT_TASK_SUBMITTED)
            submission = &story->events[i];
    if (story->line.standing.state != TASK_SUBMITTED || !submission || event_recorded_later(&submission->event) == 0)
        return;
    const struct text days[] = {
        text_from(table_day(language, moment_day(event_number(&submission->event, FIELD_AT)), happened)),
        text_from(table_day(language, moment_day(event_recorded_at(&submission->event)), recorded))};
    message_fill(to,
                 text_from(message_translate(language,
                                             N_("It is said to have been handed in on {1}; that was recorded on {2}"))),
                 days, COUNT_OF(days));
    buffer_add_byte(to, '\n');
}

/* "Phối hợp: Văn phòng (VP): cung cấp số liệu; thời hạn 2026-03-20; xong 2026-03-18" */
static void add_partners(struct buffer *to, const struct task_story *story, enum language language)
{
    for (size_t i = 0; i < story->partner_count; i++) {
        const struct share_view *share = &story->partners[i];
        char printed[DATE_BYTES];
        struct buffer words = buffer_open(to->arena, share->duty.len + share->unit.name.len + 2 * LONGEST_CELL_BYTES);
        buffer_add(&words, unit_words(to->arena, &share->unit));
        if (share->duty.len)
            buffer_print(&words, ": %.*s", TEXT_ARG(share->duty));
        if (share->due != NO_DAY)
            add_phrase(&words, language, N_("; due {1}"), text_from(table_day(language, share->due, printed)));
        if (share->answered_at != NO_MOMENT)
            add_phrase(&words, language, N_("; done {1}"),
                       text_from(table_day(language, moment_day(share->answered_at), printed)));
        table_add_late(&words, share->days_late, language);
        table_add_words(to, language, N_("Takes part"), buffer_text(&words));
    }
}

/* What it waited for a day or longer. */
static void add_stays(struct buffer *to, const struct task_story *story, enum language language)
{
    for (size_t i = 0; i < story->stay_count; i++) {
        const struct stay_view *view = &story->stays[i];
        int32_t days = task_stay_days(&view->stay, date_to_day(story->on));
        if (days == 0 || view->stay.until == NO_MOMENT)
            continue;
        const struct text arguments[] = {text_from(message_translate(language, task_wait_title(view->stay.waits_for))),
                                         text_print(to->arena, "%d", (int)days), view->unit};
        const char *words = text_is_empty(view->unit)
                                ? message_translate_count(language, N_("Waited for {1}: {2} day"),
                                                          N_("Waited for {1}: {2} days"), (size_t)days)
                                : message_translate_count(language, N_("Waited for {1} ({3}): {2} day"),
                                                          N_("Waited for {1} ({3}): {2} days"), (size_t)days);
        message_fill(to, text_from(words), arguments, COUNT_OF(arguments));
        buffer_add_byte(to, '\n');
    }
}

static void add_below(struct buffer *to, const struct task_story *story, enum language language)
{
    const struct rollup *below = &story->below;
    if (tally_tasks(&below->tally) == 0)
        return;
    const struct text numbers[] = {text_print(to->arena, "%lld", (long long)tally_tasks(&below->tally)),
                                   text_print(to->arena, "%lld", (long long)below->tally.done),
                                   text_print(to->arena, "%lld", (long long)below->late),
                                   text_print(to->arena, "%d", tally_progress(&below->tally))};
    message_fill(
        to, text_from(message_translate(language, N_("Below it: {1} tasks, {2} done, {3} late; mean progress {4}%."))),
        numbers, COUNT_OF(numbers));
    buffer_add_byte(to, '\n');
}

/* "12, 47/KH-UBND, II.3" */
static struct text origin_words(struct arena *arena, const struct task_story *story)
{
    return text_print(arena, "%lld, %.*s%s%.*s", (long long)story->origin.document, TEXT_ARG(story->origin.symbol),
                      story->origin.clause.len ? ", " : "", TEXT_ARG(story->origin.clause));
}

/* "Trưởng phòng (TP2): CB01 · quyền, phụ trách"; "Trưởng phòng (TP2): khuyết". */
static struct text head_words(struct arena *arena, const struct head_view *head, enum language language)
{
    if (text_is_empty(head->position))
        return head->title;
    struct text person = text_is_empty(head->person) ? text_from(message_translate(language, N_("vacant")))
                                                     : head->person;
    return text_print(arena, "%.*s (%.*s): %.*s%s%s", TEXT_ARG(head->title), TEXT_ARG(head->position), TEXT_ARG(person),
                      head->is_acting ? " · " : "", head->is_acting ? message_translate(language, N_("acting")) : "");
}

/* How many products were asked for, and how many were handed in. */
static void add_quantity(struct buffer *to, const struct task_record *record, enum language language)
{
    char printed[DECIMAL_BYTES];
    if (record->quantity != NO_QUANTITY)
        table_add_words(to, language, N_("Quantity"), text_from(decimal_print(record->quantity, printed)));
    if (record->done != NO_QUANTITY)
        table_add_words(to, language, N_("Quantity handed in"), text_from(decimal_print(record->done, printed)));
}

/* A line of a count; none where there is nothing to count. */
static void add_count(struct buffer *to, enum language language, const char *label, int times)
{
    if (times > 0)
        table_add_words(to, language, label, text_print(to->arena, "%d", times));
}

static void add_product(struct buffer *to, const struct task_story *story, enum language language)
{
    char printed[DECIMAL_BYTES];
    table_add_words(to, language, N_("Product"), story->product);
    table_add_words(to, language, N_("Product of the catalogue"), story->product_code);
    if (story->coefficient != NO_QUANTITY)
        table_add_words(to, language, N_("Coefficient"), text_from(decimal_print(story->coefficient, printed)));
    add_quantity(to, &story->line.record, language);
}

static void add_place(struct buffer *to, const struct task_story *story, enum language language)
{
    const struct task_record *record = &story->line.record;
    if (record->parent != NO_NUMBER)
        table_add_words(to, language, N_("Below task"), text_print(to->arena, "%lld", (long long)record->parent));
    table_add_words(to, language, N_("Recurs"), story->rule);
    table_add_day(to, language, N_("Recurs until"), record->series_until);
    table_add_day(to, language, N_("Made for"), story->occurrence);
}

static void add_days(struct buffer *to, const struct task_record *record, enum language language)
{
    table_add_day(to, language, N_("Begins"), record->start);
    table_add_day(to, language, N_("Due"), record->due);
    if (record->original_due != record->due)
        table_add_day(to, language, N_("Due at first"), record->original_due);
    add_count(to, language, N_("Times extended"), record->extensions);
}

/* How it was judged, quality and lateness apart; and how long it was paused. */
static void add_counts(struct buffer *to, const struct task_story *story, enum language language)
{
    add_count(to, language, N_("Times judged faulty"), story->line.record.faults);
    add_count(to, language, N_("Times judged late"), story->line.record.latenesses);
    add_count(to, language, N_("Times urged"), story->line.record.urges);
    add_count(to, language, N_("Days paused"), story->paused_days);
}

void task_story_print(struct buffer *to, const struct task_story *story, enum language language)
{
    const struct task_line *line = &story->line;
    buffer_print(to, "%lld  ", (long long)line->record.number);
    seen_add(to, table_said(language, line->title));
    buffer_add_byte(to, '\n');
    table_add_words(to, language, N_("Content"), story->description);
    table_add_words(to, language, N_("Comes from"),
                    story->hides_source ? text_from(message_translate(language, N_("a document that you may not see")))
                                        : story->source);
    add_product(to, story, language);
    table_add_words(to, language, N_("Urgency"), story->urgency);
    table_add_words(to, language, N_("Quality required"), story->quality);
    table_add_words(to, language, N_("Decides or receives"), story->competence);
    if (story->origin.document != NO_NUMBER)
        table_add_words(to, language, N_("Document"), origin_words(to->arena, story));
    table_add_words(to, language, N_("Lead"), unit_words(to->arena, &line->lead));
    table_add_words(to, language, N_("Answers for it"), head_words(to->arena, &story->head, language));
    table_add_words(to, language, N_("Given to"), story->person);
    table_add_words(to, language, N_("Followed by"), story->monitor);
    add_partners(to, story, language);
    add_place(to, story, language);
    add_days(to, &line->record, language);
    table_add_words(to, language, N_("State"), table_standing(to->arena, &line->standing, language));
    if (line->record.ends_with_parts)
        table_add_words(to, language, N_("Over"),
                        text_from(message_translate(language, N_("with the last of the tasks of its leads"))));
    add_wait(to, language, line);
    add_handed_in(to, story, language);
    table_add_words(to, language, N_("Progress"), text_print(to->arena, "%d%%", line->record.percent));
    add_below(to, story, language);
    add_counts(to, story, language);
    add_stays(to, story, language);
    buffer_add_byte(to, '\n');
    for (size_t i = 0; i < story->event_count; i++)
        logged_event_print(to, &story->events[i], language);
}
