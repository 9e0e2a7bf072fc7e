/* Reads what stands inside paragraphs: words, and the elements that stand for words. */
#include "document/docx_reader.h"

#include "base/list.h"

static bool is_hidden(const struct docx_reader *reader)
{
    return reader->character.hidden == DOCX_ON || reader->fields != 0;
}

static void add(struct docx_reader *reader, struct text words)
{
    if (!is_hidden(reader))
        buffer_add(&reader->words, words);
}

static void read_words(struct docx_reader *reader)
{
    if (!is_hidden(reader))
        xml_add_text(reader->xml, &reader->words);
}

static void read_tab(struct docx_reader *reader)
{
    add(reader, TEXT("\t"));
}

/* A page break says nothing that w:lastRenderedPageBreak does not say better. */
static void read_break(struct docx_reader *reader)
{
    add(reader, TEXT("\n"));
}

static void read_hyphen(struct docx_reader *reader)
{
    add(reader, TEXT("-"));
}

static void read_rendered_page(struct docx_reader *reader)
{
    reader->page += reader->counts_pages;
    if (reader->words.len == reader->line_start)
        reader->line_page = reader->page;
}

/* Fonts of signs hold what they show in the private area U+F000: these are the ones that are read as something. */
static void read_sign(struct docx_reader *reader)
{
    static const struct {
        const char *code, *shown;
    } SIGNS[] = {{"F0E0", "→"}, {"F0E8", "→"}, {"F0F0", "⇒"}, {"F0FC", "✓"}, {"F0FE", "☑"}, {"F052", "☑"},
                 {"F0A8", "☐"}, {"F06F", "☐"}, {"F0FB", "✗"}, {"F0B7", "•"}, {"F0A7", "▪"}, {"F02D", "-"}};
    struct text code = xml_attribute(reader->xml, "char");
    for (size_t i = 0; i < COUNT_OF(SIGNS); i++)
        if (text_equal(code, text_from(SIGNS[i].code)))
            add(reader, text_from(SIGNS[i].shown));
}

/* A field: begin, its instruction, separate, what it shows, end. */
static void read_field_mark(struct docx_reader *reader)
{
    struct text type = xml_attribute(reader->xml, "fldCharType");
    if (text_equal(type, TEXT("begin")))
        reader->fields = reader->fields << 1 | 1;
    else if (text_equal(type, TEXT("separate")))
        reader->fields &= ~(uint64_t)1;
    else if (text_equal(type, TEXT("end")))
        reader->fields >>= 1;
}

static void read_run(struct docx_reader *reader)
{
    struct docx_character outer = reader->character;
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);) {
        if (xml_is(reader->xml, OFFICE_WORD, "rPr"))
            docx_character_read(reader->arena, reader->xml, reader->styles, &reader->character);
        else
            docx_read_element(reader);
    }
    reader->character = outer;
}

static void read_footnote_mark(struct docx_reader *reader)
{
    if (!is_hidden(reader))
        docx_mark_note(reader, DOCX_FOOTNOTE);
}

static void read_endnote_mark(struct docx_reader *reader)
{
    if (!is_hidden(reader))
        docx_mark_note(reader, DOCX_ENDNOTE);
}

/* A text box: paragraphs of their own, which wait until the paragraph around them ends. */
static void read_box(struct docx_reader *reader)
{
    struct docx_reader outer = *reader;
    reader->flow = DOCX_BOX;
    reader->carried = TEXT_NONE;
    docx_read_children(reader);
    docx_end_paragraphs(reader);
    reader->flow = outer.flow;
    reader->carried = outer.carried;
    reader->character = outer.character;
    reader->line_start = outer.line_start;
    reader->line_page = outer.line_page;
}

static size_t progress(const struct docx_reader *reader)
{
    return reader->words.len + reader->joined.len + reader->boxes.count + reader->builder->words.len;
}

/* The same thing stored for new and for old programs: read once, in the first form that has words. */
static void read_alternatives(struct docx_reader *reader)
{
    size_t before = progress(reader);
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);)
        if (progress(reader) == before)
            docx_read_children(reader);
}

static const struct {
    const char *name;
    int family;
    void (*read)(struct docx_reader *reader); /* NULL: not a word of it is shown */
} ELEMENTS[] = {
    {"r", OFFICE_WORD, read_run},
    {"t", OFFICE_WORD, read_words},
    {"p", OFFICE_WORD, docx_read_paragraph},
    {"tbl", OFFICE_WORD, docx_read_table},
    {"tab", OFFICE_WORD, read_tab},
    {"ptab", OFFICE_WORD, read_tab},
    {"br", OFFICE_WORD, read_break},
    {"cr", OFFICE_WORD, read_break},
    {"noBreakHyphen", OFFICE_WORD, read_hyphen},
    {"sym", OFFICE_WORD, read_sign},
    {"lastRenderedPageBreak", OFFICE_WORD, read_rendered_page},
    {"fldChar", OFFICE_WORD, read_field_mark},
    {"footnoteReference", OFFICE_WORD, read_footnote_mark},
    {"endnoteReference", OFFICE_WORD, read_endnote_mark},
    {"txbxContent", OFFICE_WORD, read_box},
    {"AlternateContent", OFFICE_COMPATIBILITY, read_alternatives},
    {"t", OFFICE_MATH, read_words},
    {"del", OFFICE_WORD, NULL},
    {"moveFrom", OFFICE_WORD, NULL},
    {"pPr", OFFICE_WORD, NULL},
    {"rPr", OFFICE_WORD, NULL},
    {"sdtPr", OFFICE_WORD, NULL},
    {"sectPr", OFFICE_WORD, NULL},
};

void docx_read_element(struct docx_reader *reader)
{
    const char *name = xml_name(reader->xml);
    int family = xml_family(reader->xml);
    for (size_t i = 0; i < COUNT_OF(ELEMENTS); i++)
        if (ELEMENTS[i].family == family && strcmp(ELEMENTS[i].name, name) == 0) {
            if (ELEMENTS[i].read)
                ELEMENTS[i].read(reader);
            return;
        }
    docx_read_children(reader);
}

void docx_read_children(struct docx_reader *reader)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);)
        docx_read_element(reader);
}
