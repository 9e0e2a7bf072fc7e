/* The words of state in a tracking sheet: a part of sheet_value.h. */
#include "work/exchange/sheet_value.h"

#include "base/fold.h"
#include "model/tracking.h"

enum { PART_ANYWHERE, PART_FIRST };

struct state_row {
    struct text words;
    enum task_state state;
};

static const struct state_row states[] = {
#define SHEET_STATE(words, state) {TEXT_INIT(words), TASK_##state},
#include "work/exchange/sheet-states.def"
#undef SHEET_STATE
};

/* What behind the words of what is done says that it is not all of it. */
struct part_row {
    struct text words;
    bool is_first; /* only where it stands first */
    enum task_state state;
};

static const struct part_row parts[] = {
#define SHEET_PART(words, place, state) {TEXT_INIT(words), PART_##place, TASK_##state},
#include "work/exchange/sheet-parts.def"
#undef SHEET_PART
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

/* A cell without marks, and with them in lower case: words of a table that have marks are found in the second. */
struct cell_forms {
    struct text bare, marked;
};

static struct cell_forms forms_of(struct arena *arena, struct text cell)
{
    return (struct cell_forms){text_collapse(arena, fold_marks(arena, cell)),
                               text_collapse(arena, fold_case(arena, cell))};
}

static const struct state_row *find_state(const struct cell_forms *forms)
{
    for (size_t i = 0; i < COUNT_OF(states); i++)
        if (begins_with(forms->bare, states[i].words) || begins_with(forms->marked, states[i].words))
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
    const struct state_row *row = find_state(&(struct cell_forms){.bare = folded});
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

static bool stands_in(struct text words, struct text part)
{
    for (size_t from = 0, at; (at = text_find(text_from_offset(words, from), part)) != TEXT_NOT_FOUND;) {
        size_t start = from + at;
        from = start + part.len;
        if (!is_inside_word(words, from) && (start == 0 || !is_inside_word(words, start - 1)))
            return true;
    }
    return false;
}

static struct text without_signs(struct text words)
{
    while (words.len > 0 && strchr(" ,;:.-()/", words.at[0]))
        words = text_from_offset(words, 1);
    return words;
}

static const struct part_row *find_part(const struct cell_forms *forms, struct text rest)
{
    struct text first = without_signs(rest);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        const struct part_row *part = &parts[i];
        if (part->is_first ? begins_with(first, part->words)
                           : stands_in(rest, part->words) || stands_in(forms->marked, part->words))
            return part;
    }
    return NULL;
}

/* "3/5 chỉ tiêu" behind words of state: so many of so many. */
struct share {
    uint64_t have, all; /* all 0: there is none */
    bool is_alone;      /* nothing else is said */
};

static struct share share_in(struct text rest)
{
    struct share share = {0};
    rest = without_signs(rest);
    if (text_starts(rest, TEXT("duoc ")))
        rest = text_from_offset(rest, 5);
    size_t middle = text_find_byte(rest, '/'), end = middle;
    if (middle == TEXT_NOT_FOUND)
        return share;
    do
        end++;
    while (end < rest.len && rest.at[end] >= '0' && rest.at[end] <= '9');
    bool goes_on = end < rest.len && strchr("/-.", rest.at[end]) && end + 1 < rest.len && rest.at[end + 1] != ' ';
    if (goes_on || !text_to_number(text_slice(rest, 0, middle), 9999, &share.have) ||
        !text_to_number(text_slice(rest, middle + 1, end), 9999, &share.all))
        return (struct share){0};
    share.is_alone = without_signs(text_from_offset(rest, end)).len == 0;
    return share;
}

/* What is done but for something: words of a part, a share of it. */
static void limit(const struct cell_forms *forms, struct text rest, struct sheet_state *state)
{
    const struct part_row *part = find_part(forms, rest);
    struct share share = share_in(rest);
    if (part)
        state->state = part->state;
    else if (is_only_part(rest) || share.have < share.all)
        state->state = TASK_DOING;
    state->is_unclear = share.have < share.all && share.is_alone;
}

struct sheet_state sheet_value_state(struct arena *arena, struct text cell)
{
    struct sheet_state state = {.state = TASK_ASSIGNED};
    if (tracking_state_of(cell, &state.state, &state.was_late)) {
        state.is_known = state.is_plain = true;
        return state;
    }
    struct cell_forms forms = forms_of(arena, cell);
    const struct state_row *row = find_state(&forms);
    state.was_late = says_late(forms.bare);
    state.state = row ? row->state : TASK_ASSIGNED;
    state.is_known = row != NULL;
    if (row && row->state == TASK_DONE)
        limit(&forms, text_from_offset(forms.bare, row->words.len), &state);
    return state;
}
