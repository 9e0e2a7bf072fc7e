/*
 * accept_choice.h: tasks of a directive that are named on a command line, for accept_plan.c alone.
 *
 * A number from 1, "3", or several, "3-5", as the reader counts them; or what does not change when the reader finds
 * more or fewer: a clause with all below it, "II.2" ("4." where the clause is a bare number), words of a task there,
 * "II.2/chợ tạm", or words alone, "/chợ tạm". Words without marks are found whatever their marks.
 */
#ifndef WORK_ACCEPTANCE_ACCEPT_CHOICE_H
#define WORK_ACCEPTANCE_ACCEPT_CHOICE_H

#include "model/accept_view.h"

/* Marks the lines that are named, with commas between. ERROR_USAGE for what names none. */
MUST_USE bool accept_choose(struct arena *arena, struct text named, const struct accept_line *lines, size_t count,
                            bool *chosen, struct error *error);

#endif
