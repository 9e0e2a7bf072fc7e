#include "extract/task/annex_task.h"

#include "base/arena.h"
#include "base/list.h"
#include "extract/task/annex_units.h"
#include "extract/task/annex_work.h"

size_t annex_cell_end(const struct words *words)
{
    return annex_work_end(words, 0, words->count);
}

/* "7h00 - 7h30": an hour, and no day but that of the document itself. */
static bool is_clock(const struct finder *finder, const struct task_deadline *deadline)
{
    char today[DATE_BYTES];
    struct text day = text_from(date_print(finder->on, today)), value = deadline->value;
    return deadline->kind == DEADLINE_DATE && text_starts(value, day) && value.len > day.len &&
           value.at[day.len] == 'T';
}

/* The last day that a heading names: "Ngày 1: thứ Hai, ngày 24/8/2026". */
static bool last_day(const struct finder *finder, const struct words *words, struct task_deadline *day)
{
    enum { LONGEST_HEADING = 30 };
    for (size_t at = words->count <= LONGEST_HEADING ? words->count : 0; at-- > 0;)
        if (due_find(finder, words, at, words->count, DEADLINE_IN_FIELD, day) && day->kind == DEADLINE_DATE)
            return !is_clock(finder, day);
    return false;
}

/* The day above the hours of a timetable. */
static bool day_above(const struct finder *finder, size_t cell, struct task_deadline *day)
{
    for (int i = finder->passages.at[cell].parent; i != PASSAGE_NONE; i = finder->passages.at[i].parent)
        if (last_day(finder, &finder->passages.at[i].words, day))
            return true;
    return false;
}

static void read_time(struct finder *finder, const struct row *row, struct finding *finding)
{
    const struct passage *work = row->cells[COLUMN_WORK], *time = row->cells[COLUMN_TIME];
    struct task_deadline *deadline = &finding->task.deadline, day;
    if (!time) {
        finding->has_deadline = due_find(finder, &work->words, 0, work->words.count, DEADLINE_IN_PROSE, deadline);
        return;
    }
    finding->has_deadline = due_find(finder, &time->words, 0, time->words.count, DEADLINE_IN_FIELD, deadline);
    if (finding->has_deadline && is_clock(finder, deadline) && day_above(finder, row->first, &day))
        *deadline = day;
}

static struct field whole_cell(const struct passage *cell)
{
    return cell ? words_field(&cell->words, 0, annex_cell_end(&cell->words)) : (struct field){0};
}

/* "Kế hoạch này": the document itself is no product of a row. */
static bool is_this_document(const struct passage *cell)
{
    size_t noun = cell ? words_phrase(&cell->words, 0, LEX_PRODUCT) : 0;
    return noun && noun + words_phrase(&cell->words, noun, LEX_THIS_DOCUMENT) == annex_cell_end(&cell->words) &&
           words_start(&cell->words, noun, LEX_THIS_DOCUMENT);
}

/* What the cells of a row give, the work aside. */
static struct finding finding_of(struct finder *finder, const struct row *row, const struct field_list *heading)
{
    struct finding finding = {.source = LEAD_COLUMN, .signs = ORDER_LEADS};
    struct task *task = &finding.task;
    const struct passage *lead = row->cells[COLUMN_LEAD], *partner = row->cells[COLUMN_PARTNER];
    if (lead)
        annex_lead_cell_read(finder, &lead->words, &task->lead, &task->coordinate);
    if (partner)
        annex_partner_cell_read(finder, &partner->words, &task->coordinate);
    if (!task->lead.count)
        task->lead = *heading;
    if (!task->lead.count)
        finding.source = LEAD_NONE;
    read_time(finder, row, &finding);
    if (!is_this_document(row->cells[COLUMN_PRODUCT]))
        task->product = whole_cell(row->cells[COLUMN_PRODUCT]);
    task->competence = whole_cell(row->cells[COLUMN_DECIDER]);
    return finding;
}

/* Adds the work [from, end) of a cell. */
static void add_work(struct finder *finder, const struct passage *cell, size_t from, size_t end, struct finding finding)
{
    finding.passage = (size_t)(cell - finder->passages.at);
    finding.from = from;
    finding.end = end;
    finding.part.from = from;
    finding.part.end = end == annex_cell_end(&cell->words) ? cell->words.count : end;
    LIST_ADD(finder->arena, &finder->group, finding);
}

/* Adds the works of a cell, each with the lead and the time that it names itself, if any. */
static void add_works(struct finder *finder, const struct passage *cell, const struct work_list *works,
                      const struct finding *finding)
{
    for (size_t i = 0; i < works->count; i++) {
        const struct cell_work *part = &works->at[i];
        struct finding own = *finding;
        if (part->lead.count) {
            own.task.lead = part->lead;
            own.source = LEAD_COLUMN;
        }
        if (due_find(finder, &cell->words, part->from, part->end, DEADLINE_IN_PROSE, &own.task.deadline))
            own.has_deadline = true;
        add_work(finder, cell, part->from, part->end, own);
    }
}

void annex_row_add(struct finder *finder, const struct row *row, const struct field_list *heading)
{
    const struct passage *work = row->cells[COLUMN_WORK], *lead = row->cells[COLUMN_LEAD];
    bool has_other = lead || row->cells[COLUMN_PARTNER] || row->cells[COLUMN_TIME] || row->cells[COLUMN_PRODUCT];
    if (!work || !has_other)
        return;
    struct finding finding = finding_of(finder, row, heading);
    struct work_list works = {0};
    if (lead)
        annex_owned_works(finder, &lead->words, &works);
    if (works.count > 1) {
        add_works(finder, lead, &works, &finding);
        return;
    }
    annex_owned_works(finder, &work->words, &works);
    if (works.count < 2)
        annex_dashed_works(finder, &work->words, &works);
    if (works.count > 1)
        add_works(finder, work, &works, &finding);
    else
        add_work(finder, work, 0, annex_cell_end(&work->words), finding);
}
