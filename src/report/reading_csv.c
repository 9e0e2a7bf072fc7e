#include "base/arena.h"
#include "base/buffer.h"
#include "codec/csv.h"
#include "report/reading_columns.h"
#include "report/reading_export.h"

/* A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection). A bare "-" is a plain dash. */
static bool looks_like_formula(struct text cell)
{
    return cell.len > 1 && memchr("=+-@\t\r", cell.at[0], 6) != NULL;
}

static void write_cell(struct arena *scratch, struct buffer *to, bool is_first, struct text cell)
{
    if (looks_like_formula(cell))
        cell = text_print(scratch, "'%.*s", TEXT_ARG(cell));
    csv_write_field(to, ',', is_first, cell);
}

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
            write_cell(scratch, to, column == 0,
                       reading_column_cell(scratch, reading, task, (enum reading_column)column, language));
        csv_write_end(to, ',');
    }
}
