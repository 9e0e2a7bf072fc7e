/*
 * xlsx_attribute.h: what an attribute of the element at hand says, as a number or a switch.
 */
#ifndef DOCUMENT_XLSX_XLSX_ATTRIBUTE_H
#define DOCUMENT_XLSX_XLSX_ATTRIBUTE_H

#include "codec/xml.h"

/* `otherwise` where there is none up to `maximum`. */
size_t xlsx_number_of(const struct xml *xml, const char *attribute, size_t maximum, size_t otherwise);

/* Off where it is not there. */
bool xlsx_is_on(const struct xml *xml, const char *attribute);

#endif
