/*
 * province.h: the provinces and the cities under the centre, before and since 1 July 2025.
 *
 * What a list like "UBND các tỉnh, thành phố: A, B" leaves out, "tỉnh" or "thành phố" before each name, is known
 * here without a unit list. Sources: provinces.def.
 */
#ifndef EXTRACT_PLACE_PROVINCE_H
#define EXTRACT_PLACE_PROVINCE_H

#include "base/date.h"

struct province;

/* The province called `name`, with or without "tỉnh", "thành phố", "TP" before it, in any case and tone placement;
 * NULL when there is none. */
const struct province *province_find(struct text name);

struct text province_name(const struct province *province); /* "Đắk Lắk" */

/* Whether it is a city under the centre on a day; a day that is not set means since 1 July 2025. */
bool province_is_city(const struct province *province, struct date on);

/* The province its territory belongs to since 1 July 2025: itself where it was kept. */
const struct province *province_successor(const struct province *province);

#endif
