#include "extract/finder.h"

#include "base/list.h"

/*
 * annex_table.c: tables of tasks: "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm" and their many variants.
 *
 * The heads of the columns tell what they hold. A cell merged over rows holds for all of them; a row that lacks cells
 * takes partners and deadline from the row above. A table without a column of work and one of who, when or what product
 * is none of tasks.
 */

enum { MOST_COLUMNS = 24, HEADING_ROWS = 3, LONGEST_HEAD = 14 };

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

/* What a head says anywhere in its words, where none of the known heads begins it: "Cơ quan, địa phương chủ trì". */
static enum column column_by_word(const struct words *words)
{
    static const struct {
        enum lexicon_class class;
        enum column column;
    } hints[] = {
        {LEX_COLUMN_LEAD, COLUMN_LEAD},       {LEX_COLUMN_PARTNER, COLUMN_PARTNER}, {LEX_COLUMN_TIME, COLUMN_TIME},
        {LEX_COLUMN_PRODUCT, COLUMN_PRODUCT}, {LEX_COLUMN_WORK, COLUMN_WORK},
    };
    for (size_t i = 0; i < COUNT_OF(hints) && words->count <= LONGEST_HEAD; i++)
        for (size_t at = 0; at < words->count; at++)
            if (words_start(words, at, hints[i].class))
                return hints[i].column;
    return COLUMN_OTHER;
}

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
    return longest == 0 || (column == COLUMN_WORK && longest < words->count && column_by_word(words) == COLUMN_LEAD)
               ? column_by_word(words)
               : column;
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

/* Reads the units of the words [from, end) of a cell. */
static void read_units(const struct finder *finder, const struct words *words, size_t from, size_t end,
                       struct field_list *names)
{
    for (size_t at = from; at < end;) {
        size_t after = names_read(&finder->names, words, at, NAMES_IN_FIELD, names);
        at = after > at ? after : at + 1;
        while (at < end && words_are(words, at, WORD_MARK))
            at++;
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
    read_units(finder, words, words_mark(words, start) == ':' ? start + 1 : 0, split, lead);
    if (split < words->count)
        read_units(finder, words, words_mark(words, after) == ':' ? after + 1 : after, words->count, partners);
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
    struct field_list heading = heading_above(finder, passage);
    for (size_t i = table.body; i < table.end;) {
        struct row row;
        row_read(finder, &table, i, &row);
        if (is_heading_row(finder, &row) || is_number_row(finder, &row)) {
            read_heading(finder, &row, &heading);
            i = row.end;
            continue;
        }
        if (above.end)
            take_merged(&above, &row, &passages[i]);
        bool has_other = row.cells[COLUMN_LEAD] || row.cells[COLUMN_PARTNER] || row.cells[COLUMN_TIME] ||
                         row.cells[COLUMN_PRODUCT];
        if (row.cells[COLUMN_WORK] && has_other)
            add_task(finder, &row, &heading);
        i = row.end;
        above = row;
    }
    finder->group_first = finder->findings.count;
    return table.end;
}
