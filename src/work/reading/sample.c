#include "work/reading/sample.h"

#include <dirent.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/list.h"
#include "base/message.h"
#include "work/state.h"

static void folder_close(void *folder)
{
    closedir(folder);
}

static int compare_names(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

bool sample_names(struct work *work, struct arena *arena, struct sample_list *names, struct error *error)
{
    *names = (struct sample_list){0};
    const char *path = work->settings.sample_folder;
    if (!path)
        return true;
    SCRATCH(scratch, arena);
    DIR *folder = opendir(path);
    if (!folder)
        return error_set_with(error, ERROR_NOT_FOUND, N_("there is no sample in “{1}”"), text_from(path));
    arena_defer(scratch, folder_close, folder);
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder))
        if (entry->d_name[0] != '.' && entry->d_type == DT_REG)
            LIST_ADD(arena, names, text_copy(arena, text_from(entry->d_name)));
    if (names->count)
        qsort(names->at, names->count, sizeof *names->at, compare_names);
    return true;
}

bool sample_read(struct work *work, struct arena *arena, struct text name, struct text *bytes, struct error *error)
{
    struct sample_list names;
    if (!sample_names(work, arena, &names, error))
        return false;
    for (size_t i = 0; i < names.count; i++)
        if (text_equal(names.at[i], name)) {
            struct text path = text_print(arena, "%s/%.*s", work->settings.sample_folder, TEXT_ARG(name));
            return file_read(arena, text_terminated(arena, path), work_largest_file_bytes(work), bytes, error);
        }
    return error_set_with(error, ERROR_NOT_FOUND, N_("the sample has no document “{1}”"), name);
}
