/*
 * order.h: reads who is told to do what in one clause of running text.
 *
 *     [Về X:] [Đối với Y,] [Giao] UNITS [theo chức năng] [có trách nhiệm] [chủ trì, phối hợp với UNITS [để]] ACTION
 * [tail]
 *
 * Every part may be missing, and they come in this order.
 */
#ifndef EXTRACT_ORDER_ORDER_H
#define EXTRACT_ORDER_ORDER_H

#include "extract/name/names.h"

/* What made us believe that a clause is an order; a clause may have several. */
enum order_sign {
    ORDER_DIRECTIVE = 1, /* "Giao", "Đề nghị" before the units */
    ORDER_SUBJECT = 2,   /* the units stand in the clause */
    ORDER_MODAL = 4,     /* "có trách nhiệm", "cần", "phải" */
    ORDER_LEADS = 8,     /* "chủ trì" */
    ORDER_PARTNERS = 16, /* "phối hợp với" and a unit */
    ORDER_VERB = 32,     /* the action begins with a verb that the lexicon knows */
    ORDER_TOPIC = 128,   /* the units are a topic: "Đối với UBND xã: …" */
    ORDER_COLON = 64     /* the units are followed by a colon: they hold for what comes below */
};

struct order {
    struct field_list lead, partners;
    unsigned signs;
    size_t subject; /* the word where the units or the action begin, adjuncts left out */
    size_t action;  /* the word where the action begins; the end of the clause when there is none */
};

/* Reads the clause [from, end) of `words`. */
void order_read(const struct names_context *context, const struct words *words, size_t from, size_t end,
                struct order *order);

/* Reads the last subject that stands after a comma anywhere in [from, end); false when there is none. */
size_t order_find_subject(const struct names_context *context, const struct words *words, size_t from, size_t end,
                          struct field_list *lead);

/* Whether what stands at word `at` can begin an order of its own: a verb, a directive, units with what they must do. */
bool order_begins(const struct names_context *context, const struct words *words, size_t at, size_t end);

/* Whether a verb of action (or an adverb before one) stands at `at`. */
bool verb_begins(const struct words *words, size_t at);

/* Whether an order that ends before `end` only says how much its work matters: "Đẩy mạnh … là nhiệm vụ cấp bách". */
bool order_only_rates(const struct words *words, const struct order *order, size_t end);

/* "chỉ đạo các đơn vị" up to `colon`: what follows the colon is the work. */
bool demands_of_units(const struct names_context *context, const struct words *words, size_t from, size_t colon);

/* Whether the full stop at word `at` ends a sentence, and whether one stands there that does. */
bool full_stop_ends(const struct words *words, size_t at, size_t end);
static inline bool sentence_ends(const struct words *words, size_t at, size_t end)
{
    return words_mark(words, at) == '.' && full_stop_ends(words, at, end);
}

/* One past the bracket that opens at `at`, or past the last word. */
size_t bracket_end(const struct words *words, size_t at, size_t end);

#endif
