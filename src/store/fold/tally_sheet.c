#include "store/fold/tally_sheet.h"

#include <stdlib.h>

#include "base/arena.h"
#include "model/due_days.h"
#include "model/result_days.h"

enum { FIRST_SLOTS = 64, MOST_SLOTS = 1 << 14 };

struct tally_change {
    struct tally_place place;   /* kind 0: a free slot */
    struct tally_counts counts; /* of a day: its results, or how many tasks and nothing else */
};

static int compare_numbers(int64_t one, int64_t other)
{
    return (one > other) - (one < other);
}

static int compare_groups(const struct tally_group *one, const struct tally_group *other)
{
    int order = compare_numbers(one->kind, other->kind);
    for (size_t i = 0; order == 0 && i < TALLY_KEY_COLUMNS; i++)
        order = compare_numbers(one->key[i], other->key[i]);
    return order;
}

static int by_place(const void *one, const void *other)
{
    const struct tally_place *a = &((const struct tally_change *)one)->place,
                             *b = &((const struct tally_change *)other)->place;
    int order = compare_groups(&a->group, &b->group);
    return order != 0 ? order : compare_numbers(a->day, b->day);
}

static size_t hash_of(const struct tally_place *place)
{
    uint64_t hash = (uint64_t)place->group.kind;
    for (size_t i = 0; i < TALLY_KEY_COLUMNS; i++)
        hash = (hash ^ (uint64_t)place->group.key[i]) * 0x9E3779B97F4A7C15u;
    return (size_t)((hash ^ (uint64_t)(uint32_t)place->day * 0xC2B2AE3D27D4EB4Fu) >> 20);
}

static struct tally_change *slot_of(const struct tally_sheet *sheet, const struct tally_place *place)
{
    for (size_t at = hash_of(place);; at++) {
        struct tally_change *slot = &sheet->slots[at & (sheet->capacity - 1)];
        if (!slot->place.group.kind ||
            (slot->place.day == place->day && compare_groups(&slot->place.group, &place->group) == 0))
            return slot;
    }
}

static void make_room(struct arena *arena, struct tally_sheet *sheet)
{
    if (2 * sheet->count < sheet->capacity)
        return;
    struct tally_sheet larger = *sheet;
    larger.capacity = sheet->capacity ? 2 * sheet->capacity : FIRST_SLOTS;
    larger.slots = arena_array(arena, struct tally_change, larger.capacity);
    for (size_t i = 0; i < sheet->capacity; i++)
        if (sheet->slots[i].place.group.kind)
            *slot_of(&larger, &sheet->slots[i].place) = sheet->slots[i];
    *sheet = larger;
}

static struct tally_counts *counts_at(struct arena *arena, struct tally_sheet *sheet, const struct tally_place *place)
{
    make_room(arena, sheet);
    struct tally_change *slot = slot_of(sheet, place);
    sheet->count += !slot->place.group.kind;
    slot->place = *place;
    return &slot->counts;
}

void tally_sheet_add(struct arena *arena, struct tally_sheet *sheet, const struct tally_group *group,
                     const struct tally_counts *counts, int64_t sign)
{
    tally_counts_add(counts_at(arena, sheet, &(struct tally_place){*group, NO_DAY}), counts, sign);
}

void tally_sheet_add_results(struct arena *arena, struct tally_sheet *sheet, const struct tally_place *place,
                             const struct tally_counts *results, int64_t sign)
{
    tally_counts_add(counts_at(arena, sheet, place), results, sign);
}

void tally_sheet_add_day(struct arena *arena, struct tally_sheet *sheet, const struct tally_group *group, int32_t day,
                         int64_t tasks)
{
    counts_at(arena, sheet, &(struct tally_place){*group, day})->at[0] += tasks;
}

bool tally_sheet_is_full(const struct tally_sheet *sheet)
{
    return sheet->count >= MOST_SLOTS / 2;
}

/* Adds changes to what a row counts, and to its due days. */
static void add_tasks(struct arena *arena, struct tally_row *row, const struct tally_change *changes, size_t count)
{
    struct due_day *days = arena_array(arena, struct due_day, count);
    size_t day_count = 0;
    for (size_t i = 0; i < count; i++)
        if (changes[i].place.day == NO_DAY)
            tally_counts_add(&row->counts, &changes[i].counts, 1);
        else
            days[day_count++] = (struct due_day){changes[i].place.day, changes[i].counts.at[0]};
    row->days = due_days_add(arena, row->days, days, day_count);
}

static void add_results(struct arena *arena, struct tally_row *row, const struct tally_change *changes, size_t count)
{
    struct result_day *days = arena_array(arena, struct result_day, count);
    for (size_t i = 0; i < count; i++)
        days[i] = (struct result_day){changes[i].place.day, tally_counts_results(&changes[i].counts)};
    row->days = result_days_add(arena, row->days, days, count);
}

/* Adds the changes of one group to its row. */
static bool write_group(struct connection *connection, struct arena *arena, const struct tally_change *changes,
                        size_t count, struct error *error)
{
    SCRATCH(scratch, arena);
    struct tally_row row = {.group = changes->place.group};
    if (!tally_row_read(connection, scratch, &row, error))
        return false;
    (row.group.kind == TALLY_RESULTS ? add_results : add_tasks)(scratch, &row, changes, count);
    return tally_row_write(connection, &row, error);
}

/* How many changes at the start are of one group. */
static size_t group_len(const struct tally_change *changes, size_t count)
{
    size_t len = 1;
    while (len < count && compare_groups(&changes[len].place.group, &changes->place.group) == 0)
        len++;
    return len;
}

bool tally_sheet_write(struct tally_sheet *sheet, struct connection *connection, struct arena *arena,
                       struct error *error)
{
    size_t count = 0;
    for (size_t i = 0; i < sheet->capacity; i++)
        if (sheet->slots[i].place.group.kind)
            sheet->slots[count++] = sheet->slots[i];
    if (count == 0)
        return true;
    qsort(sheet->slots, count, sizeof *sheet->slots, by_place);
    for (size_t i = 0, len; i < count; i += len) {
        len = group_len(&sheet->slots[i], count - i);
        if (!write_group(connection, arena, &sheet->slots[i], len, error))
            return false;
    }
    memset(sheet->slots, 0, sheet->capacity * sizeof *sheet->slots);
    sheet->count = 0;
    return true;
}
