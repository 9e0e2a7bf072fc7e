/*
 * stamp_words.h: whether words that are not read as text look stamped: "MẬT", "HỎA TỐC", "Độ mật: Mật".
 *
 * Of page headers and footers, remarks and what is hidden only these are read: a mark of secrecy must not be missed.
 */
#ifndef DOCUMENT_LETTERS_STAMP_WORDS_H
#define DOCUMENT_LETTERS_STAMP_WORDS_H

#include "base/text.h"

/* A few words in upper case alone, or few words with "mật" among them. */
bool are_stamp_words(struct text words);

/* Few words with MẬT among them in upper case, or with "mật" behind or in a label. */
bool are_mark_words(struct text words);

#endif
