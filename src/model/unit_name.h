/*
 * unit_name.h: the form under which names of units are compared.
 *
 * A name becomes its words in lower case with one placement of tone marks, one space between them; punctuation goes,
 * abbreviations are written out ("UBND TP. Huế" gives "ủy ban nhân dân thành phố huế"): unit-abbreviations.def.
 */
#ifndef MODEL_UNIT_NAME_H
#define MODEL_UNIT_NAME_H

#include "model/span.h"

struct unit_word {
    struct span span; /* in the key; an abbreviation is one word there, however long written out */
    size_t source;    /* byte of the text at which it stands */
};

struct unit_words {
    struct text key;
    struct unit_word *at;
    size_t count, capacity;
};

struct unit_words unit_words_of(struct arena *arena, struct text text);

/* The key alone. */
struct text unit_key_of(struct arena *arena, struct text text);

/* Words `first` to before `end`, as a key. */
struct text unit_words_slice(const struct unit_words *words, size_t first, size_t end);

/* The types of territories, so that their word can be told from their name. */
enum unit_type {
    UNIT_ORGAN, /* none of these: a body, an office, a village; its type is part of its name */
#define UNIT_TYPE(name, words) UNIT_##name,
#include "model/unit-types.def"
#undef UNIT_TYPE
};

/* The type whose words start `key` as whole words; `*len` is their length with the space after them, where one is. */
enum unit_type unit_type_starting(struct text key, size_t *len);

struct text unit_type_words(enum unit_type type); /* "phường" */

/* Whether `name`, as a person wrote it, means `key`: word by word equal, or written without marks. `*is_exact` tells.
 */
bool unit_key_matches(struct text key, struct text name, bool *is_exact);

/* Equal for names that unit_key_matches could match. */
uint32_t unit_key_hash(struct text key);

#endif
