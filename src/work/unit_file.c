#include "work/unit_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "base/utf8.h"
#include "document/reader.h"
#include "model/read_text.h"
#include "work/state.h"
#include "work/unit_table.h"

enum {
    LARGEST_LIST_BYTES = 64 << 20,
    LINES_BEFORE_HEADINGS = 20 /* titles of a workbook */
};

static const char *const list_files[] = {
#define UNIT_LIST_FILE(name) name,
#include "work/unit-list-files.def"
#undef UNIT_LIST_FILE
};

/* Where in a file a row was read. */
struct place {
    struct text path;
    size_t line; /* from 1 */
};

static bool place_error(struct error *error, const struct place *place)
{
    char line[24];
    snprintf(line, sizeof line, "%zu", place->line);
    error_add_argument(error, 1, place->path);
    return error_add_argument(error, 2, text_from(line));
}

static bool is_blank(const struct csv_record *record)
{
    size_t filled = 0;
    for (size_t i = 0; i < record->count; i++)
        filled += csv_field(record, i).len > 0;
    return filled <= 1;
}

/* One row of a table: headings until they were found, then units. Rows of one cell are titles and notes. */
static bool read_row(struct unit_table *table, const struct csv_record *record, const struct place *place,
                     struct error *error)
{
    if (table->kind == UNIT_TABLE_NONE) {
        if (place->line <= LINES_BEFORE_HEADINGS)
            (void)unit_table_read_headings(table, record);
        return true;
    }
    return is_blank(record) || unit_table_read_row(table, record, error) || place_error(error, place);
}

static size_t count_lines(struct text from, struct text to)
{
    size_t lines = 0;
    for (const char *at = from.at; at < to.at; at++)
        lines += *at == '\n';
    return lines;
}

static bool read_separated(struct unit_table *table, struct text bytes, const char *path, struct error *error)
{
    bytes = utf8_compose(table->arena, bytes);
    struct csv_reader reader = csv_reader_of(bytes, csv_guess_separator(bytes));
    struct csv_record record = {0};
    struct place place = {.path = text_from(path)};
    for (;;) {
        struct text before = reader.rest;
        if (!csv_next(table->arena, &reader, &record))
            return true;
        place.line += count_lines(before, reader.rest);
        if (!read_row(table, &record, &place, error))
            return false;
    }
}

/* Rows of the workbook's tables; a merged or missing cell is empty. */
static bool read_cells(struct unit_table *table, const struct read_text *text, const char *path, struct error *error)
{
    enum { COLUMNS = 64 };
    struct text fields[COLUMNS];
    struct place place = {.path = text_from(path)};
    for (size_t i = 0; i < text->line_count;) {
        const struct read_line *first = &text->lines[i];
        struct csv_record record = {.fields = fields};
        for (; i < text->line_count && text->lines[i].table == first->table && text->lines[i].row == first->row; i++) {
            const struct read_line *line = &text->lines[i];
            if (line->kind != LINE_CELL || line->column >= COLUMNS)
                continue;
            while (record.count <= line->column)
                fields[record.count++] = TEXT_NONE;
            fields[line->column] = text_trim(span_text(text->words, line->span));
        }
        place.line = (size_t)first->row + 1;
        if (!read_row(table, &record, &place, error))
            return false;
    }
    return true;
}

static bool is_archive(struct text bytes)
{
    return text_starts(bytes, TEXT("PK\x03\x04"));
}

static bool read_workbook(struct work *work, struct unit_table *table, struct text bytes, const char *path,
                          struct error *error)
{
    struct reader_request request = {.bytes = bytes, .limits = READER_LIMITS_DEFAULT};
    struct read_text text;
    return reader_read(work->reader, table->arena, &request, &text, error) && read_cells(table, &text, path, error);
}

static bool load_file(struct work *work, const char *path, struct unit_index *index, struct error *error)
{
    struct text bytes;
    if (!file_read(work->arena, path, LARGEST_LIST_BYTES, &bytes, error))
        return false;
    struct unit_table table = unit_table_open(work->arena, index);
    if (is_archive(bytes)) {
        if (!read_workbook(work, &table, bytes, path, error))
            return false;
    } else if (!utf8_is_valid(bytes)) {
        return error_set_with(error, ERROR_USAGE, N_("the unit list “{1}” is not written in UTF-8"), text_from(path));
    } else if (!read_separated(&table, bytes, path, error)) {
        return false;
    }
    if (table.kind != UNIT_TABLE_NONE)
        return true;
    error_set_with(error, ERROR_USAGE, N_("“{1}” is no unit list: it has no columns of codes and names"),
                   text_from(path));
    return error_add_hint(error, N_("name the columns in the first line, such as code, name, type, parent"));
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool is_list_file(const char *path, const char *name)
{
    for (size_t i = 0; i < COUNT_OF(list_files); i++)
        if (strcmp(name, list_files[i]) == 0)
            return access(path, R_OK) == 0;
    return false;
}

/* Loads those of the lists that `folder` (its path ends in a slash) holds. */
static bool load_folder(struct work *work, struct text folder, struct unit_index *index, struct error *error)
{
    size_t found = 0;
    for (size_t i = 0; i < COUNT_OF(list_files); i++) {
        const char *path = text_terminated(work->arena,
                                           text_print(work->arena, "%.*s%s", TEXT_ARG(folder), list_files[i]));
        if (access(path, R_OK) != 0)
            continue;
        found++;
        if (!load_file(work, path, index, error))
            return false;
    }
    return found > 0 || error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit list in “{1}”"), folder);
}

bool unit_file_load(struct work *work, const char *path, struct unit_index **index, struct error *error)
{
    struct unit_index *loaded = unit_index_open(work->arena);
    struct text words = text_from(path);
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    bool done;
    if (is_folder(path))
        done = load_folder(work, text_print(work->arena, "%.*s/", TEXT_ARG(words)), loaded, error);
    else if (is_list_file(path, name))
        done = load_folder(work, text_slice(words, 0, (size_t)(name - path)), loaded, error);
    else
        done = load_file(work, path, loaded, error);
    if (!done)
        return false;
    unit_index_seal(loaded);
    *index = loaded;
    return true;
}
