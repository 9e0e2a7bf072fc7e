#include "document/docx/docx_style.h"

#include "base/list.h"

/* Styles that build on one another further than this, or in a ring, are cut there. */
enum { DEEPEST_STYLE = 32 };

static const struct docx_style PLAIN = {.place = {DOCX_LIST_UNSET, DOCX_LEVEL_UNSET}, .is_resolved = true};

bool docx_is_on(const struct xml *xml)
{
    struct text value = xml_attribute(xml, "val");
    return !text_equal(value, TEXT("0")) && !text_equal(value, TEXT("false")) && !text_equal(value, TEXT("off"));
}

int32_t docx_number(const struct xml *xml, const char *attribute, int32_t otherwise)
{
    uint64_t number;
    return text_to_number(xml_attribute(xml, attribute), INT32_MAX, &number) ? (int32_t)number : otherwise;
}

void docx_character_merge(struct docx_character *character, struct docx_character under)
{
    if (character->hidden == DOCX_UNSET)
        character->hidden = under.hidden;
    if (character->capitals == DOCX_UNSET)
        character->capitals = under.capitals;
    if (!character->names_font)
        character->font = under.font;
    character->names_font |= under.names_font;
}

/* The letters of fonts from before Unicode lie beyond ASCII, which is the field of the font named "hAnsi". */
static void read_font(const struct xml *xml, struct docx_character *character)
{
    struct text name = xml_attribute(xml, "hAnsi");
    if (name.len == 0)
        name = xml_attribute(xml, "ascii");
    character->names_font = name.len > 0 || xml_attribute(xml, "hAnsiTheme").len > 0;
    character->font = legacy_font_of(name);
}

void docx_character_read(struct xml *xml, const struct docx_styles *styles, struct docx_character *character)
{
    struct docx_character own = {0}, style = {0};
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "vanish"))
            own.hidden = docx_is_on(xml) ? DOCX_ON : DOCX_OFF;
        else if (xml_is(xml, OFFICE_WORD, "caps"))
            own.capitals = docx_is_on(xml) ? DOCX_ON : DOCX_OFF;
        else if (xml_is(xml, OFFICE_WORD, "rFonts"))
            read_font(xml, &own);
        else if (xml_is(xml, OFFICE_WORD, "rStyle") && styles)
            style = docx_style_of(styles, xml_attribute(xml, "val"))->character;
    }
    docx_character_merge(&own, style);
    docx_character_merge(&own, *character);
    *character = own;
}

void docx_place_read(struct xml *xml, struct docx_place *place)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "numId"))
            place->list = docx_number(xml, "val", DOCX_NO_LIST);
        else if (xml_is(xml, OFFICE_WORD, "ilvl"))
            place->level = docx_number(xml, "val", 0);
    }
}

static void read_paragraph_properties(struct xml *xml, struct docx_style *style)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);)
        if (xml_is(xml, OFFICE_WORD, "numPr"))
            docx_place_read(xml, &style->place);
}

static struct docx_style read_style(struct arena *arena, struct xml *xml)
{
    struct docx_style style = PLAIN;
    style.is_resolved = false;
    style.id = text_copy(arena, xml_attribute(xml, "styleId"));
    style.is_default = text_equal(xml_attribute(xml, "type"), TEXT("paragraph")) && xml_attribute(xml, "default").len &&
                       !text_equal(xml_attribute(xml, "default"), TEXT("0"));
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "basedOn"))
            style.based_on = text_copy(arena, xml_attribute(xml, "val"));
        else if (xml_is(xml, OFFICE_WORD, "rPr"))
            docx_character_read(xml, NULL, &style.character);
        else if (xml_is(xml, OFFICE_WORD, "pPr"))
            read_paragraph_properties(xml, &style);
    }
    return style;
}

static int compare_ids(const void *a, const void *b)
{
    return text_compare(((const struct docx_style *)a)->id, ((const struct docx_style *)b)->id);
}

static struct docx_style *find_style(const struct docx_styles *styles, struct text id)
{
    struct docx_style key = {.id = id};
    return styles->count ? bsearch(&key, styles->at, styles->count, sizeof key, compare_ids) : NULL;
}

const struct docx_style *docx_style_of(const struct docx_styles *styles, struct text id)
{
    const struct docx_style *style = id.len ? find_style(styles, id) : NULL;
    return style ? style : &PLAIN;
}

static void resolve(struct docx_styles *styles, struct docx_style *style, unsigned depth)
{
    if (style->is_resolved || depth == DEEPEST_STYLE)
        return;
    if (style->place.list != DOCX_LIST_UNSET)
        style->counted_as = style->id;
    struct docx_style *base = style->based_on.len ? find_style(styles, style->based_on) : NULL;
    if (base && base != style) {
        resolve(styles, base, depth + 1);
        docx_character_merge(&style->character, base->character);
        if (style->place.list == DOCX_LIST_UNSET) {
            style->place.list = base->place.list;
            style->counted_as = base->counted_as;
        }
        if (style->place.level == DOCX_LEVEL_UNSET)
            style->place.level = base->place.level;
    }
    style->is_resolved = true;
}

static void resolve_all(struct docx_styles *styles)
{
    if (styles->count)
        qsort(styles->at, styles->count, sizeof *styles->at, compare_ids);
    for (size_t i = 0; i < styles->count; i++) {
        resolve(styles, &styles->at[i], 0);
        if (styles->at[i].is_default)
            styles->paragraph = &styles->at[i];
    }
}

static void read_defaults(struct xml *xml, struct docx_character *character)
{
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_WORD, "rPrDefault"))
            read_defaults(xml, character);
        else if (xml_is(xml, OFFICE_WORD, "rPr"))
            docx_character_read(xml, NULL, character);
    }
}

bool docx_styles_read(struct package *package, struct text part, struct docx_styles *styles, struct error *error)
{
    *styles = (struct docx_styles){.paragraph = &PLAIN};
    struct xml *xml;
    if (!package_open_part(package, part, &xml, error))
        return false;
    if (!xml)
        return true;
    while (xml_child(xml, 0)) {
        if (xml_is(xml, OFFICE_WORD, "style"))
            LIST_ADD(package->arena, styles, read_style(package->arena, xml));
        else if (xml_is(xml, OFFICE_WORD, "docDefaults"))
            read_defaults(xml, &styles->everywhere);
    }
    resolve_all(styles);
    return package_check_part(xml, part, error);
}
