#include "document/lane.h"

#include "document/sniff.h"

enum { SHORT_BYTES = 1 << 20 /* a text or an office file of this size is read in some tens of milliseconds */ };

enum lane lane_of(struct text bytes)
{
    bool is_long = bytes.len > SHORT_BYTES || sniff_is_pages(bytes) || sniff_has_pictures(bytes);
    return is_long ? LANE_LONG : LANE_SHORT;
}
