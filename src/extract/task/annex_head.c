#include "extract/task/annex_head.h"

#include "base/fold.h"

enum { HEADING_ROWS = 3 };

size_t annex_row_end(const struct passage *passages, size_t first, size_t limit)
{
    size_t end = first;
    while (end < limit && passages[end].block->row == passages[first].block->row)
        end++;
    return end;
}

static bool has_column(const struct table *table, enum column column)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->columns[i] == column)
            return true;
    return false;
}

/* Lets the heads [first, end) say what the columns below them hold. */
static void take_heads(const struct passage *passages, size_t first, size_t end, struct table *table)
{
    for (size_t i = first; i < end; i++) {
        const struct block *block = passages[i].block;
        enum column column = column_of_head(&passages[i].words);
        for (uint16_t c = block->column; c < block->column + block->column_span && c < MOST_COLUMNS; c++) {
            if (column != COLUMN_OTHER)
                table->columns[c] = column;
            table->count = c + 1u > table->count ? c + 1u : table->count;
        }
    }
}

/* The first row below the heads [first, end) that none of them reaches into. */
static uint16_t row_below(const struct passage *passages, size_t first, size_t end)
{
    uint16_t below = 0;
    for (size_t i = first; i < end; i++) {
        uint16_t reached = (uint16_t)(passages[i].block->row + passages[i].block->row_span);
        below = reached > below ? reached : below;
    }
    return below;
}

/* Whether the cells [first, end) are heads and nothing else, two at least. */
static bool are_heads(const struct passage *passages, size_t first, size_t end)
{
    size_t found = 0;
    for (size_t i = first; i < end; i++) {
        if (passages[i].words.count && !column_head_fills(&passages[i].words))
            return false;
        found += passages[i].words.count > 0;
    }
    return found >= 2;
}

/* Whether a head of the second row parts what one of the first says: "Chủ trì" below "Phân công", "Từ" below "Thời
 * gian". */
static bool parts_head(enum column above, enum column below)
{
    if (above == COLUMN_TIME)
        return below == COLUMN_TIME || below == COLUMN_START;
    return above == below ||
           ((above == COLUMN_LEAD || above == COLUMN_PARTNER) && (below == COLUMN_LEAD || below == COLUMN_PARTNER));
}

/* The head in a column of the row [first, end); NULL where that is empty. */
static const struct words *head_over(const struct passage *passages, size_t first, size_t end, uint16_t column)
{
    for (size_t i = first; i < end; i++)
        if (passages[i].block->column == column)
            return passages[i].words.count ? &passages[i].words : NULL;
    return NULL;
}

/* Whether the heads of the second row, [second, end), stand below those that they part, or below none. */
static bool are_aligned(const struct passage *passages, size_t first, size_t second, size_t end)
{
    for (size_t i = second; i < end; i++) {
        const struct words *above = head_over(passages, first, second, passages[i].block->column);
        if (passages[i].words.count && above && !parts_head(column_of_head(above), column_of_head(&passages[i].words)))
            return false;
    }
    return true;
}

/* What the heads [first, end) say that are not empty; how many there are. */
static size_t heads_said(const struct passage *passages, size_t first, size_t end, enum column said[MOST_COLUMNS])
{
    size_t count = 0;
    for (size_t i = first; i < end && count < MOST_COLUMNS; i++)
        if (passages[i].words.count)
            said[count++] = column_of_head(&passages[i].words);
    return count;
}

/* How many of the `count` heads `below` stand under a head; one alone does not part it. */
static size_t parts_below(enum column head, const enum column *below, size_t count)
{
    size_t parts = 0;
    while (parts < count && parts_head(head, below[parts]))
        parts++;
    return parts > 1 ? parts : 0;
}

/* Where bars part the cells, the second row of heads, [second, end), has those alone that stand below a wider one: they
 * take its place among the heads of the first row. False when they do not fit. */
static bool spread_heads(const struct passage *passages, size_t first, size_t second, size_t end, struct table *table)
{
    enum column upper[MOST_COLUMNS], lower[MOST_COLUMNS], columns[2 * MOST_COLUMNS] = {0};
    size_t heads = heads_said(passages, first, second, upper), left = heads_said(passages, second, end, lower);
    const enum column *below = lower;
    size_t count = 0;
    for (size_t i = 0; i < heads; i++) {
        size_t parts = parts_below(upper[i], below, left);
        if (parts == 0)
            columns[count++] = upper[i];
        for (size_t part = 0; part < parts; part++)
            columns[count++] = below[part];
        below += parts;
        left -= parts;
    }
    if (left || count > MOST_COLUMNS)
        return false;
    memcpy(table->columns, columns, sizeof table->columns);
    table->count = count;
    return true;
}

/* Takes in the rows of heads below [first, table->body). */
static void take_lower_heads(const struct passage *passages, size_t first, struct table *table)
{
    uint16_t below = row_below(passages, first, table->body);
    size_t second = table->body;
    if (second < table->end && passages[second].block->row >= below) {
        size_t end = annex_row_end(passages, second, table->end);
        if (!are_heads(passages, second, end))
            return;
        table->body = end;
        bool is_loose = passages[second].block->is_printed && !are_aligned(passages, first, second, end);
        if (!is_loose || !spread_heads(passages, first, second, end, table))
            take_heads(passages, second, end, table);
        return;
    }
    while (table->body < table->end && passages[table->body].block->row < below)
        table->body++;
    take_heads(passages, second, table->body, table);
}

/* A head that says who does it; "Đơn vị" alone does not. */
static bool names_lead(const struct passage *passages, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (column_of_head(&passages[i].words) == COLUMN_LEAD && !column_is_bare_unit(&passages[i].words))
            return true;
    return false;
}

bool annex_heads_read(const struct passage *passages, struct table *table)
{
    uint16_t first_row = passages[table->first].block->row;
    bool has_lead = false;
    for (size_t i = table->first, end; i < table->end && passages[i].block->row < first_row + HEADING_ROWS; i = end) {
        end = annex_row_end(passages, i, table->end);
        take_heads(passages, i, end, table);
        has_lead = has_lead || names_lead(passages, i, end);
        if (!has_column(table, COLUMN_WORK))
            continue;
        if (has_lead || has_column(table, COLUMN_TIME) || has_column(table, COLUMN_PRODUCT)) {
            table->body = end;
            take_lower_heads(passages, i, table);
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

bool annex_heads_begin(const struct passage *passages, size_t first, size_t end)
{
    struct table table = {.first = first, .end = end};
    size_t number = words_phrase(&passages[first].words, 0, LEX_LABEL_NUMBER);
    return number && number == passages[first].words.count && annex_heads_read(passages, &table);
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
