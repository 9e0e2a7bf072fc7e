#include "support/test.h"

#include "base/file.h"
#include "base/message.h"
#include "model/unit_finding.h"
#include "support/folder.h"
#include "work/book/backup.h"
#include "work/book/book.h"
#include "work/book/verify.h"
#include "work/organisation/organisation.h"
#include "work/organisation/unit_reference.h"
#include "work/personnel/personnel.h"

/* A book for one test, and the folder of the lists. */
struct desk {
    struct arena *arena;
    struct test_folder folder;
    struct book_settings settings;
    struct book *book;
    struct book_command command;
    struct unit_reference_report report;
    struct error error;
};

static void desk_open(struct desk *desk)
{
    struct arena *arena = desk->arena = arena_open(TEST_ARENA_BYTES, 0, test_memory_ran_out, NULL);
    test_folder_make(&desk->folder);
    desk->settings = (struct book_settings){text_print(arena, "%s/book", desk->folder.path).at, NULL, clock_system()};
    assert_true(book_create(&desk->settings, TEXT("example.vn/so"), TEXT("Sổ"), &desk->error));
    assert_true(book_open(&desk->settings, &desk->book, &desk->error));
}

/* Readers go back to their book before it is closed. */
static void desk_close(struct desk *desk)
{
    arena_close(desk->arena);
    book_close(desk->book);
    test_folder_remove(&desk->folder);
}

static bool load(struct desk *desk, const char *bytes)
{
    const char *path = text_print(desk->arena, "%s/units.tsv", desk->folder.path).at;
    assert_true(file_replace(path, text_from(bytes), &desk->error));
    const struct unit_reference_request request = {.path = path, .command = desk->command};
    return book_load_reference(desk->book, desk->arena, &request, &desk->report, &desk->error);
}

static size_t count_events(struct desk *desk, struct book *book)
{
    SCRATCH(scratch, desk->arena);
    struct verify_report answer;
    if (!book_verify(book, scratch, &answer, &desk->error))
        fail_msg("%s (%s)", desk->error.message, desk->error.arguments[0]);
    return answer.events;
}

static size_t count_strays(struct desk *desk)
{
    SCRATCH(scratch, desk->arena);
    struct verify_report answer;
    assert_true(book_verify(desk->book, scratch, &answer, &desk->error));
    return answer.strays;
}

static size_t count_units(struct desk *desk, struct book *book)
{
    SCRATCH(scratch, desk->arena);
    struct unit_index *index;
    return book_reference(book, scratch, &index, &desk->error) ? unit_index_count(index) : 0;
}

static void a_list_takes_the_place_of_the_one_before(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    assert_int_equal(count_units(&desk, desk.book), 0);
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_true(load(&desk, "code\tname\n01\txã Gò Ông\n02\txã Đầm Dài\n"));
    assert_int_equal(desk.report.units, 2);
    assert_int_equal(count_units(&desk, desk.book), 2);
    assert_true(load(&desk, "code\tname\n01\txã Gò Ông\n"));
    assert_int_equal(count_units(&desk, desk.book), 1);
    assert_int_equal(count_events(&desk, desk.book), 3);
    desk_close(&desk);
}

static void a_list_with_a_bad_line_leaves_the_one_before(void **state)
{
    (void)state;
    struct desk desk = {0};
    desk_open(&desk);
    assert_true(load(&desk, "code\tname\n01\txã Gò Ông\n"));
    assert_false(load(&desk, "code\tname\n01\txã Gò Ông\n\txã Đầm Dài\tx\n"));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    assert_string_equal(desk.error.arguments[1], "3");
    assert_false(load(&desk, "PK\x03\x04\xff"));
    assert_int_equal(desk.error.kind, ERROR_USAGE);
    assert_int_equal(count_units(&desk, desk.book), 1);
    assert_int_equal(count_events(&desk, desk.book), 2);
    desk_close(&desk);
}

static void whoever_may_not_change_units_loads_no_list_and_leaves_no_file(void **state)
{
    (void)state;
    struct desk desk = {0};
    const struct person_change officer = {.person = TEXT("CB01")},
                               role = {.person = TEXT("CB01"), .role = TEXT("personnel")};
    size_t count;
    desk_open(&desk);
    assert_true(book_person_register(desk.book, &desk.command, &officer, &count, &desk.error));
    struct book_command owner = desk.command;
    desk.command.as = TEXT("CB01");
    assert_false(load(&desk, "code\tname\n01\txã Gò Ông\n"));
    assert_int_equal(desk.error.kind, ERROR_FORBIDDEN);
    assert_int_equal(count_strays(&desk), 0);
    assert_true(book_person_grant(desk.book, &owner, &role, &count, &desk.error));
    desk.command.is_trial = true;
    assert_true(load(&desk, "code\tname\n01\txã Gò Ông\n"));
    assert_int_equal(count_units(&desk, desk.book) + count_strays(&desk), 0);
    desk.command.is_trial = false;
    assert_true(load(&desk, "code\tname\n01\txã Gò Ông\n"));
    assert_int_equal(count_units(&desk, desk.book), 1);
    desk_close(&desk);
}

static struct unit_findings find(struct desk *desk, const char *name)
{
    struct unit_question question = {.name = text_from(name)};
    struct unit_findings findings;
    return book_find_units(desk->book, desk->arena, &question, &findings, &desk->error) ? findings
                                                                                        : (struct unit_findings){0};
}

static bool act(struct desk *desk, book_unit_command *command, struct unit_change change)
{
    struct unit_change_report report;
    change.basis = TEXT("1656/NQ-UBTVQH15");
    return command(desk->book, &change, &report, &desk->error);
}

static void old_names_of_units_of_the_book_are_found_too(void **state)
{
    (void)state;
    struct desk desk = {0};
    static const struct date first = {2024, 1, 1}, second = {2025, 3, 1}, third = {2025, 7, 1};
    desk_open(&desk);
    assert_true(act(&desk, book_unit_establish,
                    (struct unit_change){.code = TEXT("A"), .name = TEXT("Phòng Tài chính"), .on = first}));
    assert_true(act(&desk, book_unit_establish,
                    (struct unit_change){.code = TEXT("B"), .name = TEXT("Phòng Đô thị"), .on = first}));
    assert_true(act(&desk, book_unit_rename,
                    (struct unit_change){.code = TEXT("A"), .name = TEXT("Phòng Kế hoạch"), .on = second}));
    assert_true(
        act(&desk, book_unit_merge,
            (struct unit_change){.code = TEXT("A"), .other = TEXT("B"), .name = TEXT("Phòng Kinh tế"), .on = third}));
    struct unit_findings oldest = find(&desk, "phong tai chinh");
    assert_int_equal(oldest.count, 1);
    const struct unit *unit = oldest.at[0].unit;
    assert_int_equal(date_compare(unit->until, (struct date){2025, 2, 28}), 0);
    assert_text_equal(unit->successors[0]->name, TEXT("Phòng Kế hoạch"));
    assert_text_equal(unit->successors[0]->successors[0]->name, TEXT("Phòng Kinh tế"));
    assert_int_equal(find(&desk, "Phòng Kinh tế").at[0].unit->predecessor_count, 2);
    assert_true(
        act(&desk, book_unit_establish,
            (struct unit_change){.code = TEXT("C"), .name = TEXT("Phòng Kinh tế, Hạ tầng và Đô thị"), .on = third}));
    assert_int_equal(find(&desk, "Phòng Kinh tế, Hạ tầng và Đô thị").count, 1);
    assert_int_equal(find(&desk, "phong kinh te, ha tang va do thi").count, 1);
    assert_int_equal(find(&desk, "Phòng Nội vụ").count, 0);
    assert_int_equal(desk.error.kind, ERROR_NOT_FOUND);
    assert_true(load(&desk, "code\tname\n01\tPhòng Nội vụ\nA\tPhòng Kinh tế\n"));
    assert_int_equal(find(&desk, "Phòng Nội vụ").count, 1);
    assert_int_equal(find(&desk, "Phòng Kinh tế, Hạ tầng và Đô thị").count, 1);
    assert_int_equal(find(&desk, "Phòng Kinh tế").count, 2);
    desk_close(&desk);
}

static void a_backup_has_the_list(void **state)
{
    (void)state;
    struct desk desk = {0};
    struct book *restored;
    struct verify_report answer;
    desk_open(&desk);
    assert_true(load(&desk, "code\tname\n01\txã Gò Ông\n"));
    const char *backup = text_print(desk.arena, "%s/backup", desk.folder.path).at;
    struct book_settings settings = desk.settings;
    settings.folder = text_print(desk.arena, "%s/restored", desk.folder.path).at;
    assert_true(book_backup(desk.book, desk.arena, backup, &desk.error));
    assert_true(book_restore(&settings, desk.arena, backup, false, &answer, &desk.error));
    assert_true(book_open(&settings, &restored, &desk.error));
    assert_int_equal(count_units(&desk, restored), 1);
    assert_int_equal(count_events(&desk, restored), 2);
    book_close(restored);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_takes_the_place_of_the_one_before),
        cmocka_unit_test(a_list_with_a_bad_line_leaves_the_one_before),
        cmocka_unit_test(whoever_may_not_change_units_loads_no_list_and_leaves_no_file),
        cmocka_unit_test(old_names_of_units_of_the_book_are_found_too),
        cmocka_unit_test(a_backup_has_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
