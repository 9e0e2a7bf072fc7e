#include "codec/csv_formula.h"

#include <string.h>

/* Whether a formula begins behind any apostrophes. */
static bool begins_formula(struct text words)
{
    size_t start = 0;
    while (start < words.len && words.at[start] == '\'')
        start++;
    return start < words.len && memchr("=+-@\t\r", words.at[start], 6) != NULL;
}

struct text csv_formula_guard(struct arena *arena, struct text words)
{
    bool is_dash = text_equal(words, TEXT("-"));
    return is_dash || !begins_formula(words) ? words : text_print(arena, "'%.*s", TEXT_ARG(words));
}

struct text csv_formula_bare(struct text field)
{
    return field.len > 0 && field.at[0] == '\'' && begins_formula(field) ? text_from_offset(field, 1) : field;
}
