#include "extract/finder.h"

#include "base/list.h"

/*
 * annex_table.c: tables of tasks: "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm" and their many variants.
 *
 * The heads of the columns tell what they hold. A cell merged over rows holds for all of them; a row that lacks cells
 * takes partners and deadline from the row above. A table without a column of work and one of who, when or what product
 * is none of tasks.
 */

enum { MOST_COLUMNS = 24, HEADING_ROWS = 3 };

enum column {
    COLUMN_OTHER,
    COLUMN_NUMBER,
    COLUMN_WORK,
    COLUMN_LEAD,
    COLUMN_PARTNER,
    COLUMN_TIME,
    COLUMN_PRODUCT,
    COLUMN_DECIDER,
    COLUMN_KINDS
};

struct table {
    size_t first, end; /* passages */
    size_t body;       /* the first passage below the heads */
    enum column columns[MOST_COLUMNS];
    size_t count;
};

struct row {
    const struct passage *cells[COLUMN_KINDS]; /* the first cell of each kind */
    size_t first, end;                         /* passages */
};

/* Column heads by the words they begin with, longest match first. */
static const struct {
    enum lexicon_class class;
    enum column column;
} heads[] = {
    {LEX_LABEL_LEAD, COLUMN_LEAD},     {LEX_LABEL_PARTNER, COLUMN_PARTNER}, {LEX_LABEL_TIME, COLUMN_TIME},
    {LEX_LABEL_WORK, COLUMN_WORK},     {LEX_LABEL_PRODUCT, COLUMN_PRODUCT}, {LEX_LABEL_DECIDER, COLUMN_DECIDER},
    {LEX_LABEL_NUMBER, COLUMN_NUMBER}, {LEX_LABEL_OTHER, COLUMN_OTHER},
};

static enum column column_of(const struct words *words)
{
    enum column column = COLUMN_OTHER;
    size_t longest = 0;
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        size_t len = words_phrase(words, 0, heads[i].class);
        if (len > longest) {
            longest = len;
            column = heads[i].column;
        }
    }
    return column;
}

static bool has_column(const struct table *table, enum column column)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->columns[i] == column)
            return true;
    return false;
}

/* Reads the heads in the first rows; false when the table is none of tasks. */
static bool heads_read(const struct finder *finder, struct table *table)
{
    const struct passage *passages = finder->passages.at;
    uint16_t first_row = passages[table->first].block->row;
    for (size_t i = table->first; i < table->end && passages[i].block->row < first_row + HEADING_ROWS; i++) {
        const struct block *block = passages[i].block;
        enum column column = column_of(&passages[i].words);
        for (uint16_t c = block->column; c < block->column + block->column_span && c < MOST_COLUMNS; c++) {
            if (column != COLUMN_OTHER)
                table->columns[c] = column;
            table->count = c + 1u > table->count ? c + 1u : table->count;
        }
        bool is_last = i + 1 == table->end || passages[i + 1].block->row != block->row;
        if (is_last && has_column(table, COLUMN_WORK) &&
            (has_column(table, COLUMN_LEAD) || has_column(table, COLUMN_TIME) || has_column(table, COLUMN_PRODUCT))) {
            table->body = i + 1;
            /* Heads of two rows: "Đơn vị thực hiện" over "Chủ trì | Phối hợp". */
            while (table->body < table->end && passages[table->body].block->row < block->row + block->row_span &&
                   passages[table->body].block->row > block->row)
                table->body++;
            return true;
        }
    }
    return false;
}

/* How far the cells of a row printed without its number stand to the left of their columns. */
static size_t shift_of(const struct finder *finder, const struct table *table, size_t first, size_t end)
{
    const struct passage *passages = finder->passages.at;
    bool is_printed = passages[first].block->row_span == 1 && passages[first].block->column == 0;
    bool lacks_number = table->columns[0] == COLUMN_NUMBER && passages[first].words.count > 3;
    return is_printed && lacks_number && end - first < table->count ? 1 : 0;
}

static void row_read(const struct finder *finder, const struct table *table, size_t first, struct row *row)
{
    const struct passage *passages = finder->passages.at;
    *row = (struct row){.first = first, .end = first};
    while (row->end < table->end && passages[row->end].block->row == passages[first].block->row)
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
    return cell && cell->block->row + cell->block->row_span > row->block->row;
}

static void take_merged(const struct row *above, struct row *row, const struct passage *here)
{
    bool lacks_cells = row->end - row->first < above->end - above->first;
    for (int kind = COLUMN_WORK; kind < COLUMN_KINDS; kind++) {
        if (row->cells[kind])
            continue;
        bool is_shared = (kind == COLUMN_PARTNER || kind == COLUMN_TIME) && lacks_cells && row->cells[COLUMN_LEAD];
        if (reaches(above->cells[kind], here) || is_shared)
            row->cells[kind] = above->cells[kind];
    }
}

/* A heading inside the table: its number is Roman, or it repeats one text in every cell. */
static bool is_heading_row(const struct finder *finder, const struct row *row)
{
    const struct passage *passages = finder->passages.at;
    const struct passage *number = row->cells[COLUMN_NUMBER];
    bool is_roman = number && number->words.count <= 2 && words_are(&number->words, 0, WORD_CAPITAL) &&
                    !row->cells[COLUMN_LEAD];
    size_t repeated = 0;
    for (size_t i = row->first + 2; i < row->end; i++)
        repeated += text_equal(passages[i].block->words, passages[i - 1].block->words);
    return is_roman || repeated >= 2;
}

static void read_names(const struct finder *finder, const struct passage *cell, struct field_list *names)
{
    for (size_t at = 0; cell && at < cell->words.count;) {
        size_t after = names_read(&finder->names, &cell->words, at, NAMES_IN_FIELD, names);
        at = after > at ? after : at + 1;
        while (at < cell->words.count && words_are(&cell->words, at, WORD_MARK))
            at++;
    }
}

static size_t cell_end(const struct words *words)
{
    size_t end = words->count;
    while (end > 1 && words_mark(words, end - 1) && !strchr(")\"", words_mark(words, end - 1)))
        end--;
    return end;
}

static void add_task(struct finder *finder, const struct row *row)
{
    const struct passage *work = row->cells[COLUMN_WORK];
    struct finding finding = {.passage = (size_t)(work - finder->passages.at),
                              .end = cell_end(&work->words),
                              .part = {.end = work->words.count},
                              .source = LEAD_COLUMN,
                              .signs = ORDER_LEADS};
    read_names(finder, row->cells[COLUMN_LEAD], &finding.task.lead);
    read_names(finder, row->cells[COLUMN_PARTNER], &finding.task.coordinate);
    if (!finding.task.lead.count)
        finding.source = LEAD_NONE;
    const struct passage *time = row->cells[COLUMN_TIME], *product = row->cells[COLUMN_PRODUCT];
    finding.has_deadline =
        time ? due_find(finder, &time->words, 0, time->words.count, DEADLINE_IN_FIELD, &finding.task.deadline)
             : due_find(finder, &work->words, 0, work->words.count, DEADLINE_IN_PROSE, &finding.task.deadline);
    if (product)
        finding.task.product = words_field(&product->words, 0, cell_end(&product->words));
    if (row->cells[COLUMN_DECIDER])
        finding.task.competence = words_field(&row->cells[COLUMN_DECIDER]->words, 0,
                                              cell_end(&row->cells[COLUMN_DECIDER]->words));
    LIST_ADD(finder->arena, &finder->findings, finding);
}

size_t annex_table_read(struct finder *finder, size_t passage)
{
    const struct passage *passages = finder->passages.at;
    struct table table = {.first = passage, .end = passage};
    while (table.end < finder->passages.count && passages[table.end].block->kind == CLAUSE_ROW &&
           passages[table.end].block->table == passages[passage].block->table)
        table.end++;
    if (!heads_read(finder, &table))
        return table.end;
    struct row above = {.first = 0};
    for (size_t i = table.body; i < table.end;) {
        struct row row;
        row_read(finder, &table, i, &row);
        if (is_heading_row(finder, &row)) {
            i = row.end;
            continue;
        }
        if (above.end)
            take_merged(&above, &row, &passages[i]);
        bool has_other = row.cells[COLUMN_LEAD] || row.cells[COLUMN_PARTNER] || row.cells[COLUMN_TIME] ||
                         row.cells[COLUMN_PRODUCT];
        if (row.cells[COLUMN_WORK] && has_other)
            add_task(finder, &row);
        i = row.end;
        above = row;
    }
    finder->group_first = finder->findings.count;
    return table.end;
}
