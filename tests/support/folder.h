/*
 * folder.h: a folder for one test, removed with all that is in it.
 */
#ifndef SUPPORT_FOLDER_H
#define SUPPORT_FOLDER_H

#include <ftw.h>

#include "support/test.h"

struct test_folder {
    char path[64];
};

static inline void test_folder_make(struct test_folder *folder)
{
    snprintf(folder->path, sizeof folder->path, "/tmp/roviec-test-XXXXXX");
    assert_non_null(mkdtemp(folder->path));
}

static inline int test_folder_remove_one(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
    (void)status;
    (void)flag;
    (void)walk;
    return remove(path);
}

/* Removes any folder of a test with all that is in it. */
static inline void test_folder_remove_at(const char *path)
{
    nftw(path, test_folder_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static inline void test_folder_remove(struct test_folder *folder)
{
    if (folder->path[0])
        test_folder_remove_at(folder->path);
}

#endif
