#include "store/engine/word_sums.h"

#include <stdlib.h>

enum { FIRST_WORDS = 1 << 12, FIRST_BYTES = 1 << 15 };

static uint64_t mix(uint64_t digest, uint64_t value)
{
    digest = (digest ^ value) * 0x9E3779B97F4A7C15;
    digest = (digest ^ digest >> 32) * 0xD6E8FEB86659FD93;
    return digest ^ digest >> 32;
}

static uint64_t hash_of(struct text word)
{
    uint64_t hash = word.len;
    for (uint64_t value = 0; word.len > 0; value = 0) {
        size_t len = word.len < sizeof value ? word.len : sizeof value;
        memcpy(&value, word.at, len);
        hash = mix(hash, value);
        word = text_from_offset(word, len);
    }
    return hash;
}

uint64_t place_base(int64_t row, int column)
{
    return mix(mix(0, (uint64_t)row), (uint64_t)column);
}

void place_sum_add(struct place_sum *sum, uint64_t base, int place)
{
    sum->digest += mix(base, (uint64_t)place);
    sum->count++;
}

void place_sum_join(struct place_sum *sum, struct place_sum other)
{
    sum->digest += other.digest;
    sum->count += other.count;
}

bool place_sum_equal(struct place_sum one, struct place_sum other)
{
    return one.count == other.count && one.digest == other.digest;
}

struct text word_sum_word(const struct word_sums *sums, const struct word_sum *sum)
{
    return (struct text){sums->bytes + sum->at, sum->len};
}

struct text word_sum_written(const struct word_sums *sums, const struct word_sum *sum)
{
    return (struct text){sums->bytes + sum->forms, sum->written};
}

struct text word_sum_plain(const struct word_sums *sums, const struct word_sum *sum)
{
    return (struct text){sums->bytes + sum->forms + sum->written, sum->plain};
}

static struct word_sum *slot_of(const struct word_sums *sums, uint64_t hash, struct text word)
{
    for (size_t at = (size_t)hash;; at++) {
        struct word_sum *slot = &sums->slots[at & (sums->capacity - 1)];
        if (slot->len == 0 || (slot->hash == hash && text_equal(word_sum_word(sums, slot), word)))
            return slot;
    }
}

static bool make_slots(struct word_sums *sums)
{
    if (2 * sums->count < sums->capacity)
        return true;
    struct word_sums larger = *sums;
    larger.capacity = sums->capacity ? 2 * sums->capacity : FIRST_WORDS;
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < sums->capacity; i++)
        if (sums->slots[i].len > 0)
            *slot_of(&larger, sums->slots[i].hash, word_sum_word(sums, &sums->slots[i])) = sums->slots[i];
    free(sums->slots);
    *sums = larger;
    return true;
}

static bool make_room(struct word_sums *sums, size_t len)
{
    size_t room = sums->room ? sums->room : FIRST_BYTES;
    while (room - sums->len < len)
        room *= 2;
    char *bytes = room == sums->room ? sums->bytes : realloc(sums->bytes, room);
    if (!bytes)
        return false;
    sums->bytes = bytes;
    sums->room = room;
    return true;
}

/* Puts a text behind the bytes there are, where there is room. */
static size_t put(struct word_sums *sums, struct text text)
{
    size_t at = sums->len;
    memcpy(sums->bytes + at, text.at, text.len);
    sums->len += text.len;
    return at;
}

struct word_sum *word_sums_of(struct word_sums *sums, struct text word)
{
    uint64_t hash = hash_of(word);
    if (!make_slots(sums))
        return NULL;
    struct word_sum *slot = slot_of(sums, hash, word);
    if (slot->len > 0)
        return slot;
    if (!make_room(sums, word.len))
        return NULL;
    *slot = (struct word_sum){.hash = hash, .at = put(sums, word), .len = word.len};
    sums->count++;
    return slot;
}

bool word_sum_set_forms(struct word_sums *sums, struct word_sum *sum, struct text written, struct text plain)
{
    if (!make_room(sums, written.len + plain.len))
        return false;
    sum->forms = put(sums, written);
    put(sums, plain);
    sum->written = written.len;
    sum->plain = plain.len;
    return true;
}

static int by_word(const void *one, const void *other, void *sums)
{
    return text_compare(word_sum_word(sums, one), word_sum_word(sums, other));
}

void word_sums_sort(struct word_sums *sums)
{
    size_t count = 0;
    for (size_t i = 0; i < sums->capacity; i++)
        if (sums->slots[i].len > 0)
            sums->slots[count++] = sums->slots[i];
    if (count > 0)
        qsort_r(sums->slots, count, sizeof *sums->slots, by_word, sums);
}

void word_sums_clear(struct word_sums *sums)
{
    free(sums->slots);
    free(sums->bytes);
    *sums = (struct word_sums){0};
}
