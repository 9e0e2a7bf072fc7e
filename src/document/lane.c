#include "document/lane.h"

#include "document/sniff.h"

enum { SHORT_BYTES = 1 << 20 /* a text or an office file of this size is read in some tens of milliseconds */ };

enum lane lane_of(struct text bytes)
{
    return bytes.len <= SHORT_BYTES && !sniff_is_pages(bytes) ? LANE_SHORT : LANE_LONG;
}
