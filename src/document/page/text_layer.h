/*
 * text_layer.h: whether the words that a PDF's page offers are what a person reads on it.
 *
 * Worthless layers as met: a picture of the page with only the words of a digital signature; letters missing because a
 * font was embedded without some of them; a font whose table of letters is wrong; UTF-8 read as Latin; what a poor
 * recognition left invisibly over the picture. Told by shares of words that no Vietnamese syllable can be, and by how
 * much of the page is picture.
 */
#ifndef DOCUMENT_PAGE_TEXT_LAYER_H
#define DOCUMENT_PAGE_TEXT_LAYER_H

#include "document/page/page.h"

enum text_layer {
    TEXT_LAYER_GOOD,
    TEXT_LAYER_ABSENT, /* no words and no picture: blank, or drawn letter by letter */
    TEXT_LAYER_WORTHLESS
};

enum text_layer text_layer_judge(const struct page *page);

/* Whether a file with these pages is better read as pictures. */
bool text_layer_calls_for_recognition(const struct page_list *pages);

#endif
