/*
 * attributes.h: the one spelling of the compiler's attributes.
 */
#ifndef BASE_ATTRIBUTES_H
#define BASE_ATTRIBUTES_H

#define MUST_USE __attribute__((warn_unused_result))
#define PRINTF_LIKE(place, first) __attribute__((format(printf, place, first)))
#define NORETURN __attribute__((noreturn))
#define FALLTHROUGH __attribute__((fallthrough))
#define CLEANUP(function) __attribute__((cleanup(function)))
#define ALWAYS_INLINE __attribute__((always_inline)) inline
#define ALLOCATES(count, size) __attribute__((malloc, alloc_size(count, size), returns_nonnull))

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#endif
