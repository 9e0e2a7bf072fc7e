#include "document/page/page_layout.h"

#include "document/page/page_paragraph.h"
#include "document/page/page_piece.h"
#include "document/page/page_tidy.h"

struct printer {
    struct arena *arena;
    struct text_builder *builder;
    const struct page_piece_list *pieces;
    struct page_margin *margins;    /* of each page, by its number */
    const struct page_table *table; /* the last one printed, while nothing else was */
    uint16_t table_number, next_row;
    bool wants_blank; /* fixed lines were printed last */
};

static struct page_margin margin_of(const struct printer *printer, const struct page_piece *piece)
{
    return printer->margins[piece->page];
}

/* A line of running text that the margin shows to be set by hand stays a line. */
static bool is_fixed(const struct printer *printer, size_t i)
{
    const struct page_piece *piece = &printer->pieces->at[i];
    struct page_margin margin = margin_of(printer, piece);
    return piece->kind == PIECE_FIXED || (piece->kind == PIECE_TEXT && line_is_set_apart(&piece->line, &margin));
}

static void print_blank(struct printer *printer)
{
    if (printer->wants_blank)
        text_builder_paragraph(printer->builder, LINE_WRAPPED, TEXT_NONE);
    printer->wants_blank = false;
}

/* Prints lines [first, end) as one. */
static void print_joined(struct printer *printer, enum line_kind kind, size_t first, size_t end)
{
    struct text *parts = arena_array(printer->arena, struct text, end - first);
    size_t sum = 0, weight = 0;
    for (size_t i = first; i < end; i++) {
        parts[i - first] = page_line_text(printer->arena, &printer->pieces->at[i].line);
        sum += parts[i - first].len * page_line_confidence(&printer->pieces->at[i].line);
        weight += parts[i - first].len;
    }
    text_builder_set_page(printer->builder, printer->pieces->at[first].page);
    text_builder_set_confidence(printer->builder, weight ? (unsigned)(sum / weight) : 100);
    text_builder_paragraph(printer->builder, kind, text_join(printer->arena, parts, end - first, TEXT(" ")));
}

/* Whether line `i` goes on with the paragraph that line `i - 1` belongs to. */
static bool goes_on(const struct printer *printer, size_t before, size_t i)
{
    const struct page_piece_list *pieces = printer->pieces;
    const struct page_piece *piece = &pieces->at[i];
    bool has_after = i + 1 < pieces->count && pieces->at[i + 1].kind == piece->kind &&
                     pieces->at[i + 1].page == piece->page;
    struct paragraph_question question = {.before = &pieces->at[before].line,
                                          .line = &piece->line,
                                          .after = has_after ? &pieces->at[i + 1].line : NULL,
                                          .margin_before = margin_of(printer, &pieces->at[before]),
                                          .margin = margin_of(printer, piece),
                                          .is_same_page = piece->page == pieces->at[before].page};
    return !paragraph_begins(&question);
}

static size_t print_paragraph(struct printer *printer, size_t first)
{
    const struct page_piece_list *pieces = printer->pieces;
    size_t end = first + 1;
    while (end < pieces->count && pieces->at[end].kind == PIECE_TEXT && goes_on(printer, end - 1, end))
        end++;
    print_blank(printer);
    print_joined(printer, LINE_PARAGRAPH, first, end);
    return end;
}

/* Blank lines part what stands clearly apart. */
static size_t print_fixed(struct printer *printer, size_t i)
{
    const struct page_piece *piece = &printer->pieces->at[i], *before = i > 0 ? piece - 1 : NULL;
    bool is_near = before && before->kind == piece->kind && before->page == piece->page && is_fixed(printer, i - 1) &&
                   piece->line.box.bottom - before->line.box.bottom < 1.9 * piece->line.size;
    if (!is_near)
        print_blank(printer);
    print_joined(printer, LINE_WRAPPED, i, i + 1);
    printer->wants_blank = true;
    return i + 1;
}

static bool has_same_columns(const struct page_table *a, const struct page_table *b)
{
    double slack = 0.04 * (box_width(a->box) + 1);
    return a->column_count == b->column_count && a->box.left - b->box.left < slack &&
           b->box.left - a->box.left < slack && a->box.right - b->box.right < slack &&
           b->box.right - a->box.right < slack;
}

static bool row_is_empty(const struct page_table *table, uint16_t row)
{
    for (size_t i = 0; i < table->cell_count; i++)
        if (table->cells[i].row == row && table->cells[i].words.count > 0)
            return false;
    return true;
}

/* Whether the heads of two tables say the same: a table that goes on overleaf repeats them. */
static bool has_same_head(struct arena *arena, const struct page_table *a, const struct page_table *b)
{
    size_t i = 0;
    for (; i < a->cell_count && i < b->cell_count && a->cells[i].row == 0 && b->cells[i].row == 0; i++)
        if (!text_equal(page_cell_text(arena, &a->cells[i]), page_cell_text(arena, &b->cells[i])))
            return false;
    return i > 0;
}

static void print_row(struct printer *printer, const struct page_table *table, uint16_t row)
{
    for (size_t i = 0; i < table->cell_count; i++) {
        const struct page_cell *cell = &table->cells[i];
        if (cell->row != row)
            continue;
        struct cell_place place = {printer->table_number, printer->next_row, cell->column, cell->row_span,
                                   cell->column_span};
        text_builder_set_confidence(printer->builder, page_cell_confidence(cell));
        text_builder_cell(printer->builder, place, page_cell_text(printer->arena, cell));
    }
    text_builder_end_row(printer->builder);
    printer->next_row++;
}

static size_t print_table(struct printer *printer, size_t i)
{
    const struct page_piece *piece = &printer->pieces->at[i];
    const struct page_table *before = printer->table;
    uint16_t row = 0;
    print_blank(printer);
    text_builder_set_page(printer->builder, piece->page);
    if (before && has_same_columns(before, &piece->table)) {
        row = has_same_head(printer->arena, before, &piece->table);
    } else {
        printer->table_number = text_builder_table(printer->builder);
        printer->next_row = 0;
    }
    for (; row < piece->table.row_count; row++)
        if (!row_is_empty(&piece->table, row))
            print_row(printer, &piece->table, row);
    printer->table = &piece->table;
    return i + 1;
}

static void print_text(struct printer *printer)
{
    const struct page_piece_list *pieces = printer->pieces;
    for (size_t i = 0; i < pieces->count;) {
        enum piece_kind kind = pieces->at[i].kind;
        if (kind == PIECE_TABLE) {
            i = print_table(printer, i);
            continue;
        }
        if (kind == PIECE_NOTE || kind == PIECE_BREAK) {
            print_blank(printer);
            i++;
            continue;
        }
        printer->table = NULL;
        i = is_fixed(printer, i) ? print_fixed(printer, i) : print_paragraph(printer, i);
    }
}

/* A note begins at its mark. */
static void print_notes(struct printer *printer)
{
    const struct page_piece_list *pieces = printer->pieces;
    print_blank(printer);
    for (size_t i = 0; i < pieces->count;) {
        size_t end = i + 1;
        if (pieces->at[i].kind != PIECE_NOTE) {
            i++;
            continue;
        }
        while (end < pieces->count && pieces->at[end].kind == PIECE_NOTE &&
               !text_starts(pieces->at[end].line.words[0].words, TEXT("[")))
            end++;
        print_joined(printer, LINE_NOTE, i, end);
        i = end;
    }
}

/* The margins of the pages, which `pieces` come in the order of. */
static void find_margins(struct printer *printer, unsigned page_count)
{
    const struct page_piece_list *pieces = printer->pieces;
    struct page_margin whole = page_margin_find(printer->arena, *pieces, NULL);
    printer->margins = arena_array(printer->arena, struct page_margin, (size_t)page_count + 1);
    for (size_t first = 0, end; first < pieces->count; first = end) {
        for (end = first; end < pieces->count && pieces->at[end].page == pieces->at[first].page; end++)
            ;
        struct page_piece_list part = {.at = pieces->at + first, .count = end - first};
        printer->margins[pieces->at[first].page] = page_margin_find(printer->arena, part, &whole);
    }
}

void pages_print(struct arena *arena, struct page_list *pages, struct text_builder *builder)
{
    struct page_piece_list pieces = {0};
    unsigned last = 0;
    for (size_t i = 0; i < pages->count; i++)
        page_tidy_words(arena, &pages->at[i]);
    pages_drop_furniture(arena, pages);
    double common_size = pages_common_size(pages);
    for (size_t i = 0; i < pages->count; i++) {
        page_pieces_add(arena, &pages->at[i], common_size, &pieces);
        last = pages->at[i].number > last ? pages->at[i].number : last;
    }
    struct printer printer = {.arena = arena, .builder = builder, .pieces = &pieces};
    find_margins(&printer, last);
    print_text(&printer);
    print_notes(&printer);
    if (last > 0)
        text_builder_set_page(builder, last);
}
