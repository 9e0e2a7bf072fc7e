#include "document/flow/flow.h"

#include "base/list.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "document/letters/stamp_words.h"

struct flow flow_open(const struct format_input *input, struct text_builder *builder)
{
    struct arena *arena = input->arena;
    size_t most = input->limits.text_bytes;
    return (struct flow){.arena = arena,
                         .builder = builder,
                         .number = buffer_open(arena, most),
                         .words = buffer_open(arena, most),
                         .cell = buffer_open(arena, most),
                         .pages = page_pictures_open(input, builder)};
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
    for (struct text line; text_split(&words, '\n', &line);) {
        if (text_trim(line).len == 0)
            continue;
        page_pictures_write(&flow->pages);
        text_builder_paragraph(flow->builder, has_breaks ? LINE_WRAPPED : LINE_PARAGRAPH, text_trim(line));
    }
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
        page_pictures_pass(&flow->pages);
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
    struct text left = buffer_text(&flow->cell);
    if (flow->table.cells.count == 0 && left.len == 0)
        return;
    page_pictures_write(&flow->pages);
    flow_table_write(flow->arena, &flow->table, flow->builder);
    write_lines(flow, left);
    buffer_cut(&flow->cell, 0);
    page_pictures_pass(&flow->pages);
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

void flow_picture(struct flow *flow, struct format_picture picture, bool is_drawn)
{
    bool is_on_head = flow->is_in_furniture || stamp_picture_is_on_head(flow->builder);
    bool is_page = !flow->is_in_furniture && picture_is_page_sized(picture.width, picture.height);
    bool may_be_stamp = !is_page && stamp_picture_may_be(picture.width, picture.height, is_on_head);
    if (is_drawn && is_page)
        text_builder_caution(flow->builder, READ_CAUTION_UNREAD_PAGE, 1);
    else if (is_drawn)
        flow->stamps.unseen += may_be_stamp;
    else if (is_page)
        page_picture_add(&flow->pages, picture);
    else if (may_be_stamp)
        LIST_ADD(flow->arena, &flow->stamps.list, ((struct stamp_picture){picture, is_on_head}));
}

bool flow_finish(struct flow *flow, struct error *error)
{
    flow_end_note(flow);
    flow_end_paragraph(flow, false);
    if (!page_pictures_end(&flow->pages, error))
        return false;
    for (size_t i = 0; i < flow->notes.count; i++) {
        struct buffer line = buffer_open(flow->arena, flow->notes.at[i].len * 2 + 32);
        buffer_print(&line, "[%zu] ", i + 1);
        visible_add_line(&line, utf8_compose(flow->arena, flow->notes.at[i]));
        text_builder_paragraph(flow->builder, LINE_NOTE, text_trim(buffer_text(&line)));
    }
    return stamp_pictures_look(flow->pages.input, &flow->stamps, flow->builder, error);
}
