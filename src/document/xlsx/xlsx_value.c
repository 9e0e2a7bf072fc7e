#include "document/xlsx/xlsx_value.h"

#include <math.h>

#include "base/date.h"
#include "document/xlsx/xlsx_attribute.h"

static void show_number(struct xlsx_value *value, const struct number_format *format)
{
    buffer_add_byte(&value->stored, 0);
    char *end;
    double number = strtod(value->stored.at, &end);
    if (end == value->stored.at || !isfinite(number))
        return;
    number_format_print(&value->shown, format, number, value->workbook->from_1904);
}

/* "2026-03-20T08:30:00": what programs other than Excel may write. */
static void show_iso_date(struct xlsx_value *value)
{
    struct text stored = buffer_text(&value->stored);
    struct date date;
    if (date_parse(text_slice(stored, 0, DATE_BYTES - 1), &date))
        buffer_print(&value->shown, "%02d/%02d/%04d", date.day, date.month, date.year);
    else
        buffer_add(&value->shown, stored);
}

static void clean(struct xlsx_value *value, enum legacy_font font, struct text words)
{
    xlsx_string_clean(&value->shown, font, value->workbook->as_sheets, words);
}

static void show_shared(struct xlsx_value *value, enum legacy_font font)
{
    uint64_t number;
    const struct xlsx_strings *strings = &value->workbook->strings;
    if (text_to_number(buffer_text(&value->stored), strings->count, &number) && number < strings->count)
        clean(value, strings->at[number].names_font ? LEGACY_NONE : font, strings->at[number].words);
}

/* An error says that there is no value; where cells are given as they stand, whoever takes them tells of it. */
static enum read_caution show_error(struct xlsx_value *value)
{
    if (!value->workbook->as_sheets)
        return READ_CAUTION_ERROR_CELL;
    clean(value, LEGACY_NONE, buffer_text(&value->stored));
    return READ_CAUTION_COUNT;
}

static enum read_caution show(struct xlsx_value *value, struct text type)
{
    bool is_empty_text = text_equal(type, TEXT("str"));
    if (value->stored.len == 0)
        return value->has_formula && !is_empty_text ? READ_CAUTION_UNVALUED_CELL : READ_CAUTION_COUNT;
    if (text_equal(type, TEXT("e")))
        return show_error(value);
    if (text_equal(type, TEXT("s")))
        show_shared(value, value->style->font);
    else if (text_equal(type, TEXT("b")))
        buffer_add(&value->shown, value->stored.at[0] == '1' ? TEXT("TRUE") : TEXT("FALSE"));
    else if (text_equal(type, TEXT("d")))
        show_iso_date(value);
    else if (type.len == 0 || text_equal(type, TEXT("n")))
        show_number(value, &value->style->format);
    else
        clean(value, value->names_font ? LEGACY_NONE : value->style->font, buffer_text(&value->stored));
    return READ_CAUTION_COUNT;
}

static const struct xlsx_style *style_of(const struct xlsx_styles *styles, size_t number)
{
    static const struct xlsx_style plain = {0};
    return number < styles->count ? &styles->at[number] : &plain;
}

struct xlsx_value xlsx_value_open(struct arena *arena, const struct xlsx_workbook *workbook)
{
    return (struct xlsx_value){
        .workbook = workbook, .stored = buffer_open(arena, SIZE_MAX), .shown = buffer_open(arena, SIZE_MAX)};
}

enum read_caution xlsx_value_read(struct xlsx_value *value, struct xml *xml)
{
    char type[16];
    struct text name = text_slice(xml_attribute(xml, "t"), 0, sizeof type);
    if (name.len)
        memcpy(type, name.at, name.len);
    value->style = style_of(&value->workbook->styles, xlsx_number_of(xml, "s", UINT32_MAX, 0));
    buffer_cut(&value->stored, 0);
    buffer_cut(&value->shown, 0);
    value->names_font = value->has_formula = false;
    for (unsigned depth = xml_depth(xml); xml_child(xml, depth);) {
        value->has_formula |= xml_is(xml, OFFICE_SHEET, "f");
        if (xml_is(xml, OFFICE_SHEET, "v"))
            xml_add_text(xml, &value->stored);
        else if (xml_is(xml, OFFICE_SHEET, "is"))
            value->names_font = xlsx_string_read(xml, &value->stored);
    }
    return show(value, (struct text){type, name.len});
}
