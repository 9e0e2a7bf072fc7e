#include "document/xlsx/xlsx_style.h"

#include "base/list.h"
#include "document/xlsx/xlsx_attribute.h"

/* The formats that a workbook defines itself. */
struct own_format_list {
    struct own_format {
        int32_t id;
        struct text code;
    } * at;
    size_t count, capacity;
};

struct font {
    enum legacy_font legacy;
    bool is_struck;
};

struct font_list {
    struct font *at;
    size_t count, capacity;
};

static int32_t id_of(const struct xml *xml, const char *attribute)
{
    return (int32_t)xlsx_number_of(xml, attribute, INT32_MAX, 0);
}

static void read_own_formats(struct arena *arena, struct xml *xml, struct own_format_list *own)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        struct own_format format = {id_of(xml, "numFmtId"), text_copy(arena, xml_attribute(xml, "formatCode"))};
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

static struct font read_font(struct xml *xml)
{
    struct font font = {LEGACY_NONE, false};
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        struct text value = xml_attribute(xml, "val");
        if (xml_is(xml, OFFICE_SHEET, "name"))
            font.legacy = legacy_font_of(value);
        else if (xml_is(xml, OFFICE_SHEET, "strike"))
            font.is_struck = !text_equal(value, TEXT("0")) && !text_equal(value, TEXT("false"));
    }
    return font;
}

static void read_fonts(struct arena *arena, struct xml *xml, struct font_list *fonts)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);)
        LIST_ADD(arena, fonts, read_font(xml));
}

static struct xlsx_style style_of(struct arena *arena, const struct xml *xml, const struct own_format_list *own,
                                  const struct font_list *fonts)
{
    size_t number = xlsx_number_of(xml, "fontId", INT32_MAX, 0);
    struct font font = number < fonts->count ? fonts->at[number] : (struct font){LEGACY_NONE, false};
    return (struct xlsx_style){.format = number_format_parse(arena, code_of(own, id_of(xml, "numFmtId"))),
                               .font = font.legacy,
                               .is_struck = font.is_struck};
}

bool xlsx_styles_read(struct package *package, struct text part, struct xlsx_styles *styles, struct error *error)
{
    *styles = (struct xlsx_styles){0};
    struct own_format_list own = {0};
    struct font_list fonts = {0};
    struct xml *xml;
    if (!package_open_part(package, part, &xml, error))
        return false;
    if (!xml)
        return true;
    while (xml_child(xml, 0)) {
        if (xml_is(xml, OFFICE_SHEET, "numFmts"))
            read_own_formats(package->arena, xml, &own);
        else if (xml_is(xml, OFFICE_SHEET, "fonts"))
            read_fonts(package->arena, xml, &fonts);
        else if (xml_is(xml, OFFICE_SHEET, "cellXfs"))
            for (unsigned depth = xml_depth(xml); xml_child(xml, depth);)
                LIST_ADD(package->arena, styles, style_of(package->arena, xml, &own, &fonts));
    }
    return package_check_part(xml, part, error);
}
