/* Reads one paragraph: its properties, its words, and where it goes when it ends. */
#include "document/docx/docx_reader.h"

#include "base/list.h"
#include "base/utf8.h"
#include "base/visible.h"

struct paragraph {
    const struct docx_style *style;
    struct docx_place place;
    struct docx_character mark; /* of the sign at its end */
    bool goes_on;               /* in the next one: its end is deleted, or it is a large first letter */
};

static void read_mark(struct docx_reader *reader, struct paragraph *paragraph)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (xml_is(reader->xml, OFFICE_WORD, "vanish"))
            paragraph->mark.hidden = docx_is_on(reader->xml) ? DOCX_ON : DOCX_OFF;
        else if (xml_is(reader->xml, OFFICE_WORD, "del") || xml_is(reader->xml, OFFICE_WORD, "moveFrom"))
            paragraph->goes_on = true;
    }
}

static void read_properties(struct docx_reader *reader, struct paragraph *paragraph)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (xml_is(reader->xml, OFFICE_WORD, "pStyle"))
            paragraph->style = docx_style_of(reader->styles, xml_attribute(reader->xml, "val"));
        else if (xml_is(reader->xml, OFFICE_WORD, "numPr"))
            docx_place_read(reader->xml, &paragraph->place);
        else if (xml_is(reader->xml, OFFICE_WORD, "framePr"))
            paragraph->goes_on |= text_equal(xml_attribute(reader->xml, "dropCap"), TEXT("drop"));
        else if (xml_is(reader->xml, OFFICE_WORD, "rPr"))
            read_mark(reader, paragraph);
    }
}

/* What the paragraph itself does not say about its list, its style says. */
static struct docx_place place_of(const struct paragraph *paragraph)
{
    struct docx_place place = paragraph->place, style = paragraph->style->place;
    if (place.level == DOCX_LEVEL_UNSET)
        place.level = place.list == DOCX_LIST_UNSET ? style.level : 0;
    if (place.list == DOCX_LIST_UNSET)
        place.list = style.list;
    return place;
}

static void add_joined(struct docx_reader *reader, struct text words)
{
    if (reader->joined.len > reader->joined_start)
        buffer_add_byte(&reader->joined, ' ');
    visible_add_line(&reader->joined, words);
}

/* A paragraph with line breaks is lines of one paragraph, or a list that someone typed without ends of paragraphs:
 * who reads the lines decides. A blank line parts them from what stands before. */
static void write_line(struct docx_reader *reader, struct text words)
{
    page_pictures_write(&reader->pages);
    if (reader->counts_pages)
        text_builder_set_page(reader->builder, reader->line_page);
    if (text_find_byte(words, '\n') == TEXT_NOT_FOUND) {
        text_builder_paragraph(reader->builder, LINE_PARAGRAPH, words);
        return;
    }
    if (reader->builder->lines.count > 0)
        text_builder_paragraph(reader->builder, LINE_WRAPPED, TEXT_NONE);
    for (struct text part; text_split(&words, '\n', &part);)
        if (text_trim(part).len)
            text_builder_paragraph(reader->builder, LINE_WRAPPED, text_trim(part));
}

static void write_paragraph(struct docx_reader *reader, struct text words)
{
    if (reader->flow == DOCX_BOX)
        LIST_ADD(reader->arena, &reader->boxes, text_copy(reader->arena, words));
    else if (reader->flow == DOCX_JOINED)
        add_joined(reader, words);
    else
        write_line(reader, words);
}

static void write_visible(struct docx_reader *reader, struct text words)
{
    SCRATCH(scratch, reader->arena);
    words = text_trim(utf8_compose(scratch, words));
    if (words.len)
        write_paragraph(reader, words);
}

void docx_end_paragraphs(struct docx_reader *reader)
{
    struct text carried = reader->carried;
    reader->carried = TEXT_NONE;
    write_visible(reader, carried);
}

/* A number that Word sets tight before a word is still read apart from it; before ". Phạm vi" it is not. */
static void part_from_number(struct buffer *line, struct text carried, struct text own)
{
    struct text words = carried.len ? carried : own;
    if (line->len && line->at[line->len - 1] != ' ' && point_is_letter(text_next_point(&words)))
        buffer_add_byte(line, ' ');
}

void docx_write_boxes(struct docx_reader *reader)
{
    for (size_t i = 0; i < reader->boxes.count; i++)
        write_line(reader, reader->boxes.at[i]);
    reader->boxes.count = 0;
    page_pictures_pass(&reader->pages);
}

/* The words of a number may be typed in the font of all too: "§iÒu 1." */
static void add_number(struct docx_reader *reader, const struct paragraph *paragraph)
{
    SCRATCH(scratch, reader->arena);
    docx_numbering_count(reader->numbering, place_of(paragraph), paragraph->style->counted_as, &reader->line);
    struct text number = text_copy(scratch, buffer_text(&reader->line));
    buffer_cut(&reader->line, 0);
    buffer_add(&reader->line, legacy_font_convert(scratch, reader->font_of_all, number));
}

/* Number, words carried over, words of its own; then the boxes that stand in it. */
static void finish(struct docx_reader *reader, const struct paragraph *paragraph)
{
    struct text own = text_from_offset(buffer_text(&reader->words), reader->line_start);
    buffer_cut(&reader->line, 0);
    if (own.len || reader->carried.len || paragraph->mark.hidden != DOCX_ON)
        add_number(reader, paragraph);
    part_from_number(&reader->line, reader->carried, own);
    visible_add(&reader->line, reader->carried);
    visible_add(&reader->line, own);
    reader->carried = TEXT_NONE;
    write_visible(reader, buffer_text(&reader->line));
    if (reader->flow == DOCX_BODY)
        docx_write_boxes(reader);
}

static void carry_on(struct docx_reader *reader)
{
    const struct text parts[] = {reader->carried, text_from_offset(buffer_text(&reader->words), reader->line_start)};
    reader->carried = text_join(reader->arena, parts, COUNT_OF(parts), TEXT_NONE);
}

void docx_read_paragraph(struct docx_reader *reader)
{
    struct docx_character outer = reader->character;
    struct paragraph paragraph = {.style = reader->styles->paragraph, .place = {DOCX_LIST_UNSET, DOCX_LEVEL_UNSET}};
    reader->line_start = reader->words.len;
    reader->line_page = reader->page;
    reader->character = paragraph.style->character;
    docx_character_merge(&reader->character, reader->styles->everywhere);
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (xml_is(reader->xml, OFFICE_WORD, "pPr")) {
            read_properties(reader, &paragraph);
            reader->character = paragraph.style->character;
            docx_character_merge(&reader->character, reader->styles->everywhere);
        } else {
            docx_read_element(reader);
        }
    }
    if (paragraph.goes_on)
        carry_on(reader);
    else
        finish(reader, &paragraph);
    buffer_cut(&reader->words, reader->line_start);
    reader->character = outer;
    if (reader->unnamed.len && reader->unnamed.len < LEGACY_GUESS_BYTES)
        buffer_add_byte(&reader->unnamed, ' ');
}
