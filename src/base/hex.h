/*
 * hex.h: digits in base 16, small or large.
 */
#ifndef BASE_HEX_H
#define BASE_HEX_H

/* -1 where it is no digit. */
static inline int hex_value(char digit)
{
    char small = (char)(digit | ('a' - 'A'));
    return digit >= '0' && digit <= '9' ? digit - '0' : small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

#endif
