#include "document/flow/flow.h"

#include "base/list.h"
#include "base/utf8.h"
#include "document/letters/stamp_words.h"
#include "document/letters/visible.h"

struct flow flow_open(struct arena *arena, struct text_builder *builder, struct reader_limits limits)
{
    return (struct flow){.arena = arena,
                         .builder = builder,
                         .number = buffer_open(arena, limits.text_bytes),
                         .words = buffer_open(arena, limits.text_bytes),
                         .cell = buffer_open(arena, limits.text_bytes)};
}

void flow_add(struct flow *flow, struct text words)
{
    buffer_add(&flow->words, words);
}

/* A paragraph with line breaks is lines of one paragraph, or a list that someone typed without ends of paragraphs: who
 * reads the lines decides. */
static void write_lines(struct flow *flow, struct text words)
{
    bool has_breaks = text_find_byte(words, '\n') != TEXT_NOT_FOUND;
    for (struct text line; text_split(&words, '\n', &line);)
        if (text_trim(line).len)
            text_builder_paragraph(flow->builder, has_breaks ? LINE_WRAPPED : LINE_PARAGRAPH, text_trim(line));
}

void flow_end_paragraph(struct flow *flow, bool is_in_cell)
{
    if (flow->is_in_note) {
        flow_add(flow, TEXT(" "));
        return;
    }
    flow->is_in_number = false;
    SCRATCH(scratch, flow->arena);
    struct buffer visible = buffer_open(scratch, flow->number.len + flow->words.len + 1);
    visible_add(&visible, buffer_text(&flow->number));
    visible_add(&visible, utf8_compose(scratch, buffer_text(&flow->words)));
    struct text words = text_trim(buffer_text(&visible));
    buffer_cut(&flow->words, 0);
    buffer_cut(&flow->number, 0);
    if (flow->is_in_furniture) {
        if (are_stamp_words(words))
            text_builder_paragraph(flow->builder, LINE_PARAGRAPH, words);
    } else if (is_in_cell && words.len) {
        if (flow->cell.len)
            buffer_add_byte(&flow->cell, '\n');
        buffer_add(&flow->cell, words);
    } else if (!is_in_cell) {
        flow_end_table(flow);
        write_lines(flow, words);
    }
}

void flow_end_cell(struct flow *flow, struct flow_cell cell)
{
    flow_end_paragraph(flow, true);
    if (flow->is_in_furniture)
        return;
    cell.words = text_copy(flow->arena, buffer_text(&flow->cell));
    buffer_cut(&flow->cell, 0);
    flow_table_cell(flow->arena, &flow->table, cell);
}

void flow_end_row(struct flow *flow)
{
    if (flow->is_in_furniture)
        return;
    flow_table_end_row(flow->arena, &flow->table);
}

/* Words of a cell that never ended are not lost. */
void flow_end_table(struct flow *flow)
{
    flow_table_write(flow->arena, &flow->table, flow->builder);
    struct text left = buffer_text(&flow->cell);
    write_lines(flow, left);
    buffer_cut(&flow->cell, 0);
}

void flow_begin_note(struct flow *flow)
{
    if (flow->is_in_note)
        return;
    buffer_print(&flow->words, "[%zu]", flow->notes.count + 1);
    flow->is_in_note = true;
    flow->note_start = flow->words.len;
}

void flow_end_note(struct flow *flow)
{
    if (!flow->is_in_note)
        return;
    struct text words = text_from_offset(buffer_text(&flow->words), flow->note_start);
    LIST_ADD(flow->arena, &flow->notes, text_copy(flow->arena, words));
    buffer_cut(&flow->words, flow->note_start);
    flow->is_in_note = false;
}

void flow_begin_furniture(struct flow *flow)
{
    flow_end_paragraph(flow, false);
    flow->is_in_furniture = true;
}

void flow_end_furniture(struct flow *flow)
{
    flow_end_paragraph(flow, false);
    flow->is_in_furniture = false;
}

void flow_begin_number(struct flow *flow)
{
    flow->is_in_number = true;
    flow->number_start = flow->words.len;
}

/* A sign alone that is no letter and no digit. */
static bool is_bullet(struct text number)
{
    struct text rest = number;
    int32_t point = text_next_point(&rest);
    return rest.len == 0 && !point_is_letter(point) && !(point >= '0' && point <= '9');
}

void flow_end_number(struct flow *flow)
{
    if (!flow->is_in_number)
        return;
    flow->is_in_number = false;
    struct text number = text_trim(text_from_offset(buffer_text(&flow->words), flow->number_start));
    buffer_cut(&flow->number, 0);
    if (number.len) {
        bool is_sign = is_bullet(number) && !text_equal(number, TEXT("+"));
        buffer_add(&flow->number, is_sign ? TEXT("-") : number);
        buffer_add_byte(&flow->number, ' ');
    }
    buffer_cut(&flow->words, flow->number_start);
}

void flow_finish(struct flow *flow)
{
    flow_end_note(flow);
    flow_end_paragraph(flow, false);
    for (size_t i = 0; i < flow->notes.count; i++) {
        struct buffer line = buffer_open(flow->arena, flow->notes.at[i].len * 2 + 32);
        buffer_print(&line, "[%zu] ", i + 1);
        visible_add_line(&line, utf8_compose(flow->arena, flow->notes.at[i]));
        text_builder_paragraph(flow->builder, LINE_NOTE, text_trim(buffer_text(&line)));
    }
}
