#include "support/book.h"

#include "base/buffer.h"
#include "store/engine/search.h"
#include "store/question/search_parts.h"

static void what_people_type_becomes_a_query(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct {
        struct text typed, query;
    } rows[] = {
        {TEXT_INIT("chuyen doi so"), TEXT_INIT("\"chuyen\" \"doi\" \"so\"")},
        {TEXT_INIT("\"chuyen doi so\""), TEXT_INIT("\"chuyen doi so\"")},
        {TEXT_INIT("  bao   cao \"quý IV\" chuy*"), TEXT_INIT("\"bao\" \"cao\" \"quý IV\" \"chuy\"*")},
        {TEXT_INIT("15/KH-UBND"), TEXT_INIT("\"15 KH UBND\"")},
        {TEXT_INIT("\"chưa đóng"), TEXT_INIT("\"chưa đóng\"")},
        {TEXT_INIT("a OR b) NEAR(c"), TEXT_INIT("\"a\" \"OR\" \"b\" \"NEAR c\"")},
        {TEXT_INIT("*"), TEXT_INIT("")},
        {TEXT_INIT("\"\" - ..."), TEXT_INIT("")},
        {TEXT_INIT(""), TEXT_INIT("")},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        assert_text_equal(search_query(arena, rows[i].typed), rows[i].query);
}

static bool add_token(void *listener, const struct search_token *token)
{
    struct buffer *words = listener;
    buffer_add_byte(words, token->is_colocated ? '=' : ' ');
    buffer_add(words, token->word);
    return true;
}

static void a_word_stands_with_and_without_its_marks(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 4096);
    assert_true(search_split(TEXT("Kế hoạch 15/KH: hoà giải ở Đông Hoà, cho 2026."), add_token, &words));
    assert_text_equal(buffer_text(&words),
                      TEXT(" kế=ke hoạch=hoach 15 kh hòa=hoa giải=giai ở=o đông=dong hòa=hoa cho 2026"));
}

static void a_very_long_word_is_cut(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct buffer words = buffer_open(arena, 4096);
    char letters[1000];
    memset(letters, 'x', sizeof letters);
    assert_true(search_split((struct text){letters, sizeof letters}, add_token, &words));
    assert_true(words.len > 100 && words.len < 140);
}

static void whole_words_and_beginnings_are_told_apart(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct search_parts parts;
    struct text title = TEXT("Rà soát chợ tạm"), description = TEXT("Từng tổ dân phố");
    assert_true(search_parts_of(arena, search_query(arena, TEXT("\"tổ dân\" CHO* soat t*")), &parts));
    assert_text_equal(text_trim(parts.whole), TEXT("\"tổ dân\" \"soat\""));
    assert_int_equal(parts.beginning_count, 2);
    assert_true(search_parts_begin(&parts, title, description));
    assert_true(search_parts_of(arena, search_query(arena, TEXT("tổ chờ*")), &parts));
    assert_false(search_parts_begin(&parts, title, description));
    static const char *const others[] = {"chợ tạm", "ch*", "tạm \"rà so*\"", "tạm a* b* c* d* e* f* g* h* i*"};
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_false(search_parts_of(arena, search_query(arena, text_from(others[i])), &parts));
}

static void a_beginning_is_looked_for_by_its_folded_first_letter(void **state)
{
    (void)state;
    const struct {
        struct text text, beginning;
        bool is_there;
    } cases[] = {
        {TEXT("xã Đông Hoà"), TEXT("dong"), true},
        {TEXT("xã Đông Hoà"), TEXT("đô"), true},
        {TEXT("xã Dong Hoà"), TEXT("đô"), false},
        {TEXT("xã Đông Hoà"), TEXT("hòa"), true},
        {TEXT("Oà khóc"), TEXT("òa"), true},
        {TEXT("Oà khóc"), TEXT("oa"), true},
        {TEXT("ƯỚC tính"), TEXT("uo"), true},
        {TEXT("ƯỚC tính"), TEXT("ước"), true},
        {TEXT("ƯỚC tính"), TEXT("ươc"), false},
        {TEXT("bao 2026"), TEXT("20"), true},
        {TEXT("bao 2026"), TEXT("026"), false},
        {TEXT(""), TEXT("b"), false},
        {TEXT("ẩn"), TEXT("n"), false},
        {TEXT("ẩn Náu"), TEXT("nau"), true},
        {TEXT("mê-ấn"), TEXT("an"), true},
        {TEXT("(Nông)"), TEXT("nong"), true},
        {TEXT("của ñandú"), TEXT("ñan"), true},
        {TEXT("của ñandú"), TEXT("nan"), false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        assert_int_equal(search_has_beginning(cases[i].text, cases[i].beginning), cases[i].is_there);
}

static bool count_down(void *listener, const struct task_record *record)
{
    int64_t *last = listener;
    assert_int_equal(record->number, *last - 1);
    *last = record->number;
    return true;
}

static void find_all_below(struct store *store, const char *typed, int64_t after, int64_t last)
{
    TEST_ARENA(arena);
    struct book_reader *reader;
    struct error error;
    struct task_range range = {
        .kind = TASKS_FOUND, .cut = TASK_CUT_NOW, .words = search_query(arena, text_from(typed))};
    assert_true(book_reader_open(store, arena, &reader, &error));
    if (after != NO_NUMBER) {
        struct task_record record;
        assert_true(question_task(reader, arena, &TASK_CUT_NOW, after, &record, &error));
        range.after = question_place(&record);
    }
    assert_true(question_tasks(reader, arena, &range, count_down, &last, &error));
    assert_int_equal(last, 1);
}

/* More tasks than are read before the engine is asked for all. */
static void beginnings_are_found_however_many_texts_there_are(void **state)
{
    (void)state;
    TEST_BOOK(book);
    struct error error;
    struct store *store = test_book_open(&book);
    int64_t tasks = SEARCH_TEXTS + 30;
    for (int64_t task = 1; task <= tasks; task++)
        assert_true(test_book_assign(store, task, 0, &error));
    find_all_below(store, "\"rà soát\" ch*", NO_NUMBER, tasks + 1);
    find_all_below(store, "\"rà soát\" ch*", tasks - 4, tasks - 4);
    find_all_below(store, "\"rà soát\" ch*", 20, 20);
    find_all_below(store, "\"rà soát\" tamx*", NO_NUMBER, 1);
    store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_type_becomes_a_query),
        cmocka_unit_test(a_word_stands_with_and_without_its_marks),
        cmocka_unit_test(a_very_long_word_is_cut),
        cmocka_unit_test(whole_words_and_beginnings_are_told_apart),
        cmocka_unit_test(a_beginning_is_looked_for_by_its_folded_first_letter),
        cmocka_unit_test(beginnings_are_found_however_many_texts_there_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
