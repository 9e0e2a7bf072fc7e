#include "document/doc/doc.h"

#include "base/arena.h"
#include "document/doc/doc_file.h"
#include "document/doc/doc_numbering.h"
#include "document/doc/doc_picture.h"
#include "document/doc/ole.h"
#include "document/flow/flow.h"
#include "document/letters/legacy_read.h"
#include "document/refusal.h"

/* Characters that mean something else, [MS-DOC] 2.4.1 and 2.8.25. */
enum {
    MARK_PICTURE = 0x01,
    MARK_NOTE = 0x02,
    MARK_CELL = 0x07,
    MARK_TAB = 0x09,
    MARK_LINE = 0x0B,
    MARK_PAGE = 0x0C,
    MARK_PARAGRAPH = 0x0D,
    MARK_COLUMN = 0x0E,
    MARK_FIELD = 0x13,
    MARK_FIELD_RESULT = 0x14,
    MARK_FIELD_END = 0x15,
    MARK_HYPHEN = 0x1E,
    MARK_SOFT_HYPHEN = 0x1F,
    SOFT_HYPHEN = 0xAD,
    REPLACEMENT = 0xFFFD
};

struct doc {
    struct doc_file file;
    struct docx_numbering numbering;
    struct flow flow;
    struct buffer points;         /* of the run, as UTF-8 */
    enum legacy_font font;        /* of the run */
    enum legacy_font font_of_all; /* of runs that name none */
    int32_t high_surrogate;
    uint64_t fields; /* open fields, the innermost in bit 0: set while its instruction is read */
    bool is_in_note, is_in_object;
};

static void end_run(struct doc *doc)
{
    doc->high_surrogate = 0;
    if (doc->points.len == 0)
        return;
    SCRATCH(scratch, doc->points.arena);
    flow_add(&doc->flow, legacy_font_convert(scratch, doc->font, buffer_text(&doc->points)));
    buffer_cut(&doc->points, 0);
}

static void add_unit(struct doc *doc, int32_t unit)
{
    int32_t high = doc->high_surrogate;
    bool is_high = unit >= 0xD800 && unit < 0xDC00, is_low = unit >= 0xDC00 && unit < 0xE000;
    doc->high_surrogate = is_high ? unit : 0;
    if (is_low)
        unit = high ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : REPLACEMENT;
    if (!is_high)
        buffer_add_point(&doc->points, unit);
}

static void add_character(struct doc *doc, int32_t unit, const struct doc_run *run)
{
    enum legacy_font font = run->font == LEGACY_NONE ? doc->font_of_all : run->font;
    if (doc->fields || run->is_hidden)
        return;
    if (font != doc->font)
        end_run(doc);
    doc->font = font;
    if (unit == MARK_LINE)
        add_unit(doc, '\n');
    else if (unit == MARK_TAB || unit == MARK_COLUMN)
        add_unit(doc, unit == MARK_TAB ? '\t' : ' ');
    else if (unit == MARK_HYPHEN)
        add_unit(doc, '-');
    else if (unit == MARK_SOFT_HYPHEN)
        add_unit(doc, SOFT_HYPHEN); /* a letter, in a font from before Unicode */
    else if (unit >= ' ')
        add_unit(doc, unit);
}

static void take_field(struct doc *doc, int32_t mark, bool is_object)
{
    doc->is_in_object = mark == MARK_FIELD_RESULT && is_object;
    if (mark == MARK_FIELD)
        doc->fields = doc->fields << 1 | 1;
    else if (mark == MARK_FIELD_RESULT)
        doc->fields &= ~(uint64_t)1;
    else
        doc->fields >>= 1;
}

static void take_picture(struct doc *doc, const struct doc_run *run)
{
    if (run->has_picture && !doc->fields)
        doc_picture_add(&doc->file, run->picture, doc->is_in_object, &doc->flow);
}

static void count_paragraph(struct doc *doc, const struct doc_paragraph *paragraph)
{
    struct docx_place place = {.list = paragraph->list, .level = paragraph->list_level};
    if (!doc->is_in_note)
        docx_numbering_count(&doc->numbering, place, TEXT_NONE, &doc->flow.number);
}

static void end_paragraph(struct doc *doc, uint32_t place)
{
    end_run(doc);
    struct doc_paragraph paragraph = doc_paragraph_at(&doc->file, place);
    count_paragraph(doc, &paragraph);
    flow_end_paragraph(&doc->flow, paragraph.is_in_table);
}

static void end_cell(struct doc *doc, uint32_t place)
{
    end_run(doc);
    struct doc_paragraph paragraph = doc_paragraph_at(&doc->file, place);
    if (!paragraph.ends_row) {
        count_paragraph(doc, &paragraph);
        flow_end_cell(&doc->flow, (struct flow_cell){0});
        return;
    }
    flow_table_shape_row(&doc->flow.table, paragraph.left, paragraph.shapes, paragraph.shape_count);
    flow_end_row(&doc->flow);
}

static void read_part(struct doc *doc, struct doc_part part);

static void read_note(struct doc *doc, uint32_t number)
{
    struct doc_part part;
    if (doc->is_in_note || doc->fields ||
        (!doc_note_at(&doc->file.footnotes, number, &part) && !doc_note_at(&doc->file.endnotes, number, &part)))
        return;
    end_run(doc);
    flow_begin_note(&doc->flow);
    doc->is_in_note = true;
    read_part(doc, part);
    end_run(doc);
    doc->is_in_note = false;
    doc->fields = 0;
    flow_end_note(&doc->flow);
}

static void take_character(struct doc *doc, uint32_t number, int32_t unit, uint32_t place)
{
    if (unit == MARK_PARAGRAPH || unit == MARK_PAGE)
        end_paragraph(doc, place);
    else if (unit == MARK_CELL && !doc->is_in_note)
        end_cell(doc, place);
    else if (unit == MARK_NOTE)
        read_note(doc, number);
    else if (unit >= MARK_FIELD && unit <= MARK_FIELD_END)
        take_field(doc, unit, doc_run_at(&doc->file, place)->is_object);
    else if (unit == MARK_PICTURE)
        take_picture(doc, doc_run_at(&doc->file, place));
    else
        add_character(doc, unit, doc_run_at(&doc->file, place));
}

static void read_part(struct doc *doc, struct doc_part part)
{
    int32_t unit;
    uint32_t place;
    for (uint32_t number = part.start; number < part.end && doc_character(&doc->file, number, &unit, &place); number++)
        take_character(doc, number, unit, place);
}

static bool read_all(struct legacy_reading *reading, void *document, struct error *error)
{
    const struct format_input *input = reading->input;
    const struct doc_file *file = document;
    struct doc doc = {.file = *file,
                      .numbering = doc_numbering_read(input->arena, file),
                      .flow = flow_open(input, reading->builder),
                      .points = buffer_open(input->arena, input->limits.text_bytes),
                      .font_of_all = reading->font};
    flow_begin_furniture(&doc.flow);
    read_part(&doc, doc.file.furniture);
    end_run(&doc);
    flow_end_furniture(&doc.flow);
    doc.fields = 0;
    read_part(&doc, doc.file.text);
    doc.fields = 0;
    end_run(&doc);
    flow_end_paragraph(&doc.flow, false);
    read_part(&doc, doc.file.boxes);
    end_run(&doc);
    doc_floating_add(&doc.file, &doc.flow);
    if (!flow_finish(&doc.flow, error))
        return false;
    reading->typed = buffer_text(&reading->builder->words);
    return true;
}

bool doc_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct ole ole;
    struct doc_file file;
    if (!ole_open(input->arena, input->bytes, &ole))
        return refuse(error, REFUSAL_DAMAGED);
    return doc_file_open(&ole, &file, error) && legacy_read(input, read_all, &file, builder, error);
}
