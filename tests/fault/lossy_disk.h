/*
 * lossy_disk.h: a disk under SQLite whose power goes off, or that fails, when a test says so.
 *
 * It stands before the system's own VFS and is the default one from its plugging in on, so that the program needs to
 * know nothing of it. Reads see what was written; what lasts is kept beside it (disk_image.h).
 */
#ifndef FAULT_LOSSY_DISK_H
#define FAULT_LOSSY_DISK_H

#include "disk_image.h"

enum disk_call { DISK_OPEN, DISK_READ, DISK_WRITE, DISK_SYNC, DISK_RESIZE, DISK_REMOVE, DISK_SHARE, DISK_CALLS };

enum { POWER_OFF = 77 }; /* the exit code of a process whose disk lost its power */

void lossy_disk_plug_in(void);

/* After so many calls that change the disk the process ends, and its files are as a power cut leaves them. */
void lossy_disk_cut(size_t calls, enum survival survival, uint64_t seed);

/* The calls of one kind fail with SQLite's `result`, from the `first` on, `count` of them; 0: none any more. */
void lossy_disk_fail(enum disk_call call, size_t first, size_t count, int result);

/* How many calls of a kind there were since it was last told to fail. */
size_t lossy_disk_calls(enum disk_call call);

#endif
