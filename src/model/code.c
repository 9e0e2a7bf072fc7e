#include "model/code.h"

#include "base/message.h"
#include "base/seen.h"
#include "base/utf8.h"

/* Letters as they are written in Vietnam; a letter of another script may look like one of them and is another code. */
static bool is_latin(int32_t point)
{
    return point < 0x0250 || (point >= 0x1E00 && point <= 0x1EFF);
}

static bool can_stand(int32_t point)
{
    return point != ',' && !point_is_space(point) && (!point_is_letter(point) || is_latin(point));
}

/* Parts with dots between: none of them is empty. */
static bool has_empty_part(struct text code)
{
    return text_starts(code, TEXT(".")) || text_ends(code, TEXT(".")) || text_find(code, TEXT("..")) != TEXT_NOT_FOUND;
}

bool code_check(struct text code, struct error *error)
{
    enum { LONGEST_POINTS = 64 };
    bool can_be = seen_is_whole(code) && !utf8_has_combining(code);
    for (struct text rest = code; rest.len > 0 && can_be;)
        can_be = can_stand(text_next_point(&rest));
    if (!can_be)
        return error_set_with(error, ERROR_USAGE,
                              N_("the code “{1}” has a space, a comma or a sign that a code cannot have"),
                              seen_is_clean(code) ? code : TEXT("?"));
    if (has_empty_part(code))
        return error_set_with(error, ERROR_USAGE, N_("the code “{1}” has a dot with nothing beside it"), code);
    return text_count_points(code) <= LONGEST_POINTS ||
           error_set_with(error, ERROR_USAGE, N_("the code “{1}” is too long"), code);
}
