#include "base/arena.h"
#include "model/unit_relation.h"
#include "report/unit_finding_report.h"

enum { SUCCESSIONS = 8, LONGEST_NAMES_BYTES = 4096 };

/* A listing under way. */
struct listing {
    struct buffer *to;
    struct arena *arena; /* for words on their way into a sentence */
    enum language language;
};

/* "phường Trúc Bạch": the type is said once. */
static void add_name(struct listing *listing, struct buffer *to, const struct unit *unit)
{
    size_t len;
    enum unit_type said = unit_type_starting(unit_key_of(listing->arena, unit->name), &len);
    if (unit->type != UNIT_ORGAN && said != unit->type)
        buffer_print(to, "%.*s ", TEXT_ARG(unit_type_words(unit->type)));
    buffer_add(to, unit->name);
}

static void add_above(struct listing *listing, struct buffer *to, const struct unit *above)
{
    for (; above; above = above->parent) {
        buffer_add(to, TEXT(", "));
        add_name(listing, to, above);
    }
}

/* "phường Ba Đình (00004), thành phố Hà Nội" */
static void add_unit(struct listing *listing, struct buffer *to, const struct unit *unit)
{
    add_name(listing, to, unit);
    buffer_print(to, " (%.*s)", TEXT_ARG(unit->id));
    add_above(listing, to, unit->parent);
}

static void add_days(struct listing *listing, const struct unit *unit)
{
    char since[DATE_BYTES], until[DATE_BYTES];
    if (!date_is_set(unit->since) && !date_is_set(unit->until))
        return;
    buffer_print(listing->to, "  %s – %s",
                 date_is_set(unit->since) ? message_day(listing->language, unit->since, since) : "…",
                 date_is_set(unit->until) ? message_day(listing->language, unit->until, until) : "…");
}

static void say(struct listing *listing, int depth, const char *message, const struct text *places, size_t count)
{
    buffer_print(listing->to, "%*s", 4 * depth, "");
    message_fill(listing->to, text_from(message_translate(listing->language, message)), places, count);
}

static struct text words_of(struct listing *listing, const struct unit *unit)
{
    struct buffer words = buffer_open(listing->arena, LONGEST_NAMES_BYTES);
    add_unit(listing, &words, unit);
    return buffer_text(&words);
}

static void print_fate(struct listing *listing, const struct unit *unit, int depth)
{
    const char *message = unit_went_whole(unit)      ? N_("became {1}")
                          : date_is_set(unit->until) ? N_("part of it became {1}")
                                                     : N_("part of it went to {1}");
    for (size_t i = 0; i < unit->successor_count; i++) {
        const struct unit *successor = unit->successors[i];
        struct text words = words_of(listing, successor);
        say(listing, depth, message, &words, 1);
        add_days(listing, successor);
        if (unit->basis.len > 0)
            buffer_print(listing->to, "  %.*s", TEXT_ARG(unit->basis));
        buffer_add_byte(listing->to, '\n');
        if (date_is_set(successor->until) && depth < SUCCESSIONS)
            print_fate(listing, successor, depth + 1);
    }
}

static void print_former(struct listing *listing, const struct unit *unit)
{
    char day[DATE_BYTES];
    struct buffer words = buffer_open(listing->arena, LONGEST_NAMES_BYTES);
    if (!unit->former_parent)
        return;
    add_name(listing, &words, unit->former_parent);
    add_above(listing, &words, unit->former_parent->parent);
    struct text places[] = {buffer_text(&words), text_from(message_day(listing->language, unit->former_until, day))};
    say(listing, 1, N_("belonged to {1} until {2}"), places, COUNT_OF(places));
    if (unit->basis.len > 0)
        buffer_print(listing->to, "  %.*s", TEXT_ARG(unit->basis));
    buffer_add_byte(listing->to, '\n');
}

/* A unit that was kept took others in; any other was made of them. */
static const char *origin_message(const struct unit *unit, const struct unit *predecessor)
{
    bool is_whole = unit_went_whole(predecessor);
    if (date_is_set(unit->former_until))
        return is_whole ? N_("took in {1}") : N_("took in part of {1}");
    return is_whole ? N_("made of {1}") : N_("made of part of {1}");
}

static void print_origins(struct listing *listing, const struct unit *unit)
{
    for (size_t i = 0; i < unit->predecessor_count; i++) {
        const struct unit *predecessor = unit->predecessors[i];
        struct text words = words_of(listing, predecessor);
        say(listing, 1, origin_message(unit, predecessor), &words, 1);
        buffer_add_byte(listing->to, '\n');
    }
}

static void print_territory(struct listing *listing, const struct unit_list *territory)
{
    for (size_t i = 0; i < territory->count; i++) {
        struct text words = words_of(listing, territory->at[i]);
        say(listing, 1, N_("its territory is now of {1}"), &words, 1);
        buffer_add_byte(listing->to, '\n');
    }
}

void unit_findings_print(struct buffer *to, const struct unit_findings *findings, enum language language)
{
    for (size_t i = 0; i < findings->count; i++) {
        SCRATCH(scratch, to->arena);
        const struct unit *unit = findings->at[i].unit;
        struct listing listing = {to, scratch, language};
        add_unit(&listing, to, unit);
        add_days(&listing, unit);
        buffer_add_byte(to, '\n');
        print_former(&listing, unit);
        print_fate(&listing, unit, 1);
        print_origins(&listing, unit);
        print_territory(&listing, &findings->at[i].territory);
    }
}
