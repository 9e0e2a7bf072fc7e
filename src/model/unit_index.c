#include "model/unit_index.h"

#include "base/list.h"
#include "model/slots.h"
#include "model/unit_relation.h"

/* A unit while the index is built. */
struct entry {
    struct unit unit;
    struct text parent_id, former_parent_id;
    const struct unit **successors, **predecessors; /* what the unit's point to, while they are filled */
    bool is_kept;
};

struct entry_list {
    struct entry *at;
    size_t count, capacity;
};

struct succession {
    size_t number;
    struct text successor_id;
};

struct succession_list {
    struct succession *at;
    size_t count, capacity;
};

struct unit_index {
    struct arena *arena;
    struct entry_list entries;
    struct succession_list successions;
    struct slots by_name, by_id;
    struct text last_type_words;
    enum unit_type last_type;
};

struct unit_index *unit_index_open(struct arena *arena)
{
    struct unit_index *index = arena_new(arena, struct unit_index);
    index->arena = arena;
    return index;
}

/* A note that belongs to the list, not to the name: "Kỳ Hoa (cũ)". */
static struct text without_bracket(struct text name)
{
    size_t bracket = text_find_byte(name, '(');
    return bracket == TEXT_NOT_FOUND || bracket == 0 ? name : text_slice(name, 0, bracket);
}

/* The key of a territory's name, without the word of its type where it starts with that. */
static struct text territory_key(struct text key, enum unit_type type)
{
    size_t len;
    return type != UNIT_ORGAN && unit_type_starting(key, &len) == type ? text_from_offset(key, len) : key;
}

/* Rows of one type follow one another: its words are read once. */
static enum unit_type type_of(struct unit_index *index, struct text type, struct text key)
{
    size_t len;
    if (text_is_empty(type))
        return unit_type_starting(key, &len);
    if (!text_equal(type, index->last_type_words)) {
        index->last_type_words = type;
        index->last_type = unit_type_starting(unit_key_of(index->arena, type), &len);
    }
    return index->last_type;
}

static bool same_days(const struct unit *unit, const struct unit_row *row)
{
    return date_compare(unit->since, row->since) == 0 && date_compare(unit->until, row->until) == 0;
}

/* The number of the unit that the row repeats, or SLOTS_END. */
static ptrdiff_t find_repeated(const struct unit_index *index, const struct unit *unit, const struct unit_row *row)
{
    uint32_t hash = unit_key_hash(unit->id);
    size_t at = hash;
    for (ptrdiff_t number; (number = slots_next(&index->by_id, hash, &at)) != SLOTS_END;) {
        const struct unit *known = &index->entries.at[number].unit;
        if (text_equal(known->id, unit->id) && known->type == unit->type && text_equal(known->key, unit->key) &&
            same_days(known, row))
            return number;
    }
    return SLOTS_END;
}

size_t unit_index_add(struct unit_index *index, const struct unit_row *row)
{
    struct arena *arena = index->arena;
    struct text key = unit_key_of(arena, without_bracket(row->name));
    struct entry entry = {
        .parent_id = row->parent_id,
        .unit = {.id = row->id, .name = row->name, .basis = row->basis, .since = row->since, .until = row->until}};
    entry.unit.type = type_of(index, row->type, key);
    entry.unit.key = territory_key(key, entry.unit.type);
    struct text alt_key = territory_key(unit_key_of(arena, row->alt_name), entry.unit.type);
    if (!text_equal(alt_key, entry.unit.key))
        entry.unit.alt_key = alt_key;
    ptrdiff_t known = find_repeated(index, &entry.unit, row);
    if (known != SLOTS_END)
        return (size_t)known;
    size_t number = index->entries.count;
    LIST_ADD(arena, &index->entries, entry);
    slots_add(arena, &index->by_id, unit_key_hash(row->id), number);
    slots_add(arena, &index->by_name, unit_key_hash(entry.unit.key), number);
    if (entry.unit.alt_key.len > 0 && unit_key_hash(entry.unit.alt_key) != unit_key_hash(entry.unit.key))
        slots_add(arena, &index->by_name, unit_key_hash(entry.unit.alt_key), number);
    return number;
}

void unit_index_succeed(struct unit_index *index, size_t number, struct text successor_id)
{
    LIST_ADD(index->arena, &index->successions, ((struct succession){number, successor_id}));
}

void unit_index_kept(struct unit_index *index, size_t number, const struct unit_before *before)
{
    struct entry *entry = &index->entries.at[number];
    entry->former_parent_id = before->parent_id;
    entry->unit.former_until = before->until;
    entry->unit.basis = before->basis;
}

/* Which of two units that share an id is the later: the one that has not ended, or that ended last. */
static bool is_later(const struct unit *unit, const struct unit *than)
{
    if (!date_is_set(than->until))
        return false;
    return !date_is_set(unit->until) || date_compare(unit->until, than->until) > 0;
}

static struct entry *find_by_id(const struct unit_index *index, struct text id, struct date on)
{
    uint32_t hash = unit_key_hash(id);
    size_t at = hash;
    struct entry *latest = NULL;
    for (ptrdiff_t number; (number = slots_next(&index->by_id, hash, &at)) != SLOTS_END;) {
        struct entry *entry = &index->entries.at[number];
        if (!text_equal(entry->unit.id, id))
            continue;
        if (unit_is_valid(&entry->unit, on))
            return entry;
        if (!latest || is_later(&entry->unit, &latest->unit))
            latest = entry;
    }
    return latest;
}

/* The unit with an id that a unit belonged to on a day; NULL when it is not listed, or belongs to that unit itself: a
 * list that goes in circles must not. */
static const struct unit *find_parent(const struct unit_index *index, const struct unit *unit, struct text id,
                                      struct date on)
{
    const struct entry *parent = id.len > 0 ? find_by_id(index, id, on) : NULL;
    return parent && !unit_is_under(&parent->unit, unit) ? &parent->unit : NULL;
}

static void link_parents(struct unit_index *index)
{
    for (size_t i = 0; i < index->entries.count; i++) {
        struct entry *entry = &index->entries.at[i];
        entry->unit.parent = find_parent(index, &entry->unit, entry->parent_id, entry->unit.until);
        entry->unit.former_parent = find_parent(index, &entry->unit, entry->former_parent_id, entry->unit.until);
    }
}

/* The last day before a unit ended, or before parts of it went elsewhere. */
static struct date last_day(const struct unit *unit)
{
    return date_is_set(unit->until) ? unit->until : unit->former_until;
}

/* The unit that succeeds `entry` under an id; NULL when nothing of it went there. */
static struct entry *find_successor(const struct unit_index *index, const struct entry *entry, struct text id)
{
    struct date last = last_day(&entry->unit);
    if (!date_is_set(last))
        return NULL;
    struct entry *successor = find_by_id(index, id, date_add_days(last, 1));
    if (!successor || successor == entry)
        return NULL;
    return !date_is_set(entry->unit.until) || is_later(&successor->unit, &entry->unit) ? successor : NULL;
}

static void mark_kept(struct unit_index *index)
{
    for (size_t i = 0; i < index->successions.count; i++) {
        const struct succession *succession = &index->successions.at[i];
        struct entry *entry = &index->entries.at[succession->number];
        if (!date_is_set(entry->unit.until) && text_equal(entry->unit.id, succession->successor_id))
            entry->is_kept = true;
    }
}

/* Whether a change made the unit, so that it began with that: not one that was kept, nor one that another was merged
 * into and that ended under a later change; that one may have stood before. */
static bool was_made(const struct entry *made, const struct entry *from)
{
    return !made->is_kept && (!date_is_set(made->unit.until) || text_equal(made->unit.id, from->unit.id));
}

/* A unit that was made in several steps began with the last of them. False when nothing was learnt. */
static bool begin_successors(struct unit_index *index)
{
    bool has_learnt = false;
    for (size_t i = 0; i < index->successions.count; i++) {
        const struct succession *succession = &index->successions.at[i];
        struct entry *entry = &index->entries.at[succession->number];
        struct entry *successor = find_successor(index, entry, succession->successor_id);
        if (!successor || !was_made(successor, entry))
            continue;
        struct date next_day = date_add_days(last_day(&entry->unit), 1);
        if (date_is_set(successor->unit.since) && date_compare(successor->unit.since, next_day) >= 0)
            continue;
        successor->unit.since = next_day;
        has_learnt = true;
    }
    return has_learnt;
}

static void add_link(const struct unit **links, size_t *count, const struct unit *unit)
{
    for (size_t i = 0; i < *count; i++)
        if (links[i] == unit)
            return;
    links[(*count)++] = unit;
}

/* Makes room for the links of one side. */
static const struct unit **make_links(struct unit_index *index, size_t *count)
{
    const struct unit **links = *count > 0 ? arena_alloc(index->arena, *count, sizeof *links) : NULL;
    *count = 0;
    return links;
}

static void link_successors(struct unit_index *index)
{
    struct entry **successors = arena_array(index->arena, struct entry *, index->successions.count);
    for (size_t i = 0; i < index->successions.count; i++) {
        const struct succession *succession = &index->successions.at[i];
        struct entry *entry = &index->entries.at[succession->number];
        successors[i] = find_successor(index, entry, succession->successor_id);
        entry->unit.successor_count += successors[i] != NULL;
        if (successors[i])
            successors[i]->unit.predecessor_count++;
    }
    for (size_t i = 0; i < index->entries.count; i++) {
        struct entry *entry = &index->entries.at[i];
        entry->unit.successors = entry->successors = make_links(index, &entry->unit.successor_count);
        entry->unit.predecessors = entry->predecessors = make_links(index, &entry->unit.predecessor_count);
    }
    for (size_t i = 0; i < index->successions.count; i++) {
        struct entry *entry = &index->entries.at[index->successions.at[i].number], *successor = successors[i];
        if (!successor)
            continue;
        add_link(entry->successors, &entry->unit.successor_count, &successor->unit);
        add_link(successor->predecessors, &successor->unit.predecessor_count, &entry->unit);
    }
}

void unit_index_seal(struct unit_index *index)
{
    link_parents(index);
    mark_kept(index);
    while (begin_successors(index)) /* a first day tells apart the forms of one id, and that may give another its own */
        continue;
    link_successors(index);
}

size_t unit_index_count(const struct unit_index *index)
{
    return index->entries.count;
}

const struct unit *unit_index_at(const struct unit_index *index, size_t number)
{
    return &index->entries.at[number].unit;
}

struct unit_search unit_search_of(const struct unit_index *index, struct text key)
{
    uint32_t hash = unit_key_hash(key);
    return (struct unit_search){.index = index, .key = key, .hash = hash, .at = hash};
}

const struct unit *unit_search_next(struct unit_search *search)
{
    const struct unit_index *index = search->index;
    for (ptrdiff_t number; (number = slots_next(&index->by_name, search->hash, &search->at)) != SLOTS_END;) {
        const struct unit *unit = &index->entries.at[number].unit;
        if (unit_key_matches(unit->key, search->key, &search->is_exact) ||
            (unit->alt_key.len > 0 && unit_key_matches(unit->alt_key, search->key, &search->is_exact)))
            return unit;
    }
    return NULL;
}

const struct unit *unit_index_by_id(const struct unit_index *index, struct text id, struct date on)
{
    const struct entry *entry = find_by_id(index, id, on);
    return entry ? &entry->unit : NULL;
}
