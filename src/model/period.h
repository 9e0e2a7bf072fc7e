/*
 * period.h: a year or a quarter that something is planned or measured for: "2026", "2026-Q1".
 */
#ifndef MODEL_PERIOD_H
#define MODEL_PERIOD_H

#include "base/date.h"
#include "base/text.h"

struct period {
    int year;    /* 0: none */
    int quarter; /* 1–4; 0: the whole year */
};

enum { PERIOD_BYTES = 8 };

MUST_USE bool period_parse(struct text text, struct period *period);
const char *period_print(struct period period, char to[PERIOD_BYTES]);

struct date period_first_day(struct period period);

bool period_equal(struct period one, struct period other);

/* By the day they end; of those that end together the shorter first. */
int period_compare(struct period one, struct period other);

#endif
