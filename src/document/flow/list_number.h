/*
 * list_number.h: the numbers that Word counts lists with: 3, III, iii, C, c, 03.
 */
#ifndef DOCUMENT_FLOW_LIST_NUMBER_H
#define DOCUMENT_FLOW_LIST_NUMBER_H

#include "base/buffer.h"

enum list_number_form {
    LIST_DECIMAL,
    LIST_DECIMAL_ZERO,
    LIST_UPPER_ROMAN,
    LIST_LOWER_ROMAN,
    LIST_UPPER_LETTER,
    LIST_LOWER_LETTER,
    LIST_BULLET,
    LIST_NO_NUMBER
};

/* The form of Word's name for it ("upperRoman"); one that is not known counts as decimal. */
enum list_number_form list_number_form_of(struct text name);

/* Adds the number in its form; nothing for bullets. */
void list_number_print(struct buffer *to, enum list_number_form form, int32_t number);

#endif
