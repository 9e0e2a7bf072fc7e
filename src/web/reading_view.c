#include "web/reading_view.h"

#include "base/arena.h"
#include "base/list.h"
#include "model/unit_name.h"
#include "report/deadline_words.h"
#include "web/card_sort.h"
#include "web/sheet.h"

enum { MOST_UNITS = 200 }; /* that can be chosen from */

static struct text day_words(struct arena *arena, struct date day)
{
    return date_is_set(day) ? text_print(arena, "%d/%d/%d", day.day, day.month, day.year) : TEXT_NONE;
}

static void show_header(struct request *request, const struct reading *reading, struct reading_view *view)
{
    const struct header *header = &reading->header;
    view->type = header->type.words;
    view->symbol = header->symbol.words;
    view->authority = header->authority.words;
    view->place = header->place.words;
    view->subject = header->subject.words;
    view->signer = header->signer_role.words;
    view->day = day_words(request->arena, header->day);
    view->file = reading->file;
    if (view->symbol.len > 0 || view->type.len > 0)
        view->file_beside = reading->file;
    view->format = document_format_summary(reading->text->format);
    view->page_count = reading->text->page_count;
    view->was_recognised = reading->text->confidence < 100;
    view->confidence = reading->text->confidence;
    for (enum read_caution caution = 0; caution < READ_CAUTION_COUNT; caution++)
        if (reading->text->cautions[caution] > 0)
            view->cautions.at[view->cautions.count++].words = read_caution_words(
                request->arena, request->language, caution, reading->text->cautions[caution]);
}

/* What nothing is wrong with has no figure, unless it is what the list is filtered by. */
static void add_figure(struct reading_view *view, struct figure figure)
{
    figure.is_chosen = text_equal(figure.code, view->filter.unclear);
    if (figure.count > 0 || figure.is_chosen)
        view->figures.at[view->figures.count++] = figure;
}

/* A due value as it is said: "2026-Q2" is "quý II/2026". */
static struct text due_words(struct request *request, struct text value)
{
    enum deadline_kind kind = value.len == 4                         ? DEADLINE_YEAR
                              : value.len > 7                        ? DEADLINE_DATE
                              : value.len == 7 && value.at[5] == 'Q' ? DEADLINE_QUARTER
                                                                     : DEADLINE_MONTH;
    struct task_deadline deadline = {.kind = kind, .value = value, .field.words = value};
    return text_is_empty(value) ? TEXT_NONE : deadline_words(request->arena, &deadline, request->language);
}

static void show_summary(struct request *request, const struct reading *current, struct reading_view *view)
{
    struct reading_summary summary;
    reading_summarise(current, &summary);
    view->task_count = summary.task_count;
    view->clear_count = summary.clear_count;
    view->unclear_count = summary.task_count - summary.clear_count;
    if (summary.dated_count > 0) {
        view->first_due = due_words(request, summary.first_due);
        if (!text_equal(summary.first_due, summary.last_due))
            view->last_due = due_words(request, summary.last_due);
    }
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        add_figure(view, (struct figure){.count = summary.missing[mark],
                                         .title = clarity_mark_title((enum clarity_mark)mark),
                                         .words = clarity_mark_question((enum clarity_mark)mark),
                                         .code = text_from(clarity_mark_code((enum clarity_mark)mark))});
    for (size_t flaw = 0; flaw < TASK_FLAW_COUNT; flaw++)
        add_figure(view, (struct figure){.count = summary.flaws[flaw],
                                         .title = task_flaw_title((enum task_flaw)flaw),
                                         .words = task_flaw_title((enum task_flaw)flaw),
                                         .code = text_from(task_flaw_code((enum task_flaw)flaw)),
                                         .is_flaw = true});
}

/* Units whose names differ in writing alone are one, called what it is called first. */
static void count_units(struct arena *arena, const struct field_list *names, struct reading_view *view)
{
    for (size_t i = 0; i < names->count; i++) {
        size_t at = 0;
        struct text key = unit_key_of(arena, names->at[i].words);
        while (at < view->units.count && !text_equal(view->units.at[at].key, key))
            at++;
        if (at == view->units.count && at < MOST_UNITS)
            LIST_ADD(arena, &view->units, ((struct unit_choice){.name = names->at[i].words, .key = key}));
        if (at < view->units.count)
            view->units.at[at].count++;
    }
}

static int compare_units(const void *a, const void *b)
{
    const struct unit_choice *first = a, *second = b;
    if (first->count != second->count)
        return first->count > second->count ? -1 : 1;
    return text_compare(first->name, second->name);
}

static void show_units(struct arena *arena, const struct reading *current, struct reading_view *view)
{
    for (size_t i = 0; i < current->tasks.count; i++) {
        count_units(arena, &current->tasks.at[i].lead, view);
        count_units(arena, &current->tasks.at[i].coordinate, view);
    }
    struct text chosen = unit_key_of(arena, view->filter.unit);
    for (size_t i = 0; i < view->units.count; i++)
        view->units.at[i].is_chosen = text_equal(view->units.at[i].key, chosen);
    if (view->units.count)
        qsort(view->units.at, view->units.count, sizeof *view->units.at, compare_units);
    view->has_units = view->units.count > 0;
}

static bool has_next(const struct draft_view *draft, size_t at)
{
    for (size_t i = at + 1; i < draft->task_count; i++)
        if (!draft->tasks[i].is_dropped)
            return true;
    return false;
}

static void show_tasks(struct request *request, const struct draft_view *draft, struct reading_view *view)
{
    struct sheet_tasks marked = {0};
    unsigned number = 0;
    for (size_t i = 0; i < draft->task_count; i++) {
        const struct draft_task *task = &draft->tasks[i];
        number += !task->is_dropped;
        view->dropped_count += task->is_dropped;
        if (!filter_passes(request->arena, &view->filter, draft->reading, &task->task))
            continue;
        struct task_card card = task_card_of(request, draft->reading, task);
        card.number = task->is_dropped ? 0 : number;
        card.has_next = view->filter.order == ORDER_OF_DOCUMENT && !task->is_dropped && has_next(draft, i);
        LIST_ADD(request->arena, &view->cards, card);
        view->shown_count += !task->is_dropped;
        if (!task->is_dropped)
            LIST_ADD(request->arena, &marked, ((struct sheet_task){&task->task, task->origin, task->id, number}));
    }
    cards_sort(request->arena, view->filter.order, &view->cards);
    view->sheet = sheet_draw(request->arena, draft->reading, &marked, request->language);
}

/* The number that a task has, or had before it was dropped. */
static unsigned number_of(const struct draft_view *draft, unsigned id)
{
    unsigned number = 1;
    for (size_t i = 0; i < draft->task_count && draft->tasks[i].id != id; i++)
        number += !draft->tasks[i].is_dropped;
    return number;
}

static void show_last_step(struct request *request, const struct draft_view *draft, struct reading_view *view)
{
    static const char *const sentences[] = {
        [DRAFT_STEP_EDIT] = N_("Task {1} was edited."),
        [DRAFT_STEP_SPLIT] = N_("Task {1} was split in two."),
        [DRAFT_STEP_MERGE] = N_("Task {1} was merged with the one after it."),
        [DRAFT_STEP_DROP] = N_("Task {1} was dropped."),
        [DRAFT_STEP_RESTORE] = N_("Task {1} was restored."),
        [DRAFT_STEP_UNDO] = N_("The change was undone."),
        [DRAFT_STEP_REDO] = N_("The change was made again."),
    };
    if (draft->last_step == DRAFT_STEP_NONE)
        return;
    struct text number = text_print(request->arena, "%u", number_of(draft, draft->last_task));
    struct buffer words = buffer_open(request->arena, SIZE_MAX);
    message_fill(&words, text_from(message_translate(request->language, sentences[draft->last_step])), &number, 1);
    view->done = buffer_text(&words);
    view->was_undone = draft->last_step == DRAFT_STEP_UNDO;
}

static struct text title_of(struct arena *arena, const struct reading_view *view)
{
    if (text_is_empty(view->symbol))
        return view->file;
    return text_print(arena, "%.*s%s%.*s", TEXT_ARG(view->type), view->type.len ? " " : "", TEXT_ARG(view->symbol));
}

struct reading_view reading_view_of(struct request *request, struct text token, const struct draft_view *draft)
{
    struct reading current = draft_reading(request->arena, draft);
    struct reading_view view = {.form_token = request->form_token,
                                .token = token,
                                .version = draft->version,
                                .has_tasks = draft->task_count > 0,
                                .read_s = draft->read_ms / 1000,
                                .keep_s = draft->keep_s,
                                .undo_count = draft->undo_count,
                                .redo_count = draft->redo_count,
                                .filter = filter_from(&request->query)};
    view.is_filtered = filter_is_set(&view.filter);
    view.is_by_unit = view.filter.order == ORDER_BY_UNIT;
    view.is_by_due = view.filter.order == ORDER_BY_DUE;
    view.any_is_chosen = text_equal(view.filter.unclear, TEXT("any"));
    view.query = filter_query(request->arena, &view.filter);
    show_header(request, draft->reading, &view);
    show_summary(request, &current, &view);
    show_units(request->arena, &current, &view);
    show_tasks(request, draft, &view);
    show_last_step(request, draft, &view);
    view.frame = frame_of(request, title_of(request->arena, &view));
    view.frame.is_wide = true;
    return view;
}
