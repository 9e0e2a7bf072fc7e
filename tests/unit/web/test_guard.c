#include "support/test.h"

#include "web/guard.h"
#include "web/request_language.h"

static bool origin_passes(struct text origin, struct text site)
{
    struct request request = {.host = TEXT("127.0.0.1:8335"), .origin = origin, .fetch_site = site};
    struct error error;
    return guard_origin(&request, &error);
}

static void a_post_from_another_site_is_refused(void **state)
{
    (void)state;
    assert_true(origin_passes(TEXT_NONE, TEXT_NONE));
    assert_true(origin_passes(TEXT("http://127.0.0.1:8335"), TEXT("same-origin")));
    assert_true(origin_passes(TEXT("https://127.0.0.1:8335"), TEXT_NONE));
    assert_false(origin_passes(TEXT("http://127.0.0.1:9999"), TEXT_NONE));
    assert_false(origin_passes(TEXT("null"), TEXT_NONE));
    assert_false(origin_passes(TEXT_NONE, TEXT("cross-site")));
    assert_false(origin_passes(TEXT("http://127.0.0.1:8335"), TEXT("same-site")));
}

static bool token_passes(struct text cookie, struct text field)
{
    struct request request = {.cookies = {.at = {{TEXT(FORM_TOKEN_COOKIE), cookie}}, .count = 1},
                              .form = {.fields = {.at = {{TEXT(FORM_TOKEN_FIELD), field}}, .count = 1}}};
    struct error error;
    return guard_form(&request, &error) || error.kind != ERROR_FORBIDDEN;
}

static void a_form_without_the_token_of_its_browser_is_refused(void **state)
{
    (void)state;
    assert_true(token_passes(TEXT("abc"), TEXT("abc")));
    assert_false(token_passes(TEXT("abc"), TEXT("abd")));
    assert_false(token_passes(TEXT("abc"), TEXT("")));
    assert_false(token_passes(TEXT(""), TEXT("")));
}

static void the_language_a_browser_likes_best_is_chosen(void **state)
{
    (void)state;
    assert_int_equal(language_preferred(TEXT("en-US,en;q=0.9,vi;q=0.8")), LANGUAGE_ENGLISH);
    assert_int_equal(language_preferred(TEXT("vi-VN,vi;q=0.9,en;q=0.8")), LANGUAGE_VIETNAMESE);
    assert_int_equal(language_preferred(TEXT("fr, en;q=0.4, vi;q=0.45")), LANGUAGE_VIETNAMESE);
    assert_int_equal(language_preferred(TEXT("fr,de;q=0.5")), LANGUAGE_VIETNAMESE);
    assert_int_equal(language_preferred(TEXT("en;q=0")), LANGUAGE_VIETNAMESE);
    assert_int_equal(language_preferred(TEXT("")), LANGUAGE_VIETNAMESE);
}

static void the_address_counts_before_the_cookie_and_that_before_the_browser(void **state)
{
    (void)state;
    struct request request = {.query = {.at = {{TEXT("lang"), TEXT("en")}}, .count = 1},
                              .cookies = {.at = {{TEXT(LANGUAGE_COOKIE), TEXT("vi")}}, .count = 1},
                              .accept_language = TEXT("en")};
    request_choose_language(&request);
    assert_int_equal(request.language, LANGUAGE_ENGLISH);
    assert_true(request.chose_language);
    request.query.count = 0;
    request_choose_language(&request);
    assert_int_equal(request.language, LANGUAGE_VIETNAMESE);
    assert_false(request.chose_language);
    request.cookies.count = 0;
    request_choose_language(&request);
    assert_int_equal(request.language, LANGUAGE_ENGLISH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_post_from_another_site_is_refused),
        cmocka_unit_test(a_form_without_the_token_of_its_browser_is_refused),
        cmocka_unit_test(the_language_a_browser_likes_best_is_chosen),
        cmocka_unit_test(the_address_counts_before_the_cookie_and_that_before_the_browser),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
