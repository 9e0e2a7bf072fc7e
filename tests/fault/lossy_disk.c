#include "lossy_disk.h"

#include <pthread.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* SQLite's handle of a file; that of the system's VFS follows it in the same piece of memory. */
struct lossy_file {
    sqlite3_file base;
    struct disk_image *image; /* NULL: of no interest after a power cut */
    bool syncs_folder;        /* with its first sync, as the system's VFS does with journals */
};

static struct {
    sqlite3_vfs vfs, *system;
    pthread_mutex_t lock;
    size_t calls_left; /* until the power goes off; 0: it stays on */
    enum survival survival;
    uint64_t seed;
    struct {
        size_t calls, first, count;
        int result;
    } failing[DISK_CALLS];
} disk = {.lock = PTHREAD_MUTEX_INITIALIZER};

static sqlite3_file *real(sqlite3_file *file)
{
    return (sqlite3_file *)(void *)((struct lossy_file *)(void *)file + 1);
}

static struct disk_image *image_of(sqlite3_file *file)
{
    return ((struct lossy_file *)(void *)file)->image;
}

/* Counts a call; SQLITE_OK unless it has to fail. The lock is held from here until `leave`. */
static int enter(enum disk_call call, bool changes)
{
    pthread_mutex_lock(&disk.lock);
    if (changes && disk.calls_left > 0 && --disk.calls_left == 0) {
        disk_images_lay_down(disk.survival, disk.seed);
        _exit(POWER_OFF);
    }
    size_t number = ++disk.failing[call].calls, first = disk.failing[call].first;
    bool fails = first > 0 && number >= first && number - first < disk.failing[call].count;
    return fails ? disk.failing[call].result : SQLITE_OK;
}

static int leave(int result)
{
    pthread_mutex_unlock(&disk.lock);
    return result;
}

static int lossy_close(sqlite3_file *file)
{
    return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}

static int lossy_read(sqlite3_file *file, void *bytes, int len, sqlite3_int64 offset)
{
    int result = leave(enter(DISK_READ, false));
    return result == SQLITE_OK ? real(file)->pMethods->xRead(real(file), bytes, len, offset) : result;
}

/* A write that fails has written its first half. */
static int lossy_write(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 offset)
{
    struct disk_image *image = image_of(file);
    int fails = enter(DISK_WRITE, image), written = fails == SQLITE_OK ? len : len / 2;
    int result = real(file)->pMethods->xWrite(real(file), bytes, written, offset);
    if (result == SQLITE_OK && image)
        disk_image_write(image, bytes, (size_t)written, (size_t)offset);
    return leave(fails == SQLITE_OK ? result : fails);
}

static int lossy_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    struct disk_image *image = image_of(file);
    int result = enter(DISK_RESIZE, image);
    if (result == SQLITE_OK)
        result = real(file)->pMethods->xTruncate(real(file), size);
    if (result == SQLITE_OK && image)
        disk_image_resize(image, (size_t)size);
    return leave(result);
}

/* The real disk keeps its power: nothing is synced to it. */
static int lossy_sync(sqlite3_file *file, int flags)
{
    (void)flags;
    struct lossy_file *lossy = (struct lossy_file *)(void *)file;
    int result = enter(DISK_SYNC, lossy->image);
    if (!lossy->image)
        return leave(result);
    if (result != SQLITE_OK) {
        disk_image_forget(lossy->image);
        return leave(result);
    }
    disk_image_sync(lossy->image);
    if (lossy->syncs_folder)
        disk_image_sync_names();
    lossy->syncs_folder = false;
    return leave(SQLITE_OK);
}

static int lossy_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

static int lossy_lock(sqlite3_file *file, int kind)
{
    return real(file)->pMethods->xLock(real(file), kind);
}

static int lossy_unlock(sqlite3_file *file, int kind)
{
    return real(file)->pMethods->xUnlock(real(file), kind);
}

static int lossy_check_lock(sqlite3_file *file, int *is_locked)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), is_locked);
}

static int lossy_control(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

static int lossy_sector_size(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

static int lossy_characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static int lossy_share(sqlite3_file *file, int page, int size, int extends, void volatile **at)
{
    int result = leave(enter(DISK_SHARE, false));
    return result == SQLITE_OK ? real(file)->pMethods->xShmMap(real(file), page, size, extends, at) : result;
}

static int lossy_share_lock(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

static void lossy_share_barrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

static int lossy_unshare(sqlite3_file *file, int removes)
{
    return real(file)->pMethods->xShmUnmap(real(file), removes);
}

static const sqlite3_io_methods methods = {
    2,
    lossy_close,
    lossy_read,
    lossy_write,
    lossy_truncate,
    lossy_sync,
    lossy_size,
    lossy_lock,
    lossy_unlock,
    lossy_check_lock,
    lossy_control,
    lossy_sector_size,
    lossy_characteristics,
    lossy_share,
    lossy_share_lock,
    lossy_share_barrier,
    lossy_unshare,
    NULL,
    NULL,
};

static int open_image(struct lossy_file *file, const char *path, int flags)
{
    int journals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
    bool is_new = access(path, F_OK) != 0 && (flags & SQLITE_OPEN_CREATE);
    int result = enter(DISK_OPEN, is_new);
    if (result == SQLITE_OK)
        file->image = disk_image_of(path);
    if (result == SQLITE_OK && is_new)
        disk_image_create(file->image);
    file->syncs_folder = (flags & SQLITE_OPEN_CREATE) && (flags & journals);
    return leave(result);
}

static int lossy_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *flags_out)
{
    (void)vfs;
    struct lossy_file *lossy = (struct lossy_file *)(void *)file;
    memset(file, 0, (size_t)disk.vfs.szOsFile);
    int result = path && !(flags & SQLITE_OPEN_DELETEONCLOSE) ? open_image(lossy, path, flags) : SQLITE_OK;
    if (result == SQLITE_OK)
        result = disk.system->xOpen(disk.system, path, real(file), flags, flags_out);
    file->pMethods = result == SQLITE_OK ? &methods : NULL;
    return result;
}

static int lossy_remove(sqlite3_vfs *vfs, const char *path, int syncs_folder)
{
    (void)vfs;
    int result = enter(DISK_REMOVE, true);
    struct disk_image *image = disk_image_of(path);
    if (result == SQLITE_OK)
        result = disk.system->xDelete(disk.system, path, 0);
    if (result == SQLITE_OK)
        disk_image_remove(image);
    if (result == SQLITE_OK && syncs_folder)
        disk_image_sync_names();
    return leave(result);
}

void lossy_disk_plug_in(void)
{
    disk.system = sqlite3_vfs_find(NULL);
    disk.vfs = *disk.system;
    disk.vfs.zName = "lossy";
    disk.vfs.pNext = NULL;
    disk.vfs.szOsFile = (int)sizeof(struct lossy_file) + disk.system->szOsFile;
    disk.vfs.xOpen = lossy_open;
    disk.vfs.xDelete = lossy_remove;
    sqlite3_vfs_register(&disk.vfs, 1);
}

void lossy_disk_cut(size_t calls, enum survival survival, uint64_t seed)
{
    disk.calls_left = calls;
    disk.survival = survival;
    disk.seed = seed;
}

void lossy_disk_fail(enum disk_call call, size_t first, size_t count, int result)
{
    pthread_mutex_lock(&disk.lock);
    disk.failing[call].calls = 0;
    disk.failing[call].first = first;
    disk.failing[call].count = count;
    disk.failing[call].result = result;
    pthread_mutex_unlock(&disk.lock);
}

size_t lossy_disk_calls(enum disk_call call)
{
    pthread_mutex_lock(&disk.lock);
    size_t calls = disk.failing[call].calls;
    pthread_mutex_unlock(&disk.lock);
    return calls;
}
