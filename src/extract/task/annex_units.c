#include "extract/task/annex_units.h"

enum role { ROLE_NONE, ROLE_LEAD, ROLE_PARTNER };

/* Words that tell a role, where they stand in a cell. */
struct role_word {
    enum role role;
    size_t at, end;
    bool is_behind; /* of the units before it, not of those that follow */
};

static bool ends_role(const struct words *words, size_t at)
{
    return at >= words->count || (words_mark(words, at) && strchr("),;./", words_mark(words, at))) ||
           words_start(words, at, LEX_AND);
}

/* "CT:", "(PH)": so short a word tells a role with a colon or in brackets alone. */
static size_t short_role(const struct words *words, size_t at, enum role *role)
{
    size_t lead = words_phrase(words, at, LEX_CELL_LEAD_SHORT),
           partner = words_phrase(words, at, LEX_CELL_PARTNER_SHORT);
    size_t len = lead ? lead : partner;
    bool is_bracketed = at > 0 && words_mark(words, at - 1) == '(' && words_mark(words, at + len) == ')';
    *role = lead ? ROLE_LEAD : ROLE_PARTNER;
    return words_mark(words, at + len) == ':' || is_bracketed ? len : 0;
}

/* Whether units follow: "phối hợp với Sở A", not "Hội đồng phối hợp phổ biến pháp luật". */
static bool precedes_units(const struct words *words, size_t at)
{
    return words_mark(words, at) == ':' || words_are(words, at, WORD_CAPITAL) || words_start(words, at, LEX_PLURAL);
}

static bool role_word_at(const struct words *words, size_t at, struct role_word *word)
{
    size_t lead = words_phrase(words, at, LEX_CELL_LEAD), partner = words_phrase(words, at, LEX_CELL_PARTNER);
    enum role role = lead ? ROLE_LEAD : ROLE_PARTNER;
    size_t len = lead ? lead : partner;
    if (!len)
        len = short_role(words, at, &role);
    *word = (struct role_word){.role = role, .at = at, .end = at + len, .is_behind = ends_role(words, at + len)};
    return len && (word->is_behind || precedes_units(words, word->end));
}

/* The next word of a role from `at` on; role ROLE_NONE at the end of the cell when there is none. */
static struct role_word next_role(const struct words *words, size_t at)
{
    struct role_word word;
    for (; at < words->count; at++)
        if (role_word_at(words, at, &word))
            return word;
    return (struct role_word){.role = ROLE_NONE, .at = words->count, .end = words->count};
}

static void add_units(struct arena *arena, struct field_list *to, const struct field_list *units, size_t first,
                      size_t end)
{
    for (size_t i = first; i < end; i++)
        names_add(arena, to, units->at[i]);
}

/* Reads the units of a cell; those of which nothing tells have the role `usual`. */
static void read_units(const struct finder *finder, const struct words *words, size_t from, enum role usual,
                       struct field_list *lead, struct field_list *partners)
{
    for (enum role role = usual; from < words->count;) {
        struct role_word word = next_role(words, from);
        struct words before = *words;
        before.count = word.at;
        struct field_list units = {0};
        field_units_read(finder, &before, from, word.at, &units);
        bool is_behind = word.role != ROLE_NONE && word.is_behind && units.count;
        enum role own = is_behind ? word.role : role;
        /* "Sở A, Sở B (phối hợp)": the first leads. */
        size_t leading = own == ROLE_LEAD ? units.count : is_behind && !lead->count && units.count > 1 ? 1 : 0;
        add_units(finder->arena, lead, &units, 0, leading);
        add_units(finder->arena, partners, &units, leading, units.count);
        if (word.role == ROLE_PARTNER || !is_behind)
            role = word.role;
        from = word.end;
    }
}

void annex_lead_cell_read(const struct finder *finder, const struct words *words, struct field_list *lead,
                          struct field_list *partners)
{
    size_t label = words_phrase(words, 0, LEX_LABEL_LEAD);
    read_units(finder, words, words_mark(words, label) == ':' ? label + 1 : 0, ROLE_LEAD, lead, partners);
}

void annex_partner_cell_read(const struct finder *finder, const struct words *words, struct field_list *partners)
{
    size_t label = words_phrase(words, 0, LEX_LABEL_PARTNER);
    read_units(finder, words, words_mark(words, label) == ':' ? label + 1 : 0, ROLE_PARTNER, partners, partners);
}
