/* Reads what stands inside paragraphs: words, and the elements that stand for words. */
#include "document/docx/docx_reader.h"

#include "base/fold.h"
#include "base/list.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "document/letters/stamp_words.h"

static bool is_hidden(const struct docx_reader *reader)
{
    return reader->character.hidden == DOCX_ON || reader->fields != 0 || reader->is_placeholder;
}

/* Words as the font of the run shows them. */
static void add_typed(struct docx_reader *reader, enum legacy_font font, struct text words)
{
    SCRATCH(scratch, reader->arena);
    buffer_add(&reader->words, legacy_font_convert(scratch, font, words));
}

static void add(struct docx_reader *reader, struct text words)
{
    if (!is_hidden(reader))
        buffer_add(&reader->words, words);
}

/* Words that are hidden, or ask for others, may be a mark of secrecy: they wait with the boxes. What is hidden need not
 * be in upper case. */
static void keep_hidden(struct docx_reader *reader)
{
    SCRATCH(scratch, reader->arena);
    struct buffer hidden = buffer_open(scratch, SIZE_MAX);
    xml_add_text(reader->xml, &hidden);
    struct text words = text_trim(utf8_compose(scratch, buffer_text(&hidden)));
    if (are_mark_words(reader->is_placeholder ? words : upper_case(scratch, words)))
        LIST_ADD(reader->arena, &reader->boxes, text_copy(reader->arena, words));
}

/* The font of the open run. */
static enum legacy_font font_of_run(const struct docx_reader *reader)
{
    return reader->character.font == LEGACY_NONE ? reader->font_of_all : reader->character.font;
}

/* Keeps what a run says that names no font from before Unicode. */
static void keep_unnamed(struct docx_reader *reader, struct text typed)
{
    if (reader->character.font == LEGACY_NONE && reader->unnamed.len < LEGACY_GUESS_BYTES)
        buffer_add(&reader->unnamed, typed);
}

static void read_words(struct docx_reader *reader)
{
    bool is_capital = reader->character.capitals == DOCX_ON;
    if ((reader->character.hidden == DOCX_ON || reader->is_placeholder) && reader->fields == 0)
        keep_hidden(reader);
    if (is_hidden(reader))
        return;
    size_t start = reader->words.len;
    enum legacy_font font = font_of_run(reader);
    xml_add_text(reader->xml, &reader->words);
    keep_unnamed(reader, text_from_offset(buffer_text(&reader->words), start));
    if (font == LEGACY_NONE && !is_capital)
        return;
    SCRATCH(scratch, reader->arena);
    struct text typed = text_copy(scratch, text_from_offset(buffer_text(&reader->words), start));
    buffer_cut(&reader->words, start);
    typed = legacy_font_convert(scratch, font, typed);
    buffer_add(&reader->words, is_capital ? upper_case(scratch, typed) : typed);
}

/* The place of the soft hyphen is a letter in the fonts of TCVN3. */
static void read_soft_hyphen(struct docx_reader *reader)
{
    if (!is_hidden(reader) && font_of_run(reader) != LEGACY_NONE)
        add_typed(reader, font_of_run(reader), TEXT("\u00AD"));
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

/* A letter of a font from before Unicode that Word took for a font of signs. */
static void add_letter(struct docx_reader *reader, enum legacy_font font, struct text code)
{
    SCRATCH(scratch, reader->arena);
    unsigned long point = strtoul(text_terminated(scratch, code), NULL, 16);
    char letter[4];
    if (point >= 0xF000 && point <= 0xF0FF && !is_hidden(reader))
        add_typed(reader, font, (struct text){letter, utf8_encode((int32_t)point, letter)});
}

/* Fonts of signs hold what they show in the private area U+F000: these are the ones that are read as something. */
static void read_sign(struct docx_reader *reader)
{
    static const struct {
        const char *code, *shown;
    } SIGNS[] = {{"F0E0", "→"}, {"F0E8", "→"}, {"F0F0", "⇒"}, {"F0FC", "✓"}, {"F0FE", "☑"}, {"F052", "☑"},
                 {"F0A8", "☐"}, {"F06F", "☐"}, {"F0FB", "✗"}, {"F0B7", "•"}, {"F0A7", "▪"}, {"F02D", "-"}};
    struct text code = xml_attribute(reader->xml, "char");
    enum legacy_font font = legacy_font_of(xml_attribute(reader->xml, "font"));
    if (font != LEGACY_NONE)
        add_letter(reader, font, code);
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
            docx_character_read(reader->xml, reader->styles, &reader->character);
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
void docx_read_box(struct docx_reader *reader)
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

/* Words drawn as a picture: a watermark, a stamp. */
static void read_drawn_words(struct docx_reader *reader)
{
    SCRATCH(scratch, reader->arena);
    struct buffer line = buffer_open(scratch, SIZE_MAX);
    visible_add_line(&line, utf8_compose(scratch, xml_attribute(reader->xml, "string")));
    if (line.len && !is_hidden(reader))
        LIST_ADD(reader->arena, &reader->boxes, text_copy(reader->arena, buffer_text(&line)));
}

void docx_read_control_properties(struct docx_reader *reader)
{
    for (unsigned depth = xml_depth(reader->xml); xml_child(reader->xml, depth);)
        if (xml_is(reader->xml, OFFICE_WORD, "showingPlcHdr"))
            reader->is_placeholder |= docx_is_on(reader->xml);
}

/* A content control; others may stand in it. */
static void read_control(struct docx_reader *reader)
{
    bool outer = reader->is_placeholder;
    docx_read_children(reader);
    reader->is_placeholder = outer;
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
    {"softHyphen", OFFICE_WORD, read_soft_hyphen},
    {"sym", OFFICE_WORD, read_sign},
    {"lastRenderedPageBreak", OFFICE_WORD, read_rendered_page},
    {"fldChar", OFFICE_WORD, read_field_mark},
    {"footnoteReference", OFFICE_WORD, read_footnote_mark},
    {"endnoteReference", OFFICE_WORD, read_endnote_mark},
    {"txbxContent", OFFICE_WORD, docx_read_box},
    {"textpath", OFFICE_DRAWING, read_drawn_words},
    {"extent", 0, docx_read_extent},
    {"shape", OFFICE_DRAWING, docx_read_drawing},
    {"rect", OFFICE_DRAWING, docx_read_drawing},
    {"object", OFFICE_WORD, docx_read_object},
    {"imagedata", OFFICE_DRAWING, docx_read_picture},
    {"blip", OFFICE_SHAPE, docx_read_picture},
    {"AlternateContent", OFFICE_COMPATIBILITY, read_alternatives},
    {"t", OFFICE_MATH, read_words},
    {"del", OFFICE_WORD, NULL},
    {"moveFrom", OFFICE_WORD, NULL},
    {"pPr", OFFICE_WORD, NULL},
    {"rPr", OFFICE_WORD, NULL},
    {"sdt", OFFICE_WORD, read_control},
    {"sdtPr", OFFICE_WORD, docx_read_control_properties},
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
