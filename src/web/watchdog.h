/*
 * watchdog.h: cuts off connections that take too long as a whole.
 *
 * The HTTP library ends a connection that is silent. A client that sends a byte now and then is not silent, and a few
 * hundred of them would hold every place. So each connection has a moment by which its next step must be done; and
 * where there are too many, the one whose moment is next is cut off at once, so that whoever comes finds a place.
 */
#ifndef WEB_WATCHDOG_H
#define WEB_WATCHDOG_H

#include <stddef.h>

struct watchdog;
struct watch;

struct watchdog *watchdog_open(size_t most); /* connections left alone; NULL when it cannot be started */
void watchdog_close(struct watchdog *watchdog);

/* Watches a socket until watchdog_remove, which comes before the socket is closed. NULL when there is no memory. */
struct watch *watchdog_add(struct watchdog *watchdog, int socket, unsigned seconds);
void watchdog_remove(struct watchdog *watchdog, struct watch *watch); /* NULL is ignored */

/* The next step must be done within `seconds` from now. NULL is ignored. */
void watchdog_allow(struct watchdog *watchdog, struct watch *watch, unsigned seconds);

#endif
