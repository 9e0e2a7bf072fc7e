/*
 * sheet_units.h: which units the cells of a tracking sheet mean.
 *
 * By their code, their name, what is short for it, or how documents write it (work/organisation/unit_match.h), as they
 * were called on the day of the row or ever; what is none of these is established. A sheet that the program wrote has
 * codes beside the names: then the code is the unit. What has ended is found too: sheet_units_present tells who has its
 * work.
 */
#ifndef WORK_EXCHANGE_SHEET_UNITS_H
#define WORK_EXCHANGE_SHEET_UNITS_H

#include "work/exchange/import_unit.h"
#include "work/exchange/name_map.h"
#include "work/organisation/unit_match.h"

struct sheet_units {
    struct arena *arena; /* lives as long as the import */
    struct import *import;
    struct text book;             /* what it is called */
    struct unit_matcher *matcher; /* of the units that the book had before; NULL: not asked yet */
    size_t known_count;           /* of those units */
    struct name_map codes, names; /* of all units; names by fold_case */
    struct name_map meanings;     /* what cells were found to mean, on a day where names have changed */
    bool has_past;                /* units were called otherwise, or have ended */
};

void sheet_units_open(struct sheet_units *units, struct arena *arena, struct import *import, struct text book);

/* The unit that a name means on a day; established where it is new. ERROR_USAGE where it is short for several. */
MUST_USE bool sheet_units_find(struct sheet_units *units, struct text name, int32_t day, int64_t *number,
                               struct error *error);

/* The unit that stands in its place, or else itself. */
int64_t sheet_units_present(const struct sheet_units *units, int64_t number);

/* The units that the book had before and that are called most like a new one, with commas between; empty for none. */
struct text sheet_units_alike(struct sheet_units *units, struct arena *arena, struct text name);

/* The same of one whose code stands beside it. ERROR_USAGE where code and name are not of one unit. */
MUST_USE bool sheet_units_find_coded(struct sheet_units *units, struct text code, struct text name, int64_t *number,
                                     struct error *error);

/* Whether words are the name or the code of a unit that there is. */
bool sheet_units_know(const struct sheet_units *units, struct text words);

/* Takes the next unit off a cell that names several: parted by ";", line ends or list signs, and by "," or " - " where
 * a unit begins behind it ("Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh" are two). False at the end. */
bool sheet_units_next(const struct sheet_units *units, struct text *rest, struct text *name);

/* "I. Văn phòng" gives "Văn phòng" where a unit begins there; else nothing. */
struct text sheet_units_of_section(const struct sheet_units *units, struct text words);

#endif
