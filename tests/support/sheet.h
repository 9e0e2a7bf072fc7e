/*
 * sheet.h: sheets of a few cells, written down and read.
 */
#ifndef SUPPORT_SHEET_H
#define SUPPORT_SHEET_H

#include "support/office.h"
#include "support/test.h"

#include "document/xlsx/xlsx.h"

/* A cell with words, a cell with a number in a style; the row of titles. */
#define W(name, words) "<c r='" name "' t='inlineStr'><is><t>" words "</t></is></c>"
#define N(name, style, number) "<c r='" name "' s='" style "'><v>" number "</v></c>"
#define HEAD "<row r='1'>" W("A1", "TT") W("B1", "Nhiệm vụ") W("C1", "Chủ trì") "</row>"

static inline struct read_text read_sheet(struct arena *arena, struct xlsx_parts parts)
{
    struct read_text text;
    struct error error;
    if (!office_read(arena, xlsx_read, office_xlsx(arena, parts), 0, &text, &error))
        fail_msg("%s {%s}", error.message, error.arguments[0]);
    return text;
}

#endif
