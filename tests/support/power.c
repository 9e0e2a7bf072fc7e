/*
 * power.c: the power stays on while a test runs, so nothing is synced to the disk: what the program and SQLite call is
 * this. A sync takes longer than all else that a small book does.
 */
#include <unistd.h>

int fsync(int descriptor)
{
    (void)descriptor;
    return 0;
}

int fdatasync(int descriptor)
{
    (void)descriptor;
    return 0;
}
