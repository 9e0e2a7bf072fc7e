#include "extract/block/block.h"

#include "base/buffer.h"
#include "base/list.h"
#include "extract/block/block_line.h"

struct piece_list {
    struct block_piece *at;
    size_t count, capacity;
};

struct builder {
    struct arena *arena;
    struct buffer words;
    struct piece_list pieces;
    const char *document;
};

/* How many bytes at `at` are no part of the words: a footnote mark "[1]" after a letter, a sign of light markup, an
 * invisible point. */
static size_t skipped_at(struct text line, size_t at)
{
    unsigned char byte = (unsigned char)line.at[at];
    if (byte == '*') /* of light markup */
        return 1;
    if (byte == '\\') /* before a sign that light markup would read: "con dấu\..." */
        return at + 1 < line.len && line.at[at + 1] > ' ' && strchr("-.*+_()[]#\"'", line.at[at + 1]);
    if (byte == '[' && at > 0 && line.at[at - 1] != ' ') {
        size_t end = at + 1;
        while (end < line.len && end < at + 4 && line.at[end] >= '0' && line.at[end] <= '9')
            end++;
        return end > at + 1 && end < line.len && line.at[end] == ']' ? end + 1 - at : 0;
    }
    if (byte != 0xE2 && byte != 0xEF && byte != 0xC2)
        return 0;
    static const struct text invisible[] = {TEXT_INIT("\u200B"), TEXT_INIT("\u200C"), TEXT_INIT("\u200D"),
                                            TEXT_INIT("\uFEFF"), TEXT_INIT("\u00AD"), TEXT_INIT("\u2060")};
    for (size_t i = 0; i < COUNT_OF(invisible); i++)
        if (text_starts(text_from_offset(line, at), invisible[i]))
            return invisible[i].len;
    return 0;
}

static void add_chunk(struct builder *builder, struct text chunk)
{
    size_t document = (size_t)(chunk.at - builder->document), at = builder->words.len;
    const struct block_piece *last = builder->pieces.count ? &builder->pieces.at[builder->pieces.count - 1] : NULL;
    if (!last || last->document + (at - last->at) != document)
        LIST_ADD(builder->arena, &builder->pieces, ((struct block_piece){(uint32_t)at, document}));
    buffer_add(&builder->words, chunk);
}

/* How long the white space at `at` is; 0 for none. */
static size_t space_at(struct text line, size_t at)
{
    unsigned char byte = (unsigned char)line.at[at];
    if (byte <= ' ')
        return 1;
    if (byte < 0xC2 || (byte > 0xC2 && byte < 0xE2) || byte > 0xE3)
        return 0;
    struct text rest = text_from_offset(line, at), after = rest;
    return point_is_space(text_next_point(&after)) ? (size_t)(after.at - rest.at) : 0;
}

/* Bytes that may begin white space or something that is left out. */
static const bool is_special[256] = {
    true,         true,         true,         true,          true,          true,          true,          true,
    true,         true,         true,         true,          true,          true,          true,          true,
    true,         true,         true,         true,          true,          true,          true,          true,
    true,         true,         true,         true,          true,          true,          true,          true,
    [' '] = true, ['*'] = true, ['['] = true, ['\\'] = true, [0xC2] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
};

/* Where the run of words from `at` on ends; single spaces stand in it. */
static size_t run_end(struct text line, size_t at)
{
    for (size_t start = at;; at++) {
        at = text_run(line, at, is_special);
        bool is_single_space = at > start && at + 1 < line.len && line.at[at] == ' ' &&
                               !is_special[(unsigned char)line.at[at + 1]];
        if (!is_single_space)
            return at;
    }
}

/* Adds the words of one line, a space before them. */
static void add_line(struct builder *builder, struct text line)
{
    bool needs_space = builder->words.len > 0;
    size_t start = 0, at = 0;
    while (at <= line.len) {
        at = run_end(line, at);
        size_t space = at < line.len ? space_at(line, at) : 1;
        size_t skipped = space || at == line.len ? 0 : skipped_at(line, at);
        if (!space && !skipped) {
            at++;
            continue;
        }
        if (at > start) {
            if (needs_space)
                buffer_add_byte(&builder->words, ' ');
            add_chunk(builder, text_slice(line, start, at));
            needs_space = false;
        }
        needs_space = needs_space || (space > 0 && builder->words.len > 0);
        at += space + skipped;
        start = at;
    }
}

static void build(struct builder *builder, const struct lines *lines, size_t first, size_t end, struct block *block)
{
    const struct line *line = &lines->at[first], *last = &lines->at[end - 1];
    bool has_marker = !line->table && !line->is_note && line_has_marker(lines, first);
    size_t bytes = 1, pieces = end - first;
    for (size_t i = first; i < end; i++)
        bytes += lines->at[i].words.len + 1;
    builder->words = buffer_open(builder->arena, bytes);
    buffer_reserve(&builder->words, bytes);
    builder->pieces = (struct piece_list){.at = arena_array(builder->arena, struct block_piece, pieces),
                                          .capacity = pieces};
    bool has_lower = false, has_upper = false;
    for (size_t i = first; i < end; i++) {
        size_t skip = i == first && has_marker ? line->marker.len : 0;
        add_line(builder, text_from_offset(lines->at[i].words, skip));
        has_lower = has_lower || lines->at[i].has_lower;
        has_upper = has_upper || lines->at[i].is_upper;
    }
    *block = (struct block){
        .kind = line->table  ? CLAUSE_ROW
                : has_marker ? line->marker.kind
                             : CLAUSE_PARAGRAPH,
        .part = line->is_note ? BLOCK_NOTE : BLOCK_BODY,
        .marker = has_marker ? line->marker.words : TEXT_NONE,
        .words = buffer_text(&builder->words),
        .span = {line->start, last->start + last->words.len},
        .pieces = builder->pieces.at,
        .piece_count = builder->pieces.count,
        .table = line->table,
        .row = line->row,
        .column = line->column,
        .row_span = line->from->row_span ? line->from->row_span : 1,
        .column_span = line->from->column_span ? line->from->column_span : 1,
        .is_printed = line->table && line->from->kind != LINE_CELL,
        .is_upper = has_upper && !has_lower,
        .after_gap = line->after_gap,
        .confidence = line->from->confidence,
    };
}

void blocks_read(struct arena *arena, const struct read_text *text, struct block_list *blocks)
{
    SCRATCH(scratch, arena);
    struct lines lines;
    lines_read(scratch, text, &lines);
    struct builder builder = {.arena = arena, .document = text->words.at};
    *blocks = (struct block_list){.at = arena_array(arena, struct block, lines.count + 1), .capacity = lines.count + 1};
    for (size_t first = 0, end; first < lines.count; first = end) {
        end = first + 1;
        while (end < lines.count && !line_begins_block(&lines, first, end))
            end++;
        struct block block;
        build(&builder, &lines, first, end, &block);
        LIST_ADD(arena, blocks, block);
    }
}

/* The piece that byte `at` of the words stands in. */
static const struct block_piece *piece_at(const struct block *block, size_t at)
{
    size_t low = 0, high = block->piece_count;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (block->pieces[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return &block->pieces[low];
}

struct span block_span(const struct block *block, size_t start, size_t end)
{
    if (end <= start || block->piece_count == 0)
        return (struct span){0};
    const struct block_piece *first = piece_at(block, start), *last = piece_at(block, end - 1);
    return (struct span){first->document + (start - first->at), last->document + (end - last->at)};
}

struct field block_field(const struct block *block, size_t start, size_t end)
{
    return (struct field){text_slice(block->words, start, end), block_span(block, start, end)};
}
