/*
 * unit_source.h: the files a unit list is made of, as they are on disk.
 */
#ifndef MODEL_UNIT_SOURCE_H
#define MODEL_UNIT_SOURCE_H

#include "base/text.h"

struct unit_source {
    struct text name; /* by which it is spoken of */
    struct text bytes;
};

struct unit_sources {
    struct unit_source *at;
    size_t count, capacity;
};

#endif
