#include "report/tracking_file.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/new_file.h"
#include "codec/csv.h"
#include "codec/csv_formula.h"
#include "report/workbook.h"

enum { WRITTEN_AT_ONCE_BYTES = 1 << 16, LONGEST_ROW_BYTES = 1 << 26 };

struct tracking_file {
    struct arena *arena;
    struct tracking_heading heading;
    struct new_file file;
    struct workbook *workbook; /* NULL for separated values */
    struct buffer lines;       /* of them, on their way */
    unsigned rows;             /* below the headings */
};

static void closer(void *file)
{
    new_file_drop(&((struct tracking_file *)file)->file);
}

static const char *folder_of(struct arena *arena, const char *path)
{
    const char *end = strrchr(path, '/');
    return end ? text_terminated(arena, (struct text){path, (size_t)(end - path) + 1}) : ".";
}

static bool begin_workbook(struct tracking_file *file, struct error *error)
{
    const char *path = file->file.beside;
    file->workbook = workbook_open_file(file->arena, path, folder_of(file->arena, path), N_("Tasks"),
                                        file->heading.language);
    if (!file->workbook)
        return error_set(error, ERROR_INTERNAL, N_("the workbook could not be written"));
    for (unsigned column = 0; column < TRACKING_COLUMN_COUNT; column++)
        workbook_heading(file->workbook, column, tracking_heading((enum tracking_column)column),
                         tracking_width((enum tracking_column)column));
    return true;
}

static void begin_lines(struct tracking_file *file)
{
    file->lines = buffer_open(file->arena, LONGEST_ROW_BYTES);
    buffer_add_point(&file->lines, 0xFEFF);
    for (unsigned column = 0; column < TRACKING_COLUMN_COUNT; column++) {
        const char *heading = tracking_heading((enum tracking_column)column);
        csv_write_field(&file->lines, ',', column == 0, text_from(message_translate(file->heading.language, heading)));
    }
    csv_write_end(&file->lines, ',');
}

bool tracking_file_open(struct arena *arena, enum tracking_form form, const char *path,
                        const struct tracking_heading *heading, struct tracking_file **file, struct error *error)
{
    struct tracking_file *opened = arena_new(arena, struct tracking_file);
    *opened = (struct tracking_file){.arena = arena, .heading = *heading};
    if (!new_file_open(&opened->file, path, error))
        return false;
    arena_defer(arena, closer, opened);
    if (form == TRACKING_XLSX && !begin_workbook(opened, error))
        return false;
    if (form == TRACKING_CSV)
        begin_lines(opened);
    *file = opened;
    return true;
}

static void add_to_workbook(struct tracking_file *file, struct arena *arena, const struct tracking_row *row)
{
    for (unsigned column = 0; column < TRACKING_COLUMN_COUNT; column++) {
        struct tracking_cell cell = tracking_cell_of(arena, row, (enum tracking_column)column, file->heading.language);
        if (cell.type == TRACKING_NUMBER)
            workbook_number(file->workbook, file->rows, column, cell.number);
        else if (cell.type == TRACKING_DAY)
            workbook_day(file->workbook, arena, file->rows, column, cell.day);
        else
            workbook_words(file->workbook, arena, file->rows, column, cell.text);
    }
}

static struct text printed(struct arena *arena, const struct tracking_cell *cell, enum language language)
{
    char day[DATE_BYTES];
    if (cell->type == TRACKING_NUMBER)
        return text_print(arena, "%lld", (long long)cell->number);
    if (cell->type == TRACKING_DAY)
        return text_copy(arena, text_from(message_day(language, date_from_day(cell->day), day)));
    return csv_formula_guard(arena, cell->text);
}

static bool flush(struct tracking_file *file, struct error *error)
{
    bool done = new_file_write(&file->file, buffer_text(&file->lines), error);
    buffer_cut(&file->lines, 0);
    return done;
}

static bool add_to_lines(struct tracking_file *file, struct arena *arena, const struct tracking_row *row,
                         struct error *error)
{
    for (unsigned column = 0; column < TRACKING_COLUMN_COUNT; column++) {
        struct tracking_cell cell = tracking_cell_of(arena, row, (enum tracking_column)column, file->heading.language);
        csv_write_field(&file->lines, ',', column == 0, printed(arena, &cell, file->heading.language));
    }
    csv_write_end(&file->lines, ',');
    return file->lines.len < WRITTEN_AT_ONCE_BYTES || flush(file, error);
}

bool tracking_file_add(struct tracking_file *file, const struct tracking_row *row, struct error *error)
{
    SCRATCH(scratch, file->arena);
    file->rows++;
    if (!file->workbook)
        return add_to_lines(file, scratch, row, error);
    if (file->rows >= WORKBOOK_MOST_ROWS)
        return error_set(error, ERROR_TOO_LARGE, N_("a sheet of a workbook holds no more than 1,048,575 tasks"));
    add_to_workbook(file, scratch, row);
    return true;
}

/* "Phường Sông Trí: nhiệm vụ đến ngày 20/03/2026"; without its beginning where the book has no name. */
static struct text title_of(const struct tracking_file *file)
{
    char day[DATE_BYTES];
    struct buffer title = buffer_open(file->arena, LONGEST_ROW_BYTES);
    const struct tracking_heading *heading = &file->heading;
    const struct text arguments[] = {heading->book, text_from(message_day(heading->language, heading->on, day))};
    const char *format = message_translate(
        heading->language, text_is_empty(heading->book) ? N_("Tasks as of {2}") : N_("{1}: tasks as of {2}"));
    message_fill(&title, text_from(format), arguments, COUNT_OF(arguments));
    return buffer_text(&title);
}

bool tracking_file_finish(struct tracking_file *file, struct error *error)
{
    if (!file->workbook)
        return flush(file, error) && new_file_finish(&file->file, error);
    workbook_set_up(file->workbook, file->rows, TRACKING_COLUMN_COUNT, TRACKING_PRINTED_COLUMNS, title_of(file));
    return workbook_finish(file->workbook, error) && new_file_finish(&file->file, error);
}
