#include "support/staff.h"

#include <stdlib.h>

static const char *const people[] = {"CB1", "CB2", "CB3"};
static const char *const positions[] = {"KT.TP", "KT.CV", "KT.GD", "VP.CVP"};
static const char *const codes[] = {"clerk", "leader", "supervisor", "personnel", "administrator"};
static const char *const units[] = {"", "UB", "KT", "VP"};

static const char *pick(unsigned *seed, const char *const *words, size_t count)
{
    return words[(size_t)rand_r(seed) % count];
}

static void take_a_step(struct desk *desk, unsigned *seed)
{
    static book_person_command *const commands[] = {
        book_person_appoint,  book_person_appoint,     book_person_appoint,   book_person_relieve,
        book_person_grant,    book_person_grant,       book_person_revoke,    book_person_leave,
        book_person_register, book_position_establish, book_position_abolish,
    };
    int32_t days_ago = rand_r(seed) % DAYS;
    struct person_change change = {
        .person = text_from(pick(seed, people, COUNT_OF(people))),
        .position = text_from(pick(seed, positions, COUNT_OF(positions))),
        .title = TEXT("Chức vụ"),
        .role = text_from(pick(seed, codes, COUNT_OF(codes))),
        .unit = text_from(pick(seed, units, COUNT_OF(units))),
        .is_head = rand_r(seed) % 2,
        .is_acting = rand_r(seed) % 3 == 0,
    };
    if (rand_r(seed) % 2)
        change.until = date_from_day(TODAY - days_ago + rand_r(seed) % 60);
    if (rand_r(seed) % 30 == 0) {
        struct unit_change end = {.code = TEXT("KT"), .other = TEXT("VP")};
        if (!change_units(desk, book_unit_dissolve, rand_r(seed) % 3, end))
            assert_true(desk->error.kind == ERROR_CONFLICT || desk->error.kind == ERROR_NOT_FOUND);
        return;
    }
    if (!act(desk, commands[(unsigned)rand_r(seed) % COUNT_OF(commands)], days_ago, change))
        assert_true(desk->error.kind != ERROR_DAMAGED && desk->error.kind != ERROR_INTERNAL);
}

/* No day has two full heads of a unit, two positions that head it, or somebody in a position that does not stand, in
 * one twice, or after leaving.
 */
static void check_day(struct desk *desk, int32_t days_ago)
{
    SCRATCH(scratch, desk->arena);
    struct people_request request = {.on = date_from_day(TODAY - days_ago), .has_all = false};
    struct position_views all;
    size_t heads_of_kt = 0, heads_of_vp = 0, headed_kt = 0;
    assert_true(book_positions(desk->book, scratch, &request, &all, &desk->error));
    for (size_t i = 0; i < all.count; i++)
        headed_kt += all.at[i].is_head && text_equal(all.at[i].unit, TEXT("KT"));
    for (size_t i = 0; i < all.count; i++)
        for (size_t holder = 0; all.at[i].is_head && holder < all.at[i].holders.count; holder++) {
            bool is_full = !all.at[i].holders.at[holder].is_acting;
            heads_of_kt += is_full && text_equal(all.at[i].unit, TEXT("KT"));
            heads_of_vp += is_full && text_equal(all.at[i].unit, TEXT("VP"));
        }
    assert_true(heads_of_kt <= 1 && heads_of_vp <= 1 && headed_kt <= 1);
}

static bool is_standing(const struct position_views *all, const struct post_view *held)
{
    for (size_t i = 0; i < all->count; i++)
        if (text_equal(all->at[i].code, held->position))
            return term_lies_within(held->term, all->at[i].term);
    return false;
}

static void check_person(const struct person_view *person, const struct position_views *all)
{
    struct term there = {NO_DAY, person->until};
    for (size_t i = 0; i < person->posts.count; i++) {
        const struct post_view *held = &person->posts.at[i];
        assert_true(term_lies_within(held->term, there));
        assert_true(is_standing(all, held));
        for (size_t other = 0; other < i; other++)
            assert_false(text_equal(held->position, person->posts.at[other].position) &&
                         terms_overlap(held->term, person->posts.at[other].term));
    }
    for (size_t i = 0; i < person->roles.count; i++) {
        const struct role_view *had = &person->roles.at[i];
        assert_true(term_lies_within(had->term, there));
        for (size_t other = 0; other < i; other++)
            assert_false(roles_conflict(had->role, person->roles.at[other].role) &&
                         terms_overlap(had->term, person->roles.at[other].term));
    }
}

/* No position and no role within a unit outlives it. */
static void check_end(struct desk *desk, const struct person_views *everybody, const struct position_views *all)
{
    SCRATCH(scratch, desk->arena);
    struct unit_list_request request = {.has_all = true};
    struct unit_lines lines;
    assert_true(book_units(desk->book, scratch, &request, &lines, &desk->error));
    int32_t until = unit_lines_find(&lines, TEXT("KT"))->record.until;
    struct term there = {NO_DAY, until};
    for (size_t i = 0; i < all->count; i++)
        assert_true(!text_equal(all->at[i].unit, TEXT("KT")) || term_lies_within(all->at[i].term, there));
    for (size_t i = 0; i < everybody->count; i++)
        for (size_t had = 0; had < everybody->at[i].roles.count; had++)
            assert_true(!text_equal(everybody->at[i].roles.at[had].unit, TEXT("KT")) ||
                        term_lies_within(everybody->at[i].roles.at[had].term, there));
}

static void check_all(struct desk *desk)
{
    SCRATCH(scratch, desk->arena);
    struct people_request request = {.has_all = true};
    struct position_views all;
    struct person_views everybody;
    assert_true(book_positions(desk->book, scratch, &request, &all, &desk->error));
    assert_true(book_people(desk->book, scratch, &request, &everybody, &desk->error));
    for (size_t i = 0; i < everybody.count; i++)
        check_person(&everybody.at[i], &all);
    check_end(desk, &everybody, &all);
    for (int32_t days_ago = -60; days_ago < DAYS; days_ago += 7)
        check_day(desk, days_ago);
}

static void no_sequence_of_commands_breaks_what_holds_of_people(void **state)
{
    (void)state;
    enum { HISTORIES = 6, STEPS = 60 };
    for (unsigned history = 1; history <= HISTORIES; history++) {
        struct desk desk;
        unsigned seed = history;
        desk_open(&desk);
        for (size_t step = 0; step < STEPS; step++)
            take_a_step(&desk, &seed);
        check_all(&desk);
        desk_close(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_sequence_of_commands_breaks_what_holds_of_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
