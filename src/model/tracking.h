/*
 * tracking.h: a tracking sheet as the program writes and reads it again: its columns, its words, a row of it.
 *
 * A sheet tells how tasks stand on a day, a row a task. It cannot tell what happened on the way: that is for the export
 * in JSON lines.
 */
#ifndef MODEL_TRACKING_H
#define MODEL_TRACKING_H

#include "base/message.h"
#include "model/task_view.h"

enum tracking_column {
#define TRACKING_COLUMN(name, heading, width) TRACKING_##name,
#include "model/tracking-columns.def"
#undef TRACKING_COLUMN
    TRACKING_COLUMN_COUNT
};

enum { TRACKING_PRINTED_COLUMNS = TRACKING_RESULT + 1 };

enum tracking_type { TRACKING_TEXT, TRACKING_DAY, TRACKING_NUMBER };

struct tracking_row {
    int64_t place; /* in the sheet, from 1 */
    int64_t above; /* the place of the task above it; NO_NUMBER where that stands nowhere above it in the sheet */
    struct task_line line;
    struct text source, description, product, urgency, result;
    bool hides_source; /* it comes from a document that whoever asks may not see */
    struct unit_view *partners;
    size_t partner_count;
};

/* What stands in one cell; an empty one is an empty text. */
struct tracking_cell {
    enum tracking_type type;
    struct text text; /* TRACKING_TEXT */
    int64_t number;   /* TRACKING_NUMBER */
    int32_t day;      /* TRACKING_DAY */
};

const char *tracking_heading(enum tracking_column column); /* msgid */
int tracking_width(enum tracking_column column);           /* in characters */

struct tracking_cell tracking_cell_of(struct arena *arena, const struct tracking_row *row, enum tracking_column column,
                                      enum language language);

/* The column that a heading names, in any language; TRACKING_COLUMN_COUNT for none. */
enum tracking_column tracking_column_of(struct text heading);

/* The state that the words in a cell of a sheet name, in any language. */
MUST_USE bool tracking_state_of(struct text words, enum task_state *state, bool *is_late);
MUST_USE bool tracking_level_of(struct text words, enum task_level *level);

/* Parts units in a cell; no name holds it. */
enum { TRACKING_UNIT_SEPARATOR = ';' };

#endif
