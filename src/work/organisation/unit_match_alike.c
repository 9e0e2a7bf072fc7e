#include "work/organisation/unit_match_room.h"

#include "base/arena.h"
#include "base/fold.h"

/*
 * unit_match_alike.c: the units called most like a name that is not known.
 */

static size_t count_words(struct text key)
{
    struct text word;
    size_t count = 0;
    while (text_split(&key, ' ', &word))
        count++;
    return count;
}

static size_t count_shared(struct text one, struct text other)
{
    struct text word, rest, candidate;
    size_t count = 0;
    while (text_split(&one, ' ', &word)) {
        rest = other;
        while (text_split(&rest, ' ', &candidate))
            if (text_equal(word, candidate)) {
                count++;
                break;
            }
    }
    return count;
}

/* Twice the share of words in common, in percent. */
static size_t likeness(struct arena *arena, struct text one, struct text other)
{
    SCRATCH(scratch, arena);
    struct text plain = fold_marks(scratch, one), other_plain = fold_marks(scratch, other);
    return 200 * count_shared(plain, other_plain) / (count_words(plain) + count_words(other_plain));
}

/* Of the names that a unit has and had the one most like a key. */
static struct unit_alike find_alike(const struct unit_matcher *matcher, struct arena *arena, struct text key,
                                    const struct unit_form *name, size_t *score)
{
    struct unit_alike alike = {name->unit, name->form};
    *score = likeness(arena, name->key, key);
    for (size_t i = 0; i < matcher->former.count; i++) {
        const struct unit_form *former = &matcher->former.at[i];
        size_t other = former->unit == name->unit ? likeness(arena, former->key, key) : 0;
        if (other <= *score)
            continue;
        alike.form = former->form;
        *score = other;
    }
    return alike;
}

/* At least two words in five. */
void unit_match_nearest(const struct unit_matcher *matcher, struct arena *arena, struct text key,
                        struct unit_match *match)
{
    enum { LEAST_LIKENESS = 40 };
    size_t scores[MOST_NEAREST] = {0};
    for (size_t i = 0; i < matcher->names.count; i++) {
        size_t score, place = match->nearest_count;
        struct unit_alike alike = find_alike(matcher, arena, key, &matcher->names.at[i], &score);
        if (score < LEAST_LIKENESS)
            continue;
        while (place > 0 && scores[place - 1] < score)
            place--;
        for (size_t last = MOST_NEAREST - 1; last > place; last--) {
            scores[last] = scores[last - 1];
            match->nearest[last] = match->nearest[last - 1];
        }
        if (place == MOST_NEAREST)
            continue;
        scores[place] = score;
        match->nearest[place] = alike;
        match->nearest_count += match->nearest_count < MOST_NEAREST;
    }
}

struct text unit_alike_print(struct arena *arena, const struct unit_alike *alike)
{
    struct text name = alike->unit->name, code = alike->unit->code, former = alike->form->name;
    return text_equal(name, former)
               ? text_print(arena, "%.*s (%.*s)", TEXT_ARG(name), TEXT_ARG(code))
               : text_print(arena, "%.*s → %.*s (%.*s)", TEXT_ARG(former), TEXT_ARG(name), TEXT_ARG(code));
}
