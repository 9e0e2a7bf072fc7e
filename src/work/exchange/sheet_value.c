#include "work/exchange/sheet_value.h"

#include "base/fold.h"
#include "model/tracking.h"

struct state_row {
    struct text words;
    enum task_state state;
};

static const struct state_row states[] = {
#define SHEET_STATE(words, state) {TEXT_INIT(words), TASK_##state},
#include "work/exchange/sheet-states.def"
#undef SHEET_STATE
};

struct lateness_row {
    struct text words;
    bool is_late;
};

static const struct lateness_row latenesses[] = {
#define SHEET_LATENESS(words, is_late) {TEXT_INIT(words), is_late},
#include "work/exchange/sheet-lateness.def"
#undef SHEET_LATENESS
};

static bool is_inside_word(struct text words, size_t at)
{
    return at < words.len && point_is_letter((unsigned char)words.at[at]);
}

/* Whether words begin with others, and with whole ones. */
static bool begins_with(struct text words, struct text start)
{
    return text_starts(words, start) && !is_inside_word(words, start.len);
}

static const struct state_row *find_state(struct text folded)
{
    for (size_t i = 0; i < COUNT_OF(states); i++)
        if (begins_with(folded, states[i].words))
            return &states[i];
    return NULL;
}

/* Whether words say of a state that it was late or not, and nothing else; nothing at all is as good. */
static bool is_lateness(struct text words, bool *is_late)
{
    while (words.len > 0 && strchr(" ,;.-()/", words.at[0]))
        words = text_from_offset(words, 1);
    while (words.len > 0 && strchr(" ,;.-()/", words.at[words.len - 1]))
        words = text_slice(words, 0, words.len - 1);
    if (words.len == 0)
        return true;
    for (size_t i = 0; i < COUNT_OF(latenesses); i++) {
        if (!text_equal(latenesses[i].words, words))
            continue;
        *is_late = *is_late || latenesses[i].is_late;
        return true;
    }
    return false;
}

/* Whether a word of lateness stands anywhere. */
static bool says_late(struct text folded)
{
    for (size_t i = 0; i < COUNT_OF(latenesses); i++) {
        size_t at = text_find(folded, latenesses[i].words);
        if (latenesses[i].is_late && at != TEXT_NOT_FOUND && !is_inside_word(folded, at + latenesses[i].words.len))
            return true;
    }
    return false;
}

bool sheet_value_is_state(struct text folded, enum task_state *state, bool *is_late)
{
    const struct state_row *row = find_state(folded);
    if (!row)
        return false;
    *state = row->state;
    *is_late = says_late(row->words);
    return is_lateness(text_from_offset(folded, row->words.len), is_late);
}

/* "50%" and "duoc 60%" behind words of state: a share of it. */
static bool is_only_part(struct text rest)
{
    static const struct text betweens[] = {TEXT_INIT("duoc "), TEXT_INIT("khoang "), TEXT_INIT("dat ")};
    int64_t percent;
    rest = text_trim(rest);
    for (size_t i = 0; i < COUNT_OF(betweens); i++)
        if (text_starts(rest, betweens[i]))
            rest = text_from_offset(rest, betweens[i].len);
    size_t end = text_find_byte(rest, '%');
    return end != TEXT_NOT_FOUND && sheet_value_percent(text_slice(rest, 0, end + 1), &percent) && percent < 100;
}

struct sheet_state sheet_value_state(struct arena *arena, struct text cell)
{
    struct sheet_state state = {.state = TASK_ASSIGNED};
    struct text folded = text_collapse(arena, fold_marks(arena, cell));
    if (tracking_state_of(cell, &state.state, &state.was_late)) {
        state.is_known = state.is_plain = true;
        return state;
    }
    const struct state_row *row = find_state(folded);
    state.was_late = says_late(folded);
    state.state = row ? row->state : TASK_ASSIGNED;
    state.is_known = row != NULL;
    if (row && row->state == TASK_DONE && is_only_part(text_from_offset(folded, row->words.len)))
        state.state = TASK_DOING;
    return state;
}

/* A number from 0 to 100, with either sign for decimals. */
static bool read_number(struct text digits, double *value)
{
    char number[16], *end;
    digits = text_trim(digits);
    if (digits.len == 0 || digits.len >= sizeof number || digits.at[0] < '0' || digits.at[0] > '9')
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        if (!strchr("0123456789.,", digits.at[i]))
            return false;
        number[i] = (char)(digits.at[i] == ',' ? '.' : digits.at[i]);
    }
    number[digits.len] = '\0';
    *value = strtod(number, &end);
    return *end == '\0' && *value <= 100;
}

static int64_t rounded(double value)
{
    return (int64_t)(value + 0.5);
}

bool sheet_value_percent(struct text cell, int64_t *percent)
{
    double value;
    if (!text_ends(cell, TEXT("%")) || !read_number(text_slice(cell, 0, cell.len - 1), &value))
        return false;
    *percent = rounded(value);
    return true;
}

enum sheet_number sheet_value_progress(struct text cell, enum sheet_scale *scale, int64_t *percent)
{
    double value;
    if (sheet_value_percent(cell, percent))
        return SHEET_NUMBER;
    if (!read_number(cell, &value))
        return SHEET_NO_NUMBER;
    bool is_share = value > 0 && value<1, is_whole = value> 1;
    if ((is_share && *scale == SHEET_SCALE_HUNDRED) || (is_whole && *scale == SHEET_SCALE_ONE))
        return SHEET_NUMBER_MIXED;
    if (is_share || is_whole)
        *scale = is_share ? SHEET_SCALE_ONE : SHEET_SCALE_HUNDRED;
    else if (value > 0 && *scale == SHEET_SCALE_UNKNOWN)
        return SHEET_NUMBER_UNCLEAR;
    *percent = rounded(*scale == SHEET_SCALE_ONE ? 100 * value : value);
    return SHEET_NUMBER;
}

bool sheet_value_is_broken(struct text cell)
{
    static const struct text broken[] = {TEXT_INIT("#REF!"),  TEXT_INIT("#N/A"),  TEXT_INIT("#VALUE!"),
                                         TEXT_INIT("#NAME?"), TEXT_INIT("#NUM!"), TEXT_INIT("#DIV/0!"),
                                         TEXT_INIT("#NULL!")};
    for (size_t i = 0; i < COUNT_OF(broken); i++)
        if (text_equal(cell, broken[i]))
            return true;
    return false;
}
