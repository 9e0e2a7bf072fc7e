/*
 * banned.h: makes dangerous functions fail to compile. Included on every compiler command line.
 *
 * A banned name expands to one that nothing declares. Macros with parameters leave alone what libraries' headers
 * merely mention.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

/* Their declarations must be seen before the names are taken away. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BANNED(name) name##_is_banned_see_base_banned_h

/* No length is given or it is easily got wrong: text.h, buffer.h. */
#undef strcpy
#define strcpy(to, from) BANNED(strcpy)
#undef strcat
#define strcat(to, from) BANNED(strcat)
#undef strncpy
#define strncpy(to, from, len) BANNED(strncpy)
#undef strncat
#define strncat(to, from, len) BANNED(strncat)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef vsprintf
#define vsprintf(to, format, arguments) BANNED(vsprintf)

/* Hidden state, or errors that cannot be seen: text_split, text_to_number, date.h. */
#undef strtok
#define strtok(text, separators) BANNED(strtok)
#undef atoi
#define atoi(text) BANNED(atoi)
#undef atol
#define atol(text) BANNED(atol)
#undef localtime
#define localtime(time) BANNED(localtime)
#undef gmtime
#define gmtime(time) BANNED(gmtime)
#undef ctime
#define ctime(time) BANNED(ctime)
#undef asctime
#define asctime(time) BANNED(asctime)

/* A shell, or a race for a name. */
#undef system
#define system(command) BANNED(system)
#undef popen
#define popen(command, mode) BANNED(popen)
#undef tmpnam
#define tmpnam(name) BANNED(tmpnam)
#undef mktemp
#define mktemp(name) BANNED(mktemp)

#endif
