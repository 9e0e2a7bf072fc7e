#include "work/exchange/sheet_units.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/message.h"
#include "base/moment.h"
#include "work/exchange/sheet_abbreviation.h"

/* Of two units of a name the one that stands, else the first. */
static void note_unit(struct sheet_units *units, const struct unit_line *unit)
{
    SCRATCH(scratch, units->arena);
    struct text name = fold_case(scratch, unit->name);
    bool stands = unit_line_stands(unit, moment_day(units->import->now));
    if (name.len > 0 && (stands || !name_map_find(&units->names, name)))
        name_map_set(&units->names, name, unit->record.number);
    name_map_set(&units->codes, unit->code, unit->record.number);
}

void sheet_units_open(struct sheet_units *units, struct arena *arena, struct import *import, struct text book)
{
    const struct unit_lines *lines = &import->organising.units;
    *units = (struct sheet_units){.arena = arena,
                                  .import = import,
                                  .book = book,
                                  .known_count = lines->count,
                                  .codes = name_map_open(arena),
                                  .names = name_map_open(arena),
                                  .meanings = name_map_open(arena)};
    for (size_t i = 0; i < import->forms.count; i++)
        units->has_past |= import->forms.at[i].record.until != NO_DAY;
    for (size_t i = 0; i < lines->count; i++) {
        const struct unit_record *unit = &lines->at[i].record;
        number_map_add(&import->units, (struct number_entry){.key = unit->number,
                                                             .number = unit->number,
                                                             .was_known = true,
                                                             .is_outside = unit->is_outside});
        note_unit(units, &lines->at[i]);
    }
}

/* The number of a unit by its name; NO_NUMBER where there is none. */
static int64_t find_named(const struct sheet_units *units, struct text name)
{
    SCRATCH(scratch, units->arena);
    struct text folded = fold_case(scratch, name);
    const struct name_entry *found = folded.len > 0 ? name_map_find(&units->names, folded) : NULL;
    return found ? found->number : NO_NUMBER;
}

static int64_t find_called(const struct sheet_units *units, struct text words)
{
    const struct name_entry *code = words.len > 0 ? name_map_find(&units->codes, words) : NULL;
    return code ? code->number : find_named(units, words);
}

/* The unit that stands and that a name is short for. */
static bool find_short(const struct sheet_units *units, struct text name, int64_t *number, struct error *error)
{
    const struct unit_lines *lines = &units->import->organising.units;
    const struct unit_line *found = NULL;
    *number = NO_NUMBER;
    for (size_t i = 0; i < lines->count; i++) {
        const struct unit_line *unit = &lines->at[i];
        if (unit->record.until != NO_DAY || !sheet_is_short_for(name, unit->name))
            continue;
        if (found) {
            error_set_with(error, ERROR_USAGE, N_("“{1}” can be short for “{2}” or “{3}”; write the name"), name);
            error_add_argument(error, 2, found->name);
            return error_add_argument(error, 3, unit->name);
        }
        found = unit;
        *number = unit->record.number;
    }
    return true;
}

/* Knows the units that the book had before; those of the import come and go in memory. NULL where it had none. */
static const struct unit_matcher *matcher_of(struct sheet_units *units)
{
    if (units->known_count == 0 || units->matcher)
        return units->matcher;
    struct unit_lines *before = arena_new(units->arena, struct unit_lines);
    *before = units->import->organising.units;
    before->count = units->known_count;
    before->at = arena_array(units->arena, struct unit_line, before->count);
    memcpy(before->at, units->import->organising.units.at, before->count * sizeof *before->at);
    return units->matcher = unit_matcher_of(units->arena, before, &units->import->forms, units->book);
}

/* The one unit that the book had before and that documents write so. */
static int64_t find_written(struct sheet_units *units, struct text name, int32_t day)
{
    SCRATCH(scratch, units->arena);
    const struct unit_matcher *matcher = matcher_of(units);
    if (!matcher)
        return NO_NUMBER;
    struct unit_match match = unit_match(matcher, scratch, name, day);
    return match.count == 1 && !match.is_group ? match.units[0]->record.number : NO_NUMBER;
}

/* The one unit that had the name on a day, where names have changed. */
static int64_t find_on_day(const struct sheet_units *units, struct text name, int32_t day)
{
    int64_t found = NO_NUMBER;
    for (size_t i = 0; units->has_past && i < units->import->forms.count; i++) {
        const struct unit_line *form = &units->import->forms.at[i];
        if (!unit_line_stands(form, day) || !fold_equal(form->name, name))
            continue;
        if (found != NO_NUMBER)
            return NO_NUMBER;
        found = form->record.number;
    }
    return found;
}

/* A code that no unit has: "DV12" for the twelfth unit of the book. */
static struct text make_code(const struct sheet_units *units)
{
    const struct unit_lines *lines = &units->import->organising.units;
    struct text code;
    size_t number = lines->count;
    do
        code = text_print(units->arena, "DV%zu", ++number);
    while (unit_lines_find(lines, code));
    return code;
}

static bool establish(struct sheet_units *units, struct text code, struct text name, int64_t *number,
                      struct error *error)
{
    struct import_row row = {.kind = ROW_UNIT,
                             .code = text_copy(units->arena, code),
                             .name = text_copy(units->arena, name),
                             .since = NO_DAY};
    const struct unit_lines *lines = &units->import->organising.units;
    *number = row.id = (int64_t)lines->count + 1;
    if (!import_unit(units->import, &row, error))
        return false;
    note_unit(units, &lines->at[lines->count - 1]);
    return true;
}

bool sheet_units_know(const struct sheet_units *units, struct text words)
{
    return words.len > 0 && (name_map_find(&units->meanings, words) || find_called(units, words) != NO_NUMBER);
}

static bool find(struct sheet_units *units, struct text name, int32_t day, int64_t *number, struct error *error)
{
    *number = find_on_day(units, name, day);
    if (*number == NO_NUMBER)
        *number = find_called(units, name);
    if (*number == NO_NUMBER && !find_short(units, name, number, error))
        return false;
    if (*number == NO_NUMBER)
        *number = find_written(units, name, day);
    return *number != NO_NUMBER || establish(units, make_code(units), name, number, error);
}

bool sheet_units_find(struct sheet_units *units, struct text name, int32_t day, int64_t *number, struct error *error)
{
    SCRATCH(scratch, units->arena);
    struct text key = units->has_past ? text_print(scratch, "%.*s\n%d", TEXT_ARG(name), day) : name;
    const struct name_entry *known = name_map_find(&units->meanings, key);
    if (known) {
        *number = known->number;
        return true;
    }
    if (!find(units, name, day, number, error))
        return false;
    name_map_set(&units->meanings, name, *number);
    if (units->has_past)
        name_map_set(&units->meanings, key, *number);
    return true;
}

int64_t sheet_units_present(const struct sheet_units *units, int64_t number)
{
    const struct unit_line *present = unit_lines_present(&units->import->organising.units, number);
    return present ? present->record.number : number;
}

struct text sheet_units_alike(struct sheet_units *units, struct arena *arena, struct text name)
{
    const struct unit_matcher *matcher = matcher_of(units);
    struct unit_match match = {0};
    struct text names[MOST_NEAREST];
    if (matcher)
        match = unit_match(matcher, arena, name, NO_DAY);
    for (size_t i = 0; i < match.nearest_count; i++)
        names[i] = unit_alike_print(arena, &match.nearest[i]);
    return text_join(arena, names, match.nearest_count, TEXT(", "));
}

bool sheet_units_find_coded(struct sheet_units *units, struct text code, struct text name, int64_t *number,
                            struct error *error)
{
    const struct name_entry *coded = name_map_find(&units->codes, code);
    if (!coded) {
        *number = find_named(units, name);
        bool was_before = *number != NO_NUMBER && (size_t)*number <= units->known_count;
        return was_before || establish(units, code, name.len > 0 ? name : code, number, error);
    }
    const struct unit_line *unit = unit_lines_get(&units->import->organising.units, coded->number);
    *number = coded->number;
    if (name.len == 0 || fold_equal(unit->name, name))
        return true;
    error_set_with(error, ERROR_USAGE, N_("the code “{1}” is that of “{2}”, and not of “{3}”"), code);
    error_add_argument(error, 2, unit->name);
    return error_add_argument(error, 3, name);
}
