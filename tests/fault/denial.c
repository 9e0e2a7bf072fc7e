#include "denial.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

static struct {
    enum call call;
    bool ends_process;
    atomic_size_t left;
    atomic_bool has_come;
} denial;

static const char *const names[] = {
    [CALL_ARENA] = "memory of a job", [CALL_MEMORY] = "memory",          [CALL_SQLITE] = "memory of SQLite",
    [CALL_OPEN] = "opening a file",   [CALL_WRITE] = "writing a file",   [CALL_SYNC] = "syncing a file",
    [CALL_RENAME] = "naming a file",  [CALL_FOLDER] = "making a folder", [CALL_THREAD] = "starting a thread",
};

const char *call_name(enum call call)
{
    return names[call];
}

void deny(enum call call, size_t number)
{
    denial.call = call;
    denial.ends_process = false;
    denial.has_come = false;
    denial.left = number;
}

void deny_life(size_t number)
{
    denial.ends_process = true;
    denial.left = number;
}

bool denial_ended(void)
{
    denial.left = 0;
    return denial.has_come;
}

static bool is_of_file(enum call call)
{
    return call >= CALL_OPEN && call <= CALL_FOLDER;
}

static bool is_denied(enum call call)
{
    if (denial.left == 0 || (denial.ends_process ? !is_of_file(call) : call != denial.call))
        return false;
    if (atomic_fetch_sub(&denial.left, 1) != 1)
        return false;
    if (denial.ends_process)
        _exit(CALL_OF_DEATH);
    denial.has_come = true;
    return true;
}

static bool is_denied_with(enum call call, int cause)
{
    if (!is_denied(call))
        return false;
    errno = cause;
    return true;
}

void *__real_arena_alloc(struct arena *arena, size_t count, size_t size);
void *__wrap_arena_alloc(struct arena *arena, size_t count, size_t size);
void *__wrap_arena_alloc(struct arena *arena, size_t count, size_t size)
{
    if (is_denied(CALL_ARENA))
        arena_exhaust(arena);
    return __real_arena_alloc(arena, count, size);
}

void *__real_arena_grow(struct arena *arena, void *old, size_t old_count, size_t count, size_t size);
void *__wrap_arena_grow(struct arena *arena, void *old, size_t old_count, size_t count, size_t size);
void *__wrap_arena_grow(struct arena *arena, void *old, size_t old_count, size_t count, size_t size)
{
    if (is_denied(CALL_ARENA))
        arena_exhaust(arena);
    return __real_arena_grow(arena, old, old_count, count, size);
}

void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size)
{
    return is_denied_with(CALL_MEMORY, ENOMEM) ? NULL : __real_calloc(count, size);
}

int __real_open64(const char *path, int flags, ...);
int __wrap_open64(const char *path, int flags, ...);
int __wrap_open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return is_denied_with(CALL_OPEN, EMFILE) ? -1 : __real_open64(path, flags, mode);
}

/* Half of what is written still finds room. */
ssize_t __real_write(int descriptor, const void *bytes, size_t len);
ssize_t __wrap_write(int descriptor, const void *bytes, size_t len);
ssize_t __wrap_write(int descriptor, const void *bytes, size_t len)
{
    if (!is_denied(CALL_WRITE))
        return __real_write(descriptor, bytes, len);
    if (__real_write(descriptor, bytes, len / 2) < 0)
        return -1;
    errno = ENOSPC;
    return -1;
}

int __real_fsync(int descriptor);
int __wrap_fsync(int descriptor);
int __wrap_fsync(int descriptor)
{
    return is_denied_with(CALL_SYNC, EIO) ? -1 : __real_fsync(descriptor);
}

int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to)
{
    return is_denied_with(CALL_RENAME, EACCES) ? -1 : __real_rename(from, to);
}

int __real_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode)
{
    return is_denied_with(CALL_FOLDER, EROFS) ? -1 : __real_mkdir(path, mode);
}

typedef void *thread_work(void *argument);
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, thread_work *work, void *argument);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, thread_work *work, void *argument);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, thread_work *work, void *argument)
{
    return is_denied(CALL_THREAD) ? EAGAIN : __real_pthread_create(thread, attributes, work, argument);
}

static sqlite3_mem_methods memory, real_memory;

static void *take_memory(int size)
{
    return is_denied(CALL_SQLITE) ? NULL : real_memory.xMalloc(size);
}

static void *grow_memory(void *at, int size)
{
    return is_denied(CALL_SQLITE) ? NULL : real_memory.xRealloc(at, size);
}

void denial_plug_in(void)
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real_memory);
    memory = real_memory;
    memory.xMalloc = take_memory;
    memory.xRealloc = grow_memory;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &memory);
}
