/*
 * name_expand.h: groups that say who is in them, written out: "các Bộ: A, B" is "Bộ A" and "Bộ B".
 *
 * Each field is put together from the group's words and the member's; its span is the member's own.
 */
#ifndef EXTRACT_NAME_NAME_EXPAND_H
#define EXTRACT_NAME_NAME_EXPAND_H

#include "extract/name/name_part.h"

/* Adds the members of the group [at, *end) when they follow it, ": A, B", "(gồm các Sở: A, B)", or are its places, "các
 * tỉnh A, B"; moves `end` past the last. False when it has none. */
bool name_expand(const struct names_context *context, const struct name_reader *reader, size_t at, size_t *end,
                 struct field_list *names);

/* "UBND thành phố A và tỉnh B": at `next`, past the "và" at `end`, stands a place that shares the body of the name
 * added last. Returns one past it, or `next`. */
size_t name_expand_shared(const struct names_context *context, const struct name_reader *reader, size_t end,
                          size_t next, struct field_list *names);

#endif
