#include "support/test.h"

#include "web/host_names.h"

static const char *const local[] = {"127.0.0.1:8335", "localhost", "LocalHost:8335", "[::1]:8335"};
static const char *const of_the_network[] = {
    "192.168.1.5:8335",          "10.0.0.2", "[fd00::5]:8335", "may-chu", "MAY-CHU:8335", "may-chu.local",
    "may-chu.xa.example.vn:8335"};
static const char *const foreign[] = {"",
                                      ":8335",
                                      "evil.example:8335",
                                      "127.0.0.1.evil.example",
                                      "localhost.evil.example:80",
                                      "[::1].evil.example",
                                      "127.0.0.1@evil.example",
                                      "192.168.1.5.evil.example",
                                      "[fd00::5",
                                      "[]",
                                      "1.2.3",
                                      "may-chu.evil.example",
                                      "may-chu.local.evil.example",
                                      "may-chu2",
                                      "may-ch",
                                      ".local",
                                      "congviec.xa.example.vn.evil.example"};

static void expect(const struct host_names *names, const char *const *hosts, size_t count, bool is_ours)
{
    for (size_t i = 0; i < count; i++)
        if (host_is_ours(names, text_from(hosts[i])) != is_ours)
            fail_msg("“%s” is %s", hosts[i], is_ours ? "refused" : "answered");
}

static void a_server_of_this_machine_answers_to_no_other_name(void **state)
{
    (void)state;
    const struct host_names names = {.serves_this_machine_alone = true, .machine = "may-chu.xa.example.vn"};
    expect(&names, local, COUNT_OF(local), true);
    expect(&names, of_the_network, COUNT_OF(of_the_network), false);
    expect(&names, foreign, COUNT_OF(foreign), false);
}

static void a_server_of_the_network_answers_to_addresses_and_its_own_name(void **state)
{
    (void)state;
    const struct host_names names = {.machine = "may-chu.xa.example.vn"};
    expect(&names, local, COUNT_OF(local), true);
    expect(&names, of_the_network, COUNT_OF(of_the_network), true);
    expect(&names, foreign, COUNT_OF(foreign), false);
}

static void a_machine_without_a_name_answers_to_none(void **state)
{
    (void)state;
    const struct host_names names = {.machine = ""};
    expect(&names, foreign, COUNT_OF(foreign), false);
    assert_false(host_is_ours(&names, TEXT("may-chu")));
}

/* As a proxy in front hands it on. */
static void a_name_that_was_given_counts_everywhere(void **state)
{
    (void)state;
    const struct host_names names = {.serves_this_machine_alone = true,
                                     .given = {"congviec.xa.example.vn", "congviec"}};
    assert_true(host_is_ours(&names, TEXT("CongViec.xa.example.vn")));
    assert_true(host_is_ours(&names, TEXT("congviec:443")));
    assert_false(host_is_ours(&names, TEXT("xa.example.vn")));
    expect(&names, foreign, COUNT_OF(foreign), false);
}

static void the_machine_is_asked_for_its_name(void **state)
{
    (void)state;
    struct host_names names = {0};
    host_names_ask_machine(&names);
    assert_true(names.machine[0] == '\0' || host_is_ours(&names, text_from(names.machine)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_server_of_this_machine_answers_to_no_other_name),
        cmocka_unit_test(a_server_of_the_network_answers_to_addresses_and_its_own_name),
        cmocka_unit_test(a_machine_without_a_name_answers_to_none),
        cmocka_unit_test(a_name_that_was_given_counts_everywhere),
        cmocka_unit_test(the_machine_is_asked_for_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
