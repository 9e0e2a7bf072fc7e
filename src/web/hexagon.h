/*
 * hexagon.h: the six marks of clarity drawn: one wedge a mark, clockwise from the top; filled where it is given.
 */
#ifndef WEB_HEXAGON_H
#define WEB_HEXAGON_H

#include "model/reading.h"
#include "web/page.h"

/* An <svg> for which the words stand beside it: hidden from screen readers. */
struct markup hexagon_draw(struct arena *arena, const struct clarity_policy *policy, const struct task *task);

#endif
