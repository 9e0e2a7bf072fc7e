/* Reads footnotes and endnotes: a mark "[1]" where they are called, and their words after the text. */
#include "document/docx/docx_reader.h"

#include "base/list.h"

/* A mark of its own ("*") stands in the text already, and opens the note too. */
void docx_mark_note(struct docx_reader *reader, enum docx_note_kind kind)
{
    struct docx_note note = {.kind = kind, .id = docx_number(reader->xml, "id", DOCX_UNSET_NUMBER)};
    struct text own = xml_attribute(reader->xml, "customMarkFollows");
    note.is_marked = own.len > 0 && !text_equal(own, TEXT("0"));
    LIST_ADD(reader->arena, &reader->notes, note);
    if (!note.is_marked)
        buffer_print(&reader->words, "[%zu]", reader->notes.count);
}

static struct docx_note *find_note(const struct docx_reader *reader, enum docx_note_kind kind, int32_t id)
{
    for (size_t i = 0; i < reader->notes.count; i++)
        if (reader->notes.at[i].kind == kind && reader->notes.at[i].id == id)
            return &reader->notes.at[i];
    return NULL;
}

/* The children of the part at hand are notes. */
void docx_read_notes(struct docx_reader *reader, enum docx_note_kind kind)
{
    reader->flow = DOCX_JOINED;
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        struct docx_note *note = find_note(reader, kind, docx_number(reader->xml, "id", DOCX_UNSET_NUMBER));
        if (!note || note->words.len)
            continue;
        reader->joined_start = 0;
        reader->fields = 0;
        docx_read_children(reader);
        docx_end_paragraphs(reader);
        note->words = text_copy(reader->arena, buffer_text(&reader->joined));
        buffer_cut(&reader->joined, 0);
    }
    reader->flow = DOCX_BODY;
}

void docx_write_notes(struct docx_reader *reader)
{
    for (size_t i = 0; i < reader->notes.count; i++) {
        const struct docx_note *note = &reader->notes.at[i];
        buffer_cut(&reader->line, 0);
        if (!note->is_marked)
            buffer_print(&reader->line, "[%zu] ", i + 1);
        buffer_add(&reader->line, note->words);
        if (note->words.len)
            text_builder_paragraph(reader->builder, LINE_NOTE, buffer_text(&reader->line));
    }
}
