/*
 * import_told.h: what an import says of places in its file and of what it understands there.
 */
#ifndef CLI_IMPORT_TOLD_H
#define CLI_IMPORT_TOLD_H

#include "base/message.h"
#include "work/exchange/import_preview.h"

/* "sheet “Tháng 3”, row 12, column E" */
struct text import_place_print(struct arena *arena, const struct import_place *place, enum language language);

/* A listener of previews: `listener` is the session. A line for each thing told, but for headings that are
 * called what they are taken for. */
void import_preview_print(void *listener, const struct import_told *told);

#endif
