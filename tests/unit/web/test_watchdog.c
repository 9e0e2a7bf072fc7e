#include "support/test.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "web/watchdog.h"

/* Whether the other end of a connection is closed within some milliseconds. */
static bool is_cut_off(int other_end, int patience_ms)
{
    struct pollfd waited = {.fd = other_end, .events = POLLIN};
    char byte;
    return poll(&waited, 1, patience_ms) == 1 && read(other_end, &byte, 1) == 0;
}

static void what_takes_too_long_is_cut_off_and_nothing_else(void **state)
{
    (void)state;
    struct watchdog *watchdog = watchdog_open(8);
    assert_non_null(watchdog);
    int late[2], early[2], allowed[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, late), 0);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, early), 0);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, allowed), 0);
    struct watch *late_watch = watchdog_add(watchdog, late[0], 0);
    struct watch *early_watch = watchdog_add(watchdog, early[0], 600);
    struct watch *allowed_watch = watchdog_add(watchdog, allowed[0], 0);
    watchdog_allow(watchdog, allowed_watch, 600);
    assert_true(is_cut_off(late[1], 10000));
    assert_false(is_cut_off(early[1], 0));
    assert_false(is_cut_off(allowed[1], 0));
    watchdog_remove(watchdog, early_watch);
    watchdog_remove(watchdog, late_watch);
    watchdog_close(watchdog);
    int sockets[] = {late[0], late[1], early[0], early[1], allowed[0], allowed[1]};
    for (size_t i = 0; i < COUNT_OF(sockets); i++)
        close(sockets[i]);
}

static void where_there_are_too_many_the_first_to_be_late_makes_room(void **state)
{
    (void)state;
    struct watchdog *watchdog = watchdog_open(2);
    assert_non_null(watchdog);
    int pairs[3][2];
    static const unsigned seconds[3] = {600, 300, 900};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pairs[i]), 0);
        assert_non_null(watchdog_add(watchdog, pairs[i][0], seconds[i]));
    }
    assert_false(is_cut_off(pairs[0][1], 0));
    assert_true(is_cut_off(pairs[1][1], 0));
    assert_false(is_cut_off(pairs[2][1], 0));
    watchdog_close(watchdog);
    for (size_t i = 0; i < 3; i++) {
        close(pairs[i][0]);
        close(pairs[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_takes_too_long_is_cut_off_and_nothing_else),
        cmocka_unit_test(where_there_are_too_many_the_first_to_be_late_makes_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
