#include "base/arena.h"
#include "report/reading_columns.h"
#include "report/reading_export.h"
#include "report/workbook.h"

static void write_task(struct workbook *workbook, struct arena *arena, const struct reading *reading, size_t task,
                       enum language language)
{
    unsigned row = (unsigned)task + 1;
    for (unsigned column = 0; column < COLUMN_COUNT; column++) {
        enum reading_column name = (enum reading_column)column;
        if (name == COLUMN_NUMBER)
            workbook_number(workbook, row, column, (int64_t)task + 1);
        else
            workbook_words(workbook, arena, row, column, reading_column_cell(arena, reading, task, name, language));
    }
}

bool reading_print_xlsx(struct arena *arena, const struct reading *reading, enum language language, struct text *bytes,
                        struct error *error)
{
    struct workbook *workbook = workbook_open_in_memory(arena, N_("Tasks"), language);
    if (!workbook)
        return error_set(error, ERROR_INTERNAL, N_("the workbook could not be written"));
    for (unsigned column = 0; column < COLUMN_COUNT; column++)
        workbook_heading(workbook, column, reading_column_heading((enum reading_column)column),
                         (int)reading_column_width((enum reading_column)column));
    for (size_t task = 0; task < reading->tasks.count; task++)
        write_task(workbook, arena, reading, task, language);
    workbook_set_up(workbook, (unsigned)reading->tasks.count, COLUMN_COUNT, COLUMN_COUNT, TEXT_NONE);
    return workbook_take(workbook, arena, bytes, error);
}
