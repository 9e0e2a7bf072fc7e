#include "document/xlsx/xlsx_attribute.h"

size_t xlsx_number_of(const struct xml *xml, const char *attribute, size_t maximum, size_t otherwise)
{
    uint64_t number;
    return text_to_number(xml_attribute(xml, attribute), maximum, &number) ? (size_t)number : otherwise;
}

bool xlsx_is_on(const struct xml *xml, const char *attribute)
{
    struct text value = xml_attribute(xml, attribute);
    return text_equal(value, TEXT("1")) || text_equal(value, TEXT("true"));
}
