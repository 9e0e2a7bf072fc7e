#include "document/package.h"

#include "base/buffer.h"
#include "base/list.h"
#include "codec/archive.h"
#include "document/refusal.h"

static const struct xml_namespace FAMILIES[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", OFFICE_WORD},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", OFFICE_SHEET},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", OFFICE_COMPATIBILITY},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", OFFICE_MATH},
    {"urn:schemas-microsoft-com:vml", OFFICE_DRAWING},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", OFFICE_SHAPE},
    {"http://schemas.openxmlformats.org/package/2006/relationships", OFFICE_RELATION},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", OFFICE_WORD},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", OFFICE_SHEET},
    {"http://purl.oclc.org/ooxml/officeDocument/math", OFFICE_MATH},
    {"http://purl.oclc.org/ooxml/drawingml/main", OFFICE_SHAPE},
    {NULL, 0},
};

struct xml *package_xml(struct package *package, struct text bytes)
{
    return xml_open(package->arena, bytes, FAMILIES);
}

static bool refuse_answer(struct text part, enum archive_answer answer, struct error *error)
{
    switch (answer) {
    case ARCHIVE_ENCRYPTED:
        return refuse(error, REFUSAL_ENCRYPTED);
    case ARCHIVE_BOMB:
        return refuse(error, REFUSAL_BOMB);
    case ARCHIVE_READ:
    case ARCHIVE_ABSENT:
    case ARCHIVE_DAMAGED:
        break;
    }
    return refuse_with(error, REFUSAL_DAMAGED_PART, part);
}

bool package_read(struct package *package, struct text part, struct text *bytes, struct error *error)
{
    enum archive_answer answer = archive_read(package->archive, part, bytes);
    return answer == ARCHIVE_READ || refuse_answer(part, answer, error);
}

bool package_walk_part(struct package *package, struct arena *arena, struct text part, struct xml **xml,
                       struct error *error)
{
    struct archive_member *member;
    enum archive_answer answer = archive_open_member(package->archive, arena, part, &member);
    if (answer != ARCHIVE_READ)
        return refuse_answer(part, answer, error);
    *xml = xml_open_source(arena, archive_member_read, member, FAMILIES);
    return xml_root(*xml) || refuse_with(error, REFUSAL_DAMAGED_PART, part);
}

bool package_open_part(struct package *package, struct text part, struct xml **xml, struct error *error)
{
    if (part.len > 0 && archive_has(package->archive, part))
        return package_walk_part(package, package->arena, part, xml, error);
    *xml = NULL;
    return true;
}

bool package_check_part(const struct xml *xml, struct text part, struct error *error)
{
    return !xml_is_broken(xml) || refuse_with(error, REFUSAL_DAMAGED_PART, part);
}

static size_t after_last_slash(struct text name)
{
    size_t end = name.len;
    while (end > 0 && name.at[end - 1] != '/')
        end--;
    return end;
}

/* Where the relations of a part stand: "word/_rels/document.xml.rels". */
static struct text relations_name(struct arena *arena, struct text part)
{
    size_t folder = after_last_slash(part);
    const struct text parts[] = {text_slice(part, 0, folder), TEXT("_rels/"), text_from_offset(part, folder),
                                 TEXT(".rels")};
    return text_join(arena, parts, COUNT_OF(parts), TEXT_NONE);
}

/* A target is relative to the folder of the part that has the relation, or begins with a slash. */
static struct text target_name(struct arena *arena, struct text part, struct text target)
{
    struct buffer name = buffer_open(arena, part.len + target.len + 1);
    if (!text_starts(target, TEXT("/")))
        buffer_add(&name, text_slice(part, 0, after_last_slash(part)));
    for (struct text step; text_split(&target, '/', &step);) {
        if (text_equal(step, TEXT("..")))
            buffer_cut(&name, after_last_slash(text_slice(buffer_text(&name), 0, name.len ? name.len - 1 : 0)));
        else if (step.len && !text_equal(step, TEXT("."))) {
            buffer_add(&name, step);
            buffer_add_byte(&name, '/');
        }
    }
    buffer_cut(&name, name.len ? name.len - 1 : 0);
    return buffer_text(&name);
}

bool package_relations(struct package *package, struct text part, struct relation_list *relations, struct error *error)
{
    *relations = (struct relation_list){0};
    struct text name = relations_name(package->arena, part);
    struct xml *xml;
    if (!package_open_part(package, name, &xml, error))
        return false;
    if (!xml)
        return true;
    while (xml_child(xml, 0)) {
        if (!xml_is(xml, OFFICE_RELATION, "Relationship") ||
            text_equal(xml_attribute(xml, "TargetMode"), TEXT("External")))
            continue;
        struct text type = xml_attribute(xml, "Type");
        struct relation relation = {.id = text_copy(package->arena, xml_attribute(xml, "Id")),
                                    .type = text_copy(package->arena, text_from_offset(type, after_last_slash(type))),
                                    .target = target_name(package->arena, part, xml_attribute(xml, "Target"))};
        LIST_ADD(package->arena, relations, relation);
    }
    return package_check_part(xml, name, error);
}

struct text relation_by_type(const struct relation_list *relations, const char *type)
{
    for (size_t i = 0; i < relations->count; i++)
        if (text_equal(relations->at[i].type, text_from(type)))
            return relations->at[i].target;
    return TEXT_NONE;
}

struct text relation_by_id(const struct relation_list *relations, struct text id)
{
    for (size_t i = 0; i < relations->count; i++)
        if (text_equal(relations->at[i].id, id))
            return relations->at[i].target;
    return TEXT_NONE;
}

/* A package whose relations were lost still has its main part where everybody puts it. */
static struct text customary_main_part(const struct archive *archive)
{
    static const struct text names[] = {TEXT_INIT("word/document.xml"), TEXT_INIT("xl/workbook.xml")};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (archive_has(archive, names[i]))
            return names[i];
    return TEXT_NONE;
}

bool package_open(const struct format_input *input, struct package *package, struct error *error)
{
    *package = (struct package){.arena = input->arena};
    package->archive = archive_open(input->arena, input->bytes, input->limits.unpacked_bytes);
    if (!package->archive)
        return refuse(error, REFUSAL_DAMAGED);
    struct relation_list relations;
    if (!package_relations(package, TEXT_NONE, &relations, error))
        return false;
    package->main_part = relation_by_type(&relations, "officeDocument");
    if (!archive_has(package->archive, package->main_part))
        package->main_part = customary_main_part(package->archive);
    return package->main_part.len > 0 || refuse(error, REFUSAL_OTHER_ARCHIVE);
}
