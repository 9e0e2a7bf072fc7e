#include "work/question/groups.h"

#include "base/arena.h"

enum { FIRST_PLACES = 256 };

struct group_index group_index_open(struct arena *arena)
{
    return (struct group_index){.arena = arena};
}

size_t group_index_place(struct group_index *index, int64_t number, bool *is_new)
{
    size_t at = (size_t)number;
    if (at >= index->capacity) {
        size_t capacity = at < FIRST_PLACES ? FIRST_PLACES : 2 * at;
        index->places = arena_grow(index->arena, index->places, index->capacity, capacity, sizeof *index->places);
        index->capacity = capacity;
    }
    *is_new = index->places[at] == 0;
    if (*is_new)
        index->places[at] = (uint32_t)++index->count;
    return index->places[at] - 1;
}

bool group_index_find(const struct group_index *index, int64_t number, size_t *place)
{
    bool has_place = (size_t)number < index->capacity && index->places[number] > 0;
    *place = has_place ? index->places[number] - 1 : 0;
    return has_place;
}

int64_t group_successor(const struct unit_lines *units, int64_t unit)
{
    const struct unit_line *line = unit_lines_get(units, unit);
    for (size_t steps = 0; line && line->record.successor != NO_NUMBER && steps < units->count; steps++) {
        unit = line->record.successor;
        line = unit_lines_get(units, unit);
    }
    return unit;
}

bool groups_beside(struct asker *asker, task_listener *tell, void *listener, struct error *error)
{
    const struct task_horizon *horizon = asker->horizon;
    const struct task_cut now = TASK_CUT_NOW;
    for (size_t i = 0; horizon && i < horizon->beside_count; i++) {
        struct task_record record;
        if (!question_task(asker->reader, asker->arena, &now, horizon->beside[i], &record, error)) {
            if (error->kind != ERROR_NOT_FOUND)
                return false;
        } else if (!task_horizon_has_lead(horizon, record.lead)) {
            tell(listener, &record);
        }
    }
    return true;
}
