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

bool place_sum_equal(struct place_sum one, struct place_sum other)
{
    return one.count == other.count && one.digest == other.digest;
}

struct text word_sum_word(const struct word_sums *sums, const struct word_sum *sum)
{
    return (struct text){sums->bytes + sum->at, sum->len};
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
    memcpy(sums->bytes + sums->len, word.at, word.len);
    *slot = (struct word_sum){hash, sums->len, word.len, {0, 0}};
    sums->len += word.len;
    sums->count++;
    return slot;
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
