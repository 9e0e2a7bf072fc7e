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

static inline void test_folder_remove(struct test_folder *folder)
{
    if (folder->path[0])
        nftw(folder->path, test_folder_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

#endif
