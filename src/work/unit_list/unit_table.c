#include "work/unit_list/unit_table.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/message.h"

static const struct {
    enum unit_column column;
    struct text heading;
} headings[] = {
#define UNIT_COLUMN(column, heading) {UNIT_COLUMN_##column, TEXT_INIT(heading)},
#define UNIT_HEADING UNIT_COLUMN
#include "work/unit_list/unit-columns.def"
#undef UNIT_COLUMN
#undef UNIT_HEADING
};

/* The last day of the three-tier organisation (Luật 72/2025/QH15, in force since 1 July 2025): changes that give no day
 * of their own are those of that day. */
static const struct date three_tiers_end = {2025, 6, 30};

static const struct {
    struct text province, number;
} commune_acts[] = {
#define COMMUNE_ACT(province, number) {TEXT_INIT(province), TEXT_INIT(number)},
#include "work/unit_list/commune-acts.def"
#undef COMMUNE_ACT
};

struct unit_table unit_table_open(struct arena *arena, struct unit_index *index)
{
    return (struct unit_table){.arena = arena, .index = index};
}

static void note_heading(struct unit_table *table, struct text heading, size_t place)
{
    for (size_t i = 0; i < COUNT_OF(headings); i++)
        if (text_equal(headings[i].heading, heading) && !table->column[headings[i].column])
            table->column[headings[i].column] = place;
}

bool unit_table_read_headings(struct unit_table *table, const struct csv_record *record)
{
    SCRATCH(scratch, table->arena);
    memset(table->column, 0, sizeof table->column);
    for (size_t i = 0; i < record->count; i++)
        note_heading(table, unit_key_of(scratch, record->fields[i]), i + 1);
    const size_t *column = table->column;
    if (column[UNIT_COLUMN_OLD_CODE] && column[UNIT_COLUMN_OLD_NAME] && column[UNIT_COLUMN_NEW_CODE])
        table->kind = UNIT_TABLE_CHANGES;
    else if (column[UNIT_COLUMN_CODE] && column[UNIT_COLUMN_NAME] && column[UNIT_COLUMN_OLD_TYPE])
        table->kind = UNIT_TABLE_RETYPES;
    else if (column[UNIT_COLUMN_CODE] && column[UNIT_COLUMN_NAME])
        table->kind = UNIT_TABLE_UNITS;
    else
        table->kind = UNIT_TABLE_NONE;
    return table->kind != UNIT_TABLE_NONE;
}

static struct text cell(const struct unit_table *table, const struct csv_record *record, enum unit_column column)
{
    return table->column[column] ? csv_field(record, table->column[column] - 1) : TEXT_NONE;
}

static bool is_territory_above(struct text type)
{
    return fold_equal(text_slice(type, 0, TEXT("tỉnh").len), TEXT("tỉnh")) ||
           fold_equal(text_slice(type, 0, TEXT("thành phố").len), TEXT("thành phố"));
}

/* How many digits the codes of a column have in the country's lists (Decision 19/2025/QĐ-TTg, and 124/2004/QĐ-TTg
 * before it): two for a province, three for a district, five for a commune. 0 for the codes of a list of one's own. */
static size_t digits_of(const struct unit_table *table, const struct csv_record *record, enum unit_column column)
{
    enum { PROVINCE_DIGITS = 2, DISTRICT_DIGITS = 3, COMMUNE_DIGITS = 5 };
    if (column == UNIT_COLUMN_PROVINCE_CODE || column == UNIT_COLUMN_OLD_PROVINCE_CODE ||
        column == UNIT_COLUMN_NEW_PROVINCE_CODE)
        return PROVINCE_DIGITS;
    if (column == UNIT_COLUMN_DISTRICT_CODE || column == UNIT_COLUMN_OLD_DISTRICT_CODE)
        return DISTRICT_DIGITS;
    if (table->column[UNIT_COLUMN_PROVINCE_CODE] || table->column[UNIT_COLUMN_NEW_PROVINCE_CODE])
        return COMMUNE_DIGITS;
    bool is_own = table->column[UNIT_COLUMN_PARENT] != 0;
    return !is_own && is_territory_above(cell(table, record, UNIT_COLUMN_TYPE)) ? PROVINCE_DIGITS : 0;
}

/* A code as the list has it: a sheet that takes it for a number shows 4 for 00004. */
static struct text code(const struct unit_table *table, const struct csv_record *record, enum unit_column column)
{
    struct text written = cell(table, record, column);
    uint64_t number;
    size_t digits = digits_of(table, record, column);
    if (written.len >= digits || !text_to_number(written, UINT32_MAX, &number))
        return written;
    return text_print(table->arena, "%0*u", (int)digits, (unsigned)number);
}

/* "2025-07-01" or "1/7/2025"; an empty cell is no day. */
static bool read_day(struct text words, struct date *day, struct error *error)
{
    *day = (struct date){0};
    if (text_is_empty(words) || date_parse(words, day))
        return true;
    struct text rest = words, part;
    uint64_t numbers[3] = {0};
    size_t count = 0;
    while (count < COUNT_OF(numbers) && text_split(&rest, '/', &part) && text_to_number(part, 9999, &numbers[count]))
        count++;
    *day = (struct date){(int)numbers[2], (int)numbers[1], (int)numbers[0]};
    if (count == COUNT_OF(numbers) && rest.len == 0 && date_is_valid(*day))
        return true;
    error_set(error, ERROR_USAGE, N_("line {2} of “{1}”: “{3}” is not a date"));
    error_add_argument(error, 3, words);
    return error_add_hint(error, N_("write dates as 2025-07-01 or 1/7/2025"));
}

static size_t add_above(struct unit_table *table, struct text *last, const struct unit_row *row)
{
    if (text_is_empty(row->id) || text_is_empty(row->name) || text_equal(*last, row->id))
        return SIZE_MAX;
    *last = row->id;
    size_t before = unit_index_count(table->index);
    size_t number = unit_index_add(table->index, row);
    return number < before ? SIZE_MAX : number;
}

/* Ids of successors, parted by "|". */
static void add_successors(struct unit_table *table, size_t number, struct text ids)
{
    struct text id;
    while (text_split(&ids, '|', &id))
        if (text_trim(id).len > 0)
            unit_index_succeed(table->index, number, text_trim(id));
}

static bool read_unit(struct unit_table *table, const struct csv_record *record, struct error *error)
{
    struct unit_row row = {.id = code(table, record, UNIT_COLUMN_CODE),
                           .name = cell(table, record, UNIT_COLUMN_NAME),
                           .type = cell(table, record, UNIT_COLUMN_TYPE),
                           .alt_name = cell(table, record, UNIT_COLUMN_ALT_NAME),
                           .parent_id = cell(table, record, UNIT_COLUMN_PARENT),
                           .basis = cell(table, record, UNIT_COLUMN_LEGAL_BASIS)};
    if (text_is_empty(row.id))
        return error_set(error, ERROR_USAGE, N_("line {2} of “{1}”: a unit without a code"));
    if (text_is_empty(row.name))
        return error_set(error, ERROR_USAGE, N_("line {2} of “{1}”: a unit without a name"));
    if (!read_day(cell(table, record, UNIT_COLUMN_VALID_FROM), &row.since, error) ||
        !read_day(cell(table, record, UNIT_COLUMN_VALID_TO), &row.until, error))
        return false;
    struct unit_row province = {.id = code(table, record, UNIT_COLUMN_PROVINCE_CODE),
                                .name = cell(table, record, UNIT_COLUMN_PROVINCE)};
    struct unit_row district = {.id = code(table, record, UNIT_COLUMN_DISTRICT_CODE),
                                .name = cell(table, record, UNIT_COLUMN_DISTRICT),
                                .parent_id = province.id};
    add_above(table, &table->last_province, &province);
    add_above(table, &table->last_district, &district);
    if (text_is_empty(row.parent_id))
        row.parent_id = district.id.len > 0 ? district.id : province.id;
    add_successors(table, unit_index_add(table->index, &row), cell(table, record, UNIT_COLUMN_SUCCESSOR));
    return true;
}

/* Whether an old unit and the new one are the same: its code, type and name. A province's old name holds its type. */
static bool is_kept(const struct unit_table *table, const struct unit_row *old, const struct unit_row *new)
{
    if (!text_equal(old->id, new->id))
        return false;
    SCRATCH(scratch, table->arena);
    struct text old_words = text_print(scratch, "%.*s %.*s", TEXT_ARG(old->type), TEXT_ARG(old->name));
    struct text new_words = text_print(scratch, "%.*s %.*s", TEXT_ARG(new->type), TEXT_ARG(new->name));
    return text_equal(unit_key_of(scratch, old_words), unit_key_of(scratch, new_words));
}

/* The unit that has an id today. */
static const struct unit *find_listed(const struct unit_table *table, struct text id)
{
    const struct unit *unit = unit_index_by_id(table->index, id, (struct date){0});
    return unit && !date_is_set(unit->until) ? unit : NULL;
}

static enum unit_type type_of(const struct unit_table *table, struct text type)
{
    SCRATCH(scratch, table->arena);
    size_t len;
    return unit_type_starting(unit_key_of(scratch, type), &len);
}

/* The old province and district of a commune. A province that only gave its name and code on is the new one. */
static void add_old_above(struct unit_table *table, const struct csv_record *record, struct date until)
{
    struct text new_province = code(table, record, UNIT_COLUMN_NEW_PROVINCE_CODE);
    struct unit_row province = {.id = code(table, record, UNIT_COLUMN_OLD_PROVINCE_CODE),
                                .name = cell(table, record, UNIT_COLUMN_OLD_PROVINCE),
                                .until = until};
    struct unit_row district = {.id = code(table, record, UNIT_COLUMN_OLD_DISTRICT_CODE),
                                .name = cell(table, record, UNIT_COLUMN_OLD_DISTRICT),
                                .parent_id = province.id,
                                .until = until};
    if (!text_equal(province.id, new_province)) {
        size_t number = add_above(table, &table->last_province, &province);
        if (number != SIZE_MAX)
            unit_index_succeed(table->index, number, new_province);
    }
    add_above(table, &table->last_district, &district);
}

/* Rows of one old unit that follow one another are one unit; others are found to repeat it. */
static size_t add_old(struct unit_table *table, const struct unit_row *old)
{
    if (!text_equal(table->last_old, old->id)) {
        table->last_old = old->id;
        table->old_number = unit_index_add(table->index, old);
    }
    return table->old_number;
}

/* The act that decided a change of communes where the list names none: that of their province of today. */
static struct text act_of(const struct unit_row *new, struct date until)
{
    for (size_t i = 0; i < COUNT_OF(commune_acts) && date_compare(until, three_tiers_end) == 0; i++)
        if (text_equal(commune_acts[i].province, new->parent_id))
            return commune_acts[i].number;
    return TEXT_NONE;
}

/* A unit that the change left as it was, but for what it belongs to. One that changed its type later is left to the row
 * that says so. */
static void add_kept(struct unit_table *table, const struct unit_row *old, const struct unit_row *new)
{
    const struct unit_before before = {old->parent_id, old->until, old->basis};
    const struct unit *listed = find_listed(table, new->id);
    if (listed && listed->type != type_of(table, new->type))
        return;
    size_t number = add_old(table, new);
    unit_index_kept(table->index, number, &before);
    unit_index_succeed(table->index, number, new->id);
}

static void add_change(struct unit_table *table, const struct unit_row *old, const struct unit_row *new)
{
    if (!find_listed(table, new->id) && new->name.len > 0)
        (void)unit_index_add(table->index, new);
    if (is_kept(table, old, new)) {
        add_kept(table, old, new);
        return;
    }
    unit_index_succeed(table->index, add_old(table, old), new->id);
}

static bool read_change(struct unit_table *table, const struct csv_record *record, struct error *error)
{
    struct date until = {0};
    struct unit_row old = {.id = code(table, record, UNIT_COLUMN_OLD_CODE),
                           .name = cell(table, record, UNIT_COLUMN_OLD_NAME),
                           .type = cell(table, record, UNIT_COLUMN_OLD_TYPE)};
    struct unit_row new = {.id = code(table, record, UNIT_COLUMN_NEW_CODE),
                           .name = cell(table, record, UNIT_COLUMN_NEW_NAME),
                           .type = cell(table, record, UNIT_COLUMN_NEW_TYPE),
                           .parent_id = code(table, record, UNIT_COLUMN_NEW_PROVINCE_CODE)};
    if (!read_day(cell(table, record, UNIT_COLUMN_EFFECTIVE), &until, error))
        return false;
    if (text_is_empty(new.id))
        return error_set(error, ERROR_USAGE, N_("line {2} of “{1}”: a change without the code of the new unit"));
    until = date_is_set(until) ? date_add_days(until, -1) : three_tiers_end;
    old.parent_id = code(table, record, UNIT_COLUMN_OLD_DISTRICT_CODE);
    if (text_is_empty(old.id)) { /* a district that had no communes became one unit */
        old = (struct unit_row){.id = code(table, record, UNIT_COLUMN_OLD_DISTRICT_CODE),
                                .name = cell(table, record, UNIT_COLUMN_OLD_DISTRICT),
                                .parent_id = code(table, record, UNIT_COLUMN_OLD_PROVINCE_CODE)};
    }
    if (text_is_empty(old.id) || text_is_empty(old.name))
        return error_set(error, ERROR_USAGE,
                         N_("line {2} of “{1}”: a change without the code and name of the old unit"));
    old.until = until;
    old.basis = cell(table, record, UNIT_COLUMN_LEGAL_BASIS);
    if (text_is_empty(old.basis))
        old.basis = act_of(&new, until);
    add_change(table, &old, &new);
    add_old_above(table, record, until);
    return true;
}

static bool read_retype(struct unit_table *table, const struct csv_record *record, struct error *error)
{
    struct date effective;
    if (!read_day(cell(table, record, UNIT_COLUMN_EFFECTIVE), &effective, error))
        return false;
    struct unit_row old = {.id = code(table, record, UNIT_COLUMN_CODE),
                           .name = cell(table, record, UNIT_COLUMN_NAME),
                           .type = cell(table, record, UNIT_COLUMN_OLD_TYPE),
                           .parent_id = code(table, record, UNIT_COLUMN_PROVINCE_CODE)};
    if (text_is_empty(old.id) || text_is_empty(old.name) || !date_is_set(effective))
        return error_set(error, ERROR_USAGE, N_("line {2} of “{1}”: a change without a code, a name or a day"));
    old.until = date_add_days(effective, -1);
    old.basis = cell(table, record, UNIT_COLUMN_LEGAL_BASIS);
    unit_index_succeed(table->index, unit_index_add(table->index, &old), old.id);
    return true;
}

bool unit_table_read_row(struct unit_table *table, const struct csv_record *record, struct error *error)
{
    switch (table->kind) {
    case UNIT_TABLE_CHANGES:
        return read_change(table, record, error);
    case UNIT_TABLE_RETYPES:
        return read_retype(table, record, error);
    case UNIT_TABLE_UNITS:
        return read_unit(table, record, error);
    case UNIT_TABLE_NONE:
        break;
    }
    return true;
}
