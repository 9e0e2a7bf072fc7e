/*
 * assets.h: the style sheets, scripts and pictures of src/web/assets, compiled in by tools/compile_assets.py.
 *
 * Their addresses carry a hash of their content, so that browsers may keep them for ever.
 */
#ifndef WEB_ASSETS_H
#define WEB_ASSETS_H

#include <stddef.h>

struct asset {
    const char *path, *type;
    const unsigned char *bytes;
    size_t len;
};

extern const struct asset assets[];
extern const size_t asset_count;

#endif
