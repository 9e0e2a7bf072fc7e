/*
 * cited_day.h: about when a document without a date was issued: it is no older than the newest document it cites.
 */
#ifndef EXTRACT_TASK_CITED_DAY_H
#define EXTRACT_TASK_CITED_DAY_H

#include "extract/task/passage.h"

/* The newest day, not after `today`, that stands behind the number of a cited document: "Quyết định số 12/QĐ-UBND ngày
 * 20/11/2025". Unset when none does. */
struct date cited_day(const struct passages *passages, struct date today);

/* The first day of the newest year, not after that of `today`, that the document names: "trong quý II năm 2026"; of the
 * year before where something is to be done in that one. Unset when it names none. */
struct date named_year(const struct passages *passages, struct date today);

#endif
