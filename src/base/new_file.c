#include "base/new_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/message.h"

bool new_file_open(struct new_file *file, const char *path, struct error *error)
{
    struct stat there;
    *file = (struct new_file){.path = path, .descriptor = -1};
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
        return error_set_with(error, ERROR_IO, N_("“{1}” is not a file"), text_from(path));
    int len = snprintf(file->beside, sizeof file->beside, "%s.%d.tmp", path, (int)getpid());
    if (len < 0 || (size_t)len >= sizeof file->beside)
        return error_set_with(error, ERROR_IO, N_("the name “{1}” is too long"), text_from(path));
    file->descriptor = open(file->beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    return file->descriptor >= 0 || file_not_written(file->path, error);
}

bool new_file_write(struct new_file *file, struct text bytes, struct error *error)
{
    return descriptor_write(file->descriptor, bytes.at, bytes.len) || file_not_written(file->path, error);
}

static bool close_and_rename(struct new_file *file)
{
    bool is_synced = fsync(file->descriptor) == 0;
    bool is_closed = close(file->descriptor) == 0;
    file->descriptor = -1;
    return is_synced && is_closed && rename(file->beside, file->path) == 0;
}

bool new_file_finish(struct new_file *file, struct error *error)
{
    if (close_and_rename(file))
        return true;
    file_not_written(file->path, error);
    unlink(file->beside);
    return false;
}

void new_file_drop(struct new_file *file)
{
    if (file->descriptor < 0)
        return;
    close(file->descriptor);
    unlink(file->beside);
    file->descriptor = -1;
}
