#include "support/test.h"

#include "web/assets.h"
#include "web/site.h"
#include "work/work.h"

static struct response answer(struct arena *arena, struct request request)
{
    struct response response = {0};
    struct request *asked = arena_new(arena, struct request);
    *asked = request;
    asked->arena = arena;
    if (text_is_empty(asked->host))
        asked->host = TEXT("127.0.0.1:8335");
    static const struct host_names names = {.serves_this_machine_alone = true};
    site_answer(asked, &names, &response);
    return response;
}

static const char *header(const struct response *response, const char *name)
{
    for (size_t i = 0; i < response->header_count; i++)
        if (strcmp(response->headers[i].name, name) == 0)
            return response->headers[i].value;
    return NULL;
}

static void an_unknown_address_is_not_found(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    static const struct text paths[] = {TEXT_INIT("/nothing"),
                                        TEXT_INIT(""),
                                        TEXT_INIT("//"),
                                        TEXT_INIT("/readings/"),
                                        TEXT_INIT("/readings/a/tasks//edit"),
                                        TEXT_INIT("/assets/../look.css")};
    struct work_settings settings = {.clock = clock_system()};
    struct work *work;
    struct error error;
    assert_true(work_open(&settings, &work, &error));
    for (size_t i = 0; i < COUNT_OF(paths); i++)
        assert_int_equal(answer(arena, (struct request){.work = work, .path = paths[i]}).status, 404);
    work_close(work);
}

static void the_wrong_method_is_told_the_right_ones(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct response response = answer(arena, (struct request){.path = TEXT("/"), .method = METHOD_POST});
    assert_int_equal(response.status, 405);
    assert_string_equal(header(&response, "Allow"), "GET, HEAD");
    response = answer(arena, (struct request){.path = TEXT("/api/read"), .method = METHOD_OTHER});
    assert_string_equal(header(&response, "Allow"), "POST");
}

static void a_foreign_name_is_refused_on_a_server_for_this_machine(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_int_equal(answer(arena, (struct request){.path = TEXT("/"), .host = TEXT("evil.example")}).status, 403);
}

static void an_error_is_a_page_for_people_and_json_for_programs(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct response page = answer(arena, (struct request){.path = TEXT("/x"), .accept_language = TEXT("en")});
    assert_int_not_equal(text_find(page.body, TEXT("<html lang=\"en\">")), TEXT_NOT_FOUND);
    struct response json = answer(arena, (struct request){.path = TEXT("/api/x"), .accept_language = TEXT("en")});
    assert_text_equal(
        json.body, TEXT("{\"error\":{\"code\":\"not-found\",\"message\":\"there is no such page\",\"hint\":null}}\n"));
    assert_null(header(&json, "Set-Cookie"));
}

static void a_browser_gets_a_token_once(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    struct response first = answer(arena, (struct request){.path = TEXT("/x")});
    assert_non_null(strstr(header(&first, "Set-Cookie"), "HttpOnly"));
    struct request again = {.path = TEXT("/x")};
    again.cookies.at[again.cookies.count++] = (struct parameter){TEXT("roviec-form"),
                                                                 TEXT("0123456789abcdef0123456789abcdef")};
    struct response second = answer(arena, again);
    assert_null(header(&second, "Set-Cookie"));
}

static void every_asset_is_served_at_its_address(void **state)
{
    (void)state;
    TEST_ARENA(arena);
    assert_true(asset_count > 0);
    for (size_t i = 0; i < asset_count; i++) {
        struct response response = answer(arena, (struct request){.path = text_from(assets[i].path)});
        assert_int_equal(response.status, 200);
        assert_true(response.may_be_kept);
        assert_int_equal(response.body.len, assets[i].len);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_address_is_not_found),
        cmocka_unit_test(the_wrong_method_is_told_the_right_ones),
        cmocka_unit_test(a_foreign_name_is_refused_on_a_server_for_this_machine),
        cmocka_unit_test(an_error_is_a_page_for_people_and_json_for_programs),
        cmocka_unit_test(a_browser_gets_a_token_once),
        cmocka_unit_test(every_asset_is_served_at_its_address),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
