#include "document/page/page_table.h"

#include "base/buffer.h"
#include "document/page/page_line.h"

/* Points: how far rules that meet may lie apart; how near two rules are the same border; the least a cell measures. */
static const double MEETS = 3, SAME_BORDER = 4;

/* Beyond these a drawing is no table that a person could read. */
enum { COLUMNS_AT_MOST = 64, ROWS_AT_MOST = 400, RULES_AT_MOST = 2000 };

struct borders {
    double at[ROWS_AT_MOST + 1];
    size_t count;
};

struct grid {
    const struct box *rules;
    size_t rule_count;
    struct box box;
    struct borders across, up; /* the places of horizontal and vertical borders */
};

static bool is_across(struct box rule)
{
    return box_width(rule) > box_height(rule);
}

static int by_number(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void add_border(struct borders *borders, double place, size_t at_most)
{
    for (size_t i = 0; i < borders->count; i++)
        if (place > borders->at[i] - SAME_BORDER && place < borders->at[i] + SAME_BORDER)
            return;
    if (borders->count <= at_most)
        borders->at[borders->count++] = place;
}

/* Puts the rules that touch one another next to each other from `first` on; the end of that group. */
static size_t gather_group(struct box_list rules, size_t first)
{
    size_t end = first + 1;
    for (size_t i = first; i < end; i++) {
        for (size_t k = end; k < rules.count; k++) {
            if (box_touches(rules.at[i], rules.at[k], MEETS)) {
                struct box rule = rules.at[k];
                rules.at[k] = rules.at[end];
                rules.at[end++] = rule;
            }
        }
    }
    return end;
}

/* The outer border counts where rules reach it, also when it is not drawn itself (tables open at their sides). */
static bool read_grid(struct grid *grid)
{
    size_t across = 0, up = 0;
    grid->box = grid->rules[0];
    for (size_t i = 0; i < grid->rule_count; i++) {
        grid->box = box_around(grid->box, grid->rules[i]);
        if (is_across(grid->rules[i])) {
            add_border(&grid->across, box_middle_y(grid->rules[i]), ROWS_AT_MOST);
            across++;
        } else {
            add_border(&grid->up, box_middle_x(grid->rules[i]), COLUMNS_AT_MOST);
            up++;
        }
    }
    if (across < 2 || up < 1)
        return false;
    add_border(&grid->up, grid->box.left, COLUMNS_AT_MOST);
    add_border(&grid->up, grid->box.right, COLUMNS_AT_MOST);
    add_border(&grid->across, grid->box.top, ROWS_AT_MOST);
    add_border(&grid->across, grid->box.bottom, ROWS_AT_MOST);
    qsort(grid->across.at, grid->across.count, sizeof(double), by_number);
    qsort(grid->up.at, grid->up.count, sizeof(double), by_number);
    return grid->up.count >= 3 && grid->up.count <= COLUMNS_AT_MOST && grid->across.count <= ROWS_AT_MOST;
}

/* Whether a rule across lies at `y` over `x`, or a rule up at `x` beside `y`. */
static bool has_rule(const struct grid *grid, bool across, double x, double y)
{
    for (size_t i = 0; i < grid->rule_count; i++) {
        struct box rule = grid->rules[i];
        if (is_across(rule) != across)
            continue;
        bool meets = across ? y > rule.top - SAME_BORDER && y < rule.bottom + SAME_BORDER && x > rule.left &&
                                  x < rule.right
                            : x > rule.left - SAME_BORDER && x < rule.right + SAME_BORDER && y > rule.top &&
                                  y < rule.bottom;
        if (meets)
            return true;
    }
    return false;
}

static double middle(const struct borders *borders, size_t i)
{
    return (borders->at[i] + borders->at[i + 1]) / 2;
}

static void span_cell(const struct grid *grid, struct page_cell *cell)
{
    size_t columns = grid->up.count - 1, rows = grid->across.count - 1;
    double y = middle(&grid->across, cell->row), x = middle(&grid->up, cell->column);
    while ((size_t)cell->column + cell->column_span < columns &&
           !has_rule(grid, false, grid->up.at[cell->column + cell->column_span], y))
        cell->column_span++;
    while ((size_t)cell->row + cell->row_span < rows &&
           !has_rule(grid, true, x, grid->across.at[cell->row + cell->row_span]))
        cell->row_span++;
    cell->box = (struct box){grid->up.at[cell->column], grid->across.at[cell->row],
                             grid->up.at[cell->column + cell->column_span],
                             grid->across.at[cell->row + cell->row_span]};
}

static void make_cells(struct arena *arena, const struct grid *grid, struct page_table *table)
{
    size_t columns = grid->up.count - 1, rows = grid->across.count - 1;
    bool *is_taken = arena_array(arena, bool, columns *rows);
    table->box = grid->box;
    table->row_count = (uint16_t)rows;
    table->column_count = (uint16_t)columns;
    table->cells = arena_array(arena, struct page_cell, columns * rows);
    for (size_t row = 0; row < rows; row++) {
        for (size_t column = 0; column < columns; column++) {
            if (is_taken[row * columns + column])
                continue;
            struct page_cell *cell = &table->cells[table->cell_count++];
            *cell = (struct page_cell){
                .row = (uint16_t)row, .column = (uint16_t)column, .row_span = 1, .column_span = 1};
            span_cell(grid, cell);
            for (size_t r = row; r < row + cell->row_span; r++)
                for (size_t c = column; c < column + cell->column_span; c++)
                    is_taken[r * columns + c] = true;
        }
    }
}

static struct page_cell *cell_at(struct page_table *table, double x, double y)
{
    for (size_t i = 0; i < table->cell_count; i++) {
        struct box box = table->cells[i].box;
        if (x >= box.left && x < box.right && y >= box.top && y < box.bottom)
            return &table->cells[i];
    }
    return NULL;
}

static size_t count_filled(const struct page_table *table)
{
    size_t filled = 0;
    for (size_t i = 0; i < table->cell_count; i++)
        filled += table->cells[i].words.count > 0;
    return filled;
}

/* Moves the words within the table into its cells; all stay where they are when too few cells would be filled. */
static bool fill_table(struct arena *arena, struct page_word_list *words, struct page_table *table)
{
    size_t kept = 0;
    for (size_t i = 0; i < words->count; i++) {
        struct page_cell *cell = cell_at(table, box_middle_x(words->at[i].box), box_middle_y(words->at[i].box));
        if (cell)
            LIST_ADD(arena, &cell->words, words->at[i]);
    }
    if (count_filled(table) < 3)
        return false;
    for (size_t i = 0; i < words->count; i++)
        if (!cell_at(table, box_middle_x(words->at[i].box), box_middle_y(words->at[i].box)))
            words->at[kept++] = words->at[i];
    words->count = kept;
    return true;
}

static int by_top(const void *left, const void *right)
{
    double a = ((const struct page_table *)left)->box.top, b = ((const struct page_table *)right)->box.top;
    return (a > b) - (a < b);
}

void page_grids_find(struct arena *arena, struct box_list rules, struct page_table_list *tables)
{
    *tables = (struct page_table_list){0};
    if (rules.count > RULES_AT_MOST)
        return;
    for (size_t first = 0, end; first < rules.count; first = end) {
        end = gather_group(rules, first);
        struct grid *grid = arena_new(arena, struct grid);
        struct page_table table = {0};
        grid->rules = rules.at + first;
        grid->rule_count = end - first;
        if (!read_grid(grid))
            continue;
        make_cells(arena, grid, &table);
        LIST_ADD(arena, tables, table);
    }
    if (tables->count > 0)
        qsort(tables->at, tables->count, sizeof *tables->at, by_top);
}

void page_tables_take(struct arena *arena, struct box_list rules, struct page_word_list *words,
                      struct page_table_list *tables)
{
    size_t kept = 0;
    page_grids_find(arena, rules, tables);
    for (size_t i = 0; i < tables->count; i++)
        if (fill_table(arena, words, &tables->at[i]))
            tables->at[kept++] = tables->at[i];
    tables->count = kept;
}

struct text page_cell_text(struct arena *arena, const struct page_cell *cell)
{
    struct page_line_list lines;
    page_lines_find(arena, cell->words, &lines);
    struct text *parts = arena_array(arena, struct text, lines.count + 1);
    for (size_t i = 0; i < lines.count; i++)
        parts[i] = page_line_text(arena, &lines.at[i]);
    return text_join(arena, parts, lines.count, TEXT(" "));
}

unsigned page_cell_confidence(const struct page_cell *cell)
{
    struct page_line all = {.words = cell->words.at, .count = cell->words.count};
    return page_line_confidence(&all);
}
