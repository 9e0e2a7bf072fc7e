/*
 * names.h: the names of units and posts as directives write them: one, a list, an open group.
 *
 * "Sở Tài chính, Công an Thành phố và các đơn vị liên quan" are three. A name keeps the document's own words; "đồng
 * chí" and glosses ("(cơ quan chủ trì)", "- Cơ quan thường trực …") are left out; "các Bộ: A, B" is written out as "Bộ
 * A", "Bộ B" (such fields have the span of their own part, "A"). Rules: docs of the genre in lexicon/names.words.
 */
#ifndef EXTRACT_NAME_NAMES_H
#define EXTRACT_NAME_NAMES_H

#include "extract/block/word.h"

enum names_place {
    NAMES_IN_PROSE, /* the name ends where a verb of the sentence begins */
    NAMES_IN_FIELD  /* a heading, label value or table cell: the name runs to the separator or the end */
};

/* What was read last: several rules ask for the names at one word, one after the other. */
struct names_memory;
struct names_memory *names_memory_open(struct arena *arena);

struct names_context {
    struct arena *arena;
    struct date on; /* which places were cities, which were provinces */
    struct names_memory *memory;
};

/* Adds a name; lists of them are short, most hold one. */
void names_add(struct arena *arena, struct field_list *names, struct field name);

/* Adds those of `more` whose words are not there yet. */
void names_add_new(struct arena *arena, struct field_list *names, const struct field_list *more);

/* Adds the names that stand from word `from` on. Returns one past their last word (glosses and closing brackets
 * included, a comma or colon after them not), or `from` when no name stands there. */
size_t names_read(const struct names_context *context, const struct words *words, size_t from, enum names_place place,
                  struct field_list *names);

/* The name [start, end) with the "các" of the address before it, "các đồng chí", the rest of which is left out. */
struct field name_of_several(struct arena *arena, const struct words *words, size_t address, size_t start, size_t end);

/* Whether a name can begin at word `at`: cheap, by classes and shapes alone. */
bool names_start(const struct words *words, size_t at, enum names_place place);

/* Whether a name is an open group: "các sở, ngành", "các đơn vị liên quan", nobody by name. */
bool name_is_group(struct text name);

#endif
