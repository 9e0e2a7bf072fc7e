#include "document/xlsx_style.h"

#include "base/list.h"

/* The formats that a workbook defines itself. */
struct own_format_list {
    struct own_format {
        int32_t id;
        struct text code;
    } * at;
    size_t count, capacity;
};

static int32_t format_id(const struct xml *xml)
{
    uint64_t id;
    return text_to_number(xml_attribute(xml, "numFmtId"), INT32_MAX, &id) ? (int32_t)id : 0;
}

static void read_own_formats(struct arena *arena, struct xml *xml, struct own_format_list *own)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        struct own_format format = {format_id(xml), text_copy(arena, xml_attribute(xml, "formatCode"))};
        LIST_ADD(arena, own, format);
    }
}

static struct text code_of(const struct own_format_list *own, int32_t id)
{
    for (size_t i = 0; i < own->count; i++)
        if (own->at[i].id == id)
            return own->at[i].code;
    return number_format_code(id);
}

bool xlsx_styles_read(struct package *package, struct text part, struct xlsx_styles *styles, struct error *error)
{
    *styles = (struct xlsx_styles){0};
    struct own_format_list own = {0};
    struct xml *xml;
    if (!package_open_part(package, part, &xml, error))
        return false;
    if (!xml)
        return true;
    while (xml_child(xml, 0)) {
        if (xml_is(xml, OFFICE_SHEET, "numFmts"))
            read_own_formats(package->arena, xml, &own);
        else if (xml_is(xml, OFFICE_SHEET, "cellXfs"))
            for (unsigned depth = xml_depth(xml); xml_child(xml, depth);)
                LIST_ADD(package->arena, styles, number_format_parse(package->arena, code_of(&own, format_id(xml))));
    }
    return package_check_part(xml, part, error);
}
