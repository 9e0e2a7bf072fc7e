/*
 * line_words.h: what the words of a line begin and end with.
 */
#ifndef EXTRACT_BLOCK_LINE_WORDS_H
#define EXTRACT_BLOCK_LINE_WORDS_H

#include "base/text.h"

/* A capital, or a quotation mark or bracket that one may follow; a digit; a small letter. */
bool line_begins_upper(struct text words);
bool line_begins_digit(struct text words);
bool line_begins_lower(struct text words);

/* Whether it is the words of an order: "Chủ trì, phối hợp …", "Căn cứ chức năng …". */
bool line_begins_with_verb(struct text words);

/* "Trong thời gian chờ …", "Để kịp …": whether a capital opens a phrase that stands before an order. */
bool line_begins_with_adjunct(struct text words);

/* How many letters the first word has. */
size_t line_first_word_points(struct text words);

/* Whether the last byte, quotation marks left out, is one of `marks`. */
bool line_ends_with_any(struct text words, const char *marks);

/* "theo khoản / 2. …": whether it asks for a number, which the next line begins with. */
bool line_asks_for_number(struct text words);

/* "các Bộ:", "các tỉnh, thành phố:": whether names follow, also on the next line. */
bool line_introduces_names(struct text words);

/* "1. Bộ / Xây dựng": whether a verb on the next line would be part of a name. */
bool line_ends_with_unit_word(struct text words);

/* "…: (i)": whether a counter in running text ends it, whose words stand on the next line. */
bool line_ends_with_counter(struct text words);

#endif
