/*
 * fold.h: the forms under which Vietnamese text is compared.
 *
 * Two foldings. `fold_case` lowers the case and moves tone marks to one placement ("Hoà" and "Hòa" become "hòa",
 * "Thuỷ" and "Thủy" become "thủy"), so that marks still count. `fold_marks` goes on and drops all marks, đ included.
 */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include "base/text.h"

/* Lower case of one code point, Vietnamese letters and đ included. */
int32_t point_lower(int32_t point);

/* The base letter of a Vietnamese letter: 'ệ' gives 'e', 'đ' gives 'd'; others unchanged. */
int32_t point_base(int32_t point);

struct text fold_case(struct arena *arena, struct text text);
struct text fold_marks(struct arena *arena, struct text text);

/* As it is shown in capitals. */
struct text upper_case(struct arena *arena, struct text text);

/* Folds one word without allocating: how many bytes were written to `to`. Once there is no room for the longest
 * point, the rest is left out. */
enum { LONGEST_POINT_BYTES = 4 };
size_t fold_case_to(struct text word, char *to, size_t room);
size_t fold_marks_to(struct text word, char *to, size_t room);

/* Equality under fold_case, without allocating. */
bool fold_equal(struct text a, struct text b);

#endif
