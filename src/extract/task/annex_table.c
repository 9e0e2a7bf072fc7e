#include "base/arena.h"
#include "base/list.h"
#include "extract/task/annex_ditto.h"
#include "extract/task/annex_task.h"

/*
 * annex_table.c: tables of tasks: "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn | Sản phẩm" and their many variants.
 *
 * The heads of the columns tell what they hold. A cell merged over rows holds for all of them; an empty one is empty.
 * Where bars in a text part the cells nobody knows which were merged: there a row that lacks cells takes partners and
 * deadline from the row above. A table without a column of work and one of who, when or what product is none of tasks;
 * one without heads right below a table of tasks, and as wide, goes on with it: a page ended in between.
 */

/* A heading inside the table: its number is Roman, it is one wide cell, or repeats one text in every cell. */
static bool is_heading_row(const struct finder *finder, const struct row *row)
{
    const struct passage *passages = finder->passages.at;
    const struct passage *number = row->cells[COLUMN_NUMBER];
    bool is_roman = number && number->words.count <= 2 && words_are(&number->words, 0, WORD_CAPITAL) &&
                    !row->cells[COLUMN_LEAD];
    size_t repeated = 0;
    for (size_t i = row->first + 2; i < row->end; i++)
        repeated += passages[i].words.count && text_equal(passages[i].block->words, passages[i - 1].block->words) &&
                    !is_ditto(&passages[i]);
    bool is_banner = row->end == row->first + 1 && passages[row->first].block->column_span > 2;
    return is_roman || is_banner || repeated >= 2;
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

/* The units that words are nothing but; none when they say more. */
static struct field_list units_alone(const struct finder *finder, const struct words *words)
{
    struct field_list names = {0};
    bool are_alone = words->count > 1 && names_start(words, 0, NAMES_IN_FIELD) &&
                     names_read(&finder->names, words, 0, NAMES_IN_FIELD, &names) >= annex_cell_end(words);
    return are_alone ? names : (struct field_list){0};
}

/* The unit that the heading above a table names; above what goes on behind a banner, that one. */
static struct field_list heading_above(const struct finder *finder, const struct table *table)
{
    bool is_behind_banner = table->body == table->first && table->first > 0;
    if (is_behind_banner)
        return units_alone(finder, &finder->passages.at[table->first - 1].words);
    const struct scope *scope = scope_above(finder, table->first);
    return scope->source == LEAD_HEADING ? scope->lead : (struct field_list){0};
}

/* "I | Sở Tài chính": the unit holds for the rows below. */
static void read_heading(const struct finder *finder, const struct row *row, struct field_list *heading)
{
    for (size_t i = row->first; i < row->end; i++) {
        struct field_list names = units_alone(finder, &finder->passages.at[i].words);
        if (names.count) {
            *heading = names;
            return;
        }
    }
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

/* Where from the row at `from` on heads of another table begin within this one; its end for nowhere. */
static size_t heads_below(const struct finder *finder, const struct table *table, size_t from)
{
    const struct passage *passages = finder->passages.at;
    for (size_t i = from, end; i < table->end; i = end) {
        end = annex_row_end(passages, i, table->end);
        if (annex_heads_begin(passages, i, end) && !annex_heads_repeated(finder, table, i, end))
            return i;
    }
    return table->end;
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
        if (heads_below(finder, &next, next.first) < next.end)
            return;
    }
}

/* "4", "4.1": the first cell of a row that goes on counting. */
static bool is_numbered(const struct words *words)
{
    size_t at = 0;
    while (at < words->count && words_are(words, at, WORD_MARK | WORD_DIGIT))
        at++;
    return at > 0 && at == words->count;
}

/* "…………": a line of nothing but marks stands for rows that are left out. */
static bool leaves_rows_out(const struct words *words)
{
    size_t at = 0;
    while (at < words->count && words_are(words, at, WORD_MARK))
        at++;
    return at > 0 && at == words->count;
}

/* "Buổi sáng: tập trung toàn trường", "II. HOÀN THIỆN CƠ CHẾ": a line between two tables of one width, the second
 * without heads, stands inside one table. Returns where that goes on; `end` when it does not. */
static size_t behind_banner(const struct finder *finder, const struct table *table, size_t end)
{
    enum { LONGEST_BANNER = 20 };
    const struct passage *passages = finder->passages.at;
    struct table next = {.first = end + 1};
    if (end + 1 >= finder->passages.count || passages[end + 1].block->kind != CLAUSE_ROW)
        return end;
    bool is_section = passages[end].block->kind <= CLAUSE_NUMBER && is_numbered(&passages[end + 1].words);
    if (!(is_section || passages[end].block->kind == CLAUSE_PARAGRAPH) ||
        (passages[end].words.count > LONGEST_BANNER && !leaves_rows_out(&passages[end].words)))
        return end;
    if (passages[end].block->is_upper && words_start(&passages[end].words, 0, LEX_ANNEX_TITLE))
        return end;
    next.end = table_end(finder, next.first);
    return table_width(finder, &next) == table->count && !annex_heads_read(passages, &next) ? next.first : end;
}

/* Reads the rows of a table; returns where it ends, or where heads of another begin within it. */
static size_t rows_read(struct finder *finder, const struct table *table)
{
    const struct passage *passages = finder->passages.at;
    SCRATCH(scratch, finder->arena);
    struct row_list rows = {0};
    struct row row;
    struct field_list heading = heading_above(finder, table);
    for (size_t i = table->body; i < table->end; i = row.end) {
        row_read(finder, table, i, &row);
        if (is_number_row(finder, &row) || annex_heads_repeated(finder, table, row.first, row.end))
            continue;
        if (annex_heads_begin(passages, row.first, row.end))
            return row.first;
        if (is_heading_row(finder, &row)) {
            read_heading(finder, &row, &heading);
            continue;
        }
        if (rows.count)
            row_take_merged(finder, &rows.at[rows.count - 1], &row);
        ditto_take(&rows, &row);
        LIST_ADD(scratch, &rows, row);
        annex_row_add(finder, &row, &heading);
    }
    return table->end;
}

/* Reads the table that begins at `first`, up to the heads of another, before `limit` or on a page that follows. */
static size_t part_read(struct finder *finder, size_t first, size_t limit)
{
    struct table table = {.first = first, .end = limit};
    if (!annex_heads_read(finder->passages.at, &table))
        return heads_below(finder, &table, first);
    if (heads_below(finder, &table, table.body) == limit)
        take_next_pages(finder, &table);
    size_t end = rows_read(finder, &table);
    for (size_t next; end == table.end && (next = behind_banner(finder, &table, end)) > end;) {
        table.first = table.body = next;
        table.end = table_end(finder, next);
        end = rows_read(finder, &table);
    }
    work_group_end(finder);
    return end;
}

size_t annex_table_read(struct finder *finder, size_t passage)
{
    size_t limit = table_end(finder, passage);
    while (passage < limit)
        passage = part_read(finder, passage, limit);
    return passage;
}
