#include "document/xlsx/xlsx_string.h"

#include "base/buffer.h"
#include "base/hex.h"
#include "base/list.h"
#include "base/utf8.h"
#include "base/visible.h"

static enum legacy_font read_run_font(struct xml *xml)
{
    enum legacy_font font = LEGACY_NONE;
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);)
        if (xml_is(xml, OFFICE_SHEET, "rFont"))
            font = legacy_font_of(xml_attribute(xml, "val"));
    return font;
}

/* Whether the run names a font from before Unicode. */
static bool read_run(struct xml *xml, struct buffer *to)
{
    enum legacy_font font = LEGACY_NONE;
    SCRATCH(scratch, to->arena);
    struct buffer typed = buffer_open(scratch, SIZE_MAX);
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_SHEET, "rPr"))
            font = read_run_font(xml);
        else if (xml_is(xml, OFFICE_SHEET, "t"))
            xml_add_text(xml, &typed);
    }
    buffer_add(to, legacy_font_convert(scratch, font, buffer_text(&typed)));
    return font != LEGACY_NONE;
}

bool xlsx_string_read(struct xml *xml, struct buffer *to)
{
    bool names_font = false;
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        if (xml_is(xml, OFFICE_SHEET, "t"))
            xml_add_text(xml, to);
        else if (xml_is(xml, OFFICE_SHEET, "r"))
            names_font |= read_run(xml, to);
    }
    return names_font;
}

/* The point of an escape "_x000D_" at `at`; -1 when none stands there. */
static int32_t escaped_point(struct text words, size_t at)
{
    enum { ESCAPE_BYTES = 7 };
    if (words.len - at < ESCAPE_BYTES || words.at[at] != '_' || words.at[at + 1] != 'x' || words.at[at + 6] != '_')
        return -1;
    int32_t point = 0;
    for (size_t i = at + 2; i < at + 6; i++) {
        if (hex_value(words.at[i]) < 0)
            return -1;
        point = point * 16 + hex_value(words.at[i]);
    }
    return point;
}

static bool is_sendable(int32_t point)
{
    return point >= ' ' && (point < 0xD800 || point > 0xDFFF);
}

/* Signs that XML cannot hold stand as escapes; control signs among them show nothing but a space. */
static struct text unescape(struct arena *arena, struct text words)
{
    if (text_find(words, TEXT("_x")) == TEXT_NOT_FOUND)
        return words;
    struct buffer plain = buffer_open(arena, words.len);
    for (size_t i = 0; i < words.len; i++) {
        int32_t point = words.at[i] == '_' ? escaped_point(words, i) : -1;
        if (point < 0) {
            buffer_add_byte(&plain, words.at[i]);
            continue;
        }
        buffer_add_point(&plain, is_sendable(point) ? point : ' ');
        i += 6;
    }
    return buffer_text(&plain);
}

void xlsx_string_clean(struct buffer *to, enum legacy_font font, bool keeps_lines, struct text words)
{
    SCRATCH(scratch, to->arena);
    words = legacy_font_convert(scratch, font, unescape(scratch, words));
    words = utf8_compose(scratch, words);
    if (keeps_lines)
        visible_add_lines(to, words);
    else
        visible_add_line(to, words);
}

bool xlsx_strings_read(struct package *package, struct text part, struct xlsx_strings *strings, struct error *error)
{
    *strings = (struct xlsx_strings){0};
    struct xml *xml;
    if (!package_open_part(package, part, &xml, error))
        return false;
    if (!xml)
        return true;
    struct buffer raw = buffer_open(package->arena, SIZE_MAX);
    while (xml_child(xml, 0)) {
        if (!xml_is(xml, OFFICE_SHEET, "si"))
            continue;
        buffer_cut(&raw, 0);
        struct xlsx_string string = {.names_font = xlsx_string_read(xml, &raw)};
        string.words = text_copy(package->arena, buffer_text(&raw));
        LIST_ADD(package->arena, strings, string);
    }
    return package_check_part(xml, part, error);
}
