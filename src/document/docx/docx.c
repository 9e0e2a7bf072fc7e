#include "document/docx/docx.h"

#include "document/docx/docx_reader.h"
#include "document/letters/legacy_read.h"
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
    reader->part = package->main_part;
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

/* Keeps what waits from `from` on as far as it may be a stamp, each once. */
static void keep_stamps(struct docx_reader *reader, size_t from, bool (*may_be_stamp)(struct text words))
{
    size_t kept = from;
    for (size_t i = from; i < reader->boxes.count; i++) {
        bool is_new = may_be_stamp(reader->boxes.at[i]);
        for (size_t other = 0; is_new && other < kept; other++)
            is_new = !text_equal(reader->boxes.at[other], reader->boxes.at[i]);
        if (is_new)
            reader->boxes.at[kept++] = reader->boxes.at[i];
    }
    reader->boxes.count = kept;
}

/* Of page headers, footers and comments only stamps are read, once and before the text: a mark of secrecy must not be
 * missed, whoever put it there. */
static bool read_furniture(struct package *package, struct docx_reader *reader, const struct relation_list *relations,
                           struct error *error)
{
    for (size_t i = 0; i < relations->count; i++) {
        const struct relation *relation = &relations->at[i];
        bool is_comment = text_equal(relation->type, TEXT("comments"));
        if (!is_comment && !text_equal(relation->type, TEXT("header")) && !text_equal(relation->type, TEXT("footer")))
            continue;
        if (!package_open_part(package, relation->target, &reader->xml, error))
            return false;
        if (!reader->xml)
            continue;
        size_t from = reader->boxes.count;
        reader->part = relation->target;
        docx_read_box(reader);
        keep_stamps(reader, from, is_comment ? are_mark_words : are_stamp_words);
        if (!package_check_part(reader->xml, relation->target, error))
            return false;
    }
    docx_write_boxes(reader);
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
    reader->part = part;
    docx_read_notes(reader, kind);
    return package_check_part(reader->xml, part, error);
}

static bool read_text(struct docx_file *file, struct docx_reader *reader, struct error *error)
{
    const struct relation_list *relations = &file->relations;
    struct text footnotes = relation_by_type(relations, "footnotes"),
                endnotes = relation_by_type(relations, "endnotes");
    if (!read_furniture(&file->package, reader, relations, error) || !read_body(&file->package, reader, error) ||
        !read_notes(&file->package, reader, footnotes, DOCX_FOOTNOTE, error) ||
        !read_notes(&file->package, reader, endnotes, DOCX_ENDNOTE, error))
        return false;
    docx_write_notes(reader);
    docx_write_boxes(reader);
    return page_pictures_end(&reader->pages, error);
}

static bool read_all(struct legacy_reading *reading, void *document, struct error *error)
{
    struct docx_file *file = document;
    struct arena *arena = reading->input->arena;
    size_t most = reading->input->limits.text_bytes;
    struct docx_styles styles;
    struct docx_numbering numbering;
    struct text numbers = relation_by_type(&file->relations, "numbering");
    if (!docx_styles_read(&file->package, relation_by_type(&file->relations, "styles"), &styles, error) ||
        !docx_numbering_read(&file->package, numbers, &styles, &numbering, error))
        return false;
    struct docx_reader reader = {.arena = arena,
                                 .file = file,
                                 .pages = page_pictures_open(reading->input, reading->builder),
                                 .builder = reading->builder,
                                 .styles = &styles,
                                 .numbering = &numbering,
                                 .font_of_all = reading->font,
                                 .unnamed = buffer_open(arena, most),
                                 .words = buffer_open(arena, most),
                                 .line = buffer_open(arena, most),
                                 .joined = buffer_open(arena, most)};
    bool is_read = read_text(file, &reader, error);
    file->pictures = reader.pictures;
    reading->typed = buffer_text(&reader.unnamed);
    return is_read;
}

/* Fonts from before Unicode may be lost, or be those of the theme: then the letters tell. */
bool docx_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct docx_file file = {0};
    return package_open(input, &file.package, error) &&
           package_relations(&file.package, file.package.main_part, &file.relations, error) &&
           legacy_read(input, read_all, &file, builder, error) &&
           package_pictures_look(input, &file.package, &file.pictures, builder, error);
}
