#include "store/fold_tally.h"

#include "base/arena.h"
#include "model/due_days.h"
#include "store/fold_subject.h"
#include "store/log.h"
#include "store/tally_row.h"

enum { FIRST_SLOTS = 64, MOST_SLOTS = 1 << 14, KNOWN_PARENTS = 256 };

/* One group, or one of its due days. */
struct tally_key {
    int64_t number;
    enum tally_scope scope;
    int32_t due; /* NO_DAY: the group itself */
};

struct tally_change {
    struct tally_key key; /* scope 0: a free slot */
    struct tally counts;  /* of a due day: `doing` alone */
};

struct known_parent {
    int64_t number, parent;
};

/* Changes in open addressing, at most half full; and the parents met last, each in the one place it can have. */
struct tally_sheet {
    struct tally_change *slots;
    size_t count, capacity;
    struct known_parent parents[KNOWN_PARENTS];
};

static bool is_key(const struct tally_key *one, const struct tally_key *other)
{
    return one->number == other->number && one->scope == other->scope && one->due == other->due;
}

static size_t hash_of(const struct tally_key *key)
{
    uint64_t hash = ((uint64_t)key->number << 2 | (uint64_t)key->scope) * 0x9E3779B97F4A7C15u;
    return (size_t)((hash ^ (uint64_t)(uint32_t)key->due * 0xC2B2AE3D27D4EB4Fu) >> 20);
}

static struct tally_change *slot_of(const struct tally_sheet *sheet, const struct tally_key *key)
{
    for (size_t at = hash_of(key);; at++) {
        struct tally_change *slot = &sheet->slots[at & (sheet->capacity - 1)];
        if (!slot->key.scope || is_key(&slot->key, key))
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
        if (sheet->slots[i].key.scope)
            *slot_of(&larger, &sheet->slots[i].key) = sheet->slots[i];
    sheet->slots = larger.slots;
    sheet->capacity = larger.capacity;
}

static void add(struct fold *fold, struct tally_key key, const struct tally *counts, int64_t sign)
{
    struct tally_sheet *sheet = fold->sheet;
    make_room(fold->arena, sheet);
    struct tally_change *slot = slot_of(sheet, &key);
    sheet->count += !slot->key.scope;
    slot->key = key;
    tally_add(&slot->counts, counts, sign);
}

/* What one record counts for, as far as tallies go. */
struct share {
    struct tally tally;
    int32_t due;
    int64_t lead, person;
};

static struct share share_of(const struct task_record *record)
{
    return (struct share){tally_of(record), tally_due(record), record->lead, record->person};
}

static bool is_same(const struct share *one, const struct share *other)
{
    struct tally change = one->tally;
    tally_add(&change, &other->tally, -1);
    return tally_is_nothing(&change) && one->due == other->due && one->lead == other->lead &&
           one->person == other->person;
}

/* Adds a share to a group, or takes it away; a group without a number takes none, but for all tasks. */
static void add_share(struct fold *fold, enum tally_scope scope, int64_t number, const struct share *share,
                      int64_t sign)
{
    static const struct tally one = {.doing = 1};
    if ((scope != TALLY_BELOW && number == NO_NUMBER) || tally_is_nothing(&share->tally))
        return;
    add(fold, (struct tally_key){number, scope, NO_DAY}, &share->tally, sign);
    if (share->due != NO_DAY)
        add(fold, (struct tally_key){number, scope, share->due}, &one, sign);
}

/* The task above one that is not at hand; it was there before those below it. */
static bool find_parent(struct fold *fold, int64_t number, int64_t *parent, struct error *error)
{
    struct known_parent *known = &fold->sheet->parents[(uint64_t)number % KNOWN_PARENTS];
    if (known->number != number) {
        struct query query = query_of(fold->connection, SQL_TASK_PARENT);
        query_set_number(&query, TASK_PARENT_BOOK, BOOK_NUMBER);
        query_set_number(&query, TASK_PARENT_NUMBER, number);
        bool is_there = query_next(&query);
        if (is_there)
            *known = (struct known_parent){number, query_number_or(&query, NO_NUMBER)};
        if (!query_end(&query, error))
            return false;
        if (!is_there)
            return fold_refuse(error);
    }
    *parent = known->parent;
    return true;
}

bool fold_tally(struct fold *fold, struct error *error)
{
    struct share before = share_of(&fold->row), after = share_of(&fold->task);
    fold->row = fold->task;
    if (is_same(&before, &after))
        return true;
    if (!fold->sheet)
        fold->sheet = arena_new(fold->arena, struct tally_sheet);
    add_share(fold, TALLY_LEAD, before.lead, &before, -1);
    add_share(fold, TALLY_LEAD, after.lead, &after, 1);
    add_share(fold, TALLY_PERSON, before.person, &before, -1);
    add_share(fold, TALLY_PERSON, after.person, &after, 1);
    for (int64_t above = fold->task.parent;;) {
        add_share(fold, TALLY_BELOW, above, &before, -1);
        add_share(fold, TALLY_BELOW, above, &after, 1);
        if (above == NO_NUMBER)
            break;
        if (!find_parent(fold, above, &above, error))
            return false;
    }
    return fold->sheet->count < MOST_SLOTS / 2 || fold_tally_write(fold, error);
}

static int by_key(const void *one, const void *other)
{
    const struct tally_key *a = &((const struct tally_change *)one)->key,
                           *b = &((const struct tally_change *)other)->key;
    if (a->scope != b->scope)
        return a->scope < b->scope ? -1 : 1;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return (a->due > b->due) - (a->due < b->due);
}

/* Adds the changes of one group to its row: of its counts, and of its days. */
static bool write_group(struct fold *fold, const struct tally_change *changes, size_t count, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct tally_row row = {.scope = changes->key.scope, .number = changes->key.number};
    struct due_day *days = arena_array(scratch, struct due_day, count);
    size_t day_count = 0;
    if (!tally_row_read(fold->connection, scratch, &row, error))
        return false;
    for (size_t i = 0; i < count; i++)
        if (changes[i].key.due == NO_DAY)
            tally_add(&row.tally, &changes[i].counts, 1);
        else
            days[day_count++] = (struct due_day){changes[i].key.due, changes[i].counts.doing};
    row.due = due_days_add(scratch, row.due, days, day_count);
    return tally_row_write(fold->connection, &row, error);
}

/* How many changes at the start are of one group. */
static size_t group_len(const struct tally_change *changes, size_t count)
{
    size_t len = 1;
    while (len < count && changes[len].key.scope == changes->key.scope &&
           changes[len].key.number == changes->key.number)
        len++;
    return len;
}

bool fold_tally_write(struct fold *fold, struct error *error)
{
    struct tally_sheet *sheet = fold->sheet;
    size_t count = 0;
    if (!sheet || sheet->count == 0)
        return true;
    for (size_t i = 0; i < sheet->capacity; i++)
        if (sheet->slots[i].key.scope)
            sheet->slots[count++] = sheet->slots[i];
    qsort(sheet->slots, count, sizeof *sheet->slots, by_key);
    for (size_t i = 0, len; i < count; i += len) {
        len = group_len(&sheet->slots[i], count - i);
        if (!write_group(fold, &sheet->slots[i], len, error))
            return false;
    }
    memset(sheet->slots, 0, sheet->capacity * sizeof *sheet->slots);
    sheet->count = 0;
    return true;
}
