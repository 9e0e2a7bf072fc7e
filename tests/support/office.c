#include "support/office.h"

#include <assert.h>

#include <zip.h>

#include "base/arena.h"
#include "base/job.h"

static void add_part(zip_t *zip, const struct office_part *part, const char *password)
{
    zip_source_t *source = zip_source_buffer(zip, part->bytes.at ? part->bytes.at : "", part->bytes.len, 0);
    zip_int64_t index = zip_file_add(zip, part->name, source, ZIP_FL_ENC_UTF_8);
    assert(index >= 0);
    if (password)
        assert(zip_file_set_encryption(zip, (zip_uint64_t)index, ZIP_EM_AES_256, password) == 0);
}

struct text office_pack(struct arena *arena, const struct office_part *parts, size_t count, const char *password)
{
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    assert(source);
    zip_source_keep(source);
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
    assert(zip);
    for (size_t i = 0; i < count; i++)
        add_part(zip, &parts[i], password);
    assert(zip_close(zip) == 0);
    zip_stat_t stat;
    assert(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
    char *at = arena_array(arena, char, stat.size);
    assert(zip_source_read(source, at, stat.size) == (zip_int64_t)stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return (struct text){at, stat.size};
}

#define RELATION_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATIONS "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define SHEET "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

enum { MOST_PARTS = 320 };

struct part_list {
    struct office_part at[MOST_PARTS];
    size_t count;
};

static void add(struct arena *arena, struct part_list *parts, const char *name, struct text bytes)
{
    assert(parts->count < COUNT_OF(parts->at));
    parts->at[parts->count++] = (struct office_part){text_terminated(arena, text_from(name)), bytes};
}

static void add_main_relation(struct arena *arena, struct part_list *parts, const char *main_part)
{
    add(arena, parts, "_rels/.rels",
        text_print(arena,
                   RELATIONS "<Relationship Id='r1' Type='" RELATION_TYPE "officeDocument' Target='%s'/>"
                             "</Relationships>",
                   main_part));
}

static struct text word_part(struct arena *arena, const char *root, const char *word, const char *content)
{
    return text_print(arena,
                      "<?xml version='1.0' encoding='UTF-8'?><w:%s xmlns:w='%s'"
                      " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                      " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                      " xmlns:v='urn:schemas-microsoft-com:vml'"
                      " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                      " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                      " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>%s</w:%s>",
                      root, word ? word : WORD, content, root);
}

struct text office_docx(struct arena *arena, struct docx_parts docx)
{
    const struct {
        const char *type, *root, *content;
    } sides[] = {{"styles", "styles", docx.styles},
                 {"numbering", "numbering", docx.numbering},
                 {"footnotes", "footnotes", docx.footnotes},
                 {"endnotes", "endnotes", docx.endnotes},
                 {"header", "hdr", docx.header},
                 {"footer", "ftr", docx.footer},
                 {"comments", "comments", docx.comments}};
    struct part_list parts = {0};
    add_main_relation(arena, &parts, "word/document.xml");
    struct text body = text_print(arena, "<w:body>%s</w:body>", docx.body);
    add(arena, &parts, "word/document.xml", word_part(arena, "document", docx.word, body.at));
    struct text relations = TEXT(RELATIONS);
    for (size_t i = 0; i < COUNT_OF(sides); i++) {
        if (!sides[i].content)
            continue;
        struct text name = text_print(arena, "word/%s.xml", sides[i].type);
        add(arena, &parts, name.at, word_part(arena, sides[i].root, docx.word, sides[i].content));
        relations = text_print(arena, "%s<Relationship Id='r%zu' Type='" RELATION_TYPE "%s' Target='%s.xml'/>",
                               relations.at, i, sides[i].type, sides[i].type);
    }
    if (docx.picture.len) {
        const char *part = docx.picture_part ? docx.picture_part : "media/image1.png";
        add(arena, &parts, text_print(arena, "word/%s", part).at, docx.picture);
        relations = text_print(arena, "%s<Relationship Id='p' Type='" RELATION_TYPE "image' Target='%s'/>",
                               relations.at, part);
    }
    for (unsigned i = 1; i <= docx.copies; i++) {
        add(arena, &parts, text_print(arena, "word/media/copy%u.png", i).at, docx.picture);
        relations = text_print(arena,
                               "%s<Relationship Id='p%u' Type='" RELATION_TYPE "image' Target='media/copy%u.png'/>",
                               relations.at, i, i);
    }
    add(arena, &parts, "word/_rels/document.xml.rels", text_print(arena, "%s</Relationships>", relations.at));
    return office_pack(arena, parts.at, parts.count, NULL);
}

static struct text sheet_part(struct arena *arena, const struct xlsx_parts *xlsx, size_t sheet)
{
    const char *columns = sheet == 0 && xlsx->columns ? xlsx->columns : "";
    return text_print(arena, "<worksheet xmlns='" SHEET "'>%s<sheetData>%s</worksheet>", columns, xlsx->sheets[sheet]);
}

static void add_pictures(struct arena *arena, struct part_list *parts, const struct xlsx_parts *xlsx)
{
    struct text relations = TEXT(RELATIONS "<Relationship Id='p' Type='" RELATION_TYPE
                                           "image' Target='../media/image1.png'/>");
    add(arena, parts, "xl/media/image1.png", xlsx->picture);
    for (unsigned i = 1; i <= xlsx->copies; i++) {
        add(arena, parts, text_print(arena, "xl/media/copy%u.png", i).at, xlsx->picture);
        relations = text_print(arena,
                               "%s<Relationship Id='p%u' Type='" RELATION_TYPE "image' Target='../media/copy%u.png'/>",
                               relations.at, i, i);
    }
    add(arena, parts, "xl/drawings/_rels/drawing1.xml.rels", text_print(arena, "%s</Relationships>", relations.at));
}

/* What stands beside the cells of the first sheet. */
static void add_beside(struct arena *arena, struct part_list *parts, const struct xlsx_parts *xlsx)
{
    if (xlsx->drawing)
        add(arena, parts, "xl/drawings/drawing1.xml",
            text_print(arena,
                       "<xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'"
                       " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                       " xmlns:v='urn:schemas-microsoft-com:vml'>%s</xdr:wsDr>",
                       xlsx->drawing));
    if (xlsx->picture.len)
        add_pictures(arena, parts, xlsx);
    if (xlsx->old_drawing)
        add(arena, parts, "xl/drawings/vmlDrawing1.vml", text_from(xlsx->old_drawing));
    if (xlsx->comments)
        add(arena, parts, "xl/comments1.xml",
            text_print(arena, "<comments xmlns='" SHEET "'><commentList>%s</commentList></comments>", xlsx->comments));
    add(arena, parts, "xl/worksheets/_rels/sheet1.xml.rels",
        TEXT(RELATIONS "<Relationship Id='d' Type='" RELATION_TYPE "drawing' Target='../drawings/drawing1.xml'/>"
                       "<Relationship Id='c' Type='" RELATION_TYPE "comments' Target='../comments1.xml'/>"
                       "<Relationship Id='v' Type='" RELATION_TYPE "vmlDrawing' Target='../drawings/vmlDrawing1.vml'/>"
                       "</Relationships>"));
}

struct text office_xlsx(struct arena *arena, struct xlsx_parts xlsx)
{
    struct part_list parts = {0};
    if (xlsx.drawing || xlsx.comments || xlsx.old_drawing)
        add_beside(arena, &parts, &xlsx);
    add_main_relation(arena, &parts, "xl/workbook.xml");
    struct text relations = TEXT(RELATIONS), sheets = TEXT("");
    for (size_t i = 0; i < XLSX_MOST_SHEETS && xlsx.sheets[i]; i++) {
        add(arena, &parts, text_print(arena, "xl/worksheets/sheet%zu.xml", i + 1).at, sheet_part(arena, &xlsx, i));
        relations = text_print(
            arena, "%s<Relationship Id='r%zu' Type='" RELATION_TYPE "worksheet' Target='worksheets/sheet%zu.xml'/>",
            relations.at, i, i + 1);
        const char *name = i == 0 && xlsx.name ? xlsx.name : text_print(arena, "%zu", i).at;
        sheets = text_print(arena, "%s<sheet name='%s' sheetId='%zu' r:id='r%zu' %s/>", sheets.at, name, i + 1, i,
                            xlsx.sheet_states[i] ? xlsx.sheet_states[i] : "");
    }
    if (xlsx.styles)
        add(arena, &parts, "xl/styles.xml",
            text_print(arena, "<styleSheet xmlns='" SHEET "'>%s</styleSheet>", xlsx.styles));
    if (xlsx.strings)
        add(arena, &parts, "xl/sharedStrings.xml", text_print(arena, "<sst xmlns='" SHEET "'>%s</sst>", xlsx.strings));
    add(arena, &parts, "xl/workbook.xml",
        text_print(arena,
                   "<workbook xmlns='" SHEET "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
                   "relationships'>%s<sheets>%s</sheets></workbook>",
                   xlsx.workbook ? xlsx.workbook : "", sheets.at));
    add(arena, &parts, "xl/_rels/workbook.xml.rels",
        text_print(arena,
                   "%s<Relationship Id='s' Type='" RELATION_TYPE "styles' Target='/xl/styles.xml'/>"
                   "<Relationship Id='t' Type='" RELATION_TYPE "sharedStrings' Target='sharedStrings.xml'/>"
                   "</Relationships>",
                   relations.at));
    return office_pack(arena, parts.at, parts.count, NULL);
}

struct reading_job {
    struct arena *arena; /* of the test */
    format_read *read;
    struct text bytes;
    struct read_text *text;
};

static bool read_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct reading_job *job = argument;
    struct format_input input = {.arena = arena, .bytes = job->bytes, .limits = READER_LIMITS_DEFAULT};
    struct text_builder builder = text_builder_open(arena, FORMAT_DOCX, input.limits.text_bytes);
    struct read_text text;
    if (!job->read(&input, &builder, error) || !text_builder_take(&builder, &text, error))
        return false;
    struct read_line *lines = arena_array(job->arena, struct read_line, text.line_count + 1);
    if (text.line_count)
        memcpy(lines, text.lines, text.line_count * sizeof *text.lines);
    *job->text = text;
    job->text->words = text_copy(job->arena, text.words);
    job->text->lines = lines;
    return true;
}

bool office_read(struct arena *arena, format_read *read, struct text bytes, size_t fail_at, struct read_text *text,
                 struct error *error)
{
    struct reading_job job = {arena, read, bytes, text};
    return job_run((struct job){.memory_bytes = (size_t)1 << 30, .fail_at = fail_at}, read_in_job, &job, error);
}
