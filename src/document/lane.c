#include "document/lane.h"

#include "document/sniff.h"
#include "document/sniff_archive.h"

enum { SHORT_BYTES = 1 << 20 /* a text or an office file of this size is read in some tens of milliseconds */ };

enum lane lane_of(struct text bytes)
{
    bool may_be_recognised = sniff_is_pages(bytes) || sniff_archive_has_pictures(bytes);
    return bytes.len <= SHORT_BYTES && !may_be_recognised ? LANE_SHORT : LANE_LONG;
}
