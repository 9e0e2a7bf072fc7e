#include "document/docx/docx.h"

#include "document/docx/docx_reader.h"
#include "document/letters/stamp_words.h"
#include "document/refusal.h"

/* Where a program has noted where it broke pages, pages are counted. */
static bool has_rendered_pages(struct text bytes)
{
    static const char name[] = "lastRenderedPageBreak";
    return memmem(bytes.at, bytes.len, name, sizeof name - 1) != NULL;
}

static bool read_body(struct package *package, struct docx_reader *reader, struct error *error)
{
    struct text bytes;
    if (!package_read(package, package->main_part, &bytes, error))
        return false;
    reader->xml = package_xml(package, bytes);
    reader->counts_pages = has_rendered_pages(bytes);
    reader->page = 1;
    if (!xml_root(reader->xml))
        return refuse_with(error, REFUSAL_DAMAGED_PART, package->main_part);
    if (!xml_is(reader->xml, OFFICE_WORD, "document"))
        return refuse(error, REFUSAL_OTHER_ARCHIVE);
    while (xml_child(reader->xml, 0))
        if (xml_is(reader->xml, OFFICE_WORD, "body"))
            docx_read_children(reader);
    docx_end_paragraphs(reader);
    return package_check_part(reader->xml, package->main_part, error);
}

/* Of page headers and footers only stamps are read, once and before the text: a mark of secrecy must not be missed. */
static void write_stamps(struct docx_reader *reader)
{
    size_t kept = 0;
    for (size_t i = 0; i < reader->boxes.count; i++) {
        bool is_new = are_stamp_words(reader->boxes.at[i]);
        for (size_t other = 0; is_new && other < kept; other++)
            is_new = !text_equal(reader->boxes.at[other], reader->boxes.at[i]);
        if (is_new)
            reader->boxes.at[kept++] = reader->boxes.at[i];
    }
    reader->boxes.count = kept;
    docx_write_boxes(reader);
}

static bool read_furniture(struct package *package, struct docx_reader *reader, const struct relation_list *relations,
                           struct error *error)
{
    for (size_t i = 0; i < relations->count; i++) {
        const struct relation *relation = &relations->at[i];
        if (!text_equal(relation->type, TEXT("header")) && !text_equal(relation->type, TEXT("footer")))
            continue;
        if (!package_open_part(package, relation->target, &reader->xml, error))
            return false;
        if (!reader->xml)
            continue;
        docx_read_box(reader);
        if (!package_check_part(reader->xml, relation->target, error))
            return false;
    }
    write_stamps(reader);
    return true;
}

static bool read_notes(struct package *package, struct docx_reader *reader, struct text part, enum docx_note_kind kind,
                       struct error *error)
{
    if (reader->notes.count == 0)
        return true;
    if (!package_open_part(package, part, &reader->xml, error))
        return false;
    if (!reader->xml)
        return true;
    docx_read_notes(reader, kind);
    return package_check_part(reader->xml, part, error);
}

/* Reads all of the document, where runs that name no font from before Unicode are typed in `font`; `unnamed` is what
 * they say. */
static bool read_all(const struct format_input *input, struct package *package, const struct relation_list *relations,
                     enum legacy_font font, struct text_builder *builder, struct text *unnamed, struct error *error)
{
    struct docx_styles styles;
    struct docx_numbering numbering;
    if (!docx_styles_read(package, relation_by_type(relations, "styles"), &styles, error) ||
        !docx_numbering_read(package, relation_by_type(relations, "numbering"), &styles, &numbering, error))
        return false;
    struct docx_reader reader = {.arena = input->arena,
                                 .builder = builder,
                                 .styles = &styles,
                                 .numbering = &numbering,
                                 .font_of_all = font,
                                 .unnamed = buffer_open(input->arena, input->limits.text_bytes),
                                 .words = buffer_open(input->arena, input->limits.text_bytes),
                                 .line = buffer_open(input->arena, input->limits.text_bytes),
                                 .joined = buffer_open(input->arena, input->limits.text_bytes)};
    if (!read_furniture(package, &reader, relations, error) || !read_body(package, &reader, error) ||
        !read_notes(package, &reader, relation_by_type(relations, "footnotes"), DOCX_FOOTNOTE, error) ||
        !read_notes(package, &reader, relation_by_type(relations, "endnotes"), DOCX_ENDNOTE, error))
        return false;
    docx_write_notes(&reader);
    docx_write_boxes(&reader);
    *unnamed = buffer_text(&reader.unnamed);
    return true;
}

/* Fonts from before Unicode may be lost, or be those of the theme: then the letters tell. */
bool docx_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct package package;
    struct relation_list relations;
    struct text unnamed;
    if (!package_open(input, &package, error) || !package_relations(&package, package.main_part, &relations, error) ||
        !read_all(input, &package, &relations, LEGACY_NONE, builder, &unnamed, error))
        return false;
    enum legacy_font font = legacy_font_guess(input->arena, unnamed);
    if (font == LEGACY_NONE)
        return true;
    *builder = text_builder_open(input->arena, builder->format, input->limits.text_bytes);
    return read_all(input, &package, &relations, font, builder, &unnamed, error);
}
