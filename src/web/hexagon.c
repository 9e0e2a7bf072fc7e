#include "web/hexagon.h"

#include "base/arena.h"
#include "model/clarity_policy.h"

enum { HEXAGON_BYTES = 2048 };

/* In a circle of 18 around 0,0: the outer side of each wedge, then the inner one. */
static const char *const wedges[CLARITY_MARK_COUNT] = {
    "M.9-18 15.1-9.8 5.5-3.5.3-6.5z",   "M16-8.2V8.2L5.8 3V-3z",   "M15.1 9.8.9 18 .3 6.5 5.5 3.5z",
    "M-.9 18-15.1 9.8-5.5 3.5-.3 6.5z", "M-16 8.2V-8.2L-5.8-3V3z", "M-15.1-9.8-.9-18-.3-6.5-5.5-3.5z",
};

static void draw_wedges(struct buffer *to, const struct clarity_policy *policy, const struct task *task, bool given)
{
    bool has_any = false;
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++) {
        bool is_missing = clarity_policy_misses(policy, task, (enum clarity_mark)mark);
        if ((given && !task->clear[mark]) || (!given && !is_missing))
            continue;
        buffer_print(to, "%s%s",
                     has_any ? ""
                     : given ? "<path class=\"given\" d=\""
                             : "<path class=\"missing\" d=\"",
                     wedges[mark]);
        has_any = true;
    }
    if (has_any)
        buffer_add(to, TEXT("\"/>"));
}

struct markup hexagon_draw(struct arena *arena, const struct clarity_policy *policy, const struct task *task)
{
    struct buffer to = buffer_open(arena, HEXAGON_BYTES);
    buffer_add(&to, TEXT("<svg class=\"hexagon\" viewBox=\"-20 -20 40 40\" width=\"36\" height=\"36\" "
                         "aria-hidden=\"true\">"));
    draw_wedges(&to, policy, task, true);
    draw_wedges(&to, policy, task, false);
    buffer_add(&to, TEXT("</svg>"));
    return (struct markup){buffer_text(&to)};
}
