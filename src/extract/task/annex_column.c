#include "extract/task/annex_column.h"

#include "base/fold.h"

/*
 * A head says by the words it begins with what its column holds, or else by a word anywhere in it.
 */

enum { HEADING_ROWS = 3, LONGEST_HEAD = 14 };

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

/* "Đơn vị" and no more: leads in a table of tasks, but makes none of a table of sums. */
static bool is_bare_unit(const struct words *words)
{
    return words->count && words_phrase(words, 0, LEX_COLUMN_UNIT) == words->count;
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
    if (words->count > longest && is_bare_unit(words))
        return COLUMN_LEAD;
    enum column hint = longest < words->count ? column_by_word(words) : COLUMN_OTHER;
    bool only_unit = column == COLUMN_LEAD &&
                     words_phrase(words, 0, LEX_COLUMN_UNIT) == longest; /* "Đơn vị/Cá nhân …" */
    bool is_hinted = longest == 0 || (column == COLUMN_WORK && hint == COLUMN_LEAD) ||
                     (only_unit && hint != COLUMN_OTHER);
    return is_hinted ? hint : column;
}

static bool has_column(const struct table *table, enum column column)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->columns[i] == column)
            return true;
    return false;
}

bool annex_heads_read(const struct passage *passages, struct table *table)
{
    uint16_t first_row = passages[table->first].block->row;
    bool has_lead = false;
    for (size_t i = table->first; i < table->end && passages[i].block->row < first_row + HEADING_ROWS; i++) {
        const struct block *block = passages[i].block;
        enum column column = column_of(&passages[i].words);
        for (uint16_t c = block->column; c < block->column + block->column_span && c < MOST_COLUMNS; c++) {
            has_lead = has_lead || (column == COLUMN_LEAD && !is_bare_unit(&passages[i].words));
            if (column != COLUMN_OTHER)
                table->columns[c] = column;
            table->count = c + 1u > table->count ? c + 1u : table->count;
        }
        bool is_last = i + 1 == table->end || passages[i + 1].block->row != block->row;
        if (is_last && has_column(table, COLUMN_WORK) &&
            (has_lead || has_column(table, COLUMN_TIME) || has_column(table, COLUMN_PRODUCT))) {
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

bool annex_begins(const struct passages *passages, size_t passage)
{
    enum { FEWEST_COLUMNS = 3 }; /* the head of a letter is a table of two */
    const struct passage *at = passages->at;
    const struct block *block = at[passage].block, *before = passage ? at[passage - 1].block : NULL;
    if (block->kind != CLAUSE_ROW || (before && before->table == block->table && before->row == block->row))
        return false;
    struct table table = {.first = passage, .end = passage};
    while (table.end < passages->count && at[table.end].block->table == block->table &&
           at[table.end].block->row < block->row + HEADING_ROWS)
        table.end++;
    return annex_heads_read(at, &table) && table.count >= FEWEST_COLUMNS;
}

/* Whether a head of the table says the same over the same column. */
static bool is_head_of(const struct finder *finder, const struct table *table, const struct passage *cell)
{
    for (size_t i = table->first; i < table->body; i++) {
        const struct block *head = finder->passages.at[i].block;
        if (head->column == cell->block->column && fold_equal(head->words, cell->block->words))
            return true;
    }
    return false;
}

bool annex_heads_repeated(const struct finder *finder, const struct table *table, size_t first, size_t end)
{
    size_t found = 0;
    for (size_t i = first; i < end; i++)
        found += is_head_of(finder, table, &finder->passages.at[i]);
    return found >= 2;
}
