#include "base/arena.h"
#include "base/buffer.h"
#include "codec/csv.h"
#include "codec/csv_formula.h"
#include "report/reading_columns.h"
#include "report/reading_export.h"

void reading_print_csv(struct buffer *to, const struct reading *reading, enum language language)
{
    buffer_add_point(to, 0xFEFF);
    for (size_t column = 0; column < COLUMN_COUNT; column++) {
        const char *heading = reading_column_heading((enum reading_column)column);
        csv_write_field(to, ',', column == 0, text_from(message_translate(language, heading)));
    }
    csv_write_end(to, ',');
    for (size_t task = 0; task < reading->tasks.count; task++) {
        SCRATCH(scratch, to->arena);
        for (size_t column = 0; column < COLUMN_COUNT; column++)
            csv_write_field(to, ',', column == 0,
                            csv_formula_guard(scratch, reading_column_cell(scratch, reading, task,
                                                                           (enum reading_column)column, language)));
        csv_write_end(to, ',');
    }
}
