#include "document/text_builder.h"

#include <assert.h>

#include "base/list.h"
#include "document/refusal.h"

/* A row says at most this often that a column is empty: a lone cell far out in a sheet is no wall of bars. */
enum { GAPS_SHOWN = 30 };

/* As much as is worth a piece. */
enum { PIECE_BYTES = 1 << 18 };

struct text_builder text_builder_open(struct arena *arena, enum document_format format, size_t maximum_text_bytes)
{
    return (struct text_builder){
        .arena = arena, .words = buffer_open(arena, maximum_text_bytes), .format = format, .confidence = 100};
}

void text_builder_set_page(struct text_builder *builder, unsigned page)
{
    builder->page = (uint16_t)(page < UINT16_MAX ? page : UINT16_MAX);
    if (builder->page > builder->page_count)
        builder->page_count = builder->page;
}

void text_builder_set_confidence(struct text_builder *builder, unsigned percent)
{
    builder->confidence = (uint8_t)(percent < 100 ? percent : 100);
}

void text_builder_caution(struct text_builder *builder, enum read_caution caution, size_t count)
{
    size_t sum = builder->cautions[caution] + count;
    builder->cautions[caution] = (uint32_t)(sum < UINT32_MAX ? sum : UINT32_MAX);
}

static struct read_line line_of(struct text_builder *builder, enum line_kind kind, struct text words)
{
    size_t start = builder->words.len;
    buffer_add(&builder->words, words);
    return (struct read_line){
        .span = {start, builder->words.len}, .kind = kind, .page = builder->page, .confidence = builder->confidence};
}

static size_t count_lines(struct text words)
{
    size_t count = 1;
    for (size_t end; (end = text_find_byte(words, '\n')) != TEXT_NOT_FOUND; words = text_from_offset(words, end + 1))
        count++;
    return count;
}

void text_builder_give(struct text_builder *builder, struct text words)
{
    if (words.len > builder->words.maximum)
        arena_exhaust(builder->arena);
    size_t lines = count_lines(words);
    builder->given = words;
    builder->lines = (struct read_line_list){.at = arena_array(builder->arena, struct read_line, lines),
                                             .capacity = lines};
}

void text_builder_given_line(struct text_builder *builder, enum line_kind kind, struct span span)
{
    struct read_line line = {.span = span, .kind = kind, .page = builder->page, .confidence = builder->confidence};
    LIST_ADD(builder->arena, &builder->lines, line);
}

static void put_in_place(struct read_line *line, struct cell_place place)
{
    line->table = place.table;
    line->row = place.row;
    line->column = place.column;
    line->row_span = place.row_span;
    line->column_span = place.column_span;
}

void text_builder_given_cell(struct text_builder *builder, struct cell_place place, struct span span)
{
    struct read_line line = {.span = span, .kind = LINE_CELL, .page = builder->page, .confidence = builder->confidence};
    put_in_place(&line, place);
    LIST_ADD(builder->arena, &builder->lines, line);
}

void text_builder_paragraph(struct text_builder *builder, enum line_kind kind, struct text words)
{
    assert(kind != LINE_CELL && !builder->row_is_open);
    LIST_ADD(builder->arena, &builder->lines, line_of(builder, kind, words));
    buffer_add_byte(&builder->words, '\n');
}

void text_builder_put_first(struct text_builder *builder, struct text words)
{
    assert(!builder->row_is_open && !builder->take_piece);
    struct read_line first = {.span = {0, words.len}, .kind = LINE_PARAGRAPH, .confidence = builder->confidence};
    size_t len = builder->words.len, shift = words.len + 1;
    buffer_add(&builder->words, words);
    buffer_add_byte(&builder->words, '\n');
    memmove(builder->words.at + shift, builder->words.at, len);
    memcpy(builder->words.at, words.at, words.len);
    builder->words.at[words.len] = '\n';
    LIST_ADD(builder->arena, &builder->lines, first);
    for (size_t i = builder->lines.count; --i > 0;) {
        builder->lines.at[i] = builder->lines.at[i - 1];
        builder->lines.at[i].span.start += shift;
        builder->lines.at[i].span.end += shift;
    }
    builder->lines.at[0] = first;
}

uint16_t text_builder_table(struct text_builder *builder)
{
    if (builder->table_count < UINT16_MAX)
        builder->table_count++;
    return builder->table_count;
}

size_t text_builder_cell(struct text_builder *builder, struct cell_place place, struct text words)
{
    uint16_t expected = builder->row_is_open ? builder->row_column : 0;
    int gaps = place.column > expected ? place.column - expected : 0;
    gaps = (gaps < GAPS_SHOWN ? gaps : GAPS_SHOWN) + builder->row_is_open;
    for (int i = 0; i < gaps; i++)
        buffer_add(&builder->words, TEXT(" | "));
    struct read_line line = line_of(builder, LINE_CELL, words);
    put_in_place(&line, place);
    LIST_ADD(builder->arena, &builder->lines, line);
    unsigned next = (unsigned)place.column + place.column_span;
    builder->row_column = (uint16_t)(next < UINT16_MAX ? next : UINT16_MAX);
    builder->row_is_open = true;
    return builder->lines.count - 1;
}

void text_builder_extend(struct text_builder *builder, size_t index)
{
    assert(index < builder->lines.count);
    struct read_line *line = &builder->lines.at[index];
    if (line->row_span < UINT16_MAX)
        line->row_span++;
}

void text_builder_end_row(struct text_builder *builder)
{
    if (builder->row_is_open)
        buffer_add_byte(&builder->words, '\n');
    builder->row_is_open = false;
}

void text_builder_hand_over(struct text_builder *builder, enum document_format format)
{
    builder->format = format;
    builder->is_handed_over = true;
}

static bool has_visible(struct text words)
{
    return !text_is_empty(text_trim(words));
}

/* The mean over bytes of what the lines are sure of. */
static uint8_t mean_confidence(const struct read_line_list *lines)
{
    uint64_t sum = 0, weight = 0;
    for (size_t i = 0; i < lines->count; i++) {
        size_t len = lines->at[i].span.end - lines->at[i].span.start;
        sum += (uint64_t)len * lines->at[i].confidence;
        weight += len;
    }
    return (uint8_t)(weight ? sum / weight : 100);
}

static struct read_text text_of(const struct text_builder *builder, struct text words)
{
    struct read_text text = {.format = builder->format,
                             .words = words,
                             .lines = builder->lines.at,
                             .line_count = builder->lines.count,
                             .page_count = builder->page_count,
                             .confidence = mean_confidence(&builder->lines)};
    memcpy(text.cautions, builder->cautions, sizeof text.cautions);
    return text;
}

void text_builder_give_to(struct text_builder *builder, text_piece_taker *take, void *owner)
{
    builder->take_piece = take;
    builder->taker = owner;
}

/* All pieces together are held to the maximum. */
void text_builder_end_piece(struct text_builder *builder)
{
    struct text words = buffer_text(&builder->words);
    assert(!builder->row_is_open);
    if (!builder->take_piece || words.len < PIECE_BYTES)
        return;
    struct read_text piece = text_of(builder, words);
    if (words.len > builder->words.maximum || !builder->take_piece(builder->taker, &piece))
        arena_exhaust(builder->arena);
    builder->words.maximum -= words.len;
    buffer_cut(&builder->words, 0);
    builder->lines.count = 0;
    builder->has_given = true;
}

bool text_builder_take(struct text_builder *builder, struct read_text *text, struct error *error)
{
    assert(!builder->row_is_open);
    struct text words = builder->given.len ? builder->given : buffer_text(&builder->words);
    if (!has_visible(words) && !builder->has_given)
        return refuse(error, builder->confidence < 100 ? REFUSAL_NO_TEXT : REFUSAL_NO_WORDS);
    *text = text_of(builder, words);
    return true;
}
