#include "report/workbook.h"

#include <assert.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "base/arena.h"
#include "base/file.h"
#include "report/cell_lines.h"

enum { MOST_COLUMNS = 64, LINE_POINTS = 15, MOST_POINTS = 409 /* of a row */ };
enum { A4 = 9, FIRST_YEAR = 1900, LONGEST_TITLE_BYTES = 200 };

struct workbook {
    struct arena *arena;
    enum language language;
    lxw_workbook *book; /* NULL once it is over */
    lxw_worksheet *sheet;
    lxw_format *heading, *cell, *day;
    int widths[MOST_COLUMNS]; /* in characters */
    unsigned row;             /* being written */
    size_t lines;             /* of its highest cell yet */
    int descriptor;           /* of one in memory, or -1 */
    bool is_spoiled;
};

static const char *const failed = N_("the workbook could not be written");

static void closer(void *what)
{
    struct workbook *workbook = what;
    if (workbook->book)
        workbook_close(workbook->book);
    if (workbook->descriptor >= 0)
        close(workbook->descriptor);
}

/* libxlsxwriter allocates with malloc and reports each failure; the first one spoils the workbook. */
static void note(struct workbook *workbook, lxw_error status)
{
    workbook->is_spoiled = workbook->is_spoiled || status != LXW_NO_ERROR;
}

static bool make_formats(struct workbook *workbook)
{
    lxw_format **const formats[] = {&workbook->heading, &workbook->cell, &workbook->day};
    for (size_t i = 0; i < COUNT_OF(formats); i++) {
        *formats[i] = workbook_add_format(workbook->book);
        if (!*formats[i])
            return false;
        format_set_text_wrap(*formats[i]);
        format_set_border(*formats[i], LXW_BORDER_THIN);
        format_set_align(*formats[i], LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_bold(workbook->heading);
    format_set_align(workbook->heading, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(workbook->heading, 0xE5F0EF);
    format_set_num_format(workbook->day, workbook->language == LANGUAGE_ENGLISH ? "yyyy-mm-dd" : "dd/mm/yyyy");
    return true;
}

static struct workbook *begin(struct workbook *workbook, const char *path, lxw_workbook_options options,
                              const char *name)
{
    workbook->book = workbook_new_opt(path, &options);
    if (!workbook->book)
        return NULL;
    workbook->sheet = workbook_add_worksheet(workbook->book, message_translate(workbook->language, name));
    return workbook->sheet && make_formats(workbook) ? workbook : NULL;
}

static struct workbook *workbook_new_in(struct arena *arena, enum language language)
{
    struct workbook *workbook = arena_new(arena, struct workbook);
    *workbook = (struct workbook){.arena = arena, .language = language, .descriptor = -1};
    arena_defer(arena, closer, workbook);
    return workbook;
}

/* The library writes to a named file alone. It gets one that lives in memory, reached through its descriptor's name,
 * and a folder in memory for its own scratch files: nothing of a reading touches a disk. */
struct workbook *workbook_open_in_memory(struct arena *arena, const char *name, enum language language)
{
    struct workbook *workbook = workbook_new_in(arena, language);
    workbook->descriptor = memfd_create("workbook", MFD_CLOEXEC);
    if (workbook->descriptor < 0)
        return NULL;
    struct text path = text_print(arena, "/proc/self/fd/%d", workbook->descriptor);
    lxw_workbook_options options = {.tmpdir = (char *)(uintptr_t) "/dev/shm"};
    return begin(workbook, text_terminated(arena, path), options, name);
}

struct workbook *workbook_open_file(struct arena *arena, const char *path, const char *folder, const char *name,
                                    enum language language)
{
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)(uintptr_t)folder};
    return begin(workbook_new_in(arena, language), path, options, name);
}

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

/* As much as a cell holds. */
static struct text fit_cell(struct text words)
{
    enum { LONGEST_CELL_UNITS = 32767 /* of UTF-16 */ };
    struct text rest = words;
    size_t units = 0, fits = 0;
    if (words.len <= LONGEST_CELL_UNITS)
        return words;
    for (int32_t point; (point = text_next_point(&rest)) >= 0; fits = words.len - rest.len) {
        units += point >= 0x10000 ? 2 : 1;
        if (units > LONGEST_CELL_UNITS)
            break;
    }
    return text_slice(words, 0, fits);
}

/* Makes the row high enough for a cell of it. Excel fits rows to wrapped words by itself; other programs and printers
 * take the height that is written. A row that somebody lengthens later has to be pulled down by hand. */
static void fit_row(struct workbook *workbook, unsigned row, unsigned column, struct text words)
{
    size_t lines = cell_lines(words, workbook->widths[column]);
    if (workbook->row != row)
        workbook->lines = 1;
    workbook->row = row;
    if (lines <= workbook->lines)
        return;
    workbook->lines = lines;
    size_t points = lines * LINE_POINTS;
    note(workbook, worksheet_set_row(workbook->sheet, row, points < MOST_POINTS ? (double)points : MOST_POINTS, NULL));
}

void workbook_heading(struct workbook *workbook, unsigned column, const char *heading, int width)
{
    lxw_col_t place = (lxw_col_t)column;
    const char *words = message_translate(workbook->language, heading);
    assert(column < MOST_COLUMNS);
    workbook->widths[column] = width;
    note(workbook, worksheet_set_column(workbook->sheet, place, place, width, NULL));
    note(workbook, worksheet_write_string(workbook->sheet, 0, place, words, workbook->heading));
    fit_row(workbook, 0, column, text_from(words));
}

void workbook_words(struct workbook *workbook, struct arena *arena, unsigned row, unsigned column, struct text words)
{
    const char *cell = words_for_xml(arena, fit_cell(words));
    note(workbook, worksheet_write_string(workbook->sheet, row, (lxw_col_t)column, cell, workbook->cell));
    fit_row(workbook, row, column, words);
}

void workbook_number(struct workbook *workbook, unsigned row, unsigned column, int64_t number)
{
    note(workbook, worksheet_write_number(workbook->sheet, row, (lxw_col_t)column, (double)number, workbook->cell));
}

void workbook_day(struct workbook *workbook, struct arena *arena, unsigned row, unsigned column, int32_t day)
{
    struct date date = date_from_day(day);
    char printed[DATE_BYTES];
    lxw_datetime written = {.year = date.year, .month = date.month, .day = date.day};
    if (date.year < FIRST_YEAR)
        workbook_words(workbook, arena, row, column, text_from(message_day(workbook->language, date, printed)));
    else
        note(workbook, worksheet_write_datetime(workbook->sheet, row, (lxw_col_t)column, &written, workbook->day));
}

/* In a header of Excel "&" begins a code; "&&" is one. */
static const char *page_header(struct arena *arena, struct text title)
{
    struct text rest = text_cut(title, LONGEST_TITLE_BYTES / 2), part;
    struct text header = TEXT("&C&B");
    for (bool is_first = true; text_split(&rest, '&', &part); is_first = false)
        header = text_print(arena, "%.*s%s%.*s", TEXT_ARG(header), is_first ? "" : "&&", TEXT_ARG(part));
    return text_terminated(arena, header);
}

void workbook_set_up(struct workbook *workbook, unsigned last_row, unsigned columns, unsigned printed_columns,
                     struct text title)
{
    lxw_worksheet *sheet = workbook->sheet;
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, A4);
    worksheet_fit_to_pages(sheet, 1, 0);
    note(workbook, worksheet_autofilter(sheet, 0, 0, last_row, (lxw_col_t)(columns - 1)));
    note(workbook, worksheet_repeat_rows(sheet, 0, 0));
    if (printed_columns < columns)
        note(workbook, worksheet_print_area(sheet, 0, 0, last_row, (lxw_col_t)(printed_columns - 1)));
    if (title.len == 0)
        return;
    note(workbook, worksheet_set_header(sheet, page_header(workbook->arena, title)));
    note(workbook, worksheet_set_footer(sheet, "&R&P/&N"));
}

bool workbook_finish(struct workbook *workbook, struct error *error)
{
    note(workbook, workbook_close(workbook->book));
    workbook->book = NULL;
    return !workbook->is_spoiled || error_set(error, ERROR_INTERNAL, failed);
}

bool workbook_take(struct workbook *workbook, struct arena *arena, struct text *bytes, struct error *error)
{
    struct stat status;
    if (!workbook_finish(workbook, error))
        return false;
    if (fstat(workbook->descriptor, &status) != 0 || lseek(workbook->descriptor, 0, SEEK_SET) != 0)
        return error_set(error, ERROR_INTERNAL, failed);
    char *at = arena_array(arena, char, (size_t)status.st_size);
    if (!descriptor_read(workbook->descriptor, at, (size_t)status.st_size))
        return error_set(error, ERROR_INTERNAL, failed);
    *bytes = (struct text){at, (size_t)status.st_size};
    return true;
}
