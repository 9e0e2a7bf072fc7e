/* Keeps the pictures of a Word document: those that may bear a mark, and the pages that are scans. */
#include "document/docx/docx_reader.h"

#include "codec/archive.h"
#include "document/drawn_picture.h"
#include "document/stamp_picture.h"

void docx_read_extent(struct docx_reader *reader)
{
    package_picture_measure(reader->xml, &reader->shown);
}

void docx_read_drawing(struct docx_reader *reader)
{
    package_picture_measure(reader->xml, &reader->shown);
    docx_read_children(reader);
}

void docx_read_object(struct docx_reader *reader)
{
    bool outer = reader->is_in_object;
    reader->is_in_object = true;
    docx_read_children(reader);
    reader->is_in_object = outer;
}

/* A page that is drawn with lines is told, as no library here draws it, and so is one that lies elsewhere. */
static void add_page(struct docx_reader *reader, const struct package_picture *picture)
{
    struct docx_file *file = reader->file;
    struct format_picture page = {
        .width = picture->width, .height = picture->height, .page = reader->counts_pages ? reader->page : 0};
    struct text part = relation_by_id(&file->relations, picture->id);
    if (!archive_has(file->package.archive, part) || is_drawn_picture(part)) {
        text_builder_caution(reader->builder, READ_CAUTION_UNREAD_PAGE, 1);
        return;
    }
    struct page_pictures *pages = &reader->pages;
    if (pages->input->sight && !pages->has_failed)
        pages->has_failed = !package_read(&file->package, part, &page.bytes, &pages->error);
    if (!pages->has_failed)
        page_picture_add(pages, page);
}

/* What stands in page headers is on the head of every page; a page of words stands in none. */
void docx_read_picture(struct docx_reader *reader)
{
    struct package_picture picture = reader->shown;
    picture.part = reader->part;
    picture.is_object = reader->is_in_object;
    picture.is_on_head = reader->page <= 1 && stamp_picture_is_on_head(reader->builder);
    package_picture_name(reader->arena, reader->xml, &picture);
    reader->shown = (struct package_picture){0};
    bool is_page = text_equal(picture.part, reader->file->package.main_part) && reader->character.hidden != DOCX_ON &&
                   picture_is_page_sized(picture.width, picture.height);
    if (!is_page)
        package_picture_add(reader->arena, &reader->pictures, picture);
    else if (!text_equal(picture.id, reader->last_page)) /* stored once more for old programs */
        add_page(reader, &picture);
    reader->last_page = is_page ? picture.id : TEXT_NONE;
}
