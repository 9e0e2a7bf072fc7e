#include "support/test.h"

#include "web/page.h"

static struct text written(const struct page *page)
{
    return buffer_text(&page->to);
}

static void words_are_escaped_for_text_and_attributes(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(arena, LANGUAGE_ENGLISH);
    page_text(&page, TEXT("<b onclick='x'>\"A & B\" — rõ việc"));
    assert_text_equal(written(&page), TEXT("&lt;b onclick=&#39;x&#39;&gt;&quot;A &amp; B&quot; — rõ việc"));
}

static void a_part_of_an_address_is_percent_encoded(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(arena, LANGUAGE_ENGLISH);
    page_url(&page, TEXT("Đội 1/a?b=c&d#e%"));
    assert_text_equal(written(&page), TEXT("%C4%90%E1%BB%99i%201%2Fa%3Fb%3Dc%26d%23e%25"));
}

static void arguments_of_a_message_are_escaped(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(arena, LANGUAGE_ENGLISH);
    struct text arguments[] = {TEXT("<3>"), TEXT("{1}")};
    page_message(&page, "page {1} of {2}", arguments, COUNT_OF(arguments));
    assert_text_equal(written(&page), TEXT("page &lt;3&gt; of {1}"));
}

static void a_count_chooses_the_english_form(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(arena, LANGUAGE_ENGLISH);
    for (size_t count = 0; count < 3; count++) {
        struct text number = PAGE_ARGUMENT(&page, count);
        page_message_count(&page, "{1} task", "{1} tasks", count, &number, 1);
        page_literal(&page, TEXT(";"));
    }
    assert_text_equal(written(&page), TEXT("0 tasks;1 task;2 tasks;"));
}

static void a_msgid_is_shown_in_the_language_of_the_page(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct page page = page_open(arena, LANGUAGE_VIETNAMESE);
    const char *undo = "Undo";
    PAGE_TEXT(&page, undo);
    assert_text_equal(written(&page), TEXT("Hoàn tác"));
}

static void nothing_is_false_and_something_is_true(void **state)
{
    (void)state;
    struct text none = TEXT_NONE, some = TEXT("x");
    struct markup no_markup = {TEXT_NONE};
    const char *no_msgid = NULL;
    size_t zero = 0;
    assert_false(PAGE_IS(none) || PAGE_IS(no_markup) || PAGE_IS(no_msgid) || PAGE_IS(zero));
    assert_true(PAGE_IS(some));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_escaped_for_text_and_attributes),
        cmocka_unit_test(a_part_of_an_address_is_percent_encoded),
        cmocka_unit_test(arguments_of_a_message_are_escaped),
        cmocka_unit_test(a_count_chooses_the_english_form),
        cmocka_unit_test(a_msgid_is_shown_in_the_language_of_the_page),
        cmocka_unit_test(nothing_is_false_and_something_is_true),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
