/*
 * banned.h: makes dangerous functions fail to compile. Included on every compiler command line.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

/* Their declarations must be seen before the names are poisoned. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf strtok atoi atol atoll gets
#pragma GCC poison localtime gmtime ctime asctime system popen tmpnam tempnam mktemp

#endif
