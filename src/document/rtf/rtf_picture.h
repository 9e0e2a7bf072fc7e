/*
 * rtf_picture.h: a picture of RTF: what its words say of it, and its bytes, written as digits or announced by \bin.
 *
 * Source: Rich Text Format Specification 1.9.1, "Pictures".
 */
#ifndef DOCUMENT_RTF_RTF_PICTURE_H
#define DOCUMENT_RTF_RTF_PICTURE_H

#include "document/flow/flow.h"
#include "document/rtf/rtf_token.h"

struct rtf_picture {
    struct buffer bytes;
    bool is_kept; /* its bytes: where pictures are looked at */
    bool is_drawn, is_bitmap;
    bool is_object; /* what an embedded object looks like: a formula, a sheet; not told where it is drawn */
    int32_t width, height, scale_x, scale_y; /* twips and percent */
    int high_digit;                          /* -1 where none waits for the other one */
};

void rtf_picture_begin(struct rtf_picture *picture, const struct format_input *input);
void rtf_picture_take_word(struct rtf_picture *picture, const struct rtf_token *token);
void rtf_picture_take_digit(struct rtf_picture *picture, char digit);
void rtf_picture_end(struct rtf_picture *picture, struct flow *flow);

#endif
