/*
 * staff.h: a small ward with people, in a book of its own, for tests about who may do what.
 */
#ifndef SUPPORT_STAFF_H
#define SUPPORT_STAFF_H

#include "support/test.h"

#include "base/moment.h"
#include "support/folder.h"
#include "work/book/book.h"
#include "work/book/verify.h"
#include "work/organisation/organisation.h"
#include "work/personnel/personnel.h"

/* A ward with an office, on some day; everything is called by its code. */
struct desk {
    struct arena *arena;
    struct test_folder folder;
    struct book *book;
    size_t count;
    struct error error;
};

static inline int64_t today_ms(void *self)
{
    (void)self;
    return INT64_C(1780279200000); /* 2026-06-01, 09:00 in Hà Nội */
}

enum { TODAY = 20605, DAYS = 200 }; /* of 2026-06-01; the tests play in the days before it */

static inline int64_t moment_before(int32_t days)
{
    return moment_of_day(TODAY - days);
}

static inline bool act(struct desk *desk, book_person_command *command, int32_t days_ago, struct person_change change)
{
    struct book_command given = {.at = moment_before(days_ago)};
    return command(desk->book, &given, &change, &desk->count, &desk->error);
}

static inline bool act_as(struct desk *desk, const char *as, book_person_command *command, struct person_change change)
{
    struct book_command given = {.as = text_from(as)};
    return command(desk->book, &given, &change, &desk->count, &desk->error);
}

static inline bool change_units(struct desk *desk, book_unit_command *command, int32_t days_ago,
                                struct unit_change change)
{
    struct unit_change_report report;
    change.on = date_from_day(TODAY - days_ago);
    change.basis = TEXT("01/NQ-HĐND");
    return command(desk->book, &change, &report, &desk->error);
}

static inline struct person_change post(const char *person, const char *position)
{
    return (struct person_change){.person = text_from(person), .position = text_from(position)};
}

static inline struct person_change acting_post(const char *person, const char *position)
{
    struct person_change change = post(person, position);
    change.is_acting = true;
    return change;
}

static inline struct person_change role(const char *person, const char *code, const char *unit)
{
    return (struct person_change){.person = text_from(person), .role = text_from(code), .unit = text_from(unit)};
}

static inline void must(bool done, const struct desk *desk)
{
    if (!done)
        fail_msg("%s (%s, %s)", desk->error.message, desk->error.arguments[0], desk->error.arguments[1]);
}

static inline void desk_open(struct desk *desk)
{
    desk->arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    test_folder_make(&desk->folder);
    struct book_settings settings = {text_print(desk->arena, "%s/book", desk->folder.path).at, NULL, {today_ms, NULL}};
    must(book_create(&settings, TEXT("example.vn/so"), TEXT("Sổ"), &desk->error), desk);
    must(book_open(&settings, &desk->book, &desk->error), desk);
    must(change_units(desk, book_unit_establish, DAYS,
                      (struct unit_change){.code = TEXT("UB"), .name = TEXT("Ủy ban"), .head = TEXT("Chủ tịch")}),
         desk);
    must(change_units(desk, book_unit_establish, DAYS,
                      (struct unit_change){.code = TEXT("KT"), .name = TEXT("Phòng Kinh tế"), .other = TEXT("UB")}),
         desk);
    must(change_units(desk, book_unit_establish, DAYS,
                      (struct unit_change){.code = TEXT("VP"), .name = TEXT("Văn phòng"), .other = TEXT("UB")}),
         desk);
    static const char *const persons[] = {"CB1", "CB2", "CB3", "CB4"};
    for (size_t i = 0; i < COUNT_OF(persons); i++)
        must(act(desk, book_person_register, DAYS,
                 (struct person_change){.person = text_from(persons[i]), .name = TEXT("Người thử")}),
             desk);
    struct person_change head = {
        .position = TEXT("KT.TP"), .title = TEXT("Trưởng phòng"), .unit = TEXT("KT"), .is_head = true};
    struct person_change officer = {.position = TEXT("KT.CV"), .title = TEXT("Chuyên viên"), .unit = TEXT("KT")};
    must(act(desk, book_position_establish, DAYS, head), desk);
    must(act(desk, book_position_establish, DAYS, officer), desk);
}

/* Readers go back to their book before it is closed. */
static inline void desk_close(struct desk *desk)
{
    struct verify_report answer;
    must(book_verify(desk->book, desk->arena, &answer, &desk->error), desk);
    arena_close(desk->arena);
    book_close(desk->book);
    test_folder_remove(&desk->folder);
}

#endif
