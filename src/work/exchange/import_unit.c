#include "work/exchange/import_unit.h"

#include "base/arena.h"
#include "base/message.h"
#include "work/acting/permission.h"
#include "work/exchange/import_reference.h"

const char *const import_unknown_unit = N_("unit {1} is not listed before it is used");

bool import_find(const struct number_map *map, int64_t key, const char *message, struct number_entry *entry,
                 struct error *error)
{
    const struct number_entry *found = number_map_find(map, key);
    char number[24];
    if (found) {
        *entry = *found;
        return true;
    }
    snprintf(number, sizeof number, "%lld", (long long)key);
    return error_set_with(error, ERROR_USAGE, message, text_from(number));
}

bool import_find_above(struct import *import, const struct number_map *map, const struct import_row *row,
                       const char *message, struct number_entry *above, struct error *error)
{
    if (number_map_find(map, row->parent) || !import_circle_has(&import->circle, import->acting->arena, row))
        return import_find(map, row->parent, message, above, error);
    error_set(error, ERROR_USAGE, N_("number {1} stands below itself: those above it form a circle"));
    return error_add_number(error, 1, row->id);
}

bool import_check_new(const struct number_map *map, int64_t id, struct error *error)
{
    char number[24];
    snprintf(number, sizeof number, "%lld", (long long)id);
    return id > 0 && !number_map_find(map, id)
               ? true
               : error_set_with(error, ERROR_USAGE, N_("the number {1} cannot be given, or is given twice"),
                                text_from(number));
}

/* The code of a unit of the file; empty for none. */
static bool code_of(const struct import *import, int64_t id, struct text *code, struct error *error)
{
    struct number_entry entry;
    *code = TEXT_NONE;
    if (id == NO_NUMBER)
        return true;
    if (!import_find(&import->units, id, import_unknown_unit, &entry, error))
        return false;
    *code = unit_lines_get(&import->organising.units, entry.number)->code;
    return true;
}

/* Whoever imports changes the organisation only where a command would let them. */
static bool check_permission(const struct import *import, struct text name, struct error *error)
{
    if (permission_check(import->acting, PERMISSION_UNIT_CHANGE, NULL, NO_NUMBER, error))
        return true;
    return error->kind == ERROR_FORBIDDEN && name.len > 0
               ? error_set_with(error, ERROR_FORBIDDEN,
                                N_("“{1}” would be a new unit of the book; only a personnel officer may establish it"),
                                name)
               : false;
}

/* What a command would refuse is wrong with the row. */
static bool run(struct import *import, organising_step *step, const struct unit_change *change, int64_t author,
                struct error *error)
{
    struct unit_change_report report;
    struct organising *organising = &import->organising;
    struct event said = {0};
    if (!check_permission(import, step == organising_establish || step == organising_split ? change->name : TEXT_NONE,
                          error) ||
        !import_author(import, author, &said, error))
        return false;
    organising->author = event_number(&said, FIELD_AUTHOR);
    size_t before = organising->event_count;
    bool done = organising_run(organising, step, change, &report, error);
    import->event_count += organising->event_count - before;
    if (!done && (error->kind == ERROR_CONFLICT || error->kind == ERROR_NOT_FOUND))
        error->kind = ERROR_USAGE;
    return done;
}

static struct unit_change change_of(const struct import_row *row, int32_t on)
{
    return (struct unit_change){.name = row->name,
                                .head = row->head,
                                .basis = row->basis,
                                .branch = row->branch,
                                .tier = row->tier,
                                .on = on == NO_DAY ? (struct date){0} : date_from_day(on)};
}

static bool establish(struct import *import, const struct import_row *row, struct error *error)
{
    struct unit_change change = change_of(row, row->since);
    change.is_outside = row->is_outside;
    change.is_undated = row->since == NO_DAY;
    import->unit_count++;
    if (row->origin == NO_NUMBER || change.is_undated) {
        change.code = row->code;
        return code_of(import, row->parent, &change.other, error) &&
               run(import, organising_establish, &change, row->author, error);
    }
    change.new_code = row->code;
    return code_of(import, row->origin, &change.code, error) &&
           run(import, organising_split, &change, row->author, error);
}

bool import_unit(struct import *import, const struct import_row *row, struct error *error)
{
    struct number_entry parent, entry = {.key = row->id};
    const struct unit_lines *units = &import->organising.units;
    if (!import_check_new(&import->units, row->id, error) ||
        (row->parent != NO_NUMBER &&
         !import_find_above(import, &import->units, row, import_unknown_unit, &parent, error)))
        return false;
    if (text_is_empty(row->code) || text_is_empty(row->name))
        return error_set(error, ERROR_USAGE, N_("a unit has a code and a name"));
    const struct unit_line *line = unit_lines_find(units, row->code);
    if (line && number_map_leads_to(&import->units, line->record.number))
        return error_set_with(error, ERROR_USAGE, N_("the code “{1}” is that of a unit listed before"), row->code);
    entry.was_known = line != NULL;
    if (!line && !establish(import, row, error))
        return false;
    if (!line)
        line = &units->at[units->count - 1];
    entry.number = line->record.number;
    entry.is_outside = line->record.is_outside;
    number_map_add(&import->units, entry);
    return true;
}

/* What a word for a change asks of the organisation, and which unit is the other one. */
static const struct change_row {
    struct text word;
    organising_step *step;
    bool has_successor; /* else the unit above */
} changes[] = {
    {TEXT_INIT("renamed"), organising_rename, false},
    {TEXT_INIT("transferred"), organising_transfer, false},
    {TEXT_INIT("merged"), organising_merge, true},
    {TEXT_INIT("dissolved"), organising_dissolve, true},
};

static const struct change_row *find_change(struct text word)
{
    for (size_t i = 0; i < COUNT_OF(changes); i++)
        if (text_equal(changes[i].word, word))
            return &changes[i];
    return NULL;
}

bool import_unit_change(struct import *import, const struct import_row *row, struct error *error)
{
    struct number_entry unit;
    const struct change_row *kind = find_change(row->change);
    struct unit_change change = change_of(row, row->on);
    if (!kind)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” has a value it cannot have"), TEXT("change"));
    if (row->on == NO_DAY)
        return error_set(error, ERROR_USAGE, N_("a change of a unit has a day, “on”"));
    if (!import_find(&import->units, row->unit, import_unknown_unit, &unit, error) ||
        !code_of(import, row->unit, &change.code, error) ||
        !code_of(import, kind->has_successor ? row->successor : row->parent, &change.other, error))
        return false;
    return unit.was_known || run(import, kind->step, &change, row->author, error);
}
