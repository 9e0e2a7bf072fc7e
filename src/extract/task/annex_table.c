#include "base/arena.h"
#include "base/list.h"
#include "extract/task/annex_column.h"

/*
 * annex_table.c: tables of tasks: "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm" and their many variants.
 *
 * The heads of the columns tell what they hold. A cell merged over rows holds for all of them; an empty one is empty.
 * Where bars in a text part the cells nobody knows which were merged: there a row that lacks cells takes partners and
 * deadline from the row above. A table without a column of work and one of who, when or what product is none of tasks;
 * one without heads right below a table of tasks, and as wide, goes on with it: a page ended in between.
 */

struct row {
    const struct passage *cells[COLUMN_KINDS]; /* the first cell of each kind */
    size_t first, end;                         /* passages */
};

static bool are_of_one_row(const struct passage *left, const struct passage *right)
{
    return left->block->table == right->block->table && left->block->row == right->block->row;
}

/* How far the cells of a row printed without its number stand to the left of their columns. */
static size_t shift_of(const struct finder *finder, const struct table *table, size_t first, size_t end)
{
    const struct passage *passages = finder->passages.at;
    const struct block *block = passages[first].block;
    bool is_loose = block->row_span == 1 && block->column_span == 1 && block->column == 0;
    bool lacks_number = table->columns[0] == COLUMN_NUMBER && passages[first].words.count > 3;
    return is_loose && lacks_number && end - first < table->count ? 1 : 0;
}

static void row_read(const struct finder *finder, const struct table *table, size_t first, struct row *row)
{
    const struct passage *passages = finder->passages.at;
    *row = (struct row){.first = first, .end = first};
    while (row->end < table->end && are_of_one_row(&passages[first], &passages[row->end]))
        row->end++;
    size_t shift = shift_of(finder, table, first, row->end);
    for (size_t i = first; i < row->end; i++) {
        size_t column = passages[i].block->column + shift;
        enum column kind = column < table->count ? table->columns[column] : COLUMN_OTHER;
        if (kind != COLUMN_OTHER && !row->cells[kind] && passages[i].words.count)
            row->cells[kind] = &passages[i];
    }
}

/* A cell merged over several rows still holds for `row`. */
static bool reaches(const struct passage *cell, const struct passage *row)
{
    return cell && cell->block->table == row->block->table &&
           cell->block->row + cell->block->row_span > row->block->row;
}

static void take_merged(const struct row *above, struct row *row, const struct passage *here)
{
    bool lacks_cells = here->block->is_printed && row->end - row->first < above->end - above->first;
    for (int kind = COLUMN_WORK; kind < COLUMN_KINDS; kind++) {
        if (row->cells[kind])
            continue;
        bool is_shared = (kind == COLUMN_PARTNER || kind == COLUMN_TIME) && lacks_cells && row->cells[COLUMN_LEAD];
        if (reaches(above->cells[kind], here) || is_shared)
            row->cells[kind] = above->cells[kind];
    }
}

/* A heading inside the table: its number is Roman, it is one wide cell, or repeats one text in every cell. */
static bool is_heading_row(const struct finder *finder, const struct row *row)
{
    const struct passage *passages = finder->passages.at;
    const struct passage *number = row->cells[COLUMN_NUMBER];
    bool is_roman = number && number->words.count <= 2 && words_are(&number->words, 0, WORD_CAPITAL) &&
                    !row->cells[COLUMN_LEAD];
    size_t repeated = 0;
    for (size_t i = row->first + 2; i < row->end; i++)
        repeated += text_equal(passages[i].block->words, passages[i - 1].block->words);
    bool is_banner = row->end == row->first + 1 && passages[row->first].block->column_span > 2;
    return is_roman || is_banner || repeated >= 2;
}

static size_t cell_end(const struct words *words)
{
    size_t end = words->count;
    while (end > 1 && words_mark(words, end - 1) && !strchr(")\"", words_mark(words, end - 1)))
        end--;
    return end;
}

/* "(1) | (2) | (3)" below the heads. */
static bool is_number_row(const struct finder *finder, const struct row *row)
{
    for (size_t i = row->first; i < row->end; i++) {
        const struct words *words = &finder->passages.at[i].words;
        for (size_t at = 0; at < words->count; at++)
            if (!words_are(words, at, WORD_MARK | WORD_DIGIT))
                return false;
    }
    return row->end - row->first > 2;
}

/* The unit that the heading above a table names. */
static struct field_list heading_above(const struct finder *finder, size_t passage)
{
    int parent = finder->passages.at[passage].parent;
    const struct scope *scope = parent == PASSAGE_NONE ? &finder->root : &finder->scopes[parent];
    return scope->source == LEAD_HEADING ? scope->lead : (struct field_list){0};
}

/* "I | Sở Tài chính": the unit holds for the rows below. */
static void read_heading(const struct finder *finder, const struct row *row, struct field_list *heading)
{
    for (size_t i = row->first; i < row->end; i++) {
        const struct words *words = &finder->passages.at[i].words;
        struct field_list names = {0};
        if (words->count > 1 && names_start(words, 0, NAMES_IN_FIELD) &&
            names_read(&finder->names, words, 0, NAMES_IN_FIELD, &names) >= cell_end(words)) {
            *heading = names;
            return;
        }
    }
}

/* A cell may give lead and partners together: "Chủ trì: A; phối hợp: B". */
static void read_names(const struct finder *finder, const struct passage *cell, struct field_list *lead,
                       struct field_list *partners)
{
    if (!cell)
        return;
    const struct words *words = &cell->words;
    size_t start = words_phrase(words, 0, LEX_LABEL_LEAD), split = start;
    while (split < words->count && !(words_start(words, split, LEX_LABEL_PARTNER) && split > 0))
        split++;
    size_t after = split + words_phrase(words, split, LEX_LABEL_PARTNER);
    field_units_read(finder, words, words_mark(words, start) == ':' ? start + 1 : 0, split, lead);
    if (split < words->count)
        field_units_read(finder, words, words_mark(words, after) == ':' ? after + 1 : after, words->count, partners);
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

static void add_task(struct finder *finder, const struct row *row, const struct field_list *heading)
{
    const struct passage *work = row->cells[COLUMN_WORK];
    struct finding finding = {.passage = (size_t)(work - finder->passages.at),
                              .end = cell_end(&work->words),
                              .part = {.end = work->words.count},
                              .source = LEAD_COLUMN,
                              .signs = ORDER_LEADS};
    read_names(finder, row->cells[COLUMN_LEAD], &finding.task.lead, &finding.task.coordinate);
    read_names(finder, row->cells[COLUMN_PARTNER], &finding.task.coordinate, &finding.task.coordinate);
    if (!finding.task.lead.count)
        finding.task.lead = *heading;
    if (!finding.task.lead.count)
        finding.source = LEAD_NONE;
    const struct passage *time = row->cells[COLUMN_TIME], *product = row->cells[COLUMN_PRODUCT];
    struct task_deadline day;
    finding.has_deadline =
        time ? due_find(finder, &time->words, 0, time->words.count, DEADLINE_IN_FIELD, &finding.task.deadline)
             : due_find(finder, &work->words, 0, work->words.count, DEADLINE_IN_PROSE, &finding.task.deadline);
    if (time && finding.has_deadline && is_clock(finder, &finding.task.deadline) && day_above(finder, row->first, &day))
        finding.task.deadline = day;
    if (product)
        finding.task.product = words_field(&product->words, 0, cell_end(&product->words));
    if (row->cells[COLUMN_DECIDER])
        finding.task.competence = words_field(&row->cells[COLUMN_DECIDER]->words, 0,
                                              cell_end(&row->cells[COLUMN_DECIDER]->words));
    LIST_ADD(finder->arena, &finder->group, finding);
}

/* One past the last cell of the table that begins at `first`. */
static size_t table_end(const struct finder *finder, size_t first)
{
    const struct passage *passages = finder->passages.at;
    size_t end = first;
    while (end < finder->passages.count && passages[end].block->kind == CLAUSE_ROW &&
           passages[end].block->table == passages[first].block->table)
        end++;
    return end;
}

static size_t table_width(const struct finder *finder, const struct table *table)
{
    const struct passage *passages = finder->passages.at;
    size_t width = 0;
    for (size_t i = table->first; i < table->end; i++) {
        size_t column = passages[i].block->column + (size_t)passages[i].block->column_span;
        width = column > width ? column : width;
    }
    return width;
}

/* Takes in what a page parted from the table: tables without heads of their own right below, and as wide. */
static void take_next_pages(const struct finder *finder, struct table *table)
{
    const struct passage *passages = finder->passages.at;
    while (table->end < finder->passages.count && passages[table->end].block->kind == CLAUSE_ROW) {
        struct table next = {.first = table->end, .end = table_end(finder, table->end)};
        if (table_width(finder, &next) != table->count || annex_heads_read(passages, &next))
            return;
        table->end = next.end;
    }
}

/* "Buổi sáng: tập trung toàn trường": a line between two tables of one width, the second without heads, stands inside
 * one table. Returns where that goes on; `end` when it does not. */
static size_t behind_banner(const struct finder *finder, const struct table *table, size_t end)
{
    enum { LONGEST_BANNER = 20 };
    const struct passage *passages = finder->passages.at;
    struct table next = {.first = end + 1};
    if (end + 1 >= finder->passages.count || passages[end].block->kind != CLAUSE_PARAGRAPH ||
        passages[end].words.count > LONGEST_BANNER || passages[end + 1].block->kind != CLAUSE_ROW)
        return end;
    next.end = table_end(finder, next.first);
    return table_width(finder, &next) == table->count && !annex_heads_read(passages, &next) ? next.first : end;
}

static void rows_read(struct finder *finder, const struct table *table)
{
    const struct passage *passages = finder->passages.at;
    struct row above = {.first = 0}, row;
    struct field_list heading = heading_above(finder, table->first);
    for (size_t i = table->body; i < table->end; i = row.end) {
        row_read(finder, table, i, &row);
        if (is_number_row(finder, &row) || annex_heads_repeated(finder, table, row.first, row.end))
            continue;
        if (is_heading_row(finder, &row)) {
            read_heading(finder, &row, &heading);
            continue;
        }
        if (above.end)
            take_merged(&above, &row, &passages[i]);
        bool has_other = row.cells[COLUMN_LEAD] || row.cells[COLUMN_PARTNER] || row.cells[COLUMN_TIME] ||
                         row.cells[COLUMN_PRODUCT];
        if (row.cells[COLUMN_WORK] && has_other)
            add_task(finder, &row, &heading);
        above = row;
    }
}

size_t annex_table_read(struct finder *finder, size_t passage)
{
    struct table table = {.first = passage, .end = table_end(finder, passage)};
    if (!annex_heads_read(finder->passages.at, &table))
        return table.end;
    take_next_pages(finder, &table);
    rows_read(finder, &table);
    for (size_t next; (next = behind_banner(finder, &table, table.end)) > table.end;) {
        table.first = table.body = next;
        table.end = table_end(finder, next);
        rows_read(finder, &table);
    }
    work_group_end(finder);
    return table.end;
}
