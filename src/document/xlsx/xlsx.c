#include "document/xlsx/xlsx.h"

#include "base/list.h"
#include "base/utf8.h"
#include "document/refusal.h"
#include "document/xlsx/xlsx_attribute.h"
#include "document/xlsx/xlsx_mark.h"
#include "document/xlsx/xlsx_sheet.h"

struct sheet_part {
    struct text part, name;
    bool is_hidden;
};

struct part_list {
    struct sheet_part *at;
    size_t count, capacity;
};

struct xlsx_file {
    const struct format_input *input;
    struct text_builder *builder;
    struct package package;
    struct xlsx_workbook workbook;
    struct part_list sheets;
    struct xlsx_marks marks;
};

static void read_sheet_names(struct package *package, struct xml *xml, const struct relation_list *relations,
                             struct part_list *sheets)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        struct text state = xml_attribute(xml, "state");
        if (!xml_is(xml, OFFICE_SHEET, "sheet"))
            continue;
        struct text name = text_copy(package->arena, xml_attribute(xml, "name"));
        struct sheet_part sheet = {.part = relation_by_id(relations, xml_attribute(xml, "id")),
                                   .name = utf8_compose(package->arena, name),
                                   .is_hidden = state.len > 0 && !text_equal(state, TEXT("visible"))};
        LIST_ADD(package->arena, sheets, sheet);
    }
}

/* The parts of the sheets, in their order. */
static bool read_workbook(struct package *package, const struct relation_list *relations, struct part_list *sheets,
                          bool *from_1904, struct error *error)
{
    struct xml *xml;
    if (!package_open_part(package, package->main_part, &xml, error))
        return false;
    if (!xml || !xml_is(xml, OFFICE_SHEET, "workbook"))
        return refuse(error, REFUSAL_OTHER_ARCHIVE);
    while (xml_child(xml, 0)) {
        if (xml_is(xml, OFFICE_SHEET, "workbookPr"))
            *from_1904 = xlsx_is_on(xml, "date1904");
        else if (xml_is(xml, OFFICE_SHEET, "sheets"))
            read_sheet_names(package, xml, relations, sheets);
    }
    return package_check_part(xml, package->main_part, error);
}

/* How many cells a sheet has, as it is usually written: their list need not grow then. */
static size_t count_cells(struct text bytes)
{
    size_t count = 0;
    for (const char *at = bytes.at, *end = at + bytes.len; (at = memchr(at, '<', (size_t)(end - at))); at++)
        count += end - at > 2 && at[1] == 'c' && (at[2] == ' ' || at[2] == '>');
    return count;
}

/* Only what may bear a mark of the whole workbook; the part may be too large to hold. */
static bool write_head(struct xlsx_file *file, struct text part, struct error *error)
{
    SCRATCH(scratch, file->package.arena);
    struct xlsx_sheet *sheet = arena_new(scratch, struct xlsx_sheet);
    struct xml *xml;
    if (!package_walk_part(&file->package, scratch, part, &xml, error))
        return false;
    sheet->only_head = true;
    sheet->marks = &file->marks;
    xlsx_sheet_read(scratch, &file->workbook, xml, sheet);
    if (!package_check_part(xml, part, error))
        return false;
    xlsx_sheet_write(scratch, sheet, file->builder);
    return true;
}

static bool write_sheet(struct xlsx_file *file, struct text part, struct error *error)
{
    SCRATCH(scratch, file->package.arena);
    struct text bytes;
    if (!package_read(&file->package, part, &bytes, error))
        return false;
    struct xml *xml = package_xml(&file->package, bytes);
    struct xlsx_sheet *sheet = arena_new(scratch, struct xlsx_sheet);
    sheet->cells.capacity = count_cells(bytes);
    sheet->cells.at = arena_array(scratch, struct xlsx_cell, sheet->cells.capacity);
    sheet->marks = &file->marks;
    if (xml_root(xml))
        xlsx_sheet_read(scratch, &file->workbook, xml, sheet);
    if (!package_check_part(xml, part, error))
        return false;
    for (enum read_caution caution = 0; caution < READ_CAUTION_COUNT; caution++)
        text_builder_caution(file->builder, caution, sheet->cautions[caution]);
    xlsx_sheet_write(scratch, sheet, file->builder);
    return true;
}

static bool place_sheet(struct xlsx_file *file, struct sheet_part named, struct error *error)
{
    SCRATCH(scratch, file->package.arena);
    struct package *package = &file->package;
    struct xlsx_sheet *sheet = arena_new(scratch, struct xlsx_sheet);
    struct xml *xml;
    if (!package_walk_part(package, scratch, named.part, &xml, error))
        return false;
    xlsx_sheet_survey(scratch, xml, sheet);
    if (!package_check_part(xml, named.part, error) || !package_walk_part(package, scratch, named.part, &xml, error))
        return false;
    struct xlsx_rows *rows = xlsx_rows_open(scratch, &file->workbook, xml, sheet);
    if (!xlsx_sheet_place(scratch, rows, sheet, named.name, file->builder))
        return refuse_with(error, REFUSAL_DAMAGED_PART, named.part);
    return package_check_part(xml, named.part, error);
}

/* Of a sheet that nobody sees only a mark is read. */
static bool look_into(struct xlsx_file *file, struct text part, struct error *error)
{
    SCRATCH(scratch, file->package.arena);
    struct xlsx_sheet *sheet = arena_new(scratch, struct xlsx_sheet);
    struct xml *xml;
    if (!package_walk_part(&file->package, scratch, part, &xml, error))
        return false;
    sheet->marks = &file->marks;
    xlsx_sheet_look_into(scratch, &file->workbook, xml, sheet);
    return true;
}

static bool read_sheet(struct xlsx_file *file, struct sheet_part sheet, struct error *error)
{
    xlsx_mark_keep(&file->marks, sheet.name);
    if (sheet.is_hidden && sheet.part.len == 0)
        return true;
    if (sheet.part.len == 0)
        return refuse(error, REFUSAL_DAMAGED);
    return (sheet.is_hidden          ? look_into
            : file->input->only_head ? write_head
                                     : write_sheet)(file, sheet.part, error) &&
           xlsx_marks_beside(&file->marks, &file->package, sheet.part, error);
}

/* The marks that are seen elsewhere than in cells stand before the text. */
static bool read_sheets(struct xlsx_file *file, struct error *error)
{
    for (size_t i = 0; i < file->sheets.count; i++)
        if (!read_sheet(file, file->sheets.at[i], error))
            return false;
    for (size_t i = file->marks.count; i > 0; i--)
        text_builder_put_first(file->builder, file->marks.at[i - 1]);
    text_builder_caution(file->builder, READ_CAUTION_UNSEEN_PICTURE, file->marks.unread);
    return package_pictures_look(file->input, &file->package, &file->marks.pictures, file->builder, error);
}

static bool place_sheets(struct xlsx_file *file, struct error *error)
{
    for (size_t i = 0; i < file->sheets.count; i++) {
        struct sheet_part sheet = file->sheets.at[i];
        if (sheet.is_hidden)
            continue;
        if (sheet.part.len == 0)
            return refuse(error, REFUSAL_DAMAGED);
        if (!place_sheet(file, sheet, error))
            return false;
    }
    return true;
}

bool xlsx_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct xlsx_file file = {
        .input = input, .builder = builder, .workbook.as_sheets = input->as_sheets, .marks.arena = input->arena};
    struct package *package = &file.package;
    struct relation_list relations;
    if (!package_open(input, package, error) || !package_relations(package, package->main_part, &relations, error) ||
        !read_workbook(package, &relations, &file.sheets, &file.workbook.from_1904, error) ||
        !xlsx_styles_read(package, relation_by_type(&relations, "styles"), &file.workbook.styles, error) ||
        !xlsx_strings_read(package, relation_by_type(&relations, "sharedStrings"), &file.workbook.strings, error))
        return false;
    return (input->as_sheets ? place_sheets : read_sheets)(&file, error);
}
