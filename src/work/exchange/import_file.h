/*
 * import_file.h: which file an import was, so that none comes in twice unseen.
 */
#ifndef WORK_EXCHANGE_IMPORT_FILE_H
#define WORK_EXCHANGE_IMPORT_FILE_H

#include "base/hash.h"
#include "work/exchange/import_unit.h"

struct import_file {
    struct text name; /* without its folders */
    char digest[SHA256_HEX_BYTES];
    bool again; /* though it was imported before */
};

/* ERROR_CONFLICT says when a file was imported before, and by whom. */
MUST_USE bool import_file_check(const struct import *import, const struct import_file *file, struct error *error);

/* Says which file it was; nothing where it brought nothing. `closing` is the event that does, or NO_NUMBER. */
MUST_USE bool import_file_close(const struct import *import, const struct import_file *file, int64_t *closing,
                                struct error *error);

#endif
