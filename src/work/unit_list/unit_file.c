#include "work/unit_list/unit_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/message.h"
#include "work/state.h"
#include "work/unit_list/table_rows.h"
#include "work/unit_list/unit_table.h"

enum {
    LARGEST_LIST_BYTES = 64 << 20,
    LINES_BEFORE_HEADINGS = 20 /* titles of a workbook */
};

static const char *const list_files[] = {
#define UNIT_LIST_FILE(name) name,
#include "work/unit_list/unit-list-files.def"
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

/* A list being read. */
struct listing {
    struct unit_table table;
    struct text path;
};

static bool take_row(void *listener, const struct csv_record *record, size_t number, struct error *error)
{
    struct listing *listing = listener;
    struct place place = {.path = listing->path, .line = number};
    return read_row(&listing->table, record, &place, error);
}

static bool is_archive(struct text bytes)
{
    return text_starts(bytes, TEXT("PK\x03\x04"));
}

static bool read_source(struct reader *reader, struct arena *arena, const struct unit_source *source,
                        struct unit_index *index, struct error *error)
{
    bool is_readable = table_is_separated(source->bytes) || (reader && is_archive(source->bytes));
    if (!is_readable)
        return error_set_with(error, ERROR_USAGE, N_("the unit list “{1}” is not written in UTF-8"), source->name);
    struct listing listing = {unit_table_open(arena, index), source->name};
    if (!table_rows(reader, arena, source->bytes, take_row, &listing, error))
        return false;
    if (listing.table.kind != UNIT_TABLE_NONE)
        return true;
    error_set_with(error, ERROR_USAGE, N_("“{1}” is no unit list: it has no columns of codes and names"), source->name);
    return error_add_hint(error, N_("name the columns in the first line, such as code, name, type, parent"));
}

static bool gather_file(struct arena *arena, const char *path, struct unit_sources *sources, struct error *error)
{
    struct unit_source source = {.name = text_from(path)};
    if (!file_read(arena, path, LARGEST_LIST_BYTES, &source.bytes, error))
        return false;
    LIST_ADD(arena, sources, source);
    return true;
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

/* Gathers those of the lists that `folder` (its path ends in a slash) holds. */
static bool gather_folder(struct arena *arena, struct text folder, struct unit_sources *sources, struct error *error)
{
    for (size_t i = 0; i < COUNT_OF(list_files); i++) {
        const char *path = text_terminated(arena, text_print(arena, "%.*s%s", TEXT_ARG(folder), list_files[i]));
        if (access(path, R_OK) == 0 && !gather_file(arena, path, sources, error))
            return false;
    }
    return sources->count > 0 || error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit list in “{1}”"), folder);
}

bool unit_file_gather(struct arena *arena, const char *path, struct unit_sources *sources, struct error *error)
{
    struct text words = text_from(path);
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    *sources = (struct unit_sources){0};
    if (is_folder(path))
        return gather_folder(arena, text_print(arena, "%.*s/", TEXT_ARG(words)), sources, error);
    if (is_list_file(path, name))
        return gather_folder(arena, text_slice(words, 0, (size_t)(name - path)), sources, error);
    return gather_file(arena, path, sources, error);
}

bool unit_file_index(struct reader *reader, struct arena *arena, const struct unit_sources *sources,
                     struct unit_index **index, struct error *error)
{
    struct unit_index *loaded = unit_index_open(arena);
    for (size_t i = 0; i < sources->count; i++)
        if (!read_source(reader, arena, &sources->at[i], loaded, error))
            return false;
    unit_index_seal(loaded);
    *index = loaded;
    return true;
}

bool unit_file_load(struct work *work, const char *path, struct unit_index **index, struct error *error)
{
    struct unit_sources sources;
    return unit_file_gather(work->arena, path, &sources, error) &&
           unit_file_index(work->reader, work->arena, &sources, index, error);
}
