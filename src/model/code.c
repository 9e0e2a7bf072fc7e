#include "model/code.h"

#include "base/message.h"

struct point_range {
    int32_t first, last;
};

/* Control characters; what has no width or turns a line round. */
static const struct point_range unseen[] = {
    {0, 0x1F}, {0x7F, 0x9F}, {0xAD, 0xAD}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF},
};

static bool can_stand(int32_t point)
{
    for (size_t i = 0; i < COUNT_OF(unseen); i++)
        if (point >= unseen[i].first && point <= unseen[i].last)
            return false;
    return point != ',' && !point_is_space(point);
}

bool code_check(struct text code, struct error *error)
{
    for (struct text rest = code; rest.len > 0;)
        if (!can_stand(text_next_point(&rest)))
            return error_set_with(error, ERROR_USAGE,
                                  N_("the code “{1}” has a space, a comma or a character that cannot be seen"), code);
    return true;
}
