#include "extract/place/province.h"

#include "base/fold.h"

struct province {
    struct text name;
    int city_since; /* year * 10000 + month * 100 + day; 0 never, 1 always */
    struct text successor;
};

struct spelling {
    struct text words, name;
};

static const struct province provinces[] = {
#define PROVINCE(name, city_since, successor) {TEXT_INIT(name), city_since, TEXT_INIT(successor)},
#define PROVINCE_SPELLING(words, name)
#include "extract/place/provinces.def"
#undef PROVINCE
#undef PROVINCE_SPELLING
};

static const struct spelling spellings[] = {
#define PROVINCE(name, city_since, successor)
#define PROVINCE_SPELLING(words, name) {TEXT_INIT(words), TEXT_INIT(name)},
#include "extract/place/provinces.def"
#undef PROVINCE
#undef PROVINCE_SPELLING
};

static const struct text type_words[] = {
    TEXT_INIT("tỉnh "), TEXT_INIT("thành phố "), TEXT_INIT("tp. "), TEXT_INIT("tp."), TEXT_INIT("tp "),
};

/* The longest known name has 17 code points; no look-up for what cannot be one. */
enum { NAME_BYTES_MAXIMUM = 64 };

/* What follows `start` in `words`, in any case; all of `words` when it starts otherwise. */
static struct text after_start(struct text words, struct text start)
{
    struct text rest = words;
    while (start.len) {
        if (!rest.len || point_lower(text_next_point(&rest)) != text_next_point(&start))
            return words;
    }
    return text_trim(rest);
}

static struct text without_type_word(struct text name)
{
    for (size_t i = 0; i < COUNT_OF(type_words); i++) {
        struct text rest = after_start(name, type_words[i]);
        if (rest.len < name.len)
            return rest;
    }
    return name;
}

static const struct province *find_exactly(struct text name)
{
    for (size_t i = 0; i < COUNT_OF(provinces); i++)
        if (fold_equal(provinces[i].name, name))
            return &provinces[i];
    return NULL;
}

const struct province *province_find(struct text name)
{
    name = text_trim(name);
    if (name.len > NAME_BYTES_MAXIMUM)
        return NULL;
    name = without_type_word(name);
    for (size_t i = 0; i < COUNT_OF(spellings); i++)
        if (fold_equal(spellings[i].words, name))
            return find_exactly(spellings[i].name);
    return find_exactly(name);
}

struct text province_name(const struct province *province)
{
    return province->name;
}

bool province_is_city(const struct province *province, struct date on)
{
    static const struct date two_tiers = {2025, 7, 1};
    struct date day = date_is_set(on) ? on : two_tiers;
    return province->city_since != 0 && day.year * 10000 + day.month * 100 + day.day >= province->city_since;
}

const struct province *province_successor(const struct province *province)
{
    return find_exactly(province->successor);
}
