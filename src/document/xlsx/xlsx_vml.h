/*
 * xlsx_vml.h: makes XML of a drawing of old programs, in which Excel leaves breaks open and signs unescaped, as in
 * HTML.
 */
#ifndef DOCUMENT_XLSX_XLSX_VML_H
#define DOCUMENT_XLSX_XLSX_VML_H

#include "base/text.h"

struct text xlsx_vml_mended(struct arena *arena, struct text bytes);

#endif
