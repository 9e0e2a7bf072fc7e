#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "base/arena.h"
#include "base/file.h"
#include "report/reading_columns.h"
#include "report/reading_export.h"

/* A workbook in the making, and what all its cells need. */
struct sheet {
    struct arena *arena;
    lxw_workbook *workbook;
    lxw_worksheet *tasks;
    lxw_format *heading, *cell;
    enum language language;
};

/* Ended by a zero. U+FFFE and U+FFFF, which XML may not hold, become U+FFFD; the library minds the other ones. */
static const char *words_for_xml(struct arena *arena, struct text words)
{
    char *copy = arena_array(arena, char, words.len + 1);
    for (size_t i = 0; i < words.len; i++) {
        bool is_last_plane = i >= 2 && (unsigned char)words.at[i - 2] == 0xEF && (unsigned char)words.at[i - 1] == 0xBF;
        copy[i] = is_last_plane && (unsigned char)words.at[i] >= 0xBE ? (char)0xBD : words.at[i];
    }
    return copy;
}

/* libxlsxwriter allocates with malloc and reports each failure; the first one spoils the workbook. */
static bool write_text(struct sheet *sheet, lxw_row_t row, lxw_col_t column, struct text words, lxw_format *format)
{
    enum { LONGEST_CELL_BYTES = 32000 };
    const char *cut = words_for_xml(sheet->arena, text_cut(words, LONGEST_CELL_BYTES));
    return worksheet_write_string(sheet->tasks, row, column, cut, format) == LXW_NO_ERROR;
}

static bool write_headings(struct sheet *sheet)
{
    bool done = true;
    for (lxw_col_t column = 0; column < COLUMN_COUNT; column++) {
        const char *heading = reading_column_heading((enum reading_column)column);
        double width = (double)reading_column_width((enum reading_column)column);
        worksheet_set_column(sheet->tasks, column, column, width, NULL);
        done = write_text(sheet, 0, column, text_from(message_translate(sheet->language, heading)), sheet->heading) &&
               done;
    }
    return done;
}

static bool write_tasks(struct sheet *sheet, const struct reading *reading)
{
    bool done = true;
    for (size_t task = 0; task < reading->tasks.count; task++)
        for (lxw_col_t column = 0; column < COLUMN_COUNT; column++) {
            enum reading_column name = (enum reading_column)column;
            lxw_row_t row = (lxw_row_t)task + 1;
            if (name == COLUMN_NUMBER) {
                worksheet_write_number(sheet->tasks, row, column, (double)task + 1, sheet->cell);
                continue;
            }
            struct text words = reading_column_cell(sheet->arena, reading, task, name, sheet->language);
            done = write_text(sheet, row, column, words, sheet->cell) && done;
        }
    return done;
}

static void set_up_page(struct sheet *sheet, size_t task_count)
{
    worksheet_freeze_panes(sheet->tasks, 1, 0);
    worksheet_autofilter(sheet->tasks, 0, 0, (lxw_row_t)task_count, COLUMN_COUNT - 1);
    worksheet_set_landscape(sheet->tasks);
    worksheet_set_paper(sheet->tasks, 9 /* A4 */);
    worksheet_fit_to_pages(sheet->tasks, 1, 0);
    worksheet_repeat_rows(sheet->tasks, 0, 0);
}

static void make_formats(struct sheet *sheet)
{
    sheet->heading = workbook_add_format(sheet->workbook);
    format_set_bold(sheet->heading);
    format_set_text_wrap(sheet->heading);
    format_set_border(sheet->heading, LXW_BORDER_THIN);
    format_set_align(sheet->heading, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(sheet->heading, 0xE5F0EF);
    sheet->cell = workbook_add_format(sheet->workbook);
    format_set_text_wrap(sheet->cell);
    format_set_border(sheet->cell, LXW_BORDER_THIN);
    format_set_align(sheet->cell, LXW_ALIGN_VERTICAL_TOP);
}

/* The library writes to a named file alone. It gets one that lives in memory, reached through its descriptor's
 * name, and a folder in memory for its own scratch files: nothing of a reading touches a disk. */
struct output {
    lxw_workbook *workbook;
    int descriptor;
    char path[sizeof "/proc/self/fd/" + 10];
};

static void output_close(void *what)
{
    struct output *output = what;
    if (output->workbook)
        workbook_close(output->workbook);
    if (output->descriptor >= 0)
        close(output->descriptor);
}

static struct output *output_open(struct arena *arena)
{
    struct output *output = arena_new(arena, struct output);
    output->descriptor = memfd_create("workbook", MFD_CLOEXEC);
    arena_defer(arena, output_close, output);
    if (output->descriptor < 0)
        return NULL;
    snprintf(output->path, sizeof output->path, "/proc/self/fd/%d", output->descriptor);
    lxw_workbook_options options = {.tmpdir = (char *)(uintptr_t) "/dev/shm"};
    output->workbook = workbook_new_opt(output->path, &options);
    return output->workbook ? output : NULL;
}

static bool output_take(struct arena *arena, struct output *output, struct text *bytes)
{
    struct stat status;
    if (fstat(output->descriptor, &status) != 0 || lseek(output->descriptor, 0, SEEK_SET) != 0)
        return false;
    char *at = arena_array(arena, char, (size_t)status.st_size);
    if (!descriptor_read(output->descriptor, at, (size_t)status.st_size))
        return false;
    *bytes = (struct text){at, (size_t)status.st_size};
    return true;
}

bool reading_print_xlsx(struct arena *arena, const struct reading *reading, enum language language, struct text *bytes,
                        struct error *error)
{
    static const char *const failed = N_("the workbook could not be written");
    struct output *output = output_open(arena);
    if (!output)
        return error_set(error, ERROR_INTERNAL, failed);
    struct sheet sheet = {.arena = arena, .workbook = output->workbook, .language = language};
    sheet.tasks = workbook_add_worksheet(sheet.workbook, message_translate(language, N_("Tasks")));
    if (!sheet.tasks)
        return error_set(error, ERROR_INTERNAL, failed);
    make_formats(&sheet);
    bool written = write_headings(&sheet) && write_tasks(&sheet, reading);
    set_up_page(&sheet, reading->tasks.count);
    output->workbook = NULL;
    if (workbook_close(sheet.workbook) != LXW_NO_ERROR || !written || !output_take(arena, output, bytes))
        return error_set(error, ERROR_INTERNAL, failed);
    return true;
}
