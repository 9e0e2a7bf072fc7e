/*
 * body_template.h: the organs of a body to start from, laid out in an empty book.
 *
 * body-organs.def has them, with their sources; they stand as far back as is known, and are changed like any unit.
 */
#ifndef WORK_ORGANISATION_BODY_TEMPLATE_H
#define WORK_ORGANISATION_BODY_TEMPLATE_H

#include "base/error.h"

struct book;

enum body { BODY_WARD = 1, BODY_COMMUNE = 2, BODY_PROVINCE = 4, BODY_SPECIAL_ZONE = 8 };

/* "phường", "xã", "đặc khu" or "tỉnh", with or without marks. ERROR_USAGE for another. */
MUST_USE bool body_parse(struct text word, enum body *body, struct error *error);

/* Establishes the organs of a body, all or none; `count` says how many. ERROR_CONFLICT in a book that has units. */
MUST_USE bool book_lay_out(struct book *book, enum body body, size_t *count, struct error *error);

#endif
