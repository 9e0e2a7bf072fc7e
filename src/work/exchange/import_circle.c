#include "work/exchange/import_circle.h"

#include "base/arena.h"

static void read_line(struct import_circle *circle, struct arena *arena, struct text line)
{
    SCRATCH(scratch, arena);
    struct import_row row;
    struct error ignored;
    if (!import_row_parse(scratch, line, &row, &ignored) || row.parent == NO_NUMBER)
        return;
    struct number_map *above = &circle->above[row.kind];
    if (!number_map_find(above, row.id))
        number_map_add(above, (struct number_entry){.key = row.id, .number = row.parent});
}

static void read_file(struct import_circle *circle, struct arena *arena)
{
    struct text rest = circle->bytes, line;
    for (size_t kind = 0; kind < COUNT_OF(circle->above); kind++)
        circle->above[kind] = number_map_open(arena);
    while (text_split(&rest, '\n', &line))
        read_line(circle, arena, line);
    circle->is_read = true;
}

bool import_circle_has(struct import_circle *circle, struct arena *arena, const struct import_row *row)
{
    if (row->parent == row->id)
        return true;
    if (!circle->is_read)
        read_file(circle, arena);
    const struct number_map *map = &circle->above[row->kind];
    const struct number_entry *above = number_map_find(map, row->parent);
    for (size_t steps = 0; above && above->number != row->id && steps < map->count; steps++)
        above = number_map_find(map, above->number);
    return above && above->number == row->id;
}
